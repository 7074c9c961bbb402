"""What was really processed, in SQLite: the one memory of the pipeline.

Here: state and history of files, batches, builds, checks and alerts; one transaction for each change of state.
Not here: deciding what is new (batch), reading files, the lake.
"""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

import polars as pl

from orchestration.declaration import declared_schema
from orchestration.ingest.ledger_schema import SCHEMA, SCHEMA_VERSION
from orchestration.lake import OUTCOME_TABLE, lake_schema
from orchestration.settings import OPS_DECLARATION

# Long enough for the sensor to wait out a commit, short enough to notice a stuck writer.
_BUSY_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was when last looked at. ``processor`` is reader and extractor, ``declared`` the digest of its metadata."""

    source_path: str
    byte_size: int
    modified: int
    document_version: str
    processor: str
    declared: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Pointer:
    """The version of a document that is now valid, the batch that holds it, and how it was read."""

    source_path: str
    document_id: str
    document_version: str
    batch_id: str
    processor: str
    declared: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file in one run: taken, unchanged, superseded or quarantined."""

    source_path: str
    document_id: str
    document_version: str | None
    outcome: str
    reason_code: str | None = None
    reason: str | None = None
    byte_size: int | None = None
    media_type: str | None = None
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Retired:
    """A version that no longer holds, and the path of the document that took its place."""

    source_path: str
    reason_code: str | None
    reason: str
    replaced_by: str


@dataclass(frozen=True)
class LedgerState:
    """All that deciding needs, read at one moment."""

    seen: Mapping[str, Seen]
    current: Mapping[str, Pointer]


@dataclass(frozen=True)
class Commit:
    """One change of the documents' state."""

    batch_id: str
    extractor: str
    outcomes: Sequence[Outcome]
    seen: Sequence[Seen]
    retired: Sequence[Retired]
    observation_count: int


class Check(Protocol):
    """What the ledger keeps of a check."""

    @property
    def relation(self) -> str: ...
    @property
    def check_name(self) -> str: ...
    @property
    def passed(self) -> bool: ...
    @property
    def severity(self) -> str: ...
    @property
    def reason(self) -> str: ...
    @property
    def failing_row_count(self) -> int: ...
    @property
    def sample(self) -> Sequence[Mapping[str, str]]: ...
    @property
    def error(self) -> str | None: ...


def now() -> str:
    """The present as the ledger keeps times: UTC, to the microsecond."""
    return datetime.now(UTC).replace(tzinfo=None).isoformat(sep=" ", timespec="microseconds")


