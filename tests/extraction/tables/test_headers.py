"""Headers put back above the columns they name."""

from __future__ import annotations

from ..conftest import observe, values

FOLDED = """表6 2022年分行业固定资产投资（不含农户）增长速度
行业\t比上年增长（%）\t行业\t比上年增长（%）
总计\t5.5\t金融业\t10.5
采矿业\t4.5\t房地产业[2]\t-8.5
制造业\t6.5\t\t
"""


def test_a_header_of_two_rows() -> None:
    text = "指标\t2023年\t\t2024年\t\n\t绝对数（亿元）\t增长（%）\t绝对数（亿元）\t增长（%）\n工业投资\t32.5\t5.1\t38.5\t6.2\n"
    assert values(observe(text), "text", "period", "form", "unit") == [
        ("32.5", "2023", "level", "亿元"),
        ("5.1", "2023", "growth", "%"),
        ("38.5", "2024", "level", "亿元"),
        ("6.2", "2024", "growth", "%"),
    ]


def test_a_row_of_units_below_the_header() -> None:
    text = "县区\t工业投资\t民间投资\n\t（亿元）\t（万元）\n东胜区\t8.5\t65000\n"
    assert values(observe(text, place="鄂尔多斯市"), "text", "unit") == [("8.5", "亿元"), ("65000", "万元")]


def test_a_header_whose_upper_row_names_one_year_and_parts_another() -> None:
    text = (
        "| 指标 | 基期值 | 目标值 | | 属性 |\n| 指标 | 2020年 | 2023年 | 2025年 | 属性 |\n| --- | --- | --- | --- | --- |\n"
        "| 高标准农田面积（万亩） | 56.3 | 70 | 85 | 约束性 |\n| 加工业产值与农业总产值比 | 1.9 | 2.2 | 2.5 | 预期性 |\n"
    )
    found = observe(text, issued="2021-09")
    assert values(found, "text", "unit", "period", "kind") == [
        ("56.3", "万亩", "2020", "actual"),
        ("70", "万亩", "2023", "target"),
        ("85", "万亩", "2025", "target"),
        ("1.9", "", "2020", "actual"),
        ("2.2", "", "2023", "target"),
        ("2.5", "", "2025", "target"),
    ]


def test_columns_that_come_twice_side_by_side() -> None:
    assert values(observe(FOLDED, title="白河市公报"), "text", "form", "indicator", "product") == [
        ("5.5", "growth", "固定资产投资", None),
        ("10.5", "growth", "固定资产投资", "金融业"),
        ("4.5", "growth", "固定资产投资", "采矿业"),
        ("-8.5", "growth", "固定资产投资", "房地产业"),
        ("6.5", "growth", "固定资产投资", "制造业"),
    ]


def test_a_year_in_brackets_in_a_header() -> None:
    text = "指标\t单位\t规划目标（2020年）\t2020年实际\n地区生产总值\t亿元\t320\t338.6\n财政收入\t亿元\t32\t33.6\n"
    found = observe(text, issued="2021")
    assert values(found[:2], "text", "period", "kind") == [("320", "2020", "target"), ("338.6", "2020", "actual")]


def test_a_header_with_a_unit_of_its_own_beside_a_column_of_units() -> None:
    table = "表1 主要商品出口\n商品\t单位\t数量\t金额（亿元）\n钢材\t万吨\t67.2\t64.5\n织物\t—\t—\t98.5\n"
    assert values(observe(table), "text", "unit") == [("67.2", "万吨"), ("64.5", "亿元"), ("98.5", "亿元")]


def test_two_things_side_by_side() -> None:
    rows = ["收入\t执行数\t决算数\t支出\t执行数\t决算数", "总计\t58\t59\t总计\t58\t59", "税收\t14\t15\t教育支出\t11\t12"]
    found = observe("单位：亿元\n" + "\n".join(rows) + "\n", title="2020年收支决算表", issued="2021")
    assert [o.text for o in found] == ["58", "59", "58", "59", "14", "15", "11", "12"]
    assert [o.indicator_name for o in found[4::2]] == ["税收收入", "教育支出"]
