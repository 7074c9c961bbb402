"""The fingerprint changes with whatever a build is made of, and with nothing else."""

from __future__ import annotations

from pathlib import Path

from orchestration.ingest.batch import commit_batch, plan
from orchestration.ingest.ledger import Ledger
from orchestration.settings import Settings
from orchestration.transformation.fingerprint import build_fingerprint, dbt_project_fingerprint


def project(folder: Path) -> Path:
    (folder / "models").mkdir(parents=True)
    (folder / "target").mkdir()
    (folder / "dbt_project.yml").write_text("name: made_up", encoding="utf-8")
    (folder / "models" / "one.sql").write_text("SELECT 1", encoding="utf-8")
    return folder


def test_a_changed_model_changes_it_and_the_output_of_dbt_does_not(tmp_path: Path) -> None:
    folder = project(tmp_path / "project")
    before = dbt_project_fingerprint(folder)
    (folder / "target" / "manifest.json").write_text("{}", encoding="utf-8")
    assert dbt_project_fingerprint(folder) == before
    (folder / "models" / "one.sql").write_text("SELECT 2", encoding="utf-8")
    assert dbt_project_fingerprint(folder) != before


def test_a_renamed_model_changes_it(tmp_path: Path) -> None:
    folder = project(tmp_path / "project")
    before = dbt_project_fingerprint(folder)
    (folder / "models" / "one.sql").rename(folder / "models" / "two.sql")
    assert dbt_project_fingerprint(folder) != before


def test_a_document_taken_or_set_aside_changes_it(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "raw", tmp_path / "warehouse")
    settings.raw.mkdir()
    ledger = Ledger(settings.ledger)
    seen = [build_fingerprint(ledger)]
    for name, content in (("good.txt", "产值3亿元。"), ("empty.txt", "")):
        (settings.raw / name).write_text(content, encoding="utf-8")
        commit_batch(ledger, plan(settings, ledger, "extractor@1"), 0)
        seen.append(build_fingerprint(ledger))
    assert len(set(seen)) == 3
    assert build_fingerprint(ledger) == seen[-1]
