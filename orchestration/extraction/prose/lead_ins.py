"""Lines that lead into a list: 主要预期目标是：, and the items below them.

Here: what such a line says of time and intent, which of the paragraphs below it are its items.
Not here: what a sentence says of its own figures (binding, dating).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from orchestration.extraction.clauses import SENTENCE
from orchestration.extraction.layout.layout import Layout, Paragraph
from orchestration.extraction.periods.dates import BASE
from orchestration.extraction.prose.dating import Dating
from orchestration.extraction.prose.scope import Scope
from orchestration.extraction.subjects.subject import Subject
from orchestration.extraction.words import cues

_GOES_ON = frozenset(":;")
_AIM = re.compile(r"(?:目标|任务|预期|指标)(?:如下|是|为)?:$")
_ITEM = re.compile(r"[●▲■◆★※▪•○◎□①-⑳]|--|\(?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、)](?!\d)|[一二三四五六七八九十]是")


@dataclass(frozen=True, slots=True)
class _LeadIn:
    """What a leading line says: the period and its words, the words of intent, whom it is about, and its headings."""

    headings: tuple[str, ...]
    period: str | None
    words: str
    intent: str
    subject: Subject | None


class LeadIns:
    """Walks along with the paragraphs and hands down what the line above a list said."""

    def __init__(self, layout: Layout, dating: Dating) -> None:
        self._text = layout.view.text
        self._dating = dating
        self._current: _LeadIn | None = None
        self._is_open = False
        # The list is one of headings, with paragraphs below them: 重点做好以下工作:, (一)….
        self._is_sectioned = False

    def hand_down(self, paragraph: Paragraph, scope: Scope) -> None:
        """An item takes period and intent from the line above its list where its headings name none."""
        lead = self._current
        if lead is None or not self._is_item(paragraph, lead):
            return
        if scope.topic_period is None and lead.period is not None:
            scope.topic_period, scope.topic_words, scope.period_rule = lead.period, lead.words, "paragraph_before"
        if lead.intent:
            scope.is_target = scope.target_is_dated = True
            scope.intent = lead.intent

    def subject_of(self, paragraph: Paragraph) -> Subject | None:
        """Whom the line above a list was about, for one of its items: 某县投资呈现几个特点:, 一是…."""
        lead = self._current
        return lead.subject if lead is not None and lead.subject is not None and self._is_item(paragraph, lead) else None

    def _is_item(self, paragraph: Paragraph, lead: _LeadIn) -> bool:
        is_below = paragraph.headings[: len(lead.headings)] == lead.headings
        if is_below and self._is_sectioned and len(paragraph.headings) > len(lead.headings):
            return True
        return is_below and (self._is_open or _ITEM.match(self._text, paragraph.view_start) is not None)

    def pass_paragraph(self, paragraph: Paragraph, subject: Subject | None) -> None:
        """Take in a paragraph that was read, and whom it ended with: it may lead into a list, be an item of one, or end it."""
        last = self._text[paragraph.view_end - 1]
        lead = self._current
        if lead is not None and self._is_open and paragraph.is_heading and len(paragraph.headings) > len(lead.headings):
            self._is_sectioned = True
        if last == ":":
            self._current, self._is_sectioned = self._read(paragraph, subject), False
        elif lead is not None and not self._is_item(paragraph, lead):
            self._current = None
        self._is_open = last in _GOES_ON

    def _read(self, paragraph: Paragraph, subject: Subject | None) -> _LeadIn:
        """The last sentence of a paragraph that ends with a colon; its list is about whole years, not the day of a report."""
        end = paragraph.view_end
        *_, start = (found.start() for found in SENTENCE.finditer(self._text, paragraph.view_start, end))
        named = self._dating.expressions.between(start, end)
        expressions = [e for e in named if e.period and "-" not in e.period and e.role != BASE]
        aim = _AIM.search(self._text, start, end) or cues.TARGET.search(self._text, start, end)
        nearest = expressions[-1] if expressions else None
        words = self._text[nearest.start : nearest.end] if nearest else ""
        period = nearest.period if nearest else None
        return _LeadIn(paragraph.headings, period, words, aim.group() if aim else "", subject)
