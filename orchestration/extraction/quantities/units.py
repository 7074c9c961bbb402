"""The grammar of units: multiplier x base x per period or per thing.

Here: the pattern a unit is read with, built from the unit seeds, and its conversion to a base unit.
Not here: numbers (quantities), which unit a table column has (tables).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from orchestration.extraction.text import normalise
from orchestration.vocabulary import load
from orchestration.vocabulary.records import Unit

# A classifier must not be the beginning of one of these words: 360集团, 5部门.
_OTHER_WORD = re.compile(
    r"集团|集中|部门|部分|条件|项目|件事|家庭|名单|名录|名牌|点位|处理|处于|处置|位于|场所|场地|台账|台湾|批次|期间|村民|户籍|份额|"
    r"方面|方式|方案|方向|方法|方针|天然|天气|天津|日常|日益|日前|度假|元旦|米脂|克服|周到|周密|升级|升至|套餐|批准|批发|场景|次要|次于|"
    r"周边|周年|起来|起步|起点|起草|起到|起家|起止|起重|起降|起飞|人均|人民|人大|人口|座谈|所有|所在|次级|次年|条例|本市|本地|件套|个人所得|站位"
)
_BEGINS_OTHER_WORD = frozenset(word[:2] for word in _OTHER_WORD.pattern.split("|"))
# 5万吨每年 | 绿氢; what each year brings besides (每年可节约) is no part of a unit.
_EACH = re.compile(r"每(?:年|天|日|小时)(?![可将能约增减预需有节为新完提带创实消收])")
_MORE = frozenset("余多来")
# Spellings that in running text are parts of dates or of other words.
_NOT_IN_TEXT = frozenset({"年", "月", "日", "个", "分", "里", "两", "E", "角", "届", "个项目", "度电", "吨二氧化碳", "岁"})


@dataclass(frozen=True, slots=True)
class UnitReading:
    """A unit as written. ``unit_code`` is None when nothing is known about it; ``flag`` names what is wrong with it."""

    unit_text: str
    unit_code: str | None
    factor: Decimal
    dimension: str
    kind: str
    flag: str | None = None


@cache
def _units() -> dict[str, Unit]:
    """The units of the list under their half-width spelling, in which views are written."""
    return {normalise(text): unit for text, unit in load.units().items()}


@cache
def _atoms() -> frozenset[str]:
    """The units of running text; years and months are left to the periods."""
    return frozenset({*(normalise(text) for text in load.units() if text not in _NOT_IN_TEXT), "个"})


@cache
def _atom_lengths() -> dict[str, tuple[int, ...]]:
    """First character -> the lengths of the units that begin with it, longest first."""
    lengths: dict[str, set[int]] = {}
    for atom in _atoms():
        lengths.setdefault(atom[0], set()).add(len(atom))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}


def unit_end(text: str, position: int) -> int:
    """Where the unit that begins at ``position`` of a running text ends; ``position`` itself when none begins there.

    Multiplier x base x per: 余 or 多 may stand beside the multiplier (400余万件), a blank before a Latin base.
    """
    if text[position : position + 1] not in _begins_unit():
        return position
    start = _skip_more(text, position)
    multiplier = _multiplier_end(text, start)
    base_start = _skip_more(text, multiplier)
    # 千瓦时 is longer read whole than as 千 and 瓦.
    base = _base_end(text, base_start)
    if start != base_start:
        base = max(base, _base_end(text, start))
    if base:
        return _per_end(text, base)
    if multiplier > start and text.startswith("/", multiplier):
        return _malformed_end(text, multiplier + 1) or multiplier
    return base_start


def _skip_more(text: str, position: int) -> int:
    return position + 1 if text[position : position + 1] in _MORE else position


def _multiplier_end(text: str, position: int) -> int:
    if text[position : position + 1] not in _begins_multiplier():
        return position
    multipliers = load.unit_multipliers()
    for length in (3, 2, 1):
        if text[position : position + length] in multipliers:
            return min(position + length, len(text))
    return position


@cache
def _begins_multiplier() -> frozenset[str]:
    return frozenset(multiplier[0] for multiplier in load.unit_multipliers())


@cache
def _begins_unit() -> frozenset[str]:
    """The characters that what stands behind a number begins with if it is a unit."""
    return frozenset({*_MORE, " ", *_begins_multiplier(), *_atom_lengths()})


def _base_end(text: str, position: int) -> int:
    """Where the base unit at ``position`` ends; 0 when there is none. A Latin one must not run on into a word (5G)."""
    first = text[position : position + 1]
    if first == " " and text[position + 1 : position + 2].isascii():
        position += 1
        first = text[position : position + 1]
        if not first.isascii():
            return 0
    lengths = _atom_lengths().get(first)
    if lengths is None:
        return 0
    atoms = _atoms()
    for length in lengths:
        atom = text[position : position + length]
        if len(atom) < length or atom not in atoms:
            continue
        end = position + length
        if atom[-1].isascii() and atom[-1].isalnum():
            behind = text[end : end + 1]
            if behind.isascii() and behind.isalnum():
                continue
        elif length == 1 and text[position : position + 2] in _BEGINS_OTHER_WORD and _OTHER_WORD.match(text, position):
            continue
        return end
    return 0


def _per_end(text: str, end: int) -> int:
    """The unit with its denominator, if a period or another unit follows the slash, or a period 每: 5万吨每年."""
    if text.startswith("每", end):
        period = _EACH.match(text, end)
        return period.end() if period else end
    if not text.startswith("/", end):
        return end
    start = end + 1
    for length in (2, 1):
        if text[start : start + length] in load.unit_periods():
            return start + length
    multiplier = _multiplier_end(text, start)
    return _base_end(text, multiplier) or _base_end(text, start) or end


def _malformed_end(text: str, position: int) -> int:
    """万/年吨: the period got before the base."""
    for length in (2, 1):
        if text[position : position + length] in load.unit_periods():
            return _base_end(text, position + length)
    return 0


@cache
def read_unit(unit_text: str) -> UnitReading:
    """Take a unit apart. ``unit_text`` is as written, blanks and 余/多 allowed.

    >>> read_unit("万吨/年").factor
    Decimal('10000')
    """
    text = re.sub(r"[\s余多来]", "", normalise(unit_text))
    if not text:
        return UnitReading("", "count", Decimal(1), "count", "classifier")
    malformed = _malformed(text)
    if malformed is not None:
        return malformed
    if text in _units():
        whole = _units()[text]
        return UnitReading(text, whole.unit_code, whole.factor, whole.dimension, whole.kind)
    if "每" in text and _multiplied(text)[1] is None:
        return replace(read_unit(text.replace("每", "/")), unit_text=text)
    head, _, denominator = text.partition("/")
    factor, base, left = _multiplied(head)
    if base is None:
        return UnitReading(text, None, factor, "unknown", "unknown", "unknown" if left else "missing")
    if not denominator:
        return UnitReading(text, base.unit_code, factor * base.factor, base.dimension, base.kind)
    period = load.unit_periods().get(denominator)
    if period is not None:
        return UnitReading(text, f"{base.unit_code}/{period}", factor * base.factor, base.dimension, base.kind)
    below_factor, below, _ = _multiplied(denominator)
    if below is None:
        return UnitReading(text, None, factor, "unknown", "unknown", "unknown")
    code = f"{base.unit_code}/{below.unit_code}"
    return UnitReading(text, code, factor * base.factor / (below_factor * below.factor), "ratio", "ratio")


def _multiplied(text: str) -> tuple[Decimal, Unit | None, str]:
    """The factor of the multipliers in front, the base unit behind them, and what is left when that is no unit."""
    if text in _units():
        return Decimal(1), _units()[text], ""
    best: tuple[Decimal, Unit | None, str] = (Decimal(1), None, text)
    for length in (3, 2, 1):
        multiplier = load.unit_multipliers().get(text[:length])
        if multiplier is None or len(text) < length:
            continue
        factor, base, left = _multiplied(text[length:]) if text[length:] else (Decimal(1), None, "")
        if base is not None:
            return multiplier * factor, base, ""
        if len(left) < len(best[2]):
            best = (multiplier * factor, None, left)
    return best


def _malformed(text: str) -> UnitReading | None:
    """万/年吨 is read as 万吨/年 and flagged."""
    head, slash, tail = text.partition("/")
    if not slash or head not in load.unit_multipliers():
        return None
    for period, code in load.unit_periods().items():
        base = _units().get(tail[len(period) :]) if tail.startswith(period) else None
        if base is not None:
            factor = load.unit_multipliers()[head] * base.factor
            return UnitReading(text, f"{base.unit_code}/{code}", factor, base.dimension, base.kind, "malformed")
    return None
