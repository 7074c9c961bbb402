"""Cells with spans -> rows of equal width.

Here: where a cell stands, its copies in all rows and columns it covers, which columns and rows say nothing, what of a
table is no table at all. Not here: markup, what the cells mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from orchestration.ingest.markup_origins import bare
from orchestration.ingest.quarantine import Quarantine

# A wider span is meant to say: the whole width.
MAXIMUM_SPAN = 100
# Of one page, copies of cells that span included; the same for the characters in them.
MAXIMUM_CELLS = 500_000
MAXIMUM_CHARACTERS = 16_000_000

# A longer cell holds a text, not a figure or the content of a project.
_LONGEST_CELL = 2_000
_UNIT_CELL = re.compile(r"[(（]?\s*(?:计量)?单位\s*[:：]")
# Cells of this many lines each, one of them of figures only, are a column of a table written as one cell.
_FEWEST_STACKED = 3
_FIGURE = re.compile(r"[-+−]?\d[\d,.]*\s*%?")
_NOTE_ROW = re.compile(r"备?注\s*\d*\s*[:：]|说明\s*[:：]|(?:资料|数据)来源")


@dataclass
class HtmlCell:
    """``blocks`` are its paragraphs; ``is_text`` when it holds headings or a table of its own."""

    column_span: int
    row_span: int
    blocks: list[str] = field(default_factory=list)
    is_text: bool = False

    @property
    def lines(self) -> list[str]:
        return [line for block in self.blocks for line in block.replace("\t", "\n").split("\n")]

    @property
    def text(self) -> str:
        return join_lines(self.lines)


@dataclass
class Budget:
    """What is left of a page's limits; the cells of all its tables count together."""

    cells: int = MAXIMUM_CELLS
    characters: int = MAXIMUM_CHARACTERS

    def take(self, cells: int, characters: int) -> None:
        self.cells -= cells
        self.characters -= characters
        if self.cells < 0 or self.characters < 0:
            reason = (
                f"With their spans the tables of the page have over {MAXIMUM_CELLS} cells or {MAXIMUM_CHARACTERS} characters."
            )
            raise Quarantine("too_many_cells", reason)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cell's text and the place of its top left corner."""

    text: str
    row: int
    column: int


def join_lines(lines: Iterable[str]) -> str:
    """Lines of one statement in one line: a blank only where two words or numbers would run together."""
    text = ""
    for line in lines:
        line = line.strip()
        is_gap = text and line and _needs_blank(text[-1], bare(line)[0])
        text += f" {line}" if is_gap else line
    return text


def _needs_blank(left: str, right: str) -> bool:
    return (left.isascii() and left.isalnum()) or (right.isascii() and right.isalnum())


def table_blocks(rows: Sequence[Sequence[HtmlCell]], caption: Sequence[str], budget: Budget) -> list[str]:
    """The table as blocks of text: its caption and tab-separated rows. Rows that only lay out a page become its blocks."""
    blocks: list[str] = []
    plain: list[Sequence[HtmlCell]] = []
    caption = list(caption)
    for row in rows:
        if any(cell.is_text or sum(len(bare(block)) for block in cell.blocks) > _LONGEST_CELL for cell in row):
            blocks += _plain_blocks(plain, caption, budget)
            plain, caption = [], []
            blocks += [block for cell in row for block in cell.blocks]
        else:
            plain.append(row)
    return blocks + _plain_blocks(plain, caption, budget)


def _plain_blocks(rows: Sequence[Sequence[HtmlCell]], caption: Sequence[str], budget: Budget) -> list[str]:
    grid = expand([part for row in rows for part in _unstacked(row)], budget)
    above, body, below = _parted(grid)
    lines = [*caption, *above]
    table = [*lines, *("\t".join(row) for row in body)]
    return [*(["\n".join(table)] if table else []), *below]


def _unstacked(row: Sequence[HtmlCell]) -> list[Sequence[HtmlCell]]:
    """The rows that were written as one, a line of each cell for each of them."""
    if len(row) < 2 or any(cell.row_span != 1 or cell.column_span != 1 for cell in row):
        return [row]
    columns = [[line for line in map(str.strip, cell.lines) if line] for cell in row]
    count = len(columns[0])
    if count < _FEWEST_STACKED or any(len(lines) != count for lines in columns):
        return [row]
    if not any(all(_FIGURE.fullmatch(bare(line)) for line in lines) for lines in columns):
        return [row]
    return [[HtmlCell(1, 1, [line]) for line in lines] for lines in zip(*columns, strict=True)]


def _parted(grid: list[list[str]]) -> tuple[list[str], list[list[str]], list[str]]:
    """Lines above, rows and lines below: titles and unit lines at the top and notes at the end of a table stand in cells
    for the looks of it. A table of one column is lines only."""
    if grid and len(grid[0]) == 1:
        return [], [], [row[0] for row in grid]
    first, last = 0, len(grid)
    for number, row in enumerate(grid[:3], start=1):
        if any(_UNIT_CELL.match(bare(text)) for text in row):
            first = number
    while last > first and _NOTE_ROW.match(bare(grid[last - 1][0])) and not any(grid[last - 1][1:]):
        last -= 1
    above = [text for row in grid[:first] for text in {bare(text): text for text in row}.values() if text]
    return above, grid[first:last], [row[0] for row in grid[last:]]


def expand(rows: Sequence[Sequence[HtmlCell]], budget: Budget) -> list[list[str]]:
    """Texts by row and column. A cell stands in every row and column it covers, except that one over the whole width
    stands once: it names what follows. Rows and columns in which nothing begins are left out."""
    places = _place(rows, 1, budget)
    if any(cell.column_span > MAXIMUM_SPAN for row in rows for cell in row):
        places = _place(rows, max(column for _, column in places) + 1, budget)
    begun = {placed for placed in places.values() if placed.text}
    kept_rows = sorted({placed.row for placed in begun})
    kept_columns = sorted({placed.column for placed in begun})
    budget.take(0, sum(len(bare(placed.text)) for placed in places.values()))
    grid = []
    for row in kept_rows:
        found = [places.get((row, column)) for column in kept_columns]
        texts = [placed.text if placed else "" for placed in found]
        is_banner = len(set(found)) == 1 and len(found) > 1
        grid.append([texts[0]] + [""] * (len(texts) - 1) if is_banner else texts)
    return grid


def _place(rows: Sequence[Sequence[HtmlCell]], widest: int, budget: Budget) -> dict[tuple[int, int], _Placed]:
    """Which cell covers which place. Spans over the limit reach to column ``widest``; none reaches below the last row."""
    places: dict[tuple[int, int], _Placed] = {}
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while (row, column) in places:
                column += 1
            columns = cell.column_span if cell.column_span <= MAXIMUM_SPAN else max(widest - column, 1)
            height = min(cell.row_span or len(rows), len(rows) - row)
            budget.take(columns * height, 0)
            placed = _Placed(cell.text, row, column)
            for below in range(row, row + height):
                for right in range(column, column + columns):
                    places.setdefault((below, right), placed)
            column += columns
    return places
