"""One cell of a table of figures: number, comparator, range, brackets, unit and note."""

from __future__ import annotations

import pytest

from orchestration.extraction.layout.cells import Figure, looks_numeric, read_cell
from orchestration.extraction.text import normalise

from ..conftest import figure, means, observe


def cell(text: str) -> Figure:
    found = read_cell(normalise(text))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "number", "comparator"),
    [
        pytest.param(">3.5", "3.5", "gt", id="gt"),
        pytest.param("＞3.5", "3.5", "gt", id="gt_full_width"),
        pytest.param("<4.5", "4.5", "lt", id="lt"),
        pytest.param("≥31", "31", "ge", id="ge"),
        pytest.param("〔>2〕", "2", "gt", id="in_brackets"),
        pytest.param("≤ 0.9", "0.9", "le", id="le_with_blank"),
        pytest.param("不低于92", "92", "ge", id="not_below"),
        pytest.param("控制在4.5以内", "4.5", "le", id="kept_within"),
        pytest.param("8以上", "8", "ge", id="and_above"),
        pytest.param("140左右", "140", "approx", id="about_behind"),
        pytest.param("约140", "140", "approx", id="about_before"),
        pytest.param("达到66", "66", "eq", id="reaches"),
        pytest.param(">3，力争增幅高于上年", "3", "gt", id="words_behind_a_comma"),
        pytest.param("66", "66", "eq", id="plain"),
    ],
)
def test_comparators(text: str, number: str, comparator: str) -> None:
    found = cell(text)
    assert (text[found.start : found.end], found.comparator) == (number, comparator)


@pytest.mark.parametrize(
    ("text", "number", "bracket"),
    [("〔11.5〕", "11.5", "["), ("[16]", "16", "["), ("（16）", "16", "("), ("16（2019年）", "16", "")],
)
def test_brackets(text: str, number: str, bracket: str) -> None:
    found = cell(text)
    assert (text[found.start : found.end], found.bracket) == (number, bracket)


def test_a_range_that_repeats_its_unit() -> None:
    found = cell("10%-15%")
    assert (str(found.value), str(found.upper), found.unit_text) == ("10", "15", "%")


@pytest.mark.parametrize("text", ["保持在合理区间", "高于上年", "—", "…", "3，4", "第1号"])
def test_cells_without_a_figure(text: str) -> None:
    assert read_cell(normalise(text)) is None


@pytest.mark.parametrize(
    ("text", "expected"), [("≥31", True), ("约140", True), ("[16]", True), ("约束性", False), ("…", False)]
)
def test_what_looks_like_a_figure(text: str, expected: bool) -> None:
    assert looks_numeric(text) is expected


def test_the_comparator_of_a_cell_is_that_of_its_figure() -> None:
    text = "指标\t2020年\t2025年\n森林覆盖率（%）\t30.2\t≥31\n"
    means(figure(observe(text, issued="2022"), "31"), cmp="ge", period="2025", kind="target")
