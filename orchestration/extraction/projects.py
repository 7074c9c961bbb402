"""Project lists: one project a row, with its investment and the capacities named in it.

Here: the rows of a project list, category rows, and the figures inside project names and contents.
Not here: which tables are project lists (columns).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from orchestration.extraction import columns as roles
from orchestration.extraction import forms, naming, numerals
from orchestration.extraction.columns import Header, squeeze
from orchestration.extraction.layout import HEADING_SEPARATOR, TableBlock
from orchestration.extraction.model import Cell, Document, Project
from orchestration.extraction.naming import Naming
from orchestration.extraction.periods import plan_period
from orchestration.extraction.quantities import ARABIC, Quantity, scan
from orchestration.extraction.record import Facts, identity
from orchestration.extraction.subjects import Subject
from orchestration.extraction.text import View
from orchestration.extraction.units import read_unit

_INVESTMENT = r"投资"
_NAME = r"项目名称|^项目$|工程名称"
_CATEGORY = r"类别|分类|行业|领域"
_NUMBER = re.compile(rf"^(?P<number>{ARABIC})")
_POWER_PRODUCT = re.compile(r"风电|光伏(?!组件|电池|玻璃|硅|装备|产品)|发电|电站|水电|火电|煤电|机组|光热|储能")
_BREAK = re.compile(r"[,，。;；]")
_NOT_CAPACITY = re.compile(r"(?:投资|占地|面积|用地|建筑|长|全长|里程)[^,，。;；\d]{0,8}$")
_PHASE = re.compile(r"[一二三四五]期")
_YEARLY = re.compile(r"年|产能|能力")
_BUILT = re.compile(r"^.*(?:年产|年处理|年加工|建设|新建)")
_LENGTH_OR_AREA = ("m", "m2")


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """A project with the figures stated in its row."""

    project: Project
    facts: tuple[Facts, ...]


def rows(document: Document, block: TableBlock, header: Header, source: str) -> Iterator[ProjectRow]:
    """The projects of a list in order. Rows with one filled cell are categories of those below them."""
    reader = _ProjectReader(document, block, header, source)
    yield from reader.read()


class _ProjectReader:
    def __init__(self, document: Document, block: TableBlock, header: Header, source: str) -> None:
        self.document = document
        self.block = block
        self.header = header
        self.source = source
        self.name_index = header.find(_NAME)
        self.content_index = header.first(roles.CONTENT)
        self.investment_index = header.find(_INVESTMENT)
        self.place_index = header.first(roles.PLACE)
        self.category_index = header.find(_CATEGORY)
        self.period = plan_period(document.title or "") or plan_period(block.caption)
        # Names and contents of all rows are read in one view: a scan for each cell would cost more than what it finds.
        self.view = View(source)
        self.places = dict(self._laid_out())
        self.view.close()
        self.quantities = [q for q in scan(self.view.text).quantities if not q.is_bare]
        self.starts = [q.start for q in self.quantities]

    def _laid_out(self) -> Iterator[tuple[int, tuple[int, int]]]:
        """Start of each name and content cell -> its place in the view."""
        for number, cells in enumerate(self.block.grid.rows):
            if number in self.header.skip:
                continue
            for cell in filter(None, (self._at(cells, self.name_index), self._at(cells, self.content_index))):
                yield cell.start, self.view.add_paragraph([(cell.start, cell.end)])

    def read(self) -> Iterator[ProjectRow]:
        category: str | None = None
        for number, cells in enumerate(self.block.grid.rows):
            if number in self.header.skip:
                continue
            filled = [c for c in cells if c.text]
            if len(filled) == 1:
                category = squeeze(filled[0].text)
                continue
            name = self._at(cells, self.name_index)
            if name is None:
                continue
            own = self._at(cells, self.category_index)
            yield self._row(number, cells, name, squeeze(own.text) if own else category)

    def _at(self, cells: tuple[Cell, ...], index: int | None) -> Cell | None:
        if index is None or index >= len(cells) or not cells[index].text:
            return None
        return cells[index]

    def _row(self, number: int, cells: tuple[Cell, ...], name: Cell, category: str | None) -> ProjectRow:
        start, end = cells[0].start, cells[-1].end
        subject = Subject(squeeze_name(name.text), name.text, "project_name")
        content, place = self._at(cells, self.content_index), self._at(cells, self.place_index)
        found: list[Facts] = []
        for cell in filter(None, (name, content)):
            found += self._figures(cell, number, cells, subject)
        investment = self._investment(number, cells, subject)
        if investment is not None:
            found.append(investment)
        serial = self._at(cells, self.header.first(roles.SERIAL))
        project = Project(
            project_id=identity(self.document, start, end),
            char_start=start,
            char_end=end,
            source_text=self.document.text[start:end].strip(),
            heading_path=HEADING_SEPARATOR.join(self.block.headings),
            table_index=self.block.index,
            table_row=number,
            serial=squeeze(serial.text) if serial else "",
            project_name=subject.name,
            project_category=category,
            project_content=squeeze_name(content.text) if content else None,
            total_investment=investment.quantity.value if investment else None,
            unit_text=investment.quantity.unit.unit_text if investment else None,
            place_text=squeeze(place.text) if place else None,
        )
        return ProjectRow(project, tuple(found))

    def _investment(self, number: int, cells: tuple[Cell, ...], subject: Subject) -> Facts | None:
        cell = self._at(cells, self.investment_index)
        match = _NUMBER.match(self.source[cell.start : cell.end]) if cell else None
        if cell is None or match is None or self.investment_index is None:
            return None
        unit = self.header.columns[self.investment_index].unit or self.block.unit or self.header.unit
        value = numerals.arabic(match["number"])
        quantity = Quantity(cell.start, cell.start + match.end(), value, None, read_unit(unit), False, False, "table_cell")
        return self._facts(
            quantity,
            number,
            cells,
            subject,
            naming.standard("总投资", None, "table_column"),
            "eq",
            "level",
            cell.start,
            cell.end,
        )

    def _figures(self, cell: Cell, number: int, cells: tuple[Cell, ...], subject: Subject) -> Iterator[Facts]:
        """The amounts named in a project's name or content."""
        text = self.view.text
        begin, finish = self.places[cell.start]
        first, last = bisect_left(self.starts, begin), bisect_left(self.starts, finish)
        left = begin
        for i in range(first, last):
            quantity = self.quantities[i]
            stop = self.starts[i + 1] if i + 1 < last else finish
            breaks = _BREAK.search(text, quantity.end, stop)
            right = breaks.start() if breaks else stop
            name = _project_naming(text, begin, left, quantity, right)
            if name is not None:
                moved = _moved(quantity, self.view)
                form = forms.measure_form(text, left, quantity, begin).code
                comparator = forms.comparator(text, quantity)
                yield self._facts(moved, number, cells, subject, name, comparator, form, cell.start, cell.end)
            left = quantity.end

    def _facts(
        self,
        quantity: Quantity,
        number: int,
        cells: tuple[Cell, ...],
        subject: Subject,
        name: Naming,
        comparator: str,
        form: str,
        start: int,
        end: int,
    ) -> Facts:
        serial = self._at(cells, self.header.first(roles.SERIAL))
        return Facts(
            start=quantity.start,
            end=quantity.end,
            source_start=cells[0].start,
            source_end=cells[-1].end,
            headings=HEADING_SEPARATOR.join(self.block.headings),
            quantity=quantity,
            comparator=comparator,
            form=form,
            form_rule="project_row",
            form_words="",
            naming=name,
            period=self.period,
            period_rule="plan_of_title" if self.period else "none",
            kind="planned",
            kind_rule="project_list",
            subject=subject,
            table_index=self.block.index,
            table_row=number,
            table_caption=self.block.caption or None,
            table_serial=squeeze(serial.text) if serial else None,
            table_row_label=subject.name,
            table_column_label=next(
                (column.label for column, cell in zip(self.header.columns, cells, strict=False) if cell.start == start), None
            ),
        )


