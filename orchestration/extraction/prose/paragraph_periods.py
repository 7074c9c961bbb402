"""What title, headings and the paragraphs before say of the time of a paragraph.

Here: the time a paragraph opens in, and what of its own time lasts beyond it; the expressions of time of a view by place.
Not here: the time in force inside a paragraph (dating), reading titles and headings (title_periods).
"""

from __future__ import annotations

import re
from bisect import bisect_left

from orchestration.extraction.clauses import CLAUSE_BREAK
from orchestration.extraction.model import Document
from orchestration.extraction.periods.dates import BASE, PeriodExpression
from orchestration.extraction.periods.intervals import Anchor, by_months, end_year, ends_no_earlier, is_to_date
from orchestration.extraction.prose.kinds import outlook
from orchestration.extraction.prose.scope import Scope
from orchestration.extraction.prose.title_periods import announced_period, is_ahead_of, period_of_heading

_MONTH = re.compile(r"\d{4}-\d{2}")
# A paragraph that opens with these goes on in the time of the one before.
_GOES_ON = re.compile(r"与此同时|同期|其中[,，]|--")
# Where a paragraph's period comes from as long as it names none itself.
INHERITED = frozenset({"title", "running", "paragraph_before"})
# The documents whose paragraphs go on in the years that one of them opened with: 过去的一年, “十三五”期间.
_LOOKS_BACK = re.compile(r"报告|回顾|总结|规划|纲要|成[绩就]")
# Papers about one project.
_ASSESSED = re.compile(r"环境影响|环评|节能报告|项目[^,，。]{0,8}(?:核准|批复)|竣工环境?保护?验收")
# 报告回顾，2023年…: where a paragraph begins to look back.
_RECALLS = re.compile(r"回顾(?:道|指出|说)?[,，:：]?")
# 报告指出，2023年…; 在全市人民的共同努力下，2023年…: what stands before the time that a paragraph is about.
_BEFORE_TIME = re.compile(r"(?:[一-龥]{0,8}(?:指出|认为|提出|表示|介绍)|在[^,，。;；\n]{2,60}下)[,，:：]")
# What parts a text; a heading without a number of its own, such as the title once more, parts nothing.
_NUMBERED = re.compile(r"[一二三四五六七八九十\d]+[、.．]|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十\d]+[章节部篇]")
_AHEAD = re.compile(r"力争|确保|拟|将(?!军|领|近)|计划(?=[到在于\d])|[达投]产后|建成后")
# 2023年4月, in a line by itself below the title: the month of issue dates nothing.
_MONTH_LINE = re.compile(r"\(?(?:19|20)\d{2}年\d{1,2}月\)?")
_LONGEST_OPENING = 40
# A release says within so many characters what time it is about.
_LONGEST_HEAD = 400
_PLANNING = re.compile(r"规划|意见|方案|计划|纲要|行动|措施|办法|目标")


class Expressions:
    """The expressions of time of one view, in order of place."""

    def __init__(self, expressions: list[PeriodExpression]) -> None:
        self._expressions = expressions
        self._starts = [e.start for e in expressions]

    def between(self, start: int, end: int) -> list[PeriodExpression]:
        """Those that begin in ``start:end``."""
        first = bisect_left(self._starts, start)
        if first == len(self._starts) or self._starts[first] >= end:
            return []
        return self._expressions[first : bisect_left(self._starts, end)]


