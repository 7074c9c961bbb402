"""Columns of figures of project lists: indicator, unit, period and kind."""

from __future__ import annotations

import pytest

from orchestration.extraction.listings.project_columns import built_when
from orchestration.extraction.model import Observation

from ..conftest import observe, read, values


def column(header: str, cell: str = "6", title: str = "白河市重点项目表", unit: str = "") -> list[Observation]:
    text = f"{unit}序号\t项目名称\t总投资（亿元）\t{header}\n1\t甲项目\t12.5\t{cell}\n2\t乙项目\t9.5\t{cell}\n"
    return [o for o in read(text, title=title, issued="2024-07").observations if o.table_column_label not in (None, "总投资")][
        :1
    ]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("2023年计划投资（亿元）", ("年度计划投资", "亿元", "2023", "planned")),
        ("2023年度投资计划（万元）", ("年度计划投资", "万元", "2023", "planned")),
        ("其中：2023年计划投资（亿元）", ("年度计划投资", "亿元", "2023", "planned")),
        ("年度计划投资（亿元）", ("年度计划投资", "亿元", "2024", "planned")),
        ("年度投资（亿元）", ("年度计划投资", "亿元", "2024", "planned")),
        ("2023年计划完成投资（亿元）", ("年度计划投资", "亿元", "2023", "planned")),
        ("累计完成投资（亿元）", ("完成投资", "亿元", None, "actual")),
        ("已完成投资（亿元）", ("完成投资", "亿元", None, "actual")),
        ("截至2023年6月底累计完成投资（亿元）", ("完成投资", "亿元", "2023-06", "actual")),
        ("2023年1-6月完成投资（亿元）", ("完成投资", "亿元", "2023-01/2023-06", "actual")),
        ("设备投资（亿元）", ("设备工器具购置投资", "亿元", None, "planned")),
        ("占地面积（亩）", ("占地面积", "亩", None, "planned")),
        ("用地（亩）", ("占地面积", "亩", None, "planned")),
        ("年产值（亿元）", ("产值", "亿元", None, "planned")),
        ("达产后税收（万元）", ("税收收入", "万元", None, "planned")),
        ("完成比例（%）", ("完成比例", "%", None, "actual")),
        ("就业人数（人）", ("就业人员数量", "人", None, "planned")),
    ],
)
def test_every_column_of_figures_is_observed(header: str, expected: tuple[str, str, str | None, str]) -> None:
    assert values(column(header), "indicator", "unit", "period", "kind") == [expected]


def test_the_year_of_the_title_is_that_of_the_yearly_plan_alone() -> None:
    text = "序号\t项目名称\t总投资（亿元）\t年度计划投资（亿元）\n1\t甲项目\t12.5\t6\n2\t乙项目\t9.5\t3\n"
    found = read(text, title="白河市2023年重点项目表", issued="2024-07").observations
    assert [(o.text, o.time_period) for o in found[:2]] == [("12.5", None), ("6", "2023")]


def test_the_unit_line_is_that_of_money() -> None:
    text = "单位：万元\n序号\t项目名称\t总投资\t年度投资\t就业人数\n1\t甲项目\t12500\t600\t80\n2\t乙项目\t9500\t300\t70\n"
    assert [(o.text, o.unit_text) for o in read(text).observations[:3]] == [("12500", "万元"), ("600", "万元"), ("80", "")]


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("联系电话", "13900001111"),
        ("项目代码", "2301"),
        ("开工时间", "2023.3"),
        ("建设周期（月）", "24"),
        ("拟建规模", "5个车间"),
    ],
)
def test_numbers_that_count_nothing(header: str, cell: str) -> None:
    assert column(header, cell) == []


@pytest.mark.parametrize(
    ("headers", "cells", "total"),
    [
        ("2023年计划投资（亿元）\t总投资（亿元）", "6\t12.5", "12.5"),
        ("投资主体\t投资额（亿元）", "甲公司\t12.5", "12.5"),
        ("计划投资（亿元）\t总投资（亿元）", "6\t12.5", "12.5"),
        ("年度计划投资（亿元）\t累计完成投资（亿元）", "6\t12.5", None),
    ],
)
def test_total_investment_is_the_whole_one(headers: str, cells: str, total: str | None) -> None:
    text = f"序号\t项目名称\t{headers}\n1\t甲项目\t{cells}\n2\t乙项目\t{cells}\n"
    found = read(text).projects[0].total_investment
    assert (None if found is None else str(found)) == total


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("2022-2023", "2022/2023"),
        ("2022-2025年", "2022/2025"),
        ("2023.3-2024.12", "2023-03/2024-12"),
        ("2022年3月-2024年12月", "2022-03/2024-12"),
        ("2021-2024.6", "2021/2024"),
        ("2024年", "2024"),
        ("24个月", None),
        ("2025-2023", None),
    ],
)
def test_building_period(words: str, period: str | None) -> None:
    assert built_when(words) == period


def test_the_building_period_dates_the_row_but_not_the_yearly_plan() -> None:
    text = (
        "序号\t项目名称\t建设内容\t总投资（亿元）\t2023年计划投资（亿元）\t建设年限\n"
        "1\t甲项目\t年产铜管8万吨\t12.5\t6\t2022—2024\n2\t乙项目\t改造管网\t9.5\t3\t2023—2024\n"
    )
    found = read(text, title="白河市“十四五”重点项目", issued="2023").observations
    assert [(o.text, o.time_period) for o in found if o.table_serial == "1"] == [
        ("8万吨", "2022/2024"),
        ("12.5", "2022/2024"),
        ("6", "2023"),
    ]


def test_a_cell_may_have_its_own_unit_and_be_rough() -> None:
    [found] = column("2023年计划投资（亿元）", "约8000万元")
    assert (found.text, found.unit_text, found.comparator) == ("8000万元", "万元", "approx")


def test_a_unit_stated_in_the_caption_of_a_list() -> None:
    text = "2024年重点项目计划表（单位：万元）\n序号\t项目名称\t总投资\t年度计划投资\n1\t云岭甲醇项目\t8500\t2500\n"
    assert values(observe(text), "text", "unit") == [("8500", "万元"), ("2500", "万元")]


@pytest.mark.parametrize(
    ("header", "indicator"),
    [("投资完成率（%）", "投资完成率"), ("完成比例", "完成比例"), ("占年度计划%", "投资完成率")],
)
def test_a_share_done_is_an_actual_ratio(header: str, indicator: str) -> None:
    assert values(column(header, "75"), "unit", "form", "kind", "indicator") == [("%", "ratio", "actual", indicator)]
