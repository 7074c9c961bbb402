"""Tables whose cells bars part, as a page leaves them when its markup is gone: `煤炭 | 12.5 | 3.2 |`.

Here: which runs of lines are such tables, and their rows, put together again where line feeds fell between the cells.
Not here: Markdown tables, whose lines a bar begins and ends (layout), tables without bars (blank_tables, stacked_tables).
"""

from __future__ import annotations

import re
from collections import Counter

from orchestration.extraction.layout import stacked_tables
from orchestration.extraction.layout.stacked_tables import RowsOfLines
from orchestration.extraction.model import Cell

_Line = list[Cell]
_FEWEST_LINES, _FEWEST_COLUMNS = 3, 3
_LONG_CELLS = 1000
_LONGEST_CELL = 60
# A title, what the table is about, and the unit may stand before the header of the labels.
_MOST_ABOVE = 4
# 3 634: blanks may part the thousands.
_FIGURE = re.compile(r"[-+]?(?:\d{1,3}(?: \d{3})+|\d[\d,]*)(?:\.\d+)?%?|[-—–…]+")
# What is built may take a whole paragraph, below a header and in as many cells.
_LONGEST_CONTENT = 600
# 一、续建项目(5个): a line without bars that is the category of the rows below it.
_CATEGORY = re.compile(
    r"(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|[^\s|。；;，,：:]{2,14}(?:项目|工程|类|产业|领域)(?=[(（]|$))[^|。；;：:]{0,24}"
)
_SERIAL_HEADER = re.compile(r"序号|编号")
# In a table in two languages the English words say the rest again: Growth, (km), 2022 (%).
_ITEM = frozenset({"Item", "Year", "Region", "Indicator"})
_ENGLISH = re.compile(r"[\x20-\x7e]*[A-Za-z][\x20-\x7e]*|\d{4} \(%\)|\(?\d{4}=100\)?")
_CAPTION = re.compile(r"附?表\s*\d")
_YEAR = re.compile(r"(?:19|20)\d{2}年?")
_OF_YEARS = re.compile(r"年\s*[份度别]?|时\s*间")
_FEWEST_DATED = 2
_WORD = re.compile(r"[一-龥A-Za-z]")


def bar_rows(source: str) -> RowsOfLines:
    """Line number -> the rows that begin there; none for every further line of a row."""
    found: RowsOfLines = {}
    if "|" not in source:
        return found
    run: list[tuple[int, _Line]] = []
    start = 0
    lines = [*source.split("\n"), "", ""]
    for number, line in enumerate(lines[:-1]):
        width = _width(run, lines[number + 1])
        found_cells = (
            _cells(line, start, width) if "|" in line else _translation(line, run),
            _between_bars(line, start, run, lines[number + 1]),
            _category(line, start, run),
        )
        cells = next((cells for cells in found_cells if cells is not None), None)
        start += len(line) + 1
        if cells is not None:
            run.append((number, cells))
        else:
            found.update(_table(run))
            run = []
    return found


def _width(run: list[tuple[int, _Line]], following: str) -> int:
    """How many cells the first line of a run has; outside of one whether the next line goes on with a row."""
    if not run:
        return _is_cut(following)
    return _LONG_CELLS if _is_by_serials(run) else len(run[0][1])


def _is_cut(following: str) -> int:
    """1 where the row of the line before goes on: its first cells stand between bars, the next line only ends with one."""
    text = following.strip()
    return int(text[-1:] == "|" and text[0] != "|")


def _between_bars(line: str, start: int, run: list[tuple[int, _Line]], following: str) -> _Line | None:
    """The cell of a short line that stands between two lines of a bar alone, or above the first of them."""
    text = line.strip()
    is_below_bar = bool(run) and len(run[-1][1]) == 1 and not run[-1][1][0].text
    is_rest = bool(run) and len(run[-1][1]) == 1 and bool(stacked_tables.REST_OF_CELL.fullmatch(text))
    is_first = not run and following.strip() == "|" and not _CAPTION.match(text)
    if not text or len(text) > _LONGEST_CELL or not (is_below_bar or is_rest or is_first):
        return None
    begin = start + len(line) - len(line.lstrip())
    return None if stacked_tables.PROSE_MARK.search(text) else [Cell(text, begin, begin + len(text))]