class ParagraphPeriods:
    """The time that each paragraph of one document opens in; ``of_title`` is the period of its title."""

    def __init__(self, document: Document, text: str, expressions: Expressions, anchor: Anchor, of_title: str | None) -> None:
        title = document.title or ""
        self._text = text
        self._expressions = expressions
        self._anchor = anchor
        # What the document is about throughout: its period, the words for it, and the rule.
        self._running = (of_title, title, "title")
        announced = announced_period(text, anchor) if of_title is None else None
        if announced is not None:
            self._running = (*announced, "running")
        # The aim of a planning document, or the years looked back upon, and the headings it stands under.
        self._aim: tuple[tuple[str, ...], str, str] | None = None
        self._review: tuple[tuple[str, ...], str, str] | None = None
        self._is_assessed = _ASSESSED.search(title) is not None
        # Whether the year that a paragraph opened with last is not over.
        self.is_behind_review = False
        self._looks_back = not self._is_assessed and _LOOKS_BACK.search(title) is not None
        self.is_planning = _PLANNING.search(title) is not None or is_ahead_of(title, anchor)
        self._headings: tuple[str, ...] = ()
        self._of_headings: dict[str, str | None] = {}
        # The time that the paragraph before was about, and its words.
        self._former: tuple[str | None, str] = (None, "")
        self._is_release: bool | None = None
        # A communiqué is about the year it names first.
        self._is_annual = document.document_kind == "communique" or "公报" in title

    def open(self, start: int, end: int, headings: tuple[str, ...], scope: Scope) -> None:
        """The heading's own period dates what stands under it; else what the document is about so far.

        In a planning document an aim goes on through the paragraphs below it: 到2027年…. Then: 目标具体为….
        """
        is_same_part, self._headings = self._headings == headings, headings
        self._look_back(start, end, headings)
        for heading in reversed(headings[1:]):
            period = self._of_heading(heading)
            if period is not None and not self._is_of_plan(heading, period, headings):
                scope.topic_period, scope.period_rule, scope.topic_words = period, "heading", heading
                return
        if self._running[0] is not None:
            scope.topic_period, scope.topic_words, scope.period_rule = self._running
        elif self._aim is not None and self._aim[0] == headings:
            _, scope.topic_period, scope.topic_words = self._aim
            scope.period_rule = "paragraph_before"
        elif self._review is not None and self._is_reviewed(start, end, headings):
            _, scope.topic_period, scope.topic_words = self._review
            scope.period_rule = "paragraph_before"
        elif is_same_part and self._former[0] is not None and _GOES_ON.match(self._text, start):
            scope.topic_period, scope.topic_words = self._former
            scope.period_rule = "paragraph_before"

    @property
    def reviewed(self) -> str | None:
        """The years looked back upon."""
        return self._review[1] if self._review is not None else None

    def _is_of_plan(self, heading: str, period: str, headings: tuple[str, ...]) -> bool:
        """Whether a heading names the years of a plan above a part that tells what there is: 一、发展现状."""
        if not self._anchor.is_before(period) or outlook(headings) != "backward":
            return False
        return outlook(("", heading)) != "backward"

    def _of_heading(self, heading: str) -> str | None:
        if heading not in self._of_headings:
            period = period_of_heading(heading, self._anchor)
            month = self._anchor.month
            is_issue = month is not None and period is not None and period[:7] == f"{self._anchor.year}-{month:02d}"
            self._of_headings[heading] = None if is_issue and _MONTH_LINE.fullmatch(heading) else period
        return self._of_headings[heading]

    def _is_reviewed(self, start: int, end: int, headings: tuple[str, ...]) -> bool:
        """Whether a paragraph belongs to what is looked back upon: under the same headings, and of nothing to come."""
        above = self._review[0] if self._review else headings
        while len(above) > 1 and not _NUMBERED.match(above[-1]):
            above = above[:-1]
        if above != headings[: len(above)] or outlook(headings) == "forward":
            return False
        return _AHEAD.search(self._text, start, end) is None

    def _look_back(self, start: int, end: int, headings: tuple[str, ...]) -> None:
        """Years that are over, in the first words of a paragraph of a report, last beyond it; any other year ends them."""
        if not self._looks_back:
            return
        recalls = _RECALLS.search(self._text, start, end) or _BEFORE_TIME.match(self._text, start, end)
        start = recalls.end() if recalls else start
        for expression in self._expressions.between(start, min(end, start + _LONGEST_OPENING)):
            if CLAUSE_BREAK.search(self._text, start, expression.start) is not None:
                return
            if expression.period and expression.role != BASE and "-" not in expression.period:
                last, whole = end_year(expression.period), self._anchor.last_whole_year
                is_over = last is not None and whole is not None and last <= whole
                self._review = (headings, expression.period, self._text[expression.start : expression.end]) if is_over else None
                self.is_behind_review = not is_over
                return

    def pass_by(self, start: int, end: int, headings: tuple[str, ...]) -> None:
        """A paragraph without figures may still set the time of an aim: 到2027年，建成制造业强市."""
        self._look_back(start, end, headings)
        self._narrow_title(start)
        if not self.is_planning:
            return
        for expression in self._expressions.between(start, end):
            if expression.period and expression.role != BASE and self._anchor.is_before(expression.period):
                self._aim = (headings, expression.period, self._text[expression.start : expression.end])
                return

    def _narrow_title(self, start: int) -> None:
        """2024年3月经济运行情况, and below it 一季度，…: a release of a month may be about the year up to it."""
        month, _, rule = self._running
        if month is None or rule != "title" or not _MONTH.fullmatch(month):
            return
        for expression in self._expressions.between(start, start + 1):
            months = by_months(expression.period) or ""
            if _is_running(months) and months.endswith(month):
                self._running = (expression.period, self._text[expression.start : expression.end], "running")

    def close(self, scope: Scope) -> None:
        """Keep what a paragraph was about for one that says it goes on: 与此同时，…."""
        self._former = (scope.topic_period, scope.topic_words)

    def take_topic(self, scope: Scope) -> None:
        """The period in force here lasts beyond its sentence.

        In a release, which opens with the year to date or a quarter, such a period lasts beyond its paragraph too; in a
        planning document that of an aim does.
        """
        is_before = end_year(scope.period) != self._anchor.year and not (scope.period and self._anchor.is_before(scope.period))
        if self._is_assessed and is_before:
            # 2010年以…号文批复: the history of a project dates nothing behind its own sentence.
            return
        scope.topic_period, scope.topic_words = scope.period, scope.period_words
        is_running = _is_running(scope.period)
        # 今年以来 opens a release as well as a report on the year before.
        if self._is_release is None and not scope.period_words.endswith("以来"):
            self._is_release = is_running and not self.is_planning and scope.dated_to < _LONGEST_HEAD
        is_later = scope.period is not None and ends_no_earlier(scope.period, self._running[0])
        if self._is_release and is_running and is_later and scope.period and not self._anchor.is_before(scope.period):
            self._running = (scope.period, scope.period_words, "running")
        is_first_year = self._is_annual and self._running[0] is None and scope.period is not None and scope.period.isdigit()
        if is_first_year and scope.period and not self._anchor.is_before(scope.period):
            self._running = (scope.period, scope.period_words, "running")
        is_aim = self.is_planning and scope.period is not None and self._anchor.is_before(scope.period)
        self._aim = (self._headings, scope.period, scope.period_words) if is_aim and scope.period else None


def _is_running(period: str | None) -> bool:
    """The year to date or one quarter: what a release is about throughout, whatever its paragraphs repeat of it."""
    return is_to_date(period) or (period is not None and len(period) == len("2024-Q1") and "-Q" in period)
