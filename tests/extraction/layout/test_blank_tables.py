"""Tables aligned by blanks."""

from __future__ import annotations

from orchestration.extraction.layout.blank_tables import blank_rows

from ..conftest import observe, values


def rows(*lines: str) -> list[list[str]]:
    found = sorted(blank_rows("\n".join(lines)).items())
    return [[cell.text for cell in row] for _, begun in found for row in begun]


YEARBOOK = (
    "主要年份社会经济主要指标",
    "    1990 1995 2000 2005 2008",
    "",
    "人口与就业",
    "  年末总人口(万人)   32.85 33.65 34.48 35.63 35.74",
    "    #非农业人口   8.40 12.48 14.81 16.56 17.73",
    "",
    "固定资产投资",
    "  固定资产投资(亿元)   22.71 11.06 16.43 76.80 14.17",
    "    城镇投资   47.80 10.76 53.70 99.10",
)


def test_years_for_a_header_and_categories_between_the_rows() -> None:
    assert rows(*YEARBOOK) == [
        ["", "1990", "1995", "2000", "2005", "2008"],
        ["人口与就业"],
        ["年末总人口(万人)", "32.85", "33.65", "34.48", "35.63", "35.74"],
        ["#非农业人口", "8.40", "12.48", "14.81", "16.56", "17.73"],
        ["固定资产投资"],
        ["固定资产投资(亿元)", "22.71", "11.06", "16.43", "76.80", "14.17"],
        ["城镇投资", "", "47.80", "10.76", "53.70", "99.10"],
    ]


def test_the_figures_of_such_a_table() -> None:
    found = observe("\n".join(YEARBOOK) + "\n", issued="2009")
    assert ("47.80", "1995", "亿元") in values(found, "text", "period", "unit")
    assert ("32.85", "1990", "万人") in values(found, "text", "period", "unit")


def test_headers_in_english_and_columns_that_measure() -> None:
    text = (
        "工业企业主要经济效益指标 (2018年)\n"
        "  Item 总资产贡献率(%) 资产负债率(%) 流动资产周转次数(次/年) 全员劳动生产率(元/人年) 产品销售率(%)\n"
        "Ratio of Total Assets(%) Assets Liability Ratio(%) Turnover(times/year) Productivity(yuan) Sold(%)\n"
        "  Total 6.6 64.0 1.4 33224 96.8\n"
        "#国有控股企业 State-controlled Enterprises 4.3 67.1 1.0 28937 96.3\n"
        "按登记注册类型分 Grouped by Status of Registration\n"
        "  股份合作企业   Share Cooperative Enterprises -2.7 123.8 0.9 41950 100.0\n"
    )
    found = observe(text, issued="2019")
    assert [o.text for o in found] == [
        *("6.6", "64.0", "1.4", "33224", "96.8"),
        *("4.3", "67.1", "1.0", "28937", "96.3"),
        *("-2.7", "123.8", "0.9", "41950", "100.0"),
    ]
    assert [o.product for o in found if o.indicator_name == "资产负债率"] == [None, "国有控股企业", "股份合作企业"]


def test_a_comma_inside_a_number_ends_no_table() -> None:
    lines = ("产品  单位  产量  增长", "原油  万吨  1462.3  11.8", "发动机  万千瓦  9,846.2  -7.9", "纸板  万吨  428.6  1.6")
    assert rows(*lines)[2] == ["发动机", "万千瓦", "9,846.2", "-7.9"]


def test_lines_of_prose_and_headings_are_no_rows() -> None:
    assert rows("一、综合", "全年 工业 稳定", "二、农业", "") == []
