"""Expressions of time and the periods they stand for, in ISO 8601 / SDMX.

Here: plan periods (十四五), relative words (今年, 目前), what an expression of time does in its clause, and their resolution
from a document's own date.
Not here: dates written in figures (dates), arithmetic on periods (intervals), which figure a period belongs to (dating).
"""

from __future__ import annotations

import re
from dataclasses import replace

from orchestration.extraction.periods.dates import (
    ABSOLUTE,
    BASE,
    CLAUSE_BEGINS,
    DURATION,
    HANZI_NUMBER,
    REFERENCE,
    RELATIVE,
    SINCE,
    PeriodExpression,
    in_year,
    part_named,
)
from orchestration.extraction.periods.intervals import (
    HALF_A_YEAR,
    Anchor,
    end_year,
    last_years,
    number_of_years,
    years_back,
    years_to_come,
)
from orchestration.extraction.text import around

# 全年, 当年, 年底: the whole of the year spoken of; 当月: the last month of the months spoken of.
WHOLE_YEAR = "全年"
LAST_MONTH = "当月"
# 近日, 此次, 当天: what news are about, in the month of the news where nothing else is said of time.
EVENT = "近日"
PLAN_STARTS = {"一": 2006, "二": 2011, "三": 2016, "四": 2021, "五": 2026, "六": 2031, "七": 2036}
_PLAN_NUMBER = "".join(PLAN_STARTS)
# “一五” to “十五”; only in quotation marks, as 五 stands in many words.
_EARLY_PLAN_STARTS = {
    "一": 1953,
    "二": 1958,
    "三": 1966,
    "四": 1971,
    "五": 1976,
    "六": 1981,
    "七": 1986,
    "八": 1991,
    "九": 1996,
    "十": 2001,
}
_YEARS_FROMNOW = {
    "新的一年": 0,
    "今年": 0,
    "今年以来": 0,
    "去年": -1,
    "上年": -1,
    "去年底": -1,
    "上年末": -1,
    "前年": -2,
    "明年": 1,
}
NOW = frozenset({"目前", "当前", "迄今", "至今", "如今", "现今", "现在", "现阶段"})
# Both run over the whole text and so begin with one class of characters, which lets the engine skip all others quickly.
_PLAN = re.compile(
    rf"十(?P<plan>[{_PLAN_NUMBER}])(?:五|个五年)[”\"]?(?:(?P<name>规划|计划|发展规划|纲要|控制目标|目标)|前(?P<first>[一二三四])年|"
    r"(?P<tail>以来|期间|时期|末|初|开局)?)"
)
_EARLY_PLAN = re.compile(r"[“\"](?P<plan>[一二三四五六七八九十])五[”\"](?:时期|期间)?")
_PLAN_NAME = re.compile(rf"十(?P<plan>[{_PLAN_NUMBER}])(?:五|个五年)")
_RELATIVE = re.compile(
    r"[目当迄至今本去上同前明近未第下过全底内这昨如现半此日新一二三四五六七八九十]"
    # What may stand behind it: one look spares most places the trial of every word.
    r"(?:(?=[的前后月今在阶日天次年期去一二两三四五六七八九十\d来季半、和及])|(?<=[底内]))"
    r"(?:(?<=新)的一年|(?<=[目当])前|(?<=当)月(?!度)|(?<=[迄至])今|(?<=如)今(?!年)|(?<=现)(?<![实兑展体呈出]现)(?:今(?!年)|在|阶段)|(?P<day>(?<=昨)[日天](?![前]))|(?P<event>(?<=近)日(?!益)|(?<=日)(?<![\d一-十]日)前|(?<=[此本])次|(?<=当)[天日])|(?<=今)(?:年以来|年|后(?P<after>[一二两三四五六七八九十]|\d{1,2})年)|(?<=本)(?:年度|年|月)|"
    r"(?<=去)年(?:同[期月]|底)?|(?<=上)年(?:同[期月]|末)?|(?<=同)期|(?<=[前明])年|"
    r"(?<=过)去的?(?P<past>[一二两三四五六七八九十]|\d{1,2})年(?:来|间|里|中)?|(?<=这)(?P<these>[二三四五六])年(?:来|间|里|中)?|(?P<since>(?<=[一二三四五六七八九十])(?<!十.)(?<![二三四五六七八九几数]十)年来(?![首最新]))|"
    r"(?P<ago>(?<=[二三四五六七八九十])(?<!十.)(?<![二三四五六七八九几数]十)年前)|(?P<within>(?<=[二两三四五])(?<!十.)年内)|(?P<whole>(?<=全)年(?!均)|(?<=当)年(?![度的])|(?<=年底)|(?<=年内))|"
    r"(?<=近)(?P<recent>[一二两三四五六七八九十]|\d{1,2})年(?:来|间)?|(?<=未)来(?P<coming>[一二两三四五六七八九十]|\d{1,2})年|"
    r"(?P<part>(?<=前)(?:[一二三1-3]个?季度|(?:[二三四五六七八九十]|十一|\d{1,2})个月)|(?<=第)[一二三四]季度[底末]?|"
    r"(?<=[一二三四])季度[底末]?|(?<=[上下])半年|(?<![上下一两二三四五六七八九十])(?<=半)年(?=累计))|(?P<listed>(?<=[一二三四])(?=(?:[、和及][一二三四]){1,3}季度)))"
)
# 二〇〇八年, 二○○八年底
_AND = re.compile(r"[、和与及]|以及")
# 三年内 | 不得转让, 5年内 | 给予补助: a term that a rule sets.
_TERM_OF_RULE = re.compile(r"[^,，。;；\d]{0,10}?(?:不得|不再|未|免|给予|享受|按|可(?!达|望)|应|仍|每年给|予以)")
_INTENDS = ("力争", "争取", "确保", "计划", "用")
_LEFT_OVER = ("结转", "结余")
_CENTURIES = ("一九", "二〇", "二○", "二零")
_HANZI_YEAR = re.compile(r"[一二](?P<digits>[〇○零九][〇○零一二三四五六七八九]{2})年(?:度|(?P<end>[底末]))?")
_HANZI_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_SINCE_BEHIND = re.compile(r"[^,，。；;]{0,12}?以来|起(?!草|到|步|点)")
_PART_OF_YEAR = re.compile(r"\d{4}-\d{2}(?:-\d{2})?$")
_SINCE_MONTH = re.compile(r"(?:\d{1,2}月份?)?以来")
# 自2015年某公司落户开发区 | 以来
_SINCE_FROM = re.compile(r"[^,，。；;]{0,40}?以来")
# 成立于2015年, 2015年成立: when a company began dates none of its figures.
_FOUNDED_IN = re.compile(r"(?:成立|创[建办立]|始建|组建|建)于$")
_BEGINS_FOUNDED = ("注册", "挂牌", "成立", "创", "建厂")
_FOUNDED = re.compile(r"(?:注册|挂牌)?(?:成立|创[建办立]|建厂)(?=[,，。;；的以])")
# 与2010年 | 相比, 同2000年11月1日 | 零时的368500人相比
_COMPARED_WITH = re.compile(r"[^,，。;；\d]{0,16}(?:的\d[\d.]*[^,，。;；\d]{0,4})?相比")
_LONGEST_COMPARED = 40
_BASE_BEFORE = re.compile(r"(?:高出|高于|低于|快于|较|比|相比|相较于?|同|与|是|为)[“\"]?$")
_ENDS_BASE = frozenset('出于较比同与是为“"')


