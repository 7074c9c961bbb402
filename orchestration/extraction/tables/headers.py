"""How the cells of a header lie: moved, their spans lost, parted by a second row.

Here: headers put back above the columns they name, and two rows of one header joined.
Not here: what the columns hold (columns).
"""

from __future__ import annotations

import re
from dataclasses import replace

from orchestration.extraction.layout.cells import looks_numeric
from orchestration.extraction.model import Cell, Grid
from orchestration.extraction.naming import naming

# 2013年9月, 2024, 9月份, 1-9月, 2季度: a header may begin with a time where a row of the body begins with a figure.
TIME = re.compile(r"(?:19|20)\d{2}(?![\d.,])|\d{1,2}月(?!\d*日)|\d{1,2}月?[-~至](?:\d{1,2}|本)月|[1-4](?:[-~至][1-4])?季度")
HEADER_UNIT = re.compile(r"\((?P<unit>[^()]{1,16})\)")
_YEAR = re.compile(r"(?:19|20)\d{2}(?!\d)\s*年?")
_WHICH_FIGURE = re.compile(r"(?:预计)?(?:完成|实际|实绩|基期|现状|基数|目标|规划|计划|预期)(?:完成|实现)?(?:值|数|情况)?")
_SUM = re.compile(r"合计|总计|小计|合计数|总数")
# The header of a table of one column of figures has two cells.
_FEWEST_MOVED = 2
# A title and the unit may stand above it.
_MOST_ABOVE = 3
_NO_FIGURE_WORDS = re.compile(r"[-+]?[\d.,%]+|[\W_]+")


def folded(grid: Grid) -> Grid:
    """A table whose columns come twice side by side (行业 | 增长 | 行业 | 增长), the right half put below the left one.

    Where the halves are of two things (收入 | 决算数 | 支出 | 决算数), each stands below its own as a category.
    """
    for number, row in enumerate(grid.rows[:_MOST_ABOVE]):
        half = len(row) // 2
        words = ["".join(cell.text.split()) for cell in row]
        if half > 1 and len(row) == 2 * half and all(words) and words[1:half] == words[half + 1 :]:
            body = [row for row in grid.rows[number + 1 :] if len(row) == 2 * half]
            right = [row[half:] for row in body if row[half].text]
            if len(body) + number + 1 < len(grid.rows):
                return grid
            if words[0] != words[half]:
                if not all(_has_label(row[0]) and _has_label(row[half]) for row in body if row[half].text):
                    return grid
                left = [row[:half] for row in body]
                return replace(grid, rows=(*grid.rows[:number], row[:half], (row[0],), *left, (row[half],), *right))
            return replace(grid, rows=(*grid.rows[:number], row[:half], *(row[:half] for row in body), *right))
    return grid


def _has_label(cell: Cell) -> bool:
    return bool(cell.text) and not looks_numeric(cell.text)


def is_heading_row(row: list[str]) -> bool:
    filled = [cell for cell in row if cell]
    return len(filled) > 1 and not any(looks_numeric(cell) and not TIME.match(cell) for cell in filled)


def filled_up(row: list[str], width: int) -> list[str]:
    return row + [""] * (width - len(row))


def moved_right(head: list[str], body: list[list[str]]) -> list[str]:
    """A header whose open first cell was lost, so that its last one is empty: each of its cells stands one too far left.

    The last column holds figures then, and above the last column of words, or a serial, stands what measures figures.
    """
    if head[-1] or not all(head[:-1]) or len(head) <= _FEWEST_MOVED:
        return head
    full = [row for row in body if len(row) == len(head) and row[-1]]
    if len(full) * 2 < len(body) or not full or not all(map(_NO_FIGURE_WORDS.fullmatch, (row[-1] for row in full))):
        return head
    words = max((i for row in full for i, cell in enumerate(row) if cell and not _NO_FIGURE_WORDS.fullmatch(cell)), default=-1)
    if words < 0 or words + 1 >= len(head) or HEADER_UNIT.search(head[words]) is None:
        return head
    return ["", *head[:-1]]


