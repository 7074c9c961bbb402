"""Printed dates to ISO 8601."""

from __future__ import annotations

import pytest

from orchestration.ingest.dates import first_day, iso_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025年8月15日", "2025-08-15"),
        (" 2025 年 8 月 5 日 ", "2025-08-05"),
        ("2025年8月", "2025-08"),
        ("2025年", "2025"),
        ("2025", "2025"),
        ("2025-08-15", "2025-08-15"),
        ("2025/8/5", "2025-08-05"),
        ("2025.8", "2025-08"),
        ("二〇二五年八月十五日", "2025-08-15"),
        ("二○二一年十二月三十一日", "2021-12-31"),
        ("二〇二五年十月二十日", "2025-10-20"),
        ("2025年2月30日", None),
        ("2025-13", None),
        ("12025年", None),
        ("2025-08-15 前后", None),
        ("1137.07", None),
        ("八月", None),
        ("", None),
    ],
)
def test_a_date_and_nothing_else(text: str, expected: str | None) -> None:
    assert iso_date(text) == expected


def test_the_first_full_date_of_a_line() -> None:
    assert first_day("2025年工作 2025-04-18 10:30 来源") == "2025-04-18"
    assert first_day("2025年4月 青石") is None
