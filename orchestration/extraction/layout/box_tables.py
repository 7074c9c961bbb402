"""Tables drawn with lines: cells parted by │, rules of ─ and ┼ above and below the header.

Here: which lines are such tables, and their rows, a header of several lines put together column by column.
Not here: tables parted by plain bars (bar_tables).
"""

from __future__ import annotations

import re

from orchestration.extraction.layout.stacked_tables import RowsOfLines
from orchestration.extraction.model import Cell

_WALL = "│"
_RULE = re.compile(r"[─━┌┐└┘├┤┬┴┼┏┓┗┛┠┨┯┷┿\s]+")
_FEWEST_COLUMNS, _FEWEST_ROWS = 2, 2

_Numbered = tuple[int, list[Cell]]


def boxed_rows(source: str) -> RowsOfLines:
    """Line number -> the rows that begin there; none for rules and for every further line of a header."""
    found: RowsOfLines = {}
    if _WALL not in source:
        return found
    blocks: list[list[_Numbered]] = [[]]
    rules: list[int] = []
    start = 0
    for number, line in enumerate([*source.split("\n"), ""]):
        if _WALL in line:
            blocks[-1].append((number, _cells(line, start)))
        elif line.strip() and _RULE.fullmatch(line):
            rules.append(number)
            blocks.append([])
        else:
            found.update(_table([block for block in blocks if block], rules))
            blocks, rules = [[]], []
        start += len(line) + 1
    return found


def _cells(line: str, start: int) -> list[Cell]:
    cells = []
    for piece in line.split(_WALL):
        text = piece.strip()
        begin = start + len(piece) - len(piece.lstrip())
        cells.append(Cell(text, begin, begin + len(text)))
        start += len(piece) + 1
    return cells


def _table(blocks: list[list[_Numbered]], rules: list[int]) -> RowsOfLines:
    """The rows of a table whose first block is the header; {} where its lines differ in width."""
    lines = [cells for block in blocks for _, cells in block]
    body = [line for block in blocks[1:] for line in block]
    if len(body) < _FEWEST_ROWS or len({len(cells) for cells in lines}) > 1 or len(lines[0]) < _FEWEST_COLUMNS:
        return {}
    # Walls at both sides of the box part nothing.
    columns = [i for i in range(len(lines[0])) if any(cells[i].text for cells in lines)]
    header = [_joined([cells[i] for _, cells in blocks[0]]) for i in columns]
    found: RowsOfLines = {number: [] for number in rules}
    found.update({number: [] for number, _ in blocks[0]})
    found[blocks[0][0][0]] = [tuple(header)]
    found.update({number: [tuple(cells[i] for i in columns)] for number, cells in body})
    return found


def _joined(parts: list[Cell]) -> Cell:
    """客 运 and 量 below it are one header."""
    filled = [part for part in parts if part.text] or parts[:1]
    return Cell("".join("".join(part.text.split()) for part in filled), filled[0].start, filled[-1].end)
