"""Awards: the noun of what is given."""

from __future__ import annotations

import pytest

from ..conftest import figure, means, observe, values


@pytest.mark.parametrize(
    ("sentence", "amount", "indicator"),
    [
        pytest.param("经市政府研究同意，最高给予500万元资助。", "500万元", "补助金额", id="noun_behind"),
        pytest.param("对沙棘果园给予补助，单站最高不超过300万元。", "300万元", "补助金额", id="bound_of_the_award_before"),
        pytest.param("对沙棘果园给予一次性奖励，每企业最高100万元。", "100万元", "奖励金额", id="bound_for_each"),
        pytest.param("对新办果园按每家20万元的标准给予一次性奖励。", "20万元", "奖励金额", id="by_a_standard"),
        pytest.param("2024年、2025年分别按15元/公斤、12元/公斤给予运营补贴。", "15元/公斤", "补助金额", id="of_each_year"),
        pytest.param("2024年、2025年分别按15元/公斤、12元/公斤给予运营补贴。", "12元/公斤", "补助金额", id="of_the_last_year"),
    ],
)
def test_an_award_is_named_by_its_noun(sentence: str, amount: str, indicator: str) -> None:
    means(figure(observe(sentence), amount), indicator=indicator)


def test_a_bound_is_of_what_was_counted_before() -> None:
    found = observe("每增加投资5000万元增加1名指标，同一企业当年度最多不超过10名。")
    assert found[-1].indicator_name == found[-2].indicator_name
    means(found[-1], text="10名", cmp="le")


def test_the_verb_right_before_an_award_and_a_list_of_bounds() -> None:
    text = "对营业收入首次突破1亿元、5亿元、10亿元的企业，分别一次性奖励10万元、30万元、50万元，每座温室补贴2000元。"
    found = observe(text)
    assert values(found, "text", "indicator", "form")[:3] == [
        ("1亿元", "营业收入", "threshold"),
        ("5亿元", "营业收入", "threshold"),
        ("10亿元", "营业收入", "threshold"),
    ]
    assert values(found, "text", "indicator")[3:] == [
        ("10万元", "奖励金额"),
        ("30万元", "奖励金额"),
        ("50万元", "奖励金额"),
        ("2000元", "补助金额"),
    ]


def test_the_rate_of_an_award() -> None:
    found = observe("对首台套装备，按销售价格的20%给予补助；新建项目按10%给予奖励。")
    assert values(found, "text", "indicator") == [("20%", "补助比例"), ("10%", "补助比例")]