class Ledger:
    """Opened for each operation, so that threads and processes may share it; SQLite lets one of them write at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        if self._version() == 0:
            self._create()
        if self._version() != SCHEMA_VERSION:
            raise RuntimeError(f"{path} is a ledger of version {self._version()}; this program knows {SCHEMA_VERSION}.")

    def _version(self) -> int:
        return int(self._rows("pragma user_version")[0][0])

    def _create(self) -> None:
        with self._transaction() as connection:
            if connection.execute("pragma user_version").fetchone()[0] == 0:  # Another process may have been quicker.
                for statement in filter(str.strip, SCHEMA.split(";")):
                    connection.execute(statement)
                connection.execute(f"pragma user_version = {SCHEMA_VERSION}")

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=_BUSY_SECONDS, isolation_level=None)
        connection.row_factory = sqlite3.Row
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = full")
        return connection

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with closing(self._connect()) as connection:
            connection.execute("begin immediate")
            try:
                yield connection
            except BaseException:
                connection.execute("rollback")
                raise
            connection.execute("commit")

    def _rows(self, query: str, *parameters: Any) -> list[sqlite3.Row]:
        with closing(self._connect()) as connection:
            return connection.execute(query, parameters).fetchall()

    # Documents

    def state(self) -> LedgerState:
        columns = ", ".join(Seen.__slots__)
        with closing(self._connect()) as connection:
            connection.execute("begin")
            seen = [Seen(*row) for row in connection.execute(f"select {columns} from seen_file")]
            current = [Pointer(*row) for row in connection.execute(f"select {', '.join(Pointer.__slots__)} from document")]
        return LedgerState({row.source_path: row for row in seen}, {row.source_path: row for row in current})

    def committed_batches(self) -> set[str]:
        return {row[0] for row in self._rows("select batch_id from batch")}

    def commit(self, change: Commit) -> None:
        """Everything a run did to the documents, or nothing of it. Its lake files must have been written before."""
        moment = now()
        taken = [outcome for outcome in change.outcomes if outcome.outcome == "taken"]
        with self._transaction() as connection:
            if taken:
                connection.execute(
                    "insert into batch values (?, ?, ?, ?, ?)",
                    (change.batch_id, moment, change.extractor, len(taken), change.observation_count),
                )
            for retired in change.retired:
                self._retire(connection, retired)
            for outcome in change.outcomes:
                self._record(connection, change.batch_id, moment, outcome)
            connection.executemany(
                "insert or replace into seen_file values (?, ?, ?, ?, ?, ?, ?, ?)",
                [(*(getattr(seen, name) for name in Seen.__slots__), moment) for seen in change.seen],
            )
            connection.execute(
                "insert into document"
                " select o.source_path, o.document_id, o.document_version, o.batch_id, s.processor, s.declared"
                " from document_outcome o join seen_file s using (source_path) where o.run_id = ? and o.outcome = 'taken'",
                (change.batch_id,),
            )

    @staticmethod
    def _retire(connection: sqlite3.Connection, retired: Retired) -> None:
        connection.execute(
            "update document_outcome set outcome = 'superseded', reason_code = ?, reason = ? where source_path = ?"
            " and batch_id = (select batch_id from document where source_path = ?)",
            (retired.reason_code, retired.reason, retired.source_path, retired.source_path),
        )
        connection.execute("delete from document where source_path = ?", (retired.source_path,))

    @staticmethod
    def _record(connection: sqlite3.Connection, batch_id: str, moment: str, outcome: Outcome) -> None:
        values = tuple(getattr(outcome, name) for name in Outcome.__slots__)
        connection.execute(
            f"insert into document_outcome (run_id, seen_at, batch_id, {', '.join(Outcome.__slots__)})"
            f" values (?, ?, ?, {', '.join('?' * len(values))})",
            (batch_id, moment, batch_id if outcome.outcome == "taken" else None, *values),
        )

    def snapshot_outcomes(self) -> pl.DataFrame:
        """The whole history of files in the columns of the lake's document_outcome."""
        rows = self._rows(
            "select o.*, d.batch_id is not null as is_current from document_outcome o"
            " left join document d on d.source_path = o.source_path and d.batch_id = o.batch_id"
            " order by o.seen_at, o.source_path"
        )
        return _frame(rows, lake_schema(OUTCOME_TABLE))

    def quarantined_files(self) -> list[dict[str, Any]]:
        """The last outcome of every file that was set aside and has not been taken since, by path."""
        last = self.snapshot_outcomes().sort("seen_at").group_by("source_path").last()
        return last.filter(pl.col("outcome") == "quarantined").sort("source_path").to_dicts()

    # Builds and checks

    def record_build(
        self,
        build_id: str,
        started_at: str,
        finished_at: str | None,
        status: str,
        fingerprint: str | None = None,
        database_file: str | None = None,
        row_counts: Mapping[str, int] | None = None,
        reason: str | None = None,
    ) -> None:
        """A build as it now stands, its times as now() gives them; recording it again replaces what was said before."""
        counts = json.dumps(row_counts, sort_keys=True) if row_counts is not None else None
        with self._transaction() as connection:
            connection.execute(
                "insert or replace into build values (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    build_id,
                    started_at,
                    finished_at,
                    status,
                    fingerprint,
                    database_file,
                    counts,
                    reason,
                ),
            )

    def last_build(self, status: str) -> dict[str, Any] | None:
        """The newest build of a status, its row counts as a mapping."""
        rows = self._rows("select * from build where status = ? order by started_at desc, build_id desc limit 1", status)
        if not rows:
            return None
        build = dict(rows[0])
        build["row_counts"] = json.loads(build["row_counts"] or "{}")
        return build

    def record_checks(self, build_id: str, checks: Iterable[Check]) -> None:
        """All checks of a build; recording them again replaces the earlier ones."""
        moment = now()
        rows = []
        for check in checks:
            sample = [{"error": check.error}] if check.error else [dict(row) for row in check.sample]
            text = json.dumps(sample, ensure_ascii=False)
            counted = (check.severity, check.reason, check.failing_row_count)
            rows.append((build_id, check.relation, check.check_name, check.passed, *counted, text, moment))
        with self._transaction() as connection:
            connection.execute("delete from check_result where build_id = ?", (build_id,))
            connection.executemany("insert into check_result values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)

    # Alerts

    def record_alert(
        self,
        alert_kind: str,
        subject: str,
        message: str,
        severity: str,
        fingerprint: str,
        delivery_state: str,
        delivered_to: str | None = None,
        build_id: str | None = None,
        run_id: str | None = None,
    ) -> str:
        """Keep an alert; returns its id. ``fingerprint`` is the same for alerts about the same thing."""
        alert_id = uuid.uuid4().hex[:16]
        words = (alert_kind, subject, message, severity, fingerprint)
        with self._transaction() as connection:
            connection.execute(
                "insert into alert values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (alert_id, now(), *words, delivered_to, delivery_state, build_id, run_id),
            )
        return alert_id

    def record_delivery(self, alert_id: str, delivery_state: str, delivered_to: str | None) -> None:
        with self._transaction() as connection:
            connection.execute(
                "update alert set delivery_state = ?, delivered_to = ? where alert_id = ?",
                (delivery_state, delivered_to, alert_id),
            )

    def alerts(self, fingerprint: str) -> list[dict[str, Any]]:
        """Alerts about one thing, the newest first."""
        rows = self._rows("select * from alert where fingerprint = ? order by raised_at desc, rowid desc", fingerprint)
        return [dict(row) for row in rows]

    # Publication

    def ops_frame(self, table: str) -> pl.DataFrame:
        """build, check_result or alert in the columns declared for the schema ops."""
        schema = declared_schema(OPS_DECLARATION, table)
        return _frame(self._rows(f"select {', '.join(schema.names())} from {table} order by rowid"), schema)


def _frame(rows: Sequence[sqlite3.Row], schema: pl.Schema) -> pl.DataFrame:
    """Rows of SQLite in declared types: times are text there, and truth values are numbers."""
    stored = {pl.Datetime("us"): pl.String(), pl.Boolean(): pl.Int64()}
    columns = {name: [row[name] for row in rows] for name in schema.names()}
    frame = pl.DataFrame(columns, schema={name: stored.get(kind, kind) for name, kind in schema.items()})
    times = [pl.col(name).str.to_datetime(time_unit="us") for name, kind in schema.items() if kind == pl.Datetime("us")]
    return frame.with_columns(times).cast(dict(schema))  # type: ignore[arg-type]
