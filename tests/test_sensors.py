"""The inbox sensor: an edge, not a level; never beside a run in progress; lost runs do not hold it back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import pytest
from whole_pipeline import Pipeline, tick

from orchestration import sensors
from orchestration.instance import close_lost_runs
from orchestration.settings import Settings
from orchestration.writer_lock import writer_lock


@pytest.fixture
def inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A warehouse without runs, and an inbox with one file."""
    monkeypatch.setattr(sensors, "MINIMUM_AGE_SECONDS", 0.0)
    settings = Settings(tmp_path / "raw", tmp_path / "warehouse")
    settings.inbox.mkdir(parents=True)
    drop(settings, "first.txt")
    return settings


@pytest.fixture
def instance() -> Iterator[dg.DagsterInstance]:
    with dg.DagsterInstance.ephemeral() as instance:
        yield instance


def drop(settings: Settings, name: str) -> None:
    (settings.inbox / name).write_text(f"2024年，园区工业产值{len(name)}亿元。\n", encoding="utf-8")


def test_one_run_for_one_change_of_the_inbox(pipeline: Pipeline, inbox: Settings, instance: dg.DagsterInstance) -> None:
    first = tick(pipeline.definitions, instance, inbox, None)
    assert len(first.run_requests or []) == 1
    # The run failed or has not begun: the files still wait, but nothing has changed.
    second = tick(pipeline.definitions, instance, inbox, first.cursor)
    assert not second.run_requests
    assert "already started" in (second.skip_message or "")
    drop(inbox, "second.txt")
    assert len(tick(pipeline.definitions, instance, inbox, second.cursor).run_requests or []) == 1


def test_an_empty_inbox_starts_nothing(pipeline: Pipeline, inbox: Settings, instance: dg.DagsterInstance) -> None:
    (inbox.inbox / "first.txt").unlink()
    result = tick(pipeline.definitions, instance, inbox, None)
    assert not result.run_requests
    assert "Nothing new" in (result.skip_message or "")


def test_a_file_that_was_worked_off_and_comes_again_starts_a_run(
    pipeline: Pipeline, inbox: Settings, instance: dg.DagsterInstance
) -> None:
    first = tick(pipeline.definitions, instance, inbox, None)
    (inbox.inbox / "first.txt").unlink()
    emptied = tick(pipeline.definitions, instance, inbox, first.cursor)
    assert not emptied.run_requests
    drop(inbox, "first.txt")
    assert tick(pipeline.definitions, instance, inbox, emptied.cursor).run_requests


def test_a_file_that_is_still_being_written_waits(
    pipeline: Pipeline, inbox: Settings, instance: dg.DagsterInstance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sensors, "MINIMUM_AGE_SECONDS", 60.0)
    assert not tick(pipeline.definitions, instance, inbox, None).run_requests


def test_nothing_is_started_beside_a_run(pipeline: Pipeline, inbox: Settings, instance: dg.DagsterInstance) -> None:
    with writer_lock(inbox):
        result = tick(pipeline.definitions, instance, inbox, "before")
    assert not result.run_requests
    assert result.cursor == "before", "what waits must be seen again after the run"


def test_nothing_is_started_while_a_run_is_about_to_start(
    pipeline: Pipeline, inbox: Settings, instance: dg.DagsterInstance
) -> None:
    job = pipeline.definitions.resolve_job_def("refresh_warehouse")
    instance.create_run_for_job(job)
    assert not tick(pipeline.definitions, instance, inbox, None).run_requests


def test_a_run_whose_process_is_gone_is_closed(pipeline: Pipeline, inbox: Settings, instance: dg.DagsterInstance) -> None:
    job = pipeline.definitions.resolve_job_def("refresh_warehouse")
    run = instance.create_run_for_job(job)
    instance.report_dagster_event(dg.DagsterEvent(dg.DagsterEventType.RUN_START.value, job.name), run.run_id)
    assert not close_lost_runs(instance), "it may be about to take the lock"
    assert not tick(pipeline.definitions, instance, inbox, None).run_requests
    assert close_lost_runs(instance, grace_seconds=0) == [run.run_id]
    closed = instance.get_run_by_id(run.run_id)
    assert closed is not None
    assert closed.status == dg.DagsterRunStatus.FAILURE
    assert tick(pipeline.definitions, instance, inbox, None).run_requests
