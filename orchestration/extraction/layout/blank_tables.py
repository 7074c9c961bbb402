"""Tables that lost their tabs: words aligned by blanks.

Here: which runs of lines are such tables, and their cells, a missing one left empty.
Not here: tables with tabs or bars, and everything else a line can be (layout).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from orchestration.extraction.layout.stacked_tables import RowsOfLines
from orchestration.extraction.model import Cell

# At least this many columns and rows, in lines no longer than this, without marks of prose.
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 3
# So many words of one line above each other's places are a table from the first row on.
_SURE_COLUMNS = 5
_LONGEST_ROW = 120
# So many empty lines and categories may stand between two rows.
_MOST_BETWEEN = 4
_YEAR = re.compile(r"(?:19|20)\d{2}年?")
_PROSE_MARK = re.compile(r"[，。；;：:！？“”|]|,(?!\d{3})|(?<!\d),")
_FIGURE = re.compile(r"[-+]?\d[\d,.]*%?$|[-—]$|…+$")
# 其中:稻谷 and # 稻谷 are one word: the mark of a part belongs to what it marks.
_PART_MARK = re.compile(r"(?:其中[:：]?|#)\s*")
_WORD = re.compile(rf"(?:{_PART_MARK.pattern})?\S+")
# 货运量 (万吨)  Freight Traffic  (10000 tons)  385  412: in a yearbook the English words part the label from the figures.
_BILINGUAL = re.compile(
    r"\s*(?P<label>(?:#\s*)?[一-龥][一-龥 ()#、/%]*?)\s+"
    r"(?P<english>[A-Za-z][A-Za-z.,'&/()%-]*(?: +[A-Za-z0-9.,'&/()%-]+?)*?)\s+"
    r"(?P<figures>[-\d.…]+(?:\s+[-\d.,…]+)*)\s*$"
)
_PERCENT = "(%)"
_FIRST_WIDE = "\u2e80"


@dataclass(slots=True)
class _Row:
    """A line that may be a row; ``spans`` are the places of its words on a screen, where a Chinese character takes two."""

    number: int
    cells: tuple[Cell, ...]
    spans: list[tuple[int, int]]


def blank_rows(source: str) -> RowsOfLines:
    """Line number -> its row, for every line of a table aligned by blanks; a category is one cell, English headers none."""
    found: RowsOfLines = {}
    run = _Run()
    start = 0
    for number, line in enumerate(source.split("\n")):
        row = _row(number, line, start)
        row = _headed_by_years(row) if row is not None else None
        begin, start = start, start + len(line) + 1
        if row is None and run.is_empty:
            continue
        if row is not None and run.takes(row):
            continue
        category = _gap(number, line, begin) if run.is_wide else None
        if category is not None and run.waits_over(category):
            continue
        found.update(run.rows())
        run = _Run(row if row is not None and len(row.cells) >= _FEWEST_COLUMNS else None)
    return found | run.rows()


class _Run:
    """Rows below each other that have as many words, and what stands between them."""

    def __init__(self, head: _Row | None = None) -> None:
        self._run = [head] if head else []
        self._columns = head.spans if head else []
        self._between: list[_Row] = []
        self._has_years = head is not None and not head.cells[0].text

    @property
    def is_empty(self) -> bool:
        return not self._run

    @property
    def is_wide(self) -> bool:
        return len(self._columns) >= _SURE_COLUMNS

    def takes(self, row: _Row) -> bool:
        """Whether a row goes on with the run, perhaps lacking one cell."""
        if not self._run:
            return False
        if len(row.cells) == len(self._columns):
            if self._between and not _has_figure(row):
                return False
            pairs = zip(self._columns, row.spans, strict=True)
            self._columns = [(min(a, c), max(b, d)) for (a, b), (c, d) in pairs]
            return self._append(row)
        is_begun = len(self._run) > 1 or self.is_wide
        filled = _filled(row, self._columns, self._run, self._has_years) if is_begun else None
        return filled is not None and self._append(filled)

    def _append(self, row: _Row) -> bool:
        self._run += [*self._between, row]
        self._between = []
        return True

    def waits_over(self, category: _Row) -> bool:
        """Whether an empty line or a category may stand between two rows; many of them end the table."""
        if len(self._between) >= _MOST_BETWEEN:
            return False
        self._between.append(category)
        return True

    def rows(self) -> RowsOfLines:
        return {row.number: [row.cells] if row.cells else [] for row in self._run} if _is_table(self._run) else {}


def _gap(number: int, line: str, start: int) -> _Row | None:
    """An empty line, or one of a single Chinese word without figures: 按登记注册类型分 Grouped by Status of Registration."""
    text = line.strip()
    if not text:
        return _Row(number, (), [])
    words = text.split()
    chinese = [word for word in words if any(character >= _FIRST_WIDE for character in word)]
    if len(chinese) > 1 or any(map(str.isdigit, text)) or (chinese and (chinese[0] != words[0] or _PROSE_MARK.search(text))):
        return None
    begin = start + len(line) - len(line.lstrip())
    return _Row(number, (Cell(chinese[0], begin, begin + len(chinese[0])),) if chinese else (), [])


def _headed_by_years(row: _Row) -> _Row:
    """1990 1995 2000, Item 1990 1995 2000: a header that has no words for the labels below it gets an empty cell for them."""
    if len(row.cells) < _FEWEST_COLUMNS or not all(_YEAR.fullmatch(cell.text) for cell in row.cells[1:]):
        return row
    if _YEAR.fullmatch(row.cells[0].text):
        return _with_label(row)
    if len(row.cells) > _FEWEST_COLUMNS and row.cells[0].text.isascii() and row.cells[0].text.isalpha():
        begin = row.cells[0].start
        return _Row(row.number, (Cell("", begin, begin), *row.cells[1:]), row.spans)
    return row


def _with_label(row: _Row) -> _Row:
    begin = row.cells[0].start
    return _Row(row.number, (Cell("", begin, begin), *row.cells), [(0, 1), *row.spans])


def _has_figure(row: _Row) -> bool:
    return any(_FIGURE.match(cell.text) for cell in row.cells)


def _row(number: int, line: str, start: int) -> _Row | None:
    """The words of a short line without marks of prose behind the mark of a part; None for any other line."""
    text = line.strip()
    if " " not in text or "\t" in line or len(text) > _LONGEST_ROW:
        return None
    bilingual = _BILINGUAL.match(line) if text[-1].isdigit() and any(map(str.isalpha, filter(str.isascii, text))) else None
    if bilingual:
        words = [bilingual.span("label"), *(_shifted(word, bilingual) for word in _WORD.finditer(bilingual["figures"]))]
        row = _placed(number, line, start, words)
        if bilingual["english"].endswith(_PERCENT) and "%" not in bilingual["label"]:
            # A label that goes on in the next line states its unit there, its English words do at once.
            label = row.cells[0]
            row.cells = (Cell(label.text + _PERCENT, label.start, label.end), *row.cells[1:])
        return row
    part = _PART_MARK.match(text)
    if _PROSE_MARK.search(text, part.end() if part else 0):
        return None
    return _placed(number, line, start, [word.span() for word in _WORD.finditer(line)])


def _shifted(word: re.Match[str], bilingual: re.Match[str]) -> tuple[int, int]:
    return word.start() + bilingual.start("figures"), word.end() + bilingual.start("figures")


def _placed(number: int, line: str, start: int, words: list[tuple[int, int]]) -> _Row:
    cells, spans, place, read = [], [], 0, 0
    for begin, end in words:
        place += _width(line[read:begin])
        spans.append((place, place + _width(line[begin:end])))
        place, read = spans[-1][1], end
        cells.append(Cell(line[begin:end], start + begin, start + end))
    return _Row(number, tuple(cells), spans)


def _width(text: str) -> int:
    return sum(2 if character >= _FIRST_WIDE else 1 for character in text)


def _filled(row: _Row, columns: list[tuple[int, int]], above: list[_Row], has_years: bool) -> _Row | None:
    """A row that lacks one cell, with an empty one in its place; None where the place is not told.

    A category beside several rows stands in one of them only: where a row above lacks it, so does one with long words.
    """
    if len(row.cells) != len(columns) - 1:
        return None
    missing = _missing(row, columns)
    if missing is None and not has_years and any(other.cells and not other.cells[0].text for other in above):
        missing = 0
    if has_years and len(above) > 1 and missing in (None, 0):
        # A series that began later lacks its first year.
        missing = 1
    if missing is None or (missing == 0 and len(columns) < _SURE_COLUMNS):
        return None
    behind = row.cells[missing - 1].end if missing else row.cells[0].start
    cells = (*row.cells[:missing], Cell("", behind, behind), *row.cells[missing:])
    return _Row(row.number, cells, row.spans)


def _missing(row: _Row, columns: list[tuple[int, int]]) -> int | None:
    """The column that no word stands under; None unless each word stands under one column only."""
    places: list[int] = []
    for begin, end in row.spans:
        under = [i for i, (left, right) in enumerate(columns) if begin < right and left < end]
        if len(under) != 1 or under[0] in places:
            return None
        places += under
    return next(i for i in range(len(columns)) if i not in places) if places == sorted(places) else None


def _is_table(run: list[_Row]) -> bool:
    """Whether a run of rows has a header without figures and a column of figures below it."""
    if len(run) < _FEWEST_ROWS:
        return False
    head, *body = [[cell.text for cell in row.cells] for row in run if len(row.cells) > 1]
    if any(_FIGURE.match(word) for word in head[1:] if not word.startswith(("19", "20"))):
        return False
    return any(sum(1 for row in body if _FIGURE.match(row[i])) * 2 > len(body) for i in range(1, len(head)))
