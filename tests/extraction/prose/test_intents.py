"""What a sentence opens with and aims at."""

from __future__ import annotations

import pytest

from orchestration.extraction.periods.intervals import Anchor
from orchestration.extraction.prose.intents import end_of_opening, is_ahead

from ..conftest import observe, only, values


def test_the_clause_that_says_something_first() -> None:
    text = "据了解，截至1月，签约37个"
    assert end_of_opening(text, [(0, 3), (4, 8), (9, len(text))]) == 8
    assert end_of_opening(text, [(4, 8), (9, len(text))]) == 8


@pytest.mark.parametrize(("period", "expected"), [("2025", True), ("2024", False), ("2025-01", False), (None, False)])
def test_a_year_not_over_lies_ahead(period: str | None, expected: bool) -> None:
    assert is_ahead(period, Anchor.of("2025-03-05")) is expected


def test_what_each_year_will_bring_is_expected_at_a_years_end_too() -> None:
    assert only("两家企业入驻，预计年产值约2亿元。", issued="2024-11-27").obs_kind != "actual"
    assert only("预计全市工业产值约2亿元。", issued="2024-11-27").obs_kind == "actual"


def test_what_will_be_up_to_now_sets_no_aim_for_what_follows() -> None:
    text = "截至目前，全市建成铝产能60万吨，全部建成后将达80万吨。铝产能合金化率达到70%。"
    assert values(observe(text), "text", "kind")[-1] == ("70%", "actual")


def test_what_a_report_estimates_without_a_time_is_of_the_year_before() -> None:
    text = "根据省统计局的初步结果，预计全市地区生产总值突破920亿元，同口径增长8.6%。"
    found = observe(text, title="2020年白河市人民政府工作报告", issued="2020-01")
    assert {(o.time_period, o.obs_kind) for o in found} == {("2019", "actual")}


def test_what_someone_sets_for_a_year_is_aimed_at_in_the_sentences_behind_it_too() -> None:
    found = observe("局长在会上提出了2025年全市发展指标安排，具体为：总量方面，工业投资增长6%。结构方面，税收占比达到80%。")
    assert [(o.obs_kind, o.time_period) for o in found] == [("target", "2025")] * 2


def test_what_is_hoped_for_on_a_day_is_no_aim_of_the_sentences_behind_it() -> None:
    found = observe("3月18日，我市举行集中开工活动，力争实现全年目标。46个产业项目集中开工，占用土地900亩。")
    assert [o.obs_kind for o in found] == ["actual", "actual"]


def test_a_condition_is_no_intent() -> None:
    text = "在确保安全的前提下，全市煤炭产能稳定在12亿吨/年以上。"
    assert only(text, issued="2024-02").obs_kind == "actual"
