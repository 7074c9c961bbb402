"""Tables of yearbooks that lost their tabs: labels in two languages, wrapped ones, headers spread over several lines.

Here: tables with years for columns, whose figures may stand below their label, and tables with years for rows, whose header is
put together from the Chinese words above them.
Not here: tables whose words stand below each other (blank_tables), what the cells mean (tables).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from orchestration.extraction.layout.stacked_tables import RowsOfLines, is_label_header
from orchestration.extraction.model import Cell

_FEWEST_COLUMNS, _FEWEST_ROWS = 2, 2
# Without years it takes more rows to tell a table from a list.
_FEWEST_LABELS = 4
_LONGEST_LINE, _LONGEST_LABEL = 160, 40
# So many lines without figures may follow each other inside a table, and so many make the header above rows of years.
_MOST_BETWEEN, _MOST_ABOVE = 4, 9
# A rough look, quick because it begins with a line feed: a line of years, or one that opens with a year and figures.
_YEAR_LINE = re.compile(r"\n[^\n\d]{0,40}+(?:19|20)\d{2}年?[ \u3000]+[-\d…]")
# Another: a line of words and two figures.
_LABEL_LINE = re.compile(r"\n[^\n\d]{3,40}+(?<=[ \u3000+-])\d[\d,.]*[ \u3000]+[-+]?\d[\d,.]*[ \u3000]*\n")
_YEAR = re.compile(r"(?:19|20)\d{2}年?")
_FIGURES = re.compile(r"(?:(?:^|(?<=[\s)%]))(?:[-+]?\d[\d,]*(?:\.\d+)?|…+|\.{2,}|[-—]+)(?:\s+|$))+$")
_FIGURE = re.compile(r"\S+")
_CHINESE = re.compile(r"[一-龥]")
# Where the English words of a label begin.
_ENGLISH = re.compile(r"(?:^|(?<=[\s)]))[A-Za-z][A-Za-z'.,&/-]*(?=\s|$)")
_PROSE_MARK = re.compile(r"[，。；;！？|\t]|[:：]$")
_LABEL = re.compile(
    r"\s*(?:[#*]\s*|\d{1,2}[.、．]\s*|[一二三四五六七八九十]{1,2}、|[(（][一二三四五六七八九十\d]{1,2}[)）])?[一-龥A-Z]"
)
# 金融机构存款相当于, and on the next line 生产总值比例(%): the label goes on.
_OPEN_LABEL = re.compile(r"(?:相当于|[及和与的占每、])$")
_PERCENT = "(%)"
_HEADER_WORD = re.compile(r"[#(]?[一-龥][^\sA-Za-z]*|\([^\sA-Za-z()]{1,8}\)")
_NO_HEADER = re.compile(r"其中|按.{1,12}分(?:组|类)?|续表")
_TITLE = re.compile(r"\s*(?:附?表|附录)?\s*\d{1,2}\s*[-－—–]\s*\d{1,2}(?!\d)|.{0,30}单位")
_TOTAL = re.compile(r"(?<![A-Za-z])Total(?![A-Za-z])")


@dataclass(slots=True)
class _Line:
    """A line of the source: its number, where it begins, its words before the figures, and the figures behind them."""

    number: int
    start: int
    text: str
    words: str = ""
    figures: list[tuple[int, int]] = field(default_factory=list)


def yearbook_rows(source: str, found: RowsOfLines) -> RowsOfLines:
    """``found`` with the rows of such tables; what others made of their lines gives way unless it holds more."""
    has_years = _YEAR_LINE.search("\n" + source) is not None
    if not has_years and _LABEL_LINE.search("\n" + source) is None:
        return found
    lines, start = [], 0
    for number, text in enumerate(source.split("\n")):
        lines.append(_read(number, start, text))
        start += len(text) + 1
    at = 0
    while at < len(lines):
        rows = (_with_columns_of_years(lines, at) or _with_rows_of_years(lines, at)) if has_years else {}
        if rows:
            inside = _region(found, rows)
            if _size(rows) >= sum(_size({n: found[n]}) for n in inside if n in found):
                found = {n: cells for n, cells in found.items() if n not in inside} | rows
        else:
            rows = _with_rows_of_labels(lines, at, found)
            found |= rows
        at = max(rows, default=at) + 1
    return found


def _region(found: RowsOfLines, rows: RowsOfLines) -> range:
    """The lines of a table, and those of others' tables that touch it."""
    first, last = min(rows), max(rows)
    while first - 1 in found:
        first -= 1
    while last + 1 in found:
        last += 1
    return range(first, last + 1)


def _size(rows: RowsOfLines) -> int:
    """How many cells of figures a table has."""
    return sum(1 for begun in rows.values() for row in begun for cell in row if cell.text[-1:].isdigit())


