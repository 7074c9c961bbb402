"""Expressions of time and the periods they stand for, in ISO 8601 / SDMX.

Here: dates and spans written in figures, plan periods (十四五), relative words (今年, 目前), and their resolution from a
document's own date.
Not here: which figure a period belongs to (binding).

A period is ``2020``, ``2025-12``, ``2024-11-28``, or an interval ``2022/2025`` with both ends inclusive; year to date is the
interval ``2022-01/2022-09``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace

ABSOLUTE, RELATIVE, DURATION = "absolute", "relative", "duration"

# What a period does in its clause: date a figure, be the base of a comparison, begin a span that lasts until now.
REFERENCE, BASE, SINCE, NONE = "reference", "base", "since", "none"

PLAN_STARTS = {"一": 2006, "二": 2011, "三": 2016, "四": 2021, "五": 2026, "六": 2031, "七": 2036}
_PLAN_NUMBER = "".join(PLAN_STARTS)
_QUARTER = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_HANZI_NUMBER = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}

_YEAR = r"(?:19|20|21)\d{2}"
_PART_OF_YEAR = r"(?P<part>第?[一二三四1-4]季度|前[一二三]个?季度|上半年|下半年|[年]?[底末]|[年]?初)"
# The rough look that spares most numerals the fine one.
_DATE_HEAD = re.compile(r"\d{1,4}[年月日多余个周:./至到~-]")
_DATE = re.compile(
    rf"(?P<full>(?P<fy>{_YEAR})年(?P<fm>\d{{1,2}})月(?P<fd>\d{{1,2}})日)"
    rf"|(?P<iso>(?P<iy>{_YEAR})[-./](?P<im>0?[1-9]|1[0-2])[-./](?P<id>0?[1-9]|[12]\d|3[01])(?!\d))"
    rf"|(?P<span>(?P<s1>{_YEAR})年?[-~至到](?P<s2>{_YEAR})年(?!月))"
    rf"|(?P<ytd>(?P<ty>{_YEAR})年(?P<t1>\d{{1,2}})月?[-~至到](?P<t2>\d{{1,2}})月(?:份)?)"
    rf"|(?P<month>(?P<my>{_YEAR})年(?P<mm>\d{{1,2}})月(?:份)?(?P<mend>[底末])?)"
    rf"|(?P<year>(?P<y>{_YEAR})年(?:度)?(?:{_PART_OF_YEAR})?)"
    rf"|(?P<monthspan>(?P<n1>\d{{1,2}})月?[-~至到](?P<n2>\d{{1,2}})月(?:份)?)"
    rf"|(?P<monthday>(?P<dm>\d{{1,2}})月(?:份)?(?:(?P<dd>\d{{1,2}})日)?(?P<dend>[底末])?)"
    rf"|(?P<day>\d{{1,2}}日(?![均元]))"
    rf"|(?P<clock>\d{{1,2}}:\d{{2}}(?!\d))"
    rf"|(?P<years>\d{{1,3}}(?:多|余)?(?:个?年(?:代|内|间|期|来|以上|左右|的|里)?|周年|年度))"
)
# Both run over the whole text and so begin with one class of characters, which lets the engine skip all others quickly.
_PLAN = re.compile(
    rf"十(?P<plan>[{_PLAN_NUMBER}])五[”\"]?(?:(?P<name>规划|计划|发展规划|纲要|控制目标|目标)|前(?P<first>[一二三四])年|"
    r"(?P<tail>以来|期间|时期|末|初|开局)?)"
)
_PLAN_NAME = re.compile(rf"十(?P<plan>[{_PLAN_NUMBER}])五")
_RELATIVE = re.compile(
    r"[目当迄至今本去上同前明近未第下一二三四]"
    r"(?:(?<=[目当])前|(?<=[迄至])今|(?<=今)(?:年以来|年|后(?P<after>[一二两三四五六七八九十]|\d{1,2})年)|(?<=本)(?:年度|年|月)|"
    r"(?<=去)年(?:同期|底)?|(?<=上)年(?:同期|末)?|(?<=同)期|(?<=[前明])年|"
    r"(?<=近)(?P<recent>[一二两三四五六七八九十]|\d{1,2})年(?:来|间)?|(?<=未)来(?P<coming>[一二两三四五六七八九十]|\d{1,2})年|"
    r"(?P<quarter>(?<=前)[一二三]个?季度|(?<=第)[一二三四]季度|(?<=[一二三四])季度|(?<=[上下])半年))"
)
_SINCE_BEHIND = re.compile(r"[^,，。；;]{0,12}?以来|起(?!草|到|步|点)")
_BASE_BEFORE = re.compile(r"(?:较|比|相比|相较于?|同|与|是|为)[“\"]?$")
_BASE_BEHIND = re.compile(r"(?:[底末]|同期|年均)?(?:相比|的?\d|的[一二两三四五六七八九十])")


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


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date relative words are resolved from: year, and month where known."""

    year: int | None
    month: int | None = None

    @staticmethod
    def of(issued: str | None) -> Anchor:
        """From an ISO year, month or day; an empty anchor when there is none."""
        if not issued or not issued[:4].isdigit():
            return Anchor(None)
        return Anchor(int(issued[:4]), int(issued[5:7]) if len(issued) >= 7 else None)


