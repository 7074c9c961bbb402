"""The period of a single figure by the time in force."""

from __future__ import annotations

import pytest

from ..conftest import means, observe, only, values

REPORT = {"title": "白河市政府工作报告", "issued": "2022-01"}


def test_a_state_within_years_is_that_of_their_end() -> None:
    text = "“十三五”期间，城镇化率71.9%，居民人均可支配收入2.6万元，民生支出占比保持在80%以上，建成道路120公里。"
    assert values(observe(text), "text", "period") == [
        ("71.9%", "2020"),
        ("2.6万元", "2020"),
        ("80%", "2016/2020"),
        ("120公里", "2016/2020"),
    ]


def test_a_mean_up_to_a_year_to_come_runs_from_that_of_the_document() -> None:
    text = "到2027年，全市产值突破200亿元，年均增长15%，年均新增企业12家。"
    found = observe(text, issued="2024-06")
    assert values(found, "text", "period") == [("200亿元", "2027"), ("15%", "2024/2027"), ("12家", "2024/2027")]


@pytest.mark.parametrize(("text", "period"), [("两年平均增长6.3%", "2020/2021"), ("五年年均增长12.9%", "2017/2021")])
def test_a_mean_over_so_many_years(text: str, period: str) -> None:
    found = observe(f"2021年，全市地区生产总值850亿元，{text}。")
    assert values(found, "indicator", "period") == [("地区生产总值", "2021"), ("地区生产总值", period)]


def test_what_came_together_in_the_year_its_clause_names_is_of_that_year() -> None:
    text = "“十四五”以来，全市税收稳定。2022年累计完成产值24亿元。"
    assert only(text, issued="2023-02", title="白河市“十四五”规划纲要").time_period == "2022"


def test_what_a_project_has_so_far_is_as_of_the_date() -> None:
    text = "云岭光伏项目总投资4.2亿元，截至2023年6月底累计完成投资2.7亿元，预计2024年上半年投产。"
    found = values(observe(text, issued="2023-07"), "text", "period", "kind")
    assert ("2.7亿元", "2023-06", "actual") in found
    assert found[0][2] == "planned"


def test_what_follows_a_date_without_one_is_counted_up_to_it_too() -> None:
    text = "截至3月底，已开工72个项目，开工率达80%。累计完成投资67亿元。"
    assert [o.time_period for o in observe(text, issued="2024-04-18")] == ["2024-03", "2024-03", "2024-01/2024-03"]


def test_an_aim_sets_out_from_a_level_that_is_there() -> None:
    text = "到2010年，乙烯产能由60万吨扩大到120万吨，森林覆盖率由9.2%提高到12%。"
    found = observe(text, title="白河市“十一五”规划纲要", issued="2006-03")
    assert values(found, "text", "period", "kind") == [
        ("60万吨", "2005", "actual"),
        ("120万吨", "2010", "target"),
        ("9.2%", "2005", "actual"),
        ("12%", "2010", "target"),
    ]


def test_a_share_of_what_came_together_over_years_is_of_all_of_them() -> None:
    text = "“十四五”期间，全省新开工规模5亿吨/年，占全国的25%。"
    assert values(observe(text), "text", "period") == [("5亿吨/年", "2021/2025"), ("25%", "2021/2025")]


def test_a_span_that_opens_with_a_plans_last_year_sets_out_from_it() -> None:
    found = observe("2020-2024年，全市工业增加值从313亿元增长到405亿元。")
    assert values(found, "text", "period") == [("313亿元", "2020"), ("405亿元", "2024")]


def test_an_increment_came_together_over_the_years() -> None:
    found = observe("“十四五”期间，全市制造业增加值增量达到80亿元。", issued="2026-01")
    assert values(found, "period") == [("2021/2025",)]


def test_what_came_together_since_a_day_not_told_is_not_of_the_year() -> None:
    text = "目前，道路已完工；自开工以来累计完成投资4400万元。"
    means(only(text), period="2025-03", indicator="完成投资")


@pytest.mark.parametrize("verb", ["由{}增至{}", "从{}增加到{}", "由年初的{}发展到年末的{}", "由{}提升为{}"])
def test_what_changes_within_one_year_sets_out_from_the_year_before(verb: str) -> None:
    found = observe(f"2024年，全市科技型企业{verb.format('218家', '271家')}，优良天数比例由88.2%提升至91.5%。")
    first = "2024" if "年初" in verb else "2023"
    assert values(found, "text", "period") == [("218家", first), ("271家", "2024"), ("88.2%", "2023"), ("91.5%", "2024")]
    assert {o.indicator_name for o in found[:2]} == {found[0].indicator_name}


def test_an_aim_of_this_year_sets_out_from_the_last() -> None:
    found = observe("今年力争规模以上服务业企业由80家增加到100家。", issued="2025-02")
    assert values(found, "text", "period", "kind") == [("80家", "2024", "actual"), ("100家", "2025", "target")]


