"""Tables of figures: each numeric cell an observation of its row and column."""

from __future__ import annotations

import pytest

from ..conftest import figure, grid, means, observe, read, texts, values

CAPACITY = """表1 主要产品产能
序号\t名称\t产能\t单位\t备注
1\t煤炭\t6.4\t亿吨/年\t
2\t电力\t2500\t万千瓦\t装机容量
2.1\t火电\t2200\t万千瓦\t装机容量
2.2\t新能源\t300\t万千瓦\t装机容量
2.2.1\t水电\t70\t万千瓦\t装机容量
3\t煤化工\t\t\t

序号\t名称\t产能\t单位\t备注
3.1\t甲醇\t60\t万吨/年\t
3.2\tLNG\t30\t万吨/年\t
"""


def test_a_capacity_table_with_serials_of_three_levels() -> None:
    found = observe(CAPACITY, title="白河市2024年工业发展报告")
    assert values(found, "text", "serial", "unit", "indicator", "product") == [
        ("6.4", "1", "亿吨/年", "产能", "煤炭"),
        ("2500", "2", "万千瓦", "装机容量", "电力"),
        ("2200", "2.1", "万千瓦", "装机容量", "火电"),
        ("300", "2.2", "万千瓦", "装机容量", "新能源"),
        ("70", "2.2.1", "万千瓦", "装机容量", "水电"),
        ("60", "3.1", "万吨/年", "产能", "甲醇"),
        ("30", "3.2", "万吨/年", "产能", "LNG"),
    ]
    assert {o.time_period for o in found} == {"2024"}
    assert {o.table_caption for o in found} == {"表1 主要产品产能"}
    assert {o.entity_name for o in found} == {"白河市"}


def test_serials_are_no_figures() -> None:
    assert "2.2.1" not in texts(CAPACITY)


def test_a_cell_is_converted_with_the_unit_of_its_row() -> None:
    means(
        figure(observe(CAPACITY), "6.4"),
        value="6.4",
        unit="亿吨/年",
        normal="640000000",
        normal_unit="t/a",
        row="煤炭",
        column="产能",
    )


def test_a_category_row_without_a_figure_is_none() -> None:
    assert "煤化工" not in [o.table_row_label for o in observe(CAPACITY)]


def test_year_columns() -> None:
    text = "指标\t单位\t2020年\t2025年目标\n工业总产值\t亿元\t320\t480\n高新技术企业\t家\t85\t150\n"
    found = observe(text, issued="2022", title="白河市“十四五”工业规划")
    assert values(found, "text", "unit", "period", "kind") == [
        ("320", "亿元", "2020", "actual"),
        ("480", "亿元", "2025", "target"),
        ("85", "家", "2020", "actual"),
        ("150", "家", "2025", "target"),
    ]
    assert [o.indicator_name for o in found[:2]] == ["工业总产值"] * 2


def test_a_plan_table_with_rates() -> None:
    text = "指标\t2020年\t2025年\t属性\n研发投入强度（%）\t0.8\t1.6\t预期性\n单位GDP能耗降低（%）\t—\t15\t约束性\n"
    found = observe(text, issued="2022")
    assert values(found, "text", "period", "form", "unit") == [
        ("0.8", "2020", "ratio", "%"),
        ("1.6", "2025", "ratio", "%"),
        ("15", "2025", "decrease_pct", "%"),
    ]


def test_growth_column() -> None:
    text = "2024年主要指标\n指标\t绝对数（亿元）\t比上年增长（%）\n地区生产总值\t320.5\t6.1\n工业投资\t38.5\t-2.4\n"
    found = observe(text, title="2024年主要指标")
    assert values(found, "text", "indicator", "form", "unit") == [
        ("320.5", "地区生产总值", "level", "亿元"),
        ("6.1", "地区生产总值", "growth", "%"),
        ("38.5", "工业投资", "level", "亿元"),
        ("-2.4", "工业投资", "growth", "%"),
    ]
    assert {o.time_period for o in found} == {"2024"}
    means(found[3], value="-2.4")


def test_share_column() -> None:
    text = "产业\t增加值（亿元）\t比重（%）\n第一产业增加值\t32\t10.1\n"
    assert values(observe(text), "text", "form", "unit") == [("32", "level", "亿元"), ("10.1", "share", "%")]


def test_regions_by_indicators() -> None:
    text = "地区\t普通高等学校（所）\t高新技术企业（家）\n鄂尔多斯市\t6\t118\n包头市\t7\t164\n"
    found = observe(text, place="鄂尔多斯市", title="2020年科技资源对比")
    assert values(found, "text", "entity", "unit", "period") == [
        ("6", "鄂尔多斯市", "所", "2020"),
        ("118", "鄂尔多斯市", "家", "2020"),
        ("7", "包头市", "所", "2020"),
        ("164", "包头市", "家", "2020"),
    ]
    assert "高新技术企业" in (found[1].indicator_name or "")


