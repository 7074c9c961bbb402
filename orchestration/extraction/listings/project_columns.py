"""The columns of figures of a project list: what each measures, in which unit, for when, and whether planned or done.

Here: standard names of investment columns, years in headers, the column of the building period.
Not here: what the other columns are (columns), rows (projects), figures inside names and contents (project_figures).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from orchestration.extraction.layout.layout import TableBlock
from orchestration.extraction.model import Document
from orchestration.extraction.naming import naming
from orchestration.extraction.naming.naming import Naming
from orchestration.extraction.periods.dates import ABSOLUTE
from orchestration.extraction.quantities.quantities import scan
from orchestration.extraction.quantities.units import UnitReading, read_unit
from orchestration.extraction.tables import columns as roles
from orchestration.extraction.tables.columns import Column, Header

_INVESTMENT = re.compile(r"投资(?![主方单企人来])")
# Numbers that count nothing: telephone numbers, codes, dates.
_NO_AMOUNT = re.compile(
    r"电话|手机|代码|编码|编号|邮编|坐标|经度|纬度|时间|日期|年限|期限|工期|周期|建设期|年份|起止|(?:开工|竣工|建成|投产|达产)(?!后|年)"
)
_BUILT_WHEN = re.compile(r"(?:建设|起止|开竣工).{0,4}(?:年限|年份|周期|期限|时间|工期)|起止|^工期$|建设期$")
_DONE = re.compile(r"完成|累计|实际|到位|^已")
_AHEAD = re.compile(r"计划|拟|预计|目标")
_OF_THE_YEAR = re.compile(r"年度|本年|当年|今年|年内")
# 计划总投资额, 投资情况 | 计划投资, 投资计划: an investment as such; 设备投资 is a part of it.
_PLAIN = re.compile(
    r"(?:^|项目|总|计划|估算|概算|预计|拟|年度|本年|当年|今年|情况|投资)投资(?:总额|额|规模|金额|情况|估算|概算|计划)?$"
)
_MONEY = re.compile(r"投资|产值|税|收入|利润|资金|金额|贷款|资本金")
_OF_WHICH = re.compile(r"^其中[:,、]?")
# What a date leaves behind: 其中:2023年 | 度计划投资, 截至2023年6月 | 底完成投资
_LEFT_OF_DATE = re.compile(r"^(?:其中[:,、]?|截[至止]|年?度|年|[底末]前?)+")
_LEAD = re.compile(r"^(?:截[至止]|至|底|末|预计|达产后?|投产后?|建成后?|新增|年(?=[一-龥]{2}))+")
_GROUND = re.compile(r"(?:用地|占地)(?:规模)?$")
_YEAR_NAMED = re.compile(r"(?P<year>(?:19|20)\d{2})年(?!代)")
# 2022-2023, 2023.3-2024.12, 2022年3月-2024年12月, 2023
_YEAR_MONTH = r"(?P<y{0}>(?:19|20)\d\d)(?:[年./](?:(?P<m{0}>1[0-2]|0?[1-9])月?)?)?"
_SPAN = re.compile(_YEAR_MONTH.format(1) + r"(?:[-~至到/]+" + _YEAR_MONTH.format(2) + r")?")


@dataclass(frozen=True, slots=True)
class AmountColumn:
    """A column of figures. ``period`` is None where the row tells it; ``is_whole`` marks the project's total investment."""

    index: int
    label: str
    naming: Naming
    unit: UnitReading
    form: str
    kind: str
    period: str | None
    is_whole: bool


def amount_columns(document: Document, header: Header, block: TableBlock) -> tuple[AmountColumn, ...]:
    """The columns of a project list that hold figures, in order; decided once for each table."""
    block_unit = read_unit(next(iter(roles.units_above(header, block.unit, block.caption)), ""))
    listed_year = _listed_year(document, block)
    found: list[AmountColumn] = []
    for index, column in enumerate(header.columns):
        if _holds_amounts(column):
            found.append(_amount_column(index, column, block_unit, listed_year))
    # Beside 总投资 a second column of that sense (计划投资) is an observation, but not the project's total.
    wholes = sorted((c for c in found if c.is_whole), key=lambda c: "总投资" not in c.label)
    return tuple(replace(c, is_whole=False) if c in wholes[1:] else c for c in found)


def paired_columns(header: Header) -> tuple[tuple[int, UnitReading, UnitReading], ...]:
    """The columns that hold power and energy of stores together, with both units: 建设规模(兆瓦/兆瓦时)."""
    found: list[tuple[int, UnitReading, UnitReading]] = []
    for index, column in enumerate(header.columns):
        first, slash, second = (column.unit or "").partition("/")
        power, energy = read_unit(first), read_unit(second)
        if slash and power.dimension == "power" and energy.dimension == "energy":
            found.append((index, power, energy))
    return tuple(found)


