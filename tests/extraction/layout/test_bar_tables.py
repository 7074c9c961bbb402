"""Tables whose cells bars part."""

from __future__ import annotations

from orchestration.extraction.layout.bar_tables import bar_rows

from ..conftest import observe, values


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
        ["旅游基本情况 2005.8"],
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
        ["工业总量指标"],
        ["全县"],
        ["2010.6"],
        ["单位:万元"],
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


def test_a_whole_and_its_parts_below_it() -> None:
    text = (
        "历年地区生产总值\n本表按当年价格计算 |\n单位：万元 |\n"
        "年份 | 地区生产总值 | 人均GDP(元) | |||\n第一产业 | 第二产业 | # 工 业 | |||\n"
        "1952 | 1 250 | 450 | 500 | 380 | |\n1957 | 2 360 | 560 | 1 000 | 720 | |\n"
    )
    found = observe(text, title="白河统计年鉴")
    assert values(found, "text", "unit", "indicator", "period")[:5] == [
        ("1 250", "万元", "地区生产总值", "1952"),
        ("450", "万元", "第一产业增加值", "1952"),
        ("500", "万元", "第二产业增加值", "1952"),
        ("380", "万元", "工业增加值", "1952"),
        ("2 360", "万元", "地区生产总值", "1957"),
    ]


def test_a_unit_line_with_a_unit_for_each_kind_of_figure() -> None:
    text = (
        "工业情况 | 全县 |\n| 单位：个、万元 | 指标名称 | 本月 | 同比% | 企业单位数\n"
        "| 43 | 5.5 | 工业总产值 | 3097 | 3.3 | 其中：规模以上 | 2067 | -3.4 |\n"
    )
    found = observe(text, title="2010年6月工业月报", issued="2010-07")
    assert values(found, "text", "unit", "period") == [
        ("43", "个", "2010-06"),
        ("5.5", "%", "2010-06"),
        ("3097", "万元", "2010-06"),
        ("3.3", "%", "2010-06"),
        ("2067", "万元", "2010-06"),
        ("-3.4", "%", "2010-06"),
    ]


def test_one_cell_a_line_and_two_headers_beside_each_other() -> None:
    text = (
        "2010年4月消费价格指数\n\n类 别 |\n以上月价格为100 |\n以上年同期价格为100 |\n|\n本月 |\n至本月平均 |\n||\n"
        "居民消费价格总指数 |\n100.3 |\n102.0 |\n100.7 |\n一、食品类 |\n101.2 |\n105.4 |\n103.2 |\n"
    )
    found = observe(text, title="统计月报", issued="2010-05")
    assert values(found, "text", "period")[:3] == [("100.3", "2010-04"), ("102.0", "2010-04"), ("100.7", "2010-01/2010-04")]
    assert {o.indicator_name for o in found[:3]} == {"居民消费价格指数"}
    assert len(found) == 6


def test_a_category_without_bars_between_the_rows_and_a_long_content() -> None:
    content = "建设年产5万吨石墨负极材料生产线" + "及配套仓库、道路和管网" * 6
    found = rows(
        "序号 | 项目名称 | 建设内容 | 总投资(万元)",
        "一、续建项目(1个)",
        f"1 | 云岭石墨项目 | {content} | 58000",
        "新建项目",
        "2 | 云岭风电项目 | 建设50MW风电场 | 30000",
    )
    assert [len(row) for row in found] == [4, 1, 4, 1, 4]
    assert found[2][2] == content


def test_a_sentence_ends_a_table() -> None:
    assert rows("首页 | 新闻 | 公告", "今天天气很好。", "首页 | 新闻 | 公告") == []


def test_projects_of_a_list_with_categories() -> None:
    found = observe(
        "某市2024年重点项目\n"
        "序号 | 项目名称 | 建设内容 | 总投资(万元)\n"
        "一、续建项目\n"
        "1 | 云岭石墨项目 | 年产5万吨石墨负极材料 | 58000\n"
        "二、新建项目\n"
        "2 | 云岭风电项目 | 安装10台单机容量5兆瓦风电机组 | 30000\n"
    )
    assert values(found, "text", "indicator", "product", "entity", "kind") == [
        ("5万吨", "产能", "石墨负极材料", "云岭石墨项目", "planned"),
        ("58000", "总投资", None, "云岭石墨项目", "planned"),
        ("10台", "风电机组数量", None, "云岭风电项目", "planned"),
        ("5兆瓦", "单机容量", "风电", "云岭风电项目", "planned"),
        ("30000", "总投资", None, "云岭风电项目", "planned"),
    ]


