"""Expressions of time and the periods they stand for."""

from __future__ import annotations

from datetime import date

import pytest

from orchestration.extraction.periods.dates import PeriodExpression
from orchestration.extraction.periods.intervals import Anchor
from orchestration.extraction.periods.periods import period_expressions
from orchestration.extraction.quantities.quantities import scan
from orchestration.extraction.text import normalise

from ..conftest import means, observe, only


def expressions(text: str, issued: str | None = "2025-11-20") -> list[PeriodExpression]:
    regular = normalise(text)
    return period_expressions(regular, scan(regular).dates, Anchor.of(issued))


def periods(text: str, issued: str | None = "2025-11-20") -> list[str | None]:
    return [e.period for e in expressions(text, issued) if e.period]


@pytest.mark.parametrize(
    ("words", "period"),
    [
        pytest.param("2020年", "2020", id="year"),
        pytest.param("２０２０年", "2020", id="year_full_width"),
        pytest.param("2020年度", "2020", id="year_by_another_word"),
        pytest.param("2020年底", "2020", id="end_of_year"),
        pytest.param("2020年末", "2020", id="end_of_year_by_another_word"),
        pytest.param("2025年12月", "2025-12", id="month"),
        pytest.param("2025年9月底", "2025-09", id="end_of_month"),
        pytest.param("2024年11月28日", "2024-11-28", id="day"),
        pytest.param("2024-11-28", "2024-11-28", id="iso_day"),
        pytest.param("2024.3.5", "2024-03-05", id="day_with_points"),
        pytest.param("2016—2020年", "2016/2020", id="span_of_years"),
        pytest.param("2016-2020年", "2016/2020", id="span_with_hyphen"),
        pytest.param("2016年至2020年", "2016/2020", id="span_in_words"),
        pytest.param("2016年到2020年", "2016/2020", id="span_with_到"),
        pytest.param("2016～2020年", "2016/2020", id="span_with_tilde"),
        pytest.param("2024年1—9月", "2024-01/2024-09", id="months_of_a_year"),
        pytest.param("2024年1至9月", "2024-01/2024-09", id="months_of_a_year_in_words"),
        pytest.param("2024年1月至9月", "2024-01/2024-09", id="months_of_a_year_each_named"),
        pytest.param("2024年1-9月份", "2024-01/2024-09", id="months_with_份"),
        pytest.param("2024年上半年", "2024-01/2024-06", id="first_half"),
        pytest.param("2024年下半年", "2024-07/2024-12", id="second_half"),
        pytest.param("2024年前三季度", "2024-01/2024-09", id="first_three_quarters"),
        pytest.param("2024年一季度", "2024-Q1", id="quarter"),
        pytest.param("2024年第三季度", "2024-Q3", id="quarter_with_第"),
        pytest.param("2024年三季度末", "2024-09", id="end_of_quarter"),
        pytest.param("2024年前3季度", "2024-01/2024-09", id="quarters_in_figures"),
    ],
)
def test_absolute(words: str, period: str) -> None:
    assert periods(f"{words}，情况良好") == [period]


@pytest.mark.parametrize(
    ("words", "period"),
    [
        pytest.param("“十三五”期间", "2016/2020", id="thirteenth"),
        pytest.param("十四五期间", "2021/2025", id="without_quotation_marks"),
        pytest.param("“十四五”时期", "2021/2025", id="by_another_word"),
        pytest.param("“十四五”末", "2025", id="end_of_plan"),
        pytest.param("“十五五”期间", "2026/2030", id="fifteenth"),
        pytest.param("“十六五”末", "2035", id="end_of_sixteenth"),
        pytest.param("“十四五”初", "2021", id="beginning_of_plan"),
        pytest.param("“十四五”前三年", "2021/2023", id="first_years_of_plan"),
        pytest.param("第十四个五年规划期间", None, id="name_of_a_plan_in_full"),
        pytest.param("第十三个五年时期", "2016/2020", id="plan_in_full"),
        pytest.param("“一五”时期", "1953/1957", id="first_plan"),
        pytest.param("“九五”期间", "1996/2000", id="ninth_plan"),
    ],
)
def test_plans(words: str, period: str) -> None:
    assert periods(f"{words}，成效显著") == ([period] if period else [])


def test_the_name_of_a_plan_is_no_period() -> None:
    assert periods("编制“十四五”规划") == []