def period_expressions(text: str, dates: list[PeriodExpression], anchor: Anchor) -> list[PeriodExpression]:
    """All expressions of time of a view in order, resolved and with their roles; plan names such as 十四五规划 left out."""
    found = list(dates) + _plans(text) + _hanzi_years(text) + _relatives(text, anchor)
    found.sort(key=lambda e: (e.start, -e.end))
    resolved: list[PeriodExpression] = []
    named: int | None = None
    named_at = paragraph_end = -1
    for expression in found:
        if resolved and expression.start < resolved[-1].end:
            continue
        if expression.start > paragraph_end:
            named, paragraph_end = None, _paragraph_end(text, expression.start)
        if expression.kind == DURATION and expression.word.endswith("内"):
            is_aim = _TERM_OF_RULE.match(text, expression.end) is None
            expression = expression.dated(years_to_come(expression.word[:-2], anchor) if is_aim else None)
        elif expression.kind == DURATION and expression.word:
            expression = expression.dated(years_back(expression.word[:-2], anchor))
        if expression.kind == RELATIVE and expression.period is None and expression.word:
            touching = resolved[-1].period if resolved and resolved[-1].end == expression.start else None
            is_month = expression.word[0].isdigit() and text[expression.start].isdigit()
            goes_on = named is not None and (is_month or text.find("。", named_at, expression.start) < 0)
            year = int(touching) if touching and len(touching) == 4 else named if goes_on else None
            if touching and text.startswith("今年", resolved[-1].start) and _is_told_afterwards(expression.word, anchor):
                # 今年前11个月, in news of January.
                year = int(touching) - 1
            expression = _resolve_part(expression, year, anchor)
            if touching and expression.period:
                # 今年1月至10月 is one expression of time.
                expression = replace(expression, start=resolved.pop().start)
        is_joined = bool(resolved) and resolved[-1].role == BASE and _AND.fullmatch(text, resolved[-1].end, expression.start)
        # 比1-9月和1-10月收窄: both are compared with.
        resolved.append(expression.in_role(BASE) if is_joined else _with_role(text, expression, anchor))
        if expression.kind == ABSOLUTE and expression.period and resolved[-1].role != BASE:
            year, named_at = end_year(resolved[-1].period), expression.end
            named = year if year is None or anchor.year is None or year <= anchor.year else None
    return resolved


