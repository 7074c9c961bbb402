"""Actual, target or planned."""

from __future__ import annotations

import pytest

from ..conftest import figure, means, observe, only, values


@pytest.mark.parametrize(
    ("sentence", "period", "kind"),
    [
        pytest.param("2024年，全市工业总产值达到320亿元。", "2024", "actual", id="past"),
        pytest.param("目前，全市高新技术企业达到85家。", "2025-03", "actual", id="now"),
        pytest.param("到2027年，全市工业总产值达到420亿元。", "2027", "target", id="year_to_come"),
        pytest.param("到2027年，力争全市工业总产值达到420亿元。", "2027", "target", id="力争"),
        pytest.param("2025年，全市工业总产值力争达到340亿元。", "2025", "target", id="this_year_力争"),
        pytest.param("2025年，确保全市工业投资增长8%。", "2025", "target", id="确保"),
        pytest.param("今年，全市工业总产值预期增长7%。", "2025", "target", id="预期"),
        pytest.param("“十五五”末，全市工业总产值达到600亿元。", "2030", "target", id="end_of_a_plan_to_come"),
        pytest.param("2025年，开局好于预期，全市工业总产值增长7%。", "2025", "actual", id="better_than_expected"),
        pytest.param("2024年，签约项目协议投资120亿元。", "2024", "planned", id="agreed"),
        pytest.param("2024年，全市新签约项目15个，计划总投资120亿元。", "2024", "planned", id="planned_investment"),
    ],
)
def test_kind(sentence: str, period: str, kind: str) -> None:
    means(observe(sentence)[-1], period=period, kind=kind)


def test_paid_in_funds_are_actual_beside_agreed_ones() -> None:
    found = observe("2024年，全市签约项目协议投资120亿元，到位资金26亿元。")
    assert [(o.text, o.obs_kind) for o in found] == [("120亿元", "planned"), ("26亿元", "actual")]


def test_what_was_aimed_at_in_the_past_and_reached_is_actual() -> None:
    means(only("2024年，全市完成工业投资85亿元，超额完成目标任务。"), kind="actual", period="2024", indicator="工业投资")


def test_a_heading_of_targets_looks_forward() -> None:
    text = "一、发展目标\n全市工业总产值达到420亿元，质量效益显著提升。\n"
    means(only(text, title="白河市“十五五”工业规划", issued="2025"), kind="target", period="2030")


def test_a_heading_that_looks_back_is_actual() -> None:
    text = "一、工作回顾\n全市工业总产值达到320亿元，质量效益显著提升。\n"
    means(only(text, title="2025年政府工作报告", issued="2025-01"), kind="actual")


def test_what_is_reached_already_is_actual_under_a_heading_of_targets() -> None:
    text = "二、今后五年目标\n目前，全市新能源装机容量已达93万千瓦，到2030年达到150万千瓦。\n"
    found = observe(text, title="2025年政府工作报告", issued="2025-01")
    assert [(o.text, o.obs_kind) for o in found] == [("93万千瓦", "actual"), ("150万千瓦", "target")]


def test_a_sentence_after_a_target_speaks_of_the_same_intent() -> None:
    found = observe("今年，我市将新建充电桩300台。新增绿色工厂5家。")
    assert [(o.text, o.obs_kind, o.time_period) for o in found] == [("300台", "target", "2025"), ("5家", "target", "2025")]


def test_a_dated_past_ends_the_intent() -> None:
    found = observe("到2027年，全市高新技术企业达到150家。2024年，全市高新技术企业达到85家。")
    assert [(o.text, o.obs_kind) for o in found] == [("150家", "target"), ("85家", "actual")]


def test_a_capacity_to_be_built_is_planned_and_one_in_operation_actual() -> None:
    found = observe("云岭公司新建年产15万吨丙烯项目。2023年，云岭公司年产8万吨甲醇项目建成投产。")
    means(figure(found, "15万吨"), kind="planned")
    means(figure(found, "8万吨"), kind="actual")


def test_a_share_of_a_target_year_under_its_level() -> None:
    found = observe("到2027年，新能源装机达到320万千瓦，占比超过50%。")
    assert {o.obs_kind for o in found} == {"target"}


