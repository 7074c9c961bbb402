"""What a cell measures, and in which unit: from labels, heads, categories, captions and the rows above."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ..conftest import figure, means, observe, values

PRICES = """表1 2024年居民消费价格比上年涨跌幅度（%）
指标\t全市\t#城市
居民消费价格\t0.8\t0.7
一、食品烟酒\t1.2\t1.1
其中：水产\t-0.5\t-0.6
二、穿戴\t0.4\t0.3
"""


def test_unit_form_and_indicator_of_a_caption() -> None:
    found = observe(PRICES)
    assert {(o.unit_text, o.measure_form, o.time_period) for o in found} == {("%", "growth", "2024")}
    assert values(found, "text", "indicator", "product")[::2] == [
        ("0.8", "居民消费价格指数", None),
        ("1.2", "食品烟酒价格指数", None),
        ("-0.5", "食品烟酒价格指数", "水产"),
        ("0.4", "居民消费价格指数", "穿戴"),
    ]
    assert not any("#" in f"{o.indicator_name}{o.product}" for o in found)


def test_the_indicator_of_a_caption_names_plain_columns_of_places() -> None:
    text = "表2 2024年各旗区地区生产总值（亿元）\n地区\t绝对值\t增长（%）\t位次\n东胜区\t85\t5.5\t2\n准格尔旗\t95\t6.5\t1\n"
    assert values(observe(text, place="鄂尔多斯市"), "text", "unit", "form", "indicator", "entity")[:3] == [
        ("85", "亿元", "level", "地区生产总值", "东胜区"),
        ("5.5", "%", "growth", "地区生产总值", "东胜区"),
        ("2", "位", "rank", "地区生产总值排名", "东胜区"),
    ]


def test_a_caption_of_main_data_names_what_is_measured() -> None:
    text = "2024年1-9月民间投资主要数据\n指标\t绝对量（亿元）\t增速（%）\n东部地区\t38.5\t2.5\n"
    assert {(o.indicator_name, o.entity_name) for o in observe(text)} == {("民间投资", "东部地区")}


def test_a_rank_is_that_of_the_growth_beside_it() -> None:
    text = "地区\t工业投资（亿元）\t民间投资增速（%）\t位次\n东胜区\t8.5\t5.5\t2\n准格尔旗\t9.5\t6.5\t1\n"
    found = observe(text, place="鄂尔多斯市")
    assert values(found, "text", "form", "indicator")[1:3] == [("5.5", "growth", "民间投资"), ("2", "rank", "民间投资排名")]


PRODUCTS = """指标\t绝对量\t同比增长（%）
一、进出口总额（亿美元）\t35.5\t3.5
出口额\t18.5\t-2.5
主要产品产量\t\t
水泥（万吨）\t91\t1.5
其中：熟料\t9\t0.5
二、规模以上工业增加值（亿元）\t100.5\t5.5
#轻工业\t30.5\t4.5
重工业\t70\t6.5
其中：国有企业\t20\t-1.5
"""


def test_sections_categories_and_parts() -> None:
    found = observe(PRODUCTS)
    assert values(found, "text", "unit", "indicator", "product")[::2] == [
        ("35.5", "亿美元", "进出口总额", None),
        ("18.5", "亿美元", "出口总额", None),
        ("91", "万吨", "产量", "水泥"),
        ("9", "万吨", "产量", "熟料"),
        ("100.5", "亿元", "规模以上工业增加值", None),
        ("30.5", "亿元", "规模以上工业增加值", "轻工业"),
        ("70", "亿元", "规模以上工业增加值", "重工业"),
        ("20", "亿元", "规模以上工业增加值", "国有企业"),
    ]
    assert {o.measure_form for o in found[1::2]} == {"growth"}


def test_parts_set_in_below_their_whole() -> None:
    text = "指标\t单位\t2024年\n发电设备产量\t台\t85\n　风机\t台\t65\n"
    assert values(observe(text), "text", "indicator", "product") == [("85", "产量", "发电设备"), ("65", "产量", "风机")]


def test_labels_that_end_in_a_change() -> None:
    text = "指标\t2020年\t2025年\n1.地区生产总值增长（%）\t5.5\t6\n2.单位地区生产总值能耗下降（%）\t3\t2.5\n"
    assert values(observe(text, issued="2021"), "text", "indicator", "form")[::2] == [
        ("5.5", "地区生产总值", "growth"),
        ("3", "单位地区生产总值能耗", "decrease_pct"),
    ]


def test_points_in_a_column_of_growth() -> None:
    text = "指标\t2024年\t比上年增减（%）\n产品销售率（%）\t98.5\t-0.5（百分点）\n"
    assert values(observe(text), "text", "unit", "form") == [("98.5", "%", "ratio"), ("-0.5", "百分点", "increase_abs")]


def test_a_share_done_stands_in_percent_whatever_the_label_says() -> None:
    text = "指标\t全年目标\t1-9月完成\t完成比例（%）\n工业投资（亿元）\t40\t30\t75\n"
    assert values(observe(text, title="2024年目标完成情况"), "text", "unit", "form")[1:] == [
        ("30", "亿元", "level"),
        ("75", "%", "ratio"),
    ]


def test_a_table_with_a_column_of_categories_first() -> None:
    text = (
        "| 类别 | 指标 | 2020年 | 2025年 |\n| --- | --- | --- | --- |\n"
        "| 绿色 | 1.森林覆盖率（%） | 30.5 | ≥31 |\n| 绿色 | 2.绿地面积（公顷） | 120 | 150 |\n"
        "| 绿色 | 3.优良水体比例（%） | 90 | 95 |\n"
    )
    found = observe(text, issued="2021")
    assert values(found, "text", "indicator", "period")[:2] == [("30.5", "森林覆盖率", "2020"), ("31", "森林覆盖率", "2025")]
    assert not any("|" in f"{o.indicator_name}{o.table_row_label}" for o in found)


def test_modes_below_a_known_indicator_in_the_same_unit_are_its_parts() -> None:
    text = "指标\t单位\t2024年\t比上年增长（%）\n货物运输总量\t万吨\t85\t2.5\n铁路\t万吨\t35\t1.5\n水泥\t吨\t65\t0.5\n"
    assert values(observe(text), "indicator", "product")[::2] == [("货运量", None), ("货运量", "铁路"), ("水泥", None)]


def test_a_division_of_the_row_above() -> None:
    text = "指标\t绝对量\t同比增长（%）\n固定资产投资（亿元）\t85\t2.5\n按产业分\t\t\n第一产业\t5\t1.5\n第二产业\t45\t3.5\n"
    assert values(observe(text), "text", "unit", "indicator", "product")[2::2] == [
        ("5", "亿元", "固定资产投资", "第一产业"),
        ("45", "亿元", "固定资产投资", "第二产业"),
    ]


def test_a_row_that_names_a_change_only_is_about_the_row_above() -> None:
    text = "指标\t2023年\t2024年\n地区生产总值（亿元）\t320\t345\n第一产业\t32\t33\n比上年增长（%）\t4.5\t5.5\n"
    assert values(observe(text), "unit", "indicator", "form")[::2] == [
        ("亿元", "地区生产总值", "level"),
        ("亿元", "第一产业增加值", "level"),
        ("%", "第一产业增加值", "growth"),
    ]


def test_a_spanning_header_without_its_last_cells() -> None:
    text = "指标\t2024年1-2月份\n\t绝对量\t同比增长（%）\n工业投资（亿元）\t5.5\t1.5\n"
    assert values(observe(text), "text", "period", "form") == [
        ("5.5", "2024-01/2024-02", "level"),
        ("1.5", "2024-01/2024-02", "growth"),
    ]


def test_the_unit_of_a_row_holds_for_its_components() -> None:
    text = (
        "指标\t2024年\n地区生产总值（亿元）\t320\n第一产业\t20\n住宿和餐饮业\t5\n"
        "发电量（亿千瓦时）\t85\n企业数\t12\n从业人员\t95\n"
    )
    assert values(observe(text), "text", "unit", "indicator", "product") == [
        ("320", "亿元", "地区生产总值", None),
        ("20", "亿元", "第一产业增加值", None),
        ("5", "亿元", "地区生产总值", "住宿和餐饮业"),
        ("85", "亿千瓦时", "发电量", None),
        ("12", "", "企业数量", None),
        ("95", "", "就业人员数量", None),
    ]


def test_a_change_lends_its_unit_to_no_other_row() -> None:
    text = "指标\t2024年\n地区生产总值（亿元）\t320\n比上年增长（%）\t5.5\n第一产业\t20\n"
    assert values(observe(text), "text", "unit", "form") == [
        ("320", "亿元", "level"),
        ("5.5", "%", "growth"),
        ("20", "亿元", "level"),
    ]


def test_shares_of_a_structure_and_their_change_in_points() -> None:
    text = (
        "3、地区生产总值构成\n\t1-9月累计\t累计增减百分点\n"
        "地区生产总值（%）\t100.0\t—\n第一产业\t12.3\t0.4\n第二产业\t87.7\t-0.4\n"
    )
    assert values(observe(text, title="2024年1-9月白河市统计数据"), "text", "unit", "form", "value")[1:] == [
        ("12.3", "%", "share", Decimal("12.3")),
        ("0.4", "百分点", "increase_abs", Decimal("0.4")),
        ("87.7", "%", "share", Decimal("87.7")),
        ("-0.4", "百分点", "increase_abs", Decimal("-0.4")),
    ]


@pytest.mark.parametrize(
    ("label", "form"), [("亏损面", "ratio"), ("资产负债率", "ratio"), ("工业投资占比", "share"), ("服务业增加值比重", "share")]
)
def test_a_row_of_rates(label: str, form: str) -> None:
    text = f"指标\t1-9月累计\t累计增长%\n{label}（%）\t24.5\t1.5个百分点\n其中：国有企业\t20.5\t0.5\n"
    assert values(observe(text), "text", "unit", "form") == [
        ("24.5", "%", form),
        ("1.5个百分点", "个百分点", "increase_abs"),
        ("20.5", "%", form),
        ("0.5", "%", "growth"),
    ]


@pytest.mark.parametrize(
    "caption",
    [
        "表1 2024年主要指标（单位：亿元）",
        "表1 主要指标（2024年，单位：亿元）",
        "表1 2024年主要指标（单位：亿元）（续）",
        "2024年主要指标 单位：亿元、%",
    ],
)
def test_a_unit_stated_in_the_caption(caption: str) -> None:
    text = f"{caption}\n指标\t绝对数\t同比增长\n工业投资\t38.5\t2.5\n"
    assert values(observe(text), "text", "unit", "period") == [("38.5", "亿元", "2024"), ("2.5", "%", "2024")]


def test_a_unit_in_the_caption_is_no_part_of_what_is_measured() -> None:
    text = "表1 2024年各县区地区生产总值（单位：亿元）\n地区\t绝对值\n东胜区\t85\n"
    means(observe(text, place="鄂尔多斯市")[0], indicator="地区生产总值", unit="亿元", entity="东胜区")


def test_a_scope_before_an_indicator_is_whose_it_is() -> None:
    text = "指标\t单位\t2024年\n全国人口\t万人\t85\n全国总人口\t万人\t95\n全市工业投资\t亿元\t38.5\n"
    assert values(observe(text), "text", "indicator", "entity", "row") == [
        ("85", "全国人口", "全国", "全国人口"),
        ("95", "总人口", "全国", "全国总人口"),
        ("38.5", "工业投资", "白河市", "全市工业投资"),
    ]


def test_the_whole_of_a_place_among_its_parts() -> None:
    text = "地区\t工业投资（亿元）\n全市合计\t38.5\n东胜区\t8.5\n"
    assert values(observe(text, place="鄂尔多斯市"), "indicator", "entity") == [
        ("工业投资", "鄂尔多斯市"),
        ("工业投资", "东胜区"),
    ]


@pytest.mark.parametrize(
    ("column", "indicator"),
    [
        ("完成比例（%）", "工业投资完成比例"),
        ("完成率", "工业投资完成率"),
        ("为年计划%", "工业投资计划完成率"),
        ("占全年目标比重（%）", "工业投资计划完成率"),
    ],
)
def test_a_column_of_shares_done(column: str, indicator: str) -> None:
    text = f"指标\t年计划\t1-9月完成\t{column}\n工业投资（亿元）\t40\t30\t75\n"
    found = figure(observe(text, title="2024年1-9月目标完成情况"), "75")
    means(found, unit="%", form="ratio", kind="actual", period="2024-01/2024-09", indicator=indicator, code=None)


def test_shares_done_of_places() -> None:
    text = "地区\t年度计划投资（亿元）\t完成投资（亿元）\t完成率\n东胜区\t40\t30\t75\n"
    found = figure(observe(text, place="鄂尔多斯市"), "75")
    means(found, unit="%", form="ratio", entity="东胜区", kind="actual", indicator="投资完成率")


def test_a_category_row_qualifies_the_products_below() -> None:
    text = "名称\t产能（万吨/年）\n煤化工\t\n甲醇\t60\n天然气化工\t\n甲醇\t35\n"
    first, second = observe(text)
    assert first.product != second.product


def test_a_part_marked_with_a_hash_keeps_what_is_measured() -> None:
    text = "指标\t计量单位\t绝对数\n粮食产量\t万吨\t120.5\n#玉米\t万吨\t80.2\n"
    found = figure(observe(text), "80.2")
    assert "玉米" in f"{found.indicator_name}{found.product}"
    assert "产量" in (found.indicator_name or "")


def test_products_and_indicators_in_one_table_of_production() -> None:
    text = "产品名称\t单位\t产量\t比上年增长（%）\n原煤\t万吨\t8500\t3.2\n发电量\t亿千瓦时\t120.5\t5.1\n"
    assert values(observe(text, title="2024年白河市统计公报"), "text", "indicator", "product", "form") == [
        ("8500", "产量", "原煤", "level"),
        ("3.2", "产量", "原煤", "growth"),
        ("120.5", "发电量", None, "level"),
        ("5.1", "发电量", None, "growth"),
    ]


def test_parts_of_a_region_in_columns() -> None:
    text = "2024年居民收入（单位：元）\n指标\t全省\t城镇\t农村\n人均可支配收入\t32000\t41000\t21000\n"
    found = observe(text, title="2024年居民收入")
    assert [o.text for o in found] == ["32000", "41000", "21000"]
    assert len({o.indicator_name for o in found}) == 3


def test_rows_divide_where_columns_measure() -> None:
    text = "行业\t营业收入(亿元)\t利润总额(亿元)\n规模以上工业合计\t6001.3\t494.3\n纺织业\t55.9\t-1.1\n食品制造业\t63.8\t2.4\n"
    assert values(observe(text, title="2018年工业效益指标"), "text", "indicator", "product") == [
        ("6001.3", "营业收入", None),
        ("494.3", "利润总额", None),
        ("55.9", "营业收入", "纺织业"),
        ("-1.1", "利润总额", "纺织业"),
        ("63.8", "营业收入", "食品制造业"),
        ("2.4", "利润总额", "食品制造业"),
    ]


def test_a_caption_with_a_number_in_front_and_marks_inside() -> None:
    text = "地区\t2020年11月\t2020年10月\n河北省\t8.7\t10\n吉林省\t6.2\t12.7\n"
    found = observe(text, title="指标:工业增加值_同比增长(%)", issued="2020-12")
    assert {(o.indicator_name, o.measure_form) for o in found} == {("工业增加值", "growth")}


def test_years_with_nothing_said_of_what_they_hold_are_unnamed() -> None:
    text = "地区\t2000年\t2005年\n河北省\t771\t992\n吉林省\t406\t392\n"
    found = observe(text, title="主要年份数据", issued="2009")
    assert {o.indicator_name for o in found} == {"未指明"}
    assert all(o.confidence < 0.7 for o in found)


def test_a_part_without_a_mark_behind_one_with_it() -> None:
    table = """表1 货物进出口总额