def _paragraph_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _resolve_part(expression: PeriodExpression, year: int | None, anchor: Anchor) -> PeriodExpression:
    """A part of a year without its year belongs to ``year``, the one named before it.

    Without one it belongs to the year a report is about, else to that of the document; one that would end half a year or more
    after the document belongs to the year before: 前三季度 in a release of January.
    """
    part = expression.word
    if not (part[:1].isdigit() or part.startswith("Q")):
        return expression
    last = anchor.last_whole_year
    if year is None and anchor.reported is not None and last is not None and anchor.reported <= last:
        year = anchor.reported
    elif year is None and anchor.year is not None:
        year = anchor.year - _is_told_afterwards(part, anchor)
    if year is None:
        return expression
    return expression.dated(in_year(year, part))


def _is_told_afterwards(part: str, anchor: Anchor) -> bool:
    """Whether a part of a year would end half a year or more after the document."""
    if anchor.month is None or not (part[:1].isdigit() or part.startswith("Q")):
        return False
    last = int(part[1:]) * 3 if part.startswith("Q") else int(part.rpartition("/")[2][:2])
    return last - anchor.month >= HALF_A_YEAR


def _plans(text: str) -> list[PeriodExpression]:
    found = []
    for m in _PLAN.finditer(text):
        if m["name"]:
            continue
        start = PLAN_STARTS[m["plan"]]
        first, last = start, start + 4
        if m["first"]:
            last = start + HANZI_NUMBER[m["first"]] - 1
        elif m["tail"] == "末":
            first = last
        elif m["tail"] in ("初", "开局"):
            last = first
        period = str(first) if first == last else f"{first}/{last}"
        begin = m.start() - 1 if m.start() and text[m.start() - 1] in '“"' else m.start()
        found.append(PeriodExpression(begin, m.end(), ABSOLUTE, period, REFERENCE, m.group(), m["tail"] == "末"))
    for m in (*around(text, "五”", _EARLY_PLAN, 2), *around(text, '五"', _EARLY_PLAN, 2)):
        start = _EARLY_PLAN_STARTS[m["plan"]]
        found.append(PeriodExpression(m.start(), m.end(), ABSOLUTE, f"{start}/{start + 4}", REFERENCE, m.group()))
    return found


def _hanzi_years(text: str) -> list[PeriodExpression]:
    found = []
    for m in (m for century in _CENTURIES for m in around(text, century, _HANZI_YEAR, 0)):
        year = m.group()[:4].translate(_HANZI_DIGITS)
        found.append(PeriodExpression(m.start(), m.end(), ABSOLUTE, year, REFERENCE, m.group(), m["end"] is not None))
    return found


def _relatives(text: str, anchor: Anchor) -> list[PeriodExpression]:
    found = []
    for m in _RELATIVE.finditer(text):
        if m["within"] and not _is_term_of_aim(text, m):
            continue
        if m.group() == "上年" and text.startswith(_LEFT_OVER, m.end()):
            # 上年结转资金 is money of the budget spoken of.
            continue
        role = BASE if "同" in m.group() else REFERENCE
        # 一、二、三季度: each of them stands for its quarter.
        part = m.group() + "季度" if m["listed"] is not None else m["part"] and m.group()
        is_whole, is_event = m["whole"] is not None, m["event"] is not None
        period = None if part or is_whole or is_event else _relative(m, anchor)
        word = part_named(part) if part else WHOLE_YEAR if is_whole else EVENT if is_event else m.group()
        begin = m.start() - 1 if m.group() in ("底", "内") else m.start()
        found.append(PeriodExpression(begin, m.end(), RELATIVE, period, role, word, m.group().endswith(("底", "末"))))
    return found


