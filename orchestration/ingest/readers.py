"""A file's bytes -> Document.

Here: which format a file name stands for, the limits of size, and putting text, grids and metadata together.
Not here: charsets, tokenizing, markup, workbooks, what metadata says, and the ledger.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from orchestration.extraction.model import Document, Grid, Origin
from orchestration.ingest import metadata
from orchestration.ingest.charset import decode
from orchestration.ingest.delimited import read_grid
from orchestration.ingest.html import read_page
from orchestration.ingest.quarantine import Quarantine
from orchestration.ingest.workbook import read_workbook

# The whole collected works of a city's statistics office are smaller; what is larger is no document but a dump, and would
# be held in memory several times over while its figures are looked for.
MAXIMUM_BYTES = 64 * 1024 * 1024

PAGE_MEDIA_TYPE = "text/html"
WORKBOOK_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Format:
    """What a file name's ending stands for; ``delimiter`` only where the ending fixes it."""

    media_type: str
    is_delimited: bool = False
    delimiter: str | None = None


@dataclass(frozen=True)
class _Content:
    """What a file holds; ``fields`` are those of Document that the format itself gives."""

    text: str
    charset: str | None
    grids: tuple[Grid, ...] = ()
    origins: tuple[Origin, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)


FORMATS = {
    ".txt": Format("text/plain"),
    ".md": Format("text/markdown"),
    ".csv": Format("text/csv", is_delimited=True),
    ".tsv": Format("text/tab-separated-values", is_delimited=True, delimiter="\t"),
    ".html": Format(PAGE_MEDIA_TYPE),
    ".htm": Format(PAGE_MEDIA_TYPE),
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
    content = _content(known, data)
    document = Document(
        document_id=document_id(relative_path),
        document_version=document_version(data),
        source_path=source_path or relative_path,
        text=content.text,
        media_type=known.media_type,
        charset=content.charset,
        byte_size=len(data),
        grids=content.grids,
        origins=content.origins,
        **{**content.fields, **declared},
    )
    inferred = metadata.infer(document, path.stem)
    from_page = (name for name in content.fields if name not in declared)
    return replace(inferred, inferred_fields=(*from_page, *inferred.inferred_fields))


def _content(known: Format, data: bytes) -> _Content:
    if known.media_type == WORKBOOK_MEDIA_TYPE:
        text, grids = read_workbook(data)
        return _Content(text, None, grids)
    if known.media_type == PAGE_MEDIA_TYPE:
        page = read_page(data)
        return _Content(page.text, page.charset, origins=page.origins, fields=page.fields)
    text, charset = decode(data)
    if not known.is_delimited:
        return _Content(text, charset)
    grid = read_grid(text, known.delimiter)
    if not any(cell.text for row in grid.rows for cell in row):
        raise Quarantine("empty_file", "No cell of the table holds a value.")
    return _Content(text, charset, (grid,))
