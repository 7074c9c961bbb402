"""The name of a count: what is counted, by the words beside the number.

Here: nouns behind and before a count, the size of those counted, what was done with them or what they did, totals.
Not here: noun phrases by themselves (naming), what was counted last (context_naming).
"""

from __future__ import annotations

import re

from orchestration.extraction.naming.naming import (
    LEADING_MARKS,
    Naming,
    before,
    counted,
    is_of_money,
    lookup,
    without_setting_out,
)
from orchestration.extraction.naming.nouns_behind import BOUND, LEVEL_ONLY, VERB_TO, behind
from orchestration.extraction.quantities.quantities import Quantity

_PERSON_CLASSIFIERS = frozenset("人名位")
_BUILT_CLASSIFIERS = frozenset("台套座组个条")
_FIRM_CLASSIFIERS = frozenset("家户")
_CLAUSE_ENDS = frozenset({"", *",，。;；、\n"})
# 11个 | 总投资20亿元项目: the size stands before those counted.
_SIZED = re.compile(
    r"(?:计划|协议)?(?:总)?投资(?:额)?(?:约|近|超过?|达到?)?\d[\d.,]{0,12}[万亿千百余多]{0,3}(?:美|欧|港)?元(?:以上|左右)?(?:的)?(?P<noun>[一-龥]{0,8}?项目)"
)
_BEGINS_SIZE = frozenset("计协总投")
# 2台 | 66万千瓦燃煤机组, 4台 | 单机容量37.5万千瓦水轮机组: their rating stands before those counted.
_RATED = re.compile(
    r"(?:(?:单[机台座](?:装机)?|平均|额定)(?:容量|功率|规模)?|(?:合计|总计|单线|各)?年(?:产|加工|处理))?(?:为|约)?\d[\d.]{0,8}(?:[万千百]?[千兆吉]?瓦(?!时)|[kKMG][Ww](?!h)|万?吨(?:/[年日时]|级)?|千伏|[kK]V|兆伏安|MVA)的?"
    r"(?P<noun>(?:[一-龥]{1,6}(?:临界|冷)、)?[一-龥A-Za-z]{2,24}?)(?=$|[,，、。;；()\n\d]|及|和|与|[组构]成)"
)
_BEGINS_RATING = frozenset("单平额合总各年")
# 38个 | 项目签约, 11家 | 企业开展深度合作: what they did tells which ones are counted.
_ACTED = re.compile(
    r"(?P<noun>[一-龥]{0,10}?(?:项目|企业|公司|单位|机构))(?:已|均|全部)?"
    r"(?:(?P<did>签约|落地|开工|复工|竣工|投产|达产|入驻|挂牌|通车|入库|入规|升规|落户)|开展(?P<did_so>[一-龥]{2,6}?))(?:入驻)?(?=[,，。;；、\n]|$)"
)
# 带动了 | 100户 | 发展菜籽产业
_LED_ALONG = re.compile(r"(?:带动|辐射带动|引导)了?$")
_NEW_TRADE = re.compile(r"发展|种植|养殖|从事|参与|增收|致富|脱贫")
# 签约 | 9个, 22个 | 开工: of the projects, or firms, spoken of.
_ACTS = r"(?:新|已|集中|现场)*(?:签约|开工|复工|竣工|投产|达产|落地|落户|入库)"
_ACT = re.compile(_ACTS)
# 其中 | 2500个 | 基本完成…: no noun.
_LEVEL_NAME = re.compile(r"(?P<level>国家级|自治区级|省级|省部级|市级|区级|县级|国家|世界级|\dA级)(?:数量)?")
# 9个 | 重点项目总投资6亿元: money behind those counted is theirs.
_THEIR_MONEY = re.compile(r"(?P<noun>.*(?:项目|企业|工程))(?:计划|协议|年度|概算)*(?:总投资|投资|合同额).*")
# 高新技术项目增长较快，由52个增至92个: what grew in the clause before is counted.
_GREW = re.compile(
    r"(?:.*是)?(?P<noun>[一-龥A-Za-z]{2,20}?)(?:数量|总量|规模)?(?:大幅|明显|持续|快速|稳步|不断|逐年|较快|日益)*"
    r"(?:增多|增加|增长|壮大|扩大|攀升|提升)(?:较快|最快|迅速|明显|显著)?"
)
_ONLY_NUMBER = frozenset({"数量", "总数", "总量", "个数"})
_NUMBER_OF = re.compile(r"的?(?:总数|总量|数量)[^,，。;；]{0,6}")
# 396种 | 产品产量 | 同比增长: those are counted whose measure changed.
_WHOSE = re.compile(r"(?P<noun>[一-龥]{2,8}?)(?:产量|(?:总产|增加|产)值|利润(?:总额)?|价格|销[量售]额?|投资|收入)")
_CHANGED = re.compile(r"[均都]?(?:同比|环比|比上[年月]|较上年|(?:实现|保持|呈|出现)?[正负]?(?:增长|上涨|上升|下降|下跌))")
_ADVERBS = frozenset({"基本", "已经", "全部", "均已", "先后", "陆续"})
# 签约甲、乙、丙等项目 | 9个
_LISTED = re.compile(
    rf"(?P<act>{_ACTS}|新?引进|储备|实施|推进)[^,，。;；]{{2,80}}、[^,，。;；]{{2,40}}等(?P<noun>[一-龥]{{0,10}}(?:项目|企业))(?:共|达|约)?$"
)
_LONGEST_LIST = 120
_ACT_BEHIND = re.compile(rf"(?:项目|企业)?(?P<act>{_ACTS})(?=[,，。;；、\n]|$)")