def _relative(m: re.Match[str], anchor: Anchor) -> str | None:
    word, year, month = m.group(), anchor.year, anchor.month
    if year is None:
        return None
    if m["day"] is not None:
        return anchor.day_before
    if word in NOW:
        return f"{year}-{month:02d}" if month else str(year)
    if word in _YEARS_FROMNOW:
        return str(year + _YEARS_FROMNOW[word])
    if word in ("本年", "本年度"):
        return str(anchor.reported or year)
    if word == "本月":
        return f"{year}-{month:02d}" if month else None
    if m["past"] or m["these"] or m["since"]:
        return years_back(m["past"] or m["these"] or word[0], anchor)
    if m["ago"]:
        return last_years(1, (anchor.last_whole_year or year) - number_of_years(word[0]))
    if m["recent"]:
        return last_years(number_of_years(m["recent"]), anchor.last_whole_year)
    if m["coming"] or m["after"] or m["within"]:
        return years_to_come(m["coming"] or m["after"] or word[0], anchor)
    return None


def _is_term_of_aim(text: str, m: re.Match[str]) -> bool:
    """Whether 三年内 opens a clause, or stands behind words of intent, and sets nobody a term."""
    opens = text[max(0, m.start() - 1) : m.start()] in CLAUSE_BEGINS or text.endswith(_INTENDS, 0, m.start())
    return opens and _TERM_OF_RULE.match(text, m.end()) is None


def _with_role(text: str, expression: PeriodExpression, anchor: Anchor) -> PeriodExpression:
    """Base of a comparison (较2015年), beginning of a span (2022年以来), or simply the date."""
    if expression.role != REFERENCE:
        return expression
    before = text[max(0, expression.start - 4) : expression.start]
    is_founded = text.startswith(_BEGINS_FOUNDED, expression.end) and _FOUNDED.match(text, expression.end) is not None
    if is_founded or (before.endswith("于") and _FOUNDED_IN.search(before)):
        return expression.in_role(BASE)
    if before[-1:] in _ENDS_BASE and _BASE_BEFORE.search(before) and not before.endswith(("是", "为")):
        return expression.in_role(BASE)
    if before.endswith(("是", "为")) and text[expression.end : expression.end + 1] == "的":
        return expression.in_role(BASE)
    behind = text[expression.end : expression.end + _LONGEST_COMPARED]
    if "相比" in behind and _COMPARED_WITH.match(behind):
        return expression.in_role(BASE)
    is_plan = "五" in expression.word and "十" in expression.word
    may_be_since = "以来" in behind or behind.startswith("起")
    if expression.kind == RELATIVE and may_be_since and _SINCE_MONTH.match(text, expression.end):
        return expression.in_role(SINCE)
    is_since = (may_be_since and _SINCE_BEHIND.match(text, expression.end)) or (
        before.endswith("自") and _SINCE_FROM.match(text, expression.end)
    )
    now = f"{anchor.year}-{anchor.month:02d}" if anchor.year and anchor.month else ""
    period = expression.period or ""
    if is_since and _PART_OF_YEAR.match(period) and period[:4] == now[:4] and period[:7] < now:
        # 自1月份投产以来, in news of March
        return expression.in_role(SINCE).dated(f"{period[:7]}/{now}")
    if expression.kind == ABSOLUTE and not is_plan and is_since:
        first = period[:4]
        if anchor.year and first.isdigit() and int(first) < anchor.year:
            period = f"{first}/{anchor.year}"
        # 自2007年起: 起 leads into no name.
        end = expression.end + text.startswith("起", expression.end)
        return replace(expression, role=SINCE, period=period or None, end=end)
    return expression


def plan_period(words: str) -> str | None:
    """The years of the first five-year plan that the words name: 2021/2025 for 十四五."""
    plan = _PLAN_NAME.search(words)
    return f"{PLAN_STARTS[plan['plan']]}/{PLAN_STARTS[plan['plan']] + 4}" if plan else None
