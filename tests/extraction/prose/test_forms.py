"""Comparators and forms of measure."""

from __future__ import annotations

import pytest

from ..conftest import figure, means, observe, only, values


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("达到38.5亿元", "eq", id="plain"),
        pytest.param("不低于38.5亿元", "ge", id="不低于"),
        pytest.param("不少于38.5亿元", "ge", id="不少于"),
        pytest.param("至少38.5亿元", "ge", id="至少"),
        pytest.param("达到38.5亿元以上", "ge", id="以上"),
        pytest.param("达到38.5亿元及以上", "ge", id="及以上"),
        pytest.param("超过38.5亿元", "gt", id="超过"),
        pytest.param("突破38.5亿元", "gt", id="突破"),
        pytest.param("突破了38.5亿元", "gt", id="突破了"),
        pytest.param("逾38.5亿元", "gt", id="逾"),
        pytest.param("达38余亿元", "gt", id="余"),
        pytest.param("达30多亿元", "gt", id="多"),
        pytest.param("不超过38.5亿元", "le", id="不超过"),
        pytest.param("控制在38.5亿元以内", "le", id="以内"),
        pytest.param("不足38.5亿元", "lt", id="不足"),
        pytest.param("不到38.5亿元", "lt", id="不到"),
        pytest.param("约38.5亿元", "approx", id="约"),
        pytest.param("近38.5亿元", "approx", id="近"),
        pytest.param("达到38.5亿元左右", "approx", id="左右"),
        pytest.param("接近38.5亿元", "approx", id="接近"),
    ],
)
def test_comparator(words: str, expected: str) -> None:
    found = only(f"2024年，全市工业投资{words}。")
    means(found, cmp=expected, indicator="工业投资")
    assert not set("约近超逾不以左右") & set(found.text)


@pytest.mark.parametrize(
    ("sentence", "figure_text", "form"),
    [
        pytest.param("2024年，全市工业投资达到38.5亿元。", "38.5亿元", "level", id="level"),
        pytest.param("2024年，全市工业投资增长6.2%。", "6.2%", "growth", id="growth_on_the_year_before"),
        pytest.param("2024年，全市工业投资同比增长6.2%。", "6.2%", "growth", id="同比"),
        pytest.param("2024年，全市工业投资比上年增长6.2%。", "6.2%", "growth", id="比上年"),
        pytest.param("2024年，全市工业投资较上年提高6.2%。", "6.2%", "growth", id="较上年"),
        pytest.param("2024年，全市工业投资增速达到6.2%。", "6.2%", "growth", id="增速"),
        pytest.param("2024年，全市工业投资较2020年增长36.2%。", "36.2%", "growth_base", id="较基年"),
        pytest.param("2024年，全市工业投资较“十三五”末增长36.2%。", "36.2%", "growth_base", id="较规划期末"),
        pytest.param("“十三五”期间，全市工业投资年均增长6.2%。", "6.2%", "growth_annual", id="年均"),
        pytest.param("“十三五”期间，全市工业投资年平均增长6.2%。", "6.2%", "growth_annual", id="年平均"),
        pytest.param("2024年，全市工业投资同比下降6.2%。", "6.2%", "decrease_pct", id="下降"),
        pytest.param("2024年，全市工业投资负增长3.5%。", "3.5%", "decrease_pct", id="负增长"),
        pytest.param("2024年，全市煤炭产量同比增加2540万吨，增长6.2%。", "6.2%", "growth", id="amount_behind_同比_is_no_year"),
        pytest.param("2024年，全市单位GDP能耗降低3.1%。", "3.1%", "decrease_pct", id="降低"),
        pytest.param("2024年，工业增加值占地区生产总值比重为41.5%。", "41.5%", "share", id="占比重"),
        pytest.param("2024年，工业增加值占地区生产总值的41.5%。", "41.5%", "share", id="占的"),
        pytest.param("2024年，新能源装机占比提高到41.5%。", "41.5%", "share", id="占比提高到"),
        pytest.param("2024年，全市煤炭就地转化率达到24.3%。", "24.3%", "ratio", id="率"),
        pytest.param("2024年，全市研发投入强度达到1.8%。", "1.8%", "ratio", id="强度"),
        pytest.param("2024年，全市城镇化率提高0.8个百分点。", "0.8个百分点", "increase_abs", id="提高百分点"),
        pytest.param("2024年，全市城镇失业率下降0.4个百分点。", "0.4个百分点", "decrease_abs", id="下降百分点"),
        pytest.param(
            "2024年，全市煤炭消费占比下降2.4个百分点。",
            "2.4个百分点",
            "decrease_abs",
            id="占比下降百分点",
        ),
        pytest.param("2024年，全市新增高新技术企业12家。", "12家", "increase_abs", id="新增"),
        pytest.param("2024年，全市淘汰落后产能86万吨。", "86万吨", "decrease_abs", id="淘汰"),
        pytest.param("2024年，全市退出煤矿12座。", "12座", "decrease_abs", id="退出"),
        pytest.param("2024年，全市高新技术企业增加到85家。", "85家", "level", id="增加到_is_a_level"),
        pytest.param("2024年，全市城镇化率由61%提高到68%。", "68%", "ratio", id="提高到_is_a_level_of_a_rate"),
        pytest.param("2024年，全市地区生产总值居全省第3位。", "第3位", "rank", id="rank"),
        pytest.param("2024年，全市地区生产总值居全省首位。", "首位", "rank", id="first_place"),
        pytest.param(
            "2024年，产值10亿元以上的企业达到12家。",
            "10亿元",
            "threshold",
            id="threshold_in_money",
        ),
        pytest.param("2024年，单机容量60万千瓦以上机组达到12台。", "60万千瓦", "threshold", id="threshold_in_power"),
        pytest.param("2024年，全市工业投资增长-6.2%。", "-6.2%", "growth", id="negative_growth"),
    ],
)
def test_form(sentence: str, figure_text: str, form: str) -> None:
    means(figure(observe(sentence), figure_text), form=form)


