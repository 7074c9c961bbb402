"""Checks as the ledger keeps them. Here: reading them back as results. Not here: running or judging them."""

from __future__ import annotations

import json
from typing import Any

import polars as pl

from orchestration.ingest.ledger import Ledger
from orchestration.quality.results import CheckResult


def recorded_checks(ledger: Ledger, build_id: str | None = None) -> list[CheckResult]:
    """The checks of one build, or of the build that was checked last."""
    checks = ledger.ops_frame("check_result")
    wanted = pl.lit(build_id) if build_id else pl.col("build_id").sort_by("checked_at").last()
    return [_result(row) for row in checks.filter(pl.col("build_id") == wanted).iter_rows(named=True)]


def _result(row: dict[str, Any]) -> CheckResult:
    """The sample of a check that could not run is its error."""
    sample = json.loads(row["sample"] or "[]")
    error = sample[0]["error"] if sample and set(sample[0]) == {"error"} else None
    columns = (row["relation"], row["check_name"], row["passed"], row["severity"], row["reason"], row["failing_rows"])
    return CheckResult(*columns, sample=() if error else tuple(sample), error=error)
