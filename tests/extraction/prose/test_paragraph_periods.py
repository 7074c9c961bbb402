"""The time of title, headings and paragraphs before, in made-up sentences."""

from __future__ import annotations

import pytest

from ..conftest import means, observe, only, values

REPORT = {"title": "白河市政府工作报告", "issued": "2022-01"}


def test_the_year_of_a_heading() -> None:
    text = "一、2023年工作回顾\n全市工业总产值达到280亿元，效益稳步提升。\n"
    means(only(text, title="政府工作报告", issued="2024-01"), period="2023", kind="actual")


def test_the_year_of_a_title() -> None:
    text = "一、综合\n全年工业总产值280亿元，比上年增长6.2%。\n"
    found = observe(text, title="白河市2023年国民经济和社会发展统计公报", issued="2024-04")
    assert values(found, "text", "period", "form") == [("280亿元", "2023", "level"), ("6.2%", "2023", "growth")]


@pytest.mark.parametrize(
    ("heading", "period"),
    [
        pytest.param("一、过去五年工作回顾", "2017/2021", id="past_five_years"),
        pytest.param("“十三五”时期工作回顾", "2016/2020", id="plan"),
        pytest.param("二、“十四五”时期主要目标", "2021/2025", id="plan_ahead"),
        pytest.param("一、过去一年工作回顾", "2021", id="past_year"),
    ],
)
def test_the_period_of_a_heading(heading: str, period: str) -> None:
    means(only(f"{heading}\n全市完成工业投资38.5亿元，后劲十足。\n", **REPORT), period=period)


def test_a_heading_behind_a_line_without_a_full_stop() -> None:
    text = "在白河市第五届人民代表大会第一次会议上的报告\n\n过去五年工作回顾\n\n全市完成工业投资38.5亿元，后劲十足。\n"
    means(only(text, **REPORT), period="2017/2021")


def test_the_year_of_a_report_in_its_own_words() -> None:
    text = "一、建筑业\n其中本年新开工面积41.9万平方米。\n"
    means(only(text, title="白河市2021年国民经济和社会发展统计公报", issued="2022-04"), period="2021")


def test_a_target_is_for_the_end_of_the_plan_named_in_the_title_in_full() -> None:
    text = "一、发展目标\n全市工业总产值达到600亿元，产业结构更加优化。\n"
    title = "白河市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要"
    means(only(text, title=title, issued="2021-03"), period="2025", kind="target")


def test_the_period_of_a_title_without_a_year() -> None:
    text = "一、农业\n夏粮产量139万吨，增长2.1%。\n"
    means(observe(text, title="前三季度全市经济运行情况", issued="2024-10-20")[0], period="2024-01/2024-09")


def test_the_period_before_the_first_figure_lasts_for_the_paragraph() -> None:
    text = "初步核算，上半年全市生产总值529亿元。分产业看，第一产业增加值40亿元。\n"
    assert values(observe(text, issued="2024-07"), "period") == [("2024-01/2024-06",), ("2024-01/2024-06",)]


def test_the_title_of_a_programme_dates_nothing() -> None:
    text = "一、投资\n完成投资139亿元，增势良好。\n"
    means(only(text, title="2024年计划完成情况与2025年计划草案的报告", issued="2025-01"), period=None)


def test_a_release_is_about_its_first_time_to_date_throughout() -> None:
    text = "一、总体情况\n一季度，全市生产总值529亿元。\n二、财政\n财政收入43.7亿元，增长19.8%。\n"
    found = observe(text, title="全市经济开局良好", issued="2024-05")
    assert {o.time_period for o in found} == {"2024-01/2024-03"}


def test_the_part_of_a_year_in_any_title() -> None:
    text = "工业增势强劲\n规模以上工业增加值97.9亿元，增长9.1%。\n"
    assert {o.time_period for o in observe(text, title="白河上半年工业增长9.1%", issued="2024-07")} == {"2024-01/2024-06"}


