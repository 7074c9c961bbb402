"""Dates as documents print them -> ISO 8601. Here: the spellings of one date. Not here: finding the one that counts."""

from __future__ import annotations

import datetime
import re

_VALUES = {"〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_HANZI = "".join(_VALUES) + "十"
_PART = rf"\d{{1,2}}|[{_HANZI}]{{1,3}}"
_YEAR = rf"(?:19|20)\d{{2}}|[一二][{_HANZI}]{{3}}"

# 2025年8月15日, 2025年8月, 2025年, 二〇二五年八月十五日, 2025-08-15, 2025/8, 2025.8.15
PRINTED_DATE = (
    rf"(?<!\d)(?P<year>{_YEAR})\s*"
    rf"(?:年(?:\s*(?P<month>{_PART})\s*月(?:\s*(?P<day>{_PART})\s*[日号])?)?"
    r"|(?P<mark>[-/.])(?P<plain_month>\d{1,2})(?:(?P=mark)(?P<plain_day>\d{1,2}))?(?!\d))"
)
_PRINTED = re.compile(PRINTED_DATE)
_YEAR_ALONE = re.compile(r"(?:19|20)\d{2}")


def _number(text: str) -> int:
    """8, 八, 十, 十五, 二十三; a year digit by digit: 二〇二五."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.partition("十")
    if ten:
        return (_VALUES[tens] if tens else 1) * 10 + (_VALUES.get(ones, 0) if ones else 0)
    return int("".join(str(_VALUES[character]) for character in text))


def _iso(match: re.Match[str]) -> str | None:
    month, day = match["month"] or match["plain_month"], match["day"] or match["plain_day"]
    try:
        parts = [_number(part) for part in (match["year"], month, day) if part]
        datetime.date(*[*parts, 1, 1][:3])
    except (ValueError, KeyError):
        return None
    return "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])


def iso_date(text: str) -> str | None:
    """ISO year, month or day of a text that is a date and nothing else; None if it is none, or no day of the calendar."""
    stripped = text.strip()
    if _YEAR_ALONE.fullmatch(stripped):
        return stripped
    match = _PRINTED.fullmatch(stripped)
    return _iso(match) if match else None


def first_day(text: str) -> str | None:
    """The first full date, day included, in a line of text."""
    for match in _PRINTED.finditer(text):
        found = _iso(match)
        if found and len(found) == len("2025-08-15"):
            return found
    return None
