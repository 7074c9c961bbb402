"""Telling people what a run came upon: the one path for all runs, started by hand, by schedule or by an event.

Here: when which alerts are raised and when they no longer stand. Not here: their words (quality/incidents.py), how they are
sent (quality/alerts.py), the summary for the person at the terminal (summary.py).
"""

from __future__ import annotations

import os

from orchestration.ingest.ledger import Ledger, now
from orchestration.publication.build import Build
from orchestration.publication.publish import export_ops
from orchestration.quality.alerts import ADDRESSES_VARIABLE, Alert, addresses, raise_alerts, resolve_alerts
from orchestration.quality.incidents import (
    CHECK_FAILED,
    DOCUMENT_QUARANTINED,
    RUN_FAILED,
    failed_checks,
    quarantined_documents,
    run_failed,
)
from orchestration.settings import Settings

# Tags of runs: which build a run staged; and that its starter reports its failure, so that the sensor leaves it alone.
BUILD_ID = "ordos/build_id"
WATCHED = "ordos/watched_by"


def report_findings(ledger: Ledger, run_id: str, build_id: str) -> None:
    """Before a build is published, so that its own ops.alert shows them: files set aside and checks that failed."""
    _report(ledger, [*quarantined_documents(ledger), *failed_checks(ledger)], run_id, build_id)


def report_failure(settings: Settings, run_id: str, reason: str, build_id: str | None) -> None:
    """After a run that published nothing. No build can show it, so the ledger's Parquet is written anew."""
    ledger = Ledger(settings.ledger)
    if build_id:
        started_at = Build(build_id, settings.staging / build_id).started_at
        ledger.record_build(build_id, started_at, now(), "failed", reason=reason)
    _report(ledger, [run_failed(reason), *quarantined_documents(ledger), *failed_checks(ledger)], run_id, build_id)
    export_ops(settings, ledger)


def _report(ledger: Ledger, alerts: list[Alert], run_id: str, build_id: str | None) -> None:
    raise_alerts(ledger, alerts, addresses(os.environ.get(ADDRESSES_VARIABLE, "")), build_id=build_id, run_id=run_id)
    resolve_alerts(ledger, (RUN_FAILED, CHECK_FAILED, DOCUMENT_QUARANTINED), alerts)