def test_a_title_of_a_time_to_come_does_not_date_what_is() -> None:
    text = "全市拥有高新技术企业85家，增势良好。\n"
    assert only(text, title="2027年建成制造业强市", issued="2024-07").time_period is None


def test_an_aim_goes_on_through_the_paragraphs_below_it() -> None:
    text = "到2027年，工业总产值达到480亿元。\n目标具体为：新增高新技术企业60家，形成5个产业集群。\n"
    found = observe(text, title="制造业强市实施意见", issued="2024-07")
    assert {(o.time_period, o.obs_kind) for o in found} == {("2027", "target")}


def test_an_aim_ends_with_a_paragraph_about_what_is() -> None:
    text = "到2027年，工业总产值达到480亿元。\n2023年，全市投资85亿元。\n全市拥有高新技术企业85家。\n"
    assert [o.time_period for o in observe(text, title="制造业强市实施意见", issued="2024-07")] == ["2027", "2023", None]


def test_an_aim_without_a_figure_dates_the_paragraphs_below_it() -> None:
    text = "（二）发展目标。到2027年，初步建成制造业强市。\n产业能级更高。工业总产值达到480亿元，增加值占比稳定在30%以上。\n"
    found = observe(text, title="制造业强市行动计划", issued="2024-07")
    assert {(o.time_period, o.obs_kind) for o in found} == {("2027", "target")}


def test_the_heading_of_so_many_years() -> None:
    text = "极不平凡的五年\n全市城镇化率从59.5%提高到62.9%。\n"
    assert values(observe(text, **REPORT), "period") == [("2016",), ("2021",)]


@pytest.mark.parametrize(
    "opening",
    [
        pytest.param("过去的五年，全市上下攻坚克难。", id="past_years"),
        pytest.param("这五年，我们攻坚克难，工业投资年均增长8%。", id="these_years"),
        pytest.param("“十三五”期间，工业投资年均增长8%。", id="plan"),
    ],
)
def test_years_looked_back_upon_last_beyond_the_paragraph(opening: str) -> None:
    found = observe(f"{opening}\n——项目建设成效显著。引进项目资金13.3亿元。\n", title="政府工作报告", issued="2021-05")
    means(found[-1], text="13.3亿元", period="2016/2020", kind="actual")


def test_years_looked_back_upon_end_with_the_year_spoken_of_next() -> None:
    text = "过去的一年，全市上下攻坚克难。\n2025年，任务艰巨。\n新建学校3所，投用医院2家。\n"
    assert {o.time_period for o in observe(text, title="政府工作报告", issued="2025-01")} == {None}


def test_in_a_newspaper_no_year_lasts_beyond_its_paragraph() -> None:
    text = "过去的一年，全市上下攻坚克难。\n公司拥有生产线3条，产品远销海外。\n"
    assert only(text, title="走进白河", issued="2025-01").time_period is None


def test_a_project_to_come_is_not_of_the_years_looked_back_upon() -> None:
    text = "2024年，全市攻坚克难。\n某氢能公司制氢项目总投资92亿元，占地90亩，计划2026年5月投产。\n"
    found = observe(text, title="政府工作报告", issued="2025-03")
    assert values(found, "period", "kind") == [(None, "planned"), (None, "planned")]


def test_under_a_heading_of_aims_nothing_is_looked_back_upon() -> None:
    text = "2024年，全市攻坚克难。\n发展目标\n能源消费总量控制在50万吨标准煤以内，结构更优。\n"
    means(only(text, title="白河市能源规划", issued="2025-03"), period=None, kind="target")


def test_a_release_may_open_with_this_year() -> None:
    text = "今年以来，全市经济平稳。1-3月，全市工业投资38.5亿元。\n\n一、消费\n社会消费品零售总额85亿元，增长2.5%。"
    found = observe(text, title="每月经济运行简况（2024年3月）", issued="2024-04")
    assert {o.time_period for o in found} == {"2024-01/2024-03"}