def period_column(header: Header) -> int | None:
    """The column that says from when to when a project is built."""
    return next((i for i, c in enumerate(header.columns) if _BUILT_WHEN.search(c.label)), None)


def built_when(words: str) -> str | None:
    """The period that a cell such as 2022-2025年 or 2023.3-2024.12 stands for; None for other words."""
    span = _SPAN.fullmatch(words)
    if span is None:
        return None
    first = f"{span['y1']}-{int(span['m1']):02d}" if span["m1"] else span["y1"]
    if span["y2"] is None:
        return str(first)
    last = f"{span['y2']}-{int(span['m2']):02d}" if span["m2"] else span["y2"]
    if len(first) != len(last):
        first, last = span["y1"], span["y2"]
    return f"{first}/{last}" if first < last else str(first) if first == last else None


def _holds_amounts(column: Column) -> bool:
    if _NO_AMOUNT.search(column.label) or not column.label or _is_pair(column.unit):
        return False
    if column.role in (roles.VALUE, roles.GROWTH, roles.SHARE, roles.DONE):
        return True
    return column.role in (roles.TEXT, roles.LABEL) and _INVESTMENT.search(column.label) is not None


def _is_pair(unit: str | None) -> bool:
    return unit is not None and read_unit(unit).unit_code == "W/Wh"


def _listed_year(document: Document, block: TableBlock) -> str | None:
    """The year of a yearly list: that of caption, headings or title, else the document's own."""
    for words in (block.caption, *reversed(block.headings), document.title or ""):
        year = _YEAR_NAMED.search(words)
        if year:
            return year["year"]
    return (document.issued or "")[:4] or None


def _amount_column(index: int, column: Column, block_unit: UnitReading, listed_year: str | None) -> AmountColumn:
    words, period = _without_date(column)
    is_done = _DONE.search(words) is not None and _AHEAD.search(words) is None
    is_yearly = period is not None or _OF_THE_YEAR.search(column.label) is not None
    is_whole = False
    if column.role == roles.DONE:
        name, is_done = _share_done(words), True
    elif _INVESTMENT.search(words):
        known = naming.lookup(words)
        is_total = known is not None and known.indicator_name == "总投资"
        is_whole = not is_done and not is_yearly and (is_total or _PLAIN.search(words) is not None)
        name = naming.standard(_investment(words, is_whole, is_done, is_yearly), None, "table_column")
    else:
        name = _other(words)
    form = {roles.GROWTH: "growth", roles.SHARE: "share", roles.DONE: "ratio"}.get(column.role, "level")
    unit = read_unit("%") if form != "level" else _unit(column, words, block_unit)
    if form == "level" and unit.unit_code == "percent":
        form = "ratio"
    kind = "actual" if is_done else "planned"
    return AmountColumn(index, column.label, name, unit, form, kind, period or (listed_year if is_yearly else None), is_whole)


def _without_date(column: Column) -> tuple[str, str | None]:
    """A header without the date in it, and the date: 2023年计划投资. A year alone heads the investment of that year."""
    dates = [d for d in scan(column.label + "\n").dates if d.kind == ABSOLUTE]
    words = column.label
    for date in reversed(dates):
        words = words[: date.start] + words[date.end :]
    if column.year and not dates:
        words = words.replace(column.year, "")
    words = (_LEFT_OF_DATE if words != column.label else _OF_WHICH).sub("", words)
    return words or "投资", dates[0].period if dates else column.year


def _unit(column: Column, words: str, block_unit: UnitReading) -> UnitReading:
    """The unit of the header, else that of the table; 单位:亿元 above a list is the unit of its money alone."""
    if column.unit and read_unit(column.unit).unit_code:
        return read_unit(column.unit)
    return block_unit if block_unit.unit_code != "CNY" or _MONEY.search(words) else read_unit("")


def _investment(words: str, is_whole: bool, is_done: bool, is_yearly: bool) -> str:
    """The standard name: 总投资, 完成投资, 年度计划投资, else what the header says (设备投资)."""
    if is_whole:
        return "总投资"
    if is_done:
        return "完成投资"
    return "年度计划投资" if is_yearly and (_PLAIN.search(words) or "完成" in words) else words


def _share_done(words: str) -> Naming:
    """How much of a plan is done: 投资完成率, 完成比例 by their own words, 占年计划% as 计划完成率."""
    return naming.standard(words.rstrip("%") if roles.DONE_WORDS.search(words) else "计划完成率", None, "table_column")


def _other(words: str) -> Naming:
    """占地 and 用地 are areas; 年产值 and 达产后税收 the indicator without the words before it."""
    for phrase in (words, _LEAD.sub("", words)):
        area = phrase.removesuffix("规模") + "面积" if _GROUND.search(phrase) else phrase
        if naming.lookup(area) is not None:
            return naming.named(area, "table_column") or Naming(words, words, None, None, "table_column")
    return naming.named(words, "table_column") or Naming(words, words, None, None, "table_column")
