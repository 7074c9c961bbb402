"""Which period a figure belongs to.

Here: the chain clause, sentence, sentence before, heading, title; spans since a year; averages over a plan; year to date.
Not here: reading expressions of time (periods).
"""

from __future__ import annotations

import re
from bisect import bisect_left

from orchestration.extraction.model import Document
from orchestration.extraction.naming import Naming
from orchestration.extraction.periods import (
    BASE,
    SINCE,
    Anchor,
    PeriodExpression,
    end_year,
    part_of_year,
    period_expressions,
    plan_period,
)
from orchestration.extraction.quantities import Quantity
from orchestration.extraction.scope import Scope

_HEADING_YEAR = re.compile(r"(20\d{2})年(?!.*[规计]划)")
_TITLE_YEAR = re.compile(r"(20\d{2})年[^,，]*(?:公报|统计|完成情况|运行情况)")
_PLAN_TITLE = re.compile(r"十.五[”\"]?[^,，。]{0,8}(?:规划|计划|纲要)")
_AS_OF = ("截至", "截止")
# Amounts of a stretch of time; stocks (家, 个, 装机) are as of a date.
_FLOW = re.compile(
    r"产值|收入|利润|增加值|投资|产量|税收|支出|交易额|销售|发电量|用电量|货运|客运|进出口|出口|进口|贷款|到位资金"
)


class Dating:
    """Dates the figures of one document's running text."""

    def __init__(self, document: Document, text: str, dates: list[PeriodExpression]) -> None:
        self._title = document.title or ""
        self._text = text
        self.anchor = Anchor.of(document.issued)
        self._expressions = period_expressions(text, dates, self.anchor)
        self._starts = [e.start for e in self._expressions]

    def between(self, start: int, end: int) -> list[PeriodExpression]:
        """Expressions of time that begin in ``start:end``."""
        return self._expressions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def open_paragraph(self, headings: tuple[str, ...], scope: Scope) -> None:
        """The heading's own year dates what stands under it; a report on one year is about it throughout."""
        for heading in reversed(headings[1:]):
            year = _HEADING_YEAR.search(heading)
            if year:
                scope.topic_period, scope.period_rule, scope.topic_words = year.group(1), "heading", heading
                return
        year = _TITLE_YEAR.search(self._title)
        if year:
            part = part_of_year(int(year.group(1)), self._title)
            scope.topic_period, scope.period_rule, scope.topic_words = part or year.group(1), "title", self._title

    def open_sentence(self, start: int, first_clause_end: int, scope: Scope) -> bool:
        """A period in the first clause is the topic of this sentence and of those behind it; True when there is one."""
        scope.dated_to = start
        scope.resume = None
        scope.is_as_of = False
        scope.period, scope.period_words = scope.topic_period, scope.topic_words
        if scope.period_rule not in ("heading", "title"):
            scope.period_rule = "sentence_before" if scope.topic_period else "none"
        for expression in self.between(start, first_clause_end):
            if expression.period and expression.role != BASE:
                scope.topic_period = scope.period = expression.period
                scope.topic_words = scope.period_words = self._words(expression)
                scope.period_rule = "topic"
                return True
        return False

    def advance(self, quantity: Quantity, scope: Scope) -> None:
        """Take in the periods named since the quantity before, in clauses without figures too."""
        dated_to, scope.dated_to = scope.dated_to, quantity.start
        if scope.resume is not None and dated_to > scope.resumed_at:
            scope.period, scope.period_rule, scope.period_words = scope.resume
            scope.resume = None
        scope.resumed_at = dated_to
        for expression in self.between(dated_to, quantity.start):
            if expression.period and expression.role != BASE:
                self._take(expression, scope)

    def _take(self, expression: PeriodExpression, scope: Scope) -> None:
        assert expression.period is not None
        if expression.role == SINCE and scope.topic_period and expression.period[:4] != scope.topic_period[:4]:
            # A digression: the year it began in up to the year spoken of; behind it the topic goes on.
            scope.resume = scope.resume or (scope.period, scope.period_rule, scope.period_words)
            scope.period = f"{expression.period[:4]}/{end_year(scope.topic_period)}"
            scope.period_rule, scope.period_words = "since", self._words(expression)
            return
        if self._text[max(0, expression.start - 1) : expression.start] in ("从", "由") and scope.period:
            # 从2020年的A提高到B: the year A stands for; B goes on with the period before.
            scope.resume = scope.resume or (scope.period, scope.period_rule, scope.period_words)
            scope.period, scope.period_rule, scope.period_words = expression.period, "set_out_from", self._words(expression)
            return
        scope.resume = None
        scope.period, scope.period_words = expression.period, self._words(expression)
        scope.period_rule = "since" if expression.role == SINCE else "clause"
        before = self._text[max(0, expression.start - 3) : expression.start]
        scope.is_as_of = expression.is_end or before.endswith(_AS_OF)

    def _words(self, expression: PeriodExpression) -> str:
        return self._text[expression.start : expression.end]

    def period_of(self, quantity: Quantity, form_code: str, name: Naming, scope: Scope) -> tuple[str | None, str]:
        """The period of one figure and the rule that gave it."""
        period = scope.period
        if period and form_code == "growth_annual" and "/" not in period:
            average = self._average_over(quantity, period)
            if average is not None:
                return average
        is_flow = _FLOW.search(name.name) is not None and "余额" not in name.name
        if period and scope.is_as_of and len(period) == 7 and form_code == "level" and is_flow:
            return (f"{period[:4]}-01/{period}" if not period.endswith("-01") else period), "year_to_date"
        return period, scope.period_rule

    def _average_over(self, quantity: Quantity, period: str) -> tuple[str, str] | None:
        """年均 behind 较十二五末 is over the years since; behind 十四五 over that plan."""
        plan = plan_period(self._text[max(0, quantity.start - 40) : quantity.start])
        last = end_year(plan)
        if plan is None or last is None:
            return None
        return (f"{last + 1}/{period[:4]}" if int(period[:4]) > last else plan), "plan_average"

    def of_target(self) -> tuple[str | None, str]:
        """A target of a five-year plan that names no year is for the plan's last year."""
        title = _PLAN_TITLE.search(self._title)
        last = end_year(plan_period(title.group())) if title else None
        return (str(last), "plan_end") if last else (None, "none")
