"""Numbers with their units in a view, and what looks like a number and is none.

Here: the scan over numerals; each becomes a quantity, a date (left to periods), or is passed over as part of a name, a
document number, a serial.
Not here: what a quantity measures (binding), table cells (tables).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal

from orchestration.extraction import numerals
from orchestration.extraction.periods import PeriodExpression, read_date
from orchestration.extraction.units import UnitReading, read_unit, unit_end

ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?![\d ])|\d+)(?:\.\d+)?"
HANZI = r"[一二两三四五六七八九十][一二三四五六七八九十百千万亿零〇点]*"
_NUMERAL = re.compile(r"\d")
_ARABIC = re.compile(ARABIC)
_FOOTNOTE_MARKS = frozenset("¹²³⁴⁵⁶⁷⁸⁹")
# 三次产业结构5.8:52.5:41.7
_STRUCTURE = re.compile(r"(?P<first>\d{1,2}(?:\.\d+)?):(?P<second>\d{1,2}(?:\.\d+)?):(?P<third>\d{1,2}(?:\.\d+)?)(?![\d:])")
_TIMES = frozenset("×xX*")
_TO = frozenset("-~至到")
_HANZI_PERCENT = re.compile(r"百分之(?P<percent>[一二三四五六七八九十百零〇点]+)")
_HANZI_NUMBER = re.compile(rf"(?P<number>{HANZI})(?P<more>[余多])?")
_BOOK_TITLE = re.compile(r"《[^《》\n]{1,120}》")
_SHORT_QUOTE = re.compile(r"“[^“”\n，。,]{1,14}”|\"[^\"\n，。,]{1,14}\"|「[^「」\n]{1,14}」")
# Patterns that run over the whole text begin with one class of characters: the engine then skips all others quickly.
_RANK = re.compile(
    r"[第首榜](?<!放在.)(?<!摆在.)(?<!放到.)"
    r"(?:(?<=第)(?P<rank>[一二三四五六七八九十]{1,3})(?:位|名)?|(?P<first>(?<=首)位|(?<=榜)首))(?=[,，。;；\n)])"
)
_ROUND = re.compile(r"[近超约上过逾破达](?P<round>[百千万亿]{1,2})(?![一-龥]?分点)")
# 过百亿元企业, 千亿级集群: the size names a class of things.
_OF_THAT_SIZE = re.compile(r"(?:以上)?(?:的)?(?:[大重]?[企业项目产集园工骨龙级])")
_ROUND_VALUE = {"百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_DOCUMENT_NUMBER = re.compile(r"\[\d{4}\](?:第)?\d+号|(?:国发|国办发|令)?第?\d+号")
_NAME_BEFORE = re.compile(r"[A-Za-z][A-Za-z+\-]*-?$")
_ORDINAL_BEFORE = frozenset("第")
_SERIAL = re.compile(r"\(?\d{1,2}(?:\.\d{1,2})*[.、．)](?!\d)|\(\d{1,2}\)")
_SLOGAN_BEFORE = re.compile(r"(?:新政|政策|措施|意见|举措|禁令|规定)$")
_STRUCTURE_BEFORE = re.compile(r"(?:表|图|专栏|附件|附表|附录|章|节|条款|第)$")
_LONGEST_NUMERAL = 30
RANK = UnitReading("位", "rank", Decimal(1), "rank", "rank")


@dataclass(slots=True)
class Quantity:
    """One amount in a view: its span (number and unit), the number as written, the unit and how it was written.

    ``value_upper`` is the upper end of a range. ``is_bare`` is true when no unit was written. ``rule`` names the construction.
    """

    start: int
    end: int
    value: Decimal
    value_upper: Decimal | None
    unit: UnitReading
    is_more: bool
    is_bare: bool
    rule: str


@dataclass(slots=True)
class Oversized:
    """A numeral too long to be an amount."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Scan:
    """All that the scan over numerals found, each list in order of position."""

    quantities: list[Quantity]
    dates: list[PeriodExpression]
    oversized: list[Oversized]


def scan(text: str) -> Scan:
    """Find every numeral of a view and say what it is."""
    quantities: list[Quantity] = []
    dates: list[PeriodExpression] = []
    oversized: list[Oversized] = []
    names = _Spans(text)
    position = 0
    while True:
        found = _NUMERAL.search(text, position)
        if found is None:
            break
        start = found.start()
        position = _take_numeral(text, start, names, quantities, dates, oversized)
    quantities += _hanzi_quantities(text, names, quantities, dates)
    quantities += _ranks(text)
    quantities += _round_numbers(text)
    quantities.sort(key=lambda q: q.start)
    return Scan(quantities, dates, oversized)


