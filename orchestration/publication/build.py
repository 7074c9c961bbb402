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

from orchestration.publication.files import TEMPORARY_SUFFIX, point
from orchestration.settings import Settings

DATABASE_NAME = "ordos.duckdb"


@dataclass(frozen=True)
class Build:
    """A build being staged. The file has the name of the live one, so that the catalog is called ``ordos`` in both."""

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


@dataclass(frozen=True)
class PublishedFiles:
    """Where the parts of a published build lie; the names analysts use are links to them."""

    database: Path
    exports: Path
    manifest: Path

    @classmethod
    def of(cls, settings: Settings, build_id: str) -> PublishedFiles:
        folder = settings.builds
        return cls(folder / f"{build_id}.duckdb", folder / f"{build_id}.exports", folder / f"{build_id}.json")

    def remove(self) -> None:
        self.database.unlink(missing_ok=True)
        self.manifest.unlink(missing_ok=True)
        shutil.rmtree(self.exports, ignore_errors=True)


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
    """Finish or undo what a killed run left: staged builds, half-written files, names that lag behind the live build."""
    shutil.rmtree(settings.staging, ignore_errors=True)
    for folder in (settings.warehouse, settings.builds):
        for path in folder.glob(f"*{TEMPORARY_SUFFIX}"):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
    for database_parts in (settings.builds.glob("*.exports"), settings.builds.glob("*.json")):
        for path in list(database_parts):
            if not path.with_suffix(".duckdb").exists():
                PublishedFiles.of(settings, path.stem).remove()
    if live := live_build_id(settings):
        point_names(settings, live)


def live_build_id(settings: Settings) -> str | None:
    """The build that ``ordos.duckdb`` leads to, or None before the first publication."""
    return settings.live.resolve().stem if settings.live.exists() else None


def build_ids(settings: Settings) -> list[str]:
    """All builds that are kept, newest first."""
    return sorted((path.stem for path in settings.builds.glob("*.duckdb")), reverse=True)


def manifest_link(settings: Settings) -> Path:
    return settings.warehouse / "build_manifest.json"


def point_names(settings: Settings, build_id: str) -> None:
    """Make a build the live one: first its database, the one name that decides, then its exports and its manifest."""
    files = PublishedFiles.of(settings, build_id)
    for link, target in (
        (settings.live, files.database),
        (settings.exports, files.exports),
        (manifest_link(settings), files.manifest),
    ):
        if not link.is_symlink() or link.resolve() != target.resolve():
            point(link, target)