@pytest.mark.parametrize("heading", ["2025年重点工作", "三、今年工作打算", "二、主要任务"])
def test_a_heading_of_work_to_do_looks_forward(heading: str) -> None:
    text = f"{heading}\n改造老旧小区10万户，新增省级创新平台30个。\n"
    assert {o.obs_kind for o in observe(text, title="政府工作报告", issued="2025-01")} == {"target"}


def test_until_the_end_of_the_year_that_runs_is_a_target() -> None:
    found = observe("到2025年底，报销比例提高至90%，年度限额提高至4万元。截至2025年2月底，全市新增绿色工厂5家。")
    assert [(o.text, o.obs_kind) for o in found] == [("90%", "target"), ("4万元", "target"), ("5家", "actual")]


def test_amounts_of_a_project_still_to_be_completed_are_planned() -> None:
    text = "云岭光伏发电项目占地600亩，装机容量20兆瓦，总投资1.9亿元，计划于6月底建成。项目建成投运后，年发电量0.3亿千瓦时。"
    assert {o.obs_kind for o in observe(text)} == {"planned"}


def test_amounts_of_a_project_in_operation_are_actual() -> None:
    text = "云岭光伏发电项目已建成投产，装机容量20兆瓦，员工36人。"
    assert {o.obs_kind for o in observe(text)} == {"actual"}


def test_what_a_review_expects_of_a_year_not_quite_over_is_actual() -> None:
    text = "一、2024年工作回顾\n预计全市工业总产值突破320亿元，增长8.8%。\n"
    assert {o.obs_kind for o in observe(text, title="政府工作报告", issued="2024-12")} == {"actual"}


def test_a_number_right_behind_its_aim() -> None:
    means(only("全市2025年生产总值增长目标6%左右。"), kind="target", form="growth", period="2025")


def test_how_much_of_an_aim_is_done_is_actual() -> None:
    means(only("今年以来，全市工业投资已完成年度目标85%。"), kind="actual", period="2025")


def test_project_investment_of_statistics_is_actual() -> None:
    found = observe("2024年1-3月，全市固定资产投资增长6.5%。其中，项目投资增长8.5%，房地产开发投资增长2.5%。")
    assert values(found, "kind") == [("actual",)] * 3


def test_what_came_together_in_months_that_are_over_is_actual() -> None:
    text = "2025年，全市计划完成投资45亿元，1-2月完成投资8亿元；力争累计建成电站15座，累计建成充电桩36根。"
    assert values(observe(text), "text", "kind") == [
        ("45亿元", "target"),
        ("8亿元", "actual"),
        ("15座", "target"),
        ("36根", "target"),
    ]


def test_where_a_capacity_to_come_sets_out_from_is_actual() -> None:
    found = observe("云岭工厂二期投产后，年产能将由现在的6万台上升到20万台。")
    assert values(found, "text", "kind") == [("6万台", "actual"), ("20万台", "planned")]


def test_how_many_projects_are_talked_about_is_actual() -> None:
    found = observe("目前，全镇另有8个意向项目正在洽谈，意向投资3亿元。")
    assert values(found, "text", "kind") == [("8个", "actual"), ("3亿元", "planned")]


def test_binding_indicators_are_aims_and_what_comes_then_is_planned() -> None:
    text = "其中4项为约束性指标，用水总量控制在67亿立方米以内。届时，全年可新增发电量1.9亿千瓦时。"
    assert [o.obs_kind for o in observe(text, title="水利规划")][-2:] == ["target", "planned"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("公司计划营业收入310亿元。", "planned", id="planned_amount"),
        pytest.param("云岭集团将投资1.37亿元。", "planned", id="to_invest"),
        pytest.param("云岭集团将建2套生产线。", "planned", id="to_build"),
        pytest.param("云岭光伏项目总投资4亿元，计划明年底建成。", "planned", id="done_is_still_to_come"),
        pytest.param("全市失业率控制在4.4%。", "actual", id="kept_at"),
        pytest.param("全市失业率控制在4.4%以内。", "target", id="kept_within"),
    ],
)
def test_what_is_still_to_come(text: str, kind: str) -> None:
    assert only(text).obs_kind == kind


