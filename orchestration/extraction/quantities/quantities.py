"""Numbers with their units in a view, and what looks like a number and is none.

Here: the scan over numerals; each becomes a quantity, a date (left to periods), or is passed over as part of a name, a
document number, a serial.
Not here: amounts without a digit (worded), what a quantity measures (binding), table cells (tables).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from orchestration.extraction.periods.dates import PeriodExpression, read_date
from orchestration.extraction.quantities import idioms, numerals, worded
from orchestration.extraction.quantities.amounts import LONGEST_NUMERAL, RANK, Quantity
from orchestration.extraction.quantities.units import read_unit, unit_end

__all__ = ["ARABIC", "Oversized", "Quantity", "Scan", "scan"]

# Begins with one digit, which lets the engine skip all other characters quickly; figures of other scripts begin no number.
# Most have no separator, which the first alternative tells at once.
ARABIC = r"[0-9](?:\d*(?![\d, ])|\d{0,2}(?:,\d{3})+(?!\d)|\d{0,2}(?: \d{3})+(?![\d ])|\d*)(?:\.\d+)?"
_ARABIC = re.compile(ARABIC)
# 2019-11-09 | 12:25:00
_DAY_BEFORE = re.compile(r"(?:\d|日)[ T]?$")
# 0595-1234567, 13912345678: telephone numbers.
_TELEPHONE = re.compile(r"(?:0\d{2,3}[-—]?\d{7,8}|1[3-9]\d{9})(?![\d.,])")
_SHORTEST_CODE = 3
_FOOTNOTE_MARKS = frozenset("¹²³⁴⁵⁶⁷⁸⁹")
# 三次产业结构5.8:52.5:41.7
_STRUCTURE = re.compile(r"(?P<first>\d{1,2}(?:\.\d+)?):(?P<second>\d{1,2}(?:\.\d+)?):(?P<third>\d{1,2}(?:\.\d+)?)(?![\d:])")
# 7个半; 3个半月 is a time.
_MIXED = re.compile(r"(?P<high>\d{1,4})(?:万|亿(?=\d{3,4}万))(?P<low>\d{3,4})(?![\d.年月])")
_TEN_THOUSAND = Decimal(10000)
_AND_A_HALF = re.compile(r"(?<=[个家头只])半(?![年月天日小径导截])")
_HALF = Decimal("0.5")
_ROUNDING = Decimal("0.3")
_TIMES = frozenset("×xX*")
_TO = frozenset("-~至到")
_BOOK_TITLE = re.compile(r"《[^《》\n]{1,120}》")
# 荣获“中国500家最佳企业”: what is awarded may have a longer name.
_SHORT_QUOTE = re.compile(
    r"“[^“”\n，。,]{1,14}”|\"[^\"\n，。,]{1,14}\"|「[^「」\n]{1,14}」|“(?<=[为予获评选入得]“)[^“”\n，。,]{1,30}”"
)
# “2025年实现30GW装机” | 的目标: what is quoted is the aim itself.
_AIM_BEHIND = re.compile(r"的(?:总体|发展|规划)?目标")
_NAME_BEFORE = re.compile(r"[A-Za-z][A-Za-z+\-]*-?$")
# 三届4次会议, 浏览量:717次
_COUNTS_VISITS = re.compile(r"(?:届|(?:浏览|点击|阅读|访问)[量数]?[:\s]?)$")
_DIAMETER = frozenset("ΦφØ⌀")
# 50亿 | 级、百亿级企业: a class by its size.
_SIZE_CLASSES = frozenset({"亿", "万", "千万", "百亿", "千亿", "万亿"})
_ENDS_WHOLE = frozenset("国省市区县州盟旗评核的")
_ORDINAL_BEFORE = frozenset("第")
# 前50名 | 的公司, 前5位 | 钢铁企业集中度
_AMONG_WHICH = re.compile(r"的|[一-龥]{0,8}(?:企业|公司|集团|产品|行业|城市|省份)")
_SERIAL = re.compile(r"\(?\d{1,2}(?:\.\d{1,2})*[.、．)](?!\d)|\(\d{1,2}\)")
_SLOGAN_BEFORE = re.compile(r"(?:新政|政策|措施|意见|举措|禁令|规定)$")
_SLOGAN_BEHIND = re.compile(r"[一-龥]{0,6}?(?:新政|政策|措施|意见(?!建议)|举措|禁令|规定)")
# 在全省91个县(市)中 | 排名第一: among how many somebody has a rank.
_RANKED_AMONG = re.compile(r"[一-龥()]{1,10}中[^,，。;；\d]{0,8}(?:排名?|位[居列]|名列|居|列)(?:第|前|首|于)")
_WHOLE_BEFORE = re.compile(r"(?:全[国省市区县州盟旗]|参评的?|被考核的?)(?:的)?$")
_STRUCTURE_BEFORE = re.compile(r"(?:表|图|专栏|附件|附表|附录|章|节|条款|第)$")
# 年 and 岁 are units only of what lasts: 2年 elsewhere is a time, 60岁以上 a group of people.
_LASTING = re.compile(
    r"(?:寿命|平均年龄|年限|期限|周期|[候用]时间)(?:[^,，。;；、\n]{0,16}|[^。;；\n]{0,24}(?:提高|增加|延长|缩短|减少))$"
)
_LASTING_UNITS = frozenset("年岁")
_YEAR = re.compile(r"(?:19|20|21)\d\d$")
_SAMPLED = re.compile(r"[一-龥]{0,8}(?:抽样|抽查)")
# 排名由369位升至235位, 居全国12位; 上升12位 is no place but a way.
_RANKED = re.compile(
    r"(?:(?:排名|位次|名次)[^,，。;；\n]{0,14}|(?:位居|位列|排在|(?<![民定安])居)于?(?:全[国省市区县球]|世界|同类)?)(?<!上升)(?<!下降)(?<![前后]移)$"
)
# 位居全国百强县投资潜力第3、科技创新第6
_BARE_RANK = re.compile(r"[,，、。;；和\n)]")
_RANKED_IN_LIST = re.compile(r"(?:位居|位列|排名|列|居|分列|分居)[^。;；\n]*[一-龥]$")
_LONGEST_RANKING = 120
_AMONG_FIRST = re.compile(
    r"(?:[居列在入身围持名]|排|位)(?:于|到)?(?:全[国省市区县球]|世界|同类|[一-龥]{1,4}[省市区])?(?:[同各][一-龥]{1,4})?前$"
)
# 进入全省20强; 500强企业 and 世界500强 are names.
_STRONGEST = re.compile(r"(?=[,，。;；、\n)]|$)")
_ENTERED = re.compile(r"(?:进入|跻身|入围|入选|位列|名列|列入?|居)(?:全[国省市区县州盟]|[一-龥]{1,4}[省市区])[一-龥]{0,6}$")
_LISTED = re.compile(r"[、和与及]|以及")


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
        number = _ARABIC.search(text, position)
        if number is None:
            break
        position = _take_numeral(text, number, names, quantities, dates, oversized)
    quantities += _apart(text, worded.hanzi(text), names, quantities, dates)
    quantities += worded.ranks(text)
    quantities += worded.round_numbers(text)
    quantities.sort(key=lambda q: q.start)
    _share_units(text, quantities)
    return Scan(quantities, dates, oversized)


def _share_units(text: str, quantities: list[Quantity]) -> None:
    """0.6、0.8和1.2个百分点, 0.6个和0.8个百分点: the unit behind the last number of a list is that of all."""
    for i in range(len(quantities) - 2, -1, -1):
        quantity, following = quantities[i], quantities[i + 1]
        is_open = quantity.is_bare or (quantity.unit.unit_text == "个" and following.unit.unit_code == "pp")
        if not is_open or following.is_bare or following.unit.kind in ("rank", "time"):
            continue
        if not _LISTED.fullmatch(text, quantity.end, following.start):
            continue
        is_count = following.unit.kind == "classifier"
        if is_count and "分别" not in text[max(0, quantity.start - LONGEST_NUMERAL) : quantity.start]:
            continue
        quantity.unit, quantity.is_bare, quantity.rule = following.unit, False, "shared_unit"


def _take_numeral(
    text: str,
    number: re.Match[str],
    names: _Spans,
    quantities: list[Quantity],
    dates: list[PeriodExpression],
    oversized: list[Oversized],
) -> int:
    """Sort one numeral into its list; returns where to go on."""
    start, end = number.span()
    inside = names.end_of(start)
    if inside is not None:
        return inside
    follower = text[end : end + 1]
    structure = _STRUCTURE.match(text, start) if follower == ":" else None
    if structure and _DAY_BEFORE.search(text, max(0, start - 3), start):
        return structure.end()
    if structure:
        parts = [(structure.span(name), Decimal(structure[name])) for name in ("first", "second", "third")]
        # Parts of a hundred are percent, though it is not written.
        unit = read_unit("%" if abs(sum((value for _, value in parts), Decimal(-100))) <= _ROUNDING else "")
        quantities += [Quantity(*span, value, None, unit, False, True, "structure_part") for span, value in parts]
        return structure.end()
    telephone = _TELEPHONE.match(text, start) if end - start >= _SHORTEST_CODE and text[start] in "01" else None
    if telephone is not None:
        return telephone.end()
    lasting = _lasting(text, start, end) if follower in _LASTING_UNITS else None
    if lasting is not None:
        quantities.append(lasting)
        return lasting.end
    date = read_date(text, start, end)
    if date is not None:
        dates.append(date)
        return date.end
    if end - start > LONGEST_NUMERAL:
        oversized.append(Oversized(start, end))
        return end
    if follower == "号" and number.group().isdigit():
        # 国发〔2020〕3号
        return end
    quantity = _quantity(text, start, end)
    if _is_name(text, start, quantity):
        return _skip_word(text, quantity.end)
    quantities.append(quantity)
    return quantity.end


def _lasting(text: str, start: int, number_end: int) -> Quantity | None:
    """受教育年限10.5年, 预期寿命78岁: years as an amount; elsewhere they are time, or part of a name."""
    if _YEAR.match(text, start, number_end):
        return None
    if _LASTING.search(text, max(0, start - 30), start) is None:
        return None
    value = numerals.arabic(text[start:number_end])
    return Quantity(start, number_end + 1, value, None, read_unit(text[number_end]), False, False, "lasting")


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
    mixed = _MIXED.match(text, start) if rule == "number_unit" and text.startswith(("万", "亿"), number_end) else None
    if mixed:
        # 3万8000亿元, 1亿2000万元, 5万3000人
        value = numerals.arabic(mixed["high"]) * _TEN_THOUSAND + numerals.arabic(mixed["low"])
        number_end = mixed.end("low")
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
    more = "余" in unit_text or "多" in unit_text or "来" in unit_text
    if unit_text in ("余", "多", "来"):
        end -= 1
        unit_text = ""
    if unit_text and upper is None and text.startswith("半", end) and _AND_A_HALF.match(text, end):
        value, end = value + _HALF, end + 1
    rank = _arabic_rank(text, start, end, value, unit_text)
    if rank is not None:
        return rank
    signed = _sign_start(text, start)
    return Quantity(signed, end, -value if signed != start else value, upper, read_unit(unit_text), more, not unit_text, rule)


def _arabic_rank(text: str, start: int, end: int, value: Decimal, unit_text: str) -> Quantity | None:
    """第15位, 居全国前10位, 排名由369位升至235位."""
    # 第 7 位, as printed pages space it.
    gap = int(text[start - 1 : start] == " " and text[start - 2 : start - 1] == "第")
    before = text[start - 1 - gap : start - gap]
    if before != "前" and not unit_text and text.startswith("强", end) and _STRONGEST.match(text, end + 1):
        if _ENTERED.search(text, max(0, start - 14), start):
            return Quantity(start, end + 1, value, None, RANK, False, False, "rank_among_first")
        return None
    if before == "前":
        end += not unit_text and text.startswith("强", end)
        if (unit_text in ("位", "名") or text[end - 1] == "强") and _AMONG_FIRST.search(text, max(0, start - 14), start):
            return Quantity(start - 1, end, value, None, RANK, False, False, "rank_among_first")
    elif unit_text in ("位", "名") and before == "第":
        return Quantity(start - 1 - gap, end, value, None, RANK, False, False, "rank")
    elif not unit_text and before == "第" and _BARE_RANK.match(text, end):
        if _RANKED_IN_LIST.search(text, max(0, start - _LONGEST_RANKING), start - 1 - gap):
            return Quantity(start - 1 - gap, end, value, None, RANK, False, False, "rank")
    elif unit_text == "位" and _RANKED.search(text, max(0, start - 20), start):
        return Quantity(start, end, value, None, RANK, False, False, "rank")
    return None


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
    return start - 1 if before in "长降为速率幅温达是和与及:(],，、\n" else start


def _selects(text: str, start: int, quantity: Quantity) -> bool:
    """Whether a number only says which ones, how many in a row or how long: 前50名的公司, 1-2层为商场, 三届4次会议."""
    if quantity.unit.kind == "time":
        if text[start - 1 : start] in ("时", "分") and text[start - 2 : start - 1].isdigit():
            # 8时25分 | 21秒
            return True
        if text[start - 1 : start] == "在" and text.startswith("内", quantity.end):
            # 在8个月 | 内完成
            return True
        is_of_deed = quantity.unit.unit_text.endswith(("月", "天")) and text.startswith("的", quantity.end)
        return is_of_deed or worded.DURATION_BEFORE.search(text, max(0, start - 3), start) is not None
    if quantity.unit.unit_text == "层" and quantity.value_upper is not None:
        return text.startswith(("为", "是"), quantity.end)
    if quantity.unit.kind == "classifier" and text[start - 1 : start] in _ENDS_WHOLE:
        whole = _WHOLE_BEFORE.search(text, max(0, start - 6), start)
        if whole is not None and _RANKED_AMONG.match(text, quantity.end):
            return True
    if quantity.unit.unit_text == "次" and _COUNTS_VISITS.search(text, max(0, start - 6), start):
        return True
    is_among = quantity.unit.unit_text in ("名", "位", "家", "大") and text[start - 1 : start] == "前"
    return is_among and _AMONG_WHICH.match(text, quantity.end) is not None


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
    if before == "每" and quantity.unit.dimension == "count":
        # 每10万人中: of how many something is told.
        return True
    is_class = after == "级" and quantity.unit.unit_text in _SIZE_CLASSES
    if is_class or before in _DIAMETER or _selects(text, start, quantity) or idioms.counts_nothing(text, quantity):
        return True
    if quantity.is_bare and after.isascii() and after.isalpha():
        return True
    if quantity.unit.unit_text == "季度" or (quantity.unit.unit_code == "permille" and _SAMPLED.match(text, quantity.end)):
        return True
    if quantity.unit.unit_text == "条" and _is_slogan(text, start, quantity.end):
        return True
    if quantity.is_bare and _STRUCTURE_BEFORE.search(text, max(0, start - 3), start):
        return True
    if (before in "+:" and quantity.is_bare) or (after == "+" and quantity.is_bare):
        return True
    if before in "\n(" and quantity.is_bare and _SERIAL.match(text, start - 1 if before == "(" else start):
        return True
    return quantity.is_bare and after == "." and text[quantity.end + 1 : quantity.end + 2].isdigit()


def _is_slogan(text: str, start: int, end: int) -> bool:
    """科技新政30条, 出台36条惠企措施: articles of a policy."""
    return _SLOGAN_BEFORE.search(text, max(0, start - 6), start) is not None or _SLOGAN_BEHIND.match(text, end) is not None


class _Spans:
    """Where titles and short quoted names stand: a number there is part of a name."""

    def __init__(self, text: str) -> None:
        spans = [m.span() for m in _BOOK_TITLE.finditer(text)]
        spans += [
            m.span()
            for m in _SHORT_QUOTE.finditer(text)
            if not (text.startswith("的", m.end()) and _AIM_BEHIND.match(text, m.end()))
        ]
        spans.sort()
        self._starts = [s for s, _ in spans]
        self._ends = [e for _, e in spans]

    def end_of(self, position: int) -> int | None:
        """Where the name around ``position`` ends; None outside of names."""
        i = bisect_right(self._starts, position) - 1
        return self._ends[i] if i >= 0 and position < self._ends[i] else None


def _apart(
    text: str, found: Iterable[Quantity], names: _Spans, quantities: list[Quantity], dates: list[PeriodExpression]
) -> list[Quantity]:
    """The amounts in Chinese numerals that stand neither in a name nor in a number or date already read."""
    taken = sorted([(q.start, q.end) for q in quantities] + [(d.start, d.end) for d in dates])
    starts = [start for start, _ in taken]
    apart = []
    for quantity in found:
        if quantity.unit.unit_text == "条" and _is_slogan(text, quantity.start, quantity.end):
            continue
        if idioms.counts_nothing(text, quantity):
            continue
        i = bisect_right(starts, quantity.end) - 1
        if (i < 0 or taken[i][1] <= quantity.start) and names.end_of(quantity.start) is None:
            apart.append(quantity)
    return apart