def test_a_title_is_a_sentence_by_itself() -> None:
    title = "白河市2024年国民经济和社会发展统计公报"
    found = observe(f"{title}\n\n全年全市工业投资38.5亿元。\n", title=title, issued="2025-04")
    assert values(found, "period", "indicator") == [("2024", "工业投资")]


def test_the_day_a_report_was_sent_dates_no_figure() -> None:
    text = "本报白河2月22日电 记者张三报道：今年1月，全市生产原煤1.1亿吨。其中，重点企业6095万吨。\n"
    assert [o.time_period for o in observe(text)] == ["2025-01", "2025-01"]
    means(only("2月22日电网负荷达到85万千瓦。"), period="2025-02-22")


def test_a_report_on_progress_is_about_its_year() -> None:
    text = "2024年计划实施重点项目71个。\n\n省重点项目2个，总投资20亿元。\n"
    found = observe(text, title="2024年重点项目进展情况", issued="2024-07")
    assert {o.time_period for o in found} == {"2024"}


def test_a_paragraph_that_goes_on_keeps_the_time_of_the_one_before() -> None:
    text = "今年1月，全市生产原煤1.1亿吨，增长24%。\n\n与此同时，煤炭企业实现利润12.2亿元。\n\n企业员工5万人。\n"
    assert [o.time_period for o in observe(text, title="煤炭产量创新高")] == ["2025-01", "2025-01", "2025-01", None]


def test_what_came_together_over_years_inside_a_review() -> None:
    text = "2024年，全市工业总产值达到280亿元；五年累计新增城镇就业3.2万人，新增绿地120公顷。"
    assert values(observe(text), "text", "period") == [("280亿元", "2024"), ("3.2万人", "2020/2024"), ("120公顷", "2024")]


def test_a_budget_is_for_its_year() -> None:
    text = "1—4月，税收收入完成24亿元，完成年初预算61亿元的40.4%。非税收入完成2亿元，完成一季度任务4亿元的50%。"
    found = observe(text, issued="2024-05")
    assert values(found, "text", "period") == [
        ("24亿元", "2024-01/2024-04"),
        ("61亿元", "2024"),
        ("40.4%", "2024-01/2024-04"),
        ("2亿元", "2024-01/2024-04"),
        ("4亿元", "2024-01/2024-03"),
        ("50%", "2024-01/2024-03"),
    ]


def test_a_budget_is_about_the_year_of_its_title() -> None:
    text = "（二）卫生健康支出类科目 557,718.56 元，占支\n出总预算 7.9%，增长 223.5%。"
    text += "包括上年结转资金 23,067.24 元、项目支出 0元。"
    found = observe(text, title="2023年部门预算说明", issued="2023-04")
    assert values(found, "text", "period", "form") == [
        ("557,718.56 元", "2023", "level"),
        ("7.9%", "2023", "share"),
        ("223.5%", "2023", "growth"),
        ("23,067.24 元", "2023", "level"),
        ("0元", "2023", "level"),
    ]
    assert [o.indicator_name for o in found[-2:]] == ["上年结转资金", "项目支出"]


def test_a_review_lasts_through_the_numbered_parts_below_a_repeated_title() -> None:
    text = "政府工作报告\n\n一年来，主要做了三方面工作：\n\n一、稳增长\n\n粮食产量16万吨。\n\n2019年目标：粮食产量18万吨。\n"
    found = observe(text, title="白河县政府工作报告", issued="2018-12-20")
    assert values(found, "period", "kind") == [("2018", "actual"), ("2019", "target")]


def test_a_report_in_the_news_recalls_a_year() -> None:
    text = "1月17日，大会开幕。报告回顾，2023年全市粮食产量16.2万吨。\n\n棉花产量2.5万吨，蔬菜产量30万吨。\n"
    found = observe(text, title="市长作政府工作报告", issued="2024-01-17")
    assert [o.time_period for o in found] == ["2023"] * 3


