"""Names that relate two things: shares, ranks, ratios, pulls."""

from __future__ import annotations

import pytest

from ..conftest import figure, means, observe, only, values


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        pytest.param("2024年，工业增加值占地区生产总值比重为41.5%。", "工业增加值占地区生产总值比重", id="比重"),
        pytest.param("2024年，工业增加值占地区生产总值的41.5%。", "工业增加值占地区生产总值比重", id="的"),
        pytest.param(
            "2024年，工业增加值占GDP的比重达到41.5%。",
            "工业增加值占地区生产总值比重",
            id="alias_of_the_whole",
        ),
    ],
)
def test_shares_are_named_by_part_and_whole(sentence: str, indicator: str) -> None:
    means(only(sentence), indicator=indicator, form="share")


def test_a_share_takes_its_part_from_the_figure_before() -> None:
    found = observe("2024年，全市工业增加值130亿元，占地区生产总值的41.5%。")
    means(found[1], indicator="工业增加值占地区生产总值比重", form="share")


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        pytest.param(
            "2024年，全市地区生产总值居全省第3位。",
            "地区生产总值排名",
            id="rank_of_a_name",
        ),
        pytest.param("2024年，全市原煤产量8500万吨，居全省首位。", "产量排名", id="rank_of_the_figure_before"),
    ],
)
def test_ranks_are_named_by_what_is_ranked(sentence: str, indicator: str) -> None:
    means(observe(sentence)[-1], indicator=indicator, form="rank")


def test_a_number_without_unit_needs_the_name_of_a_ratio() -> None:
    means(only("全市数据中心PUE为1.25。"), text="1.25", value="1.25", unit="", form="ratio", indicator="电能利用效率")


def test_a_ratio_of_a_named_thing() -> None:
    means(only("云岭数据中心PUE为1.25。"), text="1.25", value="1.25", indicator="电能利用效率")


def test_a_ratio_named_with_值() -> None:
    means(only("云岭数据中心PUE值低至1.25。"), text="1.25", value="1.25", indicator="电能利用效率")


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("全市推进12345热线建设。", id="hotline"),
        pytest.param("全市实施1+5工程。", id="sum"),
        pytest.param("全市打造A1展区和B2展区。", id="labels"),
    ],
)
def test_a_number_without_unit_and_name_is_none(sentence: str) -> None:
    assert observe(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        pytest.param("全市研发经费支出12亿元，与地区生产总值之比为2.6%。", "研究与试验发展经费投入强度", id="known"),
        pytest.param("全市甲类支出12亿元，与乙类收入之比为2.6%。", "甲类支出与乙类收入之比", id="composed"),
    ],
)
def test_a_proportion_of_two_amounts(sentence: str, name: str) -> None:
    assert observe(sentence)[-1].indicator_name == name


def test_the_other_proportion_of_a_list_has_a_name_of_its_own() -> None:
    found = observe("住院支付比例提高到75%左右、门诊支付比例提高到55%。")
    assert [o.indicator_name for o in found] == ["住院支付比例", "门诊支付比例"]


def test_what_grows_behind_a_share_is_what_has_it() -> None:
    found = observe("全市授权专利800件，占全部申请的27.9%，年均增长30%。")
    assert found[0].indicator_name == found[2].indicator_name


def test_growth_behind_a_share_is_that_of_the_amount() -> None:
    found = observe("2024年，工业用电量38亿千瓦时，占全社会用电量的73%，同比增长7%。")
    assert found[2].indicator_name == found[0].indicator_name


def test_a_gap_to_the_growth_of_another_measure() -> None:
    found = observe("十大产业增加值192.3亿元，同比增长12.4%，增速高于全市GDP增速2.9个百分点。")
    means(found[-1], text="2.9个百分点", indicator="十大产业增加值")


def test_the_rank_of_a_growth_is_that_of_what_grows() -> None:
    found = observe("规上工业总产值实现401.6亿元，年均增长10.1%，增速同样列全省第2位。")
    means(found[-1], text="第2位", form="rank", indicator="规模以上工业总产值排名")


def test_what_a_part_gives_to_the_growth_of_the_whole() -> None:
    found = observe("2024年，全市煤炭产量增长6.5%，拉动全市工业增加值增长1.5个百分点。")
    means(figure(found, "1.5个百分点"), indicator="拉动工业增加值增长", form="increase_abs", product=None)


def test_a_ratio_behind_a_note_that_speaks_of_numbers() -> None:
    found = observe("2024年，总人口性别比(以女性为100，男性对女性的比例)为104.51。")
    assert values(found, "text", "indicator", "form") == [("104.51", "总人口性别比", "ratio")]


def test_how_far_a_rank_has_moved() -> None:
    found = observe("云岭集团位居民营企业榜单第180位，较2023年上升28位。")
    assert found[0].indicator_name == found[1].indicator_name
    assert found[1].measure_form == "increase_abs"


def test_a_count_behind_a_share_is_of_what_was_counted() -> None:
    found = observe("2024年，东部地区企业1280万个，占58%；中部地区492万个，占22%；西部地区405万个，占18%。")
    assert {o.indicator_name for o in found if o.measure_form == "level"} == {"企业数量"}


def test_a_share_keeps_the_words_of_what_was_named_last() -> None:
    found = observe("2018年末，全市共有社会团体305个，占1.4%。", issued="2019-11")
    assert [o.indicator_text for o in found] == ["社会团体", "社会团体占比"]


def test_a_note_behind_the_name_of_a_ratio() -> None:
    means(only("年平均PUE值(数据中心能源使用效率)低于1.2。"), value="1.2", indicator="电能利用效率")


def test_the_part_stands_behind_its_share() -> None:
    found = observe("2022年，高新区以占全省6.2%的土地面积创造了40%的工业产值。")
    assert "土地面积" in (found[0].indicator_name or "")
