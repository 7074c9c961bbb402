"""What the columns of a table are: serials, labels, units, values of a year, growth, notes.

Here: reading a header row into column roles, and whether a table is a project list or a list of green units.
Not here: reading the rows (tables, projects, green_units).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from orchestration.extraction.layout.cells import NO_WORDS, looks_numeric
from orchestration.extraction.model import Cell, Grid
from orchestration.extraction.naming import naming
from orchestration.extraction.quantities.units import read_unit
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
_GROWTH = re.compile(r"(?<!自然)增长|同比|环比|增速|增幅|增减|涨跌|升降|降幅|下降|±")
_RANK = re.compile(r"位次|名次|排名|排位")
_SHARE = re.compile(r"比重|占比|份额|构成|结构")
# 完成率, 完成比例; 为年计划%, 占全年任务(%), 完成预算的%: how much of a plan is done.
DONE_WORDS = re.compile(r"(?:完成|达成|执行)(?:率|比例|进度)")
_DONE = re.compile(rf"{DONE_WORDS.pattern}|完成[^,，]{{0,8}}(?:比例|比重|百分[比率数])")
_OF_PLAN = re.compile(r"(?:完成|[占为])[^,，]{0,8}(?:计划|目标|任务|预算)")
# 2024年, 2024; 比2020年 is what a change is measured from.
_YEAR = re.compile(r"(?<![比较\d])(?P<year>(?:19|20)\d{2})(?!\d)\s*年?")
# 2013年9月, 2024, 9月份, 1-9月, 2季度: a header may begin with a time where a row of the body begins with a figure.
_TIME = re.compile(r"(?:19|20)\d{2}(?![\d.,])|\d{1,2}月(?!\d*日)|\d{1,2}月?[-~至](?:\d{1,2}|本)月|[1-4](?:[-~至][1-4])?季度")
_OF_TIME = re.compile(rf"{_TIME.pattern}|年均|累计")
_BARE_UNIT = re.compile(
    r"(?P<unit>[十百千万亿]+(?:元|人公里|吨公里|吨|人次?|户|公里|[平立]方米|千瓦时?|公顷|亩|[头只辆台件]))$"
)
_HEADER_UNIT = re.compile(r"\((?P<unit>[^()]{1,16})\)")
_PERIOD = re.compile(r"^(?:年份|年度|时间|时期|月份|月度|季度|年月|日期)$")
# 2023年12月份, 1-9月, 一季度, 2023年: a cell that is wholly a time.
_WHOLE_TIME = re.compile(
    r"(?:(?:19|20)\d{2}年?度?)?(?:\d{1,2}月?[-~至]\d{1,2}月份?|\d{1,2}月[份末底]?|[上下]半年|全年|(?:[第前]?[一二三四1-4]|[一1][-~至][二-四2-4])个?季度)?"
)
_UNIT_ROW = re.compile(r"[(]?(?:计量)?单位:(?P<unit>[^()]+)[)]?$")
# 重点项目清单(单位:亿元), 主要指标(2024年,单位:亿元): a unit stated inside a caption.
_UNIT_STATED = re.compile(r"(?P<bracket>\()?[,，;；]?(?:计量|金额|投资)?单位:(?P<unit>[^()\s,，;；]{1,16})(?(bracket)\))")
_SUM = re.compile(r"合计|总计|小计|合计数|总数")
_BETWEEN_UNITS = re.compile(r"[、,，;；]")
_WHICH_FIGURE = re.compile(r"(?:预计)?(?:完成|实际|实绩|基期|现状|基数|目标|规划|计划|预期)(?:完成|实现)?(?:值|数|情况)?")
_FORWARD = re.compile(r"目标|规划|计划|预期|预计")


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


# How many rows of title and unit lines may stand above a header.
_MOST_ABOVE = 10


@lru_cache(maxsize=8192)
def squeeze(text: str) -> str:
    """Cell text without any blanks, in half-width form."""
    return "".join(normalise(text).split())


def read_header(grid: Grid) -> Header | None:
    """The header of a table; None when there is none (a figure stands in its place).

    Rows with a single cell above it are the title and the unit line. Two rows make one header when the upper one leaves
    cells open or repeats them for the lower one to part.
    """
    count = len(grid.rows)
    rows = [[squeeze(c.text) for c in row] for row in grid.rows[: _MOST_ABOVE + 3]]
    start, title, unit = _above_header(rows[: _MOST_ABOVE + 1])
    if start > count - 2 or not _is_heading_row(rows[start]):
        return None
    repeated = rows[start]
    rows[start:] = _respanned(rows[start:])
    head, depth = rows[start], 1
    if start + 2 < count:
        # Cells that a header spans may be missing at the end of its row.
        upper, lower = (_filled_up(row, max(len(head), len(rows[start + 1]))) for row in (head, rows[start + 1]))
        if _parts_header(upper, lower):
            head, depth = _joined(upper, lower), 2
    units = rows[start + depth] if start + depth < count - 1 else []
    if _is_unit_row(units):
        head = [f"{name}({unit.strip('()')})" if unit else name for name, unit in zip(head, units, strict=False)]
        depth += 1
    skip = set(range(start + depth)) | {i for i in range(start + depth, count) if _repeats(grid.rows[i], repeated)}
    body = [row for i, row in enumerate(grid.rows) if i not in skip]
    columns = [_column(text, [row[i] for row in body if i < len(row)]) for i, text in enumerate(head)]
    columns = _with_period(columns, body)
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
        else:
            title = title or words
        start += 1
    return start, title, unit


def _is_heading_row(row: list[str]) -> bool:
    filled = [cell for cell in row if cell]
    return len(filled) > 1 and not any(looks_numeric(cell) and not _TIME.match(cell) for cell in filled)


def _filled_up(row: list[str], width: int) -> list[str]:
    return row + [""] * (width - len(row))


def _respanned(rows: list[list[str]]) -> list[list[str]]:
    """A header whose cells lost their spans: below 指标 | 1-9月 stand 绝对量 | 增速, and a body of three columns.

    The first cell reached down over all rows of the header, the others of its row over as many columns as there are now.
    """
    rows = _repacked(rows)
    spanned, behind = len(rows[0]) - 1, len(rows[1])
    body = next((row for row in rows[1:] if len(row) > 1 and looks_numeric(row[-1])), [])
    if not 0 < spanned < behind == len(body) - 1 or behind % spanned or not _is_heading_row(rows[1]):
        return rows
    depth = next(number for number, row in enumerate(rows) if row is body)
    upper = [rows[0][0], *(cell for cell in rows[0][1:] for _ in range(behind // spanned))]
    lower = [["", *row] if len(row) == behind else row for row in rows[1:depth]]
    return [upper, *lower, *rows[depth:]]


def _repacked(rows: list[list[str]]) -> list[list[str]]:
    """Two rows of a header that both begin at the left and fill the width together only.

    The whole (地区生产总值) has a column of its own, and its parts (第一产业, 第二产业) stand behind it: a whole that shares
    words with them (邮路总长度, 汽车邮路), else the first column behind the names of the rows.
    """
    upper, lower = [[cell for cell in row if cell] for row in rows[:2]]
    width = len(rows[0])
    are_packed = rows[0][: len(upper)] == upper and rows[1][: len(lower)] == lower and len(rows[1]) == width
    if not are_packed or not lower or len(upper) < 2 or len(upper) + len(lower) != width or any(map(looks_numeric, lower)):
        return rows
    if not any(cell for row in rows[2:] for cell in row[len(upper) :]):
        return rows
    alike = (i for i in range(1, len(upper)) if all(_share_words(upper[i], cell) for cell in lower))
    behind = next(alike, 1) + 1
    blanks = [""] * (len(upper) - behind)
    return [
        [*upper[:behind], *("" for _ in lower), *upper[behind:]],
        [*("" for _ in upper[:behind]), *lower, *blanks],
        *rows[2:],
    ]


def _share_words(whole: str, part: str) -> bool:
    return any(whole[i : i + 2] in part for i in range(len(whole) - 1))


def _parts_header(upper: list[str], lower: list[str]) -> bool:
    """Whether ``lower`` goes on with the header: no figure in it, and every column it leaves open is named above."""
    filled = [i for i, cell in enumerate(lower) if cell]
    if len(lower) != len(upper) or not filled or not _is_heading_row([*lower, "x", "x"]):
        return False
    open_above = [i for i in filled if not upper[i] or (i and upper[i] == upper[i - 1]) or upper[i] == lower[i]]
    same_above = [i for i in filled if i + 1 < len(upper) and (not upper[i + 1] or upper[i + 1] == upper[i])]
    # 基期值 above 2020年, beside 目标值 above 2023年 and 2025年.
    dated = [i for i in filled if _TIME.match(lower[i])]
    # 2020年 above 完成, beside what spans several: which figure of the year it is.
    dated += [i for i in filled if _YEAR.match(upper[i]) and _WHICH_FIGURE.fullmatch(lower[i])]
    # Nothing need stand above the names of the rows.
    left_open = [i for i in range(1, len(lower)) if not lower[i] and not upper[i]]
    return bool(open_above) and len({*open_above, *same_above, *dated}) == len(filled) and not left_open


def _is_unit_row(row: list[str]) -> bool:
    """A row below the header in which only units stand."""
    filled = [cell.strip("()") for cell in row if cell]
    return bool(filled) and all(read_unit(cell).unit_code is not None for cell in filled)


def _joined(upper: list[str], lower: list[str]) -> list[str]:
    """Upper and lower header cells together; an open upper cell goes on from the left.

    Behind a whole that has a column of its own (地区生产总值) its parts keep their names where these are known: 第一产业.
    """
    names, carried, has_own = [], "", False
    for top, bottom in zip(upper, lower, strict=True):
        carried, has_own = (top, not bottom) if top else (carried, has_own)
        if not bottom or bottom == carried:
            names.append(carried)
        else:
            names.append((_known_part(carried, bottom) if has_own else "") or carried + bottom)
    return names


def _known_part(whole: str, part: str) -> str:
    """The header of a part that is known by its own name, in the unit of its whole; 工业 of 地区生产总值 is its value added."""
    words, unit = part.lstrip("#"), _HEADER_UNIT.search(whole)
    if _SUM.fullmatch(_HEADER_UNIT.sub("", whole)):
        return words + (unit.group() if unit and not _HEADER_UNIT.search(words) else "")
    of_whole = naming.lookup(_HEADER_UNIT.sub("", whole))
    if naming.lookup(words) is None:
        is_industry = of_whole is not None and of_whole.indicator_name == "地区生产总值"
        words = words + "增加值" if is_industry and naming.lookup(words + "增加值") else ""
    return words + (unit.group() if words and unit and not _HEADER_UNIT.search(words) else "")


def _column(text: str, cells: list[Cell]) -> Column:
    unit = _HEADER_UNIT.search(text)
    # 目标值(2025年): what stands in brackets is a year, no unit.
    unit = None if unit and _YEAR.match(unit["unit"]) else unit
    label = _HEADER_UNIT.sub("", text) if unit else text
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
    filled = [c for c in cells if not NO_WORDS.fullmatch(c.text)]
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


def _figure_role(label: str, unit: str | None) -> str:
    """Which figures a column holds. 完成率 tells how much of a plan is done; of 占年计划 only a percent sign tells."""
    if _RANK.search(label):
        return RANK
    if _GROWTH.search(label):
        return GROWTH
    if (unit in (None, "%") and _DONE.search(label)) or (unit == "%" and _OF_PLAN.search(label)):
        return DONE
    share = _SHARE.search(label)
    # 构成(%) above 2006 | 2007 holds shares of each year; what 2006年占比 holds the unit tells.
    is_share = share is not None and (_YEAR.search(label) is None or (unit == "%" and share.start() == 0))
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
