"""sources.yml -> what is declared about the files beside it.

Here: reading one such file without trusting it, and finding the entry of a document. Not here: what is inferred.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from orchestration.ingest import charset, readers
from orchestration.ingest.dates import iso_date
from orchestration.ingest.quarantine import Quarantine
from orchestration.vocabulary import load

SOURCES_NAME = "sources.yml"
UNREADABLE_SOURCES = "unreadable_sources"

# Key of sources.yml -> field of Document. Any other key is somebody's own note.
_FIELDS = {
    "title": "title",
    "publisher": "publisher",
    "document_number": "document_number",
    "issued": "issued",
    "kind": "document_kind",
    "place": "place",
    "url": "url",
    "licence": "licence",
    "source_document": "source_document",
}


@dataclass(frozen=True)
class Sources:
    """One sources.yml: entries by file name relative to its folder, and what in it was passed over, in words.

    ``is_broken`` when nothing of it could be read.
    """

    entries: Mapping[str, dict[str, str]] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    is_broken: bool = False
    document_version: str | None = None
    byte_size: int = 0


def load_sources(folder: Path) -> Sources:
    """The folder's sources.yml. One that is missing or cannot be read declares nothing; the files are taken all the same."""
    path = folder / SOURCES_NAME
    if not path.is_file():
        return Sources()
    data = b""
    try:
        data = readers.read_bytes(path)
        content = yaml.safe_load(charset.decode(data)[0])
    except Quarantine as error:
        return _unreadable(data, error.reason)
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # ValueError: a date such as 2025-13-45
        return _unreadable(data, " ".join(str(error).split()))
    if not isinstance(content, list):
        return _unreadable(data, "The file is no list of entries.")
    entries: dict[str, dict[str, str]] = {}
    problems: list[str] = []
    for number, item in enumerate(content, start=1):
        name = _safe_name(item.get("file")) if isinstance(item, dict) else None
        if name is None:
            problems.append(f"Entry {number} is passed over: it names no file inside the folder.")
            continue
        entries[name], found = _declared(item)
        problems.extend(f"Entry {number} ({name}): {problem}" for problem in found)
    return Sources(entries, tuple(problems), False, readers.document_version(data), len(data))


def _unreadable(data: bytes, reason: str) -> Sources:
    return Sources({}, (reason,), True, readers.document_version(data), len(data))


def _safe_name(value: Any) -> str | None:
    """A name inside the folder, in its plain form; None for what leads out of it."""
    if not isinstance(value, str) or not value.strip() or "\\" in value or "\x00" in value:
        return None
    name = posixpath.normpath(value.strip())
    if name.startswith(("/", "../")) or name in ("..", "."):
        return None
    return name


def _declared(item: Mapping[Any, Any]) -> tuple[dict[str, str], list[str]]:
    """Fields of Document out of one entry, and what was wrong with the others."""
    declared: dict[str, str] = {}
    problems: list[str] = []
    for key, target in _FIELDS.items():
        value = item.get(key)
        if value is None:
            continue
        text = _scalar(value)
        if target == "issued" and text:
            text = iso_date(text)
        if target == "document_kind" and text:
            text = _document_kind(text)
        if text:
            declared[target] = text
        else:
            problems.append(f"{key} {value!r:.80} is passed over, it cannot be used.")
    return declared, problems


def _document_kind(words: str) -> str | None:
    """The code of a kind of document given by its code or by its name, whole or in part: press, 新闻报道, 新闻."""
    kinds = load.codelist("document_kind")
    if words in kinds:
        return words
    names = [(name, code) for code, kind in kinds.items() for name in (kind.name_zh, kind.name_en)]
    whole = [code for name, code in names if words.lower() == name]
    parts = [code for name, code in names if len(words) > 1 and words.lower() in name]
    return next(iter(whole + parts), None)


def _scalar(value: Any) -> str | None:
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, str | int) and not isinstance(value, bool):
        return " ".join(str(value).split()) or None
    return None


@dataclass
class SourcesTree:
    """The sources.yml files of a folder and all its sub-folders, each read once."""

    root: Path
    read: dict[str, Sources] = field(default_factory=dict)

    def declared(self, relative_path: str) -> dict[str, str]:
        """What is declared about a file: by the sources.yml beside it, else by the nearest one above."""
        folder, name = posixpath.split(relative_path)
        while True:
            entry = self.at(folder).entries.get(name)
            if entry is not None:
                return entry
            if not folder:
                return {}
            folder, parent = posixpath.split(folder)
            name = f"{parent}/{name}"

    def is_broken(self, relative_path: str) -> bool:
        """Whether a sources.yml that may speak of the file cannot be read."""
        folder = posixpath.dirname(relative_path)
        while not self.at(folder).is_broken:
            if not folder:
                return False
            folder = posixpath.dirname(folder)
        return True

    def at(self, folder: str) -> Sources:
        if folder not in self.read:
            self.read[folder] = load_sources(self.root / folder)
        return self.read[folder]


def digest(declared: Mapping[str, str]) -> str:
    """Changes when anything declared about a document changes, so that the document is taken again."""
    return hashlib.sha256(json.dumps(declared, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:16]
