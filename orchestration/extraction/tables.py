"""Tables of figures: each numeric cell becomes an observation of its row and column.

Here: label x year tables, indicator x region tables, capacity tables with hierarchical serials, growth and share columns,
years inside cells, footnote marks, category rows.
Not here: what the columns are (columns), project lists (projects), lists of green units (green_units).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from orchestration.extraction import columns as roles
from orchestration.extraction import naming, numerals
from orchestration.extraction.columns import Column, Header, squeeze
from orchestration.extraction.layout import HEADING_SEPARATOR, TableBlock
from orchestration.extraction.model import Cell, Document, RejectedRow
from orchestration.extraction.naming import Naming
from orchestration.extraction.periods import Anchor, end_year, part_of_year, plan_period
from orchestration.extraction.quantities import ARABIC, Quantity
from orchestration.extraction.record import Facts, identity
from orchestration.extraction.subjects import Subject, Subjects
from orchestration.extraction.units import UnitReading, read_unit, unit_end

_YEAR_NOTE = re.compile(r"((?:19|20)\d{2})\s*年?")
_LABEL_UNIT = re.compile(r"\((?P<unit>[^()]{1,14})\)$")
_LABEL_LEAD = re.compile(r"^(?:[#*]|其中[:,、]?|[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、])\s*")
_CAPACITY_HEADER = re.compile(r"产能|生产能力|设计能力")
_INSTALLED = re.compile(r"装机")
_PLAIN_VALUE = re.compile(
    r"产量|产能|数值|绝对|总量|数量|金额|合计|实绩|累计|本[年期月]|上[年期月]|全年|指标|完成|目标|月|季|年"
)
_SCOPE_COLUMN = re.compile(r"全[市省区县旗国州盟]|合计|总计")
_RATE_LABEL = re.compile(r"率$|比重|占|强度|比例|系数|度$|覆盖")
_DECLINE_LABEL = re.compile(r"降低|下降|减少|削减")


@dataclass(slots=True)
class _Row:
    """One body row taken apart."""

    number: int
    cells: tuple[Cell, ...]
    label: str
    is_part: bool
    serial: str | None
    unit: str
    note: str
    region: str
    period: str | None


# Blanks, dashes and dots stand for no figure.
_NO_WORDS = re.compile(r"[\W_]*")
# A sum over the years of a plan stands in square brackets: [1.0].
_CELL_NUMBER = re.compile(rf"\[?\s*(?P<sign>[-+])?\s*(?P<first>{ARABIC})\s*(?:[-~至]\s*(?P<upper>{ARABIC}))?")
_CELL_TAIL = re.compile(r"\s*\]?\s*(?P<mark>[¹²³⁴⁵⁶⁷⁸⁹]|\*)?\s*(?:\(\s*(?P<note>[^()]*)\s*\))?\s*(?:以上|左右|以内)?$")


@dataclass(slots=True)
class _Figure:
    """A numeric cell taken apart; offsets are those of the cell."""

    start: int
    end: int
    value: Decimal
    upper: Decimal | None
    unit_text: str
    note: str


def _read_cell(text: str) -> _Figure | None:
    """A number, perhaps a range, with a unit, a footnote mark and a note in brackets; None for any other cell."""
    number = _CELL_NUMBER.match(text)
    if number is None:
        return None
    blank = len(text[number.end() :]) - len(text[number.end() :].lstrip())
    unit_start = number.end() + blank
    unit_stop = unit_end(text, unit_start)
    tail = _CELL_TAIL.match(text, unit_stop)
    if tail is None:
        return None
    value = numerals.arabic(number["first"])
    end = unit_stop if unit_stop > unit_start else number.end("upper") if number["upper"] else number.end("first")
    upper = numerals.arabic(number["upper"]) if number["upper"] else None
    start = number.start("sign") if number["sign"] else number.start("first")
    return _Figure(
        start, end, -value if number["sign"] == "-" else value, upper, text[unit_start:unit_stop], tail["note"] or ""
    )


def words_for_figures(
    document: Document, block: TableBlock, header: Header, subjects: Subjects, source: str
) -> Iterator[RejectedRow]:
    """Cells of columns of figures that hold words (完成上级下达任务): no figure, but not to be lost either."""
    yield from _TableReader(document, block, header, subjects, source).words()


def facts(document: Document, block: TableBlock, header: Header, subjects: Subjects, source: str) -> Iterator[Facts]:
    """The figures of one table. ``source`` is the normalised text of the document."""
    reader = _TableReader(document, block, header, subjects, source)
    yield from reader.read()


_TEXT_ROLES = (roles.SERIAL, roles.LABEL, roles.UNIT, roles.NOTE, roles.REGION, roles.PERIOD)


class _TableReader:
    """Reads the rows of one table in order; category rows and regions stay in force until the next one."""

    def __init__(self, document: Document, block: TableBlock, header: Header, subjects: Subjects, source: str) -> None:
        self.document = document
        self.block = block
        self.header = header
        self.subjects = subjects
        self.source = source
        self.anchor = Anchor.of(document.issued)
        self.context_period = _context_period((header.title, block.caption, *reversed(block.headings), document.title or ""))
        self.label_unit = ""
        self.region = ""
        self.places = {role: header.first(role) for role in _TEXT_ROLES}
        # 单位：亿元、%: the first is that of the amounts; rates have their own columns.
        self.block_unit = (block.unit or header.unit).split("、")[0]

    def read(self) -> Iterator[Facts]:
        for number, cells in enumerate(self.block.grid.rows):
            if number in self.header.skip:
                continue
            row = self._row(number, cells)
            for index, column in enumerate(self.header.columns):
                if column.role not in (roles.VALUE, roles.GROWTH, roles.SHARE) or index >= len(cells):
                    continue
                found = self._figure(row, column, cells[index])
                if found is not None:
                    yield found

    def words(self) -> Iterator[RejectedRow]:
        for number, cells in enumerate(self.block.grid.rows):
            if number in self.header.skip:
                continue
            row = self._row(number, cells)
            for column, cell in zip(self.header.columns, cells, strict=False):
                text = self.source[cell.start : cell.end]
                if column.role != roles.VALUE or _NO_WORDS.fullmatch(text) or _read_cell(text) is not None:
                    continue
                _, label = self._unit(row, column, "")
                of_cell = self._subject(row)
                name = self._name(row, column, label, of_cell)
                subject = of_cell or self.subjects.default
                period = self._period(row, column)
                yield RejectedRow(
                    rejected_row_id=identity(self.document, cell.start, cell.end),
                    char_start=cell.start,
                    char_end=cell.end,
                    source_text=self.document.text[cells[0].start : cells[-1].end].strip(),
                    reason_code="malformed_number",
                    reason=f"the column {column.label or number} holds figures, this cell holds words",
                    indicator_name=name.name,
                    indicator_code=name.code,
                    entity_name=subject.name if subject else None,
                    time_period=period,
                    obs_kind=self._kind(column, period),
                )

    def _row(self, number: int, cells: tuple[Cell, ...]) -> _Row:
        def at(role: str) -> str:
            index = self.places[role]
            return squeeze(cells[index].text) if index is not None and index < len(cells) else ""

        index = self.places[roles.LABEL]
        label_cell = cells[index] if index is not None and index < len(cells) else None
        written = squeeze(label_cell.text) if label_cell else ""
        label = _LABEL_LEAD.sub("", written)
        # An empty region cell goes on with the region above it.
        self.region = at(roles.REGION) or self.region
        serial = at(roles.SERIAL) or None
        year = _YEAR_NOTE.match(at(roles.PERIOD))
        period = (part_of_year(int(year.group(1)), at(roles.PERIOD)) or year.group(1)) if year else None
        return _Row(number, cells, label, label != written, serial, at(roles.UNIT), at(roles.NOTE), self.region, period)

    def _figure(self, row: _Row, column: Column, cell: Cell) -> Facts | None:
        figure = _read_cell(self.source[cell.start : cell.end])
        if figure is None or not (row.label or column.label):
            return None
        unit, label = self._unit(row, column, figure.unit_text)
        quantity = Quantity(
            cell.start + figure.start,
            cell.start + figure.end,
            figure.value,
            figure.upper,
            unit,
            False,
            not unit.unit_text,
            "table_cell",
        )
        subject = self._subject(row)
        name = self._name(row, column, label, subject)
        note_year = _YEAR_NOTE.search(figure.note)
        period = note_year.group(1) if note_year else self._period(row, column)
        form, form_rule = _form(column, name, quantity)
        kind = self._kind(column, period)
        return Facts(
            start=quantity.start,
            end=quantity.end,
            source_start=row.cells[0].start,
            source_end=row.cells[-1].end,
            headings=HEADING_SEPARATOR.join(self.block.headings),
            quantity=quantity,
            comparator="eq",
            form=form,
            form_rule=form_rule,
            form_words=column.label,
            naming=name,
            period=period,
            period_rule="cell" if note_year else "column" if column.year else "table" if period else "none",
            kind=kind,
            kind_rule="column" if column.is_target else "table_period",
            subject=subject or self.subjects.default,
            period_words=figure.note if note_year else column.label if column.year else "",
            table_index=self.block.index,
            table_row=row.number,
            table_caption=self.block.caption or self.header.title or None,
            table_serial=row.serial,
            table_row_label=row.label or None,
            table_column_label=column.label or None,
        )

    def _subject(self, row: _Row) -> Subject | None:
        return self.subjects.of_cell(row.label) or (self.subjects.of_cell(row.region) if row.region else None)

    def _period(self, row: _Row, column: Column) -> str | None:
        return row.period or _of_column(self._dated_column(column), self.context_period)

    def _unit(self, row: _Row, column: Column, in_cell: str) -> tuple[UnitReading, str]:
        """Unit and label: cell, unit column, header, label in brackets, unit line, in this order."""
        in_label = _LABEL_UNIT.search(row.label)
        label_unit = in_label["unit"] if in_label and read_unit(in_label["unit"]).unit_code else None
        label = row.label[: in_label.start()] if in_label and label_unit else row.label
        self.label_unit = label_unit or (self.label_unit if row.is_part else "")
        column_unit = column.unit if column.unit and read_unit(column.unit).unit_code else None
        if column.role in (roles.GROWTH, roles.SHARE):
            return read_unit(in_cell or column_unit or "%"), label
        return read_unit(in_cell or row.unit or column_unit or self.label_unit or self.block_unit), label

    def _name(self, row: _Row, column: Column, label: str, subject: Subject | None) -> Naming:
        if subject is not None and column.label and self.subjects.of_cell(row.label) is not None:
            label = self._amount_column(column).label
            if self._amount_column(column).unit or row.unit or self.block_unit:
                return naming.named(label, "table_column") or Naming(label, label, None, None, "table_column")
            return naming.counted(label, "table_column", "") or Naming(label, label, None, None, "table_column")
        if row.period is not None and self.places[roles.LABEL] is None:
            return naming.named(column.label, "table_column") or Naming(column.label, column.label, None, None, "table_column")
        measured = self._amount_column(column)
        if _INSTALLED.search(row.note) or _INSTALLED.search(measured.label):
            return naming.standard("装机容量", label, "table_row")
        if _CAPACITY_HEADER.search(measured.label):
            return naming.standard("产能", label, "table_row")
        if measured.label.endswith("产量") and naming.lookup(label) is None:
            return naming.standard("产量", label, "table_row")
        name = naming.named(label, "table_row") or Naming(column.label, column.label, None, None, "table_column")
        if column.role == roles.VALUE and self._is_breakdown(column):
            return Naming(column.label + name.name, label, None, name.product, "table_row_and_column")
        return name

    def _amount_column(self, column: Column) -> Column:
        """The column whose growth or share this one tells: the nearest value column before it."""
        if column.role == roles.VALUE:
            return column
        before = self.header.columns[: self.header.columns.index(column)]
        return next((c for c in reversed(before) if c.role == roles.VALUE), column)

    def _dated_column(self, column: Column) -> Column:
        """A growth or share column without a year of its own has that of the amounts before it."""
        return column if column.year or column.role == roles.VALUE else self._amount_column(column)

    def _is_breakdown(self, column: Column) -> bool:
        """Whether the table has one column for each part of a region: 全省, 城市, 农村."""
        plain = [c for c in self.header.columns if c.role == roles.VALUE and not c.year and not _PLAIN_VALUE.search(c.label)]
        return len(plain) > 1 and column in plain and not _SCOPE_COLUMN.match(column.label)

    def _kind(self, column: Column, period: str | None) -> str:
        if column.is_target or self._dated_column(column).is_target:
            return "target"
        year = end_year(period)
        if year is not None and self.anchor.year is not None and year > self.anchor.year:
            return "target"
        return "actual"


def _form(column: Column, name: Naming, quantity: Quantity) -> tuple[str, str]:
    if column.role == roles.GROWTH:
        return ("growth_annual" if "年均" in column.label else "growth"), "growth_column"
    if column.role == roles.SHARE:
        return "share", "share_column"
    if quantity.unit.unit_code == "percent":
        if _DECLINE_LABEL.search(name.text):
            return "decrease_pct", "decline_label"
        if _RATE_LABEL.search(name.text):
            return ("share" if "占" in name.text or "比重" in name.text else "ratio"), "rate_label"
        return "growth", "percent_of_amount"
    if quantity.unit.unit_code == "pp":
        return "increase_abs", "points"
    return "level", "cell"


def _of_column(column: Column, context: str | None) -> str | None:
    """The year of the header, else of the table; 上半年 and 1-9月 in the header are parts of it."""
    year = column.year or context
    if year is None or not year.isdigit():
        return year
    return part_of_year(int(year), column.label) or year


def _context_period(above: tuple[str, ...]) -> str | None:
    """The year that the nearest of title row, caption, headings and document title gives the whole table."""
    for words in above:
        if "规划" in words or "计划" in words or plan_period(words):
            continue
        year = re.search(r"((?:19|20)\d{2})年", squeeze(words))
        if year:
            return year.group(1)
    return None
