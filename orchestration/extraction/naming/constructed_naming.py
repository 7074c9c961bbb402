"""Names that a construction gives by itself: what money is for or worth, the size of projects, the area of a site.

Here: what stands right behind an amount and says what it is of. Not here: awards (award_naming), capacities
(capacity_naming), nouns before an amount (naming).
"""

from __future__ import annotations

import re

from orchestration.extraction.naming import award_naming, relation_naming
from orchestration.extraction.naming.naming import Naming, before, is_quantity, named, standard
from orchestration.extraction.naming.nouns_behind import behind
from orchestration.extraction.quantities.quantities import Quantity

# 价值 | 200万元的新设备
_WORTH = re.compile(r"(?:价值|货值)(?:约|近|超过?|达)?$")
# 力争完成 | 1800亿元以上投资
_INVESTED_BEHIND = re.compile(r"(?:以上|左右)?的?(?P<what>(?:固定资产|工业)?投资)(?=$|[,，。;；、])")
_LONGEST_VERB = 8
# 340亩 | 智谷产业园
_SITE_BEHIND = re.compile(r"(?:的)?[一-龥]{0,10}(?:产业园|园区|示范园|科技园|厂区|校区|地块|公园)")
_FUNDS_BEHIND = re.compile(r"(?:以上|左右)?(?:的)?[一-龥]{0,6}(?:资金|贷款|补贴|补助|奖励|基金|债券|订单|合同|奖金|善款)")
# 某公司5亿元 | 光伏组件项目签约: the project is called by what is put into it.
_PROJECT_BEHIND = re.compile(r"[^\W\d的以]{2,20}项目(?=(?:已|正式|成功|顺利)?(?:签约|开工|落户|落地|投产|竣工|建成))")
# 60万平方米 | 标房
_BUILDING_BEHIND = re.compile(r"的?(?P<building>[一-龥]{0,4}(?:厂房|标房|仓库|冷库|大棚))")


def constructed(text: str, left: int, quantity: Quantity, right: int, form_rule: str) -> Naming | None:
    """The name that a construction gives by itself: an award, the size of projects, the area of a site, funds."""
    if form_rule == "size_of_following":
        return standard("总投资", None, "size_of_following")
    if quantity.unit.dimension == "area" and _SITE_BEHIND.match(text, quantity.end):
        is_named = is_quantity(before(text, left, quantity))
        return None if is_named else standard("占地面积", None, "site_behind")
    if quantity.unit.unit_code == "pp":
        return relation_naming.pull_name(text, left, quantity)
    building = _BUILDING_BEHIND.match(text, quantity.end) if quantity.unit.dimension == "area" else None
    if building:
        is_named = is_quantity(before(text, left, quantity))
        return None if is_named else named(building["building"] + "面积", "noun_behind")
    if form_rule == "holding":
        return standard("持股比例", None, "holding")
    if quantity.unit.kind not in ("money", "ratio"):
        return None
    award = award_naming.award_name(text, left, quantity)
    if quantity.unit.kind == "money" and _WORTH.search(text, left, quantity.start):
        goods = behind(text, quantity, right)
        return named(goods + "价值", "noun_behind") if goods else None
    if award is None and quantity.unit.kind == "money" and _PROJECT_BEHIND.match(text, quantity.end):
        front = before(text, left, quantity)
        is_named = is_quantity(front) and front not in ("投资", "总投资")
        return None if is_named else standard("总投资", None, "size_of_following")
    return award or _money_behind(text, left, quantity, right)


def _money_behind(text: str, left: int, quantity: Quantity, right: int) -> Naming | None:
    """Funds, or an investment that is made, right behind an amount of money."""
    if quantity.unit.kind != "money":
        return None
    invested = _INVESTED_BEHIND.match(text, quantity.end)
    if invested and text.find("完成", max(left, quantity.start - _LONGEST_VERB), quantity.start) >= 0:
        return named(invested["what"], "noun_behind")
    funds = behind(text, quantity, right) if _FUNDS_BEHIND.match(text, quantity.end) else ""
    return named(funds, "noun_behind") if funds else None