def _read(number: int, start: int, text: str) -> _Line:
    line = _Line(number, start, text, text)
    if len(text) <= _LONGEST_LINE and "\t" not in text and "|" not in text:
        figures = _FIGURES.search(text)
        if figures:
            line.words = text[: figures.start()]
            line.figures = [word.span() for word in _FIGURE.finditer(text, figures.start())]
    return line


def _cells(line: _Line) -> list[Cell]:
    return [Cell(line.text[a:b], line.start + a, line.start + b) for a, b in line.figures]


def _label(line: _Line) -> Cell | None:
    """The Chinese words of a label without blanks between them, with the percent sign of its English words."""
    if _LABEL.match(line.words) is None or _PROSE_MARK.search(line.words.strip()):
        return None
    first = _CHINESE.search(line.words)
    if first is None:
        return None
    english = _ENGLISH.search(line.words, first.start())
    written = line.words[: english.start()] if english else line.words
    words = "".join(written.split())
    if english and line.words.rstrip().endswith(_PERCENT) and "%" not in words:
        words += _PERCENT
    begin = line.start + len(written) - len(written.lstrip())
    return Cell(words, begin, line.start + len(written.rstrip())) if len(words) <= _LONGEST_LABEL else None


def _is_english(line: _Line) -> bool:
    return bool(line.words.strip()) and _CHINESE.search(line.words) is None and any(map(str.isalpha, line.words))


def _with_columns_of_years(lines: list[_Line], at: int) -> RowsOfLines:
    """The table below a header of years; {} where none begins here."""
    head = lines[at]
    years = [head.text[a:b] for a, b in head.figures]
    if len(years) < _FEWEST_COLUMNS or not all(map(_YEAR.fullmatch, years)):
        return {}
    if not (not head.words.strip() or _is_english(head) or is_label_header(head.words)):
        return {}
    below = _Below(len(years))
    for line in lines[at + 1 :]:
        if not below.takes(line):
            break
    if below.count < _FEWEST_ROWS:
        return {}
    begin = head.start + len(head.text) - len(head.text.lstrip())
    return _upper(lines, at, years) | {head.number: [(Cell("", begin, begin), *_cells(head))]} | below.done


def _upper(lines: list[_Line], at: int, years: list[str]) -> RowsOfLines:
    """投资额 | 构成(%) above 2006 2007 2006 2007: each stands for the years that come again."""
    each = len(dict.fromkeys(years))
    if each == len(years) or len(years) % each:
        return {}
    for line in reversed(lines[max(0, at - 3) : at]):
        words = [word for word in _header_words(line) if not is_label_header(word.text)]
        if len(words) * each == len(years):
            begin = words[0].start
            spread = [cell for word in words for cell in (word, *(Cell("", word.end, word.end) for _ in range(each - 1)))]
            between: RowsOfLines = {other.number: [] for other in lines[line.number + 1 : at]}
            return {line.number: [(Cell("", begin, begin), *spread)], **between}
    return {}


class _Below:
    """The rows below a header of years, line by line."""

    def __init__(self, width: int) -> None:
        self.done: RowsOfLines = {}
        self.count = 0
        self._width = width
        self._pending: tuple[int, Cell] | None = None
        self._waiting: list[int] = []
        self._last: int | None = None

    def takes(self, line: _Line) -> bool:
        """Whether a line belongs to the table."""
        if len(line.figures) == self._width:
            return self._row(line)
        if line.figures and not _is_english(line):
            return False
        if not line.text.strip() or _is_english(line):
            self._waiting.append(line.number)
            return len(self._waiting) <= _MOST_BETWEEN
        label = _label(line)
        if label is None or len(self._waiting) > _MOST_BETWEEN:
            return False
        if self._continues(label):
            self.done[line.number] = []
            return True
        self._as_category()
        self._pending = line.number, label
        return True

    def _row(self, line: _Line) -> bool:
        label = _label(line)
        if label is None and line.words.strip() and not _is_english(line):
            return False
        number = line.number
        if label is not None:
            self._as_category()
        elif self._pending is not None:
            number, label = self._pending
            self.done[line.number] = []
        elif line.words.strip():
            words = line.words.strip()
            begin = line.start + line.text.index(words)
            label = Cell(words, begin, begin + len(words))
        else:
            return False
        self.done.update({waiting: [] for waiting in self._waiting})
        self._pending, self._waiting, self._last = None, [], number
        self.done[number] = [(label, *_cells(line))]
        self.count += 1
        return True

    def _continues(self, label: Cell) -> bool:
        """The rest of a label that the row above left open."""
        if self._last is None or self._pending is not None or self._waiting:
            return False
        above, *figures = self.done[self._last][0]
        if _OPEN_LABEL.search(above.text.removesuffix(_PERCENT)) is None:
            return False
        whole = above.text.removesuffix(_PERCENT) + label.text
        self.done[self._last] = [(Cell(whole, above.start, above.end), *figures)]
        return True

    def _as_category(self) -> None:
        if self._pending is not None:
            number, label = self._pending
            self.done[number] = [(label,)]
            self._pending = None


