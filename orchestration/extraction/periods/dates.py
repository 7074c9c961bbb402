"""Dates, spans and parts of years that are written in figures, and the periods they stand for, in ISO 8601 / SDMX.

Here: what an expression of time is; reading one that begins with a figure; a part of a year (前三季度, 1-9月) without its year.
Not here: words for time and their resolution (periods), which figure a period belongs to (dating).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass

ABSOLUTE, RELATIVE, DURATION = "absolute", "relative", "duration"

# What a period does in its clause: date a figure, be the base of a comparison, begin a span that lasts until now.
REFERENCE, BASE, SINCE, NONE = "reference", "base", "since", "none"

HANZI_NUMBER = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}

_YEAR = r"(?:19|20|21)\d{2}"
_PART_OF_YEAR = r"(?P<part>第?[一二三四1-4]季度[底末]?|前[一二三1-3]个?季度|上半年|下半年|[年]?[底末]|[年]?初)"
# 5年来, 5年内 at the head of a clause; 35年来首次 dates nothing.
_YEARS_BACK = re.compile(r"(?:[2-9]|10)年[来内]")
CLAUSE_BEGINS = ("", *"\n,，。;；、:：)）")
# 2021-07-13 08:40:54: the time of day belongs to the date.
_CLOCK = r"(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?"
# The rough look that spares most numerals the fine one.
_DATE_HEAD = re.compile(r"\d{1,4}[年月日多余个周季:至到~-]|\d{4}[./]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# What may stand behind the first figures of a date; 2024.5 is read as one number.
_BEHIND_FIGURES = frozenset("年月日多余个周季:至到~-./")
_DATE = re.compile(
    rf"(?P<dayspan>(?:(?P<py>{_YEAR})年)?(?P<pm>\d{{1,2}})月(?P<pd>\d{{1,2}})日?[-~至到](?:(?P<qm>\d{{1,2}})月)?(?P<qd>\d{{1,2}})日)"
    rf"|(?P<full>(?P<fy>{_YEAR})年(?P<fm>\d{{1,2}})月(?P<fd>\d{{1,2}})日{_CLOCK})"
    rf"|(?P<iso>(?P<iy>{_YEAR})[-./](?P<im>0?[1-9]|1[0-2])[-./](?P<id>0?[1-9]|[12]\d|3[01])(?!\d){_CLOCK})"
    rf"|(?P<span>(?P<s1>{_YEAR})年?[-~至到](?P<s2>{_YEAR})年(?!月))"
    rf"|(?P<ytd>(?P<ty>{_YEAR})年(?P<t1>\d{{1,2}})月?[-~至到](?P<t2>\d{{1,2}})月(?:份)?)"
    rf"|(?P<month>(?P<my>{_YEAR})年(?P<mm>\d{{1,2}})月(?:份)?(?P<mend>[底末])?)"
    rf"|(?P<year>(?P<y>{_YEAR})年(?:度)?(?:{_PART_OF_YEAR})?)"
    rf"|(?P<quarter>[1-4]季度[底末]?)"
    rf"|(?P<monthspan>(?P<n1>\d{{1,2}})月?[-~至到](?P<n2>\d{{1,2}})月(?:份)?)"
    rf"|(?P<monthday>(?P<dm>\d{{1,2}})月(?:份)?(?:(?P<dd>\d{{1,2}})日)?(?P<dend>[底末])?)"
    rf"|(?P<day>\d{{1,2}}日(?![均元]))"
    rf"|(?P<clock>\d{{1,2}}:\d{{2}}(?!\d))"
    rf"|(?P<years>\d{{1,3}}(?:多|余)?(?:个?年(?:代|内|间|期|来|以上|左右|的|里)?|周年|年度)|\d{{1,2}}个[多余]月)"
)
# These kinds name no month.
_WHOLE_YEARS = frozenset({"year", "span", "quarter"})
_NO_DIGIT = re.compile(r"\D")
_MONTHS_UP_TO = re.compile(r"(?<![此以之目节日期])(?<!(?<![今去上\d])年)前$")
# 2025年后 is no such year, and the day a report was sent dates none of its figures: 新华社北京10月18日电(记者.
_NO_PERIOD_BEHIND = re.compile(r"后|[电讯](?=[\s(:,]|记者)|报道\)")


@dataclass(slots=True)
class PeriodExpression:
    """A stretch of a view that speaks of time.

    ``period`` is complete for absolute expressions; for relative ones ``word`` waits for the document's date. ``role`` says
    what it does in its clause. ``is_end`` marks the end of a year or month (底, 末): an as-of date.
    """

    start: int
    end: int
    kind: str
    period: str | None
    role: str = REFERENCE
    word: str = ""
    is_end: bool = False

    def dated(self, period: str | None) -> PeriodExpression:
        """The same words, standing for ``period``."""
        return PeriodExpression(self.start, self.end, self.kind, period, self.role, self.word, self.is_end)

    def in_role(self, role: str) -> PeriodExpression:
        """The same, doing something else in its clause."""
        return PeriodExpression(self.start, self.end, self.kind, self.period, role, self.word, self.is_end)


def read_date(text: str, position: int, number_end: int) -> PeriodExpression | None:
    """The date or span of time whose figures begin at ``position``; None when the number up to ``number_end`` begins none."""
    if text[number_end : number_end + 1] not in _BEHIND_FIGURES and text[position + 4 : position + 5] != ".":
        return None
    if position and (text[position - 1].isdigit() or text[position - 1] in ".×"):
        return None
    if _DATE_HEAD.match(text, position) is None:
        return None
    found = _DATE.match(text, position)
    if found is None:
        return None
    start, end = found.span()
    # The group of a kind closes behind those inside it.
    kind = str(found.lastgroup)
    if kind == "years" and _YEARS_BACK.fullmatch(found.group()) and text[position - 1 : position] in CLAUSE_BEGINS:
        return PeriodExpression(start, end, DURATION, None, REFERENCE, found.group())
    is_in_calendar = kind in _WHOLE_YEARS or _in_calendar(found)
    if kind in ("years", "clock", "day") or _NO_PERIOD_BEHIND.match(text, end) or not is_in_calendar:
        return PeriodExpression(start, end, DURATION, None, NONE)
    period = _absolute(kind, found)
    if kind == "monthday" and not found["dd"] and _MONTHS_UP_TO.search(text, max(0, position - 2), position):
        # 前8月 are the months up to it.
        start, period = start - 1, f"01/{period}" if period != "01" else period
    if kind in ("quarter", "monthspan", "monthday") or (kind == "dayspan" and not found["py"]):
        is_end = bool(found["dend"]) or found.group().endswith(("底", "末"))
        return PeriodExpression(start, end, RELATIVE, None, REFERENCE, period or "", is_end)
    if period is None:
        return None
    is_end = bool(found["mend"]) or (found["part"] or "").endswith(("底", "末"))
    return PeriodExpression(start, end, ABSOLUTE, period, REFERENCE, found.group(), is_end)


def _in_calendar(m: re.Match[str]) -> bool:
    """No thirteenth month and no 31 February."""
    months = [month for month in m.group("pm", "qm", "fm", "im", "mm", "dm", "t1", "t2", "n1", "n2") if month]
    if any(not 1 <= int(month) <= 12 for month in months):
        return False
    days = [day for day in m.group("pd", "qd", "fd", "id", "dd") if day]
    year = int(m["py"] or m["fy"] or m["iy"] or 2000)
    return all(
        1 <= int(day) <= monthrange(year, int(month))[1] for day, month in zip(days, [*months, *months[-1:]], strict=False)
    )


def _absolute(kind: str, m: re.Match[str]) -> str | None:
    if kind == "dayspan":
        days = f"{int(m['pm']):02d}-{int(m['pd']):02d}/{int(m['qm'] or m['pm']):02d}-{int(m['qd']):02d}"
        return in_year(int(m["py"]), days) if m["py"] else days
    if kind == "full":
        return f"{m['fy']}-{int(m['fm']):02d}-{int(m['fd']):02d}"
    if kind == "iso":
        return f"{m['iy']}-{int(m['im']):02d}-{int(m['id']):02d}"
    if kind == "span":
        return f"{m['s1']}/{m['s2']}" if m["s1"] < m["s2"] else None
    if kind == "ytd":
        return _months(int(m["ty"]), int(m["t1"]), int(m["t2"]))
    if kind == "month":
        return f"{m['my']}-{int(m['mm']):02d}" if 1 <= int(m["mm"]) <= 12 else None
    if kind == "year":
        return in_year(int(m["y"]), part_named(m["part"] or ""))
    if kind == "quarter":
        return part_named(m["quarter"])
    if kind == "monthspan":
        return f"{int(m['n1']):02d}/{int(m['n2']):02d}"
    return f"{int(m['dm']):02d}" + (f"-{int(m['dd']):02d}" if m["dd"] else "")


def _months(year: int, first: int, last: int) -> str | None:
    return in_year(year, f"{first:02d}/{last:02d}") if 1 <= first < last <= 12 else None


def part_named(words: str) -> str:
    """A part of a year without its year: Q3, 09, 01/09; empty for a whole year and for words that name none."""
    if "半年" in words:
        return "07/12" if "下" in words else "01/06"
    count = HANZI_NUMBER.get(words.lstrip("第前")[:1]) or int(_NO_DIGIT.sub("", words) or 0)
    if "个月" in words:
        count = 11 if "十一" in words else count
        return f"01/{count:02d}" if 1 < count < 12 else ""
    if "季度" not in words or not 1 <= count <= 4:
        return ""
    if words.startswith("前"):
        return f"01/{count * 3:02d}"
    return f"{count * 3:02d}" if words.endswith(("底", "末")) else f"Q{count}"


def in_year(year: int, part: str) -> str:
    """2024 and 01/09 -> 2024-01/2024-09."""
    return f"{year}-" + part.replace("/", f"/{year}-") if part else str(year)


_PART_IN_HEADER = re.compile(
    r"前[一二三1-4]个?季度|前(?:[二三四五六七八九十]|十一|\d{1,2})个月|(?P<from>[一1])[-~至到](?P<to>[二三四2-4])季度|第?[一二三四1-4]季度|上半年|下半年|"
    r"(?P<first>\d{1,2})月?[-~至到](?P<last>\d{1,2})月"
)
# 9月, 12月末, but no 9月30日: looked for behind the spans, for 9月份及前三季度 is about the span.
_MONTH_IN_HEADER = re.compile(r"(?<!\d)(?P<month>0?[1-9]|1[0-2])月(?!\d)")


def part_of_year(year: int, header: str) -> str | None:
    """The part of ``year`` that a table header names (上半年, 1-9月, 9月末); None when it names none."""
    part = _PART_IN_HEADER.search(header)
    if part is None:
        month = _MONTH_IN_HEADER.search(header)
        return f"{year}-{int(month['month']):02d}" if month else None
    if part["first"]:
        return _months(year, int(part["first"]), int(part["last"]))
    if part["to"]:
        return in_year(year, part_named(f"前{part['to']}季度"))
    return in_year(year, part_named(part.group()))


def is_day(period: str | None) -> bool:
    """Whether a period is a single day: 2025-03-18."""
    return period is not None and _DAY.fullmatch(period) is not None