def test_what_a_document_of_the_years_end_expects_is_an_estimate() -> None:
    text = "2025年，预计到年底，全市产值达到115亿元，增长7%。"
    assert {o.obs_kind for o in observe(text, issued="2025-12-22")} == {"actual"}
    assert {o.obs_kind for o in observe(text, issued="2025-03-05")} == {"target"}


def test_the_share_of_an_aim_that_is_done() -> None:
    found = observe("前三季度，到位资金105亿元，完成省下达全年任务125亿元的84%，为年初预算的90%，比上年增收2亿元。")
    assert values(found, "text", "kind", "form", "period") == [
        ("105亿元", "actual", "level", "2024-01/2024-09"),
        ("125亿元", "target", "level", "2024"),
        ("84%", "actual", "ratio", "2024-01/2024-09"),
        ("90%", "actual", "ratio", "2024-01/2024-09"),
        ("2亿元", "actual", "increase_abs", "2024-01/2024-09"),
    ]
    assert found[-1].indicator_name == found[0].indicator_name


def test_work_done_so_far_is_no_work_ahead() -> None:
    text = "一、今年以来的主要工作\n全年实施项目52个。\n二、2026年的主要工作\n实施项目60个。\n"
    assert [o.obs_kind for o in observe(text, issued="2025-12-22", title="政府工作报告")] == ["actual", "target"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("云岭新材料有限公司年产4万吨铝箔生产线建设项目位于白河镇。", "4万吨", id="in_the_name_of_a_project"),
        pytest.param("白河市与甲集团签署框架协议，建设储能电站，占地面积30亩。", "30亩", id="agreed"),
        pytest.param("该公司拟在白河市建设基地，一期投资6亿元，用地100亩。", "6亿元", id="phase_of_what_is_agreed"),
        pytest.param("甲公司斥资5亿元扩大生产。", "5亿元", id="put_into_it"),
        pytest.param(
            "计划建设20万吨/年多晶硅、30万吨/年有机硅、三期40万吨/年工业硅等项目。", "40万吨/年", id="end_of_a_list_to_be_built"
        ),
    ],
)
def test_what_a_project_will_have_is_planned(text: str, words: str) -> None:
    means(figure(observe(text, issued="2024-05-10"), words), kind="planned")


def test_what_an_agreement_has_brought_is_actual() -> None:
    text = "甲公司签署协议后建成储能电站，占地面积30亩。"
    means(only(text, issued="2024-05-10"), kind="actual")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("云岭产业园项目签约仪式举行。此次签约项目由公司投资50亿元建设。", id="signed"),
        pytest.param("云岭光伏项目一期投资20亿元，计划于明年4月前启动建设。", id="phase"),
    ],
)
def test_what_is_put_into_a_project_to_come_is_planned(text: str) -> None:
    assert only(text).obs_kind == "planned"


def test_counted_projects_are_there_whatever_they_are() -> None:
    assert only("处于协议起草阶段的项目8个。").obs_kind == "actual"


def test_what_may_be_expected_is_a_target() -> None:
    assert only("下半年仍有云岭厂房等6个项目可望开工。", issued="2025-11-09").obs_kind == "target"


def test_what_is_to_come_is_not_of_a_part_of_the_year_that_is_over() -> None:
    text = "今年1月，全市签约项目14个。云岭铝业项目达产后预计年销售收入3.6亿元。"
    means(observe(text)[-1], kind="planned", period=None)


def test_what_an_opinion_wants_reached_is_a_target() -> None:
    text = "产业基础更加牢固。焦炉产能占比达到70%以上,数控化率达到80%左右,打造50个以上智能工厂。目前产值达到30亿元。"
    found = observe(text, title="关于推动钢铁工业发展的指导意见", issued="2020-12")
    assert values(found, "text", "kind") == [("70%", "target"), ("80%", "target"), ("50个", "target"), ("30亿元", "actual")]


def test_whom_an_opinion_speaks_of_and_what_it_pays_are_no_targets() -> None:
    text = "对产值达到5亿元的企业给予20万元奖励。"
    found = observe(text, title="关于支持工业发展的若干措施", issued="2020-12")
    assert "target" not in {kind for (kind,) in values(found, "kind")}