def _translation(line: str, run: list[tuple[int, _Line]]) -> _Line | None:
    """No cells for English words in a run of one cell a line: what fell out of the cell above."""
    text = line.strip()
    is_english = bool(text) and text.isascii() and text[0].isalpha() and len(text) <= _LONGEST_CELL
    return [] if run and is_english and len(run[0][1]) < _FEWEST_COLUMNS else None


def _category(line: str, start: int, run: list[tuple[int, _Line]]) -> _Line | None:
    """The one cell of a line without bars between the rows of a table that says what those below it are."""
    text = line.strip()
    if not run or len(run[-1][1]) < _FEWEST_COLUMNS or not _CATEGORY.fullmatch(text):
        return None
    begin = start + len(line) - len(line.lstrip())
    return [Cell(text, begin, begin + len(text))]


def _cells(line: str, start: int, width: int) -> _Line | None:
    """The cells of a line with bars; None for a line without, one of Markdown outside of a run, and prose between bars.

    ``width`` is that of the run's first line, 0 outside of a run, _LONG_CELLS where each cell has its line.
    """
    text = line.strip()
    if "|" not in text or "\t" in line:
        return None
    if text == "|":
        return [Cell("", start, start)]
    if text[0] == "|" and text[-1] == "|" and not width:
        return None
    begin = start + len(line) - len(line.lstrip())
    cells: _Line = []
    for piece in text.split("|"):
        stripped = piece.strip()
        at = begin + len(piece) - len(piece.lstrip())
        cells.append(Cell(stripped, at, at + len(stripped)))
        begin += len(piece) + 1
    # What a bar closes ends there, and what it opens begins there.
    cells = cells[:-1] if text[-1] == "|" else cells
    cells = cells[1:] if text[0] == text[-1] == "|" and len(cells) > 1 and not cells[0].text else cells
    is_long = width == _LONG_CELLS or (width >= _FEWEST_COLUMNS and len(cells) == width)
    longest = _LONGEST_CONTENT if is_long else _LONGEST_CELL
    return None if any(len(cell.text) > longest and not cell.text.isascii() for cell in cells) else cells


def _is_by_serials(run: list[tuple[int, _Line]]) -> bool:
    """Whether a run begins with 序号 alone on its line: each cell of the table has a line of its own."""
    return bool(run) and len(run[0][1]) == 1 and _SERIAL_HEADER.fullmatch(run[0][1][0].text) is not None


def _by_serials(run: list[tuple[int, _Line]]) -> RowsOfLines:
    """Rows of as many lines as the header has, which ends where the serial 1 stands; {} when the serials do not go on so."""
    cells = [(number, line[0]) for number, line in run if len(line) == 1]
    width = next((i for i, (_, cell) in enumerate(cells) if cell.text == "1"), 0)
    if width < _FEWEST_COLUMNS or len(cells) != len(run):
        return {}
    found: RowsOfLines = {number: [] for number, _ in cells}
    for row, first in enumerate(range(0, len(cells) - width + 1, width)):
        if row and cells[first][1].text != str(row):
            break
        found[cells[first][0]] = [tuple(cell for _, cell in cells[first : first + width])]
    return found


