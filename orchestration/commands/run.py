"""One run from the command line.

Here: the lock, the question whether there is anything to do, the job in this process, and what is printed. Not here: the
work itself (assets), what a failure sets off (report.py).

Dagster is imported only when there is work: its import takes longer than finding out that there is none.
"""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

from filelock import Timeout

from orchestration.commands import summary
from orchestration.extraction.version import extractor_version
from orchestration.ingest.batch import has_news
from orchestration.ingest.ledger import Ledger
from orchestration.progress import LOGGER, stage
from orchestration.report import BUILD_ID, WATCHED, report_failure
from orchestration.settings import Settings
from orchestration.transformation.dbt_runner import ensure_manifest
from orchestration.transformation.fingerprint import build_fingerprint
from orchestration.writer_lock import writer_lock

if TYPE_CHECKING:
    from dagster import ExecuteInProcessResult

DONE, FAILED, BUSY = 0, 1, 3

Say = Callable[[str], None]


class StageHandler(logging.Handler):
    """Prints what a run says while it works, and keeps the seconds of its stages."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(logging.INFO)
        self.stream = stream
        self.seconds: dict[str, float] = {}

    def emit(self, record: logging.LogRecord) -> None:
        if name := getattr(record, "stage", None):
            self.seconds[name] = getattr(record, "seconds", 0.0)
        print(record.getMessage(), file=self.stream, flush=True)


def run(settings: Settings, say: Say) -> int:
    """Brings the warehouse up to date; the exit code."""
    if not settings.raw.is_dir():
        say(f"There is no folder {settings.raw}.")
        return FAILED
    try:
        with writer_lock(settings).acquire(timeout=1):
            if is_up_to_date(settings):
                say(f"Nothing new since the last build. The warehouse is {settings.live}.")
                return DONE
            return _run_job(settings, say)
    except Timeout:
        say(f"Another run is writing {settings.warehouse}. Nothing was done.")
        return BUSY


def is_up_to_date(settings: Settings) -> bool:
    """Whether the last published build was made of the files, the code and the models that are there now."""
    if not (settings.live.exists() and settings.ledger.exists()):
        return False
    ledger = Ledger(settings.ledger)
    last = ledger.last_build("published")
    if last is None or has_news(settings, ledger, extractor_version()):
        return False
    return bool(last["fingerprint"] == build_fingerprint(ledger))


def _run_job(settings: Settings, say: Say) -> int:
    started = time.monotonic()
    handler = StageHandler(sys.stderr)
    LOGGER.setLevel(logging.INFO)
    LOGGER.addHandler(handler)
    try:
        result = _execute(settings)
    finally:
        LOGGER.removeHandler(handler)
    if not result.success:
        say(f"The run failed; the warehouse is as it was.\n{_reported(settings, result)}")
        return FAILED
    counts = result.output_for_node("documents").counts()
    seconds = {**handler.seconds, "in all": time.monotonic() - started}
    for line in summary.lines(summary.summarize(settings, counts), settings, seconds):
        say(line)
    return DONE


def _reported(settings: Settings, result: ExecuteInProcessResult) -> str:
    """Why the run failed, after those who must know were told."""
    from orchestration.failures import first_failure
    from orchestration.instance import open_instance

    reason = first_failure(result.all_events)
    with open_instance(settings) as instance:
        run = instance.get_run_by_id(result.run_id)
    report_failure(settings, result.run_id, reason, run.tags.get(BUILD_ID) if run else None)
    return reason


def _execute(settings: Settings) -> ExecuteInProcessResult:
    # Done here, before what needs it is imported, so that its seconds stand by themselves.
    ensure_manifest()
    with stage("imports"):
        from orchestration.definitions import build_defs
        from orchestration.instance import close_lost_runs, open_instance
        from orchestration.jobs import REFRESH_WAREHOUSE
        from orchestration.resources import Folders

        job = build_defs({"folders": Folders.of(settings)}).resolve_job_def(REFRESH_WAREHOUSE)
    with open_instance(settings) as instance:
        close_lost_runs(instance)
        return job.execute_in_process(
            instance=instance,
            raise_on_error=False,
            # Stages are told by the handler; the events are in the instance for who wants them.
            run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},
            tags={WATCHED: "command line"},
        )
