"""Sentences whose figures stand on lines of their own, as headline pages and copied pages leave them.

Here: which lines go on with the line above, whatever its length: an amount, its unit, a mark, words of change before a figure.
Not here: prose wrapped at the width of a page (layout), tables of one cell a line (stacked_tables).
"""

from __future__ import annotations

import re

# An amount with its unit, alone or before a blank or a mark: 12.5亿元 同比增长3%; no 100家企业签约.
_AMOUNT = re.compile(
    r"[-+]?\d[\d,]*(?:\.\d+)?\s*(?:%|‰|(?:个)?百分点|倍|[十百千万亿]*(?:美?元|吨|人次?|户|家|个|公顷|亩|千瓦时?|[立平]方米|公里|千米|斤|公斤|千克|头|只|辆|台|件))"
    r"(?=$|[\s,，、;；。()↑↓⬆⬇])"
)
_BARE_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_UNIT = re.compile(
    r"(?:%|‰|个百分点|倍|[十百千万亿]+(?:美?元|吨|人|户|公顷|亩|千瓦|[立平]方米|公里|头|只|辆|台|件)|[元吨亩](?![一-龥]))"
)
_MARKS = frozenset(",，、;；。)%‰")
# 同比增长3%, 占收入的比重为80%, 完成预算的57%: what says something of the line above.
_PREDICATE = re.compile(
    r"(?:(?:同比|环比|[比较][上去]年)|(?:增长|下降|上升|上涨|提高|回落)(?=[了到至为约]?\d)|占(?=[^,，。]{2,24}?(?:比重|的\d))|完成(?=[^,，。\d]{0,12}的\d))"
    r"[^,，。\d]{0,24}\d"
)
_OPENINGS = frozenset("0123456789+-同环比较增下上提回占完") | _MARKS
_NO_MORE = frozenset("。！？；!?;:…”』」")
_WORD = re.compile(r"[一-龥]")


def broken_lines(lines: list[str]) -> frozenset[int]:
    """The numbers of the lines that go on with the line above; an empty line parts always."""
    found: set[int] = set()
    for number in range(1, len(lines)):
        above, line = lines[number - 1], lines[number]
        if not line:
            continue
        is_unit = number - 1 in found and _BARE_NUMBER.fullmatch(above) is not None and _UNIT.match(line) is not None
        if is_unit or (line[0] in _OPENINGS and _goes_on(above, line, lines[number + 1 : number + 2])):
            found.add(number)
    return frozenset(found)


def _goes_on(above: str, line: str, below: list[str]) -> bool:
    if not above or above[-1] in _NO_MORE or "|" in above or "\t" in above or "|" in line or "\t" in line:
        return False
    if line[0] in _MARKS:
        return True
    if _WORD.search(above) is None:
        return False
    if _BARE_NUMBER.fullmatch(line):
        return bool(below) and _UNIT.match(below[0]) is not None
    return _AMOUNT.match(line) is not None or _PREDICATE.match(line) is not None
