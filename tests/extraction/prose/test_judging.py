"""What period and kind say of each other."""

from __future__ import annotations

from ..conftest import means, observe, only, values


def test_what_is_done_already_is_no_target() -> None:
    found = observe("年底将建成风电111万千瓦，光伏已建成9万千瓦。", issued="2025-04")
    assert values(found, "text", "kind") == [("111万千瓦", "target"), ("9万千瓦", "actual")]


def test_what_is_planned_to_be_invested_is_no_aim_for_others() -> None:
    found = observe("2023年，全市签约项目45个、计划总投资312亿元。", issued="2024-01-17")
    assert values(found, "text", "kind") == [("45个", "actual"), ("312亿元", "planned")]


def test_a_target_of_the_whole_year() -> None:
    means(only("力争全年签约项目9个。", issued="2025-11-09"), period="2025", kind="target")


def test_what_comes_once_built_is_not_of_the_year_it_is_begun() -> None:
    text = "云岭新材料项目今年开工建设，建成投产后，可实现销售收入18亿元。"
    means(only(text), period=None, kind="planned")
    dated = "云岭新材料项目去年开工，2027年建成投产后，可实现销售收入18亿元。"
    means(only(dated), period="2027")


def test_a_target_of_a_plan_that_names_no_year_is_for_its_end() -> None:
    text = "一、发展目标\n全市工业总产值达到600亿元，产业结构更加优化。\n"
    means(only(text, title="白河市“十四五”工业规划", issued="2021-06"), period="2025", kind="target")
