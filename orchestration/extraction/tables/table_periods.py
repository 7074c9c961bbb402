"""The periods of a table: of the whole, of its columns, of its rows.

Here: what caption, headings and title say about time; months and spans without a year; 本月 and 累计; the later one of two
years for a growth column; the years of a plan for means and sums over it.
Not here: reading one expression of time (periods), what a column holds (columns).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from orchestration.extraction.periods.dates import part_of_year
from orchestration.extraction.periods.intervals import Anchor, end_year
from orchestration.extraction.periods.periods import plan_period
from orchestration.extraction.tables import columns as roles
from orchestration.extraction.tables.columns import Column, Header, squeeze
from orchestration.extraction.tables.row_labels import split_change

_NAMED_YEAR = re.compile(r"((?:19|20)\d{2})年")
# 旅游基本情况2005.8
_POINTED = re.compile(r"(?<![\d.])((?:19|20)\d{2})[.．](1[0-2]|0?[1-9])(?![\d.])")
_LEADING_YEAR = re.compile(r"((?:19|20)\d{2})年?")
# 2021-2025年年均增长
_SPAN = re.compile(r"((?:19|20)\d{2})年?[-~至]((?:19|20)\d{2})年?(?!\d)")
_TO_DATE = re.compile(r"累计|[1一]月?[-~至]本月|至本月")
_THIS_MONTH = re.compile(r"本月|当月|本期")
_YEAR_BEFORE = re.compile(r"^(?:上年|去年)(?:同期|同月|实绩|实际|数|$)")
_WHOLE_YEAR = re.compile(r"(?:全年|年度?)(?:计划|目标|任务|预期)")
OVER_PLAN = re.compile(r"年均|累计")
_WHOLE_PLAN = re.compile(r"年均|累计|期间|时期")


@dataclass(frozen=True, slots=True)
class Context:
    """What the words above a table say about time: the year and the period of the whole, and the plan they name."""

    year: int | None
    period: str | None
    plan: str | None
    anchor: Anchor

    def dated(self, words: str) -> str | None:
        """The period of words that name a part of a year but no year: in the table's year, else the latest one past."""
        if self.year is not None:
            return part_of_year(self.year, words)
        return _latest(words, self.anchor)

    @property
    def month(self) -> str | None:
        """The month a monthly table is about: the last one of its period."""
        return _month(self.period)


def read_context(above: tuple[str, ...], anchor: Anchor, announced: str | None = None) -> Context:
    """The nearest words that name a year decide; a part of the year may be named nearer than the year itself.

    ``announced`` is the period that the document says its figures are of; it dates a table above which no time stands.
    """
    plan = next((p for p in (plan_period(squeeze(words)) for words in above) if p), None)
    part_words = ""
    for words in (_POINTED.sub(r"\1年\2月", squeeze(words)) for words in above):
        if "规划" in words or "计划" in words or plan_period(words):
            continue
        part_words = part_words or (words if part_of_year(2000, words) else "")
        named = _NAMED_YEAR.search(words)
        if named:
            year = int(named.group(1))
            return Context(year, part_of_year(year, part_words) or str(year), plan, anchor)
    return Context(None, _latest(part_words, anchor) or announced, plan, anchor)


def _latest(words: str, anchor: Anchor) -> str | None:
    """A part of the year of issue; of the year before when it would lie after the issue."""
    if anchor.year is None:
        return None
    period = part_of_year(anchor.year, words)
    return part_of_year(anchor.year - 1, words) if _is_future(period, anchor) else period


def _is_future(period: str | None, anchor: Anchor) -> bool:
    """Whether a period ends behind the month, or at least the year, of issue."""
    if period is None or anchor.year is None:
        return False
    return _last(period) > f"{anchor.year}-{anchor.month or 12:02d}"


def _last(period: str | None) -> str:
    """The last year or month of a period, for comparison: 2024-03 for 2024-Q1."""
    last = (period or "").rpartition("/")[2]
    return f"{last[:5]}{int(last[6]) * 3:02d}" if "Q" in last else last


def _month(period: str | None) -> str | None:
    """The last month of a period of months."""
    last = _last(period)
    return last if "-" in last else None


@dataclass(frozen=True, slots=True)
class DatedColumn:
    """A column's period, whether its own header named it, and the column of amounts that it belongs to (itself, mostly)."""

    period: str | None
    is_own: bool
    amount: Column


