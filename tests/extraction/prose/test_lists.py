"""分别: one list of names, one list of numbers."""

from __future__ import annotations

import pytest

from orchestration.extraction.prose.lists import names_of_each

from ..conftest import observe, values


@pytest.mark.parametrize(
    ("phrase", "count", "names"),
    [
        pytest.param("猪肉、牛肉、羊肉产量", 3, ["猪肉产量", "牛肉产量", "羊肉产量"], id="shared_ending"),
        pytest.param("第一、二、三产业投资", 3, ["第一产业投资", "第二产业投资", "第三产业投资"], id="ordinals"),
        pytest.param("城乡居民收入", 2, ["城镇居民收入", "农村居民收入"], id="town_and_country"),
        pytest.param("进出口总额", 2, ["进口总额", "出口总额"], id="imports_and_exports"),
        pytest.param(
            "三次产业对增长的贡献",
            3,
            ["第一产业对增长的贡献", "第二产业对增长的贡献", "第三产业对增长的贡献"],
            id="three_industries",
        ),
        pytest.param("消费、净出口拉动贡献", 2, ["消费拉动贡献", "净出口拉动贡献"], id="measure_word"),
        pytest.param(
            "甲类产业、乙类产业增加值占全市比重",
            2,
            ["甲类产业增加值占全市比重", "乙类产业增加值占全市比重"],
            id="share_of_one_whole",
        ),
        pytest.param("半导体产业和装备制造业增加值", 2, ["半导体产业增加值", "装备制造业增加值"], id="ending_is_not_repeated"),
        pytest.param("0-6岁、60岁及以上人口", 2, ["0-6岁人口", "60岁及以上人口"], id="age_groups"),
        pytest.param("火灾事故起数、死亡人数", 2, ["火灾事故起数", "火灾事故死亡人数"], id="dead_of_accidents"),
        pytest.param("煤炭、化工两大行业增加值", 2, ["煤炭行业增加值", "化工行业增加值"], id="summed_up"),
        pytest.param("二、三产业投资", 2, ["第二产业投资", "第三产业投资"], id="bare_ordinals"),
        pytest.param("普通高中、小学在校生", 2, ["普通高中在校生", "小学在校生"], id="pupils_of_schools"),
        pytest.param("工业投资和民间投资", 2, ["工业投资", "民间投资"], id="whole_names"),
    ],
)
def test_joined_names(phrase: str, count: int, names: list[str]) -> None:
    assert names_of_each(phrase, count) == names


def test_another_number_of_names_is_no_list() -> None:
    assert names_of_each("猪肉、牛肉产量", 3) is None


def test_each_number_goes_to_its_own_name() -> None:
    found = observe("2024年，全市工业投资、民间投资分别完成38.5亿元、26.4亿元。")
    assert values(found, "text", "indicator") == [("38.5亿元", "工业投资"), ("26.4亿元", "民间投资")]


def test_each_growth_goes_to_its_own_name() -> None:
    found = observe("2024年，全市工业投资和民间投资分别增长8.5%和6.4%。")
    assert values(found, "text", "indicator", "form") == [("8.5%", "工业投资", "growth"), ("6.4%", "民间投资", "growth")]


def test_growth_behind_two_levels() -> None:
    found = observe("2024年，全市工业投资38.5亿元、民间投资26.4亿元，分别增长8.5%、6.4%。")
    assert values(found, "text", "indicator", "form")[2:] == [
        ("8.5%", "工业投资", "growth"),
        ("6.4%", "民间投资", "growth"),
    ]


def test_shares_behind_two_levels() -> None:
    found = observe("2024年，全市火电装机210万千瓦、风电装机90万千瓦，分别占总装机的70%和30%。")
    assert [o.measure_form for o in found] == ["level", "level", "share", "share"]
    assert "火电" in (found[2].indicator_name or "") + (found[2].product or "")
    assert "风电" in (found[3].indicator_name or "") + (found[3].product or "")


