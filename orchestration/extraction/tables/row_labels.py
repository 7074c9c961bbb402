"""Labels of rows and columns taken apart.

Here: serials and marks of parts before a label, the unit in brackets behind it, and words of change at its end.
Not here: what is measured (table_names).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from orchestration.extraction.naming import naming
from orchestration.extraction.quantities.units import UnitReading, read_unit

_LABEL_UNIT = re.compile(r"\((?:单位:)?(?P<unit>[^()]{1,14})\)$")
# 一、 and (二) open a section; 3. and 1、 number its rows, but 3.5吨级 is a size; 其中: and # mark a part of the row above.
_LEAD = re.compile(
    r"(?:(?P<section>[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))|(?P<number>\(\d+\)|\d+[.、](?!\d)|[①-⑳])"
    r"|(?P<part>[#*]|其中[:,、]?))\s*"
)
_SCOPE = re.compile(r"全[国省市区县旗州盟](?=[一-龥])")
_CHANGE_END = re.compile(
    r"(?:同比|环比|累计|当月|名义|实际|按可比价格?(?:计算)?|[比较](?:上|去|前)一?(?:年|月|季度?)(?:同期|同月|末|底)?|"
    r"[比较](?:19|20)\d{2}年[底末]?|[比较]年初|年均|(?:(?<!自然)增长|下降|降低)率?|增速|增幅|增减|涨跌|升降|降幅|减少|削减|上涨|提高|"
    r"(?:上升|上涨|增长|增加|提高|下降|降低|减少)或(?=[升上增提涨降下减])|上升|"
    r"速度|幅度|[额量](?<=[长少减降][额量])|[±%]|\+-)+$"
)
_IS_CHANGE = re.compile(r"[增降涨升减]|提高|同比|环比|±")
_DECLINE = re.compile(r"降|减少|削减")
_RISE = re.compile(r"增|升|涨|±")
_PERIOD_BEFORE = re.compile(r"环比|[比较][上前]一?[月季]")
_BASE_YEAR = re.compile(r"[比较]((?:19|20)\d{2})年")
_RATES = ("percent", "permille", "x")


# 都市功能核心区, 白河新区: regions that no list knows, if several rows are such.
_REGION = re.compile(r"[一-龥]{2,12}(?:区|县|市|旗|州|盟|镇|乡|街道)")
_FEWEST_REGIONS = 3


def regions(labels: list[str]) -> frozenset[str]:
    """The squeezed labels that are regions by their endings; none where only one or two are."""
    found = frozenset(label for label in labels if _REGION.fullmatch(label) and naming.lookup(label) is None)
    return found if len(found) >= _FEWEST_REGIONS else frozenset()


@dataclass(frozen=True, slots=True)
class Label:
    """The words of a label, how it begins (section, number, part or nothing), the unit behind it, and the scope before it."""

    words: str
    lead: str
    unit: str
    scope: str = ""


@lru_cache(maxsize=8192)
def read_label(written: str) -> Label:
    """A squeezed label taken apart: 其中:民间投资(亿元) is a part, 民间投资, in 亿元; 全国总人口 is 总人口 of 全国."""
    lead = ""
    # 人均住房面积(平方米)*: the mark of a footnote.
    written = written.rstrip("*＊")
    while found := _LEAD.match(written):
        lead = str(found.lastgroup)
        written = written[found.end() :]
    unit = _LABEL_UNIT.search(written)
    has_unit = unit is not None and bool(read_unit(unit["unit"]).unit_code)
    words, unit_text = (written[: unit.start()], unit["unit"]) if unit and has_unit else (written, "")
    scope = _SCOPE.match(words)
    if scope is None or naming.lookup(words[scope.end() :]) is None:
        return Label(words, lead, unit_text)
    return Label(words[scope.end() :], lead, unit_text, scope.group())


@lru_cache(maxsize=8192)
def split_change(label: str) -> tuple[str, str]:
    """A label and the words of change at its end: 投资比上年增长 -> 投资, 比上年增长. Known names stay whole."""
    change = _CHANGE_END.search(label)
    if change is None or not _IS_CHANGE.search(change.group()) or naming.lookup(label) is not None:
        return label, ""
    return label[: change.start()], change.group()


def change_form(words: str, unit: UnitReading, period: str | None) -> str:
    """The form that words of change give a figure: growth, a decline, an amount more, growth on another base."""
    is_rate = unit.unit_code in _RATES
    if _DECLINE.search(words) and not _RISE.search(words):
        return "decrease_pct" if is_rate else "decrease_abs"
    if not is_rate:
        return "increase_abs"
    if "年均" in words:
        return "growth_annual"
    base = _BASE_YEAR.search(words)
    if _PERIOD_BEFORE.search(words) or (base and period and int(period[:4]) - int(base.group(1)) > 1):
        return "growth_base"
    return "growth"
