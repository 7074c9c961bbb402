"""Periods as such: where they end, what months they cover, which years lie behind or ahead of a document's date.

Here: arithmetic on periods, and the date that relative words are resolved from.
Not here: the words that stand for a period (periods, dates).

A period is ``2020``, ``2025-12``, ``2024-11-28``, or an interval ``2022/2025`` with both ends inclusive; year to date is the
interval ``2022-01/2022-09``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from orchestration.extraction.periods.dates import (
    HANZI_NUMBER,
    in_year,
)

HALF_A_YEAR = 6


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date relative words are resolved from: year, month and day where known; ``reported`` is the year reported on."""

    year: int | None
    month: int | None = None
    reported: int | None = None
    day: int | None = None

    @staticmethod
    def of(issued: str | None, reported: int | None = None) -> Anchor:
        """From an ISO year, month or day; an empty anchor when there is none."""
        if not issued or not issued[:4].isdigit():
            return Anchor(None, None, reported)
        year, month = int(issued[:4]), int(issued[5:7]) if len(issued) >= 7 else None
        return Anchor(year, month, reported, int(issued[8:10]) if len(issued) >= len("2024-07-15") else None)

    @property
    def day_before(self) -> str | None:
        """昨日; where only the month is known, the month."""
        if self.year is None or self.month is None:
            return None
        if self.day is None:
            return f"{self.year}-{self.month:02d}"
        return (date(self.year, self.month, self.day) - timedelta(days=1)).isoformat()

    @property
    def last_whole_year(self) -> int | None:
        """The last year that the document looks back upon: its own from July on."""
        if self.year is None:
            return None
        return self.year if self.month is not None and self.month > HALF_A_YEAR else self.year - 1

    def is_before(self, period: str) -> bool:
        """Whether a period ends after this date; a year that is running does not count."""
        year, month = _end(period)
        if self.year is None or year != self.year:
            return self.year is not None and year > self.year
        return self.month is not None and month is not None and month > self.month

    def is_after(self, period: str) -> bool:
        """Whether a period was over before the month of this date."""
        year, month = _end(period)
        if self.year is None or year != self.year:
            return self.year is not None and year < self.year
        return self.month is not None and month is not None and month < self.month


def _end(period: str) -> tuple[int, int | None]:
    """The year and month a period ends in; no month for a year."""
    last = period.rpartition("/")[2]
    if last[5:6] == "Q":
        return int(last[:4]), int(last[6:]) * 3
    return int(last[:4]), int(last[5:7]) if len(last) > len("2024") else None


def years_to_come(count: str, anchor: Anchor) -> str | None:
    """So many years from that of the document on: 未来五年, 5年内."""
    return f"{anchor.year}/{anchor.year + number_of_years(count) - 1}" if anchor.year else None


def years_back(count: str, anchor: Anchor) -> str | None:
    """So many years, in figures or Chinese numerals, up to the last one that is over: 过去五年, 5年来."""
    return last_years(number_of_years(count), anchor.last_whole_year)


def years_up_to(count: str, last: int) -> str | None:
    """So many years, in figures or Chinese numerals, up to ``last``."""
    return last_years(number_of_years(count), last)


def last_years(count: int, last: int | None) -> str | None:
    """The ``count`` years up to ``last``."""
    if last is None:
        return None
    return f"{last - count + 1}/{last}" if count > 1 else str(last)


def number_of_years(text: str) -> int:
    return int(text) if text.isdigit() else HANZI_NUMBER[text]


def by_months(period: str | None) -> str | None:
    """A period without quarters: 2024-Q1 is what 1-3月 is, 2024-01/2024-03, and one period has one name."""
    if period is None or "-Q" not in period:
        return period
    year, quarter = int(period[:4]), int(period[-1])
    return in_year(year, f"{quarter * 3 - 2:02d}/{quarter * 3:02d}")


def ends_no_earlier(period: str, running: str | None) -> bool:
    """Whether a period ends no earlier in its year than another; a quarter stands back behind the year up to its end."""
    if running is None:
        return True
    last, last_running = _last_month(period), _last_month(running)
    return last > last_running or (last == last_running and ("-Q" not in period or "-Q" in running))


def _last_month(period: str) -> int:
    """The last month of 2024-01/2024-09 and 2024-Q3 within its year; December of a whole year."""
    whole = by_months(period) or ""
    return int(whole[-2:]) if "-" in whole else 12


def is_of_years(period: str | None) -> bool:
    """Whether a period is one of several whole years: 2021/2025."""
    return period is not None and len(period) == len("2021/2025") and period[4] == "/"


def is_to_date(period: str | None) -> bool:
    """Whether a period is a year up to one of its months: 2024-01/2024-09."""
    is_span = period is not None and len(period) == len("2024-01/2024-09")
    return is_span and period is not None and period[4:8] == "-01/" and period[:4] == period[8:12]


@lru_cache(maxsize=1024)
def end_year(period: str | None) -> int | None:
    """The year a period ends in."""
    if not period:
        return None
    last = period.rpartition("/")[2]
    return int(last[:4]) if last[:4].isdigit() else None
