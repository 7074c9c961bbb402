"""Amounts written without a digit."""

from __future__ import annotations

import pytest

from ..conftest import means, observe, only, texts


@pytest.mark.parametrize(
    ("sentence", "words", "value", "comparator"),
    [
        pytest.param("全市四分之三的乡镇通了公路。", "四分之三", "75", "eq", id="exact"),
        pytest.param("全市三分之二的乡镇通了公路。", "三分之二", "66.6666666667", "approx", id="rounded"),
        pytest.param("全市一半以上的乡镇通了公路。", "一半", "50", "ge", id="half_or_more"),
        pytest.param("全市超过半数的乡镇通了公路。", "半数", "50", "gt", id="more_than_half"),
        pytest.param("全市新能源装机占比过半。", "过半", "50", "gt", id="past_half"),
    ],
)
def test_a_fraction_is_a_share_in_percent(sentence: str, words: str, value: str, comparator: str) -> None:
    means(only(sentence), text=words, value=value, unit="%", normal_unit="percent", cmp=comparator, form="share")


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("实现时间过半、任务过半。", id="slogan"),
        pytest.param("工期为期一半年。", id="half_a_year"),
        pytest.param("四分之五的说法有误。", id="more_than_a_whole"),
    ],
)
def test_what_is_no_fraction(sentence: str) -> None:
    assert texts(sentence) == []


@pytest.mark.parametrize("words", ["前三季度", "一、二、三季度", "三季度末", "第三季度"])
def test_a_quarter_is_a_time(words: str) -> None:
    assert texts(f"{words}，全市完成工业投资20亿元。") == ["20亿元"]


def test_half_less_is_a_decline() -> None:
    means(observe("全市工伤事故数量下降一半。")[0], form="decrease_pct", value="50")


@pytest.mark.parametrize("sentence", ["工程一度面临困难。", "出台若干政策十条，优化环境。"])
def test_words_with_numerals_in_them(sentence: str) -> None:
    assert texts(sentence) == []


def test_per_mille_in_words() -> None:
    means(only("全市人口自然增长率控制在千分之七以内。"), text="千分之七", value="7", unit="‰", indicator="人口自然增长率")


def test_the_size_of_those_counted_is_no_amount() -> None:
    assert texts("全市纳税过千万元总部企业11家，产值过亿元楼宇达到9座。") == ["11家", "9座"]
