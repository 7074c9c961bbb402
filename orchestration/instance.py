"""The Dagster instance that belongs to a warehouse.

Here: opening it, and clearing away runs whose process is gone. Not here: its settings (dagster.yaml), what is run.
"""

from __future__ import annotations

import shutil
import sqlite3
import time
from pathlib import Path
from typing import Any

import dagster as dg
from sqlalchemy import event
from sqlalchemy.engine import Engine

from orchestration.jobs import REFRESH_WAREHOUSE
from orchestration.settings import Settings

CONFIGURATION = Path(__file__).with_name("dagster.yaml")
# From being launched to holding the lock a run takes some seconds; five minutes on a very busy machine.
_GRACE_SECONDS = 300.0
_LAUNCHED = (
    dg.DagsterRunStatus.NOT_STARTED,
    dg.DagsterRunStatus.STARTING,
    dg.DagsterRunStatus.STARTED,
    dg.DagsterRunStatus.CANCELING,
)
UNFINISHED = (dg.DagsterRunStatus.QUEUED, *_LAUNCHED)


def open_instance(settings: Settings) -> dg.DagsterInstance:
    """The instance in <warehouse>/.dagster, the same one that `make ui` shows."""
    home = settings.warehouse / ".dagster"
    home.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(CONFIGURATION, home / CONFIGURATION.name)
    if not event.contains(Engine, "connect", _leave_flushing_to_the_system):
        event.listen(Engine, "connect", _leave_flushing_to_the_system)
    return dg.DagsterInstance.from_config(str(home))


def close_lost_runs(instance: dg.DagsterInstance, grace_seconds: float = _GRACE_SECONDS) -> list[str]:
    """Mark as failed what seems to be running; the ids. For a caller who knows that no other process holds the lock.

    A process that was killed says nothing any more: its run would stand as running for ever, and hold back all others.
    """
    before = time.time() - grace_seconds
    records = instance.get_run_records(dg.RunsFilter(job_name=REFRESH_WAREHOUSE, statuses=list(_LAUNCHED)))
    lost = [record.dagster_run for record in records if record.update_timestamp.timestamp() <= before]
    for run in lost:
        instance.report_run_failed(run, "The process of this run is gone.")
    return [run.run_id for run in lost]


def _leave_flushing_to_the_system(connection: Any, _record: Any) -> None:
    """Dagster commits each of a run's thousand events by itself; waiting for the disk each time took a quarter of a run.

    A process that dies loses nothing by this. When the power goes the run history may be damaged and can be deleted: what
    was really done is in the ledger, which always waits.
    """
    if isinstance(connection, sqlite3.Connection):
        connection.execute("pragma synchronous = off")