def _with_rows_of_years(lines: list[_Line], at: int) -> RowsOfLines:
    """Rows that open with a year, below a header of several lines; {} where none begin here or no header fits."""
    rows: list[_Line] = []
    for line in lines[at:]:
        # A year without 年 is the first of the figures.
        is_named = bool(_YEAR.fullmatch(line.words.strip())) and len(line.figures) >= _FEWEST_COLUMNS
        is_first = (
            not line.words.strip() and len(line.figures) > _FEWEST_COLUMNS and bool(_YEAR.fullmatch(_cells(line)[0].text))
        )
        if not (is_named or is_first) or (rows and len(line.figures) != len(rows[0].figures)):
            break
        rows.append(line)
    if len(rows) < _FEWEST_ROWS or (at and lines[at - 1].figures and len(lines[at - 1].figures) == len(rows[0].figures)):
        return {}
    width = len(rows[0].figures) + bool(rows[0].words.strip())
    first, header = _header_above(lines, at, width)
    if not header:
        return {}
    found: RowsOfLines = {line.number: [] for line in lines[first:at]}
    found[first] = [tuple(header)]
    for line in rows:
        found[line.number] = [(*_year_of(line), *_cells(line))]
    return found


def _with_rows_of_labels(lines: list[_Line], at: int, found: RowsOfLines) -> RowsOfLines:
    """Rows of a label and figures, below a header whose words stand on several lines; {} where no header fits."""
    head = lines[at]
    width = len(head.figures)
    if width < _FEWEST_COLUMNS or at in found or _label(head) is None:
        return {}
    below = _Below(width)
    for line in lines[at:]:
        if line.number in found or not below.takes(line):
            break
    first, header = _header_above(lines, at, width + 1) if below.count >= _FEWEST_LABELS else (at, [])
    if not header:
        return {}
    return {line.number: [] for line in lines[first:at]} | {first: [tuple(header)]} | below.done


def _year_of(line: _Line) -> list[Cell]:
    words = line.words.strip()
    begin = line.start + line.text.index(words)
    return [Cell(words, begin, begin + len(words))] if words else []


def _header_above(lines: list[_Line], at: int, width: int) -> tuple[int, list[Cell]]:
    """The first line of the header and its cells: the Chinese words of the lines above, with Total where they are too few."""
    above: list[_Line] = []
    for line in reversed(lines[max(0, at - _MOST_ABOVE) : at]):
        if not line.text.strip() or line.figures or _TITLE.match(line.text) or _PROSE_MARK.search(line.text.strip()):
            if not line.text.strip() and len(above) < 2:
                continue
            break
        above.insert(0, line)
    words: list[Cell] = []
    for word in (word for line in above for word in _header_words(line)):
        if words and word.text[0] == "(":
            # (吨), alone on its line, is the rest of the word above it.
            words[-1] = Cell(words[-1].text + word.text, words[-1].start, word.end)
        else:
            words.append(word)
    totals = [_total(line) for line in above if _CHINESE.search(line.text) and _TOTAL.search(line.text)]
    if len(words) < width - 1 and len(totals) == 1:
        words = sorted([*words, *totals], key=lambda word: word.start)
    if not words or len(words) not in (width - 1, width):
        return at, []
    begin = words[0].start
    return above[0].number, words if len(words) == width else [Cell("", begin, begin), *words]


def _total(line: _Line) -> Cell:
    found = _TOTAL.search(line.text)
    begin = line.start + (found.start() if found else 0)
    return Cell("合计", begin, begin + len("Total"))


def _header_words(line: _Line) -> list[Cell]:
    """The Chinese words of a line of a header; 年 份 is one word, (元) belongs to the word before it."""
    words: list[Cell] = []
    for found in _HEADER_WORD.finditer(line.text):
        text, begin, end = found.group(), line.start + found.start(), line.start + found.end()
        is_rest = text[0] == "(" or (len(text) == 1 and len(words[-1].text) <= 2) if words else False
        if is_rest:
            words[-1] = Cell(words[-1].text + text, words[-1].start, end)
        elif _NO_HEADER.fullmatch(text) is None:
            words.append(Cell(text, begin, end))
    return words
