"""The adapter on a real DuckDB with the real Great Expectations: verdicts, samples, failures to run, pushdown."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from expectations.suite import (
    WARNING,
    Expect,
    Suite,
    between,
    greater,
    in_codelist,
    in_values,
    matches,
    never,
    not_blank,
    not_empty,
    not_null,
    unique,
)
from orchestration.quality import expectations_adapter
from orchestration.quality.expectations_adapter import run_suites
from orchestration.quality.results import CheckResult

FIGURE = """
    CREATE SCHEMA marts;
    CREATE TABLE marts.figure AS SELECT * FROM (VALUES
        ('o1', 'd1', '甲.txt', 3, 5, '12', '产量12万吨', 'eq'),
        ('o2', 'd1', '甲.txt', 9, 8, '', '产值亿元', 'eq'),
        ('o3', 'd2', '乙.txt', 1, 4, NULL, '投资：{3}亿元', 'odd'),
        ('o3', 'd2', '乙.txt', 1, 4, '77', '投资77亿元', 'ge')
    ) AS f(observation_id, document_id, source_path, char_start, char_end, text, source_text, comparator);
    CREATE TABLE marts.empty AS SELECT * FROM marts.figure LIMIT 0;
"""
EXPECTED = (
    not_null("text", "a figure has characters"),
    not_blank("text", "a figure has characters"),
    unique(("observation_id",), "one row a figure"),
    unique(("observation_id", "comparator"), "one row a figure and comparator"),
    greater("char_end", "char_start", "a span has length"),
    greater("char_end", "char_start", "a span has no negative length", or_equal=True),
    between("char_start", 0, 8, "offsets are small here"),
    matches("text", "(?:[0-9]{2})?", "two digits"),
    in_values("comparator", ("eq", "ge"), "the list is closed"),
    never("braces_in_source", "source_text LIKE '%：{3}%'", "no braces"),
    Expect("documents", "ExpectColumnValuesToBeInSet", {"column": "document_id", "value_set": ["d1", "d2"]}, "known", "false"),
)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("a $folder, 100% odd") / "ordos.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(FIGURE)
    return path


@pytest.fixture(scope="module")
def results(database: Path) -> dict[str, CheckResult]:
    found = run_suites(database, [Suite("marts.figure", ("source_path", "char_start", "text"), EXPECTED)])
    return {result.check_name: result for result in found}


@pytest.mark.parametrize(
    ("check_name", "failing_ids"),
    [
        ("text_not_null", ["o3"]),
        ("text_not_blank", ["o2"]),
        ("observation_id_unique", ["o3", "o3"]),
        ("observation_id_and_comparator_unique", []),
        ("char_end_above_char_start", ["o2"]),
        ("char_end_not_below_char_start", ["o2"]),
        ("char_start_between", ["o2"]),
        ("text_matches", []),
        ("comparator_in_values", ["o3"]),
        ("braces_in_source", ["o3"]),
        ("documents", []),
        ("source_path_and_char_start_and_text_unique", []),
    ],
)
def test_verdict_count_and_sample(results: dict[str, CheckResult], check_name: str, failing_ids: list[str]) -> None:
    result = results[check_name]
    assert result.error is None
    assert result.passed == (not failing_ids)
    assert result.failing_row_count == len(failing_ids)
    assert [row["observation_id"] for row in result.sample] == failing_ids


def test_sample_leads_to_the_place_in_the_document(results: dict[str, CheckResult]) -> None:
    row = results["text_not_blank"].sample[0]
    assert next(iter(row)) == "text"
    assert row["document_id"] == "d1"
    assert row["source_path"] == "甲.txt"
    assert row["source_text"] == "产值亿元"


def test_missing_relation_fails(database: Path) -> None:
    (result,) = run_suites(database, [Suite("marts.absent", ("a",), ())])
    assert (result.check_name, result.passed, result.blocks) == ("relation_exists", False, True)


def test_relation_in_another_schema_is_missing(database: Path) -> None:
    (result,) = run_suites(database, [Suite("ops.figure", ("observation_id",), ())])
    assert not result.passed


@pytest.mark.parametrize(
    "broken",
    [
        not_null("no_such_column", "it is there", WARNING),
        Expect("unknown_kind", "ExpectNoSuchThing", {}, "it is known", None, WARNING),
        Expect("bad_argument", "ExpectColumnValuesToNotBeNull", {"colum": "text"}, "it is spelt right", None, WARNING),
        never("bad_sql", "no_such_function(text)", "it parses", WARNING),
        in_codelist("comparator", "no_such_list", "the list is there", WARNING),
        between("source_text", 0, 1, "it is a number", WARNING),
    ],
    ids=lambda expect: expect.name,
)
def test_check_that_cannot_run_fails_and_blocks(database: Path, broken: Expect) -> None:
    sound = not_null("document_id", "it is always there")
    results = {r.check_name: r for r in run_suites(database, [Suite("marts.figure", ("document_id",), (broken, sound))])}
    assert not results[broken.name].passed
    assert results[broken.name].error
    assert results[broken.name].blocks
    assert results[sound.name].passed


def test_check_without_result_fails(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import great_expectations as gx

    monkeypatch.setattr(gx.ExpectationSuite, "add_expectation", lambda self, expectation: expectation)
    results = run_suites(database, [Suite("marts.figure", ("document_id",), ())])
    assert [result.error for result in results if not result.passed] == ["it returned no result"] * 2


def test_view_whose_files_are_gone_fails(tmp_path: Path) -> None:
    database, parquet = tmp_path / "ordos.duckdb", tmp_path / "gone.parquet"
    with duckdb.connect(str(database)) as connection:
        connection.execute(f"CREATE SCHEMA staging; COPY (SELECT 1 AS a) TO '{parquet}'")
        connection.execute(f"CREATE VIEW staging.figure AS SELECT * FROM read_parquet('{parquet}')")
    parquet.unlink()
    results = run_suites(database, [Suite("staging.figure", ("a",), ())])
    assert [result.passed for result in results] == [True, False, False]
    assert all(result.error for result in results[1:])


def test_library_is_quiet(database: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    caplog.set_level("DEBUG")
    broken = matches("no_such_column", "x", "it is there")
    run_suites(database, [Suite("marts.figure", ("document_id",), (broken,))])
    assert not [record.name for record in caplog.records if record.name.startswith("great_expectations")]
    assert capfd.readouterr() == ("", "")


def test_empty_relation(database: Path) -> None:
    results = run_suites(database, [Suite("marts.empty", ("observation_id",), (not_empty("there is always a figure"),))])
    assert {r.check_name: r.passed for r in results} == {
        "relation_exists": True,
        "observation_id_not_null": True,
        "observation_id_unique": True,
        "has_rows": False,
    }


def test_checks_run_inside_duckdb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A million rows, some failing, are checked with hardly a row leaving the database, and the file is free afterwards."""
    import duckdb_engine

    fetched = 0

    class CountingCursor(duckdb_engine.CursorWrapper):
        def fetchall(self) -> list:
            nonlocal fetched
            rows = self.__getattr__("fetchall")()
            fetched += len(rows)
            return rows

    def no_frame(*arguments: object, **parameters: object) -> None:
        raise AssertionError("a table was read into pandas")

    monkeypatch.setattr(duckdb_engine, "CursorWrapper", CountingCursor)
    monkeypatch.setattr("pandas.read_sql", no_frame)
    monkeypatch.setattr("pandas.read_sql_query", no_frame)
    database = tmp_path / "ordos.duckdb"
    with duckdb.connect(str(database)) as connection:
        connection.execute(
            "CREATE SCHEMA marts; CREATE TABLE marts.big AS SELECT i AS a, i % 7 AS b FROM range(1000000) AS r(i)"
        )
    expected = (between("b", 0, 5, "small"), greater("b", "a", "more", or_equal=True), unique(("a", "b"), "one"))
    results = {r.check_name: r for r in run_suites(database, [Suite("marts.big", ("a",), expected)])}
    assert results["a_unique"].passed
    assert results["b_between"].failing_row_count == 142857
    assert len(results["b_between"].sample) == expectations_adapter.SAMPLE_ROWS
    assert 0 < fetched < 1000
    with duckdb.connect(str(database)) as connection:
        connection.execute("CREATE TABLE marts.writable_again AS SELECT 1 AS a")