@pytest.mark.parametrize(
    ("cell", "text", "value", "upper", "unit", "period"),
    [
        pytest.param("3816", "3816", "3816", None, "件", "2020", id="plain"),
        pytest.param("3,816", "3,816", "3816", None, "件", "2020", id="thousands"),
        pytest.param(" 3816 ", "3816", "3816", None, "件", "2020", id="blanks_around"),
        pytest.param("３８１６", "３８１６", "3816", None, "件", "2020", id="full_width"),
        pytest.param("2107（2019年）", "2107", "2107", None, "件", "2019", id="year_in_the_cell"),
        pytest.param("5²", "5", "5", None, "件", "2020", id="footnote_mark"),
        pytest.param("5 ²", "5", "5", None, "件", "2020", id="footnote_mark_behind_a_blank"),
        pytest.param("8-10", "8-10", "8", "10", "件", "2020", id="range_is_no_date"),
        pytest.param("8—10", "8—10", "8", "10", "件", "2020", id="range_with_dash"),
        pytest.param("-12", "-12", "-12", None, "件", "2020", id="negative"),
        pytest.param("1.2万件", "1.2万件", "1.2", None, "万件", "2020", id="unit_in_the_cell"),
        pytest.param("85（省级）", "85", "85", None, "件", "2020", id="level_note"),
    ],
)
def test_what_a_cell_may_hold(cell: str, text: str, value: str, upper: str | None, unit: str, period: str) -> None:
    [found] = observe(f"地区\t授权专利（件）\n包头市\t{cell}\n", title="2020年科技资源对比")
    means(found, text=text, value=value, upper=upper, unit=unit, period=period, entity="包头市")


@pytest.mark.parametrize("cell", ["", "-", "—", "/", "无", "…", "约束性", "第1号"])
def test_cells_without_a_figure(cell: str) -> None:
    assert texts(f"地区\t授权专利（件）\n包头市\t{cell}\n银川市\t12\n") == ["12"]


def test_the_unit_line_above_the_table() -> None:
    text = "表1 投资情况\n单位：亿元\n指标\t2024年\n工业投资\t38.5\n"
    means(observe(text)[0], unit="亿元", normal="3850000000", period="2024", indicator="工业投资")


def test_the_unit_in_brackets_behind_a_label() -> None:
    text = "指标\t2024年\n工业投资（亿元）\t38.5\n其中：民间投资\t12.5\n高新技术企业（家）\t85\n"
    assert values(observe(text), "text", "unit", "indicator")[:2] == [
        ("38.5", "亿元", "工业投资"),
        ("12.5", "亿元", "民间投资"),
    ]
    means(figure(observe(text), "85"), unit="家")


def test_a_unit_column_goes_before_the_unit_line() -> None:
    text = "单位：万元\n指标\t单位\t2024年\n工业投资\t亿元\t38.5\n"
    means(observe(text)[0], unit="亿元")


def test_a_malformed_unit_column_is_read_and_flagged() -> None:
    text = "名称\t产能\t单位\n甲醇\t60\t万/年吨\n"
    means(observe(text)[0], unit="万/年吨", flag="malformed", normal="600000", normal_unit="t/a")


def test_a_unit_nobody_knows_is_kept_and_flagged() -> None:
    text = "名称\t产能\t单位\n甲醇\t60\t咕噜\n"
    means(observe(text)[0], unit="咕噜", flag="unknown", normal=None, normal_unit=None)


def test_a_wrapped_label_is_put_together() -> None:
    means(observe("指 标\t2024年（亿元）\n工业 投资\t38.5\n")[0], indicator="工业投资", row="工业投资")


def test_a_markdown_table() -> None:
    text = "| 指标 | 单位 | 2024年 |\n|---|---|---|\n| 工业投资 | 亿元 | 38.5 |\n"
    means(observe(text)[0], text="38.5", unit="亿元", period="2024", indicator="工业投资")


def test_a_table_of_a_reader() -> None:
    text = "指标\t单位\t2024年\n工业投资\t亿元\t38.5"
    [found] = observe(text, grids=(grid(text, "投资"),), title="年鉴")
    means(found, text="38.5", unit="亿元", period="2024", caption="投资", indicator="工业投资")
    assert (found.table_index, found.table_row) == (0, 1)


def test_duplicated_serials_are_both_kept() -> None:
    text = "序号\t名称\t产能\t单位\n39\t甲醇\t60\t万吨/年\n39\t尿素\t40\t万吨/年\n"
    assert values(observe(text), "text", "serial", "product") == [("60", "39", "甲醇"), ("40", "39", "尿素")]


