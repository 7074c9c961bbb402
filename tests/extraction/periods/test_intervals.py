"""Arithmetic on periods."""

from __future__ import annotations

import pytest

from orchestration.extraction.periods.intervals import by_months, end_year


@pytest.mark.parametrize(
    ("period", "year"), [("2020", 2020), ("2022/2025", 2025), ("2022-01/2022-09", 2022), ("2024-Q3", 2024), (None, None)]
)
def test_the_year_a_period_ends_in(period: str | None, year: int | None) -> None:
    assert end_year(period) == year


@pytest.mark.parametrize(
    ("period", "named"),
    [("2024-Q1", "2024-01/2024-03"), ("2024-Q4", "2024-10/2024-12"), ("2024", "2024"), ("2024-05", "2024-05"), (None, None)],
)
def test_a_quarter_has_the_name_of_its_months(period: str | None, named: str | None) -> None:
    assert by_months(period) == named
