"""From quantities to observations: each quantity gets its indicator, subject, period, kind and form.

Here: the walk through paragraphs, sentences and clauses, and the one scope chain: clause, sentence, paragraph, heading,
document. What is decided carries the rule that decided it.
Not here: how a single question is answered (periods, subjects, forms, naming); tables.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from orchestration.extraction import cues, forms, naming
from orchestration.extraction.layout import HEADING_SEPARATOR, Layout, Paragraph
from orchestration.extraction.model import Document
from orchestration.extraction.naming import Naming
from orchestration.extraction.periods import ABSOLUTE, BASE, SINCE, Anchor, PeriodExpression, end_year, period_expressions
from orchestration.extraction.quantities import Quantity, Scan
from orchestration.extraction.record import Facts
from orchestration.extraction.subjects import Subject, Subjects
from orchestration.extraction.terms import Terms

_SENTENCE_END = re.compile(r"[。！？!?\n]")
_CLAUSE_BREAK = re.compile(r"[,，;；:。！？!?\n]")
_HARD_BREAK = re.compile(r"[;；。！？!?\n]")
_FORWARD_HEADING = re.compile(r"目标|预期|工作(?:安排|部署|重点|思路|任务)|今年工作|主要任务|重点任务|展望|计划安排")
_BACKWARD_HEADING = re.compile(r"回顾|成就|现状|成效|完成情况|基础|发展环境|问题")
_PLANNED_NAME = re.compile(r"协议|申报新增|计划(?:总)?投资|签约(?:金额|总额)|拟投资|概算|意向|债券.*总?金额|规划面积")
_PROJECT_INVESTMENT = re.compile(r"总投资|投资总额|项目投资")
_FUNDS_BEHIND = re.compile(r"(?:以上|左右)?(?:的)?[一-龥]{0,6}(?:资金|贷款|补贴|补助|奖励|基金|债券)")
_OF_EACH = re.compile(r"分别(?:为|是|达到|达|实现|完成|增长|占|下降)?[^,，。;；]{0,30}$")
_SAME_AGAIN = re.compile(r"^(?:同比|环比|较|比|增长|下降|增速|增幅|占|年均|年平均|提高|降低|减少|上升|增加|其中|升|降)")
_QUARTERLY_STOCK = re.compile(r"家|户|个|人|名|座|台|条|平台|企业|机构|面积|里程")


@dataclass(slots=True)
class _State:
    """What a paragraph has said so far."""

    subject: Subject | None
    period: str | None = None
    period_rule: str = "none"
    topic_period: str | None = None
    is_target: bool = False
    target_is_dated: bool = False
    last: Naming | None = None
    dated_to: int = 0
    subject_end: int = 0
    resume: tuple[str | None, str] | None = None
    resumed_at: int = 0
    is_as_of: bool = False


class Binder:
    """Binds the quantities of one document's running text."""

    def __init__(self, document: Document, layout: Layout, scan: Scan, subjects: Subjects) -> None:
        self._document = document
        self._layout = layout
        self._text = layout.view.text
        self._quantities = scan.quantities
        self._starts = [q.start for q in scan.quantities]
        self._anchor = Anchor.of(document.issued)
        self._periods = period_expressions(self._text, scan.dates, self._anchor)
        self._period_starts = [p.start for p in self._periods]
        self._terms = Terms(self._text)
        self._subjects = subjects

    def facts(self) -> Iterator[Facts]:
        """All figures of the running text, in order."""
        for paragraph in self._layout.paragraphs:
            if self._has_quantity(paragraph.view_start, paragraph.view_end):
                yield from self._paragraph(paragraph)

    def _has_quantity(self, start: int, end: int) -> bool:
        i = bisect_left(self._starts, start)
        return i < len(self._starts) and self._starts[i] < end

    def _paragraph(self, paragraph: Paragraph) -> Iterator[Facts]:
        state = _State(self._heading_subject(paragraph) or self._subjects.default)
        self._seed_period(paragraph, state)
        position = paragraph.view_start
        while position < paragraph.view_end:
            found = _SENTENCE_END.search(self._text, position, paragraph.view_end)
            end = found.start() if found else paragraph.view_end
            yield from self._sentence(paragraph, position, end, state)
            position = end + 1

    def _heading_subject(self, paragraph: Paragraph) -> Subject | None:
        """A heading that is a place or zone by itself is the subject of what stands under it."""
        for heading in reversed(paragraph.headings[1:]):
            subject = self._subjects.of_cell(
                re.sub(r"^[一二三四五六七八九十\d]+[、.．]|^\([一二三四五六七八九十]+\)", "", heading)
            )
            if subject is not None:
                return subject
        return None

    def _seed_period(self, paragraph: Paragraph, state: _State) -> None:
        """The heading's own period dates what stands under it; a document of one year dates all of it."""
        for heading in reversed(paragraph.headings[1:]):
            year = re.search(r"(20\d{2})年(?!.*[规计]划)", heading)
            if year:
                state.topic_period, state.period_rule = year.group(1), "heading"
                return
        year = re.search(r"(20\d{2})年[^,，]*(?:公报|统计|完成情况|运行情况)", self._document.title or "")
        if year:
            state.topic_period, state.period_rule = year.group(1), "title"

    def _sentence(self, paragraph: Paragraph, start: int, end: int, state: _State) -> Iterator[Facts]:
        has_quantity = self._has_quantity(start, end)
        state.period = state.topic_period
        if state.period_rule not in ("heading", "title"):
            state.period_rule = "sentence_before" if state.topic_period else "none"
        state.dated_to = start
        was_target, state.is_target = state.is_target, False
        has_topic = self._topic(start, end, state, has_quantity)
        if not has_topic and was_target and state.target_is_dated:
            state.is_target = True
        for clause_start, clause_end in self._clauses(start, end):
            self._enter_clause(clause_start, clause_end, state)
            if has_quantity:
                yield from self._clause(paragraph, start, clause_start, clause_end, end, state)
        state.target_is_dated = state.is_target and (has_topic or state.target_is_dated)

    def _topic(self, start: int, end: int, state: _State, has_quantity: bool) -> bool:
        """A period in the first clause is the topic of this sentence and of those behind it."""
        first = _CLAUSE_BREAK.search(self._text, start, end)
        limit = first.start() if first else end
        for expression in self._periods_in(start, limit):
            if expression.period and expression.role != BASE:
                state.topic_period = state.period = expression.period
                state.period_rule = "topic"
                state.is_target = False
                return True
        return False

    def _periods_in(self, start: int, end: int) -> list[PeriodExpression]:
        first = bisect_left(self._period_starts, start)
        last = bisect_left(self._period_starts, end)
        return self._periods[first:last]

    def _clauses(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        position = start
        while position < end:
            found = _CLAUSE_BREAK.search(self._text, position, end)
            stop = found.start() if found else end
            if stop > position:
                yield position, stop
            position = stop + 1

    def _enter_clause(self, start: int, end: int, state: _State) -> None:
        begin = start
        for expression in self._periods_in(start, end):
            if expression.start <= begin + 4:
                begin = max(begin, expression.end)
        subject = self._subjects.of_clause(self._text, begin, end, self._terms, state.subject)
        state.subject_end = begin
        if subject is not None:
            state.subject = subject
            named_at = self._text.find(subject.text, begin, end)
            if named_at >= 0:
                inside = re.compile(r"(?:区域|境)?内的?|的").match(self._text, named_at + len(subject.text))
                state.subject_end = inside.end() if inside else named_at + len(subject.text)
        if cues.TARGET.search(self._text, start, end):
            state.is_target = True
        if self._text[start - 1 : start] in (";", "；"):
            state.last = state.last if self._says_again(start) else None

    def _says_again(self, start: int) -> bool:
        """Behind a semicolon what was named before goes on only where a word takes it up: 其中, 同比, 占."""
        return _SAME_AGAIN.match(self._text[start : start + 6]) is not None

    def _clause(
        self, paragraph: Paragraph, sentence_start: int, start: int, end: int, sentence_end: int, state: _State
    ) -> Iterator[Facts]:
        first = bisect_left(self._starts, start)
        left = max(start, state.subject_end)
        while first < len(self._starts) and self._starts[first] < end:
            quantity = self._quantities[first]
            following = self._starts[first + 1] if first + 1 < len(self._starts) else end
            self._date(quantity, state)
            right = min(following, end) if following > quantity.end else end
            facts = self._bind(paragraph, sentence_start, sentence_end, left, quantity, right, state)
            if facts is not None:
                yield facts
                left = self._behind_name(quantity, facts.naming, right)
            first += 1

    def _behind_name(self, quantity: Quantity, name: Naming, right: int) -> int:
        """Where the words of the next quantity begin: behind a noun that was taken from behind this one."""
        if name.rule in ("noun_behind", "capacity_of_product"):
            found = self._text.find(name.text, quantity.end, right)
            if found >= 0:
                return found + len(name.text)
        return quantity.end

    def _date(self, quantity: Quantity, state: _State) -> None:
        """Periods named since the quantity before, in clauses without figures too, date this one."""
        dated_to, state.dated_to = state.dated_to, quantity.start
        if state.resume is not None and dated_to > state.resumed_at:
            state.period, state.period_rule = state.resume
            state.resume = None
        state.resumed_at = dated_to
        for expression in self._periods_in(dated_to, quantity.start):
            if expression.period and expression.role != BASE:
                if expression.role == SINCE and state.topic_period:
                    state.resume = state.resume or (state.period, state.period_rule)
                    until = (
                        (end_year(state.topic_period) or self._anchor.year)
                        if expression.period[:4] != state.topic_period[:4]
                        else None
                    )
                    state.period = f"{expression.period[:4]}/{until}" if until else expression.period
                    state.period_rule = "since"
                    continue
                state.resume = None
                state.period, state.period_rule = expression.period, "since" if expression.role == SINCE else "clause"
                state.is_as_of = expression.is_end or self._text[max(0, expression.start - 3) : expression.start].endswith(
                    ("截至", "截止")
                )

    def _bind(
        self,
        paragraph: Paragraph,
        sentence_start: int,
        sentence_end: int,
        left: int,
        quantity: Quantity,
        right: int,
        state: _State,
    ) -> Facts | None:
        text = self._text
        form = forms.measure_form(text, left, quantity, sentence_start)
        name = self._name(left, quantity, right, form, state)
        if name is None:
            return None
        if name.rule not in ("same_again", "rank_of_last", "unnamed"):
            state.last = name
        period, period_rule = self._period(quantity, form, name, state)
        kind, kind_rule = self._kind(paragraph, sentence_start, quantity, name, period, state)
        if kind == "target" and period is None:
            period, period_rule = self._target_period()
        subject = state.subject
        source_start = self._layout.view.source_start(quantity.start)
        source_end = self._layout.view.source_end(quantity.end)
        return Facts(
            start=source_start,
            end=source_end,
            source_start=self._layout.view.source_start(sentence_start),
            source_end=self._layout.view.source_end(sentence_end),
            headings=HEADING_SEPARATOR.join(paragraph.headings),
            quantity=quantity,
            comparator=forms.comparator(text, quantity),
            form=form.code,
            form_rule=form.rule,
            form_words=form.words,
            naming=name,
            period=period,
            period_rule=period_rule,
            kind=kind,
            kind_rule=kind_rule,
            subject=subject,
        )

    def _name(self, left: int, quantity: Quantity, right: int, form: forms.Form, state: _State) -> Naming | None:
        text = self._text
        if quantity.is_bare:
            return naming.dimensionless(text, left, quantity)
        if form.rule == "share_of":
            return naming.share_name(text, left, quantity, state.last)
        if form.code == "rank":
            return naming.rank_name(text, left, quantity, state.last)
        if naming.is_capacity(text, left, quantity, right) or self._goes_on_as_capacity(left, quantity, state):
            capacity = naming.capacity_name(text, left, quantity, right)
            if capacity is not None:
                return capacity
        if quantity.unit.kind == "classifier":
            counted = naming.count_name(text, left, quantity, right)
            return self._completed(counted, state) if counted else state.last
        return self._measured(left, quantity, right, form, state)

    def _goes_on_as_capacity(self, left: int, quantity: Quantity, state: _State) -> bool:
        """年产甲A吨、乙B吨: the second amount of a list is a capacity like the first."""
        joined = re.match(r"(?:生产线|项目|装置|机组)?(?:、|和|及|以及|与)", self._text[left : quantity.start])
        return (
            bool(joined)
            and state.last is not None
            and state.last.rule == "capacity_of_product"
            and quantity.unit.kind != "money"
        )

    def _measured(self, left: int, quantity: Quantity, right: int, form: forms.Form, state: _State) -> Naming | None:
        """A measured amount is named by what stands before it; a change by what was named last."""
        text = self._text
        if quantity.unit.kind == "money" and _FUNDS_BEHIND.match(text, quantity.end):
            funds = naming.behind(text, quantity, right)
            if funds:
                return naming.named(funds, "noun_behind")
        front = naming.before_change(text, left, quantity) if form.is_change else naming.before(text, left, quantity)
        if front:
            named = naming.named(front, "noun_before")
            return naming.of_last(named, state.last) if named else None
        raw = text[left : quantity.start].lstrip("，,、 ")
        if form.rule == "share_of_following":
            share = naming.behind(text, quantity, right)
            if share:
                return Naming(share + "占比", share, None, None, "share_of_following")
        if state.last is not None and (form.code not in ("level", "threshold") or _SAME_AGAIN.match(raw) or not raw):
            return Naming(
                state.last.name, state.last.text, state.last.code, state.last.product, "same_again", state.last.base_unit
            )
        after = naming.behind(text, quantity, right)
        if after:
            return naming.named(after, "noun_behind")
        before_clause = self._previous_clause(left)
        if before_clause:
            return naming.named(before_clause, "clause_before")
        if state.last is not None:
            return Naming(
                state.last.name, state.last.text, state.last.code, state.last.product, "same_again", state.last.base_unit
            )
        return Naming(quantity.unit.dimension, "", None, None, "unnamed")

    def _previous_clause(self, left: int) -> str:
        """The noun phrase of the clause before, when that clause has no figure of its own."""
        stop = left - 1
        breaks = [m.start() for m in _CLAUSE_BREAK.finditer(self._text, max(0, stop - 60), stop)]
        start = breaks[-1] + 1 if breaks else max(0, stop - 60)
        if self._has_quantity(start, stop) or (stop > 0 and self._text[stop : stop + 1] in "。\n"):
            return ""
        return naming.clean(self._text[start:stop])[-24:]

    def _completed(self, counted: Naming, state: _State) -> Naming:
        """国家级1家、自治区级15家 after 工程技术研究中心16家: the level needs the noun named before."""
        level = re.fullmatch(r"(?P<level>国家级|自治区级|省级|省部级|市级|区级|县级|国家|世界级)(?:数量)?", counted.name)
        if level is None or state.last is None:
            return counted
        noun = re.sub(r"^(?:国家级|自治区级|省级|市级)?(?:及以上|以上)?", "", state.last.name)
        completed = naming.counted(level["level"] + re.sub(r"数量$", "", noun), "level_of_noun", "")
        return completed or counted

    def _period(self, quantity: Quantity, form: forms.Form, name: Naming, state: _State) -> tuple[str | None, str]:
        if form.code == "growth_annual" and state.period and "/" not in state.period:
            sentence = self._text[max(0, quantity.start - 40) : quantity.start]
            since = re.search(r"(20\d{2})年以来", sentence)
            if since:
                return f"{since.group(1)}/{state.period[:4]}", "since"
            plan = re.search(r"十([一二三四五六七])五", sentence)
            if plan:
                first = {"一": 2006, "二": 2011, "三": 2016, "四": 2021, "五": 2026, "六": 2031, "七": 2036}[plan.group(1)]
                base_is_before = int(state.period[:4]) > first + 4
                return (f"{first + 5}/{state.period[:4]}" if base_is_before else f"{first}/{first + 4}"), "plan_average"
        return state.period, state.period_rule

    def _kind(
        self, paragraph: Paragraph, sentence_start: int, quantity: Quantity, name: Naming, period: str | None, state: _State
    ) -> tuple[str, str]:
        if _PLANNED_NAME.search(name.text) or _PLANNED_NAME.search(name.name):
            return "planned", "planned_name"
        sentence = self._text[sentence_start : quantity.end]
        if _PROJECT_INVESTMENT.search(name.name) and not cues.DONE.search(sentence):
            return "planned", "project_investment"
        if (
            name.rule == "capacity_of_product"
            and re.search(r"(?:拟|新建|规划|建设|推进|加快|加速)[^,，。]{0,24}$", sentence[:-1])
            and not cues.DONE.search(sentence)
        ):
            return "planned", "project_capacity"
        year, now = end_year(period), self._anchor.year
        if year is not None and now is not None:
            if year > now:
                return "target", "future_period"
            if year < now and not self._is_plan():
                return "actual", "past_period"
        if state.is_target and not self._reports_past(period):
            return "target", "target_cue"
        if self._under_target_heading(paragraph) and not self._reports_past(period):
            return "target", "target_heading"
        return "actual", "default"

    def _reports_past(self, period: str | None) -> bool:
        year, now = end_year(period), self._anchor.year
        return year is not None and now is not None and year < now

    def _is_plan(self) -> bool:
        return self._document.document_kind == "plan"

    def _under_target_heading(self, paragraph: Paragraph) -> bool:
        for heading in reversed(paragraph.headings[1:]):
            if _FORWARD_HEADING.search(heading):
                return True
            if _BACKWARD_HEADING.search(heading):
                return False
        return False

    def _target_period(self) -> tuple[str | None, str]:
        """A target of a five-year plan that names no year is for the plan's last year."""
        plan = re.search(r"十([一二三四五六七])五[”\"]?[^,，。]{0,8}(?:规划|计划|纲要)", self._document.title or "")
        if plan:
            year = {"一": 2010, "二": 2015, "三": 2020, "四": 2025, "五": 2030, "六": 2035, "七": 2040}[plan.group(1)]
            return str(year), "plan_end"
        return None, "none"