def _take_numeral(
    text: str,
    start: int,
    names: _Spans,
    quantities: list[Quantity],
    dates: list[PeriodExpression],
    oversized: list[Oversized],
) -> int:
    """Sort one numeral into its list; returns where to go on."""
    inside = names.end_of(start)
    if inside is not None:
        return inside
    structure = _STRUCTURE.match(text, start)
    if structure:
        for name in ("first", "second", "third"):
            value = Decimal(structure[name])
            quantities.append(Quantity(*structure.span(name), value, None, read_unit(""), False, True, "structure_part"))
        return structure.end()
    date = read_date(text, start)
    if date is not None:
        dates.append(date)
        return date.end
    number = _ARABIC.match(text, start)
    assert number is not None  # the pattern begins with a digit
    if number.end() - start > _LONGEST_NUMERAL:
        oversized.append(Oversized(start, number.end()))
        return number.end()
    quantity = _quantity(text, start, number.end())
    if _is_name(text, start, quantity):
        return _skip_word(text, quantity.end)
    quantities.append(quantity)
    return quantity.end


def _skip_word(text: str, position: int) -> int:
    """Past the rest of a Latin word or number that a name goes on with (5G, 2.0, ACT001)."""
    while position < len(text) and (text[position].isascii() and (text[position].isalnum() or text[position] in "+.-")):
        position += 1
    return position


def _quantity(text: str, start: int, number_end: int) -> Quantity:
    """The amount whose first number is ``text[start:number_end]``: alone, a product (4×100), or a range (8%-15%)."""
    value = numerals.arabic(text[start:number_end])
    upper: Decimal | None = None
    rule = "number_unit"
    if text[number_end : number_end + 1] in _TIMES:
        factor = _ARABIC.match(text, number_end + 1)
        if factor:
            value, number_end, rule = value * numerals.arabic(factor.group()), factor.end(), "product"
    unit_start = number_end
    while text[unit_start : unit_start + 1] in _FOOTNOTE_MARKS:
        unit_start += 1
    end = unit_end(text, unit_start)
    unit_text = text[unit_start:end]
    end = end if unit_text else number_end
    if rule == "number_unit" and text[end : end + 1] in _TO:
        upper, range_end, range_unit = _upper_end(text, end, value, unit_text)
        if upper is not None:
            end, unit_text, rule = range_end, range_unit, "range"
    more = "余" in unit_text or "多" in unit_text
    if unit_text in ("余", "多"):
        end -= 1
        unit_text = ""
    if start and text[start - 1] == "第" and unit_text in ("位", "名"):
        return Quantity(start - 1, end, value, None, RANK, False, False, "rank")
    signed = _sign_start(text, start)
    return Quantity(signed, end, -value if signed != start else value, upper, read_unit(unit_text), more, not unit_text, rule)


def _upper_end(text: str, end: int, low: Decimal, low_unit: str) -> tuple[Decimal | None, int, str]:
    """The upper end of a range behind ``text[end]``, where it ends, and its unit; None when it is no range."""
    number = _ARABIC.match(text, end + 1)
    if number is None:
        return None, end, low_unit
    upper = numerals.arabic(number.group())
    stop = unit_end(text, number.end())
    unit_text = text[number.end() : stop]
    is_range = upper > low and (not low_unit or _same_base(low_unit, unit_text))
    return (upper, stop, unit_text) if is_range else (None, end, low_unit)


def _same_base(low: str, high: str) -> bool:
    low_reading, high_reading = read_unit(low), read_unit(high)
    return low_reading.unit_code == high_reading.unit_code and low_reading.factor == high_reading.factor


def _sign_start(text: str, start: int) -> int:
    """A minus sign belongs to the number when words, not a number or a name, stand before it."""
    if start == 0 or text[start - 1] != "-":
        return start
    before = text[start - 2] if start > 1 else "\n"
    if before.isascii() and (before.isalnum() or before == "-"):
        return start
    return start - 1 if before in "长降为速幅达长是:(,，、\n" else start


