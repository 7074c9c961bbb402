"""Sentences whose figures stand on lines of their own."""

from __future__ import annotations

import pytest

from orchestration.extraction.layout.broken_lines import broken_lines

from ..conftest import observe, values


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [
        pytest.param(["税收收入", "479.89亿元 同比增长45.8%"], {1}, id="an_amount_below_its_name"),
        pytest.param(["地区生产总值增长", "3.5%", "工业增加值增长", "5%"], {1, 3}, id="one_number_a_line"),
        pytest.param(["全年地区生产总值", "12.5", "亿元，增长", "3.5", "%。"], {1, 2, 3, 4}, id="number_and_unit_apart"),
        pytest.param(["收入进度", "完成年初预算的57.1%"], {1}, id="how_much_is_done"),
        pytest.param(["税收收入增长6.4%", "占一般公共预算收入比重为80.5%"], {1}, id="a_share"),
        pytest.param(["税收收入", "", "479.89亿元"], set(), id="an_empty_line_parts"),
        pytest.param(["收入稳步提高。", "12.5亿元"], set(), id="a_sentence_is_over"),
        pytest.param(["招商成果", "100家企业签约"], set(), id="a_sentence_that_begins_with_a_count"),
        pytest.param(["共3页", "12"], set(), id="a_page_number"),
        pytest.param(["工业运行", "增长动力增强，产值100亿元"], set(), id="a_heading_and_its_text"),
    ],
)
def test_lines_that_go_on(lines: list[str], numbers: set[int]) -> None:
    assert broken_lines(lines) == numbers


def test_figures_of_a_headline_page() -> None:
    text = "全省\n税收收入\n479.89亿元 同比增长45.8%⬆\n质效稳步提升\n上半年税收收入进度\n完成年初预算的57.1%\n"
    found = observe(text, title="上半年财政收支", issued="2021-07-23")
    assert values(found, "text", "indicator", "form", "period") == [
        ("479.89亿元", "税收收入", "level", "2021-01/2021-06"),
        ("45.8%", "税收收入", "growth", "2021-01/2021-06"),
        ("57.1%", "税收收入计划完成率", "ratio", "2021-01/2021-06"),
    ]
