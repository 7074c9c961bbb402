"""Tables of figures: each numeric cell becomes an observation of its row and column.

Here: label x year tables, indicator x region tables, capacity tables with hierarchical serials, growth, share and rank
columns, sums over a plan in brackets, years inside cells; units from wherever they stand.
Not here: what the columns are (columns), periods (table_periods), names (table_names), one cell (cells), project lists
(projects), lists of green units (green_units).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from orchestration.extraction.layout.cells import Figure, has_words, read_cell, set_aside
from orchestration.extraction.layout.layout import HEADING_SEPARATOR, TableBlock
from orchestration.extraction.model import Cell, Document, RejectedRow
from orchestration.extraction.naming.naming import Naming
from orchestration.extraction.periods.dates import part_of_year
from orchestration.extraction.periods.intervals import Anchor, end_year
from orchestration.extraction.prose.title_periods import announced_period
from orchestration.extraction.quantities.amounts import RANK, Quantity
from orchestration.extraction.quantities.units import UnitReading, read_unit
from orchestration.extraction.record import Facts
from orchestration.extraction.subjects.subject import Subject
from orchestration.extraction.subjects.subjects import Subjects
from orchestration.extraction.tables import columns as roles
from orchestration.extraction.tables import table_names
from orchestration.extraction.tables.columns import Column, Header, squeeze
from orchestration.extraction.tables.row_labels import Label, change_form, read_label, regions, split_change
from orchestration.extraction.tables.table_periods import DatedColumn, RowPeriods, dated_columns, plan_of_columns, read_context

_YEAR_NOTE = re.compile(r"((?:19|20)\d{2})\s*年?")
# Dashes in a column of units hold none.
_NO_UNIT = re.compile(r"[-—–−―/\\.…·]*")
_CAPTION_UNIT = re.compile(r"\((?:单位:)?(?P<unit>[^()]{1,14})\)$")
_RATE_LABEL = re.compile(r"率$|比重|占|相当于|强度|比例|系数|度$|覆盖")
# 2、地区生产总值构成: what stands in percent below it are shares of a whole.
_STRUCTURE = re.compile(r"构成|结构")
_WHOLE_OF_PLACE = re.compile(r"(?:[合总小共]计数?|平均|均值|总体|水平|汇总|累计|总[数量])?")
# 累计增减百分点, 增减个百分点: the unit stands in the header without brackets.
_POINTS = re.compile(r"个?百分点")
_DECLINE_LABEL = re.compile(r"降低|下降|减少|削减")
# 注:()内为5年累计数, behind a table no further than this.
_BRACKET_NOTE = re.compile(r"\(\s*\)内[^。\n]{0,12}累计")
_NOTE_REACH = 300
_FIGURE_ROLES = (roles.VALUE, roles.GROWTH, roles.SHARE, roles.DONE, roles.RANK)
_TEXT_ROLES = (roles.SERIAL, roles.LABEL, roles.UNIT, roles.NOTE, roles.REGION, roles.PERIOD)


@dataclass(slots=True)
class _Row:
    """One body row taken apart.

    ``measure`` and ``label_unit`` are the words and the unit of the label, or those of the row above whose unit holds for it.
    """

    number: int
    cells: tuple[Cell, ...]
    label: Label
    measure: str
    label_unit: str
    is_part: bool
    serial: str | None
    unit: str
    note: str
    region: str
    period: str | None


def read(
    document: Document, block: TableBlock, header: Header, subjects: Subjects, source: str
) -> tuple[list[Facts], list[RejectedRow]]:
    """The figures of one table, and the cells of columns of figures that hold words. ``source`` is the normalised text."""
    reader = _TableReader(document, block, header, subjects, source)
    return list(reader.figures()), reader.in_words


class _TableReader:
    """Reads the rows of one table in order; category rows, head rows and regions stay in force until the next one."""

    def __init__(self, document: Document, block: TableBlock, header: Header, subjects: Subjects, source: str) -> None:
        self.document = document
        self.block = block
        self.header = header
        self.subjects = subjects
        self.source = source
        self.anchor = Anchor.of(document.issued)
        above = (header.title, block.caption, *reversed(block.headings), document.title or "")
        announced = announced_period(source, self.anchor)
        self.context = read_context(above, self.anchor, announced[0] if announced else None)
        self.dated = dated_columns(header, self.context)
        self.plan = plan_of_columns(self.dated, self.context)
        self.notes_sums = _BRACKET_NOTE.search(source, block.grid.end, block.grid.end + _NOTE_REACH) is not None
        self.row_periods = RowPeriods(self.context)
        self.in_words: list[RejectedRow] = []
        self.label_unit = self.unit_label = self.unit_lead = ""
        self.measured_above: Naming | None = None
        self.is_sectioned = False
        self.is_part = self.is_index = False
        # How far the rows of wholes are set in; the first row is one, wherever the table as a whole stands.
        self.indent: int | None = None
        self.region = ""
        self.places = {role: header.first(role) for role in _TEXT_ROLES}
        self.block_units = roles.units_above(header, block.unit, block.caption)
        self.block_unit = self.unit_above = self.block_units[0] if self.block_units else ""
        caption = squeeze(header.title or block.caption)
        in_caption = _CAPTION_UNIT.search(caption)
        self.caption_unit = in_caption["unit"] if in_caption and read_unit(in_caption["unit"]).unit_code else ""
        self.measure, self.change = table_names.of_caption(header.title or block.caption, self.caption_unit)
        if self.measure is None and (index := self.places[roles.LABEL]) is not None:
            # 工业产值 above the names of industries says what is measured of each.
            self.measure = table_names.of_caption(header.columns[index].label, "")[0]
        self.total = self.measure or table_names.total_of_caption(header.title or block.caption, self.caption_unit)
        body = [row for number, row in enumerate(block.grid.rows) if number not in header.skip]
        self.is_structure = _STRUCTURE.search(caption) is not None
        self.names = table_names.RowNames(header, body, self.measure)
        index = self.places[roles.LABEL]
        self.regions = regions([squeeze(row[index].text) for row in body if index is not None and index < len(row)])

    def figures(self) -> Iterator[Facts]:
        for row, index, cell in self._figure_cells():
            text = self.source[cell.start : cell.end]
            figure = read_cell(text)
            found = self._figure(row, index, cell, figure) if figure is not None else None
            if found is not None:
                yield found
            elif figure is None and self.header.columns[index].role == roles.VALUE and has_words(text):
                self.in_words.append(self._in_words(row, index, cell))

    def _figure_cells(self) -> Iterator[tuple[_Row, int, Cell]]:
        """Every cell of a column of figures with its row; rows without any open a category."""
        for number, cells in enumerate(self.block.grid.rows):
            if number in self.header.skip:
                continue
            unit_above = self.label_unit
            row = self._row(number, cells)
            figures = [(i, c) for i, c in enumerate(cells[: len(self.dated)]) if self.header.columns[i].role in _FIGURE_ROLES]
            if not any(cell.text for _, cell in figures):
                self.names.open_category(row.label)
                self.label_unit = row.label.unit or (unit_above if self.names.is_divided else "")
                continue
            self.names.open_row(row.label, row.is_part, row.unit or row.label_unit, bool(row.unit or row.label.unit))
            for index, cell in figures:
                yield row, index, cell

    def _in_words(self, row: _Row, index: int, cell: Cell) -> RejectedRow:
        column, dated = self.header.columns[index], self.dated[index]
        name = self._name(row, column, dated.amount, read_unit(row.unit or row.label.unit))
        subject = self._subject(row, column)
        period = self._period(row, column, dated)
        return replace(
            set_aside(self.document, row.cells, cell, column.label or str(row.number)),
            indicator_name=name.name,
            indicator_code=name.code,
            entity_name=(subject.name or None) if subject else None,
            time_period=period,
            obs_kind=self._kind(column, dated, period),
        )

    def _row(self, number: int, cells: tuple[Cell, ...]) -> _Row:
        def at(role: str) -> str:
            index = self.places[role]
            words = squeeze(cells[index].text) if index is not None and index < len(cells) else ""
            return "" if role == roles.UNIT and _NO_UNIT.fullmatch(words) else words

        index, unit = self.places[roles.LABEL], at(roles.UNIT)
        cell = cells[0] if len(cells) == 1 else cells[index] if index is not None and index < len(cells) else None
        label = read_label(squeeze(cell.text) if cell else "")
        indent = self._indent(cell) if cell else 0
        is_set_in = self.indent is not None and indent > self.indent
        is_part = label.lead == "part" or (not label.lead and (is_set_in or self._goes_on(label, unit)))
        self.is_part = is_part
        if not is_part:
            self.indent = indent
        self.is_sectioned = self.is_sectioned or label.lead == "section"
        has_unit = bool(label.unit or unit)
        self.is_index = not has_unit and (
            table_names.is_index(label.words) or (self.is_index and not table_names.measures(label.words))
        )
        keeps_unit = not self.is_index and self._keeps_unit(label, is_part, unit)
        label_unit = label.unit or (self.label_unit if keeps_unit else "")
        measure = label.words if label.unit or not label_unit else self.unit_label
        # A row that names a change only (比上年增长, %) lends its unit to no other.
        if split_change(label.words)[0] or not label.unit:
            self.label_unit, self.unit_label = label_unit, measure
            self.unit_lead = label.lead if label.unit else self.unit_lead
        # An empty region cell goes on with the region above it.
        self.region = at(roles.REGION) or self.region
        period = self.row_periods.of_row(at(roles.PERIOD))
        serial = at(roles.SERIAL) or None
        return _Row(number, cells, label, measure, label_unit, is_part, serial, unit, at(roles.NOTE), self.region, period)

    def _goes_on(self, label: Label, unit: str) -> bool:
        """#轻工业, then 重工业 without the mark: where labels state the units, a row without one is a further part."""
        return self.is_part and bool(self.label_unit) and not self._has_unit(label, unit)

    def _has_unit(self, label: Label, unit: str) -> bool:
        return bool(label.unit or unit or self.block_unit or self.caption_unit)

    def _keeps_unit(self, label: Label, is_part: bool, unit: str) -> bool:
        """Whether the unit of the label above holds for a row without one.

        一、进出口总额(亿美元) gives it to what stands below without a number of its own, and 地区生产总值(亿元) to 第一产业,
        which the vocabulary measures alike; where nothing else tells a unit, any row that measures nothing itself has it.
        """
        if not self.label_unit or label.unit:
            return False
        if is_part or (self.is_sectioned and not label.lead) or self.names.is_divided:
            return True
        if _STRUCTURE.search(self.unit_label) and not table_names.measures(label.words):
            return True
        if table_names.is_alike(label.words, self.label_unit):
            return True
        # 1.汽车类, numbered below 商品零售 that is not, is one of it.
        is_item = not label.lead or (label.lead == "number" and self.unit_lead != "number")
        is_plain = is_item and not self._has_unit(label, unit)
        return is_plain and table_names.is_component(label.words, self.label_unit)

    def _indent(self, cell: Cell) -> int:
        """How many blanks stand before a cell: parts are set in below their whole."""
        start = cell.start
        while start and self.source[start - 1] == " ":
            start -= 1
        return cell.start - start

    def _figure(self, row: _Row, index: int, cell: Cell, figure: Figure) -> Facts | None:
        column, dated = self.header.columns[index], self.dated[index]
        if not (row.label.words or column.label):
            return None
        is_sum = self._is_sum(figure, column)
        if figure.bracket == "(" and not is_sum:
            return None
        unit = self._unit(row, column, figure, is_sum)
        start, end = cell.start + figure.start, cell.start + figure.end
        quantity = Quantity(start, end, figure.value, figure.upper, unit, False, not unit.unit_text, "table_cell")
        note_year = _YEAR_NOTE.search(figure.note)
        period = note_year.group(1) if note_year else self._sum_period(dated) if is_sum else self._period(row, column, dated)
        name = self._name(row, column, dated.amount, unit)
        form, form_rule = self._form(row, column, unit, period, is_sum)
        return Facts(
            start=quantity.start,
            end=quantity.end,
            source_start=row.cells[0].start,
            source_end=row.cells[-1].end,
            headings=HEADING_SEPARATOR.join(self.block.headings),
            quantity=quantity,
            comparator=figure.comparator,
            form=form,
            form_rule=form_rule,
            form_words=column.label,
            naming=name,
            period=period,
            period_rule="cell" if note_year else "column" if dated.is_own else "table" if period else "none",
            kind=self._kind(column, dated, period),
            kind_rule="column" if column.is_target else "table_period",
            subject=self._subject(row, column),
            period_words=figure.note if note_year else column.label if dated.is_own else "",
            table_index=self.block.index,
            table_row=row.number,
            table_caption=self.block.caption or self.header.title or None,
            table_serial=row.serial,
            table_row_label=self._row_label(row),
            table_column_label=column.label or None,
        )

    def _subject(self, row: _Row, column: Column) -> Subject | None:
        """Whom a figure is about: the place of its row, else that of its column, else that of the document."""
        of_region = self.subjects.of_cell(row.region) if row.region else None
        of_row = self._place(row.label.scope or row.label.words) or of_region
        return of_row or self._place(column.label) or self.subjects.about

    def _is_sum(self, figure: Figure, column: Column) -> bool:
        """Whether a number in brackets is a sum over the years of a plan."""
        if not figure.bracket or self.plan is None:
            return False
        return figure.bracket == "[" or "累计" in column.label or self.notes_sums

    def _sum_period(self, dated: DatedColumn) -> str | None:
        """The years of the plan; in the column of the year before it, as many years up to that one."""
        if self.plan is None or not dated.is_own or dated.period != str(int(self.plan[:4]) - 1):
            return self.plan
        years = int(self.plan[5:]) - int(self.plan[:4])
        return f"{int(dated.period) - years}/{dated.period}"

    def _period(self, row: _Row, column: Column, dated: DatedColumn) -> str | None:
        """That of the row where rows are dated (the part of its year where the column names one), else that of the column."""
        if row.period is None:
            return dated.period
        return (part_of_year(int(row.period), column.label) if row.period.isdigit() else None) or row.period

    def _unit(self, row: _Row, column: Column, figure: Figure, is_sum: bool) -> UnitReading:
        """Cell, unit column, label in brackets, header, label of the whole, unit line, caption, in this order.

        A sum over a plan that stands among rates is of what its row counts (企业(家), 〔42〕), unless it says otherwise.
        """
        if column.role == roles.RANK:
            return RANK
        in_note = figure.note if figure.note and read_unit(figure.note).unit_code else ""
        in_cell = figure.unit_text or in_note
        in_header = column.unit if column.unit and read_unit(column.unit).unit_code else ""
        if column.role in (roles.GROWTH, roles.SHARE, roles.DONE) and not roles.is_amount_of_change(column.label):
            in_points = _POINTS.search(column.label)
            in_row = (row.unit or row.label.unit) if is_sum else ""
            return read_unit(in_cell or in_row or in_header or (in_points.group() if in_points else "%"))
        if in_header == "%" or self.is_index:
            return read_unit(in_cell or in_header)
        return read_unit(
            in_cell
            # 数量 is in the unit of its row, 金额(亿元) beside it is not.
            or (in_header if row.unit else "")
            or row.unit
            or row.label.unit
            or in_header
            or row.label_unit
            or self._unit_above(row, column)
            or self.caption_unit
        )

    def _unit_above(self, row: _Row, column: Column) -> str:
        """The unit of the table; where it states several (单位:个、万元), the one in which the indicator is measured.

        万户 is told from 万人 by the name of what is counted: 总户数, 总人口.
        """
        if len(self.block_units) < 2:
            return self.block_unit
        words = split_change(row.label.words)[0] or row.label.words or column.label
        alike = [unit for unit in self.block_units if table_names.is_alike(words, unit)]
        of_column = [] if alike else [unit for unit in self.block_units if table_names.is_alike(column.label, unit)]
        if of_column:
            # Rows of places or firms below 企业数, 营业收入, 利润率.
            return of_column[0]
        candidates = alike or list(self.block_units)
        nearest = self.unit_above if self.unit_above in candidates else candidates[0]
        self.unit_above = next((unit for unit in candidates if unit[-1:] in words), nearest)
        return self.unit_above

    def _name(self, row: _Row, column: Column, amount: Column, unit: UnitReading) -> Naming:
        if self._is_place(row.label.words) and column.label:
            has_unit = bool(amount.unit or row.unit or self.block_unit or self.caption_unit)
            name = table_names.of_place_column(column, amount, self.measured_above or self.measure, has_unit)
        elif (row.period is not None and self.places[roles.LABEL] is None) or not row.label.words:
            name = table_names.of_column(column, amount, self.measure)
            name = (self.total or name) if table_names.is_total(amount.label) else name
        else:
            name = self.names.of_row(row.label, row.serial is not None, amount, row.note, unit)
            name = self.names.of_breakdown(name, column, row.label.words) if self._place(column.label) is None else name
            # 接待人数, and below it one row for each place.
            self.measured_above = name if column.role == roles.VALUE else self.measured_above
        if column.role == roles.DONE:
            return table_names.done_of(name, column)
        return table_names.rank_of(name) if column.role == roles.RANK else name

    def _place(self, words: str) -> Subject | None:
        return self.subjects.of_cell(words) or (Subject(words, words, "table_cell") if words in self.regions else None)

    def _is_place(self, words: str) -> bool:
        """Whether a label is a place: 全市 and 全省平均 are, 全国人口 is what is measured of one."""
        place = self._place(words)
        return place is not None and (
            place.rule != "scope_word" or _WHOLE_OF_PLACE.fullmatch(words, len(place.text)) is not None
        )

    def _form(self, row: _Row, column: Column, unit: UnitReading, period: str | None, is_sum: bool) -> tuple[str, str]:
        words = split_change(row.measure)[1]
        if column.role == roles.RANK:
            return "rank", "rank_column"
        if is_sum:
            return self._form_of_sum(row, words, unit, period)
        if column.role == roles.GROWTH:
            return change_form(split_change(column.label)[1] or column.label, unit, period), "growth_column"
        if column.role in (roles.SHARE, roles.DONE):
            return ("share" if column.role == roles.SHARE else "ratio"), f"{column.role}_column"
        if words and unit.unit_code in ("percent", "permille", "pp", "x"):
            return change_form(("年均" if "年均" in column.label else "") + words, unit, period), "change_label"
        if unit.unit_code in ("percent", "permille"):
            return self._form_of_rate(row.measure, column, unit, period)
        return ("increase_abs", "points") if unit.unit_code == "pp" else ("level", "cell")

    def _form_of_sum(self, row: _Row, words: str, unit: UnitReading, period: str | None) -> tuple[str, str]:
        """A sum over a plan: growth since its base, a decline, what a stock that other columns state rose by, or the amount."""
        if words:
            form = change_form(words, unit, period)
            return ("growth_base" if form.startswith("growth") else form), "sum_over_plan"
        has_stock = any(
            (figure := read_cell(self.source[cell.start : cell.end])) and not figure.bracket
            for dated, cell in zip(self.dated, row.cells, strict=False)
            if dated.is_own and "/" not in (dated.period or "/")
        )
        return ("increase_abs" if has_stock else "level"), "sum_over_plan"

    def _form_of_rate(self, label: str, column: Column, unit: UnitReading, period: str | None) -> tuple[str, str]:
        if _DECLINE_LABEL.search(label):
            return "decrease_pct", "decline_label"
        if table_names.is_rate(label) or _RATE_LABEL.search(label) or _RATE_LABEL.search(column.label):
            return ("share" if "占" in label or "比重" in label else "ratio"), "rate_label"
        if self.change and self.caption_unit:
            return change_form(self.change, unit, period), "change_in_caption"
        is_structure = self.is_structure or _STRUCTURE.search(label) is not None
        return ("share", "share_of_structure") if is_structure else ("growth", "percent_of_amount")

    def _kind(self, column: Column, dated: DatedColumn, period: str | None) -> str:
        """A target by its column, or because its period ends behind the year of issue."""
        year = end_year(period)
        is_ahead = year is not None and self.anchor.year is not None and year > self.anchor.year
        return "target" if column.is_target or dated.amount.is_target or is_ahead else "actual"

    def _row_label(self, row: _Row) -> str | None:
        """The label as written, its lead aside."""
        return (row.label.scope + row.label.words + (f"({row.label.unit})" if row.label.unit else "")) or None
