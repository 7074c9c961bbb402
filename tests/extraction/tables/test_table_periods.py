"""Periods of a whole table, of its columns and of its rows."""

from __future__ import annotations

import pytest

from ..conftest import figure, means, observe, values


@pytest.mark.parametrize(
    ("column", "period"),
    [
        ("2024年6月", "2024-06"),
        ("2024年6月份", "2024-06"),
        ("2024年1—6月", "2024-01/2024-06"),
        ("2024年前三季度", "2024-01/2024-09"),
        ("2024年1-2季度", "2024-01/2024-06"),
        ("2024年2季度", "2024-04/2024-06"),
        ("2024年6月末", "2024-06"),
        ("2021-2025年", "2021/2025"),
        ("“十三五”期间", "2016/2020"),
        ("“十三五”末", "2020"),
    ],
)
def test_what_a_column_names(column: str, period: str) -> None:
    means(observe(f"指标\t{column}\n工业投资（亿元）\t38.5\n")[0], text="38.5", period=period)


@pytest.mark.parametrize(
    ("caption", "title", "issued", "period"),
    [
        pytest.param("2024年主要指标", "", "2025", "2024-01/2024-06", id="caption"),
        pytest.param("主要指标", "2024年运行情况", "2025", "2024-01/2024-06", id="title"),
        pytest.param("主要指标", "", "2024-07", "2024-01/2024-06", id="year_of_issue"),
        pytest.param("主要指标", "", "2024-03", "2023-01/2023-06", id="before_the_issue"),
        pytest.param("主要指标", "", None, None, id="nothing_tells"),
    ],
)
def test_the_year_of_a_span_without_one(caption: str, title: str, issued: str | None, period: str | None) -> None:
    found = observe(f"{caption}\n指标\t1-6月\n工业投资（亿元）\t38.5\n", title=title, issued=issued)
    means(found[0], text="38.5", period=period)


def test_a_span_in_the_caption_is_that_of_columns_without_a_time() -> None:
    text = "2024年1-6月主要指标\n指标\t绝对数（亿元）\t同比增长（%）\n工业投资\t38.5\t6.2\n"
    assert values(observe(text), "period") == [("2024-01/2024-06",), ("2024-01/2024-06",)]


def test_this_month_and_the_sum_up_to_it() -> None:
    text = "2024年6月主要指标\n指标\t本月\t累计\t累计同比（%）\t上年同期\n工业投资（亿元）\t8.5\t38.5\t6.2\t36.5\n"
    assert values(observe(text), "text", "period") == [
        ("8.5", "2024-06"),
        ("38.5", "2024-01/2024-06"),
        ("6.2", "2024-01/2024-06"),
        ("36.5", "2023-01/2023-06"),
    ]


def test_the_same_months_of_the_year_before_follow_the_column_beside_them() -> None:
    text = "主要产品产量\n产品\t1-6月（万吨）\t上年同期（万吨）\t2023年（万吨）\n水泥\t246.8\t268.5\t520\n"
    found = observe(text, issued="2024-07")
    assert values(found, "period") == [("2024-01/2024-06",), ("2023-01/2023-06",), ("2023",)]


def test_growth_belongs_to_the_later_of_two_years() -> None:
    text = "指标\t2024年1-6月\t2023年1-6月\t同比±%\n工业投资（亿元）\t38.5\t36.5\t5.5\n"
    means(observe(text)[2], text="5.5", period="2024-01/2024-06", form="growth")


def test_growth_columns_follow_their_own_amounts() -> None:
    text = "指标\t6月\t\t1-6月\t\n\t绝对量\t同比（%）\t绝对量\t同比（%）\n工业投资（亿元）\t8.5\t3.5\t38.5\t6.2\n"
    assert values(observe(text, issued="2024-07"), "period") == [("2024-06",)] * 2 + [("2024-01/2024-06",)] * 2


def test_the_year_a_growth_is_measured_from_is_not_its_period() -> None:
    text = "指标\t2024年\t比2020年增长（%）\n工业投资（亿元）\t38.5\t26.2\n"
    means(observe(text)[1], period="2024", form="growth_base")


def test_a_first_column_of_months_carries_its_year_down() -> None:
    text = (
        "\t工业投资（亿元）\t同比增长（%）\t环比增长（%）\n"
        "2023年11月份\t8.5\t3.5\t0.5\n12月份\t9.5\t4.5\t0.6\n2024年1月份\t7.5\t2.5\t0.7\n"
    )
    found = observe(text)
    assert values(found, "period")[::3] == [("2023-11",), ("2023-12",), ("2024-01",)]
    assert values(found, "indicator", "form")[:3] == [
        ("工业投资", "level"),
        ("工业投资", "growth"),
        ("工业投资", "growth_base"),
    ]


def test_years_in_rows_and_a_part_of_the_year_in_the_column() -> None:
    text = "年份\t上半年工业投资（亿元）\t全年工业投资（亿元）\n2023年\t18.5\t38.5\n"
    assert values(observe(text), "period") == [("2023-01/2023-06",), ("2023",)]


