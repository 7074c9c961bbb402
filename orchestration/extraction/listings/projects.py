"""Project lists: one project a row, with its investment and the capacities named in it.

Here: the rows of a project list, category rows, sums, and the observations of their cells.
Not here: which tables are project lists (columns), what the columns of figures measure (project_columns), the figures inside
names and contents (project_figures).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from orchestration.extraction.layout.cells import has_words, set_aside
from orchestration.extraction.layout.layout import HEADING_SEPARATOR, TableBlock
from orchestration.extraction.listings.project_columns import (
    AmountColumn,
    amount_columns,
    built_when,
    paired_columns,
    period_column,
)
from orchestration.extraction.listings.project_figures import ProjectFigures
from orchestration.extraction.model import Cell, Document, Project, RejectedRow
from orchestration.extraction.naming import naming
from orchestration.extraction.naming.naming import Naming
from orchestration.extraction.periods.periods import plan_period
from orchestration.extraction.quantities import numerals
from orchestration.extraction.quantities.quantities import ARABIC, Quantity
from orchestration.extraction.quantities.units import read_unit, unit_end
from orchestration.extraction.record import Facts, identity
from orchestration.extraction.subjects.subject import Subject
from orchestration.extraction.subjects.subjects import Subjects
from orchestration.extraction.tables import columns as roles
from orchestration.extraction.tables.columns import Header, squeeze
from orchestration.extraction.words import named_products

_NAME = r"项目名称|^项目$|工程名称"
_CATEGORY = r"类别|分类|行业|领域"
_NUMBER = re.compile(rf"^(?P<about>[约近]\s*)?(?P<number>{ARABIC})(?:[-~](?P<upper>{ARABIC}))?")
# 12.5(含税), 12.5*, 12.5,其中一期5; other words behind a number make it part of a name or a date.
_CELL_TAIL = re.compile(r"\s*[*¹²³⁴⁵⁶⁷⁸⁹]?\s*(?:以上|左右|以内)?(?:[(,，;；]|其中|含|$)")
_SUM = re.compile(r"(?:合计|总计|共计|小计)(?:\([^()]*\))?:?")
_CHINESE_SERIAL = re.compile(r"\(?[一二三四五六七八九十]+\)?、?")
# 一、续建项目(5个): what is left without numeral and count is the category.
_NUMBERED = re.compile(r"^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+[、.])")
_NOTE = re.compile(r"\([^()]*\)")
# 10/20, 30 / 180
_PAIR = re.compile(rf"({ARABIC})\s*/\s*({ARABIC})")
_WRAPPING = re.compile(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """A row of a list with the figures stated in it, and its words where figures stand; ``project`` is None for sums."""

    project: Project | None
    facts: tuple[Facts, ...]
    in_words: tuple[RejectedRow, ...]


def rows(document: Document, block: TableBlock, header: Header, subjects: Subjects, source: str) -> Iterator[ProjectRow]:
    """The projects of a list in order. Rows with one filled cell are categories of those below them."""
    reader = _ProjectReader(document, block, header, subjects, source)
    yield from reader.read()


@dataclass(slots=True)
class _Row:
    """What all figures of a row share."""

    number: int
    cells: tuple[Cell, ...]
    subject: Subject | None
    label: str
    serial: str | None
    period: str | None
    period_rule: str
    product: str | None = None


class _ProjectReader:
    def __init__(self, document: Document, block: TableBlock, header: Header, subjects: Subjects, source: str) -> None:
        self.document = document
        self.block = block
        self.header = header
        self.subjects = subjects
        self.source = source
        self.headings = HEADING_SEPARATOR.join(block.headings)
        self.name_index = header.find(_NAME)
        self.content_index = header.first(roles.CONTENT)
        self.place_index = header.first(roles.PLACE)
        self.serial_index = header.first(roles.SERIAL)
        self.category_index = header.find(_CATEGORY)
        self.period_index = period_column(header)
        self.amounts = amount_columns(document, header, block)
        self.period = plan_period(document.title or "") or plan_period(block.caption)
        self.has_figure_serials = any(
            cell is not None and cell.text.strip().isdigit()
            for cell in (self._at(cells, self.serial_index) for cells in block.grid.rows)
        )
        self.figures = ProjectFigures(source, self._names_and_contents())

    def _names_and_contents(self) -> Iterator[Cell]:
        for number, cells in enumerate(self.block.grid.rows):
            if number not in self.header.skip:
                yield from filter(None, (self._at(cells, self.name_index), self._at(cells, self.content_index)))

    def read(self) -> Iterator[ProjectRow]:
        category: str | None = None
        for number, cells in enumerate(self.block.grid.rows):
            if number in self.header.skip:
                continue
            filled = [c for c in cells if c.text]
            if len(filled) == 1:
                category = squeeze(filled[0].text)
                continue
            heading = self._heading(cells, filled)
            if heading is not None:
                is_sum = _SUM.fullmatch(heading) is not None
                category = category if is_sum else heading
                yield self._sum(number, cells, heading, None if is_sum and not heading.startswith("小计") else category)
                continue
            name = self._at(cells, self.name_index)
            if name is not None:
                own = self._at(cells, self.category_index)
                yield self._project(number, cells, name, squeeze(own.text) if own else category)

    def _at(self, cells: tuple[Cell, ...], index: int | None) -> Cell | None:
        if index is None or index >= len(cells) or not cells[index].text:
            return None
        return cells[index]

    def _heading(self, cells: tuple[Cell, ...], filled: list[Cell]) -> str | None:
        """The words of a row that sums up the list (合计) or a category (一、工业项目(12个)); None for a project."""
        if not filled:
            return None
        name, serial = self._at(cells, self.name_index), self._at(cells, self.serial_index)
        first = squeeze(filled[0].text)
        for words in (first, squeeze(name.text) if name else ""):
            if _SUM.fullmatch(words):
                return words
        if self._at(cells, self.content_index) is not None:
            return None
        if name is None:
            is_in_front = self.name_index is not None and filled[0] in cells[: self.name_index]
            return first if is_in_front and _NUMBERED.match(first) else None
        words = squeeze(name.text)
        if serial is None:
            return words if _NUMBERED.match(words) else None
        is_numbered = self.has_figure_serials and _CHINESE_SERIAL.fullmatch(squeeze(serial.text))
        return words if is_numbered else None

    def _sum(self, number: int, cells: tuple[Cell, ...], words: str, category: str | None) -> ProjectRow:
        """The figures of a row that sums up are those of the document's place, not of a project."""
        product = _NOTE.sub("", _NUMBERED.sub("", category)) if category else None
        rule = "plan_of_title" if self.period else "none"
        row = _Row(number, cells, self.subjects.default, words, None, self.period, rule, product)
        figures = (*(fact for _, fact in self._amounts(row)), *self._pairs(row, None))
        return ProjectRow(None, figures, tuple(self._in_words(cells)))

    def _project(self, number: int, cells: tuple[Cell, ...], name: Cell, category: str | None) -> ProjectRow:
        start, end = cells[0].start, cells[-1].end
        subject = Subject(squeeze_name(name.text), name.text, "project_name")
        content, place = self._at(cells, self.content_index), self._at(cells, self.place_index)
        serial = self._at(cells, self.serial_index)
        built = self._at(cells, self.period_index)
        period, rule = built_when(squeeze(built.text)) if built else None, "building_period"
        if period is None:
            period, rule = self.period, "plan_of_title" if self.period else "none"
        row = _Row(number, cells, subject, subject.name, squeeze(serial.text) if serial else None, period, rule)
        found: list[Facts] = []
        for cell, index in ((name, self.name_index), (content, self.content_index)):
            if cell is None or index is None:
                continue
            label = self.header.columns[index].label
            for stated in self.figures.of(cell, subject.name):
                found.append(self._facts(row, stated.quantity, stated.naming, stated.comparator, stated.form, label))
        whole: Quantity | None = None
        for column, fact in self._amounts(row):
            found.append(fact)
            whole = fact.quantity if column.is_whole else whole
        found.extend(self._pairs(row, named_products.technology_in(subject.name)))
        project = Project(
            project_id=identity(self.document, start, end),
            char_start=start,
            char_end=end,
            source_text=self.document.text[start:end].strip(),
            heading_path=self.headings,
            table_index=self.block.index,
            table_row=number,
            serial=row.serial or "",
            project_name=subject.name,
            project_category=category,
            project_content=squeeze_name(content.text) if content else None,
            total_investment=whole.value if whole else None,
            unit_text=whole.unit.unit_text if whole else None,
            place_text=squeeze(place.text) if place else None,
        )
        return ProjectRow(project, tuple(found), tuple(self._in_words(cells)))

    def _pairs(self, row: _Row, technology: str | None) -> Iterator[Facts]:
        """The power and the energy of a cell such as 10/20 below 建设规模(兆瓦/兆瓦时)."""
        for index, power, energy in paired_columns(self.header):
            cell = self._at(row.cells, index)
            pair = _PAIR.fullmatch(cell.text) if cell else None
            if cell is None or pair is None:
                continue
            for group, unit, measure in ((1, power, "装机容量"), (2, energy, "储能电量")):
                start, end = cell.start + pair.start(group), cell.start + pair.end(group)
                quantity = Quantity(start, end, numerals.arabic(pair[group]), None, unit, False, False, "table_cell")
                name = naming.standard(measure, technology, "table_column")
                yield self._facts(row, quantity, name, "eq", "level", self.header.columns[index].label)

    def _amounts(self, row: _Row) -> Iterator[tuple[AmountColumn, Facts]]:
        """The figures of a row's columns. A year in the header goes before the row's own period."""
        for column in self.amounts:
            cell = self._at(row.cells, column.index)
            quantity = self._quantity(cell, column) if cell else None
            if cell is None or quantity is None:
                continue
            name = naming.standard(column.naming.name, row.product, "table_column") if row.product else column.naming
            comparator = "approx" if quantity.start > cell.start else "eq"
            fact = self._facts(row, quantity, name, comparator, column.form, column.label)
            fact.kind, fact.kind_rule = column.kind, "project_list" if column.kind == "planned" else "column"
            if column.period is not None:
                fact.period, fact.period_rule, fact.period_words = column.period, "column", column.label
            elif column.kind == "actual":
                fact.period, fact.period_rule = None, "none"
            yield column, fact

    def _in_words(self, cells: tuple[Cell, ...]) -> Iterator[RejectedRow]:
        """The cells of columns of figures that hold words: 待定."""
        for column in self.amounts:
            cell = self._at(cells, column.index)
            if cell is None or self.header.columns[column.index].role != roles.VALUE or not has_words(cell.text):
                continue
            if self._quantity(cell, column) is None:
                yield set_aside(self.document, cells, cell, column.label)

    def _quantity(self, cell: Cell, column: AmountColumn) -> Quantity | None:
        """The number of a cell, with the unit where the cell has its own."""
        text = self.source[cell.start : cell.end]
        match = _NUMBER.match(text)
        if match is None:
            return None
        end = unit_end(text, match.end())
        if _CELL_TAIL.match(text, end) is None:
            return None
        unit = read_unit(text[match.end() : end]) if end > match.end() else column.unit
        upper = numerals.arabic(match["upper"]) if match["upper"] else None
        return Quantity(
            cell.start + match.start("number"),
            cell.start + end,
            numerals.arabic(match["number"]),
            upper,
            unit,
            False,
            False,
            "table_cell",
        )

    def _facts(self, row: _Row, quantity: Quantity, name: Naming, comparator: str, form: str, label: str | None) -> Facts:
        return Facts(
            start=quantity.start,
            end=quantity.end,
            source_start=row.cells[0].start,
            source_end=row.cells[-1].end,
            headings=self.headings,
            quantity=quantity,
            comparator=comparator,
            form=form,
            form_rule="project_row",
            form_words="",
            naming=name,
            period=row.period,
            period_rule=row.period_rule,
            kind="planned",
            kind_rule="project_list",
            subject=row.subject,
            table_index=self.block.index,
            table_row=row.number,
            table_caption=self.block.caption or None,
            table_serial=row.serial,
            table_row_label=row.label,
            table_column_label=label,
        )


def squeeze_name(text: str) -> str:
    """A name without the blanks of wrapping; blanks between Latin words stay."""
    return text if text.split() == [text] else _WRAPPING.sub("", text)
