"""Files to documents: formats, identity, limits."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.ingest import readers
from orchestration.ingest.quarantine import Quarantine
from orchestration.ingest.readers import read_bytes, read_document
from orchestration.vocabulary import load

DOCUMENTS = Path(__file__).parents[1] / "documents"


def test_running_text() -> None:
    path = DOCUMENTS / "policy.txt"
    document = read_document(path, "documents/policy.txt", path.read_bytes(), {})
    assert document.text == path.read_bytes().decode()
    assert document.document_id == hashlib.sha256(b"documents/policy.txt").hexdigest()[:16]
    assert document.document_version == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (document.source_path, document.media_type, document.charset) == ("documents/policy.txt", "text/plain", "utf-8")
    assert document.byte_size == path.stat().st_size
    assert document.grids == ()


@pytest.mark.parametrize(
    ("name", "media_type", "second_row"),
    [
        ("capacity.csv", "text/csv", ["火电", "万千瓦", "210", "240"]),
        ("units.tsv", "text/tab-separated-values", ["绿色工厂", "3"]),
    ],
)
def test_tables_have_cells_with_spans(name: str, media_type: str, second_row: list[str]) -> None:
    path = DOCUMENTS / name
    document = read_document(path, name, path.read_bytes(), {})
    (grid,) = document.grids
    assert document.media_type == media_type
    assert [cell.text for cell in grid.rows[1]] == second_row
    assert all(cell.text == document.text[cell.start : cell.end] for row in grid.rows for cell in row)


def test_a_table_in_gb18030_with_semicolons() -> None:
    data = "名称;数值\n火电;2,4\n".encode("gb18030")
    document = read_document(Path("t.csv"), "t.csv", data, {})
    assert document.charset == "gb18030"
    assert [cell.text for cell in document.grids[0].rows[1]] == ["火电", "2,4"]


def test_a_workbook(workbook: Callable[..., bytes]) -> None:
    document = read_document(Path("产能.XLSX"), "产能.XLSX", workbook({"表1": [["煤", 8.9]]}), {})
    assert document.text == "表1\n煤\t8.9\n"
    assert (document.title, document.document_kind, document.charset) == ("产能", "table", None)


def test_declared_fields_stand_as_they_are() -> None:
    path = DOCUMENTS / "policy.txt"
    declared = {"title": "某措施", "issued": "2023", "place": "别处"}
    document = read_document(path, "p.txt", path.read_bytes(), declared, source_path="/somewhere/p.txt")
    assert (document.title, document.issued, document.place) == ("某措施", "2023", "别处")
    assert document.source_path == "/somewhere/p.txt"
    assert not {"title", "issued", "place"} & set(document.inferred_fields)


@pytest.mark.parametrize(
    ("name", "reason_code"),
    [
        ("blank.txt", "empty_file"),
        ("cut.txt", "undecodable_text"),
        ("hollow.csv", "empty_file"),
        ("renamed.txt", "binary_file"),
        ("sources.yml", "unsupported_format"),
    ],
)
def test_bad_files_are_refused(name: str, reason_code: str) -> None:
    path = DOCUMENTS / "bad" / name
    with pytest.raises(Quarantine) as refused:
        read_document(path, name, path.read_bytes(), {})
    assert refused.value.reason_code == reason_code
    assert reason_code in load.codelist("reason_code")


def test_oversize_files_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as stream:
        stream.truncate(readers.MAXIMUM_BYTES + 1)
    with pytest.raises(Quarantine) as refused:
        read_bytes(path)
    assert refused.value.reason_code == "oversize_file"


def test_files_that_cannot_be_had(tmp_path: Path) -> None:
    with pytest.raises(Quarantine) as refused:
        read_bytes(tmp_path / "gone.txt")
    assert refused.value.reason_code == "vanished_file"
    with pytest.raises(Quarantine) as refused:
        read_bytes(tmp_path)
    assert refused.value.reason_code == "unreadable_file"


@given(data=st.binary(max_size=300), ending=st.sampled_from(list(readers.FORMATS)))
def test_any_bytes_become_a_document_or_are_refused(data: bytes, ending: str) -> None:
    try:
        document = read_document(Path(f"x{ending}"), f"x{ending}", data, {})
    except Quarantine:
        return
    for grid in document.grids:
        assert all(cell.text == document.text[cell.start : cell.end] for row in grid.rows for cell in row)


HEADLIKE = st.text(alphabet="关于一、(年月日〔2024〕号市人民政府局来源:：记者。 #1\n\t")


@given(text=HEADLIKE, ending=st.sampled_from([".txt", ".md", ".csv"]))
def test_no_text_stops_inference(text: str, ending: str) -> None:
    try:
        document = read_document(Path(f"x{ending}"), f"x{ending}", text.encode(), {})
    except Quarantine:
        return
    assert document.title
