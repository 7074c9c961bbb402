"""How the warehouse stands, for `ordos status`. Here: the ledger in a few lines. Not here: writing any of it."""

from __future__ import annotations

import polars as pl

from orchestration.commands.summary import shorten
from orchestration.ingest.ledger import Ledger
from orchestration.publication.build import build_ids, live_build_id
from orchestration.settings import Settings
from orchestration.writer_lock import is_being_written

SHOWN_ALERTS = 10


def status_lines(settings: Settings) -> list[str]:
    """The last build, what failed since, alerts that stand, files set aside."""
    if not settings.ledger.exists():
        return [f"Nothing has run yet for {settings.warehouse}."]
    ledger = Ledger(settings.ledger)
    aside = ledger.quarantined_files()
    return [
        *_build_lines(settings, ledger),
        *_alert_lines(ledger),
        f"Set aside    {len(aside)}",
        *(f"  {file['source_path']}: {file['reason']}" for file in aside),
    ]


def _build_lines(settings: Settings, ledger: Ledger) -> list[str]:
    live = live_build_id(settings)
    published, failed = ledger.last_build("published"), ledger.last_build("failed")
    lines = [f"Live build   {live or 'none yet'}{' (a run is in progress)' if is_being_written(settings) else ''}"]
    if live and published:
        lines.append(f"  published  {published['finished_at']} UTC")
        lines += [f"  kept       {build_id}" for build_id in build_ids(settings) if build_id != live]
    if failed and (published is None or failed["started_at"] > published["started_at"]):
        lines.append(f"Failed since {failed['build_id']}: {shorten((failed['reason'] or '').splitlines()[0])}")
    return lines


def _alert_lines(ledger: Ledger) -> list[str]:
    standing = ledger.ops_frame("alert").filter(pl.col("delivery_state") != "resolved").sort("raised_at", descending=True)
    lines = [f"Alerts       {standing.height}"]
    for row in standing.head(SHOWN_ALERTS).iter_rows(named=True):
        lines.append(f"  {row['raised_at']:%Y-%m-%d %H:%M} {row['alert_kind']} {row['subject']} ({row['delivery_state']})")
    return lines