def test_a_money_amount_before_分别_takes_nothing_from_it() -> None:
    found = observe("2024年，全市专项资金80.2亿元，分别投向东河区和西山县。")
    assert values(found, "text", "unit", "normal") == [("80.2亿元", "亿元", found[0].normalized_value)]
    assert found[0].normalized_value == 8_020_000_000


def test_production_of_several_products() -> None:
    found = observe("2024年，全市猪肉、牛肉、羊肉产量分别为5.2万吨、3.1万吨和1.8万吨。")
    assert values(found, "text", "indicator") == [
        ("5.2万吨", "猪肉产量"),
        ("3.1万吨", "牛肉产量"),
        ("1.8万吨", "羊肉产量"),
    ] or (
        values(found, "text", "indicator", "product")
        == [("5.2万吨", "产量", "猪肉"), ("3.1万吨", "产量", "牛肉"), ("1.8万吨", "产量", "羊肉")]
    )


def test_two_years_of_one_name() -> None:
    found = observe("2023年和2024年，全市工业投资分别完成32.5亿元和38.5亿元。")
    assert values(found, "text", "period", "indicator") == [
        ("32.5亿元", "2023", "工业投资"),
        ("38.5亿元", "2024", "工业投资"),
    ]


def test_two_places_of_one_name() -> None:
    found = observe("2024年，东胜区和准格尔旗工业投资分别完成8.5亿元和18.5亿元。", place="鄂尔多斯市")
    assert values(found, "text", "entity") == [("8.5亿元", "东胜区"), ("18.5亿元", "准格尔旗")]


def test_a_list_whose_numbers_rise_and_fall() -> None:
    found = observe("2024年，全市工业投资、民间投资、基础设施投资分别增长8.5%、下降6.4%和下降2%。")
    assert values(found, "text", "indicator", "form") == [
        ("8.5%", "工业投资", "growth"),
        ("6.4%", "民间投资", "decrease_pct"),
        ("2%", "基础设施投资", "decrease_pct"),
    ]


def test_a_second_list_goes_on_with_the_shares_of_the_first() -> None:
    found = observe(
        "2024年，全市工业投资、民间投资分别增长8.5%、6.4%，占固定资产投资比重分别为45%和32%，比上年分别提高0.4和1.2个百分点。"
    )[2:]
    shares = ["工业投资占固定资产投资比重", "民间投资占固定资产投资比重"]
    assert [o.indicator_name for o in found] == shares * 2
    assert [o.measure_form for o in found] == ["share", "share", "increase_abs", "increase_abs"]


def test_a_bound_before_分别_holds_for_all() -> None:
    found = observe("2024年，全市工业投资、民间投资占比分别超过45%、32%。")
    assert values(found, "text", "cmp") == [("45%", "gt"), ("32%", "gt")]


def test_changes_on_the_year_before_of_each_clause() -> None:
    found = observe("2024年，全市安排沙棘项目16个，总投资86亿元，年度计划投资12亿元，分别比上年增加4个、增长28.7%和35.2%。")
    assert values(found[3:], "text", "indicator", "form") == [
        ("4个", found[0].indicator_name, "increase_abs"),
        ("28.7%", "总投资", "growth"),
        ("35.2%", "年度计划投资", "growth"),
    ]


def test_a_verb_behind_the_list_is_the_measure_of_each() -> None:
    found = observe("牛、羊、鹅分别出栏1.5万头、5.7万头、31万只，同比下降1.3%、8.2%、6.2%。")
    named = [("牛出栏", None), ("羊出栏", None), ("出栏量", "鹅")]
    assert values(found, "indicator", "product") == named * 2


def test_the_rate_named_before_is_that_of_each() -> None:
    found = observe("六大产业完成增加值83亿元，增长9%，其中沙棘加工和电子信息增幅最大，分别为22.5%和21.6%。")
    assert values(found[2:], "indicator", "form") == [("沙棘加工增加值", "growth"), ("电子信息增加值", "growth")]


def test_gaps_to_other_places_keep_the_name_of_the_growth() -> None:
    found = observe(
        "全市地区生产总值440亿元，增长8.4%，比全省（7.7%）和全国（7.0%）平均水平分别高0.7、1.4个百分点，增幅居全省第3位。"
    )
    assert {one.indicator_name for one in found[:-1]} == {"地区生产总值"}
    assert values(found[2:4], "text", "form") == [("7.7%", "growth"), ("7.0%", "growth")]
    assert found[-1].indicator_name == "地区生产总值排名"


