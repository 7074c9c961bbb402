"""The manifest of a published build: what it is, what it holds, what it changed. Here: the record and its JSON file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from orchestration.files import replacing
from orchestration.publication.compare import Difference


@dataclass(frozen=True)
class CheckSummary:
    """How the checks of a build went; ``warnings`` names the ones that failed without blocking."""

    passed: int
    failed: int
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class Manifest:
    """One published build. ``compared_with`` is the build that was live before it, or None."""

    build_id: str
    published_at: str
    fingerprint: str
    duckdb_version: str
    row_counts: Mapping[str, int]
    compared_with: str | None
    differences: tuple[Difference, ...]
    checks: CheckSummary


def write_manifest(path: Path, manifest: Manifest) -> None:
    with replacing(path) as temporary:
        temporary.write_text(json.dumps(asdict(manifest), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
