"""Amounts that count nothing in the world: how much of the day is served, round about, parts of a plan or of a speech.

Here: 24小时服务, 360度, 5个方面, 10章33节, the days of a span beside it, from the seed of cue words;
12英寸晶圆, a kind of wafer.
Not here: names, serials, ordinals (quantities).
"""

from __future__ import annotations

import re
from functools import cache

from orchestration.extraction.quantities.amounts import Quantity
from orchestration.extraction.words import cues

# All day long; within, up to or for 24小时 is a time that is measured.
_WHOLE_DAY = frozenset({24, 7 * 24})
_DAY_MEASURED = re.compile(r"(?:[之以]?内|[以之]上|就|即可?|办结|完成|降[雨水雪]|雨量|累计|最大|后|左右)")
_MEASURED_BEFORE = re.compile(r"(?:超过?|不足|[少低]于|缩短|[为至到在近约达经]|需要?|耗时|历时|用时|过去|最大|任意)$")
# All round, or the other way round.
_TURNS = frozenset({360, 180})
_UNIT_OF_TURN = frozenset("度°")
# 10章 | 33节: sections of the text itself.
_CHAPTERS_BEFORE = re.compile(r"\d章[、和]?$")
_LONGEST_PART = 8
# 出台稳经济 | 40条、工业高质量发展 | 36条: the articles of a policy are its name.
_POLICY_BEFORE = re.compile(
    r"(?:制定|出台|印发|落实|推出|实施|发布)[^,，。;；]{0,40}(?:发展|经济|增长|消费|投资|创新|环境|就业|外贸|企业?|民营|工业|产业|金融|人才)$"
)
_LONGEST_POLICY = 50
# 12英寸 | 晶圆, 6英寸 | 和8英寸衬底: which kind of product is made.
_INCHES = frozenset({"英寸", "寸"})
_KIND_BEHIND = re.compile(r"(?:(?:[、/和及与]|以及)\d{1,2}英?寸){0,3}(?:及?以上)?(?![左以及和与到至]|的)[一-龥A-Z]")


def counts_nothing(text: str, quantity: Quantity) -> bool:
    """Whether an amount is an idiom or counts parts of what is said or planned."""
    unit = quantity.unit.unit_text
    if unit == "小时":
        return quantity.value in _WHOLE_DAY and not _is_measured(text, quantity)
    if unit in _INCHES:
        return _KIND_BEHIND.match(text, quantity.end) is not None
    if unit in _UNIT_OF_TURN:
        return quantity.value in _TURNS
    if unit.endswith("工作日"):
        # 6月4日-6月10日( | 5个工作日)
        return text.startswith("日(", quantity.start - len("日("))
    if unit == "节":
        return _CHAPTERS_BEFORE.search(text, max(0, quantity.start - _LONGEST_PART), quantity.start) is not None
    if unit == "条":
        return _POLICY_BEFORE.search(text, max(0, quantity.start - _LONGEST_POLICY), quantity.start) is not None
    return unit == "个" and _parts().match(text, quantity.end) is not None


def _is_measured(text: str, quantity: Quantity) -> bool:
    before = _MEASURED_BEFORE.search(text, max(0, quantity.start - _LONGEST_PART), quantity.start)
    return before is not None or _DAY_MEASURED.match(text, quantity.end) is not None


@cache
def _parts() -> re.Pattern[str]:
    """方面, 层面, 专栏: what a plan or a speech has parts of."""
    words = "|".join(re.escape(word) for word in cues.words("part_of_text"))
    return re.compile(rf"(?:大|主要|重点|核心|具体)?(?:{words})(?![位性])")
