"""From a staged build that passed its checks to the warehouse analysts open.

Here: finishing the staged database, and the steps by which it goes live. Not here: building (dbt), checking
(quality/), whether there is anything to publish.

Until the link of the database is swapped nothing that analysts open has changed; a run killed at any moment leaves the
old build live and whole, and what it left behind is cleared before the next one.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from expectations.suites import SUITES
from orchestration.files import sync
from orchestration.ingest.ledger import Ledger, now
from orchestration.publication.build import Build, live_build, point_names, published_build
from orchestration.publication.comments import comment_table, declared_comments, uncommented
from orchestration.publication.compare import compare
from orchestration.publication.exports import export_frames, export_marts
from orchestration.publication.manifest import CheckSummary, Manifest, write_manifest
from orchestration.publication.retention import remove_old_builds
from orchestration.quality.recorded_checks import recorded_checks
from orchestration.quality.results import CheckResult, gate
from orchestration.settings import OPS_DECLARATION, Settings

# Views of staging lead to the lake by a path of this machine, and intermediate tables are nobody's contract.
WORKING_SCHEMAS = ("staging", "intermediate")
LEDGER_TABLES = ("build", "check_result", "alert")
PUBLISHED = "published"


class PublicationError(Exception):
    """A staged build is not fit to be published; the live one stays."""


def publish(settings: Settings, build: Build, ledger: Ledger, fingerprint: str) -> Manifest:
    """Make a build the live one, if the checks the ledger holds of it let it pass. Only the writer may call this."""
    checks = recorded_checks(ledger, build.build_id)
    gate(checks, [suite.relation for suite in SUITES])
    published = published_build(settings, build.build_id)
    record: dict[str, Any] = {
        "build_id": build.build_id,
        "started_at": build.started_at,
        "finished_at": now(),
        "status": PUBLISHED,
        "fingerprint": fingerprint,
        "database_file": str(published.database.relative_to(settings.warehouse)),
        "row_counts": _row_counts(build.database),
    }
    _finish_database(build, _ops_frames(ledger, record))
    manifest = _manifest(settings, build, checks, record)
    with duckdb.connect(str(build.database), read_only=True) as connection:
        export_marts(connection, build.exports)
    write_manifest(build.manifest, manifest)
    _go_live(settings, build, published)
    ledger.record_build(**record)
    remove_old_builds(settings)
    export_ops(settings, ledger)
    return manifest


def _go_live(settings: Settings, build: Build, published: Build) -> None:
    """The complete build moves in one step to where builds are kept, and then the names lead to it."""
    sync(build.folder)
    build.folder.replace(published.folder)
    sync(settings.builds)
    point_names(settings, published)


def export_ops(settings: Settings, ledger: Ledger) -> None:
    """The ledger as Parquet under warehouse/ops, also after a failed run, whose checks and alerts no build can show."""
    frames = {table: ledger.ops_frame(table) for table in LEDGER_TABLES}
    export_frames({**frames, "document_outcome": ledger.snapshot_outcomes()}, settings.warehouse / "ops")


def _row_counts(database: Path) -> dict[str, int]:
    """Rows of every relation dbt built for publication."""
    with duckdb.connect(str(database), read_only=True) as connection:
        query = "SELECT table_schema || '.' || table_name FROM information_schema.tables WHERE table_schema IN ('marts', 'ops')"
        relations = sorted(name for (name,) in connection.execute(query).fetchall())
        counted = [connection.execute(f"SELECT count(*) FROM {relation}").fetchone() for relation in relations]
    return {relation: int(row[0]) for relation, row in zip(relations, counted, strict=True) if row}


def _ops_frames(ledger: Ledger, record: Mapping[str, Any]) -> dict[str, pl.DataFrame]:
    """The ledger's tables as they will be once this build is published."""
    frames = {table: ledger.ops_frame(table) for table in LEDGER_TABLES}
    builds = frames["build"]
    row = {
        **record,
        "started_at": datetime.fromisoformat(record["started_at"]),
        "finished_at": datetime.fromisoformat(record["finished_at"]),
        "row_counts": json.dumps(record["row_counts"], sort_keys=True),
        "reason": None,
    }
    others = builds.filter(pl.col("build_id") != record["build_id"])
    frames["build"] = pl.concat([others, pl.DataFrame([row], schema=builds.schema)])
    return frames


def _finish_database(build: Build, frames: Mapping[str, pl.DataFrame]) -> None:
    """Add the ledger's tables, drop what is not published, see that everything is explained, and settle it on the disk."""
    comments = declared_comments(OPS_DECLARATION)
    folder = build.folder / "ops"
    export_frames(frames, folder)
    with duckdb.connect(str(build.database)) as connection:
        connection.execute("CREATE SCHEMA IF NOT EXISTS ops")
        for table in frames:
            path = str(folder / f"{table}.parquet")
            connection.execute(f"CREATE OR REPLACE TABLE ops.{table} AS SELECT * FROM read_parquet($path)", {"path": path})
            comment_table(connection, f"ops.{table}", comments[table])
        for schema in WORKING_SCHEMAS:
            connection.execute(f"DROP SCHEMA IF EXISTS {schema} CASCADE")
        if missing := uncommented(connection):
            raise PublicationError(f"No comment in the database for: {', '.join(missing)}.")
        connection.execute("CHECKPOINT")
    shutil.rmtree(folder)
    sync(build.database)


def _manifest(settings: Settings, build: Build, checks: Sequence[CheckResult], record: Mapping[str, Any]) -> Manifest:
    """What this build is, and how it differs from the live one."""
    live = live_build(settings)
    marts = [suite for suite in SUITES if suite.relation.startswith("marts.")]
    failed = tuple(f"{check.relation}.{check.check_name}" for check in checks if not check.passed)
    return Manifest(
        build_id=build.build_id,
        published_at=record["finished_at"].replace(" ", "T") + "Z",
        fingerprint=record["fingerprint"],
        duckdb_version=duckdb.__version__,
        row_counts=record["row_counts"],
        compared_with=live.build_id if live else None,
        differences=tuple(compare(build.database, live.database if live else None, marts)),
        checks=CheckSummary(len(checks) - len(failed), len(failed), failed),
    )
