"""Amounts that count nothing."""

from __future__ import annotations

import pytest

from ..conftest import texts


@pytest.mark.parametrize(
    "words",
    [
        "热线24小时不打烊",
        "推行7×24小时服务",
        "提供360度全景服务",
        "抓好5个方面工作",
        "围绕12个重点环节发力",
        "从十二个方面作出部署",
        "规划共8章36节，设15个专栏",
    ],
)
def test_parts_of_what_is_said_and_the_whole_day_are_no_figures(words: str) -> None:
    assert texts(f"2024年，全市{words}。") == []


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("审批时间缩短至24小时", "24小时"),
        ("最大24小时降雨量达180毫米", "180毫米"),
        ("有线电视节目播出4320小时", "4320小时"),
        ("实施36个项目", "36个"),
        ("用电量360亿度", "360亿度"),
    ],
)
def test_what_is_measured_is_one(words: str, span: str) -> None:
    assert span in texts(f"2024年，全市{words}。")


@pytest.mark.parametrize(
    "words", ["出台36条惠企措施", "经济总量在全省86个县(市)中继续排名第三", "综合实力在全市12个县区中位列前茅"]
)
def test_articles_of_a_policy_and_the_number_of_those_ranked(words: str) -> None:
    assert not [span for span in texts(f"2024年，全市{words}。") if span[-1] in "条个"]


def test_articles_of_a_policy_told_by_its_name() -> None:
    assert texts("2022年，配套制定稳经济40条、推进工业高质量发展36条，新建公路12条。") == ["12条"]


def test_the_days_of_a_span_beside_it_are_no_figure() -> None:
    assert texts("公示期为2021年6月4日-2021年6月10日（5个工作日）。") == []
    assert texts("办理时限压缩至3个工作日。") == ["3个工作日"]


def test_inches_tell_which_kind_is_made() -> None:
    assert texts("云岭12英寸晶圆制造项目总投资21亿元。") == ["21亿元"]