@pytest.mark.parametrize(
    ("words", "period"),
    [
        pytest.param("今年", "2025", id="this_year"),
        pytest.param("今年以来", "2025", id="since_this_year_began"),
        pytest.param("去年", "2024", id="last_year"),
        pytest.param("上年", "2024", id="last_year_by_another_word"),
        pytest.param("去年底", "2024", id="end_of_last_year"),
        pytest.param("前年", "2023", id="year_before_last"),
        pytest.param("明年", "2026", id="next_year"),
        pytest.param("目前", "2025-11", id="now"),
        pytest.param("截至目前", "2025-11", id="as_of_now"),
        pytest.param("近五年", "2021/2025", id="recent_years"),
        pytest.param("近3年来", "2023/2025", id="recent_years_in_digits"),
        pytest.param("前三季度", "2025-01/2025-09", id="three_quarters_of_this_year"),
        pytest.param("上半年", "2025-01/2025-06", id="half_of_this_year"),
        pytest.param("1—9月", "2025-01/2025-09", id="months_of_this_year"),
        pytest.param("9月底", "2025-09", id="month_of_this_year"),
        pytest.param("9月15日", "2025-09-15", id="day_of_this_year"),
        pytest.param("本月", "2025-11", id="this_month"),
        pytest.param("前10个月", "2025-01/2025-10", id="first_months"),
        pytest.param("前四个月", "2025-01/2025-04", id="first_months_in_words"),
        pytest.param("前8月", "2025-01/2025-08", id="first_months_without_个"),
        pytest.param("今年1月至10月", "2025-01/2025-10", id="months_behind_this_year"),
        pytest.param("去年3月", "2024-03", id="month_behind_last_year"),
        pytest.param("三季度末", "2025-09", id="end_of_a_quarter"),
        pytest.param("去年三季度", "2024-Q3", id="quarter_of_last_year"),
        pytest.param("过去五年", "2021/2025", id="past_years_seen_from_autumn"),
        pytest.param("五年来", "2021/2025", id="years_gone_by"),
    ],
)
def test_relative_words_follow_the_date_of_the_document(words: str, period: str) -> None:
    assert periods(f"{words}，完成情况良好")[-1:] == [period]


@pytest.mark.parametrize(
    ("words", "period"),
    [
        pytest.param("过去五年", "2021/2025", id="past_years"),
        pytest.param("过去的三年", "2023/2025", id="past_years_with_的"),
        pytest.param("刚刚过去的一年", "2025", id="past_year"),
        pytest.param("一年来", "2025", id="year_gone_by"),
        pytest.param("前三季度", "2025-01/2025-09", id="quarters_long_over"),
        pytest.param("四季度", "2025-Q4", id="quarter_just_over"),
        pytest.param("12月末", "2025-12", id="month_just_over"),
        pytest.param("上半年", "2026-01/2026-06", id="half_that_has_begun"),
    ],
)
def test_what_a_document_of_january_looks_back_upon(words: str, period: str) -> None:
    assert periods(f"{words}，完成情况良好", issued="2026-01-20") == [period]


def test_twenty_years_are_not_ten() -> None:
    assert periods("二十年来，完成情况良好") == []


def test_quarters_of_a_list() -> None:
    assert periods("2023年一、二、三季度分别增长", issued="2024-01") == ["2023-Q1", "2023-Q2", "2023-Q3"]


def test_a_quarter_does_not_follow_a_year_to_come() -> None:
    assert periods("力争2027年投产。前三季度，加快建设") == ["2027", "2025-01/2025-09"]


def test_relative_words_without_a_date_stay_open() -> None:
    assert periods("今年，完成情况良好", issued=None) == []


def test_now_of_a_document_dated_by_its_year_only() -> None:
    assert periods("目前，完成情况良好", issued="2022") == ["2022"]


def test_a_month_belongs_to_the_year_named_before_it() -> None:
    assert periods("2023年成效显著，其中1—6月加快", issued="2025-03") == ["2023", "2023-01/2023-06"]


def test_a_month_in_another_paragraph_belongs_to_the_document() -> None:
    assert periods("2023年成效显著。\n6月加快", issued="2025-11") == ["2023", "2025-06"]


@pytest.mark.parametrize(
    ("text", "base"),
    [
        pytest.param("较2015年增长", "2015", id="较"),
        pytest.param("比2020年提高", "2020", id="比"),
        pytest.param("是2012年的3倍", "2012", id="是_的"),
        pytest.param("与2019年相比", "2019", id="与_相比"),
    ],
)
def test_the_base_of_a_comparison_dates_no_figure(text: str, base: str) -> None:
    assert [(e.period, e.role) for e in expressions(text)] == [(base, "base")]