def test_indicators_in_columns_for_years_in_rows() -> None:
    text = "年份\t工业投资（亿元）\n2023\t32.5\n2024\t38.5\n"
    assert values(observe(text), "text", "period", "indicator") == [
        ("32.5", "2023", "工业投资"),
        ("38.5", "2024", "工业投资"),
    ]


def test_a_blank_first_cell_goes_on_with_the_region_above() -> None:
    text = "地区\t指标\t2024年（亿元）\n东胜区\t工业投资\t8.5\n\t民间投资\t6.5\n准格尔旗\t工业投资\t18.5\n"
    assert values(observe(text, place="鄂尔多斯市"), "text", "entity", "indicator") == [
        ("8.5", "东胜区", "工业投资"),
        ("6.5", "东胜区", "民间投资"),
        ("18.5", "准格尔旗", "工业投资"),
    ]


def test_a_table_that_lost_its_tabs() -> None:
    text = (
        "表1 主要指标\n指标      单位    2024年    增长（%）\n"
        "工业投资    亿元    38.5    6.2\n民间投资    亿元    26.5    4.1\n"
    )
    assert values(observe(text), "text", "indicator", "unit", "form") == [
        ("38.5", "工业投资", "亿元", "level"),
        ("6.2", "工业投资", "%", "growth"),
        ("26.5", "民间投资", "亿元", "level"),
        ("4.1", "民间投资", "%", "growth"),
    ]


def test_a_growth_column_has_the_period_of_its_amount() -> None:
    text = "指标\t2024年（亿元）\t同比增长（%）\n工业投资\t38.5\t6.2\n"
    assert values(observe(text), "text", "period") == [("38.5", "2024"), ("6.2", "2024")]


def test_a_column_of_months() -> None:
    text = "指标\t2024年1—9月\t2024年上半年\n工业投资（亿元）\t28.5\t18.5\n"
    assert values(observe(text), "text", "period") == [("28.5", "2024-01/2024-09"), ("18.5", "2024-01/2024-06")]


def test_years_without_年_in_the_header() -> None:
    text = "年度\t2021\t2022\n工业投资（亿元）\t28.5\t30.2\n"
    assert values(observe(text), "text", "period", "unit") == [("28.5", "2021", "亿元"), ("30.2", "2022", "亿元")]


def test_a_column_of_mean_yearly_growth_up_to_a_target() -> None:
    text = "指标\t2020年\t2025年目标\t年均增长（%）\n工业总产值（亿元）\t320\t480\t8.4\n"
    means(observe(text, issued="2022")[-1], text="8.4", form="growth_annual", kind="target")


def test_a_sum_over_the_plan_in_square_brackets() -> None:
    text = "指标\t2020年\t2025年\t累计\n森林面积（万亩）\t26.5\t27.5\t[1.0]\n"
    assert texts(text, issued="2022") == ["26.5", "27.5", "1.0"]


def test_a_table_without_a_header_gives_nothing() -> None:
    assert texts("甲醇\t60\n尿素\t40\n") == []


def test_the_row_is_the_source_of_its_figure() -> None:
    assert figure(observe(CAPACITY), "2200").source_text == "2.1\t火电\t2200\t万千瓦\t装机容量"


def test_words_in_a_column_of_figures_are_set_aside_with_a_reason() -> None:
    text = "指标\t单位\t2020年\t2025年\n能耗降低\t%\t-\t完成上级下达任务\n工业投资\t亿元\t32.5\t48.5\n"
    extraction = read(text, issued="2022")
    assert [o.text for o in extraction.observations] == ["32.5", "48.5"]
    [row] = extraction.rejected_rows
    assert (row.reason_code, text[row.char_start : row.char_end]) == ("malformed_number", "完成上级下达任务")
    assert (row.indicator_name, row.time_period, row.obs_kind) == ("能源消费总量", "2025", "target")


def test_a_sum_among_rates_is_of_what_its_row_counts() -> None:
    text = (
        "“十四五”主要指标\n指标\t2020年\t2025年\t年均增长\t属性\n"
        "工业增加值（亿元）\t320\t450\t7%\t预期性\n高新技术企业（家）\t38\t80\t〔42〕\t预期性\n"
    )
    found = observe(text, issued="2021")
    assert [(o.text, o.unit_text, o.measure_form) for o in found[-1:]] == [("42", "家", "increase_abs")]


def test_a_sum_in_the_column_of_the_year_before_the_plan_is_over_the_years_up_to_it() -> None:
    text = (
        "“十四五”主要指标\n指标\t单位\t2020年\t2025年\t属性\n"
        "城镇新增就业\t人\t〔1680〕\t〔1800〕\t预期性\n注：〔〕内为五年累计数。\n"
    )
    assert values(observe(text, issued="2021"), "text", "period", "kind") == [
        ("1680", "2016/2020", "actual"),
        ("1800", "2021/2025", "target"),
    ]


