"""What the ledger knows, as alerts."""

from __future__ import annotations

from pathlib import Path

import pytest

from orchestration.ingest.ledger import Commit, Ledger, Outcome
from orchestration.quality.incidents import failed_checks, quarantined_documents, run_failed
from orchestration.quality.results import CheckResult

PASSED = CheckResult("marts.figure", "text_not_null", True, "critical", "a figure has characters")
ROW = {"observation_id": "o7", "source_text": "产量很多"}
FAILED = CheckResult("marts.figure", "text_not_blank", False, "critical", "a figure has characters", 3, (ROW,))
BROKEN = CheckResult("marts.figure", "unit_known", False, "critical", "units are known", error="no such column")


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "ledger.sqlite")


def test_failed_checks_of_the_last_build(ledger: Ledger) -> None:
    ledger.record_checks("b1", [PASSED, FAILED, BROKEN])
    blank, broken = failed_checks(ledger)
    assert blank.subject == "Check failed: marts.figure text_not_blank"
    assert "observation_id=o7, source_text=产量很多" in blank.message
    assert broken.message == "marts.figure: unit_known could not run: no such column"
    ledger.record_checks("b2", [PASSED, FAILED])
    assert [alert.fingerprint for alert in failed_checks(ledger)] == [blank.fingerprint]
    ledger.record_checks("b3", [PASSED])
    assert failed_checks(ledger) == []


def test_no_checks_yet(ledger: Ledger) -> None:
    assert failed_checks(ledger) == []


def test_quarantined_documents(ledger: Ledger) -> None:
    def see(run: str, outcome: str, version: str, code: str | None) -> None:
        seen = Outcome("收件/甲.txt", "d1", version, outcome, code, code and "文件没有内容")
        ledger.commit(Commit(run, "e1", [seen], [], [], 0))

    see("r1", "quarantined", "v1", "empty_file")
    (first,) = quarantined_documents(ledger)
    assert first.message == "收件/甲.txt was set aside (empty_file): 文件没有内容"
    see("r2", "quarantined", "v2", "empty_file")
    (second,) = quarantined_documents(ledger)
    assert second.fingerprint != first.fingerprint
    see("r3", "taken", "v3", None)
    assert quarantined_documents(ledger) == []


def test_run_that_fails_in_the_same_way_is_the_same_incident() -> None:
    first, second = (
        run_failed("Build 20261122T1_ab fell over 3 times\ntrace"),
        run_failed("Build 20261123T2_cd fell over 14 times"),
    )
    assert first.fingerprint == second.fingerprint
    assert first.subject == "Run failed: Build 20261122T1_ab fell over 3 times"
    assert run_failed("Disk full").fingerprint != first.fingerprint
    assert run_failed("").subject == "Run failed: No reason was given."
