"""What a build was made of, as one hash.

Here: the hash over code, models, expectations and documents. Not here: comparing it with the last build (run.py).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from orchestration.ingest.ledger import Ledger
from orchestration.settings import DBT_PROJECT, REPOSITORY

CODE = (REPOSITORY / "orchestration", REPOSITORY / "expectations")
# What dbt itself writes into its project is no part of it.
_DBT_WRITES = frozenset({"target", "logs", "dbt_packages"})


def build_fingerprint(ledger: Ledger) -> str:
    """The same for two builds exactly when code, models and expectations are the same, and what became of every file."""
    digest = hashlib.sha256(dbt_project_fingerprint().encode())
    for folder in CODE:
        _add(digest, folder, sorted(folder.rglob("*.py")))
    for row in ledger.snapshot_outcomes().select("run_id", "source_path", "outcome", "is_current").iter_rows():
        digest.update(f"{row}\n".encode())
    return digest.hexdigest()


def dbt_project_fingerprint(project: Path = DBT_PROJECT) -> str:
    """The hash of everything dbt reads from the project."""
    digest = hashlib.sha256()
    _add(digest, project, sorted(_dbt_files(project)))
    return digest.hexdigest()


def _dbt_files(project: Path) -> Iterator[Path]:
    for path in project.iterdir():
        if path.is_file() and not path.name.startswith("."):
            yield path
        elif path.is_dir() and path.name not in _DBT_WRITES:
            yield from (inner for inner in path.rglob("*") if inner.is_file())


def _add(digest: hashlib._Hash, folder: Path, paths: Iterable[Path]) -> None:
    for path in paths:
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        digest.update(f"{folder.name}/{path.relative_to(folder).as_posix()} {content}\n".encode())
