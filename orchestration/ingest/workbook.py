"""Workbook bytes -> text and grids.

Here: xlsx through openpyxl, bounded before it is opened; how a value is written. Not here: what the cells mean.
Macros are not run, formulas are not computed (the value stored last stands), links to other files are not followed.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from decimal import Decimal

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.cell.cell import MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from orchestration.extraction.model import Cell, Grid
from orchestration.ingest.charset import magic
from orchestration.ingest.quarantine import Quarantine

# What a person still keeps in one workbook. openpyxl holds every cell in memory, at many times its size in the file.
MAXIMUM_SHEETS = 100
MAXIMUM_CELLS = 500_000
# Against archives that unfold to gigabytes; zipfile never reads more of a member than the size checked here.
MAXIMUM_UNFOLDED_BYTES = 256 * 1024 * 1024

_WORKBOOK_PART = "xl/workbook.xml"
_SHEET_PARTS = "xl/worksheets/"
_CELL_TAG = re.compile(rb"<(?:\w+:)?c[\s/>]")
_CHUNK_BYTES = 1024 * 1024
# A percent sign inside these is printed as it stands; any other one means that the value is shown times a hundred.
_LITERALS = re.compile(r'"[^"]*"|\\.')


def read_workbook(data: bytes) -> tuple[str, tuple[Grid, ...]]:
    """The cells joined by tabs and line feeds, a sheet after the other under its name, and one grid for each sheet."""
    _check_archive(data)
    try:
        workbook = load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
    except Exception as error:  # openpyxl raises whatever its parts raise: KeyError, ValueError, ParseError, BadZipFile ...
        raise Quarantine("damaged_file", f"The workbook cannot be read: {type(error).__name__}: {error}") from error
    if len(workbook.worksheets) > MAXIMUM_SHEETS:
        raise Quarantine("too_many_cells", f"The workbook has {len(workbook.worksheets)} sheets; {MAXIMUM_SHEETS} are allowed.")
    parts: list[str] = []
    grids: list[Grid] = []
    offset = 0
    for sheet in workbook.worksheets:
        heading = _one_line(sheet.title) + "\n"
        text, grid = _read_sheet(sheet, offset + len(heading))
        parts.append(heading + text)
        grids.append(grid)
        offset += len(heading) + len(text)
    if not any(grid.rows for grid in grids):
        raise Quarantine("empty_file", "No sheet of the workbook holds a value.")
    return "".join(parts), tuple(grids)


def _check_archive(data: bytes) -> None:
    """Refuse what is no workbook, or would unfold to too much, before anything of it is held in memory."""
    kind = magic(data)
    if kind and kind.startswith("OLE"):
        raise Quarantine("encrypted_workbook", "The workbook is protected by a password, or is an old .xls under a new name.")
    if not data:
        raise Quarantine("empty_file", "The file is empty.")
    if kind != "ZIP":
        raise Quarantine("damaged_file", f"The file is {kind or 'no archive'}, not a workbook.")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise Quarantine("truncated_workbook", f"The workbook is cut off or damaged: {error}") from error
    if _WORKBOOK_PART not in archive.namelist():
        raise Quarantine("binary_file", "The file is a ZIP archive, but no workbook.")
    unfolded = sum(member.file_size for member in archive.infolist())
    if unfolded > MAXIMUM_UNFOLDED_BYTES:
        raise Quarantine("oversize_file", f"The workbook unfolds to {unfolded} bytes; {MAXIMUM_UNFOLDED_BYTES} are allowed.")
    try:
        cells = sum(_count_cells(archive, name) for name in archive.namelist() if name.startswith(_SHEET_PARTS))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError) as error:
        raise Quarantine("damaged_file", f"The workbook cannot be unfolded: {error}") from error
    if cells > MAXIMUM_CELLS:
        raise _too_many_cells(cells)


def _count_cells(archive: zipfile.ZipFile, name: str) -> int:
    """Cells in one part; a tag cut by a chunk is not counted, which a limit can bear."""
    with archive.open(name) as part:
        return sum(len(_CELL_TAG.findall(chunk)) for chunk in iter(lambda: part.read(_CHUNK_BYTES), b""))


def _too_many_cells(cells: int) -> Quarantine:
    return Quarantine("too_many_cells", f"The workbook spans {cells} cells; {MAXIMUM_CELLS} are allowed.")


def _read_sheet(sheet: Worksheet, offset: int) -> tuple[str, Grid]:
    """Text of one sheet, whose first character stands at ``offset`` of the document, and its grid.

    Rows and columns are cut after the last value; empty rows are left out.
    """
    # Not iter_rows(): it makes up every cell between the first and the last, and one stray format makes that millions.
    found: dict[int, dict[int, str]] = {}
    for (row, column), cell in sorted(sheet._cells.items()):
        text = _render(cell)
        if text:
            found.setdefault(row, {})[column] = text
    width = max((max(values) for values in found.values()), default=0)
    if width * len(found) > MAXIMUM_CELLS:
        raise _too_many_cells(width * len(found))
    lines: list[str] = []
    rows: list[tuple[Cell, ...]] = []
    position = offset
    for values in found.values():
        texts = [values.get(column, "") for column in range(1, width + 1)]
        rows.append(tuple(_cells(texts, position)))
        lines.append("\t".join(texts) + "\n")
        position += len(lines[-1])
    return "".join(lines), Grid(sheet.title, tuple(rows), offset, position)


def _cells(values: list[str], position: int) -> Iterator[Cell]:
    for value in values:
        yield Cell(value, position, position + len(value))
        position += len(value) + 1


def _render(cell: SheetCell | MergedCell) -> str:
    """The value as a reader of the sheet sees it. In a merged range only the top left cell has one."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value, is_percent="%" in _LITERALS.sub("", cell.number_format))
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(sep=" ")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return _one_line(str(value)).strip()


def _number(value: int | float, is_percent: bool) -> str:
    """Without exponent, and with the 15 digits a spreadsheet shows at most, so that 0.1+0.2 stays 0.3."""
    exact = Decimal(format(value, ".15g")) if isinstance(value, float) else Decimal(value)
    if not exact.is_finite():
        return str(value)
    if is_percent:
        exact *= 100
    text = format(exact, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text + ("%" if is_percent else "")


def _one_line(text: str) -> str:
    """Tabs and line breaks would cut the text in the wrong places; a blank takes the place of each."""
    return " ".join(text.splitlines()).replace("\t", " ")
