"""The grammar of units: multiplier x base x per period or per thing.

Here: the pattern a unit is read with, built from the unit seeds, and its conversion to a base unit.
Not here: numbers (quantities), which unit a table column has (tables).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from orchestration.vocabulary import load
from orchestration.vocabulary.records import Unit

# Latin spellings must not run on into a word (5G, 3D printing), a classifier must not begin another word.
_LATIN_END = r"(?![A-Za-z0-9])"
_OTHER_WORD = (
    r"(?!集团|集中|部门|部分|条件|项目|件事|家庭|名单|名录|名牌|点位|处理|处于|处置|位于|场所|场地|台账|台湾|批次|期间|村民|户籍|份额|"
    r"周边|周年|人均|人民|人大|座谈|所有|所在|次级|次年|条例|本市|本地|件套|个人所得|站位)"
)


# Spellings that in running text are parts of dates or of other words.
_NOT_IN_TEXT = frozenset({"年", "月", "日", "个", "分", "里", "两", "E", "角", "届", "个项目", "度电", "吨二氧化碳", "番"})


@dataclass(frozen=True, slots=True)
class UnitReading:
    """A unit as written. ``unit_code`` is None when nothing is known about it; ``flag`` names what is wrong with it."""

    unit_text: str
    unit_code: str | None
    factor: Decimal
    dimension: str
    kind: str
    flag: str | None = None


def _alternation(words: list[str]) -> str:
    latin = [w for w in words if w[-1].isascii() and w[-1].isalnum()]
    other = [w for w in words if w not in set(latin)]
    branches = [re.escape(w) for w in sorted(other, key=lambda w: (-len(w), w))]
    branches += [re.escape(w) + _LATIN_END for w in sorted(latin, key=lambda w: (-len(w), w))]
    return "|".join(branches)


@cache
def unit_pattern() -> str:
    """Source of the pattern of one unit in running text; years and months are left to the periods."""
    atoms = [text for text, unit in load.units().items() if text not in _NOT_IN_TEXT]
    multipliers = "|".join(sorted(load.unit_multipliers(), key=lambda w: (-len(w), w)))
    periods = "|".join(sorted(load.unit_periods(), key=lambda w: (-len(w), w)))
    latin_atoms = _alternation([a for a in atoms if a.isascii()])
    hanzi_atoms = _alternation([a for a in atoms if not a.isascii()] + ["个"])
    # The first quantity word may carry 余 or 多: 400余万件, 70多亿元.
    multiplier = rf"(?:[余多]?(?:{multipliers})[余多]?|[余多])"
    atom = rf"(?:{_OTHER_WORD}(?:{hanzi_atoms})| ?(?:{latin_atoms}))"
    per = rf"/(?:(?:{multipliers})?(?:{hanzi_atoms}|{latin_atoms})|(?:{periods})(?![A-Za-z0-9一-龥]*\d))"
    malformed = rf"(?:{multipliers})/(?:{periods})(?:{hanzi_atoms})"
    return rf"(?:{malformed}|{multiplier}?{atom}(?:{per})?|{multiplier})"


@cache
def read_unit(unit_text: str) -> UnitReading:
    """Take a unit apart. ``unit_text`` is as written, blanks and 余/多 allowed.

    >>> read_unit("万吨/年").factor
    Decimal('10000')
    """
    text = re.sub(r"[\s余多]", "", unit_text)
    if not text:
        return UnitReading("", "count", Decimal(1), "count", "classifier")
    malformed = _malformed(text)
    if malformed is not None:
        return malformed
    head, _, denominator = text.partition("/")
    factor, base = _multiplied(head)
    if base is None:
        return UnitReading(text, None, factor, "unknown", "unknown", "missing" if not base_text(head) else "unknown")
    if not denominator:
        return UnitReading(text, base.unit_code, factor * base.factor, base.dimension, base.kind)
    period = load.unit_periods().get(denominator)
    if period is not None:
        return UnitReading(text, f"{base.unit_code}/{period}", factor * base.factor, base.dimension, base.kind)
    below_factor, below = _multiplied(denominator)
    if below is None:
        return UnitReading(text, None, factor, "unknown", "unknown", "unknown")
    code = f"{base.unit_code}/{below.unit_code}"
    return UnitReading(text, code, factor * base.factor / (below_factor * below.factor), "ratio", "ratio")


def base_text(unit_text: str) -> str:
    """The unit without its multiplier: 元 of 亿元, empty for a bare 亿."""
    rest = unit_text
    while rest and rest not in load.units():
        prefix = _multiplier_prefix(rest)
        if not prefix:
            return rest
        rest = rest[len(prefix) :]
    return rest


def _multiplier_prefix(text: str) -> str:
    multipliers = load.unit_multipliers()
    for length in (3, 2, 1):
        if text[:length] in multipliers and len(text) >= length:
            return text[:length]
    return ""


def _multiplied(text: str) -> tuple[Decimal, Unit | None]:
    factor, rest = Decimal(1), text
    while rest not in load.units():
        prefix = _multiplier_prefix(rest)
        if not prefix:
            return factor, None
        factor *= load.unit_multipliers()[prefix]
        rest = rest[len(prefix) :]
        if not rest:
            return factor, None
    return factor, load.units()[rest]


def _malformed(text: str) -> UnitReading | None:
    """万/年吨 is read as 万吨/年 and flagged."""
    head, slash, tail = text.partition("/")
    if not slash or head not in load.unit_multipliers():
        return None
    for period, code in load.unit_periods().items():
        base = load.units().get(tail[len(period) :]) if tail.startswith(period) else None
        if base is not None:
            factor = load.unit_multipliers()[head] * base.factor
            return UnitReading(text, f"{base.unit_code}/{code}", factor, base.dimension, base.kind, "malformed")
    return None
