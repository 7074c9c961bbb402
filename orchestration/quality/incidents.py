"""What is wrong now, as alerts. Here: reading it off the ledger and putting it into words. Not here: sending (alerts.py)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from expectations.suite import CRITICAL, WARNING
from orchestration.ingest.ledger import Ledger
from orchestration.quality.alerts import Alert
from orchestration.quality.recorded_checks import recorded_checks
from orchestration.quality.results import CheckResult, describe

RUN_FAILED, CHECK_FAILED, DOCUMENT_QUARANTINED = "run_failed", "check_failed", "document_quarantined"

# Ids and counts differ from run to run; the failure is the same.
_VARYING = re.compile(r"[0-9A-Za-z_]*[0-9][0-9A-Za-z_]*")


def run_failed(reason: str) -> Alert:
    """A run that published nothing."""
    first_line = (reason.strip().splitlines() or ["No reason was given."])[0]
    cause = _VARYING.sub("#", first_line)
    return Alert(RUN_FAILED, CRITICAL, f"Run failed: {first_line}", reason, _fingerprint(RUN_FAILED, cause))


def failed_checks(ledger: Ledger) -> list[Alert]:
    """The failed checks of the build that was checked last."""
    return [_check_failed(check) for check in recorded_checks(ledger) if not check.passed]


def quarantined_documents(ledger: Ledger) -> list[Alert]:
    """The files whose last outcome is quarantine."""
    return [_quarantined(outcome) for outcome in ledger.quarantined_files()]


def _check_failed(result: CheckResult) -> Alert:
    subject = f"Check failed: {result.relation} {result.check_name}"
    fingerprint = _fingerprint(CHECK_FAILED, result.relation, result.check_name)
    return Alert(CHECK_FAILED, result.severity, subject, describe(result), fingerprint)


def _quarantined(outcome: Mapping[str, Any]) -> Alert:
    path, code = outcome["source_path"], outcome["reason_code"]
    message = f"{path} was set aside ({code}): {outcome['reason']}"
    fingerprint = _fingerprint(DOCUMENT_QUARANTINED, path, outcome["document_version"] or "", code or "")
    return Alert(DOCUMENT_QUARANTINED, WARNING, f"Document set aside: {path}", message, fingerprint)


def _fingerprint(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