def respanned(rows: list[list[str]]) -> list[list[str]]:
    """A header whose cells lost their spans: below 指标 | 1-9月 stand 绝对量 | 增速, and a body of three columns.

    The first cell reached down over all rows of the header, the others of its row over as many columns as there are now.
    """
    rows = _repacked(rows)
    spanned, behind = len(rows[0]) - 1, len(rows[1])
    body = next((row for row in rows[1:] if len(row) > 1 and looks_numeric(row[-1])), [])
    if not 0 < spanned < behind == len(body) - 1 or behind % spanned or not is_heading_row(rows[1]):
        return rows
    depth = next(number for number, row in enumerate(rows) if row is body)
    upper = [rows[0][0], *(cell for cell in rows[0][1:] for _ in range(behind // spanned))]
    lower = [["", *row] if len(row) == behind else row for row in rows[1:depth]]
    return [upper, *lower, *rows[depth:]]


def _repacked(rows: list[list[str]]) -> list[list[str]]:
    """Two rows of a header that both begin at the left and fill the width together only.

    The whole (地区生产总值) has a column of its own, and its parts (第一产业, 第二产业) stand behind it: a whole that shares
    words with them (邮路总长度, 汽车邮路), else the first column behind the names of the rows.
    """
    upper, lower = [[cell for cell in row if cell] for row in rows[:2]]
    width = len(rows[0])
    are_packed = rows[0][: len(upper)] == upper and rows[1][: len(lower)] == lower and len(rows[1]) == width
    if not are_packed or not lower or len(upper) < 2 or len(upper) + len(lower) != width or any(map(looks_numeric, lower)):
        return rows
    if not any(cell for row in rows[2:] for cell in row[len(upper) :]):
        return rows
    alike = (i for i in range(1, len(upper)) if all(_share_words(upper[i], cell) for cell in lower))
    behind = next(alike, 1) + 1
    blanks = [""] * (len(upper) - behind)
    return [
        [*upper[:behind], *("" for _ in lower), *upper[behind:]],
        [*("" for _ in upper[:behind]), *lower, *blanks],
        *rows[2:],
    ]


def _share_words(whole: str, part: str) -> bool:
    return any(whole[i : i + 2] in part for i in range(len(whole) - 1))


def parts_header(upper: list[str], lower: list[str]) -> bool:
    """Whether ``lower`` goes on with the header: no figure in it, and every column it leaves open is named above."""
    filled = [i for i, cell in enumerate(lower) if cell]
    if len(lower) != len(upper) or not filled or not is_heading_row([*lower, "x", "x"]):
        return False
    open_above = [i for i in filled if not upper[i] or (i and upper[i] == upper[i - 1]) or upper[i] == lower[i]]
    same_above = [i for i in filled if i + 1 < len(upper) and (not upper[i + 1] or upper[i + 1] == upper[i])]
    # 基期值 above 2020年, beside 目标值 above 2023年 and 2025年.
    dated = [i for i in filled if TIME.match(lower[i])]
    # 2020年 above 完成, beside what spans several: which figure of the year it is.
    dated += [i for i in filled if _YEAR.match(upper[i]) and _WHICH_FIGURE.fullmatch(lower[i])]
    # Nothing need stand above the names of the rows.
    left_open = [i for i in range(1, len(lower)) if not lower[i] and not upper[i]]
    return bool(open_above) and len({*open_above, *same_above, *dated}) == len(filled) and not left_open


def joined(upper: list[str], lower: list[str]) -> list[str]:
    """Upper and lower header cells together; an open upper cell goes on from the left.

    Behind a whole that has a column of its own (地区生产总值) its parts keep their names where these are known: 第一产业.
    """
    names, carried, has_own = [], "", False
    for top, bottom in zip(upper, lower, strict=True):
        carried, has_own = (top, not bottom) if top else (carried, has_own)
        if not bottom or bottom == carried:
            names.append(carried)
        else:
            names.append((_known_part(carried, bottom) if has_own else "") or carried + bottom)
    return names


def _known_part(whole: str, part: str) -> str:
    """The header of a part that is known by its own name, in the unit of its whole; 工业 of 地区生产总值 is its value added."""
    words, unit = part.lstrip("#"), HEADER_UNIT.search(whole)
    if _SUM.fullmatch(HEADER_UNIT.sub("", whole)):
        return words + (unit.group() if unit and not HEADER_UNIT.search(words) else "")
    of_whole = naming.lookup(HEADER_UNIT.sub("", whole))
    if naming.lookup(words) is None:
        is_industry = of_whole is not None and of_whole.indicator_name == "地区生产总值"
        words = words + "增加值" if is_industry and naming.lookup(words + "增加值") else ""
    return words + (unit.group() if words and unit and not HEADER_UNIT.search(words) else "")
