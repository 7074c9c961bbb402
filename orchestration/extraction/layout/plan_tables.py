"""Tables of a plan's indicators with one cell a line, whose rows end with what binds: 预期性, 约束性.

Here: the header that ends with 属性, and the rows that an attribute closes, whatever blank cells fell out of them.
Not here: which lines are such cells (stacked_tables, bar_tables), what the columns hold (columns).
"""

from __future__ import annotations

import re

from orchestration.extraction.model import Cell

_ATTRIBUTE_HEADER = re.compile(r"(?:指标)?(?:属性|性质)")
_ATTRIBUTE = re.compile(r"(?:约束|预期|引导|指导|预测|参考)性(?:指标)?")
# The header has no more cells than these.
_WIDEST = 12
_LABEL_HEADER = re.compile(r"[一-龥]{0,4}指标(?:名称)?|名称|项目")
_UNIT_HEADER = re.compile(r"(?:计[量算])?单位")
_SERIAL = re.compile(r"[(]?\d{1,2}[)]?[.、]?")
# >6.5, 15左右, [2.75], <5%, -, 一 for a dash.
FIGURE = re.compile(
    r"[<>≥≤≧≦]?=?\s*[\[(]?[<>≥≤]?[-+]?\d[\d,]*(?:\.\d+)?\s*(?:%|倍)?[\])]?(?:%|左右|以上|以下|以内)?|[-—–…]+|一|/"
)
# 11.4年, 12.3年以上: in a row that is closed a figure may have its unit beside it.
_FIGURE_AND_UNIT = re.compile(r"[<>≥≤]?\d[\d,]*(?:\.\d+)?\s?[万亿]{0,2}[一-龥/]{1,4}")
# 率(%) and (%) are the rest of a label that a line feed cut.
_REST = re.compile(r"[率数量额值]?[(][^()]{1,12}[)]?")

_Numbered = tuple[int, Cell]


def closed_rows(cells: list[_Numbered]) -> list[list[_Numbered]]:
    """Header, categories and rows in order; [] when no attribute closes the header and the rows below it."""
    width = next((i for i, (_, cell) in enumerate(cells[:_WIDEST]) if _ATTRIBUTE_HEADER.fullmatch(cell.text)), 0) + 1
    header = cells[:width]
    label = next((i for i, (_, cell) in enumerate(header) if _LABEL_HEADER.fullmatch("".join(cell.text.split()))), None)
    if label is None or width < label + 3:
        return []
    has_unit = _UNIT_HEADER.fullmatch(header[label + 1][1].text) is not None
    values = width - label - 2 - has_unit
    rows: list[list[_Numbered]] = []
    begun: list[_Numbered] = []
    for number, cell in cells[width:]:
        begun.append((number, cell))
        if _ATTRIBUTE.fullmatch(cell.text):
            rows += _row(begun, values, has_unit)
            begun = []
    if values < 1 or not any(len(row) > 1 for row in rows):
        return []
    return [header[label:], *rows]


def _row(cells: list[_Numbered], values: int, has_unit: bool) -> list[list[_Numbered]]:
    """The categories above a row, each by itself, and the row; no row where it cannot be told which figure fell out."""
    end = begin = len(cells) - 1
    while begin and end - begin < values and _is_figure(cells[begin - 1][1].text):
        begin -= 1
    figures = _filled(cells[begin:end], values, cells[end])
    words = cells[:begin]
    unit = [words.pop()] if has_unit and words else []
    serial = next((i for i, (_, cell) in enumerate(words) if _SERIAL.fullmatch(cell.text)), None)
    above, named = (words[:serial], words[serial + 1 :]) if serial is not None else (words[:-1], words[-1:])
    if serial is None and above and named and _REST.fullmatch(named[0][1].text):
        above, named = above[:-1], above[-1:] + named
    categories = [[cell] for cell in above]
    if not named or not figures:
        return categories
    label = Cell("".join(cell.text for _, cell in named), named[0][1].start, named[-1][1].end)
    return [*categories, [(named[0][0], label), *unit, *figures, cells[end]]]


def _is_figure(text: str) -> bool:
    return FIGURE.fullmatch(text) is not None or _FIGURE_AND_UNIT.fullmatch(text) is not None


def _filled(figures: list[_Numbered], values: int, attribute: _Numbered) -> list[_Numbered]:
    """As many cells as there are columns of figures. One in brackets, a sum, stands last; others stand first."""
    missing = values - len(figures)
    number, cell = attribute
    blanks = [(number, Cell("", cell.start, cell.start))] * missing
    if not missing or not figures:
        return figures
    if figures[-1][1].text.startswith("["):
        return [*blanks, *figures]
    return [*figures, *blanks] if missing == 1 and len(figures) > 1 else []
