"""Tables with one cell a line."""

from __future__ import annotations

import pytest

from orchestration.extraction.layout.stacked_tables import stacked_rows

from ..conftest import observe, texts, values


def rows(*lines: str) -> list[list[str]]:
    found = sorted(stacked_rows("\n".join(lines)).items())
    return [[cell.text for cell in row] for _, begun in found for row in begun]


def test_a_header_its_rows_and_a_category() -> None:
    found = rows("指标", "6月(亿元)", "增长", "(%)", "工业投资", "38.5", "-2.5", "分产业", "第一产业", "6.5", "…")
    assert found == [
        ["指标", "6月(亿元)", "增长(%)"],
        ["工业投资", "38.5", "-2.5"],
        ["分产业"],
        ["第一产业", "6.5", "…"],
    ]


def test_headers_above_several_columns() -> None:
    found = rows("指 标", "6月", "1-6月", "总量", "增速", "总量", "增速", "甲", "1", "2", "3", "4", "乙", "5", "6", "7", "8")
    assert found[:2] == [["指 标", "6月", "", "1-6月", ""], ["", "总量", "增速", "总量", "增速"]]


def test_a_column_of_units_and_years_for_headers() -> None:
    found = rows("产品名称", "单位", "2023", "2024", "纱", "万吨", "12.5", "13.5", "布", "亿米", "6.5", "7")
    assert found == [["产品名称", "单位", "2023", "2024"], ["纱", "万吨", "12.5", "13.5"], ["布", "亿米", "6.5", "7"]]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["项目", "甲", "12", "乙", "13"], id="no_header_for_the_figures"),
        pytest.param(["指标", "总量", "增速", "占比", "位次", "甲", "1", "2", "乙", "3", "4"], id="more_headers_than_columns"),
        pytest.param(["指标", "总量", "增速", "甲", "1", "2"], id="one_row"),
        pytest.param(["指标", "总量", "增速", "甲增长。", "1", "2", "乙", "3", "4"], id="prose"),
    ],
)
def test_what_is_no_such_table(lines: list[str]) -> None:
    assert rows(*lines) == []


def test_the_figures_of_such_a_table() -> None:
    text = (
        "社会消费品零售总额\n\n2024年6月\n\n指标\n\n本月\n\n同比增长（%）\n\n1-本月\n\n同比增长（%）\n\n"
        "社会消费品零售总额（亿元）\n\n38.5\n\n2.5\n\n206.5\n\n-1.5\n\n# 餐饮业\n\n8.5\n\n3\n\n46.5\n\n4\n\n"
        "一、统计范围\n\n限额以上单位。"
    )
    assert values(observe(text), "text", "unit", "period", "form")[:5] == [
        ("38.5", "亿元", "2024-06", "level"),
        ("2.5", "%", "2024-06", "growth"),
        ("206.5", "亿元", "2024-01/2024-06", "level"),
        ("-1.5", "%", "2024-01/2024-06", "growth"),
        ("8.5", "亿元", "2024-06", "level"),
    ]


def test_prose_behind_such_a_table_is_read_on() -> None:
    text = "指标\n总量（亿元）\n增速（%）\n工业投资\n38.5\n2.5\n民间投资\n26.5\n4.5\n全年技改投资12.5亿元，增长3%。"
    assert texts(text) == ["38.5", "2.5", "26.5", "4.5", "12.5亿元", "3%"]


def test_times_below_one_of_the_headers_only() -> None:
    text = "单位：人、%\n地区\n人口数\n比重[2]\n2020年\n2010年\n全 市[1]\n368500\n100\n100\n白河区\n128600\n34.9\n32.5\n"
    assert values(observe(text, title="白河市2020年人口公报"), "text", "unit", "period", "form")[:4] == [
        ("368500", "人", "2020", "level"),
        ("100", "%", "2020", "share"),
        ("100", "%", "2010", "share"),
        ("128600", "人", "2020", "level"),
    ]


def test_two_tables_side_by_side() -> None:
    text = "行业\n增长（%）\n行业\n增长（%）\n采矿业\n4.5\n金融业\n10.5\n制造业\n6.5\n房地产业\n-8.5\n"
    assert rows(*text.splitlines()) == [
        ["行业", "增长（%）"],
        ["采矿业", "4.5"],
        ["金融业", "10.5"],
        ["制造业", "6.5"],
        ["房地产业", "-8.5"],
    ]


def test_places_above_the_columns_and_a_first_category() -> None:
    body = "一、基本情况\n面积\n平方公里\n119\n1884\n1567\n二、经济\n产值\n亿元\n725\n579\n754\n"
    text = "各地情况\n指标\n单位\n天津市\n河北省\n山西省\n" + body
    found = observe(text, title="2022年主要指标", issued="2023")
    assert values(found[:2], "text", "unit", "indicator", "entity") == [
        ("119", "平方公里", "面积", "天津市"),
        ("1884", "平方公里", "面积", "河北省"),
    ]
    assert values(found[3:4], "text", "unit", "entity") == [("725", "亿元", "天津市")]