def test_since_a_year_lasts_until_now() -> None:
    assert periods("2022年以来，累计投入") == ["2022/2025"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("项目,2028年后投产", id="year_behind_a_comma"),
        pytest.param("为期3年的行动", id="duration"),
        pytest.param("成立20周年", id="anniversary"),
        pytest.param("90年代", id="decade"),
        pytest.param("于10:30召开", id="clock"),
    ],
)
def test_what_is_no_period(text: str) -> None:
    assert [p for p in periods(text) if p != "2028"] == []


def in_calendar(period: str) -> bool:
    for part in period.split("/"):
        try:
            date.fromisoformat(part + "0000-01-01"[len(part) :])
        except ValueError:
            return False
    return True


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2024年13月", id="no_thirteenth_month"),
        pytest.param("2024年2月31日", id="no_such_day"),
        pytest.param("2020—2016年", id="span_backwards"),
        pytest.param("2024年9—3月", id="months_backwards"),
    ],
)
def test_impossible_dates_give_no_impossible_period(text: str) -> None:
    assert all(in_calendar(period) for period in periods(text) if period)


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        pytest.param("2024年1月至9月，全市固定资产投资完成38.5亿元。", "2024-01/2024-09", id="year_to_date"),
        pytest.param("截至2024年9月底，全市共有高新技术企业85家。", "2024-09", id="stock_as_of_a_month_end"),
        pytest.param("截至2024年9月底，全市完成固定资产投资38.5亿元。", "2024-01/2024-09", id="flow_up_to_a_month_end"),
        pytest.param("截至2024年底，全市共有高新技术企业85家。", "2024", id="stock_as_of_a_year_end"),
        pytest.param("“十三五”时期，全市累计完成工业投资380亿元。", "2016/2020", id="plan"),
        pytest.param("目前，全市共有高新技术企业85家。", "2025-03", id="now"),
        pytest.param("去年，全市完成工业投资38.5亿元。", "2024", id="last_year"),
        pytest.param("全市共有高新技术企业85家。", None, id="nothing_tells"),
    ],
)
def test_periods_of_figures(sentence: str, period: str | None) -> None:
    assert only(sentence).time_period == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("二〇〇八年，全市产值达到20亿元。", "2008"),
        ("二○一五年，全市产值达到20亿元。", "2015"),
        ("今年6月，产值2亿元，半年累计完成产值108亿元。", "2025-01/2025-06"),
        ("昨日，全市集中签约项目33个。", "2025-07-14"),
        ("近日，全市集中签约项目33个。", "2025-07"),
        ("此次集中开工的项目共9个。", "2025-07"),
        ("如今，园区入驻企业达到20家。", "2025-07"),
        ("实现今年的目标，全市产值达到20亿元。", "2025"),
        ("近两年，粮食总产量稳定在20万吨。", "2024/2025"),
    ],
)
def test_words_for_time(text: str, period: str) -> None:
    assert observe(text, issued="2025-07-15")[-1].time_period == period


def test_news_take_their_month_only_where_no_time_is_told() -> None:
    assert only("2024年，全市此次开工项目9个。", issued="2025-07-15").time_period == "2024"


def test_a_month_after_a_year_since_which_things_went_on() -> None:
    text = "自2005年启动建设以来，累计投入资金11亿元。截止11月末，园区入驻企业达到73户。"
    assert [o.time_period for o in observe(text, issued="2007-12-04")] == ["2005/2007", "2007-11"]


def test_one_period_has_one_name_however_it_is_written() -> None:
    found = observe("2024年一季度，产值12亿元。2024年1-3月，税收2亿元。")
    assert {o.time_period for o in found} == {"2024-01/2024-03"}


@pytest.mark.parametrize("words", ["5年内", "五年内", "力争五年内", "今后五年"])
def test_years_within_which_an_aim_is_to_be_reached(words: str) -> None:
    found = observe(f"{words}形成3个百亿级产业集群。", issued="2025-01")
    assert [(o.time_period, o.obs_kind) for o in found] == [("2025/2029", "target")]


@pytest.mark.parametrize("words", ["自认定之日起三年内给予补助", "三年内不得转让，补助"])
def test_a_term_that_a_rule_sets_is_no_period(words: str) -> None:
    assert all(o.time_period in (None, "2025") for o in observe(f"对入选企业{words}50万元。", issued="2025-01"))


def test_since_a_month_of_the_year_goes_on_to_the_day_of_the_news() -> None:
    assert only("自1月份投产以来，已实现产值952万元。", issued="2025-03-05").time_period == "2025-01/2025-03"


def test_the_new_year_is_that_of_the_news() -> None:
    assert only("新的一年，力争实现产值1.2亿元。").time_period == "2025"


def test_the_first_months_of_this_year() -> None:
    means(only("今年前7月，营业收入27亿元。", issued="2022-09"), period="2022-01/2022-07")
