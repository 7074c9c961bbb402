"""The noun right behind a number: 85家 | 科技型企业.

Here: where such a noun begins and ends. Not here: nouns before a number (naming), what is counted (count_naming).
"""

from __future__ import annotations

import re

from orchestration.extraction.quantities.quantities import Quantity
from orchestration.extraction.words import cues

_LIMIT_BEHIND = re.compile(r"\d[\d.]*[一-龥]{1,6}(?:以上|以下)的")
BOUND = re.compile(r"(?:及?以上|及?以下|左右|以内)?的?")
# 9个 | 市、县 | 重点项目
_LEVELS = re.compile(r"[国省市县区州](?:、[省市县区州])+(?=重点|级|[一-龥]{0,4}项目)")
# 183个 | 新建、续建项目: stages of what is built, joined before their noun.
_STAGE_ONLY = re.compile(r"(?:新建|续建|在建|扩建|改建|拟建|新开工|竣工|投产|储备|前期|签约|落地|开工)$")
LEVEL_ONLY = re.compile(r"(?:国家级|自治区级|省级|市级|区级|县级|国家|省部级|世界级)$")
# 由12家 | 扩展到: what changes is not named behind it.
_COUNTED_THING = re.compile(r"[一-龥]{0,8}(?:项目|企业|工程)")
VERB_TO = re.compile(r"[提增减扩发攀跃跌降升缩上下回壮][一-龥]?[到至]")


def behind(text: str, quantity: Quantity, right: int) -> str:
    """The noun phrase right behind a count: 家 | 科技型企业; empty when a verb or a break comes first.

    What bounds the things counted is passed over: 1所 | 200张床位以上的 | 养老院.
    """
    limit = _LIMIT_BEHIND.match(text, quantity.end) if text[quantity.end : quantity.end + 1].isdigit() else None
    if limit:
        stop = cues.stopping().search(text, limit.end())
        return text[limit.end() : stop.start()] if stop else ""
    levels = _LEVELS.match(text, quantity.end, right) if text.startswith("、", quantity.end + 1) else None
    bound = levels or BOUND.match(text, quantity.end, right)
    segment = text[bound.end() if bound else quantity.end : right]
    # 签约2个 | 项目 总投资4亿元: in a headline a blank parts.
    first, blank, _ = segment.partition(" ")
    segment = first if blank and _COUNTED_THING.fullmatch(first) else segment
    if VERB_TO.match(segment):
        return ""
    stop = cues.stopping().search(segment)
    phrase = segment[: stop.start()] if stop else segment
    if phrase.endswith("中") and phrase[-2:] not in ("高中", "初中") and (stop is None or stop.group() in ",，"):
        phrase = phrase[:-1]
    if stop and stop.group() == "以上" and LEVEL_ONLY.fullmatch(phrase):
        # 54家 | 省级以上 | 高新区
        return phrase + stop.group() + behind_list(segment[stop.end() :])
    if stop and stop.group() in ("、", "和") and (LEVEL_ONLY.search(phrase) or _STAGE_ONLY.fullmatch(phrase)):
        return phrase + stop.group() + behind_list(segment[stop.end() :])
    return phrase if len(phrase) > 1 and phrase not in ("大关", "台阶", "关口", "水平") else ""


def behind_list(segment: str) -> str:
    """国家级、自治区级创新平台: levels joined before their noun."""
    stop = cues.stopping().search(segment)
    return segment[: stop.start()] if stop else segment
