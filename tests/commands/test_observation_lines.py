"""JSON lines: exact numbers, the columns of the lake, reasons for what was not taken."""

from __future__ import annotations

import io
import json
from decimal import Decimal
from pathlib import Path

import pytest
from whole_pipeline import DOCUMENTS

from orchestration.commands.observation_lines import plain_number, write_observations
from orchestration.declaration import declared_schema
from orchestration.settings import LAKE_DECLARATION


@pytest.mark.parametrize(
    ("value", "written"),
    [("1137.07", "1137.07"), ("1.1370700E+11", "113707000000"), ("500.00", "500"), ("0.50", "0.5"), ("-0.0", "0"), ("0", "0")],
)
def test_numbers_are_written_digit_by_digit(value: str, written: str) -> None:
    assert plain_number(Decimal(value)) == written


def extracted(*paths: Path) -> tuple[list[dict], list[str], tuple[int, int]]:
    out, said = io.StringIO(), list[str]()
    counts = write_observations(paths, out, None, None, said.append)
    return [json.loads(line, parse_float=Decimal) for line in out.getvalue().splitlines()], said, counts


def test_a_line_has_the_columns_of_the_lake() -> None:
    lines, _, _ = extracted(DOCUMENTS / "press.md")
    declared = set(declared_schema(LAKE_DECLARATION, "observation").names()) - {"batch_id"}
    assert lines
    assert all(set(line) == declared for line in lines)


def test_spans_are_characters_of_the_file() -> None:
    path = DOCUMENTS / "press.md"
    lines, _, _ = extracted(path)
    source = path.read_text(encoding="utf-8")
    assert all(source[line["char_start"] : line["char_end"]] == line["text"] for line in lines)
    assert {line["source_path"] for line in lines} == {path.as_posix()}


def test_spans_in_a_page_are_characters_of_its_markup() -> None:
    path = DOCUMENTS / "communique.html"
    lines, _, _ = extracted(path)
    markup = path.read_bytes().decode("gb18030")
    stated = {line["text"]: markup[line["char_start"] : line["char_end"]] for line in lines}
    assert {text: source for text, source in stated.items() if text != source} == {
        "1234.5亿元": "1234.5</b>亿元",
        "21.7¹万千瓦": "21.7<sup>1</sup>万千瓦",
    }


def test_a_folder_is_read_through_and_what_cannot_be_read_is_told() -> None:
    lines, said, (done, failed) = extracted(DOCUMENTS)
    assert len({line["document_id"] for line in lines}) > 1
    assert done > 1
    assert failed == len([message for message in said if "not taken" in message])
    assert any("blank.txt: not taken, empty_file" in message for message in said)


def test_the_same_statement_has_the_same_id_each_time() -> None:
    first, second = extracted(DOCUMENTS / "press.md")[0], extracted(DOCUMENTS / "press.md")[0]
    assert [line["observation_id"] for line in first] == [line["observation_id"] for line in second]
