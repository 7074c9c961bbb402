"""All that is said of one figure: its form, period and kind, decided together from its sentence and what the scope carries.

Here: the order in which period and kind are asked, and what one of them says of the other.
Not here: the single questions (kinds, forms, dating); names and subjects (context_naming, subjects); the walk (binding).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from orchestration.extraction.clauses import CLAUSE_BREAK
from orchestration.extraction.layout.layout import Layout, Paragraph
from orchestration.extraction.model import Document
from orchestration.extraction.naming.naming import Naming
from orchestration.extraction.periods.dates import is_day
from orchestration.extraction.periods.intervals import end_year
from orchestration.extraction.prose import forms
from orchestration.extraction.prose.dating import Dating
from orchestration.extraction.prose.kinds import is_aim_of_policy, is_part_of_planned, is_yet_to_come, kind_of, once_built
from orchestration.extraction.prose.scope import Scope
from orchestration.extraction.quantities.quantities import Quantity
from orchestration.extraction.record import Facts

_TO_COME = frozenset({"project_effect", "project_to_come"})
_FROM_BEFORE = frozenset({"sentence_before", "running", "paragraph_before"})
_SETS_OUT = ("由", "从")
_TO = re.compile(r"[^,，。;；\d]{0,8}[到至]")


@dataclass(slots=True)
class Sentence:
    """A sentence with figures: its place in the view, its words, the paragraph it stands in, and what all its figures share:
    its place in the source and the path of headings above it."""

    paragraph: Paragraph
    start: int
    end: int
    words: str
    source_start: int
    source_end: int
    heading_path: str


class Judge:
    """Says of the figures of one document's running text what they are, name and subject given."""

    def __init__(self, document: Document, layout: Layout, dating: Dating) -> None:
        self._document = document
        self._view = layout.view
        self._text = layout.view.text
        self._dating = dating
        self._former: Facts | None = None

    def facts(
        self,
        sentence: Sentence,
        quantity: Quantity,
        form: forms.Form,
        name: Naming,
        scope: Scope,
        first: Quantity | None = None,
    ) -> Facts:
        """All that is said of a figure; ``first`` is the one its list began with."""
        scope.has_figures = scope.subject_has_figures = True
        period, period_rule = self._dating.period_of(quantity, form.code, name, scope, first or quantity)
        if form.code == "growth_annual":
            scope.mean_years = period
        form = forms.over(form, period)
        before = self._text[sentence.start : quantity.start]
        headings = sentence.paragraph.headings
        subject, paragraph = scope.subject, sentence.paragraph
        kind, kind_rule = kind_of(
            name,
            before,
            sentence.words,
            period,
            self._dating.anchor,
            scope.is_target or scope.is_until or self._is_aim_of_policy(quantity, sentence.start, period),
            subject is not None
            and (
                subject.rule == "project_behind"
                or is_yet_to_come(
                    subject.name,
                    name,
                    self._document.title or "",
                    self._text,
                    paragraph.view_start,
                    paragraph.view_end,
                    self._is_of_months_over(period),
                )
            ),
            headings,
        )
        if kind == "target" and before.endswith(_SETS_OUT) and _TO.match(self._text, quantity.end):
            # 由60万吨扩大到120万吨: an aim sets out from what is there.
            kind, kind_rule = "actual", "set_out_from"
            period, period_rule = self._dating.figures.before_plan(headings, period), "set_out_from"
        if kind_rule == "default" and self._is_part_of_planned(sentence, quantity):
            kind, kind_rule = "planned", "part_of_planned"
        if kind == "planned" and period is not None and is_day(period) and not self._dating.anchor.is_before(period):
            # 5月9日，甲与乙签约，总投资A: the day of the news is not that of what it plans.
            period, period_rule = None, "to_come"
        is_part = period is not None and "-" in period and not self._dating.anchor.is_before(period)
        if is_part and kind_rule in _TO_COME and period_rule in _FROM_BEFORE:
            # 上半年签约14个。该项目达产后年产值A: what is to come is not of a part of the year that is over.
            period, period_rule = None, "to_come"
        if kind_rule == "project_effect" and period is not None and self._is_dated_before(sentence, quantity):
            # 今年开工，建成后年产值A: what comes then is not of the year in which it is begun.
            period, period_rule = None, "to_come"
        former = self._former
        if kind_rule == "aim_beside" and former is not None and former.source_start == sentence.source_start:
            # 一季度A增长58%(目标10%): the aim is for the same change over the whole year.
            form = forms.Form(former.form, former.form_rule, former.form_words) if form.code == "ratio" else form
            period, period_rule = (str(end_year(period)), "aim_of_year") if period else (None, "none")
        if kind == "target" and period is None:
            period, period_rule = self._dating.figures.of_target(quantity, headings)
        if kind == "actual" and period is None and period_rule == "none":
            period, period_rule = self._dating.figures.of_report(self._dating.paragraphs.is_behind_review)
        facts = Facts(
            start=self._view.source_start(quantity.start),
            end=self._view.source_end(quantity.end),
            source_start=sentence.source_start,
            source_end=sentence.source_end,
            headings=sentence.heading_path,
            quantity=quantity,
            comparator=forms.comparator(self._text, quantity, first),
            form=form.code,
            form_rule=form.rule,
            form_words=form.words,
            naming=name,
            period=period,
            period_rule=period_rule,
            kind=kind,
            kind_rule=kind_rule,
            subject=subject,
            period_words=scope.period_words if period_rule != "plan_end" else self._document.title or "",
            kind_words=scope.intent if kind_rule == "target_cue" else "",
        )
        self._former = facts
        return facts

    def _is_of_months_over(self, period: str | None) -> bool:
        """Whether a period is a stretch of months that are over: what a house reports of itself."""
        return period is not None and "/" in period and "-" in period and not self._dating.anchor.is_before(period)

    def _is_part_of_planned(self, sentence: Sentence, quantity: Quantity) -> bool:
        """Whether a number is told as part of the planned amount before it in its sentence."""
        whole = self._former
        if whole is None or quantity.unit.kind not in ("money", "ratio"):
            return False
        if whole.kind != "planned" or whole.quantity.unit.kind != "money" or whole.source_start != sentence.source_start:
            return False
        return is_part_of_planned(self._text, whole.quantity.end, quantity.start)

    def _is_aim_of_policy(self, quantity: Quantity, begin: int, period: str | None) -> bool:
        title = self._document.title or ""
        return period is None and is_aim_of_policy(title, self._text, quantity.start, quantity.end, begin)

    def _is_dated_before(self, sentence: Sentence, quantity: Quantity) -> bool:
        """Whether no time is named in the clause of 建成后 or behind it."""
        built = once_built(self._text, sentence.start, quantity.start)
        if built < 0:
            return False
        breaks = CLAUSE_BREAK.finditer(self._text, sentence.start, built)
        clause = max((found.end() for found in breaks), default=sentence.start)
        return not any(e.period for e in self._dating.expressions.between(clause, quantity.start))