def test_what_is_done_so_far_within_years_that_go_on() -> None:
    text = "“十四五”期间全省已核准抽水蓄能电站43个，总规模5700万千瓦。"
    means(figure(observe(text, issued="2022-11"), "43个"), kind="actual")


def test_a_project_under_assessment_is_planned_in_all_its_amounts() -> None:
    text = "云岭矿业有限公司:\n经研究,现批复如下。\n项目井田面积为67平方公里,设计规模为500万吨/年,原煤仓2座。"
    found = observe(text, title="关于云岭煤矿及选煤厂项目环境影响报告书的批复", issued="2025-03")
    assert values(found, "indicator", "kind", "entity") == [
        ("井田面积", "planned", "云岭煤矿及选煤厂项目"),
        ("产能", "planned", "云岭煤矿及选煤厂项目"),
        ("原煤仓数量", "planned", "云岭煤矿及选煤厂项目"),
    ]


def test_what_is_planned_to_be_carried_out_is_an_aim() -> None:
    means(only("2023年计划实施能源项目64个。", issued="2023-02"), kind="target", indicator="能源项目数量")


def test_investment_in_projects_of_a_sector_is_no_plan() -> None:
    found = observe("1—3月，固定资产投资增长13%。其中工业项目投资增长76.1%，民间项目投资增长5%。", issued="2024-04")
    assert {o.obs_kind for o in found} == {"actual"}


def test_what_a_company_announces_is_planned() -> None:
    text = "公司拟以自有资金向子公司增资4.5亿元，并以该子公司为主体投资10亿元。"
    assert {o.obs_kind for o in observe(text)} == {"planned"}
    title = "云岭新材拟超10亿元在白河投建材料项目"
    means(only("该项目占地约176亩。", title=title), kind="planned")


def test_progress_of_a_project_is_what_is_there() -> None:
    means(observe("该项目设计进度达到67%，投产后年产值12亿元。")[0], kind="actual")


def test_what_was_planned_and_built_is_no_aim() -> None:
    means(only("新年以来，规划建设了厂房12栋。"), kind="actual")


def test_the_parts_of_a_planned_amount_are_planned() -> None:
    found = observe("工程总投资5亿元，其中环保投资0.2亿元，占总投资的4%。")
    assert {o.obs_kind for o in found} == {"planned"}


def test_investment_made_in_projects_is_actual() -> None:
    means(only("一季度重点项目完成投资20亿元。", issued="2024-04"), kind="actual")
    means(only("2025年重点项目计划完成投资20亿元。", issued="2025-02"), kind="planned")


def test_the_day_of_news_does_not_date_what_it_plans() -> None:
    found = observe("3月2日，云岭集团与白河市签署煤化工项目协议，总投资20亿元。", issued="2025-03-03")
    assert values(found, "kind", "period") == [("planned", None)]


def test_two_capacities_in_the_name_of_a_project() -> None:
    found = observe("双方就合作建设年产18万吨甲醇、6万吨烯烃项目座谈。")
    assert values(found, "product", "kind") == [("甲醇", "planned"), ("烯烃", "planned")]


def test_a_plan_of_the_year_in_a_name_sets_no_aim() -> None:
    text = "甲类项目总投资20亿元，年度计划投资4亿元；白杨县项目11个。"
    assert values(observe(text), "kind") == [("planned",), ("planned",), ("actual",)]


def test_a_class_of_projects_to_be_begun_has_spent_its_money() -> None:
    means(only("1-10月，计划开工项目完成投资16亿元。", issued="2024-11"), kind="actual")


def test_what_a_plan_says_is_aimed_at() -> None:
    text = "《方案》指出，2025年开工新型储能装机100万千瓦，建成投产60万千瓦。"
    assert values(observe(text, issued="2025-02"), "product", "kind") == [("新型储能", "target"), ("新型储能", "target")]


def test_how_much_of_a_plan_is_reached_is_actual() -> None:
    text = "2023年重点项目年度计划投资56亿元，1-6月累计完成投资36亿元，占年计划投资的64%。"
    assert values(observe(text, issued="2023-07"), "kind") == [("planned",), ("actual",), ("actual",)]


