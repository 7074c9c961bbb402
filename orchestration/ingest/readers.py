"""A file's bytes -> Document.

Here: which format a file name stands for, the limits of size, and putting text, grids and metadata together.
Not here: charsets, tokenizing, workbooks, what metadata says, and the ledger.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from orchestration.extraction.model import Document, Grid
from orchestration.ingest import metadata
from orchestration.ingest.charset import decode
from orchestration.ingest.delimited import read_grid
from orchestration.ingest.quarantine import Quarantine
from orchestration.ingest.workbook import read_workbook

# The whole collected works of a city's statistics office are smaller; what is larger is no document but a dump, and would
# be held in memory several times over while its figures are looked for.
MAXIMUM_BYTES = 64 * 1024 * 1024

WORKBOOK_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Format:
    """What a file name's ending stands for; ``delimiter`` only where the ending fixes it."""

    media_type: str
    is_delimited: bool = False
    delimiter: str | None = None


FORMATS = {
    ".txt": Format("text/plain"),
    ".md": Format("text/markdown"),
    ".csv": Format("text/csv", is_delimited=True),
    ".tsv": Format("text/tab-separated-values", is_delimited=True, delimiter="\t"),
    ".xlsx": Format(WORKBOOK_MEDIA_TYPE),
}


def document_id(relative_path: str) -> str:
    """A document is known by where it lies; its versions by their bytes."""
    return hashlib.sha256(relative_path.encode()).hexdigest()[:16]


def document_version(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def media_type(path: Path) -> str | None:
    known = FORMATS.get(path.suffix.lower())
    return known.media_type if known else None


def read_bytes(path: Path) -> bytes:
    """The file's bytes, unless there are too many, or they cannot be had."""
    try:
        size = path.stat().st_size
        if size > MAXIMUM_BYTES:
            raise Quarantine("oversize_file", f"The file has {size} bytes; {MAXIMUM_BYTES} are allowed.")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Quarantine("vanished_file", "The file is gone.") from error
    except OSError as error:
        raise Quarantine("unreadable_file", f"The file cannot be read: {error.strerror}.") from error


def read_document(
    path: Path, relative_path: str, data: bytes, declared: Mapping[str, Any], source_path: str | None = None
) -> Document:
    """Document of one file. ``declared`` is its entry in sources.yml under the names of Document's fields;
    ``source_path`` is what to call it where that is not the relative path. Raises Quarantine."""
    known = FORMATS.get(path.suffix.lower())
    if known is None:
        endings = " ".join(FORMATS)
        raise Quarantine("unsupported_format", f"Files ending in {path.suffix or 'nothing'} are not read; {endings} are.")
    text, charset, grids = _content(known, data)
    document = Document(
        document_id=document_id(relative_path),
        document_version=document_version(data),
        source_path=source_path or relative_path,
        text=text,
        media_type=known.media_type,
        charset=charset,
        byte_size=len(data),
        grids=grids,
        **declared,
    )
    return metadata.infer(document, path.stem)


def _content(known: Format, data: bytes) -> tuple[str, str | None, tuple[Grid, ...]]:
    if known.media_type == WORKBOOK_MEDIA_TYPE:
        text, grids = read_workbook(data)
        return text, None, grids
    text, charset = decode(data)
    if not known.is_delimited:
        return text, charset, ()
    grid = read_grid(text, known.delimiter)
    if not any(cell.text for row in grid.rows for cell in row):
        raise Quarantine("empty_file", "No cell of the table holds a value.")
    return text, charset, (grid,)
