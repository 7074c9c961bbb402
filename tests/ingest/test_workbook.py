"""Workbooks: what a value looks like, where a cell stands, and every reason to refuse one."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Callable

import pytest
from openpyxl import Workbook, load_workbook

from orchestration.ingest import workbook as reader
from orchestration.ingest.quarantine import Quarantine
from orchestration.ingest.workbook import read_workbook

Make = Callable[..., bytes]


def refused(data: bytes) -> str:
    with pytest.raises(Quarantine) as caught:
        read_workbook(data)
    return caught.value.reason_code


def test_sheets_follow_each_other_under_their_names(workbook: Make) -> None:
    text, grids = read_workbook(workbook({"装机": [["名称", "2024年"], ["火电", 210]], "产量": [["煤", 8.9]]}))
    assert text == "装机\n名称\t2024年\n火电\t210\n产量\n煤\t8.9\n"
    assert [grid.name for grid in grids] == ["装机", "产量"]
    for grid in grids:
        assert text[grid.start : grid.end].count("\n") == len(grid.rows)
        for row in grid.rows:
            assert all(cell.text == text[cell.start : cell.end] for cell in row)


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (12.0, "General", "12"),
        (1137.07, "General", "1137.07"),
        (0.1 + 0.2, "General", "0.3"),
        (1e-7, "General", "0.0000001"),
        (2.5e16, "General", "25000000000000000"),
        (-3, "General", "-3"),
        (0.217, "0.0%", "21.7%"),
        (5, '0"%"', "5"),
        (True, "General", "TRUE"),
        ("第一行\n第二\t行 ", "General", "第一行 第二 行"),
        (datetime.datetime(2025, 8, 15), "yyyy-mm-dd", "2025-08-15"),
        (datetime.datetime(2025, 8, 15, 9, 30), "yyyy-mm-dd hh:mm", "2025-08-15 09:30:00"),
        (datetime.time(9, 30), "hh:mm", "09:30:00"),
    ],
)
def test_values_as_a_reader_sees_them(value: object, number_format: str, shown: str) -> None:
    book = Workbook()
    book.active.title = "表"
    book.active["A1"] = value
    book.active["A1"].number_format = number_format
    stream = io.BytesIO()
    book.save(stream)
    assert read_workbook(stream.getvalue())[0] == f"表\n{shown}\n"


def test_a_merged_range_has_its_value_once(workbook: Make) -> None:
    rows = [["合计", None, "说明"], ["a", "b", "c"]]
    _, (grid,) = read_workbook(workbook({"表": rows}, merge="A1:B1"))
    assert [[cell.text for cell in row] for row in grid.rows] == [["合计", "", "说明"], ["a", "b", "c"]]


def test_empty_rows_and_edges_are_left_out(workbook: Make) -> None:
    text, (grid,) = read_workbook(workbook({"表": [["a", None, None], [None], ["b", 1, ""]]}))
    assert text == "表\na\t\nb\t1\n"
    assert [len(row) for row in grid.rows] == [2, 2]


def test_a_stray_format_far_out_costs_nothing(workbook: Make) -> None:
    book = load_workbook(io.BytesIO(workbook({"表": [["a", 1]]})))
    book.active["XFD1048576"].number_format = "0.0%"
    stream = io.BytesIO()
    book.save(stream)
    assert read_workbook(stream.getvalue())[0] == "表\na\t1\n"


def test_a_formula_that_was_never_computed_is_empty(workbook: Make) -> None:
    _, (grid,) = read_workbook(workbook({"表": [["a", "=1+1"]]}))
    assert [cell.text for cell in grid.rows[0]] == ["a"]


def test_a_workbook_cut_off_is_refused(workbook: Make) -> None:
    data = workbook({"表": [["a", 1]] * 50})
    assert refused(data[: len(data) // 2]) == "truncated_workbook"


def test_a_workbook_with_a_damaged_part_is_refused(workbook: Make) -> None:
    parts = zipfile.ZipFile(io.BytesIO(workbook({"表": [["a", 1]]})))
    assert refused(rezipped(parts, {"xl/workbook.xml": b"<workbook"})) == "damaged_file"


def test_entities_that_multiply_are_refused(workbook: Make) -> None:
    parts = zipfile.ZipFile(io.BytesIO(workbook({"表": [["a", 1]]})))
    bomb = b'<!DOCTYPE w [<!ENTITY a0 "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12)
    )
    assert refused(rezipped(parts, {"xl/workbook.xml": bomb + b"]><workbook>&a11;</workbook>"})) == "damaged_file"


def test_a_password_is_told_from_damage() -> None:
    assert refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == "encrypted_workbook"


def test_other_files_under_the_name_of_a_workbook() -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as opened:
        opened.writestr("readme.txt", "no workbook")
    assert refused(archive.getvalue()) == "binary_file"
    assert refused(b"a,b\n1,2\n") == "damaged_file"
    assert refused(b"") == "empty_file"


def test_a_workbook_without_values_is_empty(workbook: Make) -> None:
    assert refused(workbook({"表": [[None, " "]]})) == "empty_file"


def test_a_bomb_is_refused_before_it_unfolds(workbook: Make) -> None:
    parts = zipfile.ZipFile(io.BytesIO(workbook({"表": [["a", 1]]})))
    extra = {"xl/media/big.bin": bytes(reader.MAXIMUM_UNFOLDED_BYTES + 1)}
    assert refused(rezipped(parts, extra)) == "oversize_file"


def test_too_many_cells_are_refused(workbook: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    data = workbook({"表": [["a", 1, 2]] * 4})
    monkeypatch.setattr(reader, "MAXIMUM_CELLS", 12)
    assert read_workbook(data)
    monkeypatch.setattr(reader, "MAXIMUM_CELLS", 11)
    assert refused(data) == "too_many_cells"


def test_cells_far_apart_do_not_span_a_continent(monkeypatch: pytest.MonkeyPatch) -> None:
    book = Workbook()
    for row in range(1, 60):
        book.active.cell(row, 1, row)
    book.active.cell(60, 16_384, "weit")
    stream = io.BytesIO()
    book.save(stream)
    assert refused(stream.getvalue()) == "too_many_cells"


def test_too_many_sheets_are_refused(workbook: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAXIMUM_SHEETS", 2)
    assert refused(workbook({name: [[1]] for name in "abc"})) == "too_many_cells"


def rezipped(parts: zipfile.ZipFile, changed: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in parts.namelist():
            if name not in changed:
                archive.writestr(name, parts.read(name))
        for name, content in changed.items():
            archive.writestr(name, content)
    return stream.getvalue()
