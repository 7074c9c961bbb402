"""Lists of named green units: parks, factories, products, supply chains, data centres, integration projects.

Here: which tables are such lists, and their rows, category cells wrapped over rows and pages put together again.
Not here: counts of green units (tables, binding).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from orchestration.extraction.columns import Header, squeeze
from orchestration.extraction.layout import HEADING_SEPARATOR, TableBlock
from orchestration.extraction.model import Cell, Document, GreenUnit
from orchestration.extraction.record import identity
from orchestration.vocabulary import load

_LEVEL = re.compile(r"国家级|自治区级|省级|市级|区级|县级")


def is_green_list(header: Header, block: TableBlock) -> bool:
    """A list with a serial and a name column whose first column holds kinds of green units."""
    kinds = _kinds()
    first_column = "".join(squeeze(row[0].text) for row in block.grid.rows[1:] if row)
    return len(header.columns) >= 3 and any(kind in first_column for kind in kinds) and header.find("序号") is not None


def rows(document: Document, block: TableBlock, header: Header) -> Iterator[GreenUnit]:
    """The units of a list. A category begins where the serial begins again, and its name may be wrapped over its rows."""
    serial_index = header.find("序号") or 0
    name_index = max(i for i, c in enumerate(header.columns) if "名称" in c.label)
    body = [(i, row) for i, row in enumerate(block.grid.rows) if i not in header.skip]
    for group in _groups(body, serial_index):
        category = _category([row for _, row in group])
        for number, row in group:
            name = row[name_index] if name_index < len(row) else None
            if category is None or name is None or not name.text:
                continue
            yield _unit(document, block, number, row, name, row[serial_index], category)


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
    return next((kind for kind in sorted(_kinds(), key=len, reverse=True) if kind in whole), None)


def _kinds() -> dict[str, str]:
    """Chinese name of each kind of green unit -> code."""
    return {entry.name_zh: code for code, entry in load.codelist("green_category").items()}


def _unit(
    document: Document, block: TableBlock, number: int, row: tuple[Cell, ...], name: Cell, serial: Cell, category: str
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
        unit_level=level.group() if level else None,
    )