def _predicate(text: str, quantity: Quantity, right: int) -> str:
    """What the counted ones did: 20人 | 获评…人才; nothing when a mark comes first."""
    bound = BOUND.match(text, quantity.end, right)
    words = text[bound.end() if bound else quantity.end : right].strip()
    return words if words and words[0] not in LEADING_MARKS and not VERB_TO.match(words) else ""


def count_name(text: str, left: int, quantity: Quantity, right: int) -> Naming | None:
    """The name of a count: the noun behind it, else the one before it, else what the counted ones did."""
    classifier = quantity.unit.unit_text
    front = before(text, left, quantity)
    if classifier.endswith("次") and not front:
        return counted(_predicate(text, quantity, right), "predicate_behind", classifier)
    follower = text[quantity.end : quantity.end + 1]
    sized = _SIZED.match(text, quantity.end) if follower in _BEGINS_SIZE else None
    if sized:
        return counted(sized["noun"], "noun_behind_size", classifier)
    may_be_rated = classifier[-1:] in _BUILT_CLASSIFIERS and (follower in _BEGINS_RATING or follower.isdigit())
    rated = _RATED.match(text, quantity.end) if may_be_rated else None
    if rated:
        return counted(rated["noun"], "noun_behind_size", classifier)
    first = max(left, quantity.start - _LONGEST_LIST)
    may_be_listed = bool(front) and text.find("等", first, quantity.start) >= 0
    listed = _LISTED.search(text, first, quantity.start) if may_be_listed else None
    if listed:
        return counted(listed["act"] + listed["noun"], "listed_before", classifier)
    acted = _ACTED.match(text, quantity.end, right)
    if acted:
        return counted((acted["did"] or acted["did_so"]) + acted["noun"], "noun_and_verb_behind", classifier)
    act = _act(text, left, quantity, front)
    if act:
        noun = "企业" if classifier[-1:] in _FIRM_CLASSIFIERS else "项目"
        return Naming(f"{act}{noun}数量", act, None, None, "counted_act")
    sets_out = bool(front) and without_setting_out(text[left : quantity.start]) != text[left : quantity.start]
    after = "" if sets_out else behind(text, quantity, right)
    after = "" if after in _ADVERBS else after
    whose = _WHOSE.fullmatch(after)
    if whose and _CHANGED.match(text, quantity.end + len(after)):
        return counted(whose["noun"], "noun_behind", classifier)
    their_money = _THEIR_MONEY.fullmatch(after) if "投资" in after or "合同" in after else None
    after = their_money["noun"] if their_money else after
    # 开工项目9个 | 总投资70亿元: money is not what is counted.
    after = "" if front and is_of_money(after) else after
    if after and _NEW_TRADE.match(after) and _LED_ALONG.search(text, left, quantity.start):
        noun = "农户" if classifier[-1:] == "户" else "人员"
        return Naming(f"带动{noun}数量", "带动", None, None, "led_along")
    if after and not (front and lookup(front) and not is_of_money(front)):
        level = LEVEL_ONLY.search(front)
        return (
            counted(after, "noun_behind", classifier)
            if not level or front != level.group()
            else counted(front + after, "noun_behind", classifier)
        )
    if front:
        return counted(front, "noun_before", classifier)
    did = _predicate(text, quantity, right)
    if did:
        who = (
            "企业"
            if classifier and classifier[-1] in _FIRM_CLASSIFIERS
            else "人员"
            if classifier and classifier[-1] in _PERSON_CLASSIFIERS
            else ""
        )
        return Naming(f"{did}{who}数量", did, None, None, "predicate_behind")
    return None


def grown(clause: str, front: str, is_set_out: bool, classifier: str) -> Naming | None:
    """亿元以上项目增多，数量达 | 431个: what the ``clause`` before says to have grown, where only its number is spoken of."""
    if not (front in _ONLY_NUMBER or (not front and is_set_out)):
        return None
    grew = _GREW.fullmatch(clause)
    return counted(grew["noun"], "grown_before", classifier) if grew else None


def total_of(last: Naming | None) -> Naming | None:
    """新增企业32户，总数达到268户: the total is of what was added."""
    if last is None or not last.name.startswith("新增"):
        return last
    return counted(last.name.removeprefix("新增").removesuffix("数量"), "total_of_added", "")


def completed(name: Naming, last: Naming | None) -> Naming:
    """国家级1家、自治区级15家 after 工程技术研究中心16家: the level needs the noun named before."""
    may_be_level = "级" in name.name or name.name.startswith("国家")
    level = _LEVEL_NAME.fullmatch(name.name) if may_be_level else None
    # 30个 | 国家: countries are no level.
    are_countries = level is not None and level["level"] == "国家" and name.rule == "noun_behind"
    if level is None or last is None or are_countries:
        return name
    noun = re.sub(r"^(?:国家级|自治区级|省级|市级|\d?A级)?(?:及以上|以上)?", "", last.name)
    return counted(level["level"] + noun.removesuffix("数量"), "level_of_noun", "") or name


def number_of(text: str, left: int, quantity: Quantity, subject: str) -> Naming | None:
    """国家高新区 | 总数已达88家: how many there are of the subject right before."""
    if not subject or not text.endswith(subject, 0, left) or not _NUMBER_OF.fullmatch(text, left, quantity.start):
        return None
    return counted(subject, "number_of_subject", quantity.unit.unit_text)


def _act(text: str, left: int, quantity: Quantity, front: str) -> str:
    """签约 | 9个, 22个 | 开工: what was done with those counted, where nothing else names them."""
    words = text[left : quantity.start].strip("，,、 :")
    if not front and _ACT.fullmatch(words) and text[quantity.end : quantity.end + 1] in _CLAUSE_ENDS:
        return words
    done = _ACT_BEHIND.match(text, quantity.end) if not front else None
    return done["act"] if done else ""