def test_a_category_beside_several_rows_of_a_table_that_lost_its_tabs() -> None:
    text = (
        "表1 主要指标\n类别        指标                      2020年    2025年    属性\n"
        "            1.常住人口城镇化率（%）       42.3      52        预期性\n"
        "经济发展    2.工业投资（亿元）            38.5      60        预期性\n"
        "            3.每万人口高价值发明专利拥有量（件） 0.6  1.5    预期性\n"
    )
    assert values(observe(text, issued="2021"), "text", "period", "indicator") == [
        ("42.3", "2020", "常住人口城镇化率"),
        ("52", "2025", "常住人口城镇化率"),
        ("38.5", "2020", "工业投资"),
        ("60", "2025", "工业投资"),
        ("0.6", "2020", "每万人口高价值发明专利拥有量"),
        ("1.5", "2025", "每万人口高价值发明专利拥有量"),
    ]


def test_regions_that_no_list_knows() -> None:
    text = (
        "指标\t绝对量(亿元)\t比上年增长(%)\n全市地区生产总值\t175.7\t10.7\n"
        "都市功能核心区\t34.4\t9.3\n都市功能拓展区\t42.0\t11.4\n城市发展新区\t59.0\t11.0\n"
    )
    found = values(observe(text, title="2016年统计公报"), "text", "indicator", "entity")
    assert ("34.4", "地区生产总值", "都市功能核心区") in found
    assert ("11.0", "地区生产总值", "城市发展新区") in found
    assert ("175.7", "地区生产总值", "白河市") in found


def test_numbered_items_have_the_unit_of_what_they_divide() -> None:
    text = "指标\t本月\t增长%\n商品零售(亿元)\t625.3\t2.4\n1.粮油食品类\t109.1\t18.6\n2.汽车类\t172.6\t-9.1\n"
    found = observe(text, title="8月社会消费品零售情况", issued="2024-09")
    assert [o.unit_text for o in found if o.measure_form == "level"] == ["亿元"] * 3


def test_rows_of_numbers_on_a_base_of_a_hundred_have_no_unit() -> None:
    table = """表1 总产出
单位：亿元
项目\t2018\t2019
总产出（亿元）\t38.5\t42.6
第一产业\t8.5\t8.6
按主要行业分\t\t
工业\t20.5\t22.4
总产出指数（上年=100）\t104.5\t106.2
第一产业\t101.5\t102.4
总产出构成（%）\t100\t100
第一产业\t22.1\t20.2
"""
    found = observe(table, title="白河市统计年鉴")
    assert values(found, "text", "unit", "form")[::2] == [
        ("38.5", "亿元", "level"),
        ("8.5", "亿元", "level"),
        ("20.5", "亿元", "level"),
        ("104.5", "", "level"),
        ("101.5", "", "level"),
        ("100", "%", "share"),
        ("22.1", "%", "share"),
    ]


def test_what_a_bulletin_makes_public_dates_its_tables() -> None:
    text = "现将2020年11月1日零时我市常住人口有关数据公布如下：\n单位：人\n地区\t人口数\n白河区\t128600\n青山区\t98500\n"
    assert {o.time_period for o in observe(text, issued="2021-05-20")} == {"2020-11-01"}


def test_a_column_between_the_years_and_their_growth_says_by_how_much() -> None:
    found = observe(
        "表1 装机容量（单位：万千瓦）\n类型\t2022年\t2023年\t增加\n风电\t30\t36\t6\n光伏\t20\t25\t5\n", title="白河市能源"
    )
    assert values(found, "text", "unit", "form")[2] == ("6", "万千瓦", "increase_abs")
    assert values(found, "text", "unit", "form")[5] == ("5", "万千瓦", "increase_abs")


def test_a_table_of_a_text_about_a_company_is_of_the_company() -> None:
    text = "一季度，公司生产平稳。\n指标\t单位\t一季度\n生铁产量\t万吨\t82.7\n"
    found = observe(text, title="云岭钢铁集团公司一季度生产情况")
    assert values(found, "text", "entity") == [("82.7", "云岭钢铁集团公司")]


def test_a_percent_sign_in_a_column_of_units_is_a_unit_and_a_dash_none() -> None:
    text = "指标\t单位\t2021年\t2025年\n非化石能源消费占比\t%\t20.4\t22\n综合指数\t—\t98.1\t99\n"
    assert values(observe(text), "text", "unit") == [("20.4", "%"), ("22", "%"), ("98.1", ""), ("99", "")]
