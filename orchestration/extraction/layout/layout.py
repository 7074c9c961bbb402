"""Document -> headings, paragraphs and tables, each with its offsets and the headings above it.

Here: what a line is (heading, caption, table row, wrapped prose), which lines belong together, and the one view of all
paragraphs that the later rooms read.
Not here: tables that lost their marks (bar_tables, blank_tables, stacked_tables), the meaning of columns (tables), figures
(quantities).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from orchestration.extraction.layout.bar_tables import bar_rows
from orchestration.extraction.layout.blank_tables import blank_rows
from orchestration.extraction.layout.box_tables import boxed_rows
from orchestration.extraction.layout.broken_lines import broken_lines
from orchestration.extraction.layout.cells import looks_numeric
from orchestration.extraction.layout.stacked_tables import stacked_rows
from orchestration.extraction.layout.yearbook_tables import yearbook_rows
from orchestration.extraction.model import Cell, Document, Grid
from orchestration.extraction.text import View, normalise

HEADING_SEPARATOR = " > "

# A line longer than this is prose even without a full stop at its end: it was cut by a page or a column.
_SHORTEST_WRAPPED_LINE = 18
_LONGEST_HEADING = 40
_LONGEST_CAPTION = 60

_NUMBERING = re.compile(
    r"(?P<markdown>#{1,6})\s+|第[一二三四五六七八九十百零\d]+(?P<part>[编章节篇])|(?P<hanzi>[一二三四五六七八九十]{1,3})、"
    r"|\((?P<bracket>[一二三四五六七八九十]{1,3})\)|(?P<arabic>\d{1,2}(?:\.\d{1,2}){0,3})(?:[.、．)]|\s)\s*(?=[^\d\s])|(?P<box>专栏|附件|附表)"
)
_BEGINS_NUMBERING = frozenset("#第一二三四五六七八九十(专附")
_UNNUMBERED, _ABOVE = 40, 0.5
_FIRST = re.compile(r"一、|\(一\)|1[.、．]")
_PART_TITLE = re.compile(r"(?:五年|十.五[”\"]?时期|工作|回顾|安排|目标|任务|现状|成[绩就])(?!.*(?:规划|计划|纲要|报告))")
_PART_LEVEL = {"编": 10, "篇": 10, "章": 11, "节": 12}
_PROSE_MARK = re.compile(r"[,，。]")
_TABLE_TITLE = re.compile(r"\d{1,2}\s?-\s?\d{1,2}\s*(?![\d月日年])[一-龥]")
# (二)教育支出58.5元，占支 | 出总预算的: a line that was cut, and no heading.
_AMOUNT_AND_MORE = re.compile(r"\d\s*(?:[十百千万亿]*(?:元|吨|人|户|个|家|亩|公顷|头|只)|%)[,，、](?![^,，。]*[^\d\s%]{6}$)")
_HEADING_NEVER = re.compile(r"[。;；]")
_CAPTION = re.compile(r"(?P<kind>表|图|专栏)\s*\d+(?:\s*[-.]\s*\d+)*[\s:.、]*(?P<title>\S.*)?$")
# 单位:万元 (10 000 yuan): English words behind the unit say the same.
_UNIT_LINE = re.compile(
    r"[(]?\s*(?:计量)?单位\s*[::]\s*(?P<unit>[^()\s]+?)\s*(?:(?:[(]|(?<=\s))[A-Za-z\d%][A-Za-z\d ,，.%]*)?[)]?\s*[|]?$"
)
_FURNITURE_STARTS = frozenset("表图专(（单计")
_SENTENCE_END = frozenset("。！？；!?;:…”』」↑↓⬆⬇")
_NO_HEADING_END = _SENTENCE_END - {"”"}
_OPEN_END = frozenset(",，、(（")
# A line that opens with one of these is an item of a list.
_BULLETS = frozenset("■●▲◆★▪•□◇☆►▶")
_BEGINS_PAGE_NUMBER = frozenset("第-0123456789")
_PAGE_NUMBER = re.compile(r"(?:第\s*\d+\s*页(?:[\s,，/]*共\s*\d+\s*页)?|-\s*\d{1,4}\s*-|\d{1,4}\s*/\s*\d{1,4}\s*页?)$")
_TABLE_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$")
# 2006年01月18日07:30 某晚报: the line of date and source above an article.
_DATELINE = re.compile(
    r"(?:发布|发表|刊发)?(?:时间|日期|来源)[:：]|(?:作者|记者|责任?编辑?|字号|(?:浏览|阅读|点击)(?:次数|量)?)[:：]|(?:\S+\s+)?\d{4}[年-]\d{1,2}[月-]\d{1,2}日?\s*\d{1,2}:\d{2}(?::\d{2})?\s"
)
# 投产的生产线 供图 某县委宣传部: the line below a picture.
_CREDIT = re.compile(r"(?:供图|摄影)(?:[:：\s][一-龥\s]{0,16})?$|_fororder_|[一-龥]{2,4}\s?摄[)]?$")
_ENGLISH = re.compile(r"[(]?[A-Z][A-Za-z&,.'() -]+(?:\s*[(]?\d{4}(?:-\d{4})?[)]?)?$")
_FOOTNOTE = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹]")
_RUN_IN_TITLE = re.compile(r"[^。;；,，%\d]{2,30}[。.:]")


@dataclass(slots=True)
class Paragraph:
    """A run of prose: its place in the view and in the source, and the headings above it."""

    view_start: int
    view_end: int
    source_start: int
    source_end: int
    headings: tuple[str, ...]
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table, its repeated headers after page breaks included as rows; ``unit`` is that of a unit line above it."""

    index: int
    grid: Grid
    caption: str
    headings: tuple[str, ...]
    unit: str


