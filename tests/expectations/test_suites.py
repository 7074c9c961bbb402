"""Every expectation is tripped by a known bad row, and by nothing in a good one.

The relations are made with the columns and types that dbt declares for them, so a suite that names a column which is not
there fails here. Great Expectations judges all relations together three times: with one good row each, with that row and all
bad ones, and empty. What each bad row trips is decided with the SQL conditions; Great Expectations' own counts must agree.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml
from bad_rows import BAD, Bad
from good_rows import DISTINCT, GOOD

import expectations
from expectations.suite import CodeList, Suite
from expectations.suites import SUITES
from orchestration.quality.expectations_adapter import run_suites
from orchestration.quality.results import CheckResult
from orchestration.settings import DBT_PROJECT, LAKE_DECLARATION
from orchestration.vocabulary.load import codelist

BATCHES = """
    CREATE TABLE staging.stg_lake__document_outcome AS
    SELECT * FROM (VALUES ('b0', false), ('b1', false), ('b1', true), (NULL, false)) AS o(batch_id, is_current)
"""
BY_RELATION = {suite.relation: suite for suite in SUITES}
EVERY_CHECK = [(suite.relation, expect.name) for suite in SUITES for expect in suite.checks()]
# These speak of most rows or of the table, not of a single row.
NOT_BY_ROW = {
    expect.name for suite in SUITES for expect in suite.checks() if expect.failing is None or "mostly" in expect.kwargs
}


def declared_columns(relation: str) -> dict[str, str]:
    """Columns of a relation and their types as dbt declares them."""
    schema, name = relation.split(".")
    if schema == "staging":
        declared = yaml.safe_load(LAKE_DECLARATION.read_text(encoding="utf-8"))["sources"][0]["tables"]
        name = name.removeprefix("stg_lake__")
    else:
        models = DBT_PROJECT / "models" / schema / f"_{schema}__models.yml"
        declared = yaml.safe_load(models.read_text(encoding="utf-8"))["models"]
    (table,) = (table for table in declared if table["name"] == name)
    return {column["name"]: column["data_type"] for column in table["columns"]}


def rows_of(relation: str, bad_rows: Iterable[Bad]) -> list[dict[str, Any]]:
    """The good row, and copies of it with the changes of each bad one."""
    rows = [dict(GOOD[relation])]
    for number, bad_row in enumerate(bad_rows, start=11):
        distinct = {column: template.format(n=number) for column, template in DISTINCT[relation].items()}
        rows.append({**GOOD[relation], **distinct, **bad_row.changes})
    return rows


def create(connection: duckdb.DuckDBPyConnection, relation: str, rows: Iterable[Mapping[str, Any]]) -> None:
    columns = declared_columns(relation)
    connection.execute(f"CREATE SCHEMA IF NOT EXISTS {relation.split('.')[0]}")
    typed = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
    connection.execute(f"CREATE TABLE {relation} ({typed})")
    if values := [[row.get(name) for name in columns] for row in rows]:
        connection.executemany(f"INSERT INTO {relation} VALUES ({', '.join('?' * len(columns))})", values)


def checked(database: Path, rows: Mapping[str, Iterable[Mapping[str, Any]]]) -> dict[tuple[str, str], CheckResult]:
    """What Great Expectations says of these relations, by relation and check."""
    with duckdb.connect(str(database)) as connection:
        connection.execute("CREATE SCHEMA staging")
        connection.execute(BATCHES)
        for relation in rows:
            create(connection, relation, rows[relation])
    results = run_suites(database, [BY_RELATION[relation] for relation in rows])
    return {(result.relation, result.check_name): result for result in results}


def tripped_by_row(connection: duckdb.DuckDBPyConnection, suite: Suite) -> list[set[str]]:
    """For each row of a relation, in order, the expectations whose SQL condition finds it."""
    conditions, parameters = [], {}
    by_row = [expect for expect in suite.checks() if expect.name not in NOT_BY_ROW]
    for number, expect in enumerate(by_row):
        conditions.append(f"({expect.failing}) AS c{number}".replace("$value_set", f"$values{number}"))
        if values := expect.kwargs.get("value_set"):
            parameters[f"values{number}"] = sorted(codelist(values.name)) if isinstance(values, CodeList) else values
    found = connection.execute(f"SELECT {', '.join(conditions)} FROM {suite.relation} ORDER BY rowid", parameters).fetchall()
    return [{expect.name for expect, trips in zip(by_row, row, strict=True) if trips} for row in found]


@pytest.fixture(scope="module")
def judged_good(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], CheckResult]:
    return checked(tmp_path_factory.mktemp("good") / "ordos.duckdb", {relation: rows_of(relation, []) for relation in GOOD})


@pytest.fixture(scope="module")
def bad_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bad") / "ordos.duckdb"


@pytest.fixture(scope="module")
def judged_bad(bad_database: Path) -> dict[tuple[str, str], CheckResult]:
    return checked(bad_database, {relation: rows_of(relation, BAD[relation].values()) for relation in GOOD})


@pytest.fixture(scope="module")
def tripped(judged_bad: dict[tuple[str, str], CheckResult], bad_database: Path) -> dict[str, list[set[str]]]:
    """By relation: what each row trips, the good row first."""
    with duckdb.connect(str(bad_database), read_only=True) as connection:
        return {suite.relation: tripped_by_row(connection, suite) for suite in SUITES}


@pytest.fixture(scope="module")
def judged_empty(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], CheckResult]:
    return checked(tmp_path_factory.mktemp("empty") / "ordos.duckdb", {relation: [] for relation in GOOD})


def test_every_module_is_in_the_list() -> None:
    modules = {module.name for module in pkgutil.iter_modules(expectations.__path__)} - {"suite", "suites", "parts"}
    assert modules == {suite.relation.split(".")[1] for suite in SUITES}


def test_every_relation_dbt_publishes_has_a_suite() -> None:
    published = {"staging.stg_lake__observation"}
    for schema in ("marts", "ops"):
        models = yaml.safe_load((DBT_PROJECT / "models" / schema / f"_{schema}__models.yml").read_text(encoding="utf-8"))
        published |= {f"{schema}.{model['name']}" for model in models["models"]}
    assert published == set(BY_RELATION)


def test_every_expectation_has_a_bad_row_and_a_reason() -> None:
    assert {relation: set(changes) for relation, changes in BAD.items()} == {
        suite.relation: {expect.name for expect in suite.checks()} for suite in SUITES
    }
    assert all(len(expect.reason.split()) > 3 for suite in SUITES for expect in suite.checks())


def test_names_are_unique_within_a_suite() -> None:
    assert len(set(EVERY_CHECK)) == len(EVERY_CHECK)


def test_good_rows_pass(judged_good: dict[tuple[str, str], CheckResult]) -> None:
    assert [result for result in judged_good.values() if not result.passed] == []


@pytest.mark.parametrize(("relation", "check_name"), [check for check in EVERY_CHECK if check[1] not in NOT_BY_ROW])
def test_bad_row_trips_its_expectation_alone(
    judged_bad: dict[tuple[str, str], CheckResult], tripped: dict[str, list[set[str]]], relation: str, check_name: str
) -> None:
    row = 1 + list(BAD[relation]).index(check_name)
    assert tripped[relation][row] == {check_name, *BAD[relation][check_name].also}
    result = judged_bad[relation, check_name]
    assert result.error is None
    assert not result.passed
    assert result.sample
    assert result.failing_row_count == sum(check_name in checks for checks in tripped[relation])


def test_empty_relations_trip_only_what_asks_for_rows(judged_empty: dict[tuple[str, str], CheckResult]) -> None:
    failed = {key for key, result in judged_empty.items() if not result.passed}
    assert failed == {check for check in EVERY_CHECK if check[1] == "has_rows"}
    assert not any(result.error for result in judged_empty.values())


def test_coverage_trips_when_most_rows_lack_a_value(tmp_path: Path) -> None:
    sparse = {"time_period": None, "indicator_name": None}
    relations = ("marts.fct_observation", "staging.stg_lake__observation")
    judged = checked(tmp_path / "ordos.duckdb", {relation: [{**GOOD[relation], **sparse}] for relation in relations})
    failed = {key for key, result in judged.items() if not result.passed}
    assert failed == {(relation, f"{column}_mostly_filled") for relation in relations for column in sparse}


def test_only_rows_of_current_batches_are_checked_in_the_lake(tmp_path: Path) -> None:
    relation = "staging.stg_lake__observation"
    former = {**GOOD[relation], "batch_id": "b0", "comparator": "no longer a code"}
    judged = checked(tmp_path / "ordos.duckdb", {relation: [GOOD[relation], former]})
    assert judged[relation, "comparator_in_codelist"].passed
