"""Files given by hand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from orchestration.ingest.lone_files import read_for_extract
from orchestration.ingest.quarantine import Quarantine
from orchestration.ingest.readers import document_id

DOCUMENTS = Path(__file__).parents[1] / "documents"
READABLE = ("policy.txt", "press.md", "communique.html", "capacity.csv", "units.tsv")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DOCUMENTS, tmp_path / "documents"))


def test_a_folder_is_read_through(folder: Path) -> None:
    reported: dict[str, str] = {}

    def report(path: str, error: Quarantine) -> None:
        reported[path] = error.reason_code

    documents = {d.source_path: d for d in read_for_extract([folder], None, None, report)}
    policy = documents[f"{folder}/policy.txt"]
    assert policy.document_id == document_id("policy.txt")
    assert (policy.issued, policy.publisher) == ("2024-03-05", "青石市人民政府")
    assert set(documents) == {f"{folder}/{name}" for name in READABLE}
    assert reported == {
        f"{folder}/bad/blank.txt": "empty_file",
        f"{folder}/bad/cut.txt": "undecodable_text",
        f"{folder}/bad/hollow.csv": "empty_file",
        f"{folder}/bad/renamed.txt": "binary_file",
        f"{folder}/bad/sources.yml": "unreadable_sources",
    }


def test_a_lone_file_has_the_path_it_was_given(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    (document,) = read_for_extract([Path("documents/policy.txt")], "2020", "青石市", fail)
    assert document.source_path == "documents/policy.txt"
    assert document.document_id == document_id("policy.txt")
    assert (document.issued, document.place) == ("2024-03-05", "青石市")


def test_what_the_caller_says_stands_for_what_nobody_declared(folder: Path) -> None:
    (document,) = read_for_extract([folder / "press.md"], "2025年5月", None, fail)
    assert document.issued == "2025-05"
    assert "issued" not in document.inferred_fields


def test_a_date_that_is_none_is_an_error(folder: Path) -> None:
    with pytest.raises(ValueError, match="yesterday"):
        list(read_for_extract([folder], "yesterday", None, fail))


def test_a_missing_file_is_reported_and_the_rest_goes_on(folder: Path) -> None:
    reported: list[str] = []
    paths = [folder / "gone.txt", folder / "press.md"]
    documents = list(read_for_extract(paths, None, None, lambda path, error: reported.append(error.reason_code)))
    assert reported == ["vanished_file"]
    assert len(documents) == 1


def fail(path: str, error: Quarantine) -> None:
    raise AssertionError(f"{path}: {error.reason}")
