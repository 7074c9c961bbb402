"""Each word of a page's text leads back to its characters in the markup."""

from __future__ import annotations

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.ingest.html import read_page
from orchestration.ingest.markup_origins import bare, between, marked, source_span
from orchestration.ingest.quarantine import Quarantine


def source_of(markup: str, words: str, occurrence: int = 1) -> str:
    """The markup that ``words`` of the page's text came from."""
    page = read_page(markup.encode())
    start = -1
    for _ in range(occurrence):
        start = page.text.index(words, start + 1)
    first, last = source_span(page.origins, start, start + len(words))
    return markup[first:last]


@pytest.mark.parametrize(
    ("markup", "words", "source"),
    [
        ("<title>7亿元</title><p>全市  生产\n 总值<b>12</b>亿元</p>", "12亿元", "12</b>亿元"),
        ("<p>总值&nbsp;&nbsp;12.5&#37;，</p>", "12.5%", "12.5&#37;"),
        ("<p>面积30万m&sup2;</p>", "30万m²", "30万m&sup2;"),
        ("<p>体积5m<sup>3</sup>。", "5m³", "5m<sup>3"),
        ("<p>R&D经费&lt;9亿元</p>", "9亿元", "9亿元"),
        ("<!-- 9亿元 --><script>9亿元</script><p>9亿元</p>", "9亿元", "9亿元"),
        ("<p>2\u200b02\ufeff4年</p>", "2024年", "2\u200b02\ufeff4年"),
        ("<h2>一、&#20159;元</h2>", "一、亿元", "一、&#20159;元"),
        ("<p>浏览次数：77 全市产值9亿元</p>", "9亿元", "9亿元"),
        ("<pre>\n甲\t 乙\r\n丙9</pre>", "丙9", "丙9"),
        ("<p>一\r\n二\r\n三9亿元", "三9亿元", "三9亿元"),
    ],
)
def test_a_figure_leads_back_to_its_markup(markup: str, words: str, source: str) -> None:
    assert source_of(markup, words) == source


def test_places_count_the_whole_markup() -> None:
    markup = "<!DOCTYPE html><html><!-- 12亿元 --><p>全市生产总值12亿元</p>"
    page = read_page(markup.encode())
    start = page.text.index("12亿元")
    assert source_span(page.origins, start, start + 4) == (markup.rindex("12亿元"), markup.rindex("12亿元") + 4)


def test_copies_of_a_cell_lead_back_to_the_one_cell() -> None:
    markup = "<table><tr><td>煤<td rowspan=2>万吨<td>4<tr><td>水泥<td>6</table>"
    assert read_page(markup.encode()).text == "煤\t万吨\t4\n水泥\t万吨\t6\n"
    page = read_page(markup.encode())
    second = page.text.rindex("万吨")
    assert source_span(page.origins, second, second + 2) == (markup.index("万吨"), markup.index("万吨") + 2)
    assert source_of(markup, "6") == "6"


def test_without_origins_the_text_is_the_source() -> None:
    assert source_span((), 3, 7) == (3, 7)


def test_a_part_of_a_marked_text_keeps_its_place() -> None:
    text = marked("全市产值 9亿元", 100)
    assert bare(between(text, 2, 8)) == "产值 9亿元"
    assert between(text, 0, len(bare(text))) == text
    assert between(text, 2, 2) == ""


TEXT = st.text(st.sampled_from("全市产值12.5%亿元&<>;\u200b\xa0\u3000 \n\U000f0000\U00100001"), max_size=12)
PIECE = st.one_of(
    TEXT,
    st.sampled_from(["<p>", "</p>", "<b>", "<br>", "<table>", "<tr>", "<td>", "</td>", "<td colspan=2>", "</table>", "<sup>"]),
    st.sampled_from(
        ["&nbsp;", "&#20159;", "&sup2;", "&amp;", "&yen", "<!-- 9 -->", "<script>9</script>", "<pre>", "<li>", "<h3>"]
    ),
)


@settings(max_examples=300)
@given(pieces=st.lists(PIECE, max_size=20))
def test_every_character_stands_where_it_is_said_to_stand(pieces: list[str]) -> None:
    markup = "".join(pieces)
    try:
        page = read_page(markup.encode())
    except Quarantine:
        return
    for place, character in enumerate(page.text):
        # Blanks, tabs, signs of headings are made by the text; raised digits are other characters than their source.
        if character.isspace() or character in "#\ufffd¹²³⁴⁵⁶⁷⁸⁹⁰":
            continue
        start, end = source_span(page.origins, place, place + 1)
        assert html.unescape(markup[start:end]) == character
