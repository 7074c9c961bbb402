"""Which files of a folder count."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from orchestration.ingest.scan import printable, scan
from orchestration.settings import Settings

Put = Callable[[str, str | bytes], Path]


def test_documents_in_the_order_of_their_paths(put: Put, settings: Settings) -> None:
    for name in ("b.txt", "a/c.csv", "a/图.pdf", "inbox/d.txt"):
        put(name, "x")
    assert [file.relative_path for file in scan(settings.raw)] == ["a/c.csv", "a/图.pdf", "b.txt", "inbox/d.txt"]


@pytest.mark.parametrize("name", ["sources.yml", "README.md", ".hidden", ".git/x.txt", "~$表.xlsx", "a.txt.tmp", "b.PART"])
def test_what_is_no_document(put: Put, settings: Settings, name: str) -> None:
    put(name, "x")
    assert scan(settings.raw) == []


def test_links_and_pipes_are_left_alone(put: Put, settings: Settings) -> None:
    os.mkfifo(settings.raw / "pipe.txt")
    (settings.raw / "nowhere.txt").symlink_to("gone.txt")
    (settings.raw / "round").symlink_to(settings.raw)
    assert scan(settings.raw) == []


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError, match="no folder"):
        scan(tmp_path / "none")


def test_names_that_no_table_takes_are_escaped(settings: Settings) -> None:
    Path(os.fsdecode(bytes(settings.raw) + b"/\xbd\xa8.txt")).write_text("x")
    (settings.raw / "a\nb.txt").write_text("x")
    assert [file.relative_path for file in scan(settings.raw)] == ["\\xbd\\xa8.txt", "a\\nb.txt"]
    assert printable("规划.txt") == "规划.txt"


def test_a_copy_that_keeps_its_time_is_new(put: Put, settings: Settings) -> None:
    path = put("a.txt", "x")
    os.utime(path, (0, 0))
    assert scan(settings.raw)[0].modified > 0
