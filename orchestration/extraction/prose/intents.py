"""What a sentence opens with and aims at.

Here: the words of intent of one sentence, whether its time lies ahead, the clause that says something first.
Not here: what follows from them (binding), the kind of a figure (kinds).
"""

from __future__ import annotations

import re

from orchestration.extraction.periods.intervals import Anchor, end_year
from orchestration.extraction.text import Places
from orchestration.extraction.words import cues

AIMS = frozenset({"力争", "确保", "争取", "预期"})
_EXPECTED, _END_OF_YEAR = "预计", 11
_LEADING_WORDS = ("了解", "悉", "介绍", "统计", "显示", "表明", "透露", "测算", "报道", "指出", "提出", "强调", "明确", "要求")
_LEADS_IN = re.compile(rf"[据经统数记资]?[一-龥《》“”]{{0,18}}(?:{'|'.join(_LEADING_WORDS)})")
# 《方案》提出, 计划指出: what a plan says is aimed at; 提出了2024年的指标安排，具体为: so is what someone sets.
_PLAN_SAYS = re.compile(
    r"(?:计划|规划|方案|意见|纲要)》?(?:中)?(?:指出|提出|明确|要求)|"
    r"(?:提出|明确|确定|下达)了?[^,，。;；:]{0,30}(?:目标|计划|安排)[,，]?(?:具体)?[为是:]"
)
# One of them is in all of these, and quicker to find.
_SOME_SAYS = Places(re.compile("指出|提出|明确|要求|确定|下达"))
_LONGEST_OPENING = 40
# 在确保安全的前提下: on what condition something is done, no intent.
_CONDITION = re.compile(r"[^,，。;；]{0,20}(?:前提|基础|情况|条件)下")
# 为确保安全，…: what for; 将招商作为首要任务: as what something is taken.
_TAKEN_AS = re.compile(r"[^,，。;；]{1,20}(?:作为|列为|列入|纳入|视为|当作|当成|摆在|放在|摆上|贯穿|融入)")
# 预计 | 年产值2亿元: what a year will bring, not what this one has.
_EACH_YEAR = re.compile(r"(?:可|将|达产后)?(?:实现)?(?:每?年)(?:产|销|营|发电|税|利|上网)")


def end_of_opening(text: str, clauses: list[tuple[int, int]]) -> int:
    """Where the first clause ends that says something: 据了解，今年…, 报告指出，今年… open with their second."""
    start, end = clauses[0]
    is_said = len(clauses) > 1 and text.endswith(_LEADING_WORDS, start, end)
    is_led_in = is_said and _LEADS_IN.fullmatch(text, start, end) is not None
    return clauses[1][1] if is_led_in else end


def intent_in(text: str, start: int, end: int, anchor: Anchor, is_review: bool = False) -> re.Match[str] | None:
    """The first word of intent; what a document of a year's end expects of that year (预计) is an estimate, no aim.

    So it is where a report looks back (``is_review``) and names no time.
    """
    is_late = is_review or (anchor.month is not None and anchor.month >= _END_OF_YEAR)
    stop = min(end, start + _LONGEST_OPENING)
    plan = _PLAN_SAYS.search(text, start, stop) if _SOME_SAYS.is_in(text, start, stop) else None
    if plan is not None:
        return plan
    intent = cues.TARGET.search(text, start, end)
    while intent is not None and (
        _is_condition(text, intent) or (is_late and intent.group() == _EXPECTED and not _EACH_YEAR.match(text, intent.end()))
    ):
        intent = cues.TARGET.search(text, intent.end(), end)
    return intent


def _is_condition(text: str, intent: re.Match[str]) -> bool:
    """Whether a word of intent tells on what condition, what for, or as what something is done."""
    word, before = intent.group(), text[intent.start() - 1 : intent.start()]
    if before == "为" and word in AIMS:
        return True
    if before == "在":
        return _CONDITION.match(text, intent.end()) is not None
    return word == "将" and _TAKEN_AS.match(text, intent.end()) is not None


def is_ahead(period: str | None, anchor: Anchor) -> bool:
    """Whether a period is a whole year, or years, not over when the document was issued; 目前 is not."""
    year, now = end_year(period), anchor.year
    return period is not None and "-" not in period and year is not None and now is not None and year >= now
