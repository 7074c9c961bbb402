"""Delimited text: cells and where they stand."""

from __future__ import annotations

import csv
import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.ingest.delimited import read_grid, sniff


def cells(text: str, delimiter: str | None = ",") -> list[list[str]]:
    grid = read_grid(text, delimiter)
    for row in grid.rows:
        for cell in row:
            assert cell.text == text[cell.start : cell.end]
    assert (grid.start, grid.end) == (0, len(text))
    return [[cell.text for cell in row] for row in grid.rows]


def test_spans_are_exact() -> None:
    text = '名称,数值\r\n"火电, 含热电" , 2,400\r\n"说 ""明""",\r\n'
    grid = read_grid(text, ",")
    first = grid.rows[1][0]
    assert first.text == "火电, 含热电" == text[first.start : first.end]
    assert cells(text) == [["名称", "数值"], ["火电, 含热电", "2", "400"], ['说 ""明""', ""]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a,b", [["a", "b"]]),
        ("a,b\n", [["a", "b"]]),
        ("a,\n", [["a", ""]]),
        ("a,", [["a", ""]]),
        (",,", [["", "", ""]]),
        ("a\n\n  \nb", [["a"], ["b"]]),
        ("a\rb\r\nc", [["a"], ["b"], ["c"]]),
        ('"a\nb",c', [["a\nb", "c"]]),
        ('"a', [['"a']]),
        ('"a"b,c', [['"a"b', "c"]]),
        ('5" pipe,c', [['5" pipe', "c"]]),
        ("\u3000甲\u3000,乙", [["甲", "乙"]]),
        ('""', []),
    ],
)
def test_cells(text: str, expected: list[list[str]]) -> None:
    assert cells(text) == expected


def test_tabs_part_cells_that_hold_blanks() -> None:
    assert cells("准格尔 旗\t5.0\t\n", "\t") == [["准格尔 旗", "5.0", ""]]


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b,c\n1,2,3\n", ","),
        ("a;b\n1,5;2,5\n", ";"),
        ("名称\t数值,亿元\n甲\t1\n", "\t"),
        ("一列\n甲\n乙\n", ","),
        ("表一：产量，单位：万吨\na;b;c\n1;2;3\n4;5;6\n", ";"),
    ],
)
def test_the_delimiter_is_found(text: str, delimiter: str) -> None:
    assert sniff(text) == delimiter
    assert read_grid(text, None) == read_grid(text, delimiter)


@given(st.lists(st.lists(st.text(alphabet='a1, ;"\n亿'), min_size=2, max_size=4), min_size=1, max_size=5))
def test_what_csv_writes_is_read_back(table: list[list[str]]) -> None:
    stream = io.StringIO()
    csv.writer(stream, quoting=csv.QUOTE_ALL).writerows(table)
    assert cells(stream.getvalue()) == [[cell.replace('"', '""').strip() for cell in row] for row in table]


@given(st.text(alphabet='a,;\t"\r\n '))
def test_no_text_is_lost(text: str) -> None:
    found = sum(len(cell) for row in cells(text) for cell in row)
    assert found <= len(text)
    assert text.count("a") == sum(cell.count("a") for row in cells(text) for cell in row)


def test_stray_quotes_cost_linear_time() -> None:
    begun = time.perf_counter()
    read_grid('"a,' * 200_000, ",")
    assert time.perf_counter() - begun < 5