def test_growth_under_a_common_word_for_two_indicators() -> None:
    found = observe("2024年，全市工业总产值320亿元，增长7.5%；工业投资85亿元，下降1.2%。")
    assert [(o.text, o.measure_form, o.indicator_name) for o in found] == [
        ("320亿元", "level", "工业总产值"),
        ("7.5%", "growth", "工业总产值"),
        ("85亿元", "level", "工业投资"),
        ("1.2%", "decrease_pct", "工业投资"),
    ]


def test_a_share_followed_by_its_change_in_points() -> None:
    found = observe("2024年，工业增加值占地区生产总值比重为41.5%，比上年提高1.2个百分点。")
    assert [(o.text, o.measure_form) for o in found] == [("41.5%", "share"), ("1.2个百分点", "increase_abs")]
    assert {o.indicator_name for o in found} == {"工业增加值占地区生产总值比重"}


def test_times_of_a_base_year_are_no_growth_in_percent() -> None:
    means(only("2024年，全市新能源装机容量是2020年的2.6倍。"), text="2.6倍", form="ratio", period="2024", product="新能源")


@pytest.mark.parametrize(
    ("sentence", "figure_text", "form"),
    [
        pytest.param("对日加注能力不低于500公斤的加氢站，给予补助。", "500公斤", "threshold", id="asked_of_a_station"),
        pytest.param(
            "对固定资产投资5亿元以上的制造业项目，给予最高300万元补助。", "5亿元", "threshold", id="asked_of_a_project"
        ),
        pytest.param("对固定资产投资5亿元以上的制造业项目，给予最高300万元补助。", "300万元", "level", id="the_award"),
        pytest.param("对实际投资2亿元或年纳税总额5000万元以上的项目，给予奖励。", "2亿元", "threshold", id="either_of_two"),
        pytest.param("全市完成投资5亿元的项目已经开工。", "5亿元", "level", id="nothing_is_awarded"),
    ],
)
def test_conditions_of_an_award(sentence: str, figure_text: str, form: str) -> None:
    means(figure(observe(sentence), figure_text), form=form)


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        pytest.param("2024年，全市工业投资增速保持在8.2%。", "growth", id="rate_of_growth"),
        pytest.param("2024年，全市工业投资年均增速保持在8.2%。", "growth_annual", id="mean_rate_of_growth"),
    ],
)
def test_a_rate_of_growth_is_growth(sentence: str, form: str) -> None:
    means(only(sentence), form=form)


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        pytest.param("贷款余额520亿元，同比少增8亿元。", "decrease_abs", id="少增"),
        pytest.param("贷款余额520亿元，同比多增8亿元。", "increase_abs", id="多增"),
        pytest.param("补助标准为600元，提高30元。", "increase_abs", id="提高"),
        pytest.param("运输成本为600元，降低30元。", "decrease_abs", id="降低"),
        pytest.param("工业投资增长5%，增幅比上月收窄0.5个百分点。", "decrease_abs", id="收窄"),
        pytest.param("工业投资下降5%。从环比看，工业投资增长0.8%。", "growth_base", id="从环比看"),
        pytest.param("工业投资下降5%，民间投资是上年的1.6倍。", "ratio", id="times_of_last_year"),
        pytest.param("工业投资下降5%，人口自然增长率5.2‰。", "ratio", id="natural_growth_rate"),
        pytest.param("人口自然增长率控制在5.2‰以内。", "ratio", id="bound_of_natural_growth_rate"),
    ],
)
def test_forms_of_changes_in_words(sentence: str, form: str) -> None:
    assert observe(sentence)[-1].measure_form == form