def test_all_parts_of_a_structure_set_out_from_the_year_before() -> None:
    found = observe("2024年，全市三次产业结构由12:45:43调整为10:40:50。")
    assert [o.time_period for o in found] == ["2023"] * 3 + ["2024"] * 3


def test_what_is_aimed_at_every_year_is_of_all_years_of_the_plan() -> None:
    text = "一、总体目标\n每年推动150家企业完成改造，累计新增用地900亩。到2027年，每年培育规上企业20家。"
    found = observe(text, title="白河市先进制造业三年行动计划(2025-2027年)", issued="2025-02")
    assert values(found, "text", "period", "kind") == [
        ("150家", "2025/2027", "target"),
        ("900亩", "2027", "target"),
        ("20家", "2025/2027", "target"),
    ]
    assert found[2].indicator_name == "规模以上企业数量"


def test_more_years_than_those_spoken_of() -> None:
    text = "过去五年，地区生产总值增加到121亿元，十年增加近70亿元，三年累计新增企业20家。"
    found = observe(text, title="政府工作报告", issued="2023-03")
    assert values(found, "text", "period") == [("121亿元", "2022"), ("70亿元", "2013/2022"), ("20家", "2018/2022")]
    assert found[1].indicator_name == "地区生产总值"


def test_means_and_changes_of_the_years_looked_back_upon() -> None:
    text = (
        "一、过去工作回顾\n过去五年，是全市极不平凡的五年。\n主要指标稳中有进。2021年地区生产总值实现151亿元，年均增长4.6%。"
        "高新技术企业由4家增长到24家。\n"
    )
    found = observe(text, title="政府工作报告", issued="2021-12-18")
    assert values(found, "text", "period") == [
        ("151亿元", "2021"),
        ("4.6%", "2017/2021"),
        ("4家", "2016"),
        ("24家", "2021"),
    ]


def test_a_report_on_work_tells_of_the_last_whole_year() -> None:
    text = "新建普惠性幼儿园18所，城镇新增就业8300人。"
    assert [o.time_period for o in observe(text, title="白河市政府工作报告", issued="2021-01")] == ["2020", "2020"]
    assert [o.time_period for o in observe(text, title="白河见闻", issued="2021-01")] == [None, None]


def test_what_is_reached_after_years_of_growth_is_of_their_end_in_a_list_as_well() -> None:
    text = "五年来，全市生产总值、财政总收入年均分别增长14.1%和12.2%，达420亿元和50亿元，拥有上市企业7家、驰名商标13件。"
    found = observe(text, issued="2012-01-10", title="2012年政府工作报告")
    assert values(found, "text", "period") == [
        ("14.1%", "2007/2011"),
        ("12.2%", "2007/2011"),
        ("420亿元", "2011"),
        ("50亿元", "2011"),
        ("7家", "2011"),
        ("13件", "2011"),
    ]


def test_the_mean_growth_since_the_end_of_a_plan() -> None:
    found = only("2020年，全市利润总额较“十二五”末年均增长4.7%。", issued="2022")
    means(found, period="2016/2020", form="growth_annual", indicator="利润总额")


def test_the_mean_growth_over_a_plan() -> None:
    found = only("“十四五”期间，全市地区生产总值年均增长5.8%。", issued="2026-01")
    means(found, period="2021/2025", form="growth_annual", kind="actual")


def test_the_mean_growth_over_years() -> None:
    means(only("2016—2020年，全市地区生产总值年均增长3.9%。"), period="2016/2020", form="growth_annual")


def test_a_state_reached_over_years_is_that_of_the_last() -> None:
    text = "一、过去五年工作回顾\n全市工业总产值达到320亿元，完成工业投资138亿元，城镇化率达到65.7%，优良率保持在90%以上。\n"
    assert values(observe(text, **REPORT), "text", "period") == [
        ("320亿元", "2021"),
        ("138亿元", "2017/2021"),
        ("65.7%", "2021"),
        ("90%", "2017/2021"),
    ]


def test_the_state_that_years_set_out_from_is_that_before_them() -> None:
    text = "一、过去五年工作回顾\n全市城镇化率由52.2%提高到58.1%，规模以上工业企业从183户增加到338户。\n"
    assert values(observe(text, **REPORT), "text", "period") == [
        ("52.2%", "2016"),
        ("58.1%", "2021"),
        ("183户", "2016"),
        ("338户", "2021"),
    ]


def test_growth_over_years_has_another_base_than_the_year_before() -> None:
    text = "一、过去五年工作回顾\n全市装机容量增长2.4倍，最低工资标准提高69%，出口额年均增长25.2%。\n"
    assert values(observe(text, **REPORT), "text", "form") == [
        ("2.4倍", "growth_base"),
        ("69%", "growth_base"),
        ("25.2%", "growth_annual"),
    ]


