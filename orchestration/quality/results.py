"""What a check said. Here: the record, the gate, the words for people. Not here: running checks, sending messages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from expectations.suite import CRITICAL

SHOWN_CHECKS = 10
SHOWN_CHARACTERS = 200


@dataclass(frozen=True)
class CheckResult:
    """One expectation held against one relation of a staged build.

    ``sample`` holds the first failing rows, each a mapping of column to text. ``error`` says why a check could not run;
    such a check has failed.
    """

    relation: str
    check_name: str
    passed: bool
    severity: str
    reason: str
    failing_row_count: int = 0
    sample: tuple[dict[str, str], ...] = ()
    error: str | None = None

    @property
    def blocks(self) -> bool:
        return not self.passed and self.severity == CRITICAL


class ChecksFailed(Exception):
    """A staged build broke a critical expectation and must not be published."""


def describe(result: CheckResult) -> str:
    """A failed check in a few lines: what, why it matters, and the first rows at fault."""
    if result.error:
        return f"{result.relation}: {result.check_name} could not run: {result.error}"
    rows = f", {result.failing_row_count} row(s)" if result.failing_row_count else ""
    lines = [f"{result.relation}: {result.check_name} failed{rows}. Expected because {result.reason}."]
    for row in result.sample:
        lines.append("  " + ", ".join(f"{column}={_shorten(value)}" for column, value in row.items()))
    return "\n".join(lines)


def gate(results: Sequence[CheckResult], relations: Iterable[str] = ()) -> None:
    """Raise `ChecksFailed` when a critical check failed, with the first failing rows, or when a relation was not checked."""
    unchecked = sorted(set(relations) - {result.relation for result in results})
    if unchecked or not results:
        raise ChecksFailed(f"Not checked: {', '.join(unchecked) or 'anything'}.")
    blocking = [result for result in results if result.blocks]
    if blocking:
        raise ChecksFailed(f"{len(blocking)} critical check(s) failed.\n" + _listed(blocking))


def _listed(failed: Iterable[CheckResult]) -> str:
    described = [describe(result) for result in failed]
    more = len(described) - SHOWN_CHECKS
    return "\n".join(described[:SHOWN_CHECKS] + ([f"... and {more} more."] if more > 0 else []))


def _shorten(value: str) -> str:
    return value if len(value) <= SHOWN_CHARACTERS else value[: SHOWN_CHARACTERS - 1] + "…"