def dated_columns(header: Header, context: Context) -> list[DatedColumn]:
    """The periods of the columns in order. A growth, share or rank has that of the amounts it stands beside."""
    dated: list[DatedColumn] = []
    for index, column in enumerate(header.columns):
        is_amount = column.role == roles.VALUE
        beside = None if is_amount else _beside(column, dated, header.columns[:index])
        month = (_month(beside.period) if beside and beside.is_own else None) or context.month
        own = _own_period(column, context, month, _told_before(dated))
        if own is None and OVER_PLAN.search(column.label):
            own = plan_of_columns(dated, context)
        period = own or (beside.period if beside else None) or context.period
        dated.append(DatedColumn(period, own is not None, beside.amount if beside else column))
    return dated


def _told_before(dated: list[DatedColumn]) -> str | None:
    """The period of the nearest amounts before a column that name their own, not as that of the year before."""
    named = (d for d in reversed(dated) if d.is_own and d.amount.role == roles.VALUE)
    return next((d.period for d in named if not _YEAR_BEFORE.match(d.amount.label)), None)


def _own_period(column: Column, context: Context, month: str | None, told: str | None) -> str | None:
    """The period that a header names, by year, plan, part of a year or words relative to ``month`` or to that ``told`` last."""
    label = column.label
    span = _SPAN.search(label)
    if span:
        return f"{span.group(1)}/{span.group(2)}"
    if column.year:
        return part_of_year(int(column.year), label) or column.year
    plan = plan_period(label)
    if plan:
        return plan if _WHOLE_PLAN.search(label) else str(end_year(plan))
    part = context.dated(label)
    if part:
        return part
    if context.year and column.role == roles.VALUE and _WHOLE_YEAR.match(label):
        return str(context.year)
    if month and _TO_DATE.search(label):
        return f"{month[:4]}-01/{month}" if not month.endswith("-01") else month
    if month and _THIS_MONTH.search(label):
        return month
    told = told or context.period
    if told and _YEAR_BEFORE.match(label):
        return re.sub(r"\b\d{4}", lambda year: str(int(year.group()) - 1), told)
    return None


def _beside(column: Column, dated: list[DatedColumn], columns: tuple[Column, ...]) -> DatedColumn | None:
    """The nearest run of amounts before a column; of two years side by side (2024年 | 2023年 | 同比) the later one.

    A rank may also be that of a growth which names itself: 投资增速 | 位次.
    """
    if column.role == roles.RANK and columns and columns[-1].role == roles.GROWTH and split_change(columns[-1].label)[0]:
        return replace(dated[-1], amount=columns[-1])
    last = next((i for i in range(len(columns) - 1, -1, -1) if columns[i].role == roles.VALUE), None)
    if last is None:
        return None
    best = last
    while last > 0 and columns[last - 1].role == roles.VALUE:
        last -= 1
        if _last(dated[last].period) > _last(dated[best].period):
            best = last
    return dated[best]


def plan_of_columns(dated: list[DatedColumn], context: Context) -> str | None:
    """What a mean or a sum is over: from the last but one to the last year of the columns, or the plan that ends with it."""
    years = sorted({int(d.period) for d in dated if d.is_own and d.period and d.period.isdigit()})
    if len(years) > 1 and end_year(context.plan) != years[-1]:
        return f"{years[-2] + 1}/{years[-1]}"
    return context.plan


class RowPeriods:
    """The periods of rows whose first column is one of times; the year carries down to months without one."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._year = context.year
        self._above = ""

    def of_row(self, words: str) -> str | None:
        """2023年12月份, then 1月份 or 1-9月: the period of one row; None when its cell names none."""
        named = _LEADING_YEAR.match(words)
        if named:
            self._year = int(named.group(1))
            period = part_of_year(self._year, words) or named.group(1)
        elif self._year is not None:
            period = self._in_year(self._year, words)
        else:
            period = self._context.dated(words)
        self._above = period or self._above
        return period

    def _in_year(self, year: int, words: str) -> str | None:
        """A part of the year above; of the next one, unless in the future, when it begins a year below the end of one."""
        period, following = part_of_year(year, words), part_of_year(year + 1, words)
        begins = period is not None and period.partition("/")[0].endswith(("-01", "-Q1"))
        if not begins or not _last(self._above).endswith("-12") or _last(period).endswith("-12"):
            return period
        if _is_future(following, self._context.anchor):
            return period
        self._year = year + 1
        return following
