"""Sensors.

Here: what makes a run start when files arrive, and what follows when a run that nobody watched has ended. Not here: which
files are new (ingest/batch.py), what is reported and to whom (report.py).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import dagster as dg

from orchestration.extraction.version import extractor_version
from orchestration.failures import failure_reason
from orchestration.ingest.batch import pending_inbox
from orchestration.ingest.ledger import Ledger
from orchestration.ingest.scan import FoundFile
from orchestration.instance import UNFINISHED, close_lost_runs
from orchestration.jobs import REFRESH_WAREHOUSE, refresh_warehouse
from orchestration.report import BUILD_ID, WATCHED, report_failure
from orchestration.resources import Folders
from orchestration.writer_lock import is_being_written

# A file that was touched a moment ago may still be being written.
MINIMUM_AGE_SECONDS = 5.0


@dg.sensor(
    name="inbox",
    job=refresh_warehouse,
    minimum_interval_seconds=30,
    default_status=dg.DefaultSensorStatus.RUNNING,
)
def inbox(context: dg.SensorEvaluationContext, folders: Folders) -> dg.RunRequest | dg.SkipReason:
    """Starts one run for all files that wait in the inbox.

    The ledger says what waits; the cursor only remembers the set a run was last started for. So a set starts one run,
    also when that run fails (the daily schedule tries it again), and any change of the set starts the next.
    """
    settings = folders.settings
    if is_being_written(settings):
        return dg.SkipReason("A run is in progress.")
    close_lost_runs(context.instance)
    if context.instance.get_runs_count(dg.RunsFilter(job_name=REFRESH_WAREHOUSE, statuses=list(UNFINISHED))):
        return dg.SkipReason("A run is about to start.")
    pending = pending_inbox(settings, Ledger(settings.ledger), extractor_version(), MINIMUM_AGE_SECONDS)
    cursor = pending_cursor(pending)
    if cursor == context.cursor or (not pending and not context.cursor):
        return dg.SkipReason("Nothing new in the inbox." if not pending else "A run was already started for these files.")
    context.update_cursor(cursor)
    if not pending:
        return dg.SkipReason("The inbox has been worked off.")
    return dg.RunRequest(tags={"ordos/files": str(len(pending))})


def pending_cursor(pending: Iterable[FoundFile]) -> str:
    """The pending set as a short text: names, sizes and times; empty for the empty set."""
    lines = [f"{file.relative_path} {file.byte_size} {file.modified}" for file in pending]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16] if lines else ""


@dg.run_failure_sensor(
    name="report_failed_run", monitored_jobs=[refresh_warehouse], default_status=dg.DefaultSensorStatus.RUNNING
)
def failed_run(context: dg.RunFailureSensorContext, folders: Folders) -> None:
    """Reports a failed run that was started by schedule, sensor or hand in the UI."""
    run = context.dagster_run
    if WATCHED not in run.tags:
        steps = [failure_reason(event) for event in context.get_step_failure_events()]
        reason = steps[0] if steps else context.failure_event.message or "No step said why."
        report_failure(folders.settings, run.run_id, reason, run.tags.get(BUILD_ID))
