"""Numbers that share words: A分别为x、y, and lists that go on without 分别.

Here: how many numbers share one list of names, and the name of each.
Not here: taking a joined name apart (lists), names of single figures (context_naming), the walk over clauses (binding).
"""

from __future__ import annotations

import re

from orchestration.extraction.clauses import CLAUSE_BREAK
from orchestration.extraction.naming import award_naming, continued_naming, naming, relation_naming
from orchestration.extraction.naming.naming import Naming
from orchestration.extraction.prose import forms, lists
from orchestration.extraction.prose.scope import Scope
from orchestration.extraction.quantities.quantities import Quantity

_LONGEST_COMPARED = 10
# Shorter words behind 分别 must be known to measure something.
_SHORTEST_NAME = 4
_IS_NAME = re.compile(rf"(?!占)(?!.*(?:{lists.CHANGE.pattern}))")
# 分别比, 分别是2002年的: what follows compares, or leads to the numbers.
_NO_NAME = ("高于", "低于", "快于", "慢于", "高出", "超过", "超出", "比", "较", "占", "是", "为", "达", "到", "由", "从")
_MOST_IMPLIED = 6
_LEADING = "，,、 "
# 一三产业比重 | 分别提高
_SHARES = ("比重", "占比")
# 甲、乙投资 | 均保持两位数增长，分别; 甲、乙企业数 | 最多，分别
_TOLD_OF_ALL = re.compile(
    r"(?:(?:增[速幅]|涨幅)?(?:均|都|双双|全部|同步|同比均)|(?:继续|持续|稳步)?(?:保持|实现|呈现)|(?:增[速幅]|增长)(?:较快|明显|[最居领])|(?:稳步|快速|持续|平稳|较快)增长|完成较好|(?<![幅速])(?:[最较][多大高好强]|居前|领先|靠前)$)"
)


