"""Delimited text -> rows of cells with exact spans.

Here: a tokenizer for comma, semicolon and tab separated text with quotes, and the choice of the delimiter.
Not here: what the cells mean. The csv module would do, but it does not tell where a cell stands.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from orchestration.extraction.model import Cell, Grid

DELIMITERS = (",", "\t", ";")

# Enough lines to tell the delimiter, few enough to cost nothing.
_SNIFFED_LINES = 50


@cache
def _field(delimiter: str) -> re.Pattern[str]:
    """One field up to its delimiter, line end or end of text. A quote that is not closed before one of these is a
    character like any other; the possessive quantifiers keep a stray one from costing quadratic time."""
    mark = re.escape(delimiter)
    blank = " " if delimiter == "\t" else " \t"
    return re.compile(
        rf'(?:[{blank}]*+"(?P<quoted>(?:[^"]|"")*+)"[{blank}]*+(?={mark}|[\r\n]|\Z)|(?P<plain>[^{mark}\r\n]*+))'
        rf"(?P<end>{mark}|\r\n|\r|\n|\Z)"
    )


def _trimmed(text: str, start: int, end: int) -> Cell:
    """The cell without the blanks around it, so that ``text[start:end]`` is the cell's text to the character."""
    raw = text[start:end]
    stripped = raw.strip()
    first = start + (raw.find(stripped) if stripped else 0)
    return Cell(stripped, first, first + len(stripped))


def _rows(text: str, delimiter: str, limit: int | None = None) -> list[tuple[Cell, ...]]:
    rows: list[tuple[Cell, ...]] = []
    cells: list[Cell] = []
    for match in _field(delimiter).finditer(text):
        if match.start() == len(text) and not cells:
            break
        cells.append(_trimmed(text, *match.span("quoted" if match["quoted"] is not None else "plain")))
        if match["end"] == delimiter:
            continue
        if len(cells) > 1 or cells[0].text:
            rows.append(tuple(cells))
        cells = []
        if len(rows) == limit:
            break
    return rows


def sniff(text: str) -> str:
    """The delimiter that cuts the first lines into the most regular table; a comma when nothing tells."""

    def regularity(delimiter: str) -> tuple[float, int]:
        widths = Counter(len(row) for row in _rows(text, delimiter, _SNIFFED_LINES))
        wide = [(lines, width) for width, lines in widths.items() if width > 1]
        if not wide:
            return 0.0, 0
        lines, width = max(wide)
        return lines / widths.total(), width

    return max(DELIMITERS, key=regularity)


def read_grid(text: str, delimiter: str | None) -> Grid:
    """The whole text as one table; lines without any content are left out. Without a delimiter the first lines tell."""
    return Grid("", tuple(_rows(text, delimiter or sniff(text))), 0, len(text))
