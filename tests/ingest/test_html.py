"""Pages to text: what a reader sees, cells with spans, what a page says about itself, and pages made to do harm."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.extraction.extract import extract_document
from orchestration.ingest import html_markup, html_table, html_text
from orchestration.ingest.html import read_page
from orchestration.ingest.quarantine import Quarantine
from orchestration.ingest.readers import read_document

PAGE = Path(__file__).parents[1] / "documents" / "communique.html"


def text_of(markup: str) -> str:
    return read_page(markup.encode()).text.removesuffix("\n")


def rows_of(markup: str) -> list[list[str]]:
    return [line.split("\t") for line in text_of(f"<table>{markup}</table>").split("\n")]


def fields_of(markup: str) -> dict[str, str]:
    return read_page(markup.encode()).fields


def refused(data: bytes) -> str:
    with pytest.raises(Quarantine) as caught:
        read_page(data)
    return caught.value.reason_code


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>一<p>二<div>三</div>四", "一\n\n二\n\n三\n\n四"),
        ("<h1>总标题</h1><h3>小<br>标题</h3>文", "# 总标题\n\n### 小标题\n\n文"),
        ("前<ul><li>一<li><p>二</p><li>三<ul><li>四</ul></ul>后", "前\n\n一\n二\n三\n四\n\n后"),
        ("一<br>二<br><br>三", "一\n二\n\n三"),
        ("<p>\u3000\u3000全市\n  生产 &nbsp; 总值 12\n 亿元</p>", "全市生产 总值 12 亿元"),
        ("1<b>2</b>3<font color=red>4</font>&#20159;&yen;&lt;b&gt;", "1234亿¥<b>"),
        ("2\u200b02\ufeff4年", "2024年"),
        ("<pre>甲 \n\n  乙</pre>", "甲\n\n乙"),
        ("<dl><dt>名<dd>值</dl>", "名\n\n值"),
    ],
)
def test_blocks_become_lines(markup: str, text: str) -> None:
    assert text_of(markup) == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("21.7<sup>1</sup>%", "21.7¹%"),
        ("21.7%<sup><a href=#n>[12]</a></sup>，", "21.7%¹²，"),
        ("5m<sup>3</sup>", "5m³"),
        ("10<sup>-2</sup>", "10⁻²"),
        ("8.5<span style='vertical-align: super'>2</span>亿元", "8.5²亿元"),
        ("3.0<sup>注</sup>", "3.0注"),
        ("CO<sub>2</sub>", "CO2"),
    ],
)
def test_raised_digits_stay_apart_from_the_figure(markup: str, text: str) -> None:
    assert text_of(markup) == text


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav>导航 9亿元</nav>",
        "<header><ul><li>首页 9亿元</ul></header>",
        "<footer>9亿元</footer>",
        "<aside>9亿元</aside>",
        "<div hidden>9亿元</div>",
        "<div style='color:red; DISPLAY : none'>9亿元</div>",
        "<table style='display:none'><tr><td>9亿元</table>",
        "<div class='a breadcrumb'>9亿元</div>",
        "<div id=footer>9亿元</div>",
        "<div role=navigation>9亿元</div>",
        "<p>浏览次数：9</p>",
        "<p>您现在的位置：首页 &gt; 9</p>",
        "<p>某ICP备9号</p>",
        "<!-- 9亿元 --><!--[if IE]><p>9亿元</p><![endif]-->",
        "<script>document.write('<p>9亿元</p>')</script>",
        "<SCRIPT type='text/javascript'>var a = '</p>9亿元';</SCRIPT >",
        "<style>p:after{content:'9亿元'}</style>",
        "<template><p>9亿元</p></template><noscript>9亿元</noscript>",
        "<select><option>9亿元</select><textarea>9亿元</textarea><button>9亿元</button>",
        "<svg><text>9亿元</text></svg><iframe>9亿元</iframe>",
        "<img src=x onerror='9亿元' alt='9亿元'>",
    ],
)
def test_furniture_and_scripts_stay_out(furniture: str) -> None:
    assert text_of(f"<body><p>前</p>{furniture}<p>后</p>") == "前\n\n后"


@pytest.mark.parametrize(
    "content",
    [
        "<p class=footnote>9亿元</p>",
        "<article><header><p>9亿元</p></header></article>",
        "<div class=menu><h1>标题</h1><p>9亿元</p></div>",
        "<table class=hidden-xs id=navigation-data><tr><td>名<td>9亿元</table>",
        "<p>网络视听阅读量：9.5亿次</p>",
        "<body style='display:none'>9亿元",
    ],
)
def test_content_that_looks_like_furniture_stays(content: str) -> None:
    assert "9" in text_of(content)


def test_spans_are_expanded() -> None:
    head = "<tr><th rowspan=2>指标<th rowspan=2>单位<th colspan=2>全市<tr><th>数值<th>增长"
    body = "<tr><td>原煤<td rowspan=2>万吨<td>4<td>5<tr><td>水泥<td>6<td>7"
    assert rows_of(head + body) == [
        ["指标", "单位", "全市", "全市"],
        ["指标", "单位", "数值", "增长"],
        ["原煤", "万吨", "4", "5"],
        ["水泥", "万吨", "6", "7"],
    ]


def test_rowspan_zero_reaches_to_the_end() -> None:
    assert rows_of("<tr><td rowspan=0>煤<td>1<tr><td>2<tr><td>3") == [["煤", "1"], ["煤", "2"], ["煤", "3"]]


@pytest.mark.parametrize("span", ["3", "999999999", "1000", "99999999999999999999"])
def test_a_cell_over_the_whole_width_stands_once(span: str) -> None:
    rows = rows_of(f"<tr><td>名<td>一<td>二<tr><td colspan={span}>能源<tr><td>煤<td>1<td>2")
    assert rows == [["名", "一", "二"], ["能源", "", ""], ["煤", "1", "2"]]


@pytest.mark.parametrize("span", ["-1", "x", "", "1.9", "0"])
def test_spans_that_are_none_count_one(span: str) -> None:
    assert rows_of(f"<tr><td colspan='{span}'>a<td>b<tr><td>1<td>2") == [["a", "b"], ["1", "2"]]


def test_wide_spans_end_at_the_last_column() -> None:
    assert rows_of("<tr><td>名<td colspan=5000>值<tr><td>煤<td>1<td>2") == [["名", "值", "值"], ["煤", "1", "2"]]


def test_rows_and_columns_without_content_are_left_out() -> None:
    assert rows_of("<tr><td>a<td> <td>b<tr><td>&nbsp;<td><td><tr><td>1<td><td>2") == [["a", "b"], ["1", "2"]]


def test_a_row_with_missing_cells_keeps_its_width() -> None:
    assert rows_of("<tr><td>a<td>b<td>c<tr><td>1") == [["a", "b", "c"], ["1", "", ""]]


def test_lines_in_a_cell_are_one() -> None:
    cell = "<td><p>规模以上</p><p>工业<br>（亿元）</p><td>GDP<br>total<td>火电<br>210"
    assert rows_of(f"<tr>{cell}<tr><td>1<td>2<td>3")[0] == ["规模以上工业（亿元）", "GDP total", "火电 210"]


def test_cells_of_as_many_lines_are_as_many_rows() -> None:
    head = "<tr><td>产品<td>单位<td>产量"
    stacked = "<tr><td>纱<br>布<br>#棉布<td>万吨<br>亿米<br>亿米<td>12.5<br>6.5<br>-1.5"
    assert rows_of(head + stacked)[1:] == [["纱", "万吨", "12.5"], ["布", "亿米", "6.5"], ["#棉布", "亿米", "-1.5"]]


@pytest.mark.parametrize(
    "cells", ["<td>甲<br>乙<br>丙<td>一<br>二<br>三", "<td>甲<br>乙<br>丙<td>1<br>2", "<td>甲<br>乙<td>1<br>2"]
)
def test_cells_of_several_lines_that_are_no_rows(cells: str) -> None:
    assert len(rows_of(f"<tr><td>名<td>值<tr>{cells}")) == 2


def test_captions_unit_lines_and_notes_stand_around_the_rows() -> None:
    caption = "<caption>表1 产量</caption><tr><td colspan=2>附：快报<td>单位：万吨"
    rows = "<tr><td>名<td>一<td>二<tr><td>煤<td>1<td>2<tr><td colspan=3>注：初步数。"
    assert text_of(f"<table>{caption}{rows}</table>") == "表1 产量\n附：快报\n单位：万吨\n名\t一\t二\n煤\t1\t2\n\n注：初步数。"


def test_tables_that_lay_out_the_page_become_its_blocks() -> None:
    inner = "<table><tr><td>名<td>值<tr><td>煤<td>1</table>"
    text = text_of(f"<table><tr><td>左栏<td><h2>一、综合</h2><p>正文。</p>{inner}</table>")
    assert text == "左栏\n\n## 一、综合\n\n正文。\n\n名\t值\n煤\t1"
    assert text_of("<table><tr><td>一段。<tr><td>二段。</table>") == "一段。\n\n二段。"


def test_a_small_table_inside_a_cell_is_part_of_it() -> None:
    nested = "<table><tr><td>产能<tr><td>（万吨）</table>"
    assert rows_of(f"<tr><td>名<td>{nested}<tr><td>煤<td>1") == [["名", "产能（万吨）"], ["煤", "1"]]


@pytest.mark.parametrize(
    ("head", "codec", "charset"),
    [
        ("<meta charset=gb2312>", "gb18030", "gb18030"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=GBK">', "gbk", "gb18030"),
        ('<?xml version="1.0" encoding="gb18030"?>', "gb18030", "gb18030"),
        ("<meta charset='big5'>", "big5", "big5hkscs"),
        ("<meta charset=gb2312>", "utf-8", "utf-8"),
        ("<meta charset=utf-8>", "gb18030", "gb18030"),
        ("<meta charset=no-such-charset>", "gb18030", "gb18030"),
        ("", "gb18030", "gb18030"),
    ],
)
def test_the_charset_a_page_names_is_tried_first(head: str, codec: str, charset: str) -> None:
    body = "<div class='TRS_Editor'><p>全年生產總值1234.5億元，比上年增加6.1%。</p></div>" * 5
    page = read_page(f"<html><head>{head}</head><body>{body}".encode(codec))
    assert page.charset == charset
    assert page.text.startswith("全年生產總值1234.5億元")


def test_a_named_charset_reads_what_detection_refuses() -> None:
    short = "<meta charset=gbk><p>" + "<td align=\"center\" style='x'>|</td>" * 40 + "镕㐂"
    assert read_page(short.encode("gb18030")).text.endswith("镕㐂\n")


def test_a_byte_order_mark_goes_before_the_name() -> None:
    page = "<meta charset=gbk><p>煤"
    read = read_page(codecs.BOM_UTF16_LE + page.encode("utf-16-le"))
    assert (read.text, read.charset) == ("煤\n", "utf-16-le")


def test_meta_tags() -> None:
    metas = "<meta name=ArticleTitle content='某市 公报'><meta name=PubDate content='2025-03-28 09:30'>"
    metas += "<meta name=ContentSource content=某市统计局><meta property='文号' content='某统发[2025]3号'>"
    assert fields_of(f"{metas}<title>站</title><p>文") == {
        "title": "某市 公报",
        "issued": "2025-03-28",
        "publisher": "某市统计局",
        "document_number": "某统发〔2025〕3号",
    }


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("<title>2024年公报_某市统计局</title><h1>某市</h1>", "2024年公报"),
        ("<title>2024年公报 - 某市政府网</title>", "2024年公报"),
        ("<title>某市2021-2025年规划-某市人民政府门户网站</title>", "某市2021-2025年规划"),
        ("<title>首页-2024年公报</title><h1>某市</h1><h1>2024年公报</h1>", "2024年公报"),
        ("<h1>2024&amp;公报</h1>", "2024&公报"),
        ("<title>A &amp; B</title>", "A & B"),
    ],
)
def test_titles(markup: str, title: str) -> None:
    assert fields_of(f"{markup}<p>文")["title"] == title


def test_a_record_table_gives_fields_and_no_text() -> None:
    record = "<table><tr><td>索引号：<td>15/2025-1<td>发文字号<td>某政发〔2025〕7号"
    record += "<tr><td>发布机构<td>某市人民政府<td>成文日期<td>2025年3月27日<tr><td>发布日期<td>2025-04-01</table>"
    page = read_page(f"<meta name=PubDate content=2025-04-01>{record}<p>文".encode())
    assert page.text == "文\n"
    assert page.fields == {"document_number": "某政发〔2025〕7号", "publisher": "某市人民政府", "issued": "2025-03-27"}


def test_a_table_of_names_is_no_record() -> None:
    assert rows_of("<tr><td>名称<td>发布日期<tr><td>公报<td>2025-04-01") == [["名称", "发布日期"], ["公报", "2025-04-01"]]


def test_declared_fields_go_before_those_of_the_page() -> None:
    page = "<title>公报</title><meta name=PubDate content=2025-03-28><p>文".encode()
    document = read_document(Path("a.htm"), "a.htm", page, {"title": "别名"})
    assert (document.title, document.issued, document.media_type) == ("别名", "2025-03-28", "text/html")
    assert "issued" in document.inferred_fields
    assert "title" not in document.inferred_fields


@pytest.mark.parametrize("page", ["<html></html>", "<script>alert(1)", "<nav>导航</nav>", "<img src=a.png>", "<p> &nbsp;</p>"])
def test_a_page_without_text_is_empty(page: str) -> None:
    assert refused(page.encode()) == "empty_file"


def test_other_bytes_are_no_page() -> None:
    assert refused(b"%PDF-1.7") == "binary_file"
    assert refused(b"<p>\x00</p>") == "binary_file"


# Each would take minutes or gigabytes if its tree were built as it stands.
HOSTILE = {
    "nested": "<div>" * 10_000,
    "nested and closed": "<div>" * 10_000 + "</div>" * 9_000,
    "closed in an attribute": '<div title="</div>">' * 20_000,
    "closed out of scope": "<div><table><tr><td></div></td></tr></table>" * 5_000,
    "tables in tables": "<table><tr><td>" * 10_000,
    "formatting opened again": "".join(f"<b id={i}>" for i in range(3_000)) + "<p>" * 10_000,
    "options": "<select>" + "<option>1" * 50_000 + "</select>",
    "attributes": "<div " + " ".join(f"a{i}" for i in range(50_000)) + ">",
    "tags without an end": "<p" * 50_000 + ">",
    "ends without a tag": "</div></p></td></b>" * 10_000,
    "open quotes": "<a title='>" * 50_000 + "'>",
    "equals signs": "<a " + "=" * 200_000 + ">",
    "raised": "<sup>" * 20_000,
    "blanks": " \n" * 300_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markup_leaves_the_text(name: str) -> None:
    assert text_of(HOSTILE[name] + "末尾2024年").replace("\n", "").endswith("末尾2024年")


def test_the_depth_of_the_tree_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_markup, "MAXIMUM_DEPTH", 3)
    slimmed, _ = html_markup.slim("<div>一<div><ul><li><div>二</div></ul></div></div><div>三</div>")
    assert slimmed.count("<div ") == 3
    assert text_of("<div>一<div><ul><li><div>二</div></ul></div></div><h2>三</h2>") == "一\n\n二\n\n## 三"


def test_too_many_elements_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_markup, "MAXIMUM_ELEMENTS", 10)
    assert text_of("<p>文" * 10)
    assert refused("<p>文".encode() * 11) == "oversize_file"


def test_spans_cannot_multiply_without_end() -> None:
    wide = f"<td colspan={html_table.MAXIMUM_SPAN} rowspan=65534>a</td>"
    assert refused(f"<table>{f'<tr>{wide}</tr>' * 8_000}</table>".encode()) == "too_many_cells"
    long = f"<td colspan=100 rowspan=2000>{'长' * 1_900}</td>"
    assert refused(f"<table><tr>{long}</tr>{'<tr><td>1</tr>' * 1_999}</table>".encode()) == "too_many_cells"


def test_cells_of_all_tables_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_text, "Budget", lambda: html_table.Budget(cells=7))
    table = "<table><tr><td>a<td>b<tr><td>1<td>2</table>"
    assert refused((table * 2).encode()) == "too_many_cells"


TAGS = [
    *("table", "tr", "td", "th", "caption", "tbody", "p", "div", "sup", "h2", "li", "ul", "pre", "br", "dl", "html", "body"),
    *("script", "b", "nav", "header", "template", "frameset", "svg", "select", "title"),
]
MARKUP = st.lists(
    st.sampled_from(
        [f"<{tag}>" for tag in TAGS]
        + [f"</{tag}>" for tag in TAGS]
        + [
            "<td colspan=3>",
            "<td rowspan=0>",
            "<td hidden>",
            "<!--",
            "-->",
            "<a b='",
            "'>",
            "<![CDATA[",
            "&#xD800;",
            "12.3\n",
            "煤",
            "<",
        ]
    ),
    max_size=40,
).map("".join)


@settings(max_examples=300)
@given(markup=st.one_of(MARKUP, st.text()))
def test_any_markup_becomes_text_or_is_refused(markup: str) -> None:
    try:
        page = read_page(markup.encode("utf-8", "replace"))
    except Quarantine:
        return
    assert page.text.strip()
    assert "\x00" not in page.text
    assert not re.search("[\U000f0000-\U0010ffff]", page.text)


def test_a_communique_gives_its_figures() -> None:
    document = read_document(PAGE, PAGE.name, PAGE.read_bytes(), {"place": "云川市"})
    assert (document.charset, document.issued, document.publisher) == ("gb18030", "2025-03-27", "云川市统计局")
    assert document.title == "云川市2024年国民经济和社会发展统计公报"
    assert document.document_kind == "communique"
    observations = extract_document(document).observations
    assert all(document.text[o.char_start : o.char_end] == o.text for o in observations)
    found = {(o.indicator_name, o.product, o.measure_form, str(o.obs_value), o.unit_text, o.time_period) for o in observations}
    assert {
        ("地区生产总值", None, "level", "1234.5", "亿元", "2024"),
        ("地区生产总值", None, "growth", "6.1", "%", "2024"),
        ("产量", "原煤", "level", "4321.0", "万吨", "2024"),
        ("产量", "原煤", "growth", "3.2", "%", "2024"),
        ("产量", "水泥", "level", "210.5", "万吨", "2024"),
        ("产量", "水泥", "growth", "-1.5", "%", "2024"),
    } <= found
    assert not {"999", "77", "55"} & {str(o.obs_value) for o in observations}