def test_a_history_tells_of_aims_that_are_over() -> None:
    text = "会议提出，力争到2010年，人均收入超过2万元。2011年，人均收入达到2.4万元。"
    assert values(observe(text, issued="2015"), "text", "period", "kind") == [
        ("2万元", "2010", "target"),
        ("2.4万元", "2011", "actual"),
    ]


def test_what_was_asked_for_before_what_was_done() -> None:
    text = "2024年，一般公共预算收入任务174万元，完成198万元。"
    assert values(observe(text), "text", "indicator", "kind") == [
        ("174万元", "一般公共预算收入", "target"),
        ("198万元", "一般公共预算收入", "actual"),
    ]


def test_what_is_above_an_expectation_is_no_aim() -> None:
    found = observe(
        "2024年上半年，工业增加值、工业投资增幅均好于年初预期，分别超过年度目标3.8、5.3个百分点。", issued="2024-08"
    )
    assert values(found, "text", "kind", "indicator") == [
        ("3.8", "actual", "工业增加值"),
        ("5.3个百分点", "actual", "工业投资"),
    ]


def test_what_is_to_be_done_with_so_many_is_planned() -> None:
    means(only("本次拟调整地块4个。"), kind="planned")


def test_a_planned_investment_sets_no_aim_for_the_sentences_behind_it() -> None:
    found = observe("水利设施项目，2025年计划投资15亿元。产业类项目21个。")
    assert [o.obs_kind for o in found] == ["planned", "actual"]


def test_a_part_on_how_far_aims_were_reached_looks_back() -> None:
    text = "一、主要预期目标完成情况\n上半年，全市完成地区生产总值280亿元，增长9.5%。\n"
    assert values(observe(text, issued="2024-08"), "kind") == [("actual",), ("actual",)]


def test_an_aim_stands_in_brackets_beside_what_was_reached() -> None:
    text = "一季度，全市工业投资增长38%（目标11%），城镇登记失业率3.5%（目标4.5%以内）。"
    assert values(observe(text, issued="2024-06"), "text", "period", "kind", "form") == [
        ("38%", "2024-01/2024-03", "actual", "growth"),
        ("11%", "2024", "target", "growth"),
        ("3.5%", "2024-01/2024-03", "actual", "ratio"),
        ("4.5%", "2024", "target", "ratio"),
    ]


def test_what_is_called_an_aim() -> None:
    means(only("工业投资8.5%左右的增速是稳中求进的目标。"), kind="target")


def test_who_has_reached_a_number_knows_it() -> None:
    text = "2024年，引进重点项目不少于3个。一季度，引进重点项目2个。"
    assert values(observe(text, issued="2024-06"), "kind") == [("target",), ("actual",)]


def test_what_a_house_reports_of_its_year_so_far_is_there() -> None:
    text = "1-6月，集团电力项目核准300万千瓦，发电量同比增长4.9%，装机容量2亿千瓦。"
    assert {o.obs_kind for o in observe(text, issued="2024-07")} == {"actual"}


def test_an_investment_planned_for_years() -> None:
    text = "该公司计划在“十四五”期间再投资10亿元。"
    assert only(text, issued="2022-03").obs_kind == "planned"


@pytest.mark.parametrize(
    "sentence",
    [
        "今年，全县为确保粮食安全，落实播种面积68万亩，兑付补贴资金2.6亿元。",
        "今年，我县将招商引资作为头号工程，引进企业26家，到位资金15.8亿元。",
        "今年，该县计划实施重点工程，目前已开工项目98个，完成投资35亿元。",
    ],
    ids=["what_for", "taken_as", "by_now"],
)
def test_what_this_year_was_done_already_is_no_aim(sentence: str) -> None:
    assert {o.obs_kind for o in observe(sentence, issued="2023-10-18")} == {"actual"}


def test_what_is_aimed_at_behind_what_is_there_by_now() -> None:
    found = observe("目前已开工项目98个，力争全年完成投资35亿元。", issued="2023-10-18")
    assert [o.obs_kind for o in found] == ["actual", "target"]
