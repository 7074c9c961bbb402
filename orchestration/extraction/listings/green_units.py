"""Lists of named green units: parks, factories, products, supply chains, data centres, integration projects.

Here: which tables are such lists, and their rows, category cells wrapped over rows and pages put together again.
Not here: counts of green units (tables, binding).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from orchestration.extraction.layout.layout import HEADING_SEPARATOR, TableBlock
from orchestration.extraction.model import Cell, Document, GreenUnit
from orchestration.extraction.record import identity
from orchestration.extraction.tables.columns import GROWTH, SHARE, VALUE, Header, squeeze
from orchestration.vocabulary import load

_LEVEL = re.compile(r"国家级|自治区级|省级|市级|区级|县级")
_NAME = r"(?:企业|工厂|园区|单位|产品|中心|公司|基地|项目)?名称"
_ASSESSOR = re.compile(r"机构|第三方|评价")
# 绿色工业园区 and 绿色设计产品 are the kinds 绿色园区 and 绿色产品.
_OF_KIND = re.compile(r"(?<=绿色)(?:工业|设计|制造)(?=园区|产品|工厂)")


def is_green_list(header: Header, block: TableBlock) -> bool:
    """A list with a serial and a name column whose first column holds kinds of green units."""
    kinds = _kinds()
    first_column = "".join(squeeze(row[0].text) for row in block.grid.rows[1:] if row)
    if len(header.columns) < 3 or header.find("序号") is None:
        return False
    return any(kind in first_column for kind in kinds) or _is_list_of_one_kind(header, block)


def _is_list_of_one_kind(header: Header, block: TableBlock) -> bool:
    """A list of names without figures below a heading that tells their kind: 二、绿色工业园区."""
    has_figures = any(column.role in (VALUE, GROWTH, SHARE) for column in header.columns)
    return header.find(_NAME) is not None and not has_figures and _told_above(block)[0] is not None


def _told_above(block: TableBlock) -> tuple[str | None, str | None]:
    """Kind and level of the units of a list, by its caption or the nearest heading that tells each."""
    kind = level = None
    for words in (block.caption, *reversed(block.headings)):
        kind = kind or _kind_in(_OF_KIND.sub("", squeeze(words)))
        found = _LEVEL.search(words)
        level = level or (found.group() if found else None)
    return kind, level


def rows(document: Document, block: TableBlock, header: Header) -> Iterator[GreenUnit]:
    """The units of a list. A category begins where the serial begins again, and its name may be wrapped over its rows."""
    serial_index = header.find("序号") or 0
    named = [i for i, c in enumerate(header.columns) if "名称" in c.label and not _ASSESSOR.search(c.label)]
    if not named:
        return
    name_index = max(named)
    body = [(i, row) for i, row in enumerate(block.grid.rows) if i not in header.skip]
    kind, level = _told_above(block)
    for group in _groups(body, serial_index):
        category = _category([row for _, row in group]) or kind
        for number, row in group:
            name = row[name_index] if name_index < len(row) else None
            if category is None or name is None or not name.text:
                continue
            yield _unit(document, block, number, row, name, row[serial_index], category, level)


def _groups(body: list[tuple[int, tuple[Cell, ...]]], serial_index: int) -> list[list[tuple[int, tuple[Cell, ...]]]]:
    """Rows grouped by category: serial 1 begins a new one."""
    groups: list[list[tuple[int, tuple[Cell, ...]]]] = []
    for number, row in body:
        if not groups or (serial_index < len(row) and squeeze(row[serial_index].text) == "1"):
            groups.append([])
        groups[-1].append((number, row))
    return groups


def _category(group: list[tuple[Cell, ...]]) -> str | None:
    """The category named by the first cells of a group: once, repeated on each row, or in pieces."""
    pieces = [squeeze(row[0].text) for row in group if row and row[0].text]
    whole = "".join(dict.fromkeys(pieces))
    return _kind_in(whole)


def _kind_in(words: str) -> str | None:
    """The kind of green unit that words name, the longest."""
    return next((kind for kind in sorted(_kinds(), key=len, reverse=True) if kind in words), None)


def _kinds() -> dict[str, str]:
    """Chinese name of each kind of green unit -> code."""
    return {entry.name_zh: code for code, entry in load.codelist("green_category").items()}


def _unit(
    document: Document,
    block: TableBlock,
    number: int,
    row: tuple[Cell, ...],
    name: Cell,
    serial: Cell,
    category: str,
    level_above: str | None,
) -> GreenUnit:
    start, end = row[0].start, row[-1].end
    level = _LEVEL.search("".join(c.text for c in row if c is not name))
    return GreenUnit(
        green_unit_id=identity(document, name.start, name.end),
        char_start=name.start,
        char_end=name.end,
        source_text=document.text[start:end].strip(),
        heading_path=HEADING_SEPARATOR.join(block.headings),
        table_index=block.index,
        table_row=number,
        serial=squeeze(serial.text) or None,
        unit_category=category,
        unit_name=squeeze(name.text),
        unit_level=level.group() if level else level_above,
    )
