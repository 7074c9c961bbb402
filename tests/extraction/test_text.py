"""Normalisation one character to one, and views that lead back to the source."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.extraction.text import Places, View, normalise


def view_of(source: str, *spans: tuple[int, int]) -> View:
    view = View(source)
    view.add_paragraph(list(spans) or [(0, len(source))])
    view.close()
    return view


@pytest.mark.parametrize(
    ("written", "regular"),
    [
        pytest.param("１２３．４５％", "123.45%", id="digits_point_percent"),
        pytest.param("（ＭＷ／ｋＷ）", "(MW/kW)", id="letters_brackets_slash"),
        pytest.param("８％－１５％", "8%-15%", id="full_width_hyphen"),
        pytest.param("2016—2020", "2016-2020", id="em_dash"),
        pytest.param("2016–2020", "2016-2020", id="en_dash"),
        pytest.param("−3.2", "-3.2", id="minus_sign"),
        pytest.param("8～10", "8~10", id="full_width_tilde"),
        pytest.param("2✕25", "2×25", id="multiplication_cross"),
        pytest.param("青政发〔2024〕17号", "青政发[2024]17号", id="hexagonal_brackets"),
        pytest.param("80\u3000亿元", "80 亿元", id="ideographic_space"),
        pytest.param("80\u00a0亿元", "80 亿元", id="no_break_space"),
        pytest.param("3：2", "3:2", id="colon"),
    ],
)
def test_one_form_for_each_character(written: str, regular: str) -> None:
    assert normalise(written) == regular


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("21.7%¹", id="footnote_mark_is_no_digit"),
        pytest.param("5 ²", id="footnote_mark_behind_a_blank"),
        pytest.param("12㎡", id="square_metre_sign"),
        pytest.param("Nm³", id="cubic_metre"),
        pytest.param("①②", id="circled_serials"),
        pytest.param("½", id="fraction_sign"),
    ],
)
def test_what_nfkc_would_spoil_stays(text: str) -> None:
    assert normalise(text) == text


@given(st.text(max_size=200))
@settings(max_examples=150, deadline=None)
def test_as_many_characters_as_before(text: str) -> None:
    regular = normalise(text)
    assert len(regular) == len(text)
    assert normalise(regular) == regular


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        pytest.param("完成投资 80.2\n亿元", "完成投资80.2亿元\n", id="line_break_between_number_and_unit"),
        pytest.param("完成投资80\n2亿元", "完成投资802亿元\n", id="line_break_inside_a_number"),
        pytest.param("共 有 12 家", "共有12家\n", id="blanks_between_hanzi"),
        pytest.param("Big Data 平台", "Big Data平台\n", id="blank_between_latin_words_stays"),
        pytest.param("12 000 吨", "12 000吨\n", id="blank_between_digits_stays"),
        pytest.param("\t 甲  ", "甲\n", id="blanks_around"),
    ],
)
def test_view_leaves_out_what_only_wraps(source: str, seen: str) -> None:
    assert view_of(source).text == seen


def test_every_position_of_a_view_leads_back() -> None:
    source = "  全市 投资\n80.2 \n\n亿元  "
    view = view_of(source)
    for position, character in enumerate(view.text[:-1]):
        assert source[view.source_start(position)] == character
    start = view.text.index("8")
    assert source[view.source_start(start) : view.source_end(view.text.index("元") + 1)] == "80.2 \n\n亿元"


def test_paragraphs_stand_one_behind_the_other() -> None:
    view = View("甲段\n乙段")
    first, second = view.add_paragraph([(0, 2)]), view.add_paragraph([(3, 5)])
    view.close()
    assert view.text == "甲段\n乙段\n"
    assert [view.text[slice(*first)], view.text[slice(*second)]] == ["甲段", "乙段"]
    assert view.source_start(second[0]) == 3


@given(st.text(alphabet="甲乙1 2.\nab\t", max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_view_leads_back(source: str) -> None:
    view = view_of(source)
    for position, character in enumerate(view.text[:-1]):
        if character != " ":
            assert source[view.source_start(position)] == character
    assert "".join(view.text.split()) == "".join(source.split())


def test_places_in_clauses_one_after_the_other() -> None:
    text = "甲市公司，乙市，丙市集团"
    places = Places(re.compile("公司|集团"))
    assert not Places(re.compile("公司")).is_in("", 0, 0)
    assert [places.is_in(text, *clause) for clause in ((0, 4), (5, 7), (8, 12), (0, 4))] == [True, False, True, True]
    # Only where one begins counts.
    assert not places.is_in(text, 0, 2)