def read_date(text: str, position: int) -> PeriodExpression | None:
    """The date or span of time whose figures begin at ``position``; None when the number is no date."""
    if position and (text[position - 1].isdigit() or text[position - 1] in ".×"):
        return None
    if _DATE_HEAD.match(text, position) is None:
        return None
    found = _DATE.match(text, position)
    if found is None:
        return None
    start, end = found.span()
    kind = str(found.lastgroup)
    for name in ("full", "iso", "span", "ytd", "month", "year", "monthspan", "monthday", "day", "clock", "years"):
        if found[name]:
            kind = name
            break
    if kind in ("years", "clock", "day") or text[end : end + 1] == "后" or not _in_calendar(found):
        return PeriodExpression(start, end, DURATION, None, NONE)
    period = _absolute(kind, found)
    if kind in ("monthspan", "monthday"):
        return PeriodExpression(start, end, RELATIVE, None, REFERENCE, period or "", bool(found["dend"]))
    if period is None:
        return None
    is_end = bool(found["mend"]) or (found["part"] or "").endswith(("底", "末"))
    return PeriodExpression(start, end, ABSOLUTE, period, REFERENCE, found.group(), is_end)


def _in_calendar(m: re.Match[str]) -> bool:
    """No thirteenth month and no 31 February."""
    months = [m[name] for name in ("fm", "im", "mm", "dm", "t1", "t2", "n1", "n2") if m[name]]
    if any(not 1 <= int(month) <= 12 for month in months):
        return False
    day = m["fd"] or m["id"] or m["dd"]
    year = int(m["fy"] or m["iy"] or 2000)
    return not day or 1 <= int(day) <= monthrange(year, int(months[0]))[1]


def _absolute(kind: str, m: re.Match[str]) -> str | None:
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
        return _part_of_year(int(m["y"]), m["part"])
    if kind == "monthspan":
        return f"{int(m['n1']):02d}/{int(m['n2']):02d}"
    return f"{int(m['dm']):02d}" + (f"-{int(m['dd']):02d}" if m["dd"] else "")


def _months(year: int, first: int, last: int) -> str | None:
    if not 1 <= first < last <= 12:
        return None
    return f"{year}-{first:02d}/{year}-{last:02d}"


_PART_IN_HEADER = re.compile(
    r"前[一二三]个?季度|第?[一二三四1-4]季度|上半年|下半年|(?P<first>\d{1,2})月?[-~至到](?P<last>\d{1,2})月"
)


def part_of_year(year: int, header: str) -> str | None:
    """The part of ``year`` that a table header names (上半年, 1-9月); None when it names none."""
    part = _PART_IN_HEADER.search(header)
    if part is None:
        return None
    if part["first"]:
        return _months(year, int(part["first"]), int(part["last"]))
    return _part_of_year(year, part.group())


def _part_of_year(year: int, part: str | None) -> str:
    if not part or part.endswith(("底", "末", "初")):
        return str(year)
    if part == "上半年":
        return f"{year}-01/{year}-06"
    if part == "下半年":
        return f"{year}-07/{year}-12"
    number = _QUARTER[part.removeprefix("第").removeprefix("前")[0]]
    if part.startswith("前"):
        return f"{year}-01/{year}-{number * 3:02d}" if number < 4 else str(year)
    return f"{year}-Q{number}"


def period_expressions(text: str, dates: list[PeriodExpression], anchor: Anchor) -> list[PeriodExpression]:
    """All expressions of time of a view in order, resolved and with their roles; plan names such as 十四五规划 left out."""
    found = list(dates) + _plans(text) + _relatives(text, anchor)
    found.sort(key=lambda e: (e.start, -e.end))
    resolved: list[PeriodExpression] = []
    year = anchor.year
    paragraph_end = -1
    for expression in found:
        if resolved and expression.start < resolved[-1].end:
            continue
        if expression.start > paragraph_end:
            year, paragraph_end = anchor.year, _paragraph_end(text, expression.start)
        expression = _resolve_month(expression, year)
        resolved.append(_with_role(text, expression, anchor))
        if expression.kind == ABSOLUTE and expression.period and resolved[-1].role != BASE:
            year = int(expression.period[-4:]) if _is_year_span(expression.period) else int(expression.period[:4])
    return resolved


