"""The scan over numerals: what is an amount, and with which unit. What only looks like one: test_no_amounts."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.extraction.quantities.quantities import Quantity, scan
from orchestration.extraction.quantities.units import read_unit
from orchestration.extraction.text import normalise
from orchestration.vocabulary import load

from ..conftest import means, observe, only, texts, values


def amounts(text: str) -> list[tuple[str, Quantity]]:
    """Every amount with a unit, beside the characters of its span."""
    return [(text[q.start : q.end], q) for q in scan(normalise(text)).quantities if not q.is_bare]


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        pytest.param("总投资80.2亿元，分别投向两地", "80.2亿元", "80.2", "亿元", id="fen_of_分别_is_no_unit"),
        pytest.param("完成产值1137.07亿元", "1137.07亿元", "1137.07", "亿元", id="four_digits_are_no_year"),
        pytest.param("全年发电2025万千瓦时", "2025万千瓦时", "2025", "万千瓦时", id="year_like_amount"),
        pytest.param("收入1,137.07亿元", "1,137.07亿元", "1137.07", "亿元", id="thousands_separator"),
        pytest.param("产量12 345吨", "12 345吨", "12345", "吨", id="thousands_blank"),
        pytest.param("投资１２．５亿元", "１２．５亿元", "12.5", "亿元", id="full_width_digits"),
        pytest.param("占比３５．２％。", "３５．２％", "35.2", "%", id="full_width_percent"),
        pytest.param("电耗为4.3kWh。", "4.3kWh", "4.3", "kWh", id="kwh_is_not_thousand"),
        pytest.param("变压器容量40.5MVA。", "40.5MVA", "40.5", "MVA", id="mva_is_not_million"),
        pytest.param("产能80万吨/年。", "80万吨/年", "80", "万吨/年", id="per_year_is_kept"),
        pytest.param("转化率为21.7%¹，较低", "21.7%", "21.7", "%", id="footnote_mark_behind"),
        pytest.param("平均电耗4.2kWh/Nm³以下", "4.2kWh/Nm³", "4.2", "kWh/Nm³", id="latin_ratio"),
        pytest.param("人均5.6万元/人左右", "5.6万元/人", "5.6", "万元/人", id="money_per_person"),
        pytest.param("每年产出8万/年吨左右", "8万/年吨", "8", "万/年吨", id="malformed_unit"),
        pytest.param("降低2.3个百分点", "2.3个百分点", "2.3", "个百分点", id="percentage_points"),
        pytest.param("土地1200亩", "1200亩", "1200", "亩", id="mu"),
        pytest.param("公路86.5公里", "86.5公里", "86.5", "公里", id="length"),
        pytest.param("主变容量500千伏安", "500千伏安", "500", "千伏安", id="kilovolt_ampere_is_no_kilovolt"),
        pytest.param("能耗33万吨标准煤", "33万吨标准煤", "33", "万吨标准煤", id="coal_equivalent_is_no_mass"),
        pytest.param("算力达3500P，", "3500P", "3500", "P", id="computing_power"),
        pytest.param("客运量5.6万人次。", "5.6万人次", "5.6", "万人次", id="longest_classifier"),
        pytest.param("装机120 MW", "120 MW", "120", "MW", id="blank_before_latin_unit"),
    ],
)
def test_number_and_unit(text: str, span: str, value: str, unit: str) -> None:
    assert [(words, q.value, q.unit.unit_text, q.value_upper) for words, q in amounts(text)] == [
        (span, Decimal(value), unit, None)
    ]


@pytest.mark.parametrize(
    ("text", "span", "normal", "code"),
    [
        pytest.param("耗电38.5千瓦小时，", "38.5千瓦小时", "38500", "Wh", id="kilowatt_hour_in_full"),
        pytest.param("耗电38.5千瓦·时，", "38.5千瓦·时", "38500", "Wh", id="kilowatt_hour_with_a_dot"),
        pytest.param("耗电38.5万千瓦小时，", "38.5万千瓦小时", "385000000", "Wh", id="kilowatt_hour_in_full_with_multiplier"),
        pytest.param("抽检产品12批次，", "12批次", "12", "count", id="batches"),
        pytest.param("推广首台设备12台（套），", "12台（套）", "12", "count", id="unit_with_brackets"),
        pytest.param("更新设备12套（台），", "12套（台）", "12", "count", id="unit_with_brackets_turned_round"),
    ],
)
def test_units_that_begin_like_another(text: str, span: str, normal: str, code: str) -> None:
    [(words, quantity)] = amounts(text)
    assert (words, quantity.value * quantity.unit.factor, quantity.unit.unit_code) == (span, Decimal(normal), code)


@pytest.mark.parametrize(
    ("text", "span", "low", "high", "unit"),
    [
        pytest.param("含水率9%-14%", "9%-14%", "9", "14", "%", id="unit_at_both_ends"),
        pytest.param("投资8-10亿元", "8-10亿元", "8", "10", "亿元", id="unit_at_the_end"),
        pytest.param("投资8—10亿元", "8—10亿元", "8", "10", "亿元", id="em_dash"),
        pytest.param("投资8～10亿元", "8～10亿元", "8", "10", "亿元", id="full_width_tilde"),
        pytest.param("奖励50万元至100万元", "50万元至100万元", "50", "100", "万元", id="至"),
        pytest.param("奖励50到100万元", "50到100万元", "50", "100", "万元", id="到"),
        pytest.param("增长6.5%～7%", "6.5%～7%", "6.5", "7", "%", id="percent_tilde"),
        pytest.param("每年80万吨/年-120万吨/年", "80万吨/年-120万吨/年", "80", "120", "万吨/年", id="rate_at_both_ends"),
    ],
)
def test_ranges(text: str, span: str, low: str, high: str, unit: str) -> None:
    assert [(words, q.value, q.value_upper, q.unit.unit_text) for words, q in amounts(text)] == [
        (span, Decimal(low), Decimal(high), unit)
    ]


def test_the_upper_end_of_a_range_is_never_below_the_lower() -> None:
    for _, quantity in amounts("含水率19%-14%，灰分20%降至12%"):
        assert quantity.value_upper is None or quantity.value_upper >= quantity.value


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        pytest.param("建设2×25MW机组", "2×25MW", "50", "MW", id="times_sign"),
        pytest.param("建设3×60万吨/年装置", "3×60万吨/年", "180", "万吨/年", id="times_sign_rate"),
        pytest.param("建设2*350MW机组", "2*350MW", "700", "MW", id="asterisk"),
        pytest.param("建设2x66万千瓦机组", "2x66万千瓦", "132", "万千瓦", id="letter_x"),
        pytest.param("建设２×２５ＭＷ机组", "２×２５ＭＷ", "50", "MW", id="full_width"),
    ],
)
def test_products(text: str, span: str, value: str, unit: str) -> None:
    assert [(words, q.value, q.unit.unit_text) for words, q in amounts(text)] == [(span, Decimal(value), unit)]


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        pytest.param("带动就业三十五万人", "三十五万人", "350000", "人", id="tens_of_thousands"),
        pytest.param("投资一千二百亿元", "一千二百亿元", "1200", "亿元", id="multiplier_belongs_to_the_unit"),
        pytest.param("比重为百分之三点五。", "百分之三点五", "3.5", "%", id="percent"),
        pytest.param("拨付两亿元", "两亿元", "2", "亿元", id="liang"),
        pytest.param("培育十二家企业", "十二家", "12", "家", id="count_above_ten"),
        pytest.param("新建三百公里管线", "三百公里", "300", "公里", id="length"),
        pytest.param("流转一万二千亩", "一万二千亩", "12000", "亩", id="wan_and_qian"),
        pytest.param(
            "投资三亿五千万元",
            "三亿五千万元",
            "35000",
            "万元",
            id="yi_and_wan",
        ),
        pytest.param("装机三千五百万千瓦", "三千五百万千瓦", "3500", "万千瓦", id="qian_of_the_unit"),
    ],
)
def test_chinese_numerals(text: str, span: str, value: str, unit: str) -> None:
    [(words, quantity)] = amounts(text)
    assert words == span
    assert quantity.value * quantity.unit.factor == Decimal(value) * read_unit(unit).factor


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        pytest.param("资金1.2万亿元", "1.2万亿元", "1200000000000", id="arabic_with_wan_yi"),
        pytest.param("收入35万余元", "35万余元", "350000", id="more_between_multiplier_and_base"),
        pytest.param("收入400余万元", "400余万元", "4000000", id="more_before_the_multiplier"),
        pytest.param("收入70多亿元", "70多亿元", "7000000000", id="duo_before_the_multiplier"),
        pytest.param("收入3000多元", "3000多元", "3000", id="duo_before_the_base"),
    ],
)
def test_mixed_numerals(text: str, span: str, value: str) -> None:
    [(words, quantity)] = amounts(text)
    assert (words, quantity.value * quantity.unit.factor) == (span, Decimal(value))


def test_words_of_more_are_remembered() -> None:
    assert [q.is_more for _, q in amounts("400余万件、70多亿元、12家")] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "rank", "span"),
    [
        pytest.param("总量居全省第3位。", 3, "第3位", id="arabic"),
        pytest.param("总量居全省第一。", 1, "第一", id="hanzi_at_the_end_of_a_clause"),
        pytest.param("总量居全省首位，", 1, "首位", id="first_place"),
        pytest.param("总量居全国第15位，", 15, "第15位", id="two_digits"),
    ],
)
def test_ranks(text: str, rank: int, span: str) -> None:
    assert [(words, q.value, q.unit.kind) for words, q in amounts(text)] == [(span, rank, "rank")]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        pytest.param("同比增长-3.2%，", "-3.2%", "-3.2", id="hyphen"),
        pytest.param("增速为－3.2%，", "－3.2%", "-3.2", id="full_width"),
        pytest.param("增速为−3.2%，", "−3.2%", "-3.2", id="minus_sign"),
        pytest.param("利润为-1.8亿元，", "-1.8亿元", "-1.8", id="money"),
        pytest.param("极端最低气温-27.5℃，", "-27.5℃", "-27.5", id="temperature"),
        pytest.param("人口自然增长率-1.5‰，", "-1.5‰", "-1.5", id="rate"),
    ],
)
def test_negative_amounts(text: str, span: str, value: str) -> None:
    assert [(words, q.value) for words, q in amounts(text)] == [(span, Decimal(value))]


def test_a_number_split_from_its_unit_by_a_page_break() -> None:
    found = only("2024年，全市规模以上工业企业营业收入达到834.8\n\n\n亿元。")
    assert (found.text, found.obs_value, found.unit_text) == ("834.8\n\n\n亿元", Decimal("834.8"), "亿元")


def test_a_blank_between_number_and_unit_belongs_to_the_span() -> None:
    found = only("2024年，全市光伏装机容量达到 120 万千瓦。")
    assert (found.text, found.obs_value, found.unit_text) == ("120 万千瓦", Decimal("120"), "万千瓦")


def test_a_number_split_by_a_line_break() -> None:
    found = only("2024年，全市规模以上工业企业营业收入达到83\n4.8亿元。")
    assert (found.text, found.obs_value) == ("83\n4.8亿元", Decimal("834.8"))


def test_an_endless_numeral_is_set_aside() -> None:
    found = scan("9" * 400 + "亿元")
    assert (found.quantities, [(o.start, o.end) for o in found.oversized]) == ([], [(0, 400)])


# Time and rank stand in text as dates and ordinals; these spellings are parts of other words there, or are read as parts.
_NOT_COMPOSED = frozenset(
    {"人民币", "角", "里", "E", "届", "个项目", "度电", "吨二氧化碳", "万亿次浮点运算"}
    | {"千瓦小时", "千瓦·时", "千瓦•时", "批次", "套（台）", "套（间）"}
)
_BASES = sorted(
    text
    for text, unit in load.units().items()
    if unit.kind not in ("time", "rank") and "/" not in text and text not in _NOT_COMPOSED
)
_RATES = ("", "", "/年", "/日")


@st.composite
def written_amounts(draw: st.DrawFn) -> tuple[str, Decimal, str]:
    """A composed amount as written, its value and its unit as written."""
    whole = draw(st.integers(1, 9_999_999))
    places = draw(st.integers(0, 3))
    value = Decimal(whole).scaleb(-places)
    number = f"{value:,}" if draw(st.booleans()) else f"{value}"
    multiplier = draw(st.sampled_from(["", *sorted(load.unit_multipliers())]))
    base = draw(st.sampled_from(_BASES))
    rate = draw(st.sampled_from(_RATES)) if base in ("吨", "立方米", "台") else ""
    return number, value, multiplier + base + rate


@given(written_amounts())
@settings(max_examples=200, deadline=None)
def test_any_composed_amount_round_trips(amount: tuple[str, Decimal, str]) -> None:
    number, value, unit = amount
    text = f"去年，全市有关指标达到{number}{unit}，进展顺利。"
    [(words, quantity)] = amounts(text)
    assert (words, quantity.value, quantity.value_upper) == (number + unit, value, None)
    assert (normalise(quantity.unit.unit_text), quantity.unit.flag) == (normalise(unit), None)
    assert quantity.value * quantity.unit.factor == value * read_unit(unit).factor


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("人均预期寿命达到77岁。", [("77岁", "岁", "a")], id="life"),
        pytest.param("人均预期寿命达到77岁，比上年提高1岁。", [("77岁", "岁", "a"), ("1岁", "岁", "a")], id="longer_life"),
        pytest.param("平均受教育年限达到9.5年。", [("9.5年", "年", "a")], id="schooling"),
        pytest.param("公租房轮候时间不超过4年。", [("4年", "年", "a")], id="waiting"),
        pytest.param("服务分为12大类35项。", [("12大类", "大类", "count"), ("35项", "项", "count")], id="classes"),
        pytest.param("全年发生火灾事故23起。", [("23起", "起", "count")], id="accidents"),
        pytest.param("护理院提供150张床位。", [("150张", "张", "count")], id="beds"),
    ],
)
def test_units_of_running_text(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert values(observe(sentence), "text", "unit", "normal_unit") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("企业排名由320位上升到210位。", [("320位", "eq"), ("210位", "eq")], id="from_to"),
        pytest.param("发电量居全国前8位。", [("前8位", "le")], id="among_the_first"),
        pytest.param("园区进入全国前30强。", [("前30强", "le")], id="among_the_strongest"),
    ],
)
def test_places_among_others(sentence: str, expected: list[tuple[str, str]]) -> None:
    found = observe(sentence)
    assert values(found, "text", "cmp") == expected
    assert {o.measure_form for o in found} == {"rank"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("两项覆盖率分别提高0.4和1.7个百分点。", [("0.4", "个百分点"), ("1.7个百分点", "个百分点")], id="points"),
        pytest.param(
            "两项增速分别回落1.5个和2.5个百分点。", [("1.5个", "个百分点"), ("2.5个百分点", "个百分点")], id="cut_points"
        ),
        pytest.param("产量分别为3.2、4.5和5万吨。", [("3.2", "万吨"), ("4.5", "万吨"), ("5万吨", "万吨")], id="tonnes"),
        pytest.param("机构分别有3和12家。", [("3", "家"), ("12家", "家")], id="counts_of_each"),
        pytest.param("建设1、2号楼，引进企业3家。", [("3家", "家")], id="numbered_things"),
    ],
)
def test_the_unit_of_a_list_stands_behind_its_last_number(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert values(observe(sentence), "text", "unit") == expected


def test_two_ranks_of_one_measure() -> None:
    found = observe("沙棘出口额居全球第三、亚洲第一。")
    assert values(found, "text", "indicator") == [("第三", "沙棘出口额排名"), ("第一", "沙棘出口额排名")]


def test_half_of_one_more() -> None:
    means(observe("五个项目中，7个半在白河市。")[0], text="7个半", value="7.5", unit="个")


def test_among_the_strongest_of_a_region() -> None:
    means(only("沙棘产业进入全省20强。"), form="rank", cmp="le", value="20")


def test_a_numeral_of_two_parts() -> None:
    found = observe("全市实现营业收入3万8000亿元，投入资金1亿2000万元，安置5万3000人。")
    assert values(found, "text", "normal", "unit") == [
        ("3万8000亿元", Decimal("3.8e12"), "亿元"),
        ("1亿2000万元", Decimal("1.2e8"), "万元"),
        ("5万3000人", Decimal(53000), "人"),
    ]


def test_bare_ranks_in_a_list() -> None:
    found = observe("2024年，位居全国百强县投资潜力第3、新型城镇化质量第4、科技创新第6，增长稳定。")
    assert values(found, "text", "form", "unit") == [("第3", "rank", "位"), ("第4", "rank", "位"), ("第6", "rank", "位")]
    assert observe("完善制度，第3、第4章已修订。") == ()


def test_a_rank_printed_with_blanks() -> None:
    found = observe("1-2月，全市工业增加值增长11.3%，在全省排名第 7 位。")
    assert values(found, "text", "form")[-1] == ("第 7 位", "rank")


def test_among_the_first_of_firms_and_an_aim_in_quotation_marks() -> None:
    assert texts("力争前5位钢铁企业产业集中度达到40%。") == ["40%"]
    assert texts("远超“2025年实现30GW装机”的目标。") == ["30GW"]


def test_a_word_behind_a_number_says_a_little_more() -> None:
    found = only("每天生产100来万支。")
    assert (found.obs_value, found.unit_text, found.comparator) == (100, "万支", "gt")


@pytest.mark.parametrize(
    ("sentence", "text", "code"),
    [
        pytest.param("项目建设5万吨每年绿氢合成氨。", "5万吨每年", "t/a", id="each_year"),
        pytest.param("处理能力120立方米每小时。", "120立方米每小时", "m3/h", id="each_hour"),
        pytest.param("产值2亿元每年可节约标准煤。", "2亿元", "CNY", id="what_each_year_brings_besides"),
    ],
)
def test_a_period_led_by_each(sentence: str, text: str, code: str) -> None:
    means(only(sentence), text=text, normal_unit=code)


def test_a_structure_with_another_colon() -> None:
    assert texts("2022年，三次产业比例为6.0︰64.3︰29.7。") == ["6.0", "64.3", "29.7"]
