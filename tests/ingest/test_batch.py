"""What a run takes: by content, once, and again only for a reason."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from orchestration.extraction.model import Extraction
from orchestration.ingest import batch, readers
from orchestration.ingest.batch import BatchPlan, commit_batch, has_news, pending_inbox, plan
from orchestration.ingest.ledger import Ledger
from orchestration.ingest.quarantine import Quarantine
from orchestration.lake import discard_orphans, extraction_frames, write_batch
from orchestration.settings import Settings
from orchestration.vocabulary import load

Put = Callable[[str, str | bytes], Path]
Run = Callable[..., BatchPlan]

TEXT = "全市原煤产量8.9亿吨。\n"
OTHER = "全市发电量1500亿千瓦时。\n"


@pytest.fixture
def run(settings: Settings, ledger: Ledger) -> Run:
    """A whole run without extraction."""

    def once(extractor: str = "x@1") -> BatchPlan:
        done = plan(settings, ledger, extractor)
        if done.documents:
            extractions = [Extraction(document) for document in done.documents]
            write_batch(settings, done.batch_id, extraction_frames(done.batch_id, extractor, extractions))
        commit_batch(ledger, done, 0)
        return done

    return once


def outcomes(ledger: Ledger) -> list[tuple[str, str, str | None, bool]]:
    frame = ledger.snapshot_outcomes().select("source_path", "outcome", "reason_code", "is_current")
    return frame.rows()


def current(ledger: Ledger) -> dict[str, str]:
    frame = ledger.snapshot_outcomes().filter(pl.col("is_current"))
    return dict(frame.select("source_path", "batch_id").rows())


def test_a_second_run_has_nothing_to_do(put: Put, run: Run, ledger: Ledger, settings: Settings) -> None:
    put("documents/a.txt", TEXT)
    put("bad.txt", b"\x00")
    assert has_news(settings, ledger, "x@1")
    assert run().counts() == {"taken": 1, "unchanged": 0, "superseded": 0, "quarantined": 1}
    assert not has_news(settings, ledger, "x@1")
    again = run()
    assert again.is_empty
    assert again.counts() == {"taken": 0, "unchanged": 2, "superseded": 0, "quarantined": 0}
    assert outcomes(ledger) == [("bad.txt", "quarantined", "binary_file", False), ("documents/a.txt", "taken", None, True)]


def test_changed_bytes_supersede(put: Put, run: Run, ledger: Ledger, settings: Settings) -> None:
    put("a.txt", TEXT)
    first = run()
    put("a.txt", OTHER)
    assert has_news(settings, ledger, "x@1").changed == 1
    second = run()
    assert second.counts() == {"taken": 1, "unchanged": 0, "superseded": 1, "quarantined": 0}
    assert first.documents[0].document_id == second.documents[0].document_id
    assert current(ledger) == {"a.txt": second.batch_id}


def test_a_touched_file_is_no_news(put: Put, run: Run, ledger: Ledger, settings: Settings) -> None:
    path = put("a.txt", TEXT)
    run()
    os.utime(path)
    assert not has_news(settings, ledger, "x@1")
    assert run().is_empty


def test_a_new_extractor_takes_every_document_again(put: Put, run: Run, ledger: Ledger, settings: Settings) -> None:
    put("a.txt", TEXT)
    put("b.txt", OTHER)
    run("x@1")
    assert has_news(settings, ledger, "x@2").outdated == 2
    again = run("x@2")
    assert again.counts()["taken"] == 2
    assert set(current(ledger).values()) == {again.batch_id}
    assert "new version of the program" in str(again.outcomes[0].reason)


def test_new_words_in_sources_take_the_document_again(put: Put, run: Run, ledger: Ledger, settings: Settings) -> None:
    put("a.txt", TEXT)
    put("b.txt", OTHER)
    run()
    put("sources.yml", "- file: a.txt\n  publisher: 某局\n")
    assert has_news(settings, ledger, "x@1").outdated == 1
    (document,) = run().documents
    assert (document.source_path, document.publisher) == ("a.txt", "某局")
    assert run().is_empty


def test_a_broken_sources_is_told_of_once_and_takes_nothing_back(put: Put, run: Run, ledger: Ledger) -> None:
    put("s/a.txt", TEXT)
    put("s/sources.yml", "- file: a.txt\n  publisher: 某局\n")
    run()
    put("s/sources.yml", "- file: [\n")
    put("s/b.txt", OTHER)
    broken = run()
    assert [document.source_path for document in broken.documents] == ["s/b.txt"]
    assert ("s/sources.yml", "quarantined", "unreadable_sources", False) in outcomes(ledger)
    assert run().is_empty
    put("s/sources.yml", "- file: a.txt\n  publisher: 某局\n- file: b.txt\n  publisher: 某局\n")
    assert [document.source_path for document in run().documents] == ["s/b.txt"]


def test_the_same_bytes_elsewhere_are_a_duplicate(put: Put, run: Run, ledger: Ledger) -> None:
    put("documents/a.txt", TEXT)
    put("inbox/copy.txt", TEXT)
    assert run().counts()["taken"] == 1
    assert ("inbox/copy.txt", "unchanged", "duplicate_content", False) in outcomes(ledger)
    assert run().is_empty
    put("documents/a.txt", OTHER)
    assert {document.source_path for document in run().documents} == {"documents/a.txt", "inbox/copy.txt"}


def test_a_document_that_becomes_a_duplicate_is_superseded(put: Put, run: Run, ledger: Ledger) -> None:
    put("a.txt", TEXT)
    put("b.txt", OTHER)
    run()
    put("b.txt", TEXT)
    run()
    assert set(current(ledger)) == {"a.txt"}
    assert ("b.txt", "superseded", "duplicate_content", False) in outcomes(ledger)


def test_a_moved_file_is_taken_where_it_now_lies(put: Put, run: Run, ledger: Ledger, settings: Settings) -> None:
    path = put("inbox/a.txt", TEXT)
    put("documents/sources.yml", "- file: a.txt\n  title: 产量\n")
    run()
    shutil.move(path, settings.raw / "documents" / "a.txt")
    (document,) = run().documents
    assert document.title == "产量"
    assert set(current(ledger)) == {"documents/a.txt"}
    assert ("inbox/a.txt", "superseded", "retired", False) in outcomes(ledger)


def test_files_that_change_places(put: Put, run: Run, ledger: Ledger, settings: Settings) -> None:
    put("a.txt", TEXT)
    put("b.txt", OTHER)
    run()
    put("a.txt", OTHER)
    put("b.txt", TEXT)
    swapped = run()
    assert set(current(ledger).values()) == {swapped.batch_id}
    (settings.raw / "b.txt").rename(settings.raw / "a.txt")
    moved = run()
    assert current(ledger) == {"a.txt": moved.batch_id}


def test_a_missing_file_stays_in_the_warehouse(put: Put, run: Run, ledger: Ledger, settings: Settings) -> None:
    put("a.txt", TEXT)
    run()
    (settings.raw / "a.txt").unlink()
    news = has_news(settings, ledger, "x@1")
    assert news.missing == 1
    assert not news
    assert run().missing == ["a.txt"]
    assert set(current(ledger)) == {"a.txt"}
    put("a.txt", TEXT)
    assert run().is_empty


def test_a_bad_new_version_leaves_the_good_old_one(put: Put, run: Run, ledger: Ledger) -> None:
    put("a.txt", TEXT)
    first = run()
    put("a.txt", b"")
    bad = run()
    assert bad.outcomes[0].reason_code == "empty_file"
    assert "stays valid" in str(bad.outcomes[0].reason)
    assert current(ledger) == {"a.txt": first.batch_id}
    put("a.txt", TEXT)
    assert run().is_empty


def test_a_better_reader_tries_again(put: Put, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    put("a.txt", b"\x00")
    run()
    assert run().is_empty
    monkeypatch.setattr(batch, "reader_version", lambda: "reader@next")
    assert run().counts()["quarantined"] == 1


def test_broken_twins_are_both_set_aside(put: Put, run: Run) -> None:
    put("a.pdf", TEXT)
    put("b.txt", TEXT)
    put("c.bin", TEXT)
    done = run()
    assert [(o.source_path, o.reason_code) for o in done.outcomes] == [
        ("a.pdf", "unsupported_format"),
        ("b.txt", None),
        ("c.bin", "duplicate_content"),
    ]


def test_a_file_that_changes_under_the_reader(put: Put, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    put("a.txt", TEXT)
    read_bytes = readers.read_bytes
    monkeypatch.setattr(readers, "read_bytes", lambda path: read_bytes(path) + b"more")
    assert run().outcomes[0].reason_code == "changing_file"


def test_a_file_that_cannot_be_opened(put: Put, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: Path) -> bytes:
        raise Quarantine("unreadable_file", "Permission denied.")

    put("a.txt", TEXT)
    monkeypatch.setattr(batch, "_version", lambda file: "")
    monkeypatch.setattr(readers, "read_bytes", denied)
    assert run().counts()["quarantined"] == 1
    assert run().is_empty
    monkeypatch.undo()
    assert run().counts()["taken"] == 1


def test_a_document_that_breaks_extraction_is_set_aside(put: Put, run: Run, ledger: Ledger, settings: Settings) -> None:
    put("a.txt", TEXT)
    put("b.txt", OTHER)
    first = run("x@1")
    again = plan(settings, ledger, "x@2")
    failed = again.without({again.documents[0].document_id: "Extraction broke off."})
    assert [document.source_path for document in failed.documents] == ["b.txt"]
    commit_batch(ledger, failed, 0)
    assert ("a.txt", "quarantined", "extraction_failed", False) in outcomes(ledger)
    assert current(ledger) == {"a.txt": first.batch_id, "b.txt": again.batch_id}
    assert run("x@2").is_empty


def test_a_run_cut_off_before_the_commit_leaves_no_trace(put: Put, run: Run, ledger: Ledger, settings: Settings) -> None:
    put("a.txt", TEXT)
    kept = run()
    put("b.txt", OTHER)
    lost = plan(settings, ledger, "x@1")
    write_batch(settings, lost.batch_id, extraction_frames(lost.batch_id, "x@1", []))
    (settings.lake / "document" / ".half.parquet.tmp").write_bytes(b"PAR1")
    discard_orphans(settings, ledger.committed_batches())
    assert {path.name for path in settings.lake.glob("*/*")} == {f"{kept.batch_id}.parquet"}
    again = run()
    assert [document.source_path for document in again.documents] == ["b.txt"]


def test_the_inbox_waits_for_files_to_settle(put: Put, run: Run, ledger: Ledger, settings: Settings) -> None:
    put("documents/a.txt", TEXT)
    put("inbox/b.txt", OTHER)
    assert pending_inbox(settings, ledger, "x@1", 3600) == []
    assert [file.relative_path for file in pending_inbox(settings, ledger, "x@1", 0)] == ["inbox/b.txt"]
    run()
    assert pending_inbox(settings, ledger, "x@1", 0) == []


def test_the_inbox_is_worked_off_in_portions(
    put: Put, ledger: Ledger, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "PENDING_LIMIT", 2)
    for number in range(3):
        put(f"inbox/{number}.txt", f"{TEXT}{number}")
    assert [file.path.name for file in pending_inbox(settings, ledger, "x@1", 0)] == ["0.txt", "1.txt"]


def test_every_reason_code_is_in_the_code_list(put: Put, run: Run, ledger: Ledger) -> None:
    for name, content in {"a.txt": b"", "b.doc": b"x", "c.txt": b"\x00", "d.xlsx": b"PK\x03\x04"}.items():
        put(name, content)
    run()
    codes = ledger.snapshot_outcomes()["reason_code"].drop_nulls().to_list()
    assert sorted(codes) == ["binary_file", "empty_file", "truncated_workbook", "unsupported_format"]
    assert set(codes) <= set(load.codelist("reason_code"))
