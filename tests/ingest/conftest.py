"""Folders and files for the tests of ingest."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from orchestration.ingest.ledger import Ledger
from orchestration.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(raw=tmp_path / "raw", warehouse=tmp_path / "warehouse")
    made.inbox.mkdir(parents=True)
    return made


@pytest.fixture
def ledger(settings: Settings) -> Ledger:
    return Ledger(settings.ledger)


@pytest.fixture
def put(settings: Settings) -> Callable[[str, str | bytes], Path]:
    """Writes a file below the raw folder."""

    def write(name: str, content: str | bytes) -> Path:
        path = settings.raw / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.fixture
def workbook() -> Callable[..., bytes]:
    """Bytes of a workbook of the given sheets, each a list of rows; ``merge`` is a range of the first sheet."""

    def make(sheets: Mapping[str, list[list[Any]]], merge: str | None = None) -> bytes:
        book = Workbook()
        book.remove(book.active)
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
        if merge:
            book.worksheets[0].merge_cells(merge)
        stream = io.BytesIO()
        book.save(stream)
        return stream.getvalue()

    return make
