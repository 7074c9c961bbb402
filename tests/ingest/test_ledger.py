"""The ledger: state and history, all or nothing."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl
import pytest

from orchestration.ingest.ledger import Commit, Ledger, Outcome, Retired, Seen, now
from orchestration.lake import OUTCOME_TABLE, lake_schema


@dataclass(frozen=True)
class Check:
    relation: str = "marts.fct_output"
    check_name: str = "not_null"
    passed: bool = True
    severity: str = "critical"
    reason: str = "because"
    failing_row_count: int = 0
    sample: tuple[dict[str, str], ...] = field(default=())
    error: str | None = None


def taken(path: str, version: str) -> Outcome:
    return Outcome(path, f"id of {path}", version, "taken", byte_size=3, media_type="text/plain", charset="utf-8")


def seen(path: str, version: str, outcome: str = "taken") -> Seen:
    return Seen(path, 3, 1, version, "reader+extractor", "", outcome)


def change(batch_id: str, *rows: tuple[Outcome, Seen], retired: tuple[Retired, ...] = ()) -> Commit:
    return Commit(batch_id, "x@1", [o for o, _ in rows], [s for _, s in rows], retired, 7)


def test_a_new_version_supersedes_the_old_one(ledger: Ledger) -> None:
    ledger.commit(change("b1", (taken("a.txt", "v1"), seen("a.txt", "v1"))))
    old = Retired("a.txt", None, "The file has new content.", "a.txt")
    ledger.commit(change("b2", (taken("a.txt", "v2"), seen("a.txt", "v2")), retired=(old,)))
    frame = ledger.snapshot_outcomes()
    assert frame.schema == lake_schema(OUTCOME_TABLE)
    rows = frame.select("run_id", "document_version", "outcome", "reason", "is_current").rows()
    assert rows == [("b1", "v1", "superseded", "The file has new content.", False), ("b2", "v2", "taken", None, True)]
    assert ledger.state().current["a.txt"].batch_id == "b2"
    assert ledger.committed_batches() == {"b1", "b2"}


def test_files_set_aside_make_no_batch(ledger: Ledger) -> None:
    outcome = Outcome("a.txt", "id", None, "quarantined", "empty_file", "The file is empty.")
    ledger.commit(change("b1", (outcome, seen("a.txt", "v1", "quarantined"))))
    (row,) = ledger.snapshot_outcomes().to_dicts()
    assert (row["outcome"], row["reason_code"], row["batch_id"], row["is_current"]) == (
        "quarantined",
        "empty_file",
        None,
        False,
    )
    assert ledger.committed_batches() == set()
    assert ledger.state().current == {}


def test_a_commit_is_all_or_nothing(ledger: Ledger) -> None:
    twice = (taken("a.txt", "v1"), seen("a.txt", "v1"))
    with pytest.raises(sqlite3.IntegrityError):
        ledger.commit(change("b1", twice, twice))
    assert ledger.snapshot_outcomes().is_empty()
    assert ledger.committed_batches() == set()
    assert ledger.state().seen == {}


def test_a_ledger_is_opened_again(ledger: Ledger) -> None:
    ledger.commit(change("b1", (taken("a.txt", "v1"), seen("a.txt", "v1"))))
    assert Ledger(ledger.path).state() == ledger.state()


def test_a_ledger_of_another_version_is_refused(ledger: Ledger) -> None:
    with sqlite3.connect(ledger.path) as connection:
        connection.execute("pragma user_version = 99")
    with pytest.raises(RuntimeError, match="version 99"):
        Ledger(ledger.path)


def test_readers_do_not_wait_for_a_writer(ledger: Ledger) -> None:
    with sqlite3.connect(ledger.path, isolation_level=None) as writer:
        writer.execute("begin immediate")
        assert Ledger(ledger.path).state().seen == {}
        writer.execute("rollback")


def test_builds_are_replaced_by_what_is_known_later(ledger: Ledger) -> None:
    ledger.record_build("build1", "2026-11-22 06:00:00.000000", None, "started")
    ledger.record_build("build1", "2026-11-22 06:00:00.000000", now(), "published", "abc", "b.duckdb", {"marts.fct_output": 3})
    (row,) = ledger.ops_frame("build").to_dicts()
    assert (row["status"], json.loads(row["row_counts"])) == ("published", {"marts.fct_output": 3})
    build = ledger.last_build("published")
    assert build is not None
    assert (build["build_id"], build["row_counts"]) == ("build1", {"marts.fct_output": 3})
    assert ledger.last_build("failed") is None


def test_checks_keep_the_rows_that_broke_them(ledger: Ledger) -> None:
    ledger.record_checks("build1", [Check()])
    failed = Check(passed=False, failing_row_count=2, sample=({"text": "304"},))
    ledger.record_checks("build1", [failed, Check(passed=False, error="no such column")])
    frame = ledger.ops_frame("check_result")
    assert frame["passed"].to_list() == [False, False]
    assert [json.loads(sample) for sample in frame["sample"]] == [[{"text": "304"}], [{"error": "no such column"}]]
    assert frame["failing_rows"].to_list() == [2, 0]
    assert frame.schema["checked_at"] == pl.Datetime("us")


def test_alerts_are_found_by_what_they_are_about(ledger: Ledger) -> None:
    first = ledger.record_alert("failed_run", "Run failed", "words", "critical", "f1", "recorded")
    second = ledger.record_alert("failed_run", "Run failed", "words", "critical", "f1", "recorded", run_id="r2")
    ledger.record_alert("quarantine", "a.txt", "words", "warning", "f2", "recorded")
    ledger.record_delivery(second, "delivered", "mail")
    assert [alert["alert_id"] for alert in ledger.alerts("f1")] == [second, first]
    assert ledger.alerts("f1")[0]["delivery_state"] == "delivered"
    assert ledger.ops_frame("alert").height == 3


@pytest.mark.parametrize("table", ["build", "check_result", "alert"])
def test_empty_tables_have_their_columns(ledger: Ledger, table: str) -> None:
    assert ledger.ops_frame(table).width > 5


def test_the_folder_is_made(tmp_path: Path) -> None:
    assert Ledger(tmp_path / "new" / "ledger.sqlite").path.exists()
