"""Tables that lost their rows: one cell a line, as a page leaves them when its markup is gone.

Here: which runs of lines are such tables, and the rows their lines belong to.
Not here: tables with tabs or bars (layout), tables aligned by blanks (blank_tables).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, takewhile

from orchestration.extraction.layout import plan_tables
from orchestration.extraction.model import Cell
from orchestration.extraction.quantities.units import read_unit

# Such a table begins with the header of its first column, alone on its line.
_LABEL_HEADER = re.compile(r"(?:[一-龥]{0,2}(?:指标|项目|产品|品种|地区|行业|类别)(?:名称)?|名称)")
_LONGEST_LABEL_HEADER = 12
_SERIALS = ("序号", "编号")
_NOTE_MARK = re.compile(r"\[\d{1,2}\]$")
# A rough look, quick because it begins with a line feed: is there such a line at all?
_HEADER_LINE = re.compile(r"\n[^\S\n]*(?:[一-龥] ?){0,2}[指项产品地行类名][^\S\n]*[标目品种区业别称][^\n]{0,8}\n")
_LONGEST_CELL = 40
PROSE_MARK = re.compile(r"[。;；,，!?！？|\t]|[:：]$")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_TIME = re.compile(r"(?:19|20)\d{2}年?|\d{1,2}月?[-~至]\d{1,2}月份?|\d{1,2}月份?")
# (亿元) below 绝对量 is the rest of its cell, and so is [累计] below 年均增速.
REST_OF_CELL = re.compile(r"[(（][^()（）\d]{1,12}[)）]?|\[[^\[\]\d]{1,12}\]\d?")
# 2023年比, below it 2022年, below that 增长%.
_OPEN_CELL = re.compile(r"(?:(?:19|20)\d{2}年|本[年月期])[比较](?:(?:上年|去年|上月|(?:19|20)\d{2}年)(?:同期|同月)?)?$")
# 2020年, below it 基期值 or 目标值.
_WHAT_OF_YEAR = re.compile(r"(?:基期|目标|实际|现状|完成|规划|预期)(?:值|数|情况)?")
_SECTION = re.compile(r"[一二三四五六七八九十]{1,2}、|[(（][一二三四五六七八九十]{1,2}[)）]")
_YEAR_ALONE = re.compile(r"(?:19|20)\d{2}年?")
_UNIT_HEADER = re.compile(r"(?:计[量算])?单位")
_FEWEST_ROWS = 2
_FEWEST_FIGURES = 4
# A category and the label below it, and a unit where there is a column of them.
_MOST_WORDS = 3
# Headers of one row end alike in so many characters.
_ALIKE_END = 3

_Numbered = tuple[int, Cell]
# Line number -> the rows that begin on that line.
RowsOfLines = dict[int, list[tuple[Cell, ...]]]


def stacked_rows(source: str) -> RowsOfLines:
    """Line number -> the rows that begin there; none for every further line of a row."""
    found: RowsOfLines = {}
    if _HEADER_LINE.search("\n" + source) is None:
        return found
    lines = source.split("\n")
    start = 0
    for number, line in enumerate(lines):
        if len(line) <= _LONGEST_LABEL_HEADER and number not in found and (is_label_header(line) or line.strip() in _SERIALS):
            found.update(table_of(list(_cells(lines, number, start))))
        start += len(line) + 1
    return found


def is_label_header(words: str) -> bool:
    """Whether words alone are the header of a column of labels: 指标名称, 行业."""
    return _LABEL_HEADER.fullmatch(_NOTE_MARK.sub("", "".join(words.split()))) is not None


def _cells(lines: list[str], first: int, start: int) -> Iterator[_Numbered]:
    """The short lines from ``first`` on with their numbers, up to the first that is prose."""
    for number in range(first, len(lines)):
        line = lines[number]
        text = line.strip()
        if len(text) > _LONGEST_CELL or PROSE_MARK.search(text):
            return
        if text:
            begin = start + len(line) - len(line.lstrip())
            yield number, Cell(text, begin, begin + len(text))
        start += len(line) + 1


def table_of(cells: list[_Numbered]) -> RowsOfLines:
    """The rows of a table whose cells these are; {} when they make none."""
    cells = _made_whole(cells)
    closed = plan_tables.closed_rows(cells)
    if closed:
        return _by_lines(cells, closed)
    runs = [(key, list(run)) for key, run in groupby(_typed(cells), key=lambda typed: typed[0])]
    if len(runs) < 2 * _FEWEST_ROWS:
        return {}
    width = len(runs[1][1])
    words = [[cell for _, cell in run] for _, run in runs[::2]]
    figures = [[cell for _, cell in run] for _, run in runs[1::2]]
    has_units = all(read_unit(run[-1][1].text).unit_code is not None for run in words[: len(figures)])
    labels = 2 if has_units else 1
    head = words[0][:-labels]
    body: list[list[_Numbered]] = []
    while len(head) > labels + width and _SECTION.match(head[-1][1].text):
        # 一、基本情况, behind one header for each column: the first category.
        body.insert(0, [head.pop()])
    for number, (above, values) in enumerate(zip(words, figures, strict=False)):
        if len(values) != width or (number and not labels <= len(above) <= _MOST_WORDS):
            break
        if number:
            body += [[category] for category in above[:-labels]]
        body.append([*above[-labels:], *values])
    rows = [row for row in body if len(row) > 1]
    header = _header(head, labels, width)
    if not header or len(rows) < _FEWEST_ROWS or len(rows) * width < _FEWEST_FIGURES:
        return {}
    return _by_lines(cells, [*header, *body])


def _by_lines(cells: list[_Numbered], rows: list[list[_Numbered]]) -> RowsOfLines:
    """The rows by the line they begin on, none for every further line up to the last of them."""
    found: RowsOfLines = {number: [] for number in range(cells[0][0], rows[-1][-1][0] + 1)}
    for row in rows:
        found[row[0][0]].append(tuple(cell for _, cell in row))
    return found


def _made_whole(cells: list[_Numbered]) -> list[_Numbered]:
    """The cells, words put together that line feeds cut: 绝对量 | (亿元), 2023年比 | 2022年 | 增长%."""
    whole: list[_Numbered] = []
    for number, cell in cells:
        above = whole[-1][1] if whole else None
        if above is not None and (_is_rest(above.text, cell.text) or _OPEN_CELL.search(above.text)):
            whole[-1] = whole[-1][0], Cell(above.text + cell.text, above.start, cell.end)
        else:
            whole.append((number, cell))
    return whole


def _is_rest(above: str, text: str) -> bool:
    """Whether a cell goes on with the one above it."""
    if _YEAR_ALONE.fullmatch(above):
        return _WHAT_OF_YEAR.fullmatch(text) is not None
    return plan_tables.FIGURE.fullmatch(above) is None and REST_OF_CELL.fullmatch(text) is not None


def _typed(cells: list[_Numbered]) -> Iterator[tuple[bool, _Numbered]]:
    """Each cell with whether it is a figure; bare years right behind the first header are headers too.

    Behind further words only the same years come again as headers: 1942 below 铁路里程 is a length.
    """
    in_header, is_further = True, False
    years: list[str] = []
    for number, cell in cells:
        is_figure = plan_tables.FIGURE.fullmatch(cell.text) is not None
        is_year = is_figure and _YEAR.fullmatch(cell.text) is not None
        is_further = is_further or (bool(years) and not is_figure)
        in_header = in_header and (not is_figure or (is_year and (not is_further or cell.text in years)))
        if in_header and is_year:
            years.append(cell.text)
        yield not in_header and is_figure, (number, cell)


def _header(cells: list[_Numbered], labels: int, width: int) -> list[list[_Numbered]]:
    """One header for each column, or above them one for every few of them; [] when their number tells neither."""
    whole = cells
    if labels > 1 and len(whole) == width + 1 and _UNIT_HEADER.fullmatch(whole[0][1].text):
        # Nothing stands above the names of the rows.
        number, unit = whole[0]
        whole = [(number, Cell("", unit.start, unit.start)), *whole]
    spanning = len(whole) - labels - width
    if spanning == 0:
        return [whole]
    half = labels + width
    if len(whole) == 2 * half and [cell.text for _, cell in whole[:half]] == [cell.text for _, cell in whole[half:]]:
        # 行业 | 增长 | 行业 | 增长: two such tables side by side, whose rows follow each other line by line.
        return [whole[:half]]
    times = sum(1 for _ in takewhile(lambda numbered: _TIME.fullmatch(numbered[1].text), reversed(whole)))
    if spanning == 1 and 1 < times < width:
        # 人口数 | 比重, and below the second of them 2020年 | 2010年.
        return _below_one(whole, len(whole) - times - 1)
    if spanning == 1 and width > _FEWEST_ROWS and _are_alike(whole[labels][1].text, whole[labels + 1][1].text):
        return _below_one(whole, labels + 1)
    if spanning < 1 or width % spanning or width == spanning:
        return []
    upper = whole[:labels]
    for number, cell in whole[labels : labels + spanning]:
        upper += [(number, cell), *((number, Cell("", cell.end, cell.end)) for _ in range(width // spanning - 1))]
    number, begin = whole[labels + spanning]
    lower = [*((number, Cell("", begin.start, begin.start)) for _ in range(labels)), *whole[labels + spanning :]]
    return [upper, lower]


def _are_alike(first: str, second: str) -> bool:
    """以上月价格为100 and 以上年同期价格为100: headers of one row."""
    return first != second and first[-_ALIKE_END:] == second[-_ALIKE_END:] and len(first) > _ALIKE_END


def _below_one(whole: list[_Numbered], last: int) -> list[list[_Numbered]]:
    """Headers of one row up to the one at ``last``, and below that one all the others."""
    lower = whole[last + 1 :]
    above = [*whole[: last + 1], *((number, Cell("", cell.start, cell.start)) for number, cell in lower[1:])]
    number, begin = lower[0]
    return [above, [*((number, Cell("", begin.start, begin.start)) for _ in range(last)), *lower]]
