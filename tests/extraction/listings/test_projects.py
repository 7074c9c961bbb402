"""Project lists: investment and planned capacities of each project."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ..conftest import observe, read, values

HEADER = "序号\t项目名称\t建设内容及规模\t总投资（亿元）\t建设地点\n"
LIST = (
    "表2 重点项目\n"
    + HEADER
    + """现代煤化工\t\t\t\t
1\t云岭公司年产18万吨丙烯、2.5万吨LNG项目\t建设18万吨丙烯、2.5万吨LNG装置\t21.0\t东河区
2\t甲子能源200MW风电项目\t建设200MW风电场及升压站\t12.5\t西山县
装备制造\t\t\t\t
3\t卡车制造项目\t分两个阶段实施，一期投资8000万元，形成2000台/年组装能力；二期投资12亿元，形成4万台/年整车能力\t12.8\t东河区

"""
    + HEADER
    + """3\t丙寅3×60万吨/年烯烃项目\t年产180万吨烯烃\t512.0\t东河区
"""
)


def test_every_row_is_a_project() -> None:
    found = read(LIST, title="白河市“十四五”工业规划", issued="2022").projects
    assert [(p.serial, p.project_name, p.project_category, p.total_investment, p.unit_text, p.place_text) for p in found] == [
        ("1", "云岭公司年产18万吨丙烯、2.5万吨LNG项目", "现代煤化工", Decimal("21.0"), "亿元", "东河区"),
        ("2", "甲子能源200MW风电项目", "现代煤化工", Decimal("12.5"), "亿元", "西山县"),
        ("3", "卡车制造项目", "装备制造", Decimal("12.8"), "亿元", "东河区"),
        ("3", "丙寅3×60万吨/年烯烃项目", "装备制造", Decimal("512.0"), "亿元", "东河区"),
    ]
    assert len({p.project_id for p in found}) == 4
    assert all(p.source_text == LIST[p.char_start : p.char_end].strip() for p in found)


def test_investment_is_the_project_s_planned_total() -> None:
    found = [o for o in read(LIST, title="白河市“十四五”工业规划", issued="2022").observations if o.indicator_name == "总投资"]
    assert values(found, "text", "unit", "normal", "kind", "period") == [
        ("21.0", "亿元", Decimal("2100000000"), "planned", "2021/2025"),
        ("12.5", "亿元", Decimal("1250000000"), "planned", "2021/2025"),
        ("12.8", "亿元", Decimal("1280000000"), "planned", "2021/2025"),
        ("512.0", "亿元", Decimal("51200000000"), "planned", "2021/2025"),
    ]
    assert found[0].entity_name == "云岭公司年产18万吨丙烯、2.5万吨LNG项目"


@pytest.mark.parametrize(
    ("serial", "column", "expected"),
    [
        pytest.param("1", "项目名称", [("18万吨", "产能", "丙烯"), ("2.5万吨", "产能", "LNG")], id="products_in_the_name"),
        pytest.param(
            "1", "建设内容及规模", [("18万吨", "产能", "丙烯"), ("2.5万吨", "产能", "LNG")], id="products_in_the_content"
        ),
        pytest.param("2", "项目名称", [("200MW", "装机容量", "风电")], id="power"),
    ],
)
def test_capacities_for_each_product(serial: str, column: str, expected: list[tuple[str, str, str]]) -> None:
    found = [o for o in read(LIST).observations if o.table_serial == serial and o.table_column_label == column]
    assert values(found, "text", "indicator", "product") == expected
    assert {o.obs_kind for o in found} == {"planned"}


def test_phases_stand_apart_from_the_total() -> None:
    found = [o for o in read(LIST).observations if o.entity_name == "卡车制造项目"]
    assert [(o.text, o.normalized_unit) for o in found if o.normalized_unit == "CNY"] == [
        ("8000万元", "CNY"),
        ("12亿元", "CNY"),
        ("12.8", "CNY"),
    ]
    phases = [(o.text, o.product) for o in found if o.text in ("8000万元", "12亿元")]
    assert phases == [("8000万元", "一期"), ("12亿元", "二期")]
    rates = [o for o in found if (o.normalized_unit or "") == "count/a"]
    assert values(rates, "text", "value", "unit", "indicator") == [
        ("2000台/年", Decimal(2000), "台/年", "产能"),
        ("4万台/年", Decimal(4), "万台/年", "产能"),
    ]


def test_a_product_of_lines_is_multiplied_out() -> None:
    [found] = [o for o in read(LIST).observations if o.text == "3×60万吨/年"]
    assert (found.obs_value, found.unit_text, found.product) == (180, "万吨/年", "烯烃")


def test_a_duplicated_serial_keeps_both_projects() -> None:
    assert [p.serial for p in read(LIST).projects].count("3") == 2


def test_a_repeated_header_is_no_project() -> None:
    assert "项目名称" not in [p.project_name for p in read(LIST).projects]


def test_a_project_without_investment() -> None:
    text = HEADER + "1\t甲项目\t新建厂房1.2万平方米\t\t东河区\n2\t乙项目\t改造管网\t3.5\t东河区\n"
    first, second = read(text).projects
    assert (first.total_investment, second.total_investment) == (None, Decimal("3.5"))


def test_a_project_without_name_is_none() -> None:
    assert [p.serial for p in read(HEADER + "1\t\t改造管网\t3.5\t东河区\n2\t乙项目\t改造管网\t3.5\t东河区\n").projects] == ["2"]


def test_a_category_column_goes_before_category_rows() -> None:
    text = "序号\t类别\t项目名称\t总投资（亿元）\n1\t新能源\t甲项目\t3.5\n"
    assert [p.project_category for p in read(text).projects] == ["新能源"]


def test_areas_and_lengths_are_no_capacities() -> None:
    text = HEADER + "1\t甲项目\t占地面积120亩，新建道路86.5公里\t3.5\t东河区\n"
    found = [o for o in read(text).observations if o.table_column_label == "建设内容及规模"]
    assert values(found, "text", "unit") == [("120亩", "亩"), ("86.5公里", "公里")]
    assert "产能" not in [o.indicator_name for o in found]


def test_a_yearly_list_of_counted_things() -> None:
    text = HEADER + "1\t重卡项目\t年产氢能重卡3600台、客车800台\t35.0\t东河区\n"
    found = [o for o in read(text).observations if o.table_column_label == "建设内容及规模"]
    assert values(found, "text", "indicator") == [("3600台", "产能"), ("800台", "产能")]


def test_counted_things_that_are_not_yearly() -> None:
    text = HEADER + "1\t加氢项目\t建设综合能源加氢站22个\t35.0\t东河区\n"
    [found] = [o for o in read(text).observations if o.table_column_label == "建设内容及规模"]
    assert "加氢站" in (found.indicator_name or "")
    assert found.indicator_name != "产能"


def test_wrapped_names_are_put_together_and_latin_words_kept_apart() -> None:
    text = HEADER + "1\t云岭 储能 Big Data 项目\t改造管网\t3.5\t东河区\n"
    assert read(text).projects[0].project_name == "云岭储能Big Data项目"


def test_the_unit_of_the_investment_may_stand_in_a_unit_line() -> None:
    text = "单位：万元\n序号\t项目名称\t总投资\n1\t甲项目\t3500\n"
    project = read(text).projects[0]
    assert (project.total_investment, project.unit_text) == (Decimal(3500), "万元")


def test_a_category_line_without_tabs_stays_in_the_list() -> None:
    text = HEADER + "1\t甲项目\t改造管网\t3.5\t东河区\n二、装备制造\n2\t乙项目\t新建厂房\t4.5\t东河区\n"
    assert [(p.serial, p.project_category) for p in read(text).projects] == [("1", None), ("2", "二、装备制造")]


def test_an_investment_without_any_unit_is_not_guessed_silently() -> None:
    [found] = read("序号\t项目名称\t总投资\n1\t甲项目\t3500\n").observations
    assert found.unit_flag is not None or found.unit_text == ""


SUMMED = """序号\t项目名称\t建设内容\t总投资（亿元）\t2023年计划投资（亿元）
一、工业项目（2个）\t\t\t20.5\t6
1\t甲项目\t改造管网\t12.5\t4
2\t乙项目\t新建厂房\t8\t2
小计\t\t\t20.5\t6
二、农业项目（1个）\t\t\t9\t3
3\t丙项目\t新建大棚\t9\t3
\t合 计\t\t29.5\t9
"""


def test_sums_are_no_projects() -> None:
    found = read(SUMMED).projects
    assert [(p.serial, p.project_category) for p in found] == [
        ("1", "一、工业项目(2个)"),
        ("2", "一、工业项目(2个)"),
        ("3", "二、农业项目(1个)"),
    ]


def test_sums_are_figures_of_the_place() -> None:
    found = [o for o in read(SUMMED, place="白河市", issued="2023").observations if o.entity_name == "白河市"]
    assert values(found, "text", "indicator", "product", "kind") == [
        ("20.5", "总投资", "工业项目", "planned"),
        ("6", "年度计划投资", "工业项目", "planned"),
        ("20.5", "总投资", "工业项目", "planned"),
        ("6", "年度计划投资", "工业项目", "planned"),
        ("9", "总投资", "农业项目", "planned"),
        ("3", "年度计划投资", "农业项目", "planned"),
        ("29.5", "总投资", None, "planned"),
        ("9", "年度计划投资", None, "planned"),
    ]


def test_a_chinese_serial_among_others_is_a_category() -> None:
    text = HEADER + "一\t能源项目\t\t16.0\t\n1\t甲项目\t改造管网\t16.0\t东河区\n"
    assert [(p.project_name, p.project_category) for p in read(text).projects] == [("甲项目", "能源项目")]


def test_chinese_serials_alone_are_those_of_projects() -> None:
    text = HEADER + "一\t甲项目\t\t16.0\t东河区\n二\t乙项目\t改造管网\t3.5\t东河区\n"
    assert [p.serial for p in read(text).projects] == ["一", "二"]


def test_words_in_a_column_of_figures_are_set_aside_with_a_reason() -> None:
    text = (
        "序号\t项目名称\t总投资（亿元）\t建设年限\n1\t甲项目\t12.5\t2024年\n2\t乙项目\t待定\t未定\n"
        "3\t丙项目\t—\t2024年\n4\t丁项目\t9.5，其中一期5\t2024年\n"
    )
    extraction = read(text)
    assert [o.text for o in extraction.observations if o.indicator_name == "总投资"] == ["12.5", "9.5"]
    [row] = extraction.rejected_rows
    assert (row.reason_code, text[row.char_start : row.char_end]) == ("malformed_number", "待定")


def test_power_and_energy_of_stores_in_one_column() -> None:
    found = observe(
        "2023年储能项目清单\n\n"
        "| 序号 | 项目名称 | 建设规模(兆瓦/兆瓦时) |\n| --- | --- | --- |\n"
        "| 1 | 云岭储能电站项目 | 100/200 |\n| 2 | 白河储能电站二期 | 50 / 100 |\n| 合计 | | 150/300 |\n"
    )
    assert values(found, "text", "unit", "indicator", "kind") == [
        ("100", "兆瓦", "装机容量", "planned"),
        ("200", "兆瓦时", "储能电量", "planned"),
        ("50", "兆瓦", "装机容量", "planned"),
        ("100", "兆瓦时", "储能电量", "planned"),
        ("150", "兆瓦", "装机容量", "planned"),
        ("300", "兆瓦时", "储能电量", "planned"),
    ]