def _by_years(run: list[tuple[int, _Line]]) -> RowsOfLines:
    """Rows that open with a year, one cell a line and so many from year to year; {} where they do not come out even."""
    if any(len(line) > 1 for _, line in run):
        return {}
    cells = [(number, line[0]) for number, line in run if line]
    begin = next((i for i, (_, cell) in enumerate(cells) if _OF_YEARS.fullmatch(cell.text)), len(cells))
    first = next((i for i in range(begin, len(cells)) if _YEAR.fullmatch(cells[i][1].text)), len(cells))
    # The nearest line that holds a later year with nothing but figures before it ends the row.
    second = next((i for i in range(first + 1, len(cells)) if _is_later(cells[first][1], cells[i][1])), len(cells))
    width = second - first
    rows: list[_Line] = []
    for at in range(first, len(cells) - width + 1, max(width, 1)):
        row = [cell for _, cell in cells[at : at + width]]
        is_next = not rows or _is_later(rows[-1][0], row[0])
        if not is_next or any(cell.text and not _FIGURE.fullmatch(cell.text) for cell in row[1:]):
            break
        rows.append(row)
    header = _cascaded([cell for _, cell in cells[begin:first] if not _ENGLISH.fullmatch(cell.text)], width)
    if len(rows) < _FEWEST_DATED or width < _FEWEST_COLUMNS or not header:
        return {}
    found: RowsOfLines = {number: [] for number, _ in run if number <= cells[first + len(rows) * width - 1][0]}
    found[cells[begin][0]] = [tuple(row) for row in header]
    for at, row in enumerate(rows):
        found[cells[first + at * width][0]] = [tuple(row)]
    titles = [(number, cell) for number, cell in cells[:begin] if cell.text and not _ENGLISH.fullmatch(cell.text)]
    return found | {number: [(cell,)] for number, cell in titles[:_MOST_ABOVE]}


def _is_later(cell: Cell, other: Cell) -> bool:
    return _YEAR.fullmatch(other.text) is not None and cell.text[:4] < other.text[:4]


def _cascaded(cells: _Line, width: int) -> list[_Line]:
    """A header of one row or two from cells one below the other: what a row leaves open, the cells behind it fill in order.

    地区生产总值 | | | 人均产值 | 第一产业 | 第二产业: the words of the second row stand below the first two open cells.
    """
    upper, rest = cells[:width], cells[width:]
    if len(upper) < width:
        return []
    lower = [Cell("", cell.start, cell.start) for cell in upper]
    gaps = [i for i, cell in enumerate(upper) if not cell.text]
    while rest and gaps:
        for i, cell in zip(gaps, rest, strict=False):
            lower[i] = cell
        rest, gaps = rest[len(gaps) :], [i for i in gaps if not lower[i].text]
    if rest:
        return []
    return [upper, lower] if any(cell.text for cell in lower) else [upper]


def _table(run: list[tuple[int, _Line]]) -> RowsOfLines:
    """The rows of a run of lines; {} when they make no table."""
    if len(run) < _FEWEST_LINES or not any(_FIGURE.fullmatch(cell.text) for _, line in run for cell in line):
        return {}
    by_itself = _by_serials(run) if _is_by_serials(run) else _by_years(run)
    if by_itself:
        return by_itself
    widths = Counter(len(line) for _, line in run if len(line) > 1 and _WORD.search(line[0].text))
    if not widths:
        return _in_sequence(run)
    width = widths.most_common(1)[0][0]
    run = _with_open_cell(run, width)
    if all(len(line) == width or (len(line) == 1 and _CATEGORY.fullmatch(line[0].text)) for _, line in run):
        return _with_header({number: [tuple(line)] for number, line in run})
    return _rejoined(run, width) or _in_sequence(run)


def _with_open_cell(run: list[tuple[int, _Line]], width: int) -> list[tuple[int, _Line]]:
    """The run, the empty first cell given back to a header line above rows that all have one cell more."""
    number, head = run[0]
    words = [cell for cell in head if cell.text and not _FIGURE.fullmatch(cell.text)]
    if len(head) != width - 1 or len(words) != len(head) or any(len(line) != width for _, line in run[1:]):
        return run
    return [(number, [Cell("", head[0].start, head[0].start), *head]), *run[1:]]


def _rejoined(run: list[tuple[int, _Line]], width: int) -> RowsOfLines:
    """Lines put together until they fill the width of the table; {} when they do not come out even."""
    found: RowsOfLines = {}
    begun: tuple[int, _Line] | None = None
    for index, (number, line) in enumerate(run):
        is_alone = begun is None and len(line) == 1 and bool(line[0].text)
        if is_alone and next((len(other) for _, other in run[index : index + _MOST_ABOVE] if len(other) > 1), 0) == width:
            # A title, a unit line or a category above a whole row.
            found[number] = [tuple(line)]
            continue
        if begun is None:
            begun = number, []
        begun[1].extend(line)
        found[number] = []
        if len(begun[1]) > width:
            return {}
        if len(begun[1]) == width:
            found[begun[0]] = [tuple(begun[1])]
            begun = None
    if begun is not None:
        # A note behind the last row.
        found = {number: rows for number, rows in found.items() if number < begun[0]}
    return _with_header(found)


