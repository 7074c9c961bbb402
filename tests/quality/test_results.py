"""The gate: what blocks a publication and what it says."""

from __future__ import annotations

import pytest

from orchestration.quality.results import CheckResult, ChecksFailed, describe, gate

GOOD = CheckResult("marts.figure", "text_not_null", True, "critical", "a figure has characters")
ROW = {"observation_id": "o7", "source_text": "产量 很多"}
BAD = CheckResult("marts.figure", "text_not_blank", False, "critical", "a figure has characters", 3, (ROW,))
WARNED = CheckResult("marts.figure", "share_bounded", False, "warning", "shares are mostly below 100", 1, (ROW,))


def test_good_build_passes() -> None:
    gate([GOOD])


def test_warning_does_not_block() -> None:
    gate([GOOD, WARNED])


def test_critical_failure_names_the_first_rows() -> None:
    with pytest.raises(ChecksFailed, match=r"marts\.figure: text_not_blank failed, 3 row") as raised:
        gate([GOOD, WARNED, BAD])
    assert "observation_id=o7" in str(raised.value)
    assert "产量 很多" in str(raised.value)
    assert "share_bounded" not in str(raised.value)


def test_no_checks_at_all_block() -> None:
    with pytest.raises(ChecksFailed, match="Not checked: anything"):
        gate([])


def test_unchecked_relation_blocks() -> None:
    gate([GOOD], ["marts.figure"])
    with pytest.raises(ChecksFailed, match=r"Not checked: marts\.other\."):
        gate([GOOD], ["marts.figure", "marts.other"])


def test_long_lists_and_values_are_cut() -> None:
    long_row = CheckResult("marts.figure", "c", False, "critical", "r", 1, ({"text": "长" * 5000},))
    with pytest.raises(ChecksFailed) as raised:
        gate([long_row] * 40)
    assert len(str(raised.value)) < 5000
    assert "... and 30 more." in str(raised.value)


def test_check_that_could_not_run_says_so() -> None:
    broken = CheckResult("marts.figure", "c", False, "critical", "r", error="no such column")
    assert describe(broken) == "marts.figure: c could not run: no such column"