def test_mean_growth_and_bases_behind_the_years_first_named() -> None:
    text = (
        "全市生产总值从2016年的109亿元增加到2021年的165亿元，年均增长9.3%；人均生产总值从2.4万元增加到3.6万元，年均增长9.2%。\n"
    )
    assert values(observe(text, **REPORT), "text", "period") == [
        ("109亿元", "2016"),
        ("165亿元", "2021"),
        ("9.3%", "2017/2021"),
        ("2.4万元", "2016"),
        ("3.6万元", "2021"),
        ("9.2%", "2017/2021"),
    ]


def test_mean_growth_beside_a_level_is_over_the_years_spoken_of() -> None:
    text = "六年来，生产总值年均增长8.2%，2021年达到156亿元；财政总收入年均增长7.2%，2021年达到25.6亿元。\n"
    assert values(observe(text, **REPORT), "text", "period") == [
        ("8.2%", "2016/2021"),
        ("156亿元", "2021"),
        ("7.2%", "2016/2021"),
        ("25.6亿元", "2021"),
    ]


def test_mean_growth_up_to_the_end_of_a_plan() -> None:
    text = "到2025年，财政收入达到260亿元，年均增长6%；零售总额达到650亿元，年均增长7%。\n"
    found = observe(text, title="白河市“十四五”规划纲要", issued="2021-03")
    assert values(found, "period") == [("2025",), ("2021/2025",), ("2025",), ("2021/2025",)]


def test_what_was_invested_in_all_came_together_over_the_years() -> None:
    text = "生产总值由2016年的77亿元增加到2021年的116亿元；固定资产投资年均增长8.5%，累计完成投资385亿元。\n"
    means(observe(text, **REPORT)[-1], text="385亿元", period="2017/2021")


@pytest.mark.parametrize("years", ["5年来", "五年来"])
def test_the_investment_of_so_many_years(years: str) -> None:
    means(only(f"{years}，全市工业总投资达168.5亿元。", **REPORT), period="2017/2021", kind="actual")


def test_mean_growth_is_over_the_years_of_the_one_before() -> None:
    text = "2020年增加值实现77.6亿元，“十三五”年均增长10.6%。总产值实现401.6亿元，年均增长10.1%。\n"
    assert values(observe(text, issued="2021"), "period") == [("2020",), ("2016/2020",), ("2020",), ("2016/2020",)]


def test_all_parts_of_a_structure_set_out_from_are_of_one_year() -> None:
    text = "2019年，三次产业结构由2018年的15.9:51.9:32.2变化为15.6:52.1:32.3。"
    found = observe(text, issued="2020-04")
    assert [o.time_period for o in found] == ["2018"] * 3 + ["2019"] * 3


def test_an_amount_against_a_plan_is_of_as_many_years_and_one_against_a_year_of_one() -> None:
    text = "“十二五”期间，全市累计完成投资520亿元，是“十一五”时期的2.4倍，年均增加18亿元。"
    found = observe(text, title="白河市政府工作报告", issued="2016-01")
    assert values(found, "text", "period") == [("520亿元", "2011/2015"), ("2.4倍", "2011/2015"), ("18亿元", "2011/2015")]
    text = "过去五年，五大产业完成增加值91亿元，是2016年的2.5倍。"
    assert values(observe(text, **REPORT), "text", "period") == [("91亿元", "2021"), ("2.5倍", "2021")]


def test_a_structure_that_years_set_out_from() -> None:
    text = "“十二五”时期，三次产业结构由9.4:54.5:36.1演进为9:51:40。"
    found = observe(text, title="白河市政府工作报告", issued="2016-01")
    assert [o.time_period for o in found] == ["2010"] * 3 + ["2015"] * 3


@pytest.mark.parametrize("title", ["白河市2025年工业工作要点", "白河市稳增长若干措施（2025年版）", "2025年度民生实事任务清单"])
def test_an_aim_of_what_is_set_for_one_year_is_for_that_year(title: str) -> None:
    found = only("力争新增规模以上企业12家。", title=title, issued="2025-02")
    means(found, period="2025", kind="target", form="increase_abs")


def test_a_report_on_a_plan_sets_no_year() -> None:
    found = only("力争新增规模以上企业12家。", title="白河市2024年计划执行情况与2025年计划草案的报告", issued="2025-02")
    assert found.time_period is None


@pytest.mark.parametrize(
    ("issued", "period"), [("2024-02", "2024"), ("2024-11", None), (None, None)], ids=["year_begun", "late", "unknown"]
)
def test_aims_of_a_year_that_has_begun_are_for_it(issued: str | None, period: str | None) -> None:
    found = observe("主要预期目标建议为工业投资增长8.5%，城镇新增就业1.2万人。", issued=issued)
    assert values(found, "indicator", "period") == [("工业投资", period), ("城镇新增就业人数", period)]


def test_an_aim_of_a_policy_of_one_year() -> None:
    text = "规上企业数控化率达到80%以上。"
    found = only(text, title="促进工业增长若干政策(2025年版)", issued="2025-01")
    means(found, kind="target", period="2025")