指标\t金额（亿元）\t增长（%）
出口总额\t96.5\t10.5
其中：一般贸易\t52.4\t15.5
加工贸易\t33.9\t1.5
其中：机电产品\t36.5\t7.5
进口总额\t81.5\t4.5
"""
    found = [o for o in observe(table) if o.measure_form == "level"]
    assert [(o.indicator_name, o.product) for o in found[3:]] == [("出口总额", "机电产品"), ("进口总额", None)]


def test_parts_of_generated_electricity() -> None:
    rows = "发电量\t亿千瓦时\t88.5\n其中：火电\t亿千瓦时\t58.5\n水电\t亿千瓦时\t13.5\n汽车\t万辆\t2.5\n"
    table = f"表1 产品产量\n产品\t单位\t产量\n{rows}"
    assert values(observe(table), "text", "indicator", "product") == [
        ("88.5", "发电量", None),
        ("58.5", "发电量", "火电"),
        ("13.5", "发电量", "水电"),
        ("2.5", "产量", "汽车"),
    ]


def test_columns_of_different_units_measure() -> None:
    table = "表1 外商投资\n行业\t企业数（家）\t实际使用金额（亿元）\n总计\t384\t123.5\n制造业\t35\t32.5\n"
    assert values(observe(table), "text", "indicator", "product")[2:] == [
        ("35", "企业数量", "制造业"),
        ("32.5", "实际使用金额", "制造业"),
    ]


def test_a_product_below_another_measure_in_the_same_unit_is_no_part_of_it() -> None:
    text = "产品名称\t单位\t产量\n原油加工量\t万吨\t120.6\n汽油\t万吨\t21.4\n"
    assert values(observe(text), "indicator", "product", "text") == [("原油加工量", None, "120.6"), ("产量", "汽油", "21.4")]


def test_an_industry_below_another_measure_is_a_part_of_it() -> None:
    text = "项目\t2023年\t2024年\n总产出（亿元）\t98.5\t99.5\n第一产业\t10.5\t11.5\n"
    assert values(observe(text)[2:], "indicator", "product") == [("总产出", "第一产业")] * 2


def test_units_of_a_table_are_told_apart_by_its_columns() -> None:
    text = "单位：个、亿元、%\n地区\t企业数\t营业收入\t营业收入利润率\n云川县\t186\t268.5\t4.7\n白河县\t142\t186.4\t5.1\n"
    assert [o.unit_text for o in observe(text)[:3]] == ["个", "亿元", "%"]
