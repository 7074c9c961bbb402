"""What the models make of the made-up lake."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from dbt_runs import Warehouse

CONTRACT = {
    "marts": {
        "dim_document",
        "dim_indicator",
        "dim_entity",
        "dim_unit",
        "dim_period",
        "fct_observation",
        "fct_observation_history",
        "fct_former_observation",
        "fct_output",
        "fct_investment",
        "fct_energy_capacity",
        "fct_green_manufacturing_unit",
        "fct_project",
        "fct_policy_task",
        "fct_target_progress",
        "fct_discrepancy",
    },
    "ops": {"document_outcome", "rejected_row"},
}


def test_every_node_succeeds_on_a_good_lake(warehouse: Warehouse) -> None:
    troubled = {name: status for name, status in warehouse.status.items() if status not in ("success", "pass")}
    assert not troubled


@pytest.mark.parametrize("schema", CONTRACT)
def test_every_relation_of_the_contract_has_rows(warehouse: Warehouse, schema: str) -> None:
    names = set(warehouse.values("select table_name from information_schema.tables where table_schema = ?", schema))
    assert names == CONTRACT[schema]
    for name in names:
        assert warehouse.values(f"select count(*) from {schema}.{name}") != [0], name


def test_relations_lie_in_the_schema_of_their_layer(warehouse: Warehouse) -> None:
    schemas = set(warehouse.values("select distinct schema_name from duckdb_tables() where database_name = 'ordos'"))
    assert schemas == {"seeds", "intermediate", "marts", "ops"}


def test_former_versions_are_history(warehouse: Warehouse) -> None:
    assert warehouse.values("select count(*) from staging.stg_lake__observation where text = '99个'") == [1]
    assert warehouse.values("select count(*) from marts.fct_observation where text = '99个'") == [0]
    assert warehouse.values("select count(*) from ops.document_outcome where not is_current") == [1]


def test_what_was_believed_at_a_moment_can_be_asked(warehouse: Warehouse) -> None:
    asked = (
        "select list(text order by char_start) from marts.fct_observation_history where text in ('99个', '15个')"
        " and valid_from <= ? and (valid_to is null or ? < valid_to) and indicator_name like '绿色工厂%'"
    )
    assert warehouse.values(asked, datetime(2026, 11, 21, 12), datetime(2026, 11, 21, 12)) == [["99个"]]
    assert warehouse.values(asked, datetime(2026, 11, 23), datetime(2026, 11, 23)) == [["15个"]]


def test_what_the_vocabulary_does_not_hold_is_kept(warehouse: Warehouse) -> None:
    unlisted = warehouse.values("select indicator_name from marts.dim_indicator where not is_mapped")
    assert {"羊绒产量", "科创平台", "未识别"} <= set(unlisted)
    unlisted = warehouse.values("select entity_name from marts.dim_entity where not is_mapped")
    assert {"云川第7厂", "未指明"} <= set(unlisted)


def test_a_place_is_the_one_near_its_document(warehouse: Warehouse) -> None:
    codes = warehouse.values(
        "select distinct entity_code from marts.fct_observation join marts.dim_entity using (entity_key)"
        " where fct_observation.entity_name = '朝阳区'"
    )
    assert codes == ["110105"]


def test_periods_have_both_ends(warehouse: Warehouse) -> None:
    ends = warehouse.rows("select start_date, end_date, plan_number from marts.dim_period where time_period = '2021/2025'")
    assert ends == [(date(2021, 1, 1), date(2025, 12, 31), 14)]
    assert warehouse.values("select count(*) from marts.dim_period where time_period is null") == [1]


def test_a_capacity_table_keeps_its_tree(warehouse: Warehouse) -> None:
    tree = warehouse.rows(
        "select table_row_label, parent_serial, depth, is_total, capacity_type, technology from marts.fct_energy_capacity"
        " where table_index = 1 order by char_start"
    )
    assert tree[:4] == [
        ("电力", None, 1, True, "installed_power", None),
        ("火电", "2", 2, False, "installed_power", "thermal"),
        ("新能源", "2", 2, True, "installed_power", "renewable"),
        ("光伏", "2.2", 3, False, "installed_power", "solar"),
    ]
    labels = {row[0] for row in tree}
    assert {"油", "尿素", "焦化", "兰炭", "焦炭"} <= labels
    assert "陶瓷" not in labels


def test_projects_carry_money_places_and_capacities(warehouse: Warehouse) -> None:
    (project,) = warehouse.rows(
        "select serial_number, total_investment_cny, places, planned_capacity_count, planned_capacities"
        " from marts.fct_project where serial = '10'"
    )
    serial_number, investment, places, count, capacities = project
    assert (serial_number, investment, places) == (10, Decimal(750_000_000), ["东胜区", "准格尔旗"])
    # The project's name and its content tell the same capacity.
    assert count == 1
    assert capacities[0]["product"] == "甲醇"
    assert capacities[0]["normalized_value"] == Decimal(170_000)


def test_green_units_keep_their_level_in_words_and_code(warehouse: Warehouse) -> None:
    levels = warehouse.rows("select unit_level, unit_level_code from marts.fct_green_manufacturing_unit order by serial")
    assert levels == [("国家级", "national"), ("自治区级", "provincial"), (None, None)]


def test_policy_tasks_keep_all_their_units(warehouse: Warehouse) -> None:
    assert warehouse.rows("select lead_units, responsible_units from marts.fct_policy_task") == [
        (["科技局"], ["财政局", "人社局"])
    ]


def test_a_target_stands_beside_the_latest_actual(warehouse: Warehouse) -> None:
    rows = warehouse.rows(
        "select target_value, actual_value, actual_period, gap, progress_ratio, is_reached, comparability, actual_quote"
        " from marts.fct_target_progress where indicator_code = 'green_factory_count'"
    )
    assert rows == [(30, 15, "2020", 15, Decimal("0.5"), False, "comparable", "2020年绿色工厂15个")]
    alone = warehouse.rows("select comparability, is_reached from marts.fct_target_progress where indicator_name = '科创平台'")
    assert alone == [("no_actual", None)]


def test_a_target_set_in_words_is_listed_without_a_value(warehouse: Warehouse) -> None:
    rows = warehouse.rows(
        "select entity_code, indicators.indicator_name, target_period, target_value, is_reached, target_quote, is_primary"
        " from marts.fct_target_progress join marts.dim_entity using (entity_key)"
        " join marts.dim_indicator as indicators using (indicator_key)"
        " where comparability = 'in_words'"
    )
    assert rows == [("150600", "能耗降低", "2025", None, None, "能耗降低\t%\t-\t完成上级下达任务", True)]


def test_contradictions_are_told_in_a_sentence_with_evidence(warehouse: Warehouse) -> None:
    rows = warehouse.rows("select rule, statement, expected_value, found_value, evidence from marts.fct_discrepancy")
    found = {(rule, expected, actual) for rule, _, expected, actual, _ in rows}
    assert found == {
        ("parts_against_total", 23, 20),
        ("duplicate_serial", 1, 2),
        ("missing_serial", 3, 4),
        ("missing_serial", 8, 10),
    }
    (parts,) = (row for row in rows if row[0] == "parts_against_total")
    assert parts[1] == "《主要产品产能》中“新能源”为20万千瓦，其分项（光伏14、风电9）合计23万千瓦，两者相差3万千瓦。"
    assert [place["quote"].split("\t")[1] for place in parts[4]] == ["新能源", "光伏", "风电"]


def test_money_and_output_are_found_by_measure_and_by_words(warehouse: Warehouse) -> None:
    assert warehouse.rows("select investment_type, amount_cny from marts.fct_investment") == [("fixed_asset", 200_000_000_000)]
    assert warehouse.rows("select output_type, normalized_value from marts.fct_output") == [("production", 30_000)]