@pytest.mark.parametrize("opening", ["会议指出，", "在全县各族人民的共同努力下，"])
def test_what_stands_before_the_time_of_a_review_does_not_hide_it(opening: str) -> None:
    text = f"{opening}2023年是发展的关键之年。\n\n全县粮食产量16.2万吨。\n"
    found = observe(text, title="县长作政府工作报告", issued="2024-01-17")
    assert [o.time_period for o in found] == ["2023"]


def test_the_first_words_that_say_something_hold_the_topic() -> None:
    text = "今年，我市引进了新业态。据了解，截至1月，全市签约项目37个，本年到位资金9亿元。数字产业占比12.6%。"
    assert observe(text)[-1].time_period == "2025-01"


def test_the_time_of_an_aim_goes_on_in_a_plan_wherever_it_stands() -> None:
    text = "——集约:优化布局,到2020年,煤炭产量39亿吨。煤矿数量控制在6000处左右。\n——高效:采煤机械化程度达到85%。"
    found = observe(text, title="煤炭工业发展规划", issued="2016-12")
    assert values(found, "text", "period", "kind") == [
        ("39亿吨", "2020", "target"),
        ("6000处", "2020", "target"),
        ("85%", "2020", "target"),
    ]


def test_a_release_of_a_month_about_the_year_up_to_it() -> None:
    text = "一季度，全区经济平稳。\n\n实现地区生产总值22.2亿元，增长5.6%。3月末，存款余额增长4.3%。\n"
    found = observe(text, title="云溪区2024年3月经济运行情况", issued="2024-04-03")
    assert values(found, "text", "period") == [
        ("22.2亿元", "2024-01/2024-03"),
        ("5.6%", "2024-01/2024-03"),
        ("4.3%", "2024-03"),
    ]


def test_what_a_bulletin_makes_public_dates_all_below_it() -> None:
    text = "现将2020年11月1日零时我市常住人口有关数据公布如下：\n\n一、总人口\n\n全市常住人口为368500人。"
    assert values(observe(text, title="白河市第七次人口普查公报", issued="2021-05-20"), "text", "period") == [
        ("368500人", "2020-11-01"),
    ]


def test_the_years_of_a_plan_do_not_date_what_there_is_when_it_is_made() -> None:
    text = (
        "# 白河市纺织业发展规划（2021—2025年）\n\n2021年9月\n\n## 一、发展现状\n\n建成技术中心9家。\n\n"
        "## 二、发展目标\n\n建成技术中心12家。\n"
    )
    found = observe(text, title="白河市纺织业发展规划（2021—2025年）", issued="2021-09")
    assert values(found, "text", "kind") == [("9家", "actual"), ("12家", "target")]


def test_the_day_of_a_signature_dates_nothing_below_it() -> None:
    text = "白河市2023年发展计划\n\n白河市人民政府\n\n2023年2月21日\n\n主要预期目标是：生产总值增长6%左右，粮食产量18万吨。\n"
    found = observe(text, title="白河市2023年国民经济和社会发展计划", issued="2023-02-21")
    assert {(o.time_period, o.obs_kind) for o in found} == {("2023", "target")}


def test_a_title_that_opens_with_the_year_before_tells_of_it() -> None:
    text = "制造业增加值增长9.2%，累计建成智能工厂35家。"
    assert [o.time_period for o in observe(text, title="2024年工业发展呈现新特点", issued="2025-01")] == ["2024", "2024"]
    assert [o.time_period for o in observe(text, title="2024年工业发展目标", issued="2025-01")] == [None, None]


@pytest.mark.parametrize("line", ["2025年3月", "（2025年3月12日）", "2025年3月12日"])
def test_the_day_of_issue_below_a_title_dates_nothing(line: str) -> None:
    text = f"云川市2024年统计公报\n云川市统计局\n{line}\n年末全市户籍人口14.28万人。\n全年财政总收入12.36亿元。\n"
    found = observe(text, title="云川市2024年统计公报", issued="2025-03")
    assert values(found, "text", "period") == [("14.28万人", "2024"), ("12.36亿元", "2024")]
