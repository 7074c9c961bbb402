"""Indicator tables of plans with one cell a line, closed by 预期性 and 约束性."""

from __future__ import annotations

import pytest

from ..conftest import observe, values

HEADER = ["类别", "序号", "指  标", "2020年", "2025年", "年均增速", "〔累计〕", "指标属性"]
PLAN = {"title": "白河市“十四五”规划纲要", "issued": "2021-02"}


def figures(*lines: str) -> list[tuple[str, ...]]:
    text = "专栏1 主要指标\n\n" + "\n\n".join(lines) + "\n"
    return values(observe(text, **PLAN), "text", "indicator", "period", "kind", "unit")


def test_rows_end_with_what_binds() -> None:
    found = figures(
        *HEADER,
        *["经济发展", "1", "地区生产总值(亿元)", "96.5", "140", "7左右", "预期性"],
        *["2", "耕地保有量(万亩)", "38", ">38", "—", "约束性"],
        *["绿色生态", "3", "森林覆盖率(%)", "41.2", "42", "〔0.8〕", "约束性"],
    )
    assert found == [
        ("96.5", "地区生产总值", "2020", "actual", "亿元"),
        ("140", "地区生产总值", "2025", "target", "亿元"),
        ("7", "地区生产总值", "2021/2025", "target", "%"),
        ("38", "耕地面积", "2020", "actual", "万亩"),
        ("38", "耕地面积", "2025", "target", "万亩"),
        ("41.2", "森林覆盖率", "2020", "actual", "%"),
        ("42", "森林覆盖率", "2025", "target", "%"),
        ("0.8", "森林覆盖率", "2021/2025", "target", "%"),
    ]


def test_a_sum_in_brackets_stands_last_where_cells_are_missing() -> None:
    found = figures(
        *["指标", "2020年", "2025年", "[累计]", "属性"],
        *["单位地区生产总值能耗降低(%)", "[13]", "约束性"],
        *["水质达标率(%)", "81.5", "90", "预期性"],
        # Which year's figure it is nothing tells.
        *["粮食产量(万吨)", "35", "约束性"],
    )
    assert [(text, period) for text, _, period, *_ in found] == [("13", "2021/2025"), ("81.5", "2020"), ("90", "2025")]


def test_a_column_of_units_and_years_cut_from_their_words() -> None:
    found = figures(
        *["序号", "指标名称", "单位", "2020年", "基期值", "2025年", "目标值", "属性"],
        *["1", "人均预期寿命", "岁", "77.5", "78.5", "预期性"],
        *["2", "千人病床数", "张", "6.1", "7.2", "预期性"],
    )
    assert [row[0::2] for row in found] == [
        ("77.5", "2020", "岁"),
        ("78.5", "2025", "岁"),
        ("6.1", "2020", "张"),
        ("7.2", "2025", "张"),
    ]


@pytest.mark.parametrize(("first", "others", "last"), [("{} |", "{} |", ""), ("|\n{}", "| {}", "|")])
def test_bars_behind_or_before_every_cell(first: str, others: str, last: str) -> None:
    rows = [
        ["指标", "2020年", "2025年", "〔累计〕", "属性"],
        ["耕地质量等级", "5.2", "5", "-", "预期性"],
        ["秸秆利用率(%)", "86", ">90", "〔4〕", "预期性"],
    ]
    lines = [line for row in rows for line in (first.format(row[0]), *(others.format(cell) for cell in row[1:]))]
    found = values(observe("\n".join([*lines, last]) + "\n", **PLAN), "text", "period")
    assert found == [("5.2", "2020"), ("5", "2025"), ("86", "2020"), ("90", "2025"), ("4", "2021/2025")]


def test_limits_and_brackets_without_a_column_of_what_binds() -> None:
    header = ["指标", "2020年基期值", "2025年目标值", "年均增(5年累计)"]
    cells = [*header, "粮食产能(万吨)", "一", ">65", "一", "普及率(%)", "70", "75", "[5]"]
    found = values(observe(" |\n".join([*cells, ""]), **PLAN), "text", "period", "form")
    assert found == [
        ("65", "2025", "level"),
        ("70", "2020", "ratio"),
        ("75", "2025", "ratio"),
        ("5", "2021/2025", "increase_abs"),
    ]


def test_figures_with_their_units_below_sections() -> None:
    found = figures(
        *["指标", "2020年", "2025年", "属性", "一、发展水平"],
        *["1.优质园比例(%)", "97%", "98%以上", "约束性"],
        *["2.平均受教育年限(年)", "11.4年", "12年以上", "约束性", "二、师资"],
        *["1.教师本科比例(%)", "62.5%", "70%", "预期性"],
    )
    assert [(text, indicator, period) for text, indicator, period, *_ in found] == [
        ("97%", "优质园比例", "2020"),
        ("98%", "优质园比例", "2025"),
        ("11.4年", "劳动年龄人口平均受教育年限", "2020"),
        ("12年", "劳动年龄人口平均受教育年限", "2025"),
        ("62.5%", "教师本科比例", "2020"),
        ("70%", "教师本科比例", "2025"),
    ]
