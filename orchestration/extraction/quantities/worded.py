"""Amounts written without a digit: 三十五名, 百分之三点五, 三分之一, 一半, 近千家, 居全区第一.

Here: the patterns of such amounts; each is found by itself.
Not here: numbers in digits, and which of two readings of one place holds (quantities).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from orchestration.extraction.quantities import numerals
from orchestration.extraction.quantities.amounts import LONGEST_NUMERAL, RANK, Quantity
from orchestration.extraction.quantities.units import read_unit, unit_end
from orchestration.extraction.text import around

HANZI = r"[一二两三四五六七八九十][一二三四五六七八九十百千万亿零〇点]*"
# 前3天, 连续两个月, 短短4个多月: how long something took, or which days are spoken of.
DURATION_BEFORE = re.compile(r"(?:前|这|连续|持续|短短|历[时经]|时隔|为期|经过)$")
# Patterns that run over the whole text begin with one class of characters: the engine then skips all others quickly.
_RANK = re.compile(
    r"[第首榜](?<!放在.)(?<!摆在.)(?<!放到.)"
    r"(?:(?<=第)(?P<rank>[一二三四五六七八九十]{1,3})(?:位|名)?|(?P<first>(?<=首)位|(?<=榜)首))(?=[,，。;；\n)]|、[一-龥]{2,5}第[一二三四五六七八九十])"
)
_ROUND = re.compile(r"[近超约上过逾破达](?P<round>[百千万亿]{1,2})(?![一-龥]?分点)")
# 过百亿元企业, 千亿级集群: the size names a class of things.
_OF_THAT_SIZE = re.compile(
    r"(?:以上)?(?:的)?(?:[大重]?[企业项目产集园工骨龙级]|[一-龥]{0,4}(?:企业|楼宇|乡镇|园区|大户|工程|项目))"
)
_ROUND_VALUE = {"百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_HANZI_PERCENT = re.compile(r"[百千]分之(?P<percent>[一二三四五六七八九十百零〇点]+)")
# 三分之二, 一半, 占比过半; 时间过半 is a slogan.
_FRACTION = re.compile(
    r"[分一半过](?:(?<=分)之(?P<part>[一二三四五六七八九十]{1,3})|(?P<half>(?<=一)(?<!第一)半(?![年天])|"
    r"(?<=半)数|(?<=过)(?<=比过|重过|占过)半(?!数)))"
)
_WHOLE_BEFORE = re.compile(r"[二三四五六七八九十]{1,3}$")
_HANZI_NUMBER = re.compile(rf"(?P<number>{HANZI})(?P<more>[余多])?")
_FRACTION_PLACES = Decimal("1e-10")


def hanzi(text: str) -> Iterator[Quantity]:
    """Amounts in Chinese numerals: with a physical unit, or counts from ten upwards; 一个 and 三大 count nothing."""
    percents = {match.start("percent"): match for match in around(text, "分之", _HANZI_PERCENT, 1)}
    # Plain substrings are looked for much faster than patterns, and short texts have none of these.
    candidates = [_fraction(text, match) for match in _FRACTION.finditer(text)] if "分之" in text or "半" in text else []
    for match in _HANZI_NUMBER.finditer(text):
        percent = percents.get(match.start())
        candidates.append(_hanzi_percent(percent) if percent else _hanzi_quantity(text, match))
    return (quantity for quantity in candidates if quantity is not None)


def ranks(text: str) -> list[Quantity]:
    """第一 and 首位 at the end of a clause are ranks; 第一个, 第一产业 are not."""
    found = []
    for match in (match for mark in ("第", "首位", "榜首") for match in around(text, mark, _RANK, 0)):
        value = Decimal(1) if match["first"] else numerals.hanzi(match["rank"])
        if value is not None:
            found.append(Quantity(match.start(), match.end(), value, None, RANK, False, False, "rank"))
    return found


def round_numbers(text: str) -> list[Quantity]:
    """近千家, 超百亿元: a round number without a digit, behind a word of comparison and with a unit."""
    found = []
    for match in _ROUND.finditer(text):
        stop = unit_end(text, match.end())
        reading = read_unit(text[match.end() : stop])
        if stop == match.end() or reading.unit_code is None or _OF_THAT_SIZE.match(text, stop):
            continue
        value = Decimal(1)
        for digit in match["round"]:
            value *= _ROUND_VALUE[digit]
        is_more = text[match.end() : match.end() + 1] in ("余", "多")
        found.append(Quantity(match.start("round"), stop, value, None, reading, is_more, False, "round_number"))
    return found


def _hanzi_percent(match: re.Match[str]) -> Quantity | None:
    value = numerals.hanzi(match["percent"][:LONGEST_NUMERAL])
    if value is None:
        return None
    unit = read_unit("‰" if match.group()[0] == "千" else "%")
    return Quantity(match.start(), match.end(), value, None, unit, False, False, "hanzi_percent")


def _fraction(text: str, match: re.Match[str]) -> Quantity | None:
    """三分之一 as 33.3333333333 percent, 一半 as 50."""
    if match["half"]:
        is_over = match.group() == "过半"
        return Quantity(match.start(), match.end(), Decimal(50), None, read_unit("%"), is_over, False, "fraction")
    whole = _WHOLE_BEFORE.search(text, max(0, match.start() - 3), match.start())
    below = numerals.hanzi(whole.group()) if whole else None
    above = numerals.hanzi(match["part"])
    if whole is None or not below or above is None or above >= below:
        return None
    exact = 100 * above / below
    value = exact.quantize(_FRACTION_PLACES).normalize()
    rule = "fraction" if value * below == 100 * above else "rounded_fraction"
    return Quantity(whole.start(), match.end(), value, None, read_unit("%"), False, False, rule)


# 一度, and crosses: no amounts.
_WORDS = frozenset({"一度", "十字"})


def _hanzi_quantity(text: str, match: re.Match[str]) -> Quantity | None:
    start, end = match.span()
    if start and (text[start - 1] in "第十百千万亿两几数每" or text[start - 1].isdigit()):
        return None
    written = match["number"]
    if text.startswith("瓦", end) and written.endswith("千") and not match["more"]:
        written, end = written[:-1], end - 1
    unit_stop = unit_end(text, end)
    if unit_stop == end or text[start:unit_stop] in _WORDS:
        return None
    numeral, multiplier = _split_multiplier(written)
    value = numerals.hanzi(numeral) if 0 < len(numeral) <= LONGEST_NUMERAL else None
    if value is None:
        return None
    reading = read_unit(multiplier + text[end:unit_stop])
    is_count = reading.kind == "classifier" and reading.unit_text != "番"
    if reading.unit_text == "季度" or (reading.kind == "time" and DURATION_BEFORE.search(text, max(0, start - 3), start)):
        return None
    if reading.unit_code is None or reading.kind == "rank" or (is_count and value < 10 and not multiplier):
        return None
    return Quantity(start, unit_stop, value, None, reading, bool(match["more"]), False, "hanzi")


def _split_multiplier(numeral: str) -> tuple[str, str]:
    """五千万 is 五千 in 万; 三亿五千万 is one number."""
    head = numeral.rstrip("万亿")
    return (numeral, "") if "万" in head or "亿" in head else (head, numeral[len(head) :])
