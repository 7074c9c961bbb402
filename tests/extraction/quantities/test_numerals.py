"""Numerals as written, Arabic and Chinese."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.extraction.quantities.numerals import arabic, hanzi

_DIGITS = "零一二三四五六七八九"


def _below_ten_thousand(number: int) -> str:
    """Thousands, hundreds, tens, ones, with one 零 for any run of empty places inside."""
    words, gap = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if not digit:
            gap = bool(words)
            continue
        words += ("零" if gap else "") + _DIGITS[digit] + name
        gap = False
    return words


def spoken(number: int) -> str:
    """A whole number below 10^12 as it is written in Chinese: 12 is 十二, 10005 is 一万零五."""
    words = ""
    for power, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        section = number // power % 10**4
        if not section:
            continue
        joint = "零" if words and section < 1000 else ""
        words += joint + _below_ten_thousand(section) + name
    return words[1:] if words.startswith("一十") else words or "零"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        pytest.param("1137.07", "1137.07", id="point"),
        pytest.param("1,137.07", "1137.07", id="thousands_comma"),
        pytest.param("12 345 678", "12345678", id="thousands_blank"),
        pytest.param("0.0010", "0.0010", id="zeros_behind_the_point_are_kept"),
    ],
)
def test_arabic(written: str, value: str) -> None:
    assert str(arabic(written)) == value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        pytest.param("十", "10", id="ten"),
        pytest.param("十二", "12", id="teens"),
        pytest.param("两千", "2000", id="liang"),
        pytest.param("三十五万", "350000", id="wan"),
        pytest.param("一百零五", "105", id="zero_inside"),
        pytest.param("一万零五", "10005", id="zero_over_several_places"),
        pytest.param("一亿零三万", "100030000", id="yi_and_wan"),
        pytest.param("一万二千亿", "1200000000000", id="wan_before_yi"),
        pytest.param("三万亿", "3000000000000", id="wan_yi"),
        pytest.param("三点五", "3.5", id="point"),
        pytest.param("零点零八", "0.08", id="zero_point"),
        pytest.param("二〇二五", "2025", id="digits_only"),
        pytest.param("一九九九", "1999", id="digits_only_without_zero"),
    ],
)
def test_hanzi(written: str, value: str) -> None:
    assert hanzi(written) == Decimal(value)


@pytest.mark.parametrize("written", ["", "百", "千万", "几十", "万", "点五", "三点", "一体化", "若干", "三二十"])
def test_what_is_no_numeral(written: str) -> None:
    assert hanzi(written) is None


@given(st.one_of(st.integers(1, 99999), st.integers(1, 10**12 - 1)))
@settings(max_examples=200, deadline=None)
def test_any_spoken_number_is_read_back(number: int) -> None:
    assert hanzi(spoken(number)) == number


@given(st.integers(0, 9999), st.text(alphabet=_DIGITS, min_size=1, max_size=4))
@settings(max_examples=100, deadline=None)
def test_any_spoken_decimal_is_read_back(number: int, fraction: str) -> None:
    digits = "".join(str(_DIGITS.index(c)) for c in fraction)
    assert hanzi(f"{spoken(number)}点{fraction}") == Decimal(f"{number}.{digits}")


@given(st.text(alphabet="零〇一二两三十百千万亿点第几余", max_size=12))
@settings(max_examples=200, deadline=None)
def test_any_heap_of_numerals_is_read_or_refused(words: str) -> None:
    value = hanzi(words)
    assert value is None or value >= 0