@pytest.mark.parametrize("words", ["最高给予", "最高奖励", "最多补助"])
def test_the_most_that_is_granted_is_a_bound(words: str) -> None:
    means(only(f"对新入规企业{words}50万元。"), cmp="le")


def test_a_growth_over_several_years_has_an_earlier_base() -> None:
    means(only("2021-2024年，全市最低工资标准增长20%。"), form="growth_base", period="2021/2024")


def test_what_bounds_the_things_counted_is_a_threshold() -> None:
    found = observe("建成2所150张床位以上的养老院。")
    assert [(o.text, o.measure_form, o.comparator) for o in found] == [("2所", "level", "eq"), ("150张", "threshold", "ge")]
    assert found[0].indicator_name == "养老机构数量"


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("对研发投入超过300万元的企业给予奖励。", id="enterprises"),
        pytest.param("对固定资产投资3亿元以上的，优先保障用地。", id="whoever"),
    ],
)
def test_a_condition_of_support_is_a_threshold(sentence: str) -> None:
    means(only(sentence), form="threshold")


def test_what_somebody_has_to_hold_is_a_threshold() -> None:
    means(observe("全县年出栏500头以上的规模养殖场有30家。")[0], text="500头", form="threshold")


def test_steady_growth_behind_a_rate() -> None:
    means(only("沙棘投资每月均保持30%以上的快速增长。"), form="growth", indicator="沙棘投资")


def test_what_those_counted_exceed_is_a_threshold() -> None:
    found = observe("全市培育年产值超10亿元企业5家、超50亿元企业1家。")
    assert values(found, "text", "form") == [
        ("10亿元", "threshold"),
        ("5家", "level"),
        ("50亿元", "threshold"),
        ("1家", "level"),
    ]


def test_less_of_what_is_named_behind() -> None:
    means(only("全市减少政府债务6.5亿元。"), form="decrease_abs")


def test_an_amount_that_looks_like_a_year_is_no_base() -> None:
    found = observe("1-2月，全市原煤产量75万吨，同比增加2019.5吨，增长7.1%；焦炭产量5万吨，同比增加1965吨，增长6.5%。")
    assert [o.measure_form for o in found if o.unit_text == "%"] == ["growth", "growth"]


@pytest.mark.parametrize(
    "words",
    [
        "不低于",
        "不少于",
        "不小于",
        "至少",
        "最低",
        "不超过",
        "不高于",
        "不大于",
        "控制在",
        "最高",
        "最多可给予",
        "最高补助",
        "最高奖励",
        "最高可资助",
        "最高补贴",
        "最高可达",
        "最高可获",
        "最高支持",
        "超过",
        "突破",
        "超",
        "逾",
        "高于",
        "大于",
        "多于",
        "冲破",
        "跨越了",
        "低于",
        "小于",
        "少于",
        "不足",
        "不到",
        "约为",
        "大约",
        "将近",
        "接近",
        "约",
        "近",
    ],
)
def test_every_word_of_a_bound_is_heard(words: str) -> None:
    assert only(f"全市工业投资{words}85亿元。").comparator != "eq"


