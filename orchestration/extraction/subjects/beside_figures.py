"""Whom the words beside a figure name: the project an amount is put into, the company an item of a list is of.

Here: names right behind or right before one figure. Not here: whom a clause is about (subjects).
"""

from __future__ import annotations

import re

from orchestration.extraction.subjects import organisations, regions, speakers
from orchestration.extraction.subjects.subject import Subject

# 总投资A亿元的某项目: the project is named behind its figure.
_BEHIND_INVESTMENT = re.compile(
    r"的(?P<name>[一-龥A-Za-z0-9“”()·×/-]{4,36}?)(?=[、,，。;；]|等|和|及|近期|全部|先后|相继|陆续|进入|顺利|全面|完成|实现|加快|即将|成功|试车|上月|\d{1,2}月|于|今年|去年|开工|落户|落地|投产|建成|签约|已|正|将|$)"
)
# 总投资A亿元的 | 甲、乙等12个项目: the amount is that of all.
_FIRST_OF_MANY = re.compile(r"、[^,，。;；\d]{1,60}等\s?(?:\d|[一二三四五六七八九十两多]{1,3}个|一批|重)")
# 总投资A亿元的 | 产业发展及科技创新项目69个: the amount is that of a class.
_CLASS_BEHIND = re.compile(r"[^,，。;；\d]{0,24}项目(?:共计?)?\d+[个项]")
# 其中云岭锂业 | 1.7万吨、白河股份 | 0.8万吨
_FIRM_ITEM = re.compile(r"(?:[,，]?其中[,，:]?|[、和])(?P<firm>[一-龥A-Za-z]{2,8}(?:锂业|硅业|煤业|酒业|乳业|股份|集团|公司))")
_LONGEST_ITEM, _LONGEST_MAKER = 16, 30
_MAKER = re.compile(r"、(?P<name>[一-龥A-Za-z]{3,14})年产$")


def item(text: str, left: int, position: int) -> tuple[Subject, int] | None:
    """The company an item of a list is of, and where its other words begin.

    其中云岭锂业 | 12万吨、白河股份 | 8万吨: a company alone; 某项目、云岭科技年产 | 1000万片: who makes it.
    """
    firm = _FIRM_ITEM.fullmatch(text, left, position) if position - left <= _LONGEST_ITEM else None
    if firm is not None:
        return Subject(regions.canonical(firm["firm"]), firm["firm"], "firm_in_list"), position
    if text[position - 1] != "产":
        return None
    maker = _MAKER.search(text, max(left, position - _LONGEST_MAKER), position)
    if maker is None or not speakers.is_firm(maker["name"]):
        return None
    return Subject(regions.canonical(maker["name"]), maker["name"], "maker"), left


def project_behind(text: str, position: int, end: int) -> Subject | None:
    """投资6亿元的某数据中心、…: what the amount before ``position`` is put into; None for a class of projects."""
    found = _BEHIND_INVESTMENT.match(text, position, end)
    if found is None or _FIRST_OF_MANY.match(text, found.end(), end) or _CLASS_BEHIND.match(text, found.end(), end):
        return None
    if not organisations.is_project(found["name"]):
        return None
    return Subject(found["name"], found["name"], "project_behind")
