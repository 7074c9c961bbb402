"""A run that fails before anything is built: told to the person, recorded for the others, harmless to the warehouse."""

from __future__ import annotations

from pathlib import Path

import duckdb

from orchestration.commands.run import FAILED, run
from orchestration.ingest.ledger import Ledger
from orchestration.settings import Settings


def test_a_failed_run_is_told_recorded_and_exported(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "raw", tmp_path / "warehouse")
    settings.raw.mkdir()
    settings.warehouse.mkdir()
    (settings.raw / "note.txt").write_text("2024年，园区工业产值12亿元。\n", encoding="utf-8")
    settings.lake.write_text("where the lake should be, there is a file", encoding="utf-8")
    said: list[str] = []

    assert run(settings, said.append) == FAILED
    assert "The run failed" in said[-1]
    assert not settings.live.exists()
    alerts = Ledger(settings.ledger).ops_frame("alert")
    assert alerts["alert_kind"].to_list() == ["run_failed"]
    assert alerts["message"][0] in said[-1]
    exported = duckdb.sql(f"select alert_kind from read_parquet('{settings.warehouse}/ops/alert.parquet')").fetchall()
    assert exported == [("run_failed",)]

    assert run(settings, said.append) == FAILED
    assert Ledger(settings.ledger).ops_frame("alert").height == 1, "the same failure is told once"
    assert not Ledger(settings.ledger).committed_batches(), "what failed is taken again"