def test_what_a_bound_speaks_of_stands_behind_it() -> None:
    means(only("2025年，全市限期淘汰1.2万千伏安及以下电弧炉。"), indicator="电弧炉", form="threshold")
    means(observe("2025年，全市单机容量30万千瓦及以下机组关停8台。")[0], indicator="单机容量", form="threshold")


def test_growth_on_the_year_before_by_its_number() -> None:
    text = "2018年，税收收入12亿元，比2017年增收1亿元，增长10.5%。"
    assert values(observe(text, issued="2019-09"), "text", "form")[-1] == ("10.5%", "growth")
    text = "2018年，税收收入12亿元，比2016年增长10.5%。"
    assert values(observe(text, issued="2019-09"), "text", "form")[-1] == ("10.5%", "growth_base")


def test_money_paid_less() -> None:
    text = "2023年，税收支出12亿元，比上年减支2亿元，下降10.5%。"
    assert values(observe(text, issued="2024-02"), "text", "form", "indicator")[1:] == [
        ("2亿元", "decrease_abs", "税收支出"),
        ("10.5%", "decrease_pct", "税收支出"),
    ]


def test_a_share_that_has_risen_to_a_state() -> None:
    found = observe("制造业占工业比重由17.8%上升为19.2%。")
    assert values(found, "text", "form") == [("17.8%", "share"), ("19.2%", "share")]


def test_a_bound_of_large_projects() -> None:
    found = observe("总投资在50亿元以上的重特大项目有28个。")
    assert values(found, "text", "form") == [("50亿元", "threshold"), ("28个", "level")]


def test_a_portion_of_an_increase_is_a_share() -> None:
    means(observe("对研发投入较上年增加的企业，按增量的5%给予补助。")[-1], text="5%", form="share")


def test_a_share_of_what_was_in_a_year() -> None:
    found = observe("新增储气库工作气量约220亿立方米,约占2015年天然气消费总量的9%。")
    means(found[-1], text="9%", form="share")


def test_points_below_others() -> None:
    text = "1—3月，工业增加值增长6%，高于1—2月份3.6个百分点，低于全省0.4个百分点。"
    assert values(observe(text, issued="2024-04"), "text", "form", "indicator") == [
        ("6%", "growth", "工业增加值"),
        ("3.6个百分点", "increase_abs", "工业增加值"),
        ("0.4个百分点", "decrease_abs", "工业增加值"),
    ]


def test_what_is_newly_added_to_others_is_no_increase_of_the_count() -> None:
    means(observe("新增产值超亿元企业达75家。")[-1], form="level")
    means(observe("工业新增长点企业实现产值28亿元。")[-1], form="level")


def test_a_note_does_not_part_growth_from_its_figure() -> None:
    found = observe("2024年，全市地区生产总值318亿元，同比增长(下同)2.5%；固定资产投资增长8.6%。")
    assert values(found, "text", "form") == [("318亿元", "level"), ("2.5%", "growth"), ("8.6%", "growth")]


def test_what_is_measured_behind_the_verb_of_change() -> None:
    means(only("截至9月底，同比增加装机80万千瓦。", issued="2024-10"), form="increase_abs")
    means(only("截至9月底，同比减少装机80万千瓦。", issued="2024-10"), form="decrease_abs")


def test_the_share_in_another_whole() -> None:
    found = observe("2024年，云岭县动力电池出货量占全国15%、全省38%。")
    assert [(o.measure_form, o.entity_name) for o in found] == [("share", found[0].entity_name)] * 2


def test_a_mean_rate_of_growth() -> None:
    assert only("“十三五”期间，工业增加值增幅平均在8%以上。").measure_form == "growth_annual"


def test_what_is_strived_for_beyond_a_growth_is_one() -> None:
    found = observe("2025年，地区生产总值增长5.5%以上，力争6%。")
    assert values(found, "text", "form", "indicator") == [("5.5%", "growth", "地区生产总值"), ("6%", "growth", "地区生产总值")]