def test_a_title_and_a_unit_in_rows_of_their_own_and_a_column_of_totals() -> None:
    text = (
        "3-1 历年接待海外旅游人数 | ||||\n单位：万人次 | ||||\n年份 | 合计 | |||\n外国人 | 港澳同胞 | 台湾同胞 | ||\n"
        "1983年 | 10.49 | 2.73 | 7.71 | 0.05 |\n1984年 | 11.91 | 2.92 | 8.79 | 0.20 |\n"
    )
    found = observe(text, title="白河统计年鉴")
    assert values(found, "text", "unit", "period")[:2] == [("10.49", "万人次", "1983"), ("2.73", "万人次", "1983")]
    assert [o.indicator_name for o in found[:4]] == ["接待海外旅游人数", "外国人", "港澳同胞", "台湾同胞"]


def test_a_header_of_labels_that_says_what_is_measured() -> None:
    text = (
        "工 业 总 产 值 |\n本月 |\n增长% |\n累计 |\n累计增长 |\n装备制造业 |\n2340 |\n16.5 |\n21242 |\n24.8 |\n"
        "电子信息业 |\n397 |\n18.1 |\n4086 |\n23.0 |\n"
    )
    found = observe(text, title="前11个月工业情况", issued="2011-01")
    assert values(found, "text", "period", "form", "indicator", "product")[:4] == [
        ("2340", "2010-11", "level", "工业总产值", "装备制造业"),
        ("16.5", "2010-11", "growth", "工业总产值", "装备制造业"),
        ("21242", "2010-01/2010-11", "level", "工业总产值", "装备制造业"),
        ("24.8", "2010-01/2010-11", "growth", "工业总产值", "装备制造业"),
    ]


def test_rows_told_by_their_serials_where_each_cell_has_a_line() -> None:
    content = "该项目位于白河镇，" + "新建厂房、仓库和道路，" * 8 + "总投资1200万元。"
    found = rows(
        "序号 |", "项目名称 |", "项目概况 |", "1 |", "云岭石墨项目 |", f"{content} |", "2 |", "云岭风电项目 |", "新建 |"
    )
    assert found == [["序号", "项目名称", "项目概况"], ["1", "云岭石墨项目", content], ["2", "云岭风电项目", "新建"]]


def test_cells_between_lines_of_one_bar_and_no_header_above_the_labels() -> None:
    text = (
        "表1 2023年运输量\n|\n单位\n|\n绝对数\n|\n比上年增长（%）\n|\n货物周转量\n|\n亿吨公里\n|\n498.5\n|\n0.7\n|\n"
        "铁路\n|\n亿吨公里\n|\n33.3\n|\n-4.8\n|\n全年邮电业务总量66.3亿元，增长7.8%。\n"
    )
    found = observe(text, issued="2024-05")
    assert values(found, "text", "unit", "form", "indicator", "period")[:4] == [
        ("498.5", "亿吨公里", "level", "货物周转量", "2023"),
        ("0.7", "%", "growth", "货物周转量", "2023"),
        ("33.3", "亿吨公里", "level", "货物周转量", "2023"),
        ("-4.8", "%", "growth", "货物周转量", "2023"),
    ]


def test_english_words_between_the_cells() -> None:
    found = rows(
        "运输主要指标 |",
        "Main",
        "Indicators on Transport |",
        "指 标 |",
        "Item |",
        "2000 |",
        "2022 |",
        "2022年比 |",
        "2000年 |",
        "增长% |",
        "Growth |",
        "铁路里程 |",
        "(公里) |",
        "Length",
        "of Railways |",
        "(km) |",
        "1942 |",
        "5158 |",
        "5.7 |",
        "公路里程 |",
        "(公里) |",
        "(km) |",
        "2606 |",
        "3081 |",
        "0.1 |",
    )
    assert found[-3:] == [
        ["指 标", "2000", "2022", "2022年比2000年增长%"],
        ["铁路里程(公里)", "1942", "5158", "5.7"],
        ["公路里程(公里)", "2606", "3081", "0.1"],
    ]


