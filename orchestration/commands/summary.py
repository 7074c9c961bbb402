"""What a run came to, for people.

Here: reading the published build and the ledger, and putting them into a few lines. Not here: what is done when a run
fails (report.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import duckdb

from orchestration.ingest.ledger import Ledger
from orchestration.publication.build import live_build_id
from orchestration.settings import Settings

SHOWN = 5
_WIDTH = 140


@dataclass(frozen=True)
class Summary:
    """The figures of a published build that a person asks for first."""

    build_id: str
    outcomes: Mapping[str, int] = field(default_factory=dict)
    set_aside: Sequence[Mapping[str, Any]] = ()
    observations: int = 0
    documents: int = 0
    mapped: int = 0
    rows: Mapping[str, int] = field(default_factory=dict)
    discrepancies: Sequence[str] = ()
    failed_checks: Sequence[str] = ()


def summarize(settings: Settings, outcomes: Mapping[str, int]) -> Summary:
    """The live build in figures; ``outcomes`` is what the run did with the files."""
    build_id = live_build_id(settings) or ""
    with duckdb.connect(str(settings.live.resolve()), read_only=True) as connection:
        relations = _column(
            connection, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'marts' ORDER BY 1"
        )
        rows = {name: _one(connection, f"SELECT count(*) FROM marts.{name}") for name in relations}
        return Summary(
            build_id=build_id,
            outcomes=outcomes,
            set_aside=Ledger(settings.ledger).quarantined_files(),
            observations=rows["fct_observation"],
            documents=rows["dim_document"],
            mapped=_one(connection, "SELECT count(indicator_code) FROM marts.fct_observation"),
            rows={name: count for name, count in rows.items() if name.startswith("fct_")},
            discrepancies=_column(connection, "SELECT statement FROM marts.fct_discrepancy ORDER BY severity, discrepancy_id"),
            failed_checks=_column(
                connection,
                "SELECT relation || ': ' || check_name FROM ops.check_result WHERE NOT passed AND build_id = ? ORDER BY 1",
                [build_id],
            ),
        )


def lines(summary: Summary, settings: Settings, seconds: Mapping[str, float]) -> list[str]:
    """The summary as printed at the end of a run."""
    share = summary.mapped / summary.observations if summary.observations else 0.0
    taken = ", ".join(f"{count} {outcome}" for outcome, count in summary.outcomes.items())
    return [
        f"Published build {summary.build_id}.",
        "",
        f"Files          {taken}",
        *(f"  set aside    {file['source_path']}: {file['reason']}" for file in _first(summary.set_aside)),
        f"Documents      {summary.documents}",
        f"Observations   {summary.observations}, of which {share:.0%} have an indicator of the vocabulary",
        "Rows",
        *(f"  {name:<30}{count:>9}" for name, count in summary.rows.items()),
        f"Discrepancies  {len(summary.discrepancies)}",
        *(f"  {shorten(statement)}" for statement in _first(summary.discrepancies)),
        f"Failed checks  {len(summary.failed_checks)}{'' if not summary.failed_checks else ' (warnings)'}",
        *(f"  {check}" for check in _first(summary.failed_checks)),
        f"Seconds        {', '.join(f'{name} {value:.1f}' for name, value in seconds.items())}",
        "",
        f"Warehouse      {settings.live}",
        f"Parquet        {settings.exports}",
    ]


def shorten(text: str) -> str:
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1] + "…"


def _first(items: Sequence[Any]) -> Sequence[Any]:
    return items[:SHOWN]


def _column(connection: duckdb.DuckDBPyConnection, query: str, parameters: Sequence[Any] = ()) -> list[str]:
    return [row[0] for row in connection.execute(query, parameters).fetchall()]


def _one(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    row = connection.execute(query).fetchone()
    return int(row[0]) if row else 0