@dataclass(slots=True)
class Layout:
    """All of a document that can hold a figure."""

    source: str
    view: View
    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: list[TableBlock] = field(default_factory=list)


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    text: str


def lay_out(document: Document) -> Layout:
    """The layout of a document of any format; offsets are those of ``document.text``."""
    source = normalise(document.text)
    view = View(source)
    if document.grids:
        layout = Layout(source, view)
        title = document.title or ""
        for index, grid in enumerate(document.grids):
            headings = tuple(h for h in (title, grid.name) if h)
            layout.tables.append(TableBlock(index, grid, grid.name or title, headings, ""))
        view.close()
        return layout
    return _Reader(source, view, document).read()


class _Reader:
    """One pass over the lines of a running text."""

    def __init__(self, source: str, view: View, document: Document) -> None:
        self.layout = Layout(source, view)
        self.place = document.place or ""
        self.title = normalise(document.title or "")
        self.is_page = document.media_type == "text/html"
        # The title stands above all headings; where none is known the first unnumbered heading is taken for it.
        self.headings: list[tuple[float, str]] = [(0, document.title)] if document.title else []
        self.pending: list[_Line] = []
        self.rows: list[tuple[Cell, ...]] = []
        self.caption = ""
        self.unit = ""

    def read(self) -> Layout:
        lines = _lines(self.layout.source)
        source = self.layout.source
        aligned = yearbook_rows(source, blank_rows(source) | stacked_rows(source) | bar_rows(source) | boxed_rows(source))
        broken = broken_lines([line.text for line in lines])
        for number, line in enumerate(lines):
            if self._is_category_line(line, lines, number):
                self.rows.append((Cell(line.text, line.start, line.end),))
            elif number in broken and self.pending and number not in aligned:
                self.pending.append(line)
            else:
                self._take(line, aligned.get(number), number + 1 in broken)
        self._end_paragraph()
        self._end_table()
        self.layout.view.close()
        return self.layout

    def _is_category_line(self, line: _Line, lines: list[_Line], number: int) -> bool:
        """A short line, no row itself, inside a table names a category of rows: the next row goes on with a serial number, or
        with figures where no line is left empty."""
        if not self.rows or not line.text or len(line.text) > _LONGEST_HEADING:
            return False
        if line.text[0] == "|" or "\t" in line.text:
            return False
        following = next((later for later in lines[number + 1 : number + 4] if later.text), None)
        row = _table_row(following) if following else None
        if not row or len(row) < 2 or _CAPTION.match(line.text) or line.text[-1] in _SENTENCE_END:
            return False
        is_touching = following is lines[number + 1] and self.rows[-1][-1].end + 1 >= line.start
        if is_touching and len(row) == len(self.rows[-1]) and looks_numeric(row[-1].text):
            return not _UNIT_LINE.match(line.text)
        return len(row) == len(self.rows[0]) and row[0].text.isdigit()

    def _take(self, line: _Line, aligned: list[tuple[Cell, ...]] | None, is_broken: bool) -> None:
        """``is_broken`` tells that the sentence of a line goes on in the next one: it is no heading then."""
        is_rest_of_table = aligned is None and line.text[:1] == "|" and not line.text.strip("| ")
        if not line.text or is_rest_of_table or _is_page_number(line.text):
            return
        marked = _table_row(line) if aligned is None else None
        rows = aligned if aligned is not None else [marked] if marked else []
        if rows or aligned is not None or marked is not None:
            self._take_caption(line)
            self._end_paragraph()
            self.rows += rows
            return
        if self.rows and not _FOOTNOTE.match(line.text):
            self._end_table()
        if self._is_furniture(line) or self._is_translation(line):
            return
        if self.pending and _continues(self.pending[-1], line) and not self._begins_anew(line):
            self.pending.append(line)
            return
        self._end_paragraph()
        level = None if is_broken else _heading_level(line)
        if level is not None:
            self._add_heading(line, level)
        else:
            self.pending = [line]

    def _take_caption(self, row: _Line) -> None:
        """A line right above a table, without a mark at its end, is the table's caption and no prose."""
        if self.rows or len(self.pending) != 1:
            return
        line = self.pending[0]
        is_touching = line.end + 1 == row.start
        # 5-8 综合能耗: the title of a yearbook's table may stand apart from it.
        is_title = _TABLE_TITLE.match(line.text) is not None and not self.layout.source[line.end : row.start].strip()
        if (is_touching or is_title) and self._may_be_caption(line):
            self.caption = line.text
            self.pending = []

    def _begins_anew(self, line: _Line) -> bool:
        """An item of a list begins anew; after a gap a heading does, or a line that opens with the document's own place.

        A web page is not cut by pages at all: there every gap parts paragraphs.
        """
        above = self.pending[-1].text
        if line.text[0] in _BULLETS or line.text.startswith("- ") or (above[0] in _BULLETS and _is_wider(line.text, above)):
            return True
        if line.start <= self.pending[-1].end + 1:
            return False
        return self.is_page or _heading_level(line) is not None or (bool(self.place) and line.text.startswith(self.place))

    def _is_furniture(self, line: _Line) -> bool:
        """Captions and unit lines speak of the table below them; they are no prose."""
        if line.text[0] not in _FURNITURE_STARTS:
            return False
        caption = _CAPTION.match(line.text)
        if caption and len(line.text) <= _LONGEST_HEADING * 2 and line.text[-1] not in _SENTENCE_END:
            self._end_paragraph()
            self.caption = line.text if caption["kind"] == "表" else ""
            return True
        unit = _UNIT_LINE.match(line.text)
        if unit:
            if len(self.pending) == 1 and self._may_be_caption(self.pending[0]):
                self.caption, self.pending = self.pending[0].text, []
            self._end_paragraph()
            self.unit = unit["unit"]
            return True
        return False

    def _may_be_caption(self, line: _Line) -> bool:
        return line.text[-1] not in _SENTENCE_END and len(line.text) <= _LONGEST_CAPTION

    def _is_translation(self, line: _Line) -> bool:
        """A line of English words below a title says it again."""
        if len(self.pending) != 1 or not line.text.isascii() or not _ENGLISH.match(line.text):
            return False
        above = self.pending[0]
        return not above.text.isascii() and self._may_be_caption(above) and above.text[-1] not in _OPEN_END

    def _add_heading(self, line: _Line, level: int) -> None:
        title = line.text.lstrip("#").strip()
        if self.headings and self.headings[-1][0] == _UNNUMBERED and _FIRST.match(title):
            # 2018年工作回顾, below it 一、: what is numbered from one on stands under the title of its part.
            part = self.headings[-1][1]
            if _PART_TITLE.search(part):
                self.headings = [h for h in self.headings if h[0] < level - _ABOVE] + [(level - _ABOVE, part)]
        if not self.headings and not _numbering(title):
            level = 0
        if not self.headings or title != self.headings[0][1]:
            self.headings = [h for h in self.headings if h[0] < level]
            self.headings.append((level, title))
        begin, finish = self.layout.view.add_paragraph([(line.start, line.end)])
        self.layout.paragraphs.append(Paragraph(begin, finish, line.start, line.end, self._heading_titles(), True))

    def _heading_titles(self) -> tuple[str, ...]:
        return tuple(title for _, title in self.headings)

    def _end_paragraph(self) -> None:
        if not self.pending:
            return
        first, last = self.pending[0], self.pending[-1]
        numbering = _numbering(first.text)
        if numbering and not numbering["markdown"]:
            run_in = _RUN_IN_TITLE.match(first.text, numbering.end())
            if run_in:
                level = _level(numbering)
                self.headings = [h for h in self.headings if h[0] < level]
                self.headings.append((level, first.text[: run_in.end() - 1]))
        spans = [(line.start, line.end) for line in self.pending]
        begin, finish = self.layout.view.add_paragraph(spans, first.text == self.title)
        self.layout.paragraphs.append(Paragraph(begin, finish, first.start, last.end, self._heading_titles()))
        self.pending = []

    def _end_table(self) -> None:
        if not self.rows:
            return
        grid = Grid("", tuple(self.rows), self.rows[0][0].start, self.rows[-1][-1].end)
        caption = self.caption or (self.headings[-1][1] if self.headings else "")
        index = len(self.layout.tables)
        self.layout.tables.append(TableBlock(index, grid, caption, self._heading_titles(), self.unit))
        self.rows, self.caption, self.unit = [], "", ""


