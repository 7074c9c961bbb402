"""From quantities to observations: each quantity gets its indicator, subject, period, kind and form.

Here: the walk through paragraphs, sentences and clauses, and the one scope chain: clause, sentence, paragraph, heading,
document. What is decided carries the rule that decided it.
Not here: how a single question is answered (dating, subjects, forms, kinds, context_naming), what is said of one figure
(judging); tables.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import islice

from orchestration.extraction.clauses import CLAUSE, SENTENCE, WORDS_BEFORE_TIME
from orchestration.extraction.layout.layout import HEADING_SEPARATOR, Layout, Paragraph
from orchestration.extraction.model import Document
from orchestration.extraction.naming.naming import Naming
from orchestration.extraction.periods.dates import BASE, is_day
from orchestration.extraction.periods.periods import NOW, WHOLE_YEAR
from orchestration.extraction.prose import forms, intents, lists
from orchestration.extraction.prose.context_naming import ContextNamer
from orchestration.extraction.prose.dating import Dating
from orchestration.extraction.prose.judging import Judge, Sentence
from orchestration.extraction.prose.lead_ins import LeadIns
from orchestration.extraction.prose.restated import date_headlines
from orchestration.extraction.prose.scope import Scope
from orchestration.extraction.prose.shared_lists import SharedLists
from orchestration.extraction.quantities.quantities import Quantity, Scan
from orchestration.extraction.record import Facts
from orchestration.extraction.subjects import beside_figures, speakers
from orchestration.extraction.subjects.subject import Subject
from orchestration.extraction.subjects.subjects import Subjects

_NUMBER = re.compile(r"(?:[一二三四五六七八九十\d]+[、.．]|\([一二三四五六七八九十]+\))?")
_NAMED = frozenset({"organisation_at_head", "short_name", "project_behind"})
_PLACES = frozenset({"known_place", "scope_word", "document_place", "nation"})
_TAKEN_BEHIND = frozenset({"noun_behind", "capacity_of_product", "share_of_following"})


# Names are looked for no farther back: text without marks must not cost more than its length.
_LONGEST_NAME = 80
# A headline stands so near the beginning of a text.
_LONGEST_HEAD = 120
_LONGEST_PLACE = 14
_POINTS_BEFORE_TIME = re.compile(r"(?:该|本)?(?:公司|企业|集团|项目|园区)|[我他]们公司|该[一-龥]{1,2}")
_PLACE_BEFORE_BRACKET = re.compile(r"(?<=[比和与较于、])(?P<place>[一-龥]{2,6}?)(?:平均)?(?:增[幅速]|涨幅|水平)?$")
_STRIVES = re.compile(r"(?:(?:以上|左右)?[,，、])?(?:并|奋力)?(?:力争|争取|冲刺|奋斗目标)(?:实现|达到?|突破)?")
_NAMES_INSIDE = re.compile(r"[一-龥]{2,12}(?:增[速幅长]|占比|[值量额率数收入])[高低快慢达为至]")
_INSIDE = re.compile(r"(?:区域|境)?内的?|的")


class Binder:
    """Binds the quantities of one document's running text."""

    def __init__(self, document: Document, layout: Layout, scan: Scan, subjects: Subjects) -> None:
        self._document = document
        self._layout = layout
        self._text = layout.view.text
        self._quantities = scan.quantities
        self._starts = [q.start for q in scan.quantities]
        self._dating = Dating(document, self._text, scan.dates)
        self._namer = ContextNamer(self._text, scan.quantities, self._dating)
        self._judge = Judge(document, layout, self._dating)
        self._lead_ins = LeadIns(layout, self._dating)
        self._shared = SharedLists(self._text, scan.quantities)
        self._subjects = self._whole = subjects
        self._part: tuple[str, ...] = ()
        self._is_item = False
        self._found: list[Facts] = []
        self._of_headings: dict[str, Subject | None] = {}

    def facts(self) -> list[Facts]:
        """All figures of the running text, in order."""
        headlines: list[int] = []
        for paragraph in self._layout.paragraphs:
            self._enter_part(paragraph)
            known = len(self._found)
            first = bisect_left(self._starts, paragraph.view_start)
            behind = bisect_left(self._starts, paragraph.view_end)
            ended_with = self._paragraph(paragraph, self._starts[behind - 1]) if first < behind else None
            if first == behind and not paragraph.is_heading:
                self._dating.paragraphs.pass_by(paragraph.view_start, paragraph.view_end, paragraph.headings)
            self._lead_ins.pass_paragraph(paragraph, ended_with)
            if paragraph.is_heading or paragraph.view_start < _LONGEST_HEAD:
                headlines += range(known, len(self._found))
        date_headlines(self._found, headlines, _LONGEST_HEAD)
        return self._found

    def _enter_part(self, paragraph: Paragraph) -> None:
        """四川:… opens a part about another place, which lasts until the next such opening or heading."""
        place = self._whole.of_opening(self._text, paragraph.view_start, paragraph.view_end)
        if place is not None:
            self._subjects, self._part = self._whole.of_part(place), paragraph.headings
            # An item of a list (--某市:…) is about its place alone.
            self._is_item = not self._text[paragraph.view_start].isalpha()
        elif self._is_item or paragraph.headings != self._part:
            self._subjects = self._whole

    def _default(self) -> Subject | None:
        return self._whole.about if self._subjects is self._whole else self._subjects.default

    def _paragraph(self, paragraph: Paragraph, last_quantity: int) -> Subject | None:
        """Read the sentences up to the one of the last quantity; whom the paragraph was about in the end.

        Nothing else of a paragraph lasts beyond it.
        """
        speaker = self._subjects.of_speaker(self._text, paragraph.view_start, paragraph.view_end)
        led = self._lead_ins.subject_of(paragraph)
        subject = speaker or self._heading_subject(paragraph) or led or self._default()
        scope = Scope(subject, topic_subject=subject, speaker=speaker)
        self._dating.figures.headings = paragraph.headings
        self._dating.paragraphs.open(paragraph.view_start, paragraph.view_end, paragraph.headings, scope)
        self._dating.figures.reviewed = self._dating.paragraphs.reviewed
        if speaker is not None and scope.period_rule == "running":
            # What a house tells of itself is not of the time that a release is about.
            scope.topic_period, scope.topic_words, scope.period_rule = None, "", "none"
        self._lead_ins.hand_down(paragraph, scope)
        for found in SENTENCE.finditer(self._text, paragraph.view_start, paragraph.view_end):
            if found.start() > last_quantity:
                break
            self._sentence(paragraph, found.start(), found.end(), scope)
        self._dating.paragraphs.close(scope)
        return scope.subject

    def _heading_subject(self, paragraph: Paragraph) -> Subject | None:
        """A heading that is a place or zone by itself is the subject of what stands under it."""
        for heading in reversed(paragraph.headings[1:]):
            if heading not in self._of_headings:
                number = _NUMBER.match(heading)
                self._of_headings[heading] = self._whole.of_heading(heading[number.end() if number else 0 :])
            subject = self._of_headings[heading]
            if subject is not None:
                return subject
        return None

    def _sentence(self, paragraph: Paragraph, begin: int, finish: int, scope: Scope) -> None:
        behind = bisect_left(self._starts, finish)
        last_quantity = self._starts[behind - 1] if behind else -1
        has_quantity = last_quantity >= begin
        found = CLAUSE.finditer(self._text, begin, finish)
        # Of a sentence without figures no more than the first two clauses are asked for.
        clauses = [clause.span() for clause in (found if has_quantity else islice(found, 2))]
        if not clauses:
            return
        scope.recent, scope.shared, scope.bracket = [], 0, -1
        self._open_subject(paragraph.view_start, begin, scope)
        if begin > paragraph.view_start:
            begin = self._open_place(begin, finish, scope)
        has_topic = self._dating.open_sentence(begin, intents.end_of_opening(self._text, clauses), scope)
        # 今年，我市将…: the sentences behind it speak of the same intent until one names a time of its own.
        scope.is_target = scope.is_target and scope.target_is_dated and not has_topic
        is_behind = self._dating.paragraphs.is_behind_review
        is_review = scope.period is None and self._dating.figures.tells_of_last_year(is_behind)
        intent = intents.intent_in(self._text, begin, finish, self._dating.anchor, is_review)
        scope.intent = intent.group() if intent else scope.intent
        if not has_quantity:
            # Only the subject a sentence opens with, perhaps behind a date, lasts beyond it.
            for start, end in clauses:
                self._enter_clause(start, end, scope)
            scope.is_target = scope.is_target or intent is not None
        else:
            # 2025年，A增长6%，力争突破B: in a sentence about this year or later, a word of intent speaks of all of it.
            is_ahead = (
                has_topic
                and intent is not None
                and intent.group() in intents.AIMS
                and intents.is_ahead(scope.topic_period, self._dating.anchor)
            )
            sentence = self._with_figures(paragraph, begin, finish)
            for start, end in clauses:
                if start > last_quantity:
                    break
                self._enter_clause(start, end, scope)
                scope.is_target = scope.is_target or (intent is not None and (intent.start() < end or is_ahead))
                self._clause(sentence, start, end, scope)
        # 2025年计划投资A tells of a plan for its money only.
        is_of_money = intent is not None and self._text.startswith("投资", intent.end())
        # 截至目前，…将达A, 3月18日，…力争…: what is told up to now or of a day sets no aim for the sentences behind it.
        is_dated = has_topic and not (scope.is_as_of or scope.topic_words in NOW or is_day(scope.topic_period))
        scope.target_is_dated = scope.is_target and ((is_dated and not is_of_money) or scope.target_is_dated)

    def _open_place(self, begin: int, finish: int, scope: Scope) -> int:
        """…增长5%。甲省:全省…: a sentence that opens with another place; where its words go on."""
        colon = self._text.find(":", begin, min(finish, begin + _LONGEST_PLACE))
        place = self._whole.of_opening(self._text, begin, finish) if colon >= 0 else None
        if place is None:
            return begin
        self._subjects, self._is_item = self._whole.of_part(place), True
        scope.subject = scope.topic_subject = place
        return colon + 1

    def _with_figures(self, paragraph: Paragraph, start: int, end: int) -> Sentence:
        view = self._layout.view
        source_start, source_end = view.source_start(start), view.source_end(end)
        path = HEADING_SEPARATOR.join(paragraph.headings)
        return Sentence(paragraph, start, end, self._text[start:end], source_start, source_end, path)

    def _enter_clause(self, start: int, end: int, scope: Scope) -> None:
        """Take in the clause's subject."""
        begin, named_from = start, -1
        for expression in self._dating.expressions.between(start, end):
            # 公司全年的产值: the subject stands before the time.
            words = self._text[begin : expression.start]
            is_place = 1 < len(words) <= WORDS_BEFORE_TIME and self._subjects.of_cell(words) is not None
            is_behind_subject = is_place or (expression.word == WHOLE_YEAR and "公司" in words)
            # 是“十一五”末的2倍, 较上年同期增5%, 占2015年消费量的9%: what leads to a base goes with the number.
            is_base = expression.start > begin and (expression.role == BASE or "占" in words)
            if expression.start <= begin + WORDS_BEFORE_TIME and not (is_behind_subject or is_base):
                if words and _POINTS_BEFORE_TIME.fullmatch(words):
                    # 该公司2015年…: who is pointed to stands before the time, what is measured behind it.
                    named_from = begin
                begin = max(begin, expression.end)
        scope.subject_end = begin
        named_from = begin if named_from < 0 else named_from
        subject = self._subjects.of_clause(self._text, named_from, end, scope.former)
        if subject is not None:
            # 公司拟向某公司增资: whoever was pointed to stands elsewhere.
            named_at = self._text.find(subject.text, begin, end) if subject is not scope.former else -1
            self._take_subject(subject, scope)
            if named_at >= 0:
                inside = _INSIDE.match(self._text, named_at + len(subject.text))
                scope.subject_end = inside.end() if inside else named_at + len(subject.text)

    def _open_subject(self, paragraph_start: int, position: int, scope: Scope) -> None:
        """Whoever else came up among the figures of a paragraph has the sentence that named it, and those that point to it.

        A company may be introduced in one sentence and have its figures in the next; another place is a digression.
        """
        scope.former = scope.subject
        if scope.speaker is not None and speakers.is_quoted(self._text, paragraph_start, position):
            # Whoever speaks speaks of the own house, whatever else a sentence has named.
            scope.subject = scope.speaker
            return
        is_place = scope.subject is not None and scope.subject.rule in ("known_place", "scope_word")
        if scope.subject_has_figures or (is_place and scope.has_figures):
            scope.subject = scope.topic_subject

    def _take_subject(self, subject: Subject, scope: Scope) -> None:
        scope.subject, scope.subject_has_figures = subject, False
        # 某项目是全市重点工程，项目总投资A: what points back within a sentence points to whom it has named.
        are_places = subject.rule == "known_place" and (scope.former is None or scope.former.rule in _PLACES)
        if subject.rule in _NAMED or are_places:
            scope.former = subject
        if not scope.has_figures:
            scope.topic_subject = subject

    def _clause(self, sentence: Sentence, start: int, end: int, scope: Scope) -> None:
        first = bisect_left(self._starts, start)
        # A subject named behind its figure (总投资A亿元的某项目) takes nothing from the words before it.
        is_ahead = first < len(self._starts) and scope.subject_end <= self._starts[first]
        left = max(start, scope.subject_end) if is_ahead else start
        while first < len(self._starts) and self._starts[first] < end:
            quantity = self._quantities[first]
            following = self._starts[first + 1] if first + 1 < len(self._starts) else end
            self._heed_bracket(sentence, quantity, scope)
            self._dating.advance(quantity, scope)
            right = min(following, end) if following >= quantity.end else end
            left = max(left, quantity.start - _LONGEST_NAME, self._in_bracket(quantity, scope))
            # 居全国第4位、东部地区第1位: who is ranked stays the same among others; so does whose share it is.
            stays = quantity.unit.kind == "rank" or forms.is_share_of_other(self._text, quantity, sentence.start)
            listed = None if stays else self._subjects.in_list(self._text, left, quantity.start)
            if listed is not None:
                self._take_subject(listed[0], scope)
                left = listed[1]
            run = self._shared.run(first, left, sentence.end, scope)
            if run > 1:
                self._each(sentence, first, run, left, scope)
                left = self._quantities[first + run - 1].end
                first += run
                continue
            facts = self._bind(sentence, left, quantity, right, scope)
            if facts is None and start < left == scope.subject_end:
                # 订单现在有 | 200万只: what is counted stands before the time.
                facts = self._bind(sentence, start, quantity, right, scope)
            if facts is not None:
                self._found.append(facts)
                if facts.form != "threshold":
                    left = self._behind_name(quantity, facts, right)
            first += 1

    def _heed_bracket(self, sentence: Sentence, quantity: Quantity, scope: Scope) -> None:
        """Behind a bracket the words before it go on: 工业投资38.5亿元(占全部投资的32%)，增长5%.

        A bracket right behind a place holds a figure of that place: 比全省(7.7%)高0.7个百分点.
        """
        opened = self._text.rfind("(", sentence.start, quantity.start)
        inside = opened if opened > self._text.rfind(")", sentence.start, quantity.start) else -1
        if inside == scope.bracket:
            return
        if scope.bracket >= 0:
            scope.last, scope.subject, scope.period, scope.period_rule, scope.period_words = scope.outside
        if inside >= 0:
            scope.outside = (scope.last, scope.subject, scope.period, scope.period_rule, scope.period_words)
            place = _PLACE_BEFORE_BRACKET.search(self._text, max(sentence.start, inside - 8), inside)
            of_place = self._subjects.of_cell(place["place"]) if place and quantity.start == inside + 1 else None
            scope.subject = of_place or scope.subject
            # 较一季度(-1.8%)回升: the figure of the time compared with.
            compared = self._dating.compared(inside, scope) if quantity.start == inside + 1 else None
            scope.period = compared or scope.period
        scope.bracket = inside

    def _in_bracket(self, quantity: Quantity, scope: Scope) -> int:
        """Where the words of a bracket begin that names what it tells: 升至第二(用电量增幅高于 | 全省10.7个百分点)."""
        names = scope.bracket >= 0 and _NAMES_INSIDE.match(self._text, scope.bracket + 1, quantity.start) is not None
        return scope.bracket + 1 if names else 0

    def _each(self, sentence: Sentence, first: int, run: int, left: int, scope: Scope) -> None:
        """A分别为x、y: each number under its own name, all in the form of the first that names one."""
        quantities = self._quantities[first : first + run]
        self._dating.advance(quantities[0], scope)
        form = forms.measure_form(self._text, left, quantities[0], sentence.start)
        subjects = self._subjects_of_each(sentence.start, quantities[0].start, run)
        if subjects:
            left = self._behind_places(left, quantities[0], sentence.start, subjects[-1])
        names = self._shared.names(sentence.start, left, quantities[0], form, run, scope)
        rate = lists.rate_of_each(self._text, max(sentence.start, left - _LONGEST_NAME), quantities[0].start)
        if rate:
            form = forms.of_rate(rate["rate"])
            names = self._shared.parts_of_last(rate["parts"], names, scope)
        are_of_one = len({name.name for name in names if name is not None}) == 1
        periods = self._dating.of_each(sentence.start, quantities[0].start, run, are_of_one)
        names = [self._namer.of_power(name, one, scope) for name, one in zip(names, quantities, strict=True)]
        for i, (quantity, name) in enumerate(zip(quantities, names, strict=True)):
            behind = quantities[i - 1].end if i else left
            if i and lists.CHANGE.search(self._text, behind, quantity.start):
                form = forms.measure_form(self._text, behind, quantity, sentence.start)
            if periods:
                scope.period, scope.period_rule = periods[i], "of_each"
            if subjects:
                scope.subject = subjects[i]
            if name is not None:
                self._found.append(self._judge.facts(sentence, quantity, form, name, scope, quantities[0]))
        scope.recent = [name for name in names if name is not None]
        scope.last = scope.recent[-1] if scope.recent else scope.last
        scope.shared = run

    def _behind_places(self, left: int, quantity: Quantity, sentence_start: int, last: Subject) -> int:
        """甲区、乙旗2024年产值分别为: where the words go on behind the last place, and behind a time that touches it."""
        left = max(left, self._text.rindex(last.text, sentence_start, quantity.start) + len(last.text))
        return next((e.end for e in self._dating.expressions.between(left, quantity.start) if e.start == left), left)

    def _subjects_of_each(self, start: int, end: int, run: int) -> list[Subject]:
        """甲区和乙旗…分别完成A和B: one place for each number, if as many are joined."""
        found = self._subjects.joined(self._text, start, end)
        return found if len(found) == run else []

    def _behind_name(self, quantity: Quantity, facts: Facts, right: int) -> int:
        """Where the words of the next quantity begin: behind a noun or a project that was taken from behind this one."""
        taken = facts.naming.text if facts.naming.rule in _TAKEN_BEHIND else ""
        if facts.subject is not None and facts.subject.rule == "project_behind":
            taken = facts.subject.text
        # 钢450万吨、 | 钢材400万吨: the noun stood before the number.
        if taken and self._text.endswith(taken, 0, quantity.start):
            return quantity.end
        found = self._text.find(taken, quantity.end, right) if taken else -1
        return found + len(taken) if found >= 0 else quantity.end

    def _bind(self, sentence: Sentence, left: int, quantity: Quantity, right: int, scope: Scope) -> Facts | None:
        text = self._text
        form = forms.measure_form(text, left, quantity, sentence.start)
        former = self._found[-1] if self._found else None
        if form.rule == "rate" and former is not None and _STRIVES.fullmatch(text, left, quantity.start):
            # 增长5.5%以上，力争 | 6%
            is_growth = former.form.startswith("growth") and former.source_start == sentence.source_start
            form = forms.Form(former.form, "strived_for", former.form_words) if is_growth else form
        name = self._namer.name(left, quantity, right, form, scope)
        if name is None:
            return None
        name = self._of_project_behind(quantity, name, sentence.end, scope)
        if name.rule not in ("same_again", "rank_of_last", "unnamed", "of_plan", "aim_of_last"):
            # What is ranked goes on, its rank does not.
            scope.last = replace(name, name=name.name.removesuffix("排名")) if form.code == "rank" else name
        if form.code in ("level", "increase_abs", "decrease_abs") or name.rule == "noun_before":
            scope.recent.append(name)
        return self._judge.facts(sentence, quantity, form, name, scope)

    def _of_project_behind(self, quantity: Quantity, name: Naming, end: int, scope: Scope) -> Naming:
        """An investment is that of the project named right behind it, not of what was named last."""
        if quantity.unit.kind == "money" and name.text.endswith("投资"):
            project = beside_figures.project_behind(self._text, quantity.end, end)
            if project is not None:
                self._take_subject(project, scope)
                return replace(name, name=name.text) if name.rule == "generic_of_last" else name
        return name
