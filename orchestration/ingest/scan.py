"""A folder -> the files in it. Here: which files count, and their size and age. Not here: opening them, remembering them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from orchestration.ingest.sources import SOURCES_NAME

# Files that describe the folder, and files somebody is still writing.
_PASSED_OVER = frozenset({SOURCES_NAME, "README.md"})
_UNFINISHED = (".tmp", ".part", ".partial", ".crdownload")
_HIDDEN = (".", "~$")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A regular file below the scanned folder.

    ``modified`` is in nanoseconds the later one of the times of last change of content and of metadata: a copy that keeps
    the original's time is still new here.
    """

    path: Path
    relative_path: str
    byte_size: int
    modified: int


def scan(raw: Path) -> list[FoundFile]:
    """All files below ``raw`` that may be documents, in the order of their relative paths."""
    if not raw.is_dir():
        raise NotADirectoryError(f"There is no folder {raw}.")
    return sorted(_walk(raw), key=lambda found: found.relative_path)


def _walk(raw: Path) -> Iterator[FoundFile]:
    # Linked folders are not entered: they may lead out of the raw folder, or round in circles.
    for folder, folders, names in os.walk(raw):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name in _PASSED_OVER or name.startswith(_HIDDEN) or name.lower().endswith(_UNFINISHED):
                continue
            path = Path(folder, name)
            try:
                status = path.stat()
            except OSError:  # Gone since it was listed, or a link that leads nowhere.
                continue
            if stat.S_ISREG(status.st_mode):
                changed = max(status.st_mtime_ns, status.st_ctime_ns)
                yield FoundFile(path, printable(path.relative_to(raw).as_posix()), status.st_size, changed)


def printable(name: str) -> str:
    """A path that every table and terminal takes: bytes that are no UTF-8, and control characters, are written as escapes."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(character if character.isprintable() else ascii(character)[1:-1] for character in text)
