"""dbt's tests as check results, in one form with the expectations.

Here: the translation, and the first rows a failed test found. Not here: running dbt, what follows from a failure.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import duckdb

from expectations.suite import CRITICAL, WARNING
from orchestration.quality.results import CheckResult
from orchestration.transformation.dbt_runner import NodeResult

_SAMPLE_ROWS = 5


def check_results(results: Iterable[NodeResult], database: Path) -> list[CheckResult]:
    """Every test that ran. A test that was skipped follows from another failure and says nothing of its own."""
    return [_check(result, database) for result in results if result.kind == "test" and result.status != "skipped"]


def _check(result: NodeResult, database: Path) -> CheckResult:
    is_error = result.status in {"error", "runtime error"}
    return CheckResult(
        relation=result.relation,
        check_name=result.name,
        passed=result.passed,
        severity=CRITICAL if result.severity == "error" or is_error else WARNING,
        reason=result.reason or "the models that read it rely on it",
        failing_row_count=result.failing_rows,
        sample=() if result.passed or is_error else _sample(result.query, database),
        error=result.message if is_error else None,
    )


def _sample(query: str, database: Path) -> tuple[dict[str, str], ...]:
    """The first rows the test selected, as text."""
    with duckdb.connect(str(database), read_only=True) as connection:
        cursor = connection.execute(f"SELECT * FROM ({query}) LIMIT {_SAMPLE_ROWS}")
        names = [name for name, *_ in cursor.description or []]
        return tuple({n: str(v) for n, v in zip(names, row, strict=True)} for row in cursor.fetchall())
