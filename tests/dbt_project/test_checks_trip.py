"""Every data test and every constraint of the models is tripped by a known bad row: a check that cannot fail checks nothing."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest
from dbt_runs import Warehouse, run_dbt

# The bad row that each singular test is there for.
BAD_ROWS = {
    "every_observation_leads_to_its_document": "update {t} set document_version = 'another' where text = '15个'",
    "every_span_is_the_text_of_its_document": "update {t} set char_start = char_start - 1 where text = '12个'",
    "every_normalized_value_follows_from_its_unit": "update {t} set normalized_value = 1 where text = '3万吨'",
    "every_current_observation_is_published": "delete from {t} where text = '9人'",
    "every_range_ends_above_its_start": "update {t} set obs_value_upper = obs_value - 1 where text = '30个'",
    "every_stated_period_has_a_start_and_an_end": "update marts.dim_period set end_date = null where time_period = '2020-Q3'",
    "every_document_of_the_ledger_is_in_the_lake": "delete from intermediate.int_current_document where place = '北京市'",
    "every_part_of_a_capacity_stands_under_its_total": (
        "update marts.fct_energy_capacity set parent_serial = '9' where table_row_label = '火电'"
    ),
    "every_stated_project_investment_is_in_yuan": "update marts.fct_project set total_investment_cny = null where serial = '1'",
    "every_listed_level_of_a_green_unit_is_known": (
        "update marts.fct_green_manufacturing_unit set unit_level_code = null where unit_level = '国家级'"
    ),
    "every_comparison_is_of_like_with_like": (
        "update marts.fct_target_progress set actual_observation_id = target_observation_id where comparability = 'comparable'"
    ),
    "every_correction_still_finds_its_statement": (
        "insert into seeds.correction values"
        " ('x', '云川规划', '从未写过的话9个', '9个', 'replace_value', 1, 'count', 'r', 'declared', 'e')"
    ),
    "every_correction_is_applied": (
        "insert into seeds.correction values"
        " ('y', '云川规划', '绿色工厂15个', '15个', 'replace_value', 1, 'count', 'r', 'declared', 'e')"
    ),
    "every_statement_group_has_one_primary": "update marts.fct_project set is_primary = false where serial = '1'",
    "every_finding_shows_where_it_stands": "update marts.fct_discrepancy set evidence = [] where rule = 'duplicate_serial'",
}


def spoilt_row(test: dict[str, Any]) -> str:
    """A copy of one good row with the value that this kind of test must not let pass."""
    kind, column = test["test_metadata"]["name"], test["column_name"]
    if kind == "unique":
        return f"insert into {{t}} select * from {{t}} where {column} is not null limit 1"
    spoilt = "null" if kind == "not_null" else "'nonsense'"
    return f"insert into {{t}} select * replace ({spoilt} as {column}) from {{t}} limit 1"


def copy_with(warehouse: Warehouse, folder: Path, statements: list[str]) -> Path:
    """A copy of the good database in which the statements were run."""
    database = folder / "ordos.duckdb"
    shutil.copy(warehouse.database, database)
    with duckdb.connect(str(database)) as connection:
        for statement in statements:
            (changed,) = connection.execute(statement).fetchone() or (0,)
            assert changed, f"no row to spoil: {statement}"
    return database


# Rows of a view are spoilt where they are stored.
STORED_IN = {"marts.fct_observation_history": "marts.fct_former_observation"}


def data_tests_of_models(warehouse: Warehouse) -> list[dict[str, Any]]:
    tests = [node for node in warehouse.nodes.values() if node["resource_type"] == "test"]
    return [test for test in tests if str(test.get("attached_node") or "model.").startswith("model.")]


def test_every_singular_test_trips(warehouse: Warehouse, tmp_path: Path) -> None:
    singular = {test["name"] for test in data_tests_of_models(warehouse) if "test_metadata" not in test}
    assert singular == set(BAD_ROWS)
    database = copy_with(warehouse, tmp_path, [bad.format(t="marts.fct_observation") for bad in BAD_ROWS.values()])
    status = run_dbt(warehouse.folder, database, "test", "--select", "test_type:singular")
    assert {name: status[name] for name in singular if status[name] not in ("fail", "warn")} == {}


def test_every_generic_test_trips(warehouse: Warehouse, tmp_path: Path) -> None:
    models = {node["unique_id"]: f"{node['schema']}.{node['name']}" for node in warehouse.nodes.values()}
    generic = [test for test in data_tests_of_models(warehouse) if "test_metadata" in test]
    assert generic
    tables = {unique_id: STORED_IN.get(relation, relation) for unique_id, relation in models.items()}
    database = copy_with(warehouse, tmp_path, [spoilt_row(test).format(t=tables[test["attached_node"]]) for test in generic])
    status = run_dbt(warehouse.folder, database, "test", "--select", "test_type:generic")
    assert {test["name"]: status[test["name"]] for test in generic if status[test["name"]] != "fail"} == {}


def test_no_column_that_must_be_filled_takes_a_missing_value(warehouse: Warehouse, tmp_path: Path) -> None:
    required = [
        (f"{node['schema']}.{node['name']}", column)
        for node in warehouse.nodes.values()
        for column, declared in node["columns"].items()
        if "not_null" in {constraint["type"] for constraint in declared.get("constraints", [])}
    ]
    assert required
    with duckdb.connect(str(copy_with(warehouse, tmp_path, []))) as connection:
        for relation, column in required:
            with pytest.raises(duckdb.ConstraintException, match=column):
                connection.execute(f"insert into {relation} select * replace (null as {column}) from {relation} limit 1")


def test_a_seed_without_a_value_trips(warehouse: Warehouse, tmp_path: Path) -> None:
    seeds = {node["unique_id"]: f"{node['schema']}.{node['name']}" for node in warehouse.nodes.values()}
    tests = [node for node in warehouse.nodes.values() if node.get("test_metadata", {}).get("name") == "always_filled"]
    assert tests
    queries = {
        path.name: path.read_text(encoding="utf-8") for path in (warehouse.folder / "target" / "compiled").rglob("*.sql")
    }
    with duckdb.connect(str(copy_with(warehouse, tmp_path, []))) as connection:
        for test in tests:
            seed = seeds[test["attached_node"]]
            for column in test["test_metadata"]["kwargs"]["columns"]:
                connection.execute("begin")
                connection.execute(f"insert into {seed} select * replace (null as {column}) from {seed} limit 1")
                assert len(connection.execute(queries[test["path"]]).fetchall()) == 1, (seed, column)
                connection.execute("rollback")


@pytest.mark.parametrize("name", sorted(BAD_ROWS))
def test_singular_tests_say_why(name: str, warehouse: Warehouse) -> None:
    assert "-- Why: " in warehouse.nodes[name]["raw_code"]
