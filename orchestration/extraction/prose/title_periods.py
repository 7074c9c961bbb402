"""The period that a title or a heading names.

Here: what a report is about by its title, a heading such as 2024年工作回顾 or 过去五年, a title that speaks of a time to come.
Not here: what such a period dates (dating).
"""

from __future__ import annotations

import re
from functools import lru_cache

from orchestration.extraction.periods.dates import BASE
from orchestration.extraction.periods.intervals import Anchor, years_back
from orchestration.extraction.periods.periods import period_expressions
from orchestration.extraction.quantities.quantities import scan
from orchestration.extraction.text import normalise

# A heading that names a plan or programme (2025年工作计划) does not date what stands under it.
_PROGRAMME = re.compile(r"[规计]划")
# The rough look that spares most headings the fine one.
_SPEAKS_OF_TIME = re.compile(r"[\d〇○零一二三四五六七八九]年|\d月|五|年来|[过今去本上]|季度|半年")
# A report on one year or part of it: 2023年统计公报, 前三季度经济运行情况, 一季度农村经济形势分析.
_REPORT = re.compile(r"公报|统计|[预决]算|(?:完成|进展|经营)情况|运行|形势|分析|项目(?:名单|清单|表)|一览表")
# Where a bulletin says what it makes public, and how far its preface may reach.
_ANNOUNCES = re.compile(r"现将[^。;；\n]{4,80}(?:公布|通报|发布|公告)如下")
_LONGEST_PREFACE = 2000
# The day of a signature stands above what follows it and dates none of it.
_DAY = re.compile(r"\(?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日\)?")
# 2023年某地工业发展呈现新特点, in the year after: a title that opens with a year tells of it, unless it sets something for it.
_OPENS_WITH_YEAR = re.compile(
    r"[^\d,，。;；:]{0,8}(?:19|20)\d{2}年(?![^。]*(?:报告|规划|计划|方案|意见|目标|要点|纲要|任务|措施|办法|通知|建成|以来))"
)
# 极不平凡的五年, as a heading.
_YEARS_OF_HEADING = re.compile(r"(?<!今后)(?<!未来)[的这](?P<count>[二三四五六])年$")


def is_ahead_of(title: str, anchor: Anchor) -> bool:
    """Whether a title speaks of a time to come: 2025年建成制造业强市."""
    period = period_of_heading(normalise(title), anchor)
    return period is not None and anchor.is_before(period)


def period_of_title(title: str, anchor: Anchor) -> str | None:
    """What a report is about; any other title names it only by a part of a year that is over: 上半年工业增长8%."""
    period = period_of_heading(title, anchor)
    if period is None or anchor.is_before(period):
        return None
    tells_of_year = period == str((anchor.year or 0) - 1) and _OPENS_WITH_YEAR.match(title) is not None
    return period if tells_of_year or _REPORT.search(title) or "-" in period else None


@lru_cache(maxsize=1024)
def period_of_heading(heading: str, anchor: Anchor) -> str | None:
    """The first period that a heading names: 2024年工作回顾, 过去五年工作回顾, “十四五”时期工作回顾."""
    if _SPEAKS_OF_TIME.search(heading) is None or _DAY.fullmatch(heading) is not None:
        return None
    for expression in period_expressions(heading, scan(heading).dates, anchor):
        if expression.period and expression.role != BASE and not _PROGRAMME.search(heading, expression.end):
            return expression.period
    years = _YEARS_OF_HEADING.search(heading)
    return years_back(years["count"], anchor) if years else None


def announced_period(text: str, anchor: Anchor) -> tuple[str, str] | None:
    """现将2020年11月1日零时的人口数据公布如下: the period of all that stands below it, and the words for it."""
    found = _ANNOUNCES.search(text, 0, _LONGEST_PREFACE)
    period = period_of_heading(found.group(), anchor) if found else None
    return (period, found.group()) if found and period is not None and not anchor.is_before(period) else None