def _is_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are both rates, or both amounts."""
    return (one.unit.kind == "ratio") == (other.unit.kind == "ratio")


class SharedLists:
    """The lists of numbers of one view."""

    def __init__(self, text: str, quantities: list[Quantity]) -> None:
        self._text = text
        self._quantities = quantities
        self._starts = [q.start for q in quantities]

    def run(self, first: int, left: int, sentence_end: int, scope: Scope) -> int:
        """How many quantities share the word 分别, or follow as many that did (分别达到A、B，增长x、y)."""
        begin = max(0, left - _LONGEST_COMPARED)
        has_each = self._text.find("分别", begin, self._starts[first]) >= 0 and (
            lists.EACH.search(self._text[left : self._starts[first]]) is not None
            or lists.EACH_THAN.search(self._text, begin, left) is not None
        )
        if not has_each and scope.shared < 2:
            goes_on = self._text[self._quantities[first].end] in lists.GOES_ON
            if not goes_on or not (self._is_implied(first, left) or self._is_of_recent(first, left, scope)):
                return 1
            has_each = True
        last = first
        while last + 1 < len(self._starts) and self._starts[last + 1] < sentence_end:
            between = self._text[self._quantities[last].end : self._starts[last + 1]]
            # 达到A元和B元、增长x%和y%: two lists; 增加A个、增长x%和y% is one.
            is_next_list = last > first and not _is_alike(*self._quantities[last : last + 2])
            if is_next_list or not lists.JOINED_WITH_CHANGE.fullmatch(between):
                break
            last += 1
        run = last - first + 1
        return run if has_each or run == scope.shared else 1

    def _is_implied(self, first: int, left: int) -> bool:
        return lists.are_implied(self._text, left, self._quantities[first : first + _MOST_IMPLIED])

    def _is_of_recent(self, first: int, left: int, scope: Scope) -> bool:
        """存款余额A、贷款余额B，比上年增加x和y: two changes without a name of their own, for the two levels before them."""
        pair = self._quantities[first : first + 2]
        if len(pair) < 2 or len(scope.recent) != 2 or pair[1].start != pair[0].end + 1 or not _is_alike(*pair):
            return False
        words = self._text[left : pair[0].start]
        return lists.CHANGE.search(words) is not None and not naming.clean(naming.uncompared(lists.CHANGE.sub("", words)))

    def names(
        self, sentence_start: int, left: int, quantity: Quantity, form: forms.Form, run: int, scope: Scope
    ) -> list[Naming | None]:
        """The name of each of ``run`` numbers, the first of which is ``quantity``."""
        award = award_naming.award_name(self._text, left, quantity) if quantity.unit.kind in ("money", "ratio") else None
        if award is not None:
            return [award] * run
        phrase = self._text[left : quantity.start]
        words, each, behind = phrase.rpartition("分别")
        before = naming.clean(naming.uncompared(words)) if each else ""
        one = self._without_each(phrase, quantity, form, run) if not each else None if before else _behind_each(behind)
        if one is not None:
            return one if isinstance(one, list) else [one] * run
        if naming.refers_back(before) and scope.last is not None:
            return list(scope.recent) if len(scope.recent) == run else [scope.last] * run
        is_share_of_recent = phrase.lstrip(_LEADING).startswith("占")
        if before and not is_share_of_recent:
            parts = lists.names_of_each(before, run) or lists.names_of_each(before.rpartition("的")[2], run)
            parts = lists.with_verb(parts, behind)
            if parts is not None:
                begin = max(sentence_start, left - _LONGEST_COMPARED)
                is_of_last = form.is_change and "其中" in self._text[begin : quantity.start]
                is_share = words.endswith(_SHARES)
                return self._each_part(parts, False, scope) if is_of_last else _named(parts, form, is_share)
        listed = self._of_clause_before(sentence_start, left, run) if not before else None
        asks_recent = not before or (is_share_of_recent and form.rule == "share_of")
        recent = self._of_recent(left, words + each, quantity, form, run, scope) if asks_recent else None
        # 产值分别增长x和y，甲、乙企业数最多，分别达A个、B个: things counted were not measured before.
        if recent is not None and (listed is None or quantity.unit.kind != "classifier"):
            return recent
        if listed is not None:
            return _named(listed, form, False)
        name = naming.named(before, "noun_before") if before else scope.last
        return [name] * run

    def _of_clause_before(self, sentence_start: int, left: int, run: int) -> list[str] | None:
        """工业、服务业投资均保持增长，分别 | 增长x和y: as many names, in a clause before it that has no figure."""
        stop = left - (self._text[left - 1] in _LEADING)
        begin = max((found.end() for found in CLAUSE_BREAK.finditer(self._text, sentence_start, stop)), default=sentence_start)
        told = _TOLD_OF_ALL.search(self._text, begin, stop)
        return lists.names_of_each(naming.clean(self._text[begin : told.start()]), run) if told else None

    def _without_each(self, phrase: str, quantity: Quantity, form: forms.Form, run: int) -> list[Naming | None] | Naming | None:
        """A和B年均增长x%和y%; 达到A平方公里、B平方公里，集聚企业C家、D家."""
        implied = lists.names_of_each(naming.clean(phrase), run)
        if implied is not None and quantity.unit.kind == "classifier":
            return [naming.counted(part, "of_each", quantity.unit.unit_text) for part in implied]
        if implied is not None:
            return [naming.named(part, "of_each") for part in implied]
        own = naming.clean(phrase) if not form.is_change else ""
        return naming.counted(own, "of_each", quantity.unit.unit_text) if own and quantity.unit.kind == "classifier" else None

    def _of_recent(
        self, left: int, words: str, quantity: Quantity, form: forms.Form, run: int, scope: Scope
    ) -> list[Naming | None] | None:
        """The names of the last levels of the sentence, or the shares of what they name; None when there are too few."""
        if len(scope.recent) < run:
            return None
        recent = scope.recent[-run:]
        if form.rule != "share_of":
            return list(recent)
        is_led = self._text[left : quantity.start].lstrip(_LEADING).startswith("占")
        begin = left if is_led else left + len(words)
        return [relation_naming.share_name(self._text, begin, quantity, name) for name in recent]

    def parts_of_last(self, phrase: str, names: list[Naming | None], scope: Scope) -> list[Naming | None]:
        """其中A和B增幅最大，分别为x和y: each is a part of what was named last."""
        parts = lists.names_of_each(naming.clean(phrase), len(names))
        if parts is None:
            return names
        return self._each_part(parts, True, scope)

    def _each_part(self, parts: list[str], is_listed: bool, scope: Scope) -> list[Naming | None]:
        return [continued_naming.part_of_last(part, scope.last, is_listed) or naming.named(part, "of_each") for part in parts]


def _behind_each(behind: str) -> Naming | None:
    """2016年至2018年，分别 | 完成工业投资A、B、C: the one name that stands behind 分别."""
    name = naming.clean(behind) if not behind.startswith(_NO_NAME) else ""
    is_name = naming.is_quantity(name) if len(name) < _SHORTEST_NAME else _IS_NAME.match(name) is not None
    return naming.named(name, "noun_before") if is_name else None


def _named(parts: list[str], form: forms.Form, is_share: bool) -> list[Naming | None]:
    ending = "比重" if (is_share or form.code == "share") and not parts[-1].endswith("比重") else ""
    return [naming.named(part + ending, "of_each") for part in parts]
