"""What is counted, by the words around the count."""

from __future__ import annotations

import pytest

from ..conftest import means, observe, only, values


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        pytest.param("全市拥有高新技术企业85家。", "高新技术企业数量", id="noun_before"),
        pytest.param("全市拥有85家高新技术企业。", "高新技术企业数量", id="noun_behind"),
        pytest.param("全市共建成5座加氢站。", "加氢站数量", id="verb_before_noun_behind"),
        pytest.param("全市国家级绿色工厂达到9家。", "国家级绿色工厂数量", id="level_and_noun"),
        pytest.param("全市引进院士团队17个。", "院士团队数量", id="unknown_to_the_vocabulary"),
    ],
)
def test_counts_are_named_by_what_is_counted(sentence: str, indicator: str) -> None:
    found = only(sentence)
    assert found.indicator_name is not None
    assert found.indicator_name.endswith(indicator)
    means(found, form="level")


def test_two_counts_without_a_word_between() -> None:
    found = observe("全市基本服务项目达到12大类35项，实施搬迁5万户18万人。")
    assert [o.indicator_name for o in found][:2] == ["基本服务项目数量", "基本服务项目数量"]
    assert all("18万" not in (o.indicator_name or "") for o in found)


def test_the_size_may_stand_before_those_counted() -> None:
    found = observe("沙棘加工等11个总投资20亿元项目近期落户。")
    assert values(found, "text", "indicator") == [("11个", "项目数量"), ("20亿元", "总投资")]


def test_the_size_of_those_counted_is_a_threshold() -> None:
    found = observe("全市引进项目6个，其中15亿元项目1个。")
    means(found[1], text="15亿元", indicator="总投资", form="threshold")
    means(found[2], indicator="15亿元项目数量")


def test_those_chosen_by_a_measure_are_what_was_counted() -> None:
    found = observe("纳入统计的82种工业产品中，产量同比增长的有45种，其中增幅较大的有发酵酒（增长87%）。")
    assert values(found, "text", "indicator") == [("82种", "工业产品数量"), ("45种", "工业产品数量"), ("87%", "产量")]


@pytest.mark.parametrize(
    ("sentence", "indicator", "form"),
    [
        pytest.param("一季度项目签约6个。", "签约项目数量", "level", id="签约_is_one_word"),
        pytest.param("山羊存栏比正常保有量少0.3万只。", "存栏量", "decrease_abs", id="fewer_than"),
        pytest.param("“一部三基地”实现沙棘交易额45亿元。", "“一部三基地”沙棘交易额", "level", id="verb_behind_a_quotation"),
    ],
)
def test_what_is_counted_and_how(sentence: str, indicator: str, form: str) -> None:
    means(only(sentence), indicator=indicator, form=form)


def test_an_amount_behind_a_blank_is_not_what_is_counted() -> None:
    found = observe("全县集中开工项目9个 总投资70.1亿元。")
    assert [(o.text, o.indicator_name) for o in found] == [("9个", "集中开工项目数量"), ("70.1亿元", "总投资")]


def test_buildings_counted_and_their_area() -> None:
    found = observe("园区建成标准厂房12栋、18万平方米，另有60万平方米标房投用，36家企业陆续入驻。")
    assert values(found, "text", "indicator") == [
        ("12栋", "标准厂房数量"),
        ("18万平方米", "标准化厂房面积"),
        ("60万平方米", "标房面积"),
        ("36家", "企业数量"),
    ]


def test_countries_are_counted_not_what_goes_there() -> None:
    found = observe("2024年，产品市场占有率达35%，出口到30多个国家，先后引进企业126家。")
    assert values(found, "indicator") == [("产品市场占有率",), ("国家数量",), ("引进企业数量",)]


def test_a_bound_behind_a_count_is_not_what_is_counted() -> None:
    found = observe("到2025年，全市创新平台达300家，2027年达400家左右。")
    assert {o.indicator_name for o in found} == {"创新平台数量"}


def test_an_adverb_behind_a_count_is_no_noun() -> None:
    found = observe("建设智能工厂8000个。其中，2500个基本完成了改造。")
    assert found[-1].indicator_name != "基本数量"


def test_those_whose_measure_changed_are_counted() -> None:
    found = observe("2024年，规模以上工业61种产品中有39种产品产量同比增长，34个行业增加值保持增长。")
    assert [o.indicator_name for o in found][1:] == ["产品数量", "行业数量"]


def test_what_grew_in_the_clause_before_is_counted() -> None:
    found = observe("2024年，一是亿元以上项目增多，数量达431个；二是高新技术项目增长较快，由去年的52个增至92个。")
    assert values(found, "indicator") == [("亿元以上项目数量",), ("高新技术项目数量",), ("高新技术项目数量",)]


def test_money_behind_those_counted_is_theirs() -> None:
    found = observe("2024年，承担的云岭医疗、白石零部件产业园等9个市、县工业项目总投资26亿元。")
    assert values(found, "text", "indicator")[0] == ("9个", "工业项目数量")


def test_stages_of_projects_joined_before_their_noun() -> None:
    means(only("2024年实施183个新建、续建项目。"), indicator="新建、续建项目数量")


def test_the_mean_power_of_those_counted_stands_before_them() -> None:
    means(observe("项目拟建6120个平均功率5千瓦的高标准机柜。")[0], indicator="高标准机柜数量")


def test_what_those_counted_make_stands_before_them() -> None:
    means(observe("项目新建2条合计年产12万吨白卡纸生产线。")[0], text="2条", indicator="白卡纸生产线数量")


def test_a_level_and_above_before_its_noun() -> None:
    means(only("2022年共有54家省级以上高新区。"), indicator="省级以上高新区数量")