def _paragraph_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _is_year_span(period: str) -> bool:
    return len(period) == 9 and period[4] == "/"


def _resolve_month(expression: PeriodExpression, year: int | None) -> PeriodExpression:
    """A month without a year belongs to the year named last in the paragraph, else to the document's."""
    if expression.kind != RELATIVE or expression.period is not None or not expression.word[:1].isdigit():
        return expression
    if year is None:
        return expression
    if "/" in expression.word:
        first, last = expression.word.split("/")
        return replace(expression, period=_months(year, int(first), int(last)))
    return replace(expression, period=f"{year}-{expression.word}")


def _plans(text: str) -> list[PeriodExpression]:
    found = []
    for m in _PLAN.finditer(text):
        if m["name"]:
            continue
        start = PLAN_STARTS[m["plan"]]
        first, last = start, start + 4
        if m["first"]:
            last = start + _HANZI_NUMBER[m["first"]] - 1
        elif m["tail"] == "末":
            first = last
        elif m["tail"] in ("初", "开局"):
            last = first
        period = str(first) if first == last else f"{first}/{last}"
        begin = m.start() - 1 if m.start() and text[m.start() - 1] in '“"' else m.start()
        found.append(PeriodExpression(begin, m.end(), ABSOLUTE, period, REFERENCE, m.group(), m["tail"] == "末"))
    return found


def _relatives(text: str, anchor: Anchor) -> list[PeriodExpression]:
    found = []
    for m in _RELATIVE.finditer(text):
        period = _relative(m, anchor)
        role = BASE if "同期" in m.group() else REFERENCE
        found.append(PeriodExpression(m.start(), m.end(), RELATIVE, period, role, m.group()))
    return found


def _relative(m: re.Match[str], anchor: Anchor) -> str | None:
    word, year, month = m.group(), anchor.year, anchor.month
    if year is None:
        return None
    if word in ("目前", "当前", "迄今", "至今"):
        return f"{year}-{month:02d}" if month else str(year)
    if word in ("今年", "本年", "本年度", "今年以来"):
        return str(year)
    if word in ("去年", "上年", "去年底", "上年末"):
        return str(year - 1)
    if word == "前年":
        return str(year - 2)
    if word == "明年":
        return str(year + 1)
    if word == "本月":
        return f"{year}-{month:02d}" if month else None
    if m["recent"]:
        return f"{year - _number(m['recent']) + 1}/{year}"
    if m["coming"] or m["after"]:
        return f"{year}/{year + _number(m['coming'] or m['after']) - 1}"
    if m["quarter"]:
        return _part_of_year(year, word)
    return None


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _HANZI_NUMBER[text]


def _with_role(text: str, expression: PeriodExpression, anchor: Anchor) -> PeriodExpression:
    """Base of a comparison (较2015年), beginning of a span (2022年以来), or simply the date."""
    if expression.role != REFERENCE:
        return expression
    before = text[max(0, expression.start - 4) : expression.start]
    if _BASE_BEFORE.search(before) and not before.endswith(("是", "为")):
        return replace(expression, role=BASE)
    if before.endswith(("是", "为")) and text[expression.end : expression.end + 1] == "的":
        return replace(expression, role=BASE)
    if _BASE_BEHIND.match(text, expression.end) and text[expression.end : expression.end + 2] == "相比":
        return replace(expression, role=BASE)
    is_plan = "五" in expression.word and "十" in expression.word
    if expression.kind == ABSOLUTE and not is_plan and _SINCE_BEHIND.match(text, expression.end):
        first = (expression.period or "")[:4]
        period = f"{first}/{anchor.year}" if anchor.year and first.isdigit() and int(first) < anchor.year else expression.period
        return replace(expression, role=SINCE, period=period)
    return expression


def plan_period(words: str) -> str | None:
    """The years of the first five-year plan that the words name: 2021/2025 for 十四五."""
    plan = _PLAN_NAME.search(words)
    return f"{PLAN_STARTS[plan['plan']]}/{PLAN_STARTS[plan['plan']] + 4}" if plan else None


def end_year(period: str | None) -> int | None:
    """The year a period ends in."""
    if not period:
        return None
    last = period.rpartition("/")[2]
    return int(last[:4]) if last[:4].isdigit() else None