def _is_name(text: str, start: int, quantity: Quantity) -> bool:
    """Numbers that count nothing: in names (ACT001, G65), ordinals, figures of tables, document numbers, serials."""
    before = text[start - 1] if start else "\n"
    after = text[quantity.end] if quantity.end < len(text) else "\n"
    if before.isascii() and before.isalpha():
        word = _NAME_BEFORE.search(text, max(0, start - 12), start)
        letters = word.group() if word else before
        if quantity.is_bare or len(letters) < 2 or not letters.isupper():
            return True
    if before in _ORDINAL_BEFORE:
        return quantity.unit.kind != "rank"
    if quantity.is_bare and after.isascii() and after.isalpha():
        return True
    if quantity.unit.kind == "time" and text[max(0, start - 2) : start] == "连续":
        return True
    if quantity.unit.unit_text == "条" and _SLOGAN_BEFORE.search(text, max(0, start - 6), start):
        return True
    if _STRUCTURE_BEFORE.search(text, max(0, start - 3), start) and quantity.is_bare:
        return True
    if (before in "+:" and quantity.is_bare) or (after == "+" and quantity.is_bare):
        return True
    if _DOCUMENT_NUMBER.match(text, start):
        return True
    if before in "\n(" and quantity.is_bare and _SERIAL.match(text, start - 1 if before == "(" else start):
        return True
    return quantity.is_bare and after == "." and text[quantity.end + 1 : quantity.end + 2].isdigit()


def _split_multiplier(numeral: str) -> tuple[str, str]:
    """五千万 is 五千 in 万; 三亿五千万 is one number."""
    head = numeral.rstrip("万亿")
    return (numeral, "") if "万" in head or "亿" in head else (head, numeral[len(head) :])


def _round_numbers(text: str) -> list[Quantity]:
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


class _Spans:
    """Where titles and short quoted names stand: a number there is part of a name."""

    def __init__(self, text: str) -> None:
        spans = [m.span() for m in _BOOK_TITLE.finditer(text)]
        spans += [m.span() for m in _SHORT_QUOTE.finditer(text)]
        spans.sort()
        self._starts = [s for s, _ in spans]
        self._ends = [e for _, e in spans]

    def end_of(self, position: int) -> int | None:
        """Where the name around ``position`` ends; None outside of names."""
        i = bisect_right(self._starts, position) - 1
        return self._ends[i] if i >= 0 and position < self._ends[i] else None


def _hanzi_quantities(text: str, names: _Spans, quantities: list[Quantity], dates: list[PeriodExpression]) -> list[Quantity]:
    """Amounts in Chinese numerals: with a physical unit, or counts from ten upwards; 一个 and 三大 count nothing."""
    taken = sorted([(q.start, q.end) for q in quantities] + [(d.start, d.end) for d in dates])
    starts = [s for s, _ in taken]
    found = []
    percents = {match.start("percent"): match for match in _HANZI_PERCENT.finditer(text)}
    for match in _HANZI_NUMBER.finditer(text):
        percent = percents.get(match.start())
        quantity = _hanzi_percent(percent) if percent else _hanzi_quantity(text, match)
        if quantity is None:
            continue
        i = bisect_right(starts, quantity.end) - 1
        if (i < 0 or taken[i][1] <= quantity.start) and names.end_of(quantity.start) is None:
            found.append(quantity)
    return found


def _hanzi_percent(match: re.Match[str]) -> Quantity | None:
    value = numerals.hanzi(match["percent"][:_LONGEST_NUMERAL])
    if value is None:
        return None
    return Quantity(match.start(), match.end(), value, None, read_unit("%"), False, False, "hanzi_percent")


def _ranks(text: str) -> list[Quantity]:
    """第一 and 首位 at the end of a clause are ranks; 第一个, 第一产业 are not."""
    found = []
    for match in _RANK.finditer(text):
        value = Decimal(1) if match["first"] else numerals.hanzi(match["rank"])
        if value is not None:
            found.append(Quantity(match.start(), match.end(), value, None, RANK, False, False, "rank"))
    return found


def _hanzi_quantity(text: str, match: re.Match[str]) -> Quantity | None:
    start, end = match.span()
    if start and (text[start - 1] in "第十百千万亿两几数每每" or text[start - 1].isdigit()):
        return None
    written = match["number"]
    if text.startswith("瓦", end) and written.endswith("千") and not match["more"]:
        written, end = written[:-1], end - 1
    numeral, multiplier = _split_multiplier(written)
    value = numerals.hanzi(numeral) if 0 < len(numeral) <= _LONGEST_NUMERAL else None
    unit_stop = unit_end(text, end)
    if value is None or unit_stop == end:
        return None
    reading = read_unit(multiplier + text[end:unit_stop])
    is_count = reading.kind == "classifier" and reading.unit_text != "番"
    if reading.unit_code is None or reading.kind == "rank" or (is_count and value < 10 and not multiplier):
        return None
    return Quantity(start, unit_stop, value, None, reading, bool(match["more"]), False, "hanzi")