def test_a_header_that_line_feeds_cut_above_whole_rows() -> None:
    found = rows(
        "| 项 目 名 称 | 计算 单位 |",
        "3月 | 1-3月 累计 |",
        "累计增长(%) | 结构(%) |",
        "| 一、零售总额 | 万元 | 387 | 1173 | 2.0 | 100 |",
        "| 1、餐饮业 | 万元 | 14 | 129 | 14.7 | |",
        "| 在总额中： | | | | | |",
        "| 汽车类 | 万元 | 5 | 19 | 1.5 | |",
    )
    assert found == [
        ["项 目 名 称", "计算 单位", "3月", "1-3月 累计", "累计增长(%)", "结构(%)"],
        ["一、零售总额", "万元", "387", "1173", "2.0", "100"],
        ["1、餐饮业", "万元", "14", "129", "14.7", ""],
        ["在总额中：", "", "", "", "", ""],
        ["汽车类", "万元", "5", "19", "1.5", ""],
    ]


def test_a_label_header_above_the_first_bar_and_marks_of_footnotes() -> None:
    text = (
        "表1 人均指标\n指 标\n|\n2013年\n|\n2012年\n|\n人均投资（元）*\n|\n82173\n|\n73475\n|\n"
        "人均道路面积（平方米）\n|\n21.28\n|\n20.14\n|\n"
    )
    found = observe(text, title="白河年鉴2014")
    assert values(found, "text", "unit", "period") == [
        ("82173", "元", "2013"),
        ("73475", "元", "2012"),
        ("21.28", "平方米", "2013"),
        ("20.14", "平方米", "2012"),
    ]


def test_an_open_first_cell_that_a_header_line_lost() -> None:
    assert rows("| 绝对数(亿元) | 增长(%) |", "工业 | 3.5 | 4 |", "建筑业 | 1.5 | 2 |") == [
        ["", "绝对数(亿元)", "增长(%)"],
        ["工业", "3.5", "4"],
        ["建筑业", "1.5", "2"],
    ]


def test_one_cell_a_line_below_a_header_of_two_rows_without_one_of_the_labels() -> None:
    head = "| 单位产值能耗 | 单位产值电耗 | 数值 (吨/万元) | 升降(±%) | 数值 (千瓦时/万元) | 升降(±%)"
    lines = f"{head} | 甲县 | 1.2 | -3 | 980 | 2 | 乙县 | 1.4 | -2 | 850 | 1"
    assert rows(*lines.replace(" (", "\n(").replace(" ", "\n").split("\n")) == [
        ["", "单位产值能耗", "", "单位产值电耗", ""],
        ["", "数值(吨/万元)", "升降(±%)", "数值(千瓦时/万元)", "升降(±%)"],
        ["甲县", "1.2", "-3", "980", "2"],
        ["乙县", "1.4", "-2", "850", "1"],
    ]


def test_rows_of_years_one_cell_a_line_below_a_header_filled_from_row_to_row() -> None:
    cells = ["4-3 生产总值指数(1978=100)", "", "", "", "年 份", "生产总值", "", "", "人均生产总值", "第一产业", "第二产业"]
    cells += ["Year", "Gross Domestic Product", "Primary Industry", "Secondary Industry", "Per Capita"]
    cells += ["1978", "100.0", "100.0", "100.0", "100.0", "1979", "108.6", "104.4", "108.0", "107.8"]
    assert rows(*(f"{cell} |".strip() for cell in cells))[-4:] == [
        ["年 份", "生产总值", "", "", "人均生产总值"],
        ["", "", "第一产业", "第二产业", ""],
        ["1978", "100.0", "100.0", "100.0", "100.0"],
        ["1979", "108.6", "104.4", "108.0", "107.8"],
    ]


def test_a_header_of_two_rows_whose_first_cell_reaches_down() -> None:
    found = rows(
        "指标 | 6月 | 1—6月 | ||",
        "绝对量 | 同比增长(%) | 绝对量 | 同比增长(%) | |",
        "发电量(亿千瓦时) | 739 | 2.8 | 4168 | 3.8 |",
        "主要产品产量 | ||||",
        "原煤(万吨) | 390 | 2.5 | 2300 | 4.4 |",
    )
    assert found[:2] == [["指标", "6月", "", "1—6月", ""], ["", "绝对量", "同比增长(%)", "绝对量", "同比增长(%)"]]