def _with_header(found: RowsOfLines) -> RowsOfLines:
    """The rows, the cells of a header of two rows moved to their columns: words that span several, and those below them."""
    head = []
    for number in (number for number, rows in found.items() if rows):
        if any(_FIGURE.fullmatch(cell.text) for cell in found[number][0]):
            break
        head.append(number)
    # A line above the header that holds one cell is a title or states the unit, however many empty ones follow.
    while head and sum(1 for cell in found[head[0]][0] if cell.text) < 2:
        number = head.pop(0)
        found[number] = [tuple(cell for cell in found[number][0] if cell.text)] if found[number][0][0].text else []
    if len(head) != 2:
        return found
    upper, lower = ([cell for cell in found[number][0] if cell.text] for number in head)
    width = len(found[head[0]][0])
    corner = found[head[0]][0][0]
    if upper[0] is corner and stacked_tables.is_label_header(corner.text):
        # 指标 | 6月 | 1-6月: the first reaches down over both rows.
        upper = upper[1:]
    elif upper[0] is corner:
        corner = Cell("", corner.start, corner.start)
    if not upper or len(lower) != width - 1 or len(lower) % len(upper):
        return found
    spread = [corner]
    for cell in upper:
        spread += [cell, *(Cell("", cell.end, cell.end) for _ in range(len(lower) // len(upper) - 1))]
    found[head[0]] = [tuple(spread)]
    found[head[1]] = [(Cell("", lower[0].start, lower[0].start), *lower)]
    return found


def _in_sequence(run: list[tuple[int, _Line]]) -> RowsOfLines:
    """The cells in their order, rows told by where words and figures follow each other."""
    cells = [(number, cell) for number, line in run for cell in line if cell.text]
    if any(cell.text in _ITEM for _, cell in cells):
        cells = [(number, cell) for number, cell in cells if not _ENGLISH.fullmatch(cell.text)]
    begin = next((i for i, (_, cell) in enumerate(cells) if stacked_tables.is_label_header(cell.text)), None)
    if begin is not None:
        found = stacked_tables.table_of(cells[begin:])
    else:
        begin, found = _without_label_header(cells)
    if not found:
        return {}
    first, last = min(found), max(found)
    # What stands before the header of the labels is the title and the unit.
    found[first] = [*((cell,) for _, cell in cells[max(0, begin - _MOST_ABOVE) : begin]), *found[first]]
    return {number: [] for number, _ in run if first <= number <= last} | found


def _without_label_header(cells: list[tuple[int, Cell]]) -> tuple[int, RowsOfLines]:
    """The table below words such as 工业产值 | 本月 | 累计: one header for each column, the first that of the labels.

    Where nothing stands above the names of the rows, the words of a header of two rows repeat below those that span them.
    """
    if not cells:
        return 0, {}
    number, first = cells[0]
    opened = stacked_tables.table_of([(number, Cell("", first.start, first.start)), *cells])
    if _repeats_below(opened):
        return 0, opened
    for begin in range(min(_MOST_ABOVE, len(cells))):
        found = stacked_tables.table_of(cells[begin:])
        begun = [rows for _, rows in sorted(found.items()) if rows]
        if begun and all(cell.text for cell in begun[0][0][1:]) and len(begun[0][0]) == len(begun[-1][-1]):
            return begin, found
    return 0, opened


def _repeats_below(found: RowsOfLines) -> bool:
    """Whether a table has a header of two rows, the words of the lower one coming again: 绝对量 | 增长 | 绝对量 | 增长."""
    head = [row for _, rows in sorted(found.items()) for row in rows][:2]
    if len(head) < 2 or len(head[0]) != len(head[1]) or any(_FIGURE.fullmatch(cell.text) for cell in head[1]):
        return False
    words = [re.sub(r"[(（].*", "", cell.text) for cell in head[1] if cell.text]
    each = len(dict.fromkeys(words))
    return 1 < len(words) != each and words.count(words[0]) > 1
