"""What stands in one cell of a table of figures.

Here: a number with its comparator, range, brackets, unit, footnote mark and note; cells that hold no figure, and the row
that sets aside one of words where figures stand.
Not here: what the figure means in its row and column (tables).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from orchestration.extraction.model import Cell, Document, RejectedRow
from orchestration.extraction.quantities import numerals
from orchestration.extraction.quantities.quantities import ARABIC
from orchestration.extraction.quantities.units import unit_end
from orchestration.extraction.record import identity

# Blanks, dashes and dots stand for no figure.
_NO_WORDS = re.compile(r"[\W_]*")
# Nine cells of ten are bare numbers and need no fine reading: 38.5, -2.4.
_BARE = re.compile(r"-?\d+(?:\.\d+)?")
# >7, ≥24.1, 不低于95, 约120, 达到65: a limit or a rough amount.
_COMPARATOR = (
    r"(?:达到?|力争)?\s*(?:(?P<ge>≥|≧|>=|不低于|不少于|不小于|至少)|(?P<le>≤|≦|<=|不超过|不高于|不大于|控制在)|"
    r"(?P<gt>>|(?:超过|高于|大于|突破))|(?P<lt><|低于|小于|少于)|(?P<approx>约|近))?"
)
_BEGINS_COMPARATOR = frozenset("达力不至控超高大突低小少约近")
# 3.森林覆盖率 begins with a serial.
_LOOKS_NUMERIC = re.compile(rf"\s*(?:[\[(](?=\s*[<>≥≤≧≦]))?{_COMPARATOR}[\s(\[+-]*(?!\d{{1,2}}[.、)]\s*[^\d\s])\d")
# A sum over the years of a plan stands in brackets: [1.0], (18), [>2]. A range may repeat its percent sign: 10%-15%.
_NUMBER = re.compile(
    rf"\s*(?:(?P<opened>[\[(])(?=\s*[<>≥≤≧≦]))?\s*{_COMPARATOR}\s*(?P<bracket>[\[(])?\s*(?P<sign>[-+])?\s*(?P<first>{ARABIC})"
    rf"\s*(?:%?\s*[-~至]\s*(?P<upper>{ARABIC}))?"
)
# 11.4年, 77.5岁 are amounts in a cell; 2020年 is a year.
_UNITS_OF_AGE = frozenset("年岁")
_DIGITS_OF_YEAR = len("2020")
# 5², 2107(2019年), 7以上, 120左右, 7,力争达到8: what may stand behind the number and its unit.
_TAIL = re.compile(
    r"\s*[\])]?\s*(?P<mark>[¹²³⁴⁵⁶⁷⁸⁹]|\*)?\s*(?:\(\s*(?P<note>[^()]*)\s*\))?\s*"
    r"(?:(?P<ge>及?以上)|(?P<le>及?以下|以内)|(?P<approx>左右|上下))?\s*(?:[,，;；]\s*[^\d\s].*)?$"
)


@dataclass(slots=True)
class Figure:
    """A numeric cell taken apart; offsets are those of the cell. ``bracket`` is the one the number stands in, else empty."""

    start: int
    end: int
    value: Decimal
    upper: Decimal | None
    unit_text: str
    note: str
    comparator: str
    bracket: str


def has_words(text: str) -> bool:
    """Whether a cell holds more than what stands for no figure."""
    return text[:1].isalnum() or _NO_WORDS.fullmatch(text) is None


def looks_numeric(text: str) -> bool:
    """Whether a cell, in half-width form, begins like a figure."""
    # Most cells of words begin with a character that no comparator does.
    if text[:1].isalpha() and text[:1] not in _BEGINS_COMPARATOR:
        return False
    return _LOOKS_NUMERIC.match(text) is not None


def read_cell(text: str) -> Figure | None:
    """The figure of a cell of the normalised source; None for any other cell."""
    if _BARE.fullmatch(text):
        return Figure(0, len(text), Decimal(text), None, "", "", "eq", "")
    number = _NUMBER.match(text)
    if number is None:
        return None
    blank = len(text[number.end() :]) - len(text[number.end() :].lstrip())
    unit_start = number.end() + blank
    unit_stop = unit_end(text, unit_start)
    if text[unit_start : unit_start + 1] in _UNITS_OF_AGE and len(number["first"].partition(".")[0]) < _DIGITS_OF_YEAR:
        unit_stop = unit_start + 1
    tail = _TAIL.match(text, unit_stop)
    if tail is None:
        return None
    value = numerals.arabic(number["first"])
    return Figure(
        start=number.start("sign") if number["sign"] else number.start("first"),
        end=unit_stop if unit_stop > unit_start else number.end("upper") if number["upper"] else number.end("first"),
        value=-value if number["sign"] == "-" else value,
        upper=numerals.arabic(number["upper"]) if number["upper"] else None,
        unit_text=text[unit_start:unit_stop],
        note=tail["note"] or "",
        comparator=_comparator(number, tail),
        bracket=number["opened"] or number["bracket"] or "",
    )


def _comparator(number: re.Match[str], tail: re.Match[str]) -> str:
    before = next((name for name in ("ge", "le", "gt", "lt", "approx") if number[name]), "")
    return before or next((name for name in ("ge", "le", "approx") if tail[name]), "eq")


def set_aside(document: Document, row: tuple[Cell, ...], cell: Cell, column: str) -> RejectedRow:
    """A cell of words in a column of figures (完成上级下达任务): no figure, but not to be lost either."""
    return RejectedRow(
        rejected_row_id=identity(document, cell.start, cell.end),
        char_start=cell.start,
        char_end=cell.end,
        source_text=document.text[row[0].start : row[-1].end].strip(),
        reason_code="malformed_number",
        reason=f"the column {column} holds figures, this cell holds words",
    )