def _is_wider(text: str, above: str) -> bool:
    """Whether a line is so much longer than the one above it that no width has cut that one short."""
    return len(text) > len(above) * 3 // 2


def _lines(source: str) -> list[_Line]:
    lines, start = [], 0
    for raw in source.split("\n"):
        stripped = raw.strip()
        offset = start + len(raw) - len(raw.lstrip()) if stripped else start
        text = raw.rstrip("\r") if "\t" in raw else stripped
        begin = start if "\t" in raw else offset
        lines.append(_Line(begin, begin + len(text), text if stripped else ""))
        start += len(raw) + 1
    return lines


def _table_row(line: _Line) -> tuple[Cell, ...] | None:
    """The cells of a tab-separated or Markdown table row; None for a line of prose, () for a rule between rows."""
    if "\t" in line.text:
        return _cells(line, "\t")
    if line.text.startswith("|") and line.text.endswith("|") and len(line.text) > 2:
        if _TABLE_RULE.match(line.text):
            return ()
        return _cells(_Line(line.start + 1, line.end - 1, line.text[1:-1]), "|")
    return None


def _cells(line: _Line, separator: str) -> tuple[Cell, ...]:
    cells, position = [], line.start
    for piece in line.text.split(separator):
        stripped = piece.strip()
        offset = position + (len(piece) - len(piece.lstrip()) if stripped else 0)
        cells.append(Cell(stripped, offset, offset + len(stripped)))
        position += len(piece) + 1
    return tuple(cells)