def test_bounds_between_the_numbers_of_a_list() -> None:
    found = observe("城镇居民、农村居民人均可支配收入分别增长5.2%左右、7.6%以上。")
    assert values(found, "text", "indicator", "form", "cmp") == [
        ("5.2%", "城镇居民人均可支配收入", "growth", "approx"),
        ("7.6%", "农村居民人均可支配收入", "growth", "ge"),
    ]


def test_a_rate_is_shared_by_a_name_that_is_counted_elsewhere() -> None:
    assert names_of_each("高中和高等教育毛入学率", 2) == ["高中毛入学率", "高等教育毛入学率"]


def test_amounts_and_their_growth_are_two_lists() -> None:
    found = observe("城乡常住居民人均可支配收入分别达到37462元和17597元、增长7%和10%。")
    assert values(found, "text", "indicator") == [
        ("37462元", "城镇居民人均可支配收入"),
        ("17597元", "农村居民人均可支配收入"),
        ("7%", "城镇居民人均可支配收入"),
        ("10%", "农村居民人均可支配收入"),
    ]


def test_names_that_each_measure_something() -> None:
    assert names_of_each("借贷户数和借贷余额", 2) == ["借贷户数", "借贷余额"]


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        pytest.param("城、乡居民人均可支配收入", ["城镇居民人均可支配收入", "农村居民人均可支配收入"], id="town_and_country"),
        pytest.param("金融机构存、贷款余额", ["金融机构存款余额", "金融机构贷款余额"], id="deposits_and_loans"),
    ],
)
def test_halves_of_one_word(phrase: str, names: list[str]) -> None:
    assert names_of_each(phrase, 2) == names


def test_as_many_numbers_as_names_need_no_分别() -> None:
    found = observe("五年来，城镇和农村居民人均可支配收入年均增长8.9%和9.6%。")
    assert values(found, "text", "indicator", "form") == [
        ("8.9%", "城镇居民人均可支配收入", "growth_annual"),
        ("9.6%", "农村居民人均可支配收入", "growth_annual"),
    ]


def test_two_numbers_of_one_name_are_no_list() -> None:
    found = observe("全市新建改建公路120公里、85公里。")
    assert {o.indicator_name for o in found} == {found[0].indicator_name}


def test_a_count_beside_a_rate_keeps_its_own_name() -> None:
    assert names_of_each("自治区级实验室、良种覆盖率", 2) == ["自治区级实验室", "良种覆盖率"]


def test_each_part_of_what_was_named_before() -> None:
    found = observe("2024年，全市化肥产量增长8.5%，其中氮肥、磷肥分别增长5.1%和22.2%，钾肥下降6%。")
    assert values(found, "indicator", "product") == [("产量", "化肥"), ("产量", "氮肥"), ("产量", "磷肥"), ("产量", "钾肥")]


def test_the_name_of_each_stands_behind_the_places_and_the_year() -> None:
    found = observe("鄂尔多斯市、乌海市2024年度工业投资分别增长7.5%、17.5%。", place="内蒙古自治区")
    assert values(found, "entity", "indicator") == [("鄂尔多斯市", "工业投资"), ("乌海市", "工业投资")]


def test_what_each_industry_brings_stands_behind_the_word() -> None:
    found = observe("电子信息、食品医药两大产业年内可分别实现产值150亿元和30亿元。")
    assert values(found, "text", "indicator", "kind") == [
        ("150亿元", "电子信息制造业产值", "target"),
        ("30亿元", "食品医药产业产值", "target"),
    ]


def test_a_note_with_a_comma_parts_no_list() -> None:
    text = "2024年，全市生产总值（初步数，下同）、财政总收入分别增长6.1%和7.2%。"
    assert values(observe(text), "text", "indicator") == [("6.1%", "地区生产总值"), ("7.2%", "财政总收入")]
