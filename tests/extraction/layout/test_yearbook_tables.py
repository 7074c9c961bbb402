"""Tables of yearbooks whose labels wrap or whose header is spread over several lines."""

from __future__ import annotations

from orchestration.extraction.layout.yearbook_tables import yearbook_rows

from ..conftest import observe, values


def rows(*lines: str) -> list[list[str]]:
    found = sorted(yearbook_rows("\n".join(lines), {}).items())
    return [[cell.text for cell in row] for _, begun in found for row in begun]


def test_labels_in_two_languages_and_figures_below_them() -> None:
    found = rows(
        "     Item 1995 2000 2001",
        "一、固定资产投资  (亿元) total investment",
        " (100 million yuan)",
        "68.1 108.2 113.4",
        "  按构成分             by use of funds                ",
        "    建筑工程         construction   48.7 66.8 66.4",
        "2.科技费用 expenditure for science and",
        "         promotion",
        "5.1 5.8 6.7",
        "Local (others) 1.1 1.2 1.3",
    )
    assert found == [
        ["", "1995", "2000", "2001"],
        ["一、固定资产投资(亿元)", "68.1", "108.2", "113.4"],
        ["按构成分"],
        ["建筑工程", "48.7", "66.8", "66.4"],
        ["2.科技费用", "5.1", "5.8", "6.7"],
        ["Local (others)", "1.1", "1.2", "1.3"],
    ]


def test_a_label_that_goes_on_below_its_figures() -> None:
    found = rows(
        "  Item 1995 2000 2005",
        "  存款相当于   Deposits as Percentage of GDP (%) 82.3 117.2 147.2",
        "    生产总值比例(%)    ",
        "  入学率(%)   Enrollment Ratio 87.4 94.2 97.0",
    )
    assert found[1:] == [["存款相当于生产总值比例(%)", "82.3", "117.2", "147.2"], ["入学率(%)", "87.4", "94.2", "97.0"]]


def test_words_above_years_that_come_again() -> None:
    text = (
        "4-2  全社会固定资产投资\n指   标 Item 投资额 构成(%)\nInvestment Composition(%)\n2006 2007 2006 2007\n"
        "投资总额(万元) Total (10 000 yuan) 24518 31615 100.0 100.0\n建筑工程 Construction 13546 18316 55.2 57.9\n"
    )
    found = observe(text, title="白河统计年鉴2008", issued="2008")
    assert values(found, "text", "unit", "period", "form") == [
        ("24518", "万元", "2006", "level"),
        ("31615", "万元", "2007", "level"),
        ("100.0", "%", "2006", "share"),
        ("100.0", "%", "2007", "share"),
        ("13546", "万元", "2006", "level"),
        ("18316", "万元", "2007", "level"),
        ("55.2", "%", "2006", "share"),
        ("57.9", "%", "2007", "share"),
    ]


def test_rows_of_years_below_a_header_of_several_lines() -> None:
    found = rows(
        "表2-1 历年总户数和总人口",
        "Households and Population",
        "单位:万户,万人(10000 households,10000 persons)",
        "年 份 总户数 总人口 其中 of Which",
        "按性别分 By Sex",
        "Total Total 男性 女性",
        "Year  Households  Population Male Female",
        "1978 123.3 457.7 234.1 223.6",
        "1979 124.4 462.0 235.7 226.3",
    )
    assert found == [
        ["年份", "总户数", "总人口", "男性", "女性"],
        ["1978", "123.3", "457.7", "234.1", "223.6"],
        ["1979", "124.4", "462.0", "235.7", "226.3"],
    ]


def test_a_column_that_only_english_names() -> None:
    found = rows("", "  Total 建筑工程 其他费用", "Year   Construction Others", "1995 100.0 49.6 50.4", "1996 100.0 50.5 49.5")
    assert found[0] == ["", "合计", "建筑工程", "其他费用"]


def test_where_no_header_fits_there_is_no_table() -> None:
    assert rows("建筑工程 其他费用 设备 安装 土地", "1995 100.0 49.6 50.4", "1996 100.0 50.5 49.5") == []
    assert rows("2023年 全市产值100亿元", "2024年 120") == []


def test_the_unit_of_each_kind_of_count_and_the_title_of_such_a_table() -> None:
    text = (
        "表2-1 历年总户数和总人口\nHouseholds and Population Over The Years\n"
        "单位：万户，万人(10000 households，10000 persons)\n"
        "年份 总户数 总人口 其中 of Which\nTotal Total 男性 女性\nYear  Households  Population Male Female\n"
        "1978 123.30 457.70 234.18 223.52\n1979 124.48 462.07 235.78 226.29\n"
    )
    found = observe(text, title="白河统计年鉴")
    assert values(found, "text", "unit", "indicator", "period")[:3] == [
        ("123.30", "万户", "户籍户数", "1978"),
        ("457.70", "万人", "总人口", "1978"),
        ("234.18", "万人", "男性人口", "1978"),
    ]


def test_shares_of_a_whole_by_the_title_above_its_translation() -> None:
    text = (
        "4-13  主要年份固定资产投资额构成\nComposition of Total Investment in Fixed Assets in Main Years\n单位：% (%)\n  \n"
        "  Total 建筑工程 其他费用\nYear   Construction Others\n1995 100.00 49.60 50.40\n1996 100.00 50.48 49.52\n"
    )
    found = observe(text, title="白河统计年鉴")
    assert {o.measure_form for o in found} == {"share"}
    assert [o.indicator_name for o in found[:2]] == ["固定资产投资", "建筑工程"]


def test_the_english_title_above_is_no_header() -> None:
    text = (
        "4-24  房地产投资完成情况\ncompletion of real estate investment\n     item 2000 2002 2003 2004\n"
        "完成投资额(万元)    investment completed    2073 2489 3620 4777\n  按构成分      by use of funds    \n"
        "  #建筑工程      construction   1401 1727 2438 3207\n    设备购置     purchase of\n     and instruments\n39 23 26 27\n"
    )
    found = observe(text, title="白河统计年鉴", issued="2005")
    assert values(found, "text", "period")[:4] == [("2073", "2000"), ("2489", "2002"), ("3620", "2003"), ("4777", "2004")]
    assert {o.unit_text for o in found} == {"万元"}
    assert len(found) == 12


def test_rows_of_labels_below_a_header_of_several_lines() -> None:
    text = "\n".join(
        [
            "5-8 分行业综合能耗(2009年)",
            "",
            "项目 综合能耗",
            "(吨标准煤)",
            "比上年增长(%)",
            "   ",
            "  全部工业企业 48862 10.2",
            "    按轻重分    ",
            "      轻工业 7186 0.8",
            "      石油和天然气开采业",
            "      采矿业 448 5.9",
            "      纺织业 1704 -0.1",
        ]
    )
    found = observe(text, title="白河统计年鉴2010", issued="2010")
    assert {(o.time_period, o.measure_form, o.unit_text) for o in found} == {
        ("2009", "level", "吨标准煤"),
        ("2009", "growth", "%"),
    }
    assert values(found[4:6], "indicator", "product") == [(found[0].indicator_name, "采矿业")] * 2
