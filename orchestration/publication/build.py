"""One build of the warehouse and the files that belong to it.

Here: build ids, where a build's files lie while it is staged and once it is published, which build is live, tidying up
after a run that was cut off. Not here: filling a build (dbt), publishing it (publish.py).
"""

from __future__ import annotations

import secrets
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from orchestration.files import TEMPORARY_SUFFIX, point
from orchestration.settings import Settings

DATABASE_NAME = "ordos.duckdb"


@dataclass(frozen=True)
class Build:
    """A build and its folder, which holds all there is of it, while it is staged and after it is published.

    The file is called like the live one because DuckDB names the catalog after it, also behind a link: queries that spell
    out ``ordos.marts`` work in every build.
    """

    build_id: str
    folder: Path

    @property
    def started_at(self) -> str:
        """As the ledger writes times; the id begins with it."""
        started = datetime.strptime(self.build_id.partition("_")[0], "%Y%m%dT%H%M%SZ")
        return started.isoformat(sep=" ", timespec="microseconds")

    @property
    def database(self) -> Path:
        return self.folder / DATABASE_NAME

    @property
    def exports(self) -> Path:
        return self.folder / "exports"

    @property
    def manifest(self) -> Path:
        return self.folder / "manifest.json"


def published_build(settings: Settings, build_id: str) -> Build:
    return Build(build_id, settings.builds / build_id)


def new_build_id(now: datetime) -> str:
    """An id that sorts by time and is unique: 20261122T154000Z_ab12."""
    return f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}_{secrets.token_hex(2)}"


def new_build(settings: Settings) -> Build:
    """A fresh, empty staging folder; what an earlier run left behind is gone. Only the writer may call this."""
    clear_leftovers(settings)
    build_id = new_build_id(datetime.now(UTC))
    folder = settings.staging / build_id
    folder.mkdir(parents=True)
    settings.builds.mkdir(parents=True, exist_ok=True)
    return Build(build_id, folder)


def clear_leftovers(settings: Settings) -> None:
    """Undo or finish what a killed run left: staged builds, half-made links, names that lag behind the live build."""
    shutil.rmtree(settings.staging, ignore_errors=True)
    for path in settings.warehouse.glob(f"*{TEMPORARY_SUFFIX}"):
        path.unlink()
    if live := live_build(settings):
        point_names(settings, live)


def live_build(settings: Settings) -> Build | None:
    """The build that ``ordos.duckdb`` leads to, or None before the first publication."""
    if not settings.live.exists():
        return None
    folder = settings.live.resolve().parent
    return Build(folder.name, folder)


def live_build_id(settings: Settings) -> str | None:
    live = live_build(settings)
    return live.build_id if live else None


def build_ids(settings: Settings) -> list[str]:
    """All builds that are kept, newest first."""
    return sorted((path.name for path in settings.builds.glob("*") if path.is_dir()), reverse=True)


def manifest_link(settings: Settings) -> Path:
    return settings.warehouse / "build_manifest.json"


def point_names(settings: Settings, build: Build) -> None:
    """Make a build the live one: first its database, the one name that decides, then its exports and its manifest."""
    for link, target in (
        (settings.live, build.database),
        (settings.exports, build.exports),
        (manifest_link(settings), build.manifest),
    ):
        if not link.is_symlink() or link.resolve() != target.resolve():
            point(link, target)
