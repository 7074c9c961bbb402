"""What the columns of a table are: serials, labels, units, values of a year, growth, notes.

Here: reading a header row into column roles, and whether a table is a project list or a list of green units.
Not here: reading the rows (tables, projects, green_units).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from orchestration.extraction.layout.cells import has_words, looks_numeric
from orchestration.extraction.model import Cell, Grid
from orchestration.extraction.naming import naming
from orchestration.extraction.quantities.units import read_unit
from orchestration.extraction.tables import headers
from orchestration.extraction.text import normalise

SERIAL, LABEL, UNIT, VALUE, GROWTH, SHARE, DONE, RANK, NOTE, PLACE, CONTENT, REGION, PERIOD, TEXT = (
    "serial", "label", "unit", "value", "growth", "share", "done", "rank", "note", "place", "content", "region", "period",
    "text",
)  # fmt: skip

_SERIAL = re.compile(r"^(?:序号|编号|序|No\.?|号)$")
_UNIT = re.compile(r"^(?:计[量算])?单位$")
_NOTE = re.compile(r"备注|属性|说明|级别|等级|来源|类型|责任单位|牵头单位|联系人")
_REMARK = re.compile(r"备注|说明|属性")
_PLACE = re.compile(r"地址|地点|建设地|所在地|旗区|属地|区县")
_CONTENT = re.compile(r"(?:项目|工程|建设)概况|建设内容|建设规模|主要内容|内容及规模|建设任务")
_LABEL = re.compile(r"名称|指标|产品|项目|品种")
_REGION = re.compile(r"地区|城市|旗县|旗区|区域|盟市|市县|园区$|开发区$")
_CATEGORY = re.compile(r"类别|行业|企业|分类|领域|板块")
# 增加, between the years and their growth: by how much, in the unit of the others.
_AMOUNT_OF_CHANGE = re.compile(r"(?:比上年|较上年)?(?:净增|增加|减少)")
_GROWTH = re.compile(r"(?<!自然)增长|同比|环比|增速|增幅|增减|涨跌|升降|降幅|下降|±")
_RANK = re.compile(r"位次|名次|排名|排位")
_SHARE = re.compile(r"比重|占比|份额|构成|结构")
# 完成率, 完成比例; 为年计划%, 占全年任务(%), 完成预算的%: how much of a plan is done.
DONE_WORDS = re.compile(r"(?:完成|达成|执行)(?:率|比例|进度)")
_DONE = re.compile(rf"{DONE_WORDS.pattern}|完成[^,，]{{0,8}}(?:比例|比重|百分[比率数])")
_OF_PLAN = re.compile(r"(?:完成|[占为])[^,，]{0,8}(?:计划|目标|任务|预算)")
# 2024年, 2024; 比2020年 is what a change is measured from.
_YEAR = re.compile(r"(?<![比较\d])(?P<year>(?:19|20)\d{2})(?!\d)\s*年?")
_OF_TIME = re.compile(rf"{headers.TIME.pattern}|年均|累计")
_BARE_UNIT = re.compile(
    r"(?P<unit>[十百千万亿]+(?:元|人公里|吨公里|吨|人次?|户|公里|[平立]方米|千瓦时?|公顷|亩|[头只辆台件]))$"
)
_PERIOD = re.compile(r"^(?:年份|年度|时间|时期|月份|月度|季度|年月|日期)$")
# 2023年12月份, 1-9月, 一季度, 2023年: a cell that is wholly a time.
_WHOLE_TIME = re.compile(
    r"(?:(?:19|20)\d{2}年?度?)?(?:\d{1,2}月?[-~至]\d{1,2}月份?|\d{1,2}月[份末底]?|[上下]半年|全年|(?:[第前]?[一二三四1-4]|[一1][-~至][二-四2-4])个?季度)?"
)
# 单位:万元; (2002年)单位:万元 and 本表按当年价格计算,单位:亿元 say more before it.
_UNIT_ROW = re.compile(r"(?P<before>[^:]{0,24}[)）,，;；])?[(]?(?:计量)?单位:(?P<unit>[^()]+)[)]?$")
# 重点项目清单(单位:亿元), 主要指标(2024年,单位:亿元): a unit stated inside a caption.
_UNIT_STATED = re.compile(r"(?P<bracket>\()?[,，;；]?(?:计量|金额|投资)?单位:(?P<unit>[^()\s,，;；]{1,16})(?(bracket)\))")
_BETWEEN_UNITS = re.compile(r"[、,，;；]")
_FORWARD = re.compile(r"目标|规划|计划|预期|预计|预算数|(?:年初|调整)预算$")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its role, its header without a unit, the unit and the year the header names."""

    role: str
    label: str
    unit: str | None
    year: str | None
    is_target: bool


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table, the rows that are no body (``skip`` holds their numbers), and what stands above the columns."""

    columns: tuple[Column, ...]
    skip: frozenset[int]
    title: str = ""
    unit: str = ""

    def first(self, role: str) -> int | None:
        return next((i for i, c in enumerate(self.columns) if c.role == role), None)

    def find(self, pattern: str) -> int | None:
        """The first column whose header matches ``pattern``."""
        return next((i for i, c in enumerate(self.columns) if re.search(pattern, c.label)), None)


_COUNTS = re.compile(r"\d{1,3}")
_FEWEST_SERIALS, _HIGHEST_FIRST_SERIAL = 3, 1

# How many rows of title and unit lines may stand above a header.
_MOST_ABOVE = 10


# 比重[6], 全 国[5]: the mark of a footnote behind words.
_NOTE_MARK = re.compile(r"(?<=[^\d\s\[(（])\[\d{1,2}\]")


@lru_cache(maxsize=8192)
def squeeze(text: str) -> str:
    """Cell text without any blanks, in half-width form; marks of footnotes behind its words left out."""
    squeezed = "".join(normalise(text).split())
    return _NOTE_MARK.sub("", squeezed) if "[" in squeezed else squeezed


def read_header(grid: Grid) -> Header | None:
    """The header of a table; None when there is none (a figure stands in its place).

    Rows with a single cell above it are the title and the unit line. Two rows make one header when the upper one leaves
    cells open or repeats them for the lower one to part.
    """
    count = len(grid.rows)
    rows = [[squeeze(c.text) for c in row] for row in grid.rows[: _MOST_ABOVE + 3]]
    start, title, unit = _above_header(rows[: _MOST_ABOVE + 1])
    if start > count - 2 or not headers.is_heading_row(rows[start]):
        return None
    repeated = rows[start]
    rows[start] = headers.moved_right(rows[start], rows[start + 1 :])
    rows[start:] = headers.respanned(rows[start:])
    head, depth = rows[start], 1
    if start + 2 < count:
        # Cells that a header spans may be missing at the end of its row.
        upper, lower = (headers.filled_up(row, max(len(head), len(rows[start + 1]))) for row in (head, rows[start + 1]))
        if headers.parts_header(upper, lower):
            head, depth = headers.joined(upper, lower), 2
    units = rows[start + depth] if start + depth < count - 1 else []
    if _is_unit_row(units):
        head = [f"{name}({unit.strip('()')})" if unit else name for name, unit in zip(head, units, strict=False)]
        depth += 1
    skip = set(range(start + depth)) | {i for i in range(start + depth, count) if _repeats(grid.rows[i], repeated)}
    body = [row for i, row in enumerate(grid.rows) if i not in skip]
    columns = [_column(text, [row[i] for row in body if i < len(row)]) for i, text in enumerate(head)]
    columns = _with_serials(_with_period(columns, body), body)
    return Header(tuple(_with_label(columns)), frozenset(skip), title, unit)


def _repeats(row: tuple[Cell, ...], head: list[str]) -> bool:
    """Whether a row says the header again, behind a page break."""
    return len(row) == len(head) and all(squeeze(cell.text) == words for cell, words in zip(row, head, strict=True))


def _above_header(rows: list[list[str]]) -> tuple[int, str, str]:
    """How many rows stand above the header, and the title and unit found in them."""
    title = unit = ""
    start = 0
    while start < len(rows) - 1 and sum(1 for cell in rows[start] if cell) <= 1:
        words = "".join(rows[start])
        match = _UNIT_ROW.match(words)
        if match:
            unit = match["unit"]
            title += match["before"] or ""
        else:
            title = title or words
        start += 1
    return start, title, unit


def _is_unit_row(row: list[str]) -> bool:
    """A row below the header in which only units stand."""
    filled = [cell.strip("()") for cell in row if cell]
    return bool(filled) and all(read_unit(cell).unit_code is not None for cell in filled)


def _column(text: str, cells: list[Cell]) -> Column:
    unit = headers.HEADER_UNIT.search(text)
    # 目标值(2025年): what stands in brackets is a year, no unit.
    unit = None if unit and _YEAR.match(unit["unit"]) else unit
    label = headers.HEADER_UNIT.sub("", text) if unit else text
    year = _YEAR.search(label)
    bare = None if unit else _BARE_UNIT.search(label)
    if bare and naming.lookup(label[: bare.start()]) is not None:
        # 旅客周转量 above 万人公里
        label, unit = label[: bare.start()], bare
    unit_text = unit["unit"].removeprefix("单位:") if unit else "%" if label.endswith("%") else None
    role = _role(label, unit_text, cells)
    return Column(role, label, unit_text, year["year"] if year else None, role != DONE and bool(_FORWARD.search(label)))


def _role(label: str, unit: str | None, cells: list[Cell]) -> str:
    if _SERIAL.match(label):
        return SERIAL
    if _UNIT.match(label):
        return UNIT
    if _CONTENT.search(label) and not (unit and read_unit(unit).unit_code):
        return CONTENT
    if _PERIOD.match(label) and any(_YEAR.match(c.text) for c in cells):
        return PERIOD
    if _REMARK.match(label):
        return NOTE
    filled = [c for c in cells if has_words(c.text)]
    numeric = sum(1 for c in filled if looks_numeric(normalise(c.text)))
    # A column of a time holds figures even where most of its cells are words: 保持在合理区间.
    if (filled and numeric * 2 >= len(filled)) or ((numeric or not filled) and _OF_TIME.search(label)):
        return _figure_role(label, unit)
    if _NOTE.search(label):
        return NOTE
    if _PLACE.search(label):
        return PLACE
    if _LABEL.search(label):
        return LABEL
    return REGION if _REGION.search(label) else TEXT


def is_amount_of_change(label: str) -> bool:
    """Whether a header says by how much the figures before it changed, and not by what part of them."""
    return _AMOUNT_OF_CHANGE.fullmatch(label) is not None


def _figure_role(label: str, unit: str | None) -> str:
    """Which figures a column holds. 完成率 tells how much of a plan is done; of 占年计划 only a percent sign tells."""
    if _RANK.search(label):
        return RANK
    if _GROWTH.search(label) or (unit is not None and "±" in unit) or is_amount_of_change(label):
        return GROWTH
    if (unit in (None, "%") and _DONE.search(label)) or (unit == "%" and _OF_PLAN.search(label)):
        return DONE
    share = _SHARE.search(label)
    # 构成(%) above 2006 | 2007 holds shares of each year; what 2006年占比 holds the unit tells.
    year = _YEAR.search(label)
    # 比重 above 2010年 | 2020年 says it by itself.
    is_plain = share is not None and share.start() == 0 and year is not None and year.start() == share.end()
    is_share = share is not None and (year is None or (share.start() == 0 and (unit == "%" or (unit is None and is_plain))))
    return SHARE if is_share else VALUE


def _with_period(columns: list[Column], body: list[tuple[Cell, ...]]) -> list[Column]:
    """A first column, serials aside, in which only times stand dates its rows, whatever its header says."""
    first = next((i for i, c in enumerate(columns) if c.role != SERIAL), None)
    if first is None or columns[first].role == PERIOD:
        return columns
    words = [squeeze(row[first].text) for row in body if first < len(row) and row[first].text]
    # Bare years may be amounts where the header names something.
    is_dated = not columns[first].label or any("年" in cell or "月" in cell or "季" in cell for cell in words)
    if words and is_dated and all(_WHOLE_TIME.fullmatch(cell) for cell in words):
        columns[first] = replace(columns[first], role=PERIOD)
    return columns


def _with_serials(columns: list[Column], body: list[tuple[Cell, ...]]) -> list[Column]:
    """A first column without a header in which numbers only count the rows: 1, 2, 3 before the names of places."""
    words = [row[0].text for row in body if row and row[0].text]
    if columns[0].label or columns[0].role != VALUE or len(words) < _FEWEST_SERIALS or not all(map(_COUNTS.fullmatch, words)):
        return columns
    numbers = [int(word) for word in words]
    if all(a < b for a, b in pairwise(numbers)) and numbers[0] <= _HIGHEST_FIRST_SERIAL:
        columns[0] = replace(columns[0], role=SERIAL)
    return columns


def _with_label(columns: list[Column]) -> list[Column]:
    """A table without a column of names takes its regions, else its categories, else its first text column for them.

    Where it has no text column either, a first column of types or levels names its rows.
    """
    if any(c.role == LABEL for c in columns):
        return columns
    candidates = [i for i, c in enumerate(columns) if c.role == REGION]
    candidates += [i for i, c in enumerate(columns) if c.role == TEXT and _CATEGORY.search(c.label)]
    candidates += [i for i, c in enumerate(columns) if c.role == TEXT]
    first = next((i for i, c in enumerate(columns) if c.role != SERIAL), None)
    if first is not None and columns[first].role == NOTE and not _REMARK.search(columns[first].label):
        candidates.append(first)
    if candidates:
        columns[candidates[0]] = replace(columns[candidates[0]], role=LABEL)
    return columns


def units_above(header: Header, unit_line: str, caption: str) -> tuple[str, ...]:
    """The units of a whole table: those of the line above it, else those stated in its caption or in the title inside it.

    单位:亿元、%: the first is that of the amounts; rates have their own columns.
    """
    stated = (unit_line, header.unit, *(m["unit"] for words in (header.title, caption) if (m := _unit_stated(words))))
    return next((tuple(_BETWEEN_UNITS.split(unit)) for unit in stated if unit), ())


def without_unit(caption: str) -> str:
    """A squeezed caption without the unit stated in it."""
    stated = _unit_stated(caption)
    return caption[: stated.start()] + caption[stated.end() :] if stated else caption


def _unit_stated(caption: str) -> re.Match[str] | None:
    """施工单位:某公司 states none."""
    stated = _UNIT_STATED.search(squeeze(caption))
    return stated if stated and read_unit(stated["unit"].split("、")[0]).unit_code else None


def is_project_list(header: Header) -> bool:
    """A list with project names, and what is built or what it costs."""
    has_name = header.find(r"项目名称|^项目$|工程名称") is not None
    is_sized = any(column.unit and read_unit(column.unit).unit_code == "W/Wh" for column in header.columns)
    return has_name and (is_sized or header.first(CONTENT) is not None or header.find(r"投资") is not None)
