"""What the columns of a table are: serials, labels, units, values of a year, growth, notes.

Here: reading a header row into column roles, and whether a table is a project list or a list of green units.
Not here: reading the rows (tables, projects, green_units).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from orchestration.extraction.model import Cell, Grid
from orchestration.extraction.text import normalise

SERIAL, LABEL, UNIT, VALUE, GROWTH, SHARE, NOTE, PLACE, CONTENT, TEXT = (
    "serial", "label", "unit", "value", "growth", "share", "note", "place", "content", "text",
)  # fmt: skip

_SERIAL = re.compile(r"^(?:序号|编号|序|No\.?|号)$")
_UNIT = re.compile(r"^(?:计量)?单位$")
_NOTE = re.compile(r"备注|属性|说明|级别|等级|来源|类型|责任单位|牵头单位|联系人")
_PLACE = re.compile(r"地址|地点|建设地|所在地|旗区|属地|区县")
_CONTENT = re.compile(r"建设内容|建设规模|主要内容|内容及规模|建设任务")
_LABEL = re.compile(r"名称|指标|地区|产品|项目|类别|品种|行业|企业|分类|城市|旗县|单位名称")
_GROWTH = re.compile(r"增长|同比|增速|增幅|增减|涨跌|±")
_SHARE = re.compile(r"比重|占比|份额|构成")
_YEAR = re.compile(r"(?P<year>(?:19|20)\d{2})\s*年?")
_HEADER_UNIT = re.compile(r"\((?P<unit>[^()]{1,16})\)")
_NUMBER_CELL = re.compile(r"^[\s(-]*\d")
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
    """The columns of a table and the rows that only repeat them (``skip`` holds their numbers)."""

    columns: tuple[Column, ...]
    skip: frozenset[int]

    def first(self, role: str) -> int | None:
        return next((i for i, c in enumerate(self.columns) if c.role == role), None)

    def find(self, pattern: str) -> int | None:
        """The first column whose header matches ``pattern``."""
        return next((i for i, c in enumerate(self.columns) if re.search(pattern, c.label)), None)


def squeeze(text: str) -> str:
    """Cell text without any blanks, in half-width form."""
    return re.sub(r"\s+", "", normalise(text))


def read_header(grid: Grid) -> Header | None:
    """The header of a table; None when its first row is no header (a figure stands in it)."""
    if len(grid.rows) < 2:
        return None
    head = [squeeze(c.text) for c in grid.rows[0]]
    if not any(head) or any(_NUMBER_CELL.match(h) and not _YEAR.match(h) for h in head):
        return None
    skip = {i for i, row in enumerate(grid.rows) if i == 0 or _repeats(row, head)}
    body = [row for i, row in enumerate(grid.rows) if i not in skip]
    columns = [_column(text, [row[i] for row in body if i < len(row)]) for i, text in enumerate(head)]
    return Header(tuple(_with_label(columns)), frozenset(skip))


def _repeats(row: tuple[Cell, ...], head: list[str]) -> bool:
    return [squeeze(c.text) for c in row] == head


def _column(text: str, cells: list[Cell]) -> Column:
    unit = _HEADER_UNIT.search(text)
    label = _HEADER_UNIT.sub("", text) if unit else text
    year = _YEAR.search(label)
    role = _role(label, cells)
    return Column(
        role,
        label,
        unit["unit"].removeprefix("单位:") if unit else None,
        year["year"] if year else None,
        bool(_FORWARD.search(label)),
    )


def _role(label: str, cells: list[Cell]) -> str:
    if _SERIAL.match(label):
        return SERIAL
    if _UNIT.match(label):
        return UNIT
    if _CONTENT.search(label):
        return CONTENT
    filled = [c for c in cells if c.text and c.text not in "-—–/"]
    numeric = sum(1 for c in filled if _NUMBER_CELL.match(normalise(c.text)))
    if (filled and numeric * 2 >= len(filled)) or (not filled and _YEAR.search(label)):
        if _GROWTH.search(label):
            return GROWTH
        return SHARE if _SHARE.search(label) and not _YEAR.search(label) else VALUE
    if _NOTE.search(label):
        return NOTE
    if _PLACE.search(label):
        return PLACE
    return LABEL if _LABEL.search(label) else TEXT


def _with_label(columns: list[Column]) -> list[Column]:
    """A table without a named label column takes its first text column for it."""
    if any(c.role == LABEL for c in columns):
        return columns
    for i, c in enumerate(columns):
        if c.role == TEXT:
            columns[i] = Column(LABEL, c.label, c.unit, c.year, c.is_target)
            break
    return columns


def is_project_list(header: Header) -> bool:
    """A list with project names, and what is built or what it costs."""
    has_name = header.find(r"项目名称|^项目$|工程名称") is not None
    return has_name and (header.first(CONTENT) is not None or header.find(r"投资") is not None)
