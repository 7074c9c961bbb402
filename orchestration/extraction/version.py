"""Digests of the rules and word lists: the version of extraction, and the folder of its compiled build.

Here: the digests. Not here: what is done with them (ingest takes every document again when a rule changed;
``orchestration.native.compilation`` builds).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from orchestration.settings import SEEDS

NAME = "ordos-rules"

_HERE = Path(__file__).parent


@cache
def extractor_version() -> str:
    """``ordos-rules@<12 hex digits>`` over the sources of extraction and vocabulary and over the seeds."""
    return f"{NAME}@{_digest([*_sources(), *sorted(SEEDS.glob('*.csv'))])}"


def compiled_directory() -> Path:
    """Where the compiled build of just these sources lies, if there is one: changed sources have another folder."""
    return _HERE / "__compiled__" / _digest(_sources())


def _sources() -> list[Path]:
    rooms = _HERE.glob("*/*.py")
    # The compiled build lies in a folder beside the rooms, one level deeper.
    return sorted([*_HERE.glob("*.py"), *rooms, *(_HERE.parent / "vocabulary").glob("*.py")])


def _digest(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
