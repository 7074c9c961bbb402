"""Tables whose cells bars part."""

from __future__ import annotations

from orchestration.extraction.bar_tables import bar_rows

from .conftest import observe, values


def rows(*lines: str) -> list[list[str]]:
    found = sorted(bar_rows("\n".join(lines)).items())
    return [[cell.text for cell in row] for _, begun in found for row in begun]


def test_lines_that_are_rows() -> None:
    assert rows("指标 | 绝对数(万人) | 比重(%) |", "常住人口 | 38.6 | 100 |", "城镇 | 21.1 | 54.8 |") == [
        ["指标", "绝对数(万人)", "比重(%)"],
        ["常住人口", "38.6", "100"],
        ["城镇", "21.1", "54.8"],
    ]


def test_rows_that_line_feeds_cut_and_a_header_of_two_rows() -> None:
    found = rows(
        "旅游基本情况 2005.8 | ||||",
        "|",
        "本年实际 |",
        "比上年同期增减% | ||",
        "本月 |",
        "累计 |",
        "本月 |",
        "累计 | |",
        "接待人数(万人次) | 12.5 |",
        "98.8 |",
        "10.1 |",
        "6.2 |",
        "开房率(%) | 51.2 | 52.7 | ||",
        "白河市 | 3.8 | 27.8 | 7.3 | 4.2 |",
        "注:范围为规模以上 |",
    )
    assert found == [
        ["", "本年实际", "", "比上年同期增减%", ""],
        ["", "本月", "累计", "本月", "累计"],
        ["接待人数(万人次)", "12.5", "98.8", "10.1", "6.2"],
        ["开房率(%)", "51.2", "52.7", "", ""],
        ["白河市", "3.8", "27.8", "7.3", "4.2"],
    ]


def test_several_rows_on_a_line() -> None:
    found = rows(
        "工业总量指标 | 全县 | 2010.6 |",
        "| 单位:万元 | 指标名称 | 本月 | 同比% | 企业单位数",
        "| 43 | 5.5 | 工业总产值 | 3097 | 3.3 | 其中:规模以上 | 2067 | -3.4 |",
    )
    assert found == [
        ["指标名称", "本月", "同比%"],
        ["企业单位数", "43", "5.5"],
        ["工业总产值", "3097", "3.3"],
        ["其中:规模以上", "2067", "-3.4"],
    ]


def test_what_is_no_table() -> None:
    assert rows("首页 | 新闻 | 政务", "机构 | 公开 | 互动", "邮箱 | 地图 | 帮助") == []
    assert rows("编辑 | 张三", "正文开始。") == []


def test_periods_and_places_of_such_a_table() -> None:
    text = (
        "旅游情况 2005.8 | ||||\n|\n本年实际 |\n比上年同期增减% | ||\n本月 |\n累计 |\n本月 |\n累计 | |\n"
        "接待人数(万人次) | 12.5 | 98.8 | 10.1 | 6.2 |\n海口市 | 3.8 | 27.8 | 7.3 | 4.2 |\n"
    )
    found = observe(text, title="旅游情况 2005.8", issued="2005-09", place="海南省")
    assert values(found, "text", "period", "entity", "form") == [
        ("12.5", "2005-08", "海南省", "level"),
        ("98.8", "2005-01/2005-08", "海南省", "level"),
        ("10.1", "2005-08", "海南省", "growth"),
        ("6.2", "2005-01/2005-08", "海南省", "growth"),
        ("3.8", "2005-08", "海口市", "level"),
        ("27.8", "2005-01/2005-08", "海口市", "level"),
        ("7.3", "2005-08", "海口市", "growth"),
        ("4.2", "2005-01/2005-08", "海口市", "growth"),
    ]
    assert {o.indicator_name for o in found} == {"接待人数"}


def test_cells_are_where_the_source_has_them() -> None:
    text = "指标 | 绝对数(万人) | 比重(%) |\n常住人口 | 38.6 | 100 |\n城镇 | 21.1 | 54.8 |\n"
    found = observe(text)
    assert values(found, "text") == [("38.6",), ("100",), ("21.1",), ("54.8",)]
    assert all(text[o.char_start : o.char_end] == o.text for o in found)
