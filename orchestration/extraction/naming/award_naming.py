"""Awards: what somebody is given who fulfils a condition, in the wordings of policies.

Here: the noun of an award behind its amount, or that of the award spoken of last when only a bound stands before the amount.
Not here: whether an amount is the condition itself (forms), other names (naming).
"""

from __future__ import annotations

import re

from orchestration.extraction.naming.naming import LONGEST_EACH, Naming, named
from orchestration.extraction.quantities.quantities import Quantity

_AWARD = r"(?:资助|补助|补贴|奖励|奖补|贴息|扶持资金|补助资金|奖励资金|补贴资金)"
# 给予 | 50万元, 按 | 15元/公斤, 最高不超过 | 300万元.
_OFFERED = re.compile(r"(?:给予|予以|按照?(?:每[一-龥]{1,2})?|[最至][高多]|不超过|上限为?)(?:一次性|不超过|给予)*$")
_ENDS_OFFER = frozenset("予以按照高多过限为性")
# 每户奖励 | 10万元, 分别一次性补助 | 50万元、20万元: the verb right before the amount.
_AWARDED = re.compile(r"(?P<award>资助|补助|补贴|奖励|奖补|贴息)(?:资金|金额)?(?:最高|不超过|约|达|为|各|共)*$")
_BY_RATE = re.compile(r"按照?[^,，。;；]{0,20}?(?:的|总额|金额)?(?:不超过|最高)?$")
# 500万元 | 资助; 按15元/公斤、12元/公斤 | 给予运营补贴.
_BEHIND = re.compile(
    r"(?:[、和或及]\d[^,，。;；\n、和]{1,10}){0,4}(?:以内|左右)?(?:的)?(?:标准|比例|额度)?(?:进行|给予|予以|发放)?(?:最高|一定)?(?:的)?"
    rf"(?P<award>[一-龥]{{0,6}}?{_AWARD})"
)
_EARLIER = re.compile(rf"[一-龥]{{0,4}}?(?:给予|予以|发放)?(?P<award>(?:运营|建设|一次性|设备|资金)?{_AWARD})")
# Whom a bound is for and how often: 单站最高, 每企业每年不超过.
_ONLY_BOUND = re.compile(
    r"[,，、]?(?:单[站个户笔家]|[每各][一-龥]{1,2}|每个?(?:企业|项目|单位)|单个(?:企业|项目|单位)|同一(?:企业|单位|项目)|同一|"
    r"当?年度?|全年|累计|合计|总额|最多|最高|最多可|原则上|给予|不超过|可)+"
)
_BEGINS_BOUND = frozenset("单每各同当年全累合总最原给不可")
_MARKS = frozenset({"", *",，。;；、)\n"})
_LONGEST_SENTENCE = 200


def award_name(text: str, left: int, quantity: Quantity) -> Naming | None:
    """The name of an amount that is offered; None when it is no award by the words around it."""
    front = text[max(left, quantity.start - 24) : quantity.start]
    if quantity.unit.unit_code == "percent":
        return _rate_of_award(text, left, quantity, front)
    awarded = _AWARDED.search(front) if any(mark in front for mark in "助贴励补息") else None
    if awarded:
        return named(awarded["award"], "award_before")
    if not _is_offered(front):
        return None
    behind = _BEHIND.match(text, quantity.end)
    if behind:
        return named(behind["award"].removeprefix("的"), "award_behind")
    if not _ONLY_BOUND.fullmatch(text, left, quantity.start):
        return None
    first = max(0, left - _LONGEST_SENTENCE)
    begin = max(first, *(text.rfind(mark, first, left) + 1 for mark in "。\n"))
    awards = list(_EARLIER.finditer(text, begin, left))
    return named(awards[-1]["award"], "award_before") if awards else None


def _is_offered(front: str) -> bool:
    may_be = front[-1:] in _ENDS_OFFER or "每" in front[-LONGEST_EACH:]
    return may_be and _OFFERED.search(front) is not None


def _rate_of_award(text: str, left: int, quantity: Quantity, front: str) -> Naming | None:
    """按销售价格的 | 20% | 给予补助, 按10%给予补助: the rate of an award."""
    if not (("按" in front and _BY_RATE.search(front)) or _is_offered(front)):
        return None
    behind = _BEHIND.match(text, quantity.end)
    return named(behind["award"].removeprefix("的") + "比例", "award_behind") if behind else None


def is_bound(text: str, left: int, quantity: Quantity) -> bool:
    """Whether an amount only bounds what was counted before: 同一企业最多不超过 | 10名, with no noun of its own behind."""
    is_last = text[quantity.end : quantity.end + 1] in _MARKS
    may_bound = is_last and text[left : quantity.start].lstrip("，,、")[:1] in _BEGINS_BOUND
    return may_bound and _ONLY_BOUND.fullmatch(text, left, quantity.start) is not None