def squeeze_name(text: str) -> str:
    """A name without the blanks of wrapping; blanks between Latin words stay."""
    return re.sub(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])", "", text)


def _project_naming(text: str, begin: int, left: int, quantity: Quantity, right: int) -> Naming | None:
    """Money is investment, power of a generator is installed, what is made a year is capacity, the rest is counted."""
    front = text[left : quantity.start]
    if quantity.unit.unit_code == "CNY":
        phase = _PHASE.search(front)
        return naming.standard("投资", phase.group() if phase else None, "project_money")
    product = naming.product_behind(text, quantity, right)
    if quantity.unit.unit_code in _LENGTH_OR_AREA or _NOT_CAPACITY.search(front):
        return naming.named(naming.clean(front) or product, "project_size")
    is_rate = (quantity.unit.unit_code or "").endswith(("/a", "/d", "/h"))
    if quantity.unit.kind == "classifier" and not is_rate and _YEARLY.search(front) is None:
        counted = naming.count_name(text, left, quantity, right)
        if counted is None or not _is_yearly(text[begin : quantity.start]):
            return counted
    if not product:
        product = naming.clean(_BUILT.sub("", front))
    power = quantity.unit.unit_code in ("W", "VA") and _POWER_PRODUCT.search(product or front)
    return naming.standard("装机容量" if power else "产能", product or None, "capacity_of_product")


def _is_yearly(head: str) -> bool:
    """A list that began with 年产 goes on being yearly: 年产重卡4500台、客车500台."""
    return "年产" in head[max(head.rfind("；"), head.rfind("。"), 0) :]


def _moved(quantity: Quantity, view: View) -> Quantity:
    """The same quantity with offsets of the source."""
    return replace(quantity, start=view.source_start(quantity.start), end=view.source_end(quantity.end))