def _continues(last: _Line, line: _Line) -> bool:
    """Whether prose goes on in ``line``: the line before was cut, not ended."""
    end = last.text[-1]
    if end in _OPEN_END:
        return True
    if end == ")" and line.start > last.end + 1:
        return False
    if end in _SENTENCE_END or _numbering(line.text):
        return False
    if len(last.text) < _SHORTEST_WRAPPED_LINE:
        return False
    return not (_is_dateline(last) or _is_dateline(line) or _is_credit(last.text))


def _is_page_number(text: str) -> bool:
    is_one = text[0] in _BEGINS_PAGE_NUMBER and (text[-1] in "页-" or text[-1].isdigit())
    return is_one and _PAGE_NUMBER.match(text) is not None


def _numbering(text: str) -> re.Match[str] | None:
    """The number of a heading or an item; most lines begin with a character that none does."""
    is_one = text[:1] in _BEGINS_NUMBERING or text[:1].isdigit()
    return _NUMBERING.match(text) if is_one else None


def _is_dateline(line: _Line) -> bool:
    return ":" in line.text and _DATELINE.match(line.text) is not None


def _is_credit(text: str) -> bool:
    return ("摄" in text or "供图" in text or "_fororder_" in text) and _CREDIT.search(text) is not None


def _heading_level(line: _Line) -> int | None:
    """The level of a heading line, small ones above large ones; None for prose."""
    if line.text[-1] in _NO_HEADING_END or line.text[-1] in _OPEN_END:
        return None
    numbering = _numbering(line.text)
    if numbering and len(line.text) <= _LONGEST_HEADING and not _HEADING_NEVER.search(line.text):
        return None if _AMOUNT_AND_MORE.search(line.text, numbering.end()) else _level(numbering)
    if len(line.text) < _SHORTEST_WRAPPED_LINE and not _PROSE_MARK.search(line.text) and not line.text.isascii():
        return _UNNUMBERED
    return None


def _level(numbering: re.Match[str]) -> int:
    if numbering["markdown"]:
        return len(numbering["markdown"])
    if numbering["part"]:
        return _PART_LEVEL[numbering["part"]]
    if numbering["hanzi"]:
        return 20
    if numbering["bracket"]:
        return 21
    if numbering["arabic"]:
        return 22 + numbering["arabic"].count(".")
    return 15