PLAN = """“十四五”主要指标
类别\t指标\t2020年\t2025年\t年均/累计\t属性
经济\t1.研发经费投入增长（%）\t—\t—\t>6，力争高于上年\t预期性
民生\t2.人均预期寿命（岁）\t76.5\t—\t〔0.8〕\t预期性
民生\t3.城镇新增就业（万人）\t—\t—\t[12]\t预期性
绿色\t4.单位GDP能耗降低（%）\t—\t—\t（14）\t约束性
绿色\t5.林地面积（万亩）\t26\t27\t—\t约束性
注：（）内为五年累计数。
"""


def test_means_and_sums_over_a_plan() -> None:
    found = observe(PLAN, issued="2021-03")
    assert values(found, "text", "unit", "period", "kind", "form", "cmp") == [
        ("6", "%", "2021/2025", "target", "growth_annual", "gt"),
        ("76.5", "岁", "2020", "actual", "level", "eq"),
        ("0.8", "岁", "2021/2025", "target", "increase_abs", "eq"),
        ("12", "万人", "2021/2025", "target", "level", "eq"),
        ("14", "%", "2021/2025", "target", "decrease_pct", "eq"),
        ("26", "万亩", "2020", "actual", "level", "eq"),
        ("27", "万亩", "2025", "target", "level", "eq"),
    ]
    means(figure(found, "14"), code="energy_intensity")


def test_round_brackets_without_a_note_are_no_sum() -> None:
    text = "指标\t2020年\t2025年\n林地面积（万亩）\t（26）\t27\n"
    assert values(observe(text, issued="2021-03"), "text") == [("27",)]


def test_mean_yearly_growth_is_over_the_years_before_it() -> None:
    text = "指标\t2015年\t2020年\t年均增长（%）\t2025年\t年均增长（%）\n工业总产值（亿元）\t210\t320\t8.8\t480\t8.4\n"
    found = observe(text, issued="2021-03")
    assert values(found, "period", "form")[2::2] == [("2016/2020", "growth_annual"), ("2021/2025", "growth_annual")]


def test_a_bare_month_is_that_month_of_the_year_of_the_title() -> None:
    text = "\t9月\t1-9月累计\t累计增长%\n工业投资（亿元）\t8.5\t38.5\t5.5\n"
    assert values(observe(text, title="2024年1-9月白河市统计数据"), "period") == [
        ("2024-09",),
        ("2024-01/2024-09",),
        ("2024-01/2024-09",),
    ]


def test_growth_up_to_now_is_that_of_the_sum_beside_it() -> None:
    text = "\t8月\t1-8月累计\t累计增长%\n利润总额（亿元）\t8.5\t38.5\t5.5\n"
    assert values(observe(text, title="2024年1-9月白河市统计数据"), "period") == [
        ("2024-08",),
        ("2024-01/2024-08",),
        ("2024-01/2024-08",),
    ]


@pytest.mark.parametrize(
    ("first", "second", "third", "periods"),
    [
        ("2023年12月", "1月", "2月", ["2023-12", "2024-01", "2024-02"]),
        ("2023年1-12月", "1-2月", "1-3月", ["2023-01/2023-12", "2024-01/2024-02", "2024-01/2024-03"]),
        ("2023年四季度", "一季度", "二季度", ["2023-10/2023-12", "2024-01/2024-03", "2024-04/2024-06"]),
        ("2023年12月", "1-12月", "11月", ["2023-12", "2023-01/2023-12", "2023-11"]),
        ("2023年", "1月", "2月", ["2023", "2023-01", "2023-02"]),
    ],
)
def test_a_column_of_months_goes_on_into_the_next_year(first: str, second: str, third: str, periods: list[str]) -> None:
    text = f"月份\t工业投资（亿元）\n{first}\t8.5\n{second}\t9.5\n{third}\t7.5\n"
    assert [o.time_period for o in observe(text)] == periods


@pytest.mark.parametrize(("issued", "periods"), [("2024-03", ["2023-12", "2024-01"]), ("2023", ["2023-12", "2023-01"])])
def test_months_that_go_on_from_the_year_of_the_title_are_not_in_the_future(issued: str, periods: list[str]) -> None:
    text = "月份\t工业投资（亿元）\n12月\t8.5\n1月\t9.5\n"
    assert [o.time_period for o in observe(text, title="2023年以来白河市工业投资", issued=issued)] == periods


def test_what_is_planned_for_the_year_is_of_the_whole_year() -> None:
    text = "指标\t全年目标\t1-9月完成\t完成比例\n工业投资（亿元）\t40\t30\t75\n"
    found = observe(text, title="2024年1-9月白河市目标完成情况")
    assert values(found, "period", "kind") == [
        ("2024", "target"),
        ("2024-01/2024-09", "actual"),
        ("2024-01/2024-09", "actual"),
    ]
