"""The whole way: files in the inbox, a tick, a run, a published warehouse; then what must not harm it.

The tests of this module follow one another on the same warehouse, because each full run takes its time.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import dagster as dg
import duckdb
import pytest
from click.testing import CliRunner
from whole_pipeline import Pipeline

from expectations.suite import Suite, never
from expectations.suites import SUITES
from orchestration import checks, definitions
from orchestration.cli import main
from orchestration.commands.status import status_lines
from orchestration.ingest.ledger import Ledger
from orchestration.publication.build import build_ids, live_build_id
from orchestration.resources import Folders
from orchestration.settings import Settings

NEW_DOCUMENT = "青石高新区2025年工作要点\n\n2025年，园区固定资产投资完成12.5亿元，同比增长8%。\n"
RELATIONS = (
    "dim_document", "dim_entity", "dim_indicator", "dim_period", "dim_unit",
    "fct_discrepancy", "fct_energy_capacity", "fct_green_manufacturing_unit", "fct_investment", "fct_observation",
    "fct_output", "fct_policy_task", "fct_project", "fct_target_progress",
)  # fmt: skip


def rows(settings: Settings, query: str) -> list[tuple]:
    with duckdb.connect(str(settings.live.resolve()), read_only=True) as connection:
        return connection.execute(query).fetchall()


def ordos(settings: Settings) -> list[str]:
    arguments = ["run", "--raw", str(settings.raw), "--warehouse", str(settings.warehouse)]
    return [sys.executable, "-m", "orchestration.cli", *arguments]


def test_a_tick_starts_one_run_for_all_files_that_wait(pipeline: Pipeline) -> None:
    arrival, afterwards = pipeline.ticks
    assert len(arrival.run_requests or []) == 1
    assert not afterwards.run_requests
    assert "worked off" in (afterwards.skip_message or "")


def test_the_run_publishes_every_relation_of_the_contract(pipeline: Pipeline) -> None:
    assert pipeline.first_run.success
    assert pipeline.settings.live.is_symlink()
    published = rows(pipeline.settings, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'marts'")
    assert set(RELATIONS) <= {name for (name,) in published}
    operational = {
        name for (name,) in rows(pipeline.settings, "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'ops'")
    }
    assert operational >= {"document_outcome", "rejected_row", "check_result", "alert", "build"}


def test_every_span_is_the_text_of_its_document(pipeline: Pipeline) -> None:
    query = """
        SELECT d.source_path, d.charset, o.char_start, o.char_end, o.text
        FROM marts.fct_observation AS o JOIN marts.dim_document AS d USING (document_key)
    """
    found = rows(pipeline.settings, query)
    assert {path.rpartition(".")[2] for path, *_ in found} >= {"txt", "html", "csv"}
    for path, charset, start, end, text in found:
        source = (pipeline.settings.raw / path).read_bytes().decode(charset)[start:end]
        # Inside a figure of a page may stand a tag, and a raised digit has one.
        assert re.sub(r"<[^>]*>", "", source) == text.translate(str.maketrans("¹²³", "123"))


def test_the_checks_ran_and_are_kept(pipeline: Pipeline) -> None:
    kept = rows(pipeline.settings, "SELECT DISTINCT relation FROM ops.check_result")
    assert {suite.relation for suite in SUITES} <= {relation for (relation,) in kept}
    evaluated = pipeline.first_run.get_asset_check_evaluations()
    of_suites = [e for e in evaluated if e.asset_check_key.name == checks.CHECK_NAME]
    assert len(of_suites) == len(SUITES)
    assert len(evaluated) > len(of_suites), "dbt's tests are asset checks too"


def test_files_that_cannot_be_read_are_set_aside_with_an_alert_in_the_build(pipeline: Pipeline) -> None:
    aside = rows(pipeline.settings, "SELECT source_path, reason_code FROM ops.document_outcome WHERE outcome = 'quarantined'")
    assert ("inbox/bad/blank.txt", "empty_file") in aside
    alerts = rows(pipeline.settings, "SELECT subject FROM ops.alert WHERE alert_kind = 'document_quarantined'")
    assert len(alerts) == len(aside)


def test_a_failing_expectation_keeps_the_live_build_and_shows_the_rows(
    pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = pipeline.settings
    live = live_build_id(settings)
    impossible = never("no_figure_at_all", "obs_value IS NOT NULL", "this test wants it to fail")
    broken = Suite("marts.fct_observation", ("observation_id",), (impossible,))
    others = [suite for suite in SUITES if suite.relation != broken.relation]
    monkeypatch.setattr(definitions, "expectations_check", lambda: checks.expectations_check([broken, *others]))
    job = definitions.build_defs({"folders": Folders.of(settings)}).resolve_job_def("refresh_warehouse")
    result = job.execute_in_process(instance=pipeline.instance, raise_on_error=False)
    assert not result.success
    assert not result.asset_materializations_for_node("published_warehouse")
    assert live_build_id(settings) == live
    failed = [e for e in result.get_asset_check_evaluations() if not e.passed and e.asset_check_key.name == checks.CHECK_NAME]
    assert [e.severity for e in failed] == [dg.AssetCheckSeverity.ERROR]
    assert "source_text=" in str(failed[0].metadata["failed"].value)


def test_a_failed_run_is_reported_once_and_its_checks_can_be_read(pipeline: Pipeline) -> None:
    settings = pipeline.settings
    repository = pipeline.definitions.get_repository_def()
    failed = pipeline.instance.get_runs(dg.RunsFilter(statuses=[dg.DagsterRunStatus.FAILURE]))
    logged = [entry.dagster_event for entry in pipeline.instance.all_logs(failed[0].run_id) if entry.dagster_event]
    event = next(event for event in logged if event.is_failure)
    context = dg.build_run_status_sensor_context(
        "report_failed_run", event, pipeline.instance, failed[0], resources={"folders": Folders.of(settings)}
    )  # fmt: skip
    repository.get_sensor_def("report_failed_run")(context.for_run_failure())
    alerts = Ledger(settings.ledger).ops_frame("alert")
    assert alerts.filter(alerts["alert_kind"] == "run_failed").height == 1
    assert alerts.filter(alerts["alert_kind"] == "check_failed")["subject"].to_list()
    exported = duckdb.sql(f"SELECT status FROM read_parquet('{settings.warehouse}/ops/build.parquet')").fetchall()
    assert ("failed",) in exported
    assert any(line.startswith("Failed since") for line in status_lines(settings))


def test_a_killed_run_leaves_the_old_build_and_the_next_one_completes(pipeline: Pipeline, tmp_path: Path) -> None:
    settings = pipeline.settings
    live = live_build_id(settings)
    before = rows(settings, "SELECT count(*) FROM marts.fct_observation")
    (settings.inbox / "work_plan.txt").write_text(NEW_DOCUMENT, encoding="utf-8")
    kill_while_building(settings)
    assert live_build_id(settings) == live
    assert rows(settings, "SELECT count(*) FROM marts.fct_observation") == before

    reader = duckdb.connect(str(settings.live.resolve()), read_only=True)
    completed = subprocess.run(ordos(settings), capture_output=True, text=True, cwd=tmp_path)
    assert completed.returncode == 0, completed.stdout + completed.stderr
    assert reader.execute("SELECT count(*) FROM marts.fct_observation").fetchall() == before, "who reads is not disturbed"
    reader.close()
    assert live_build_id(settings) != live
    assert rows(settings, "SELECT count(*) FROM marts.fct_observation") > before
    assert ("inbox/work_plan.txt",) in rows(settings, "SELECT source_path FROM marts.dim_document")
    for word in ("Observations", "fct_project", "Discrepancies", "Failed checks", "Warehouse", "set aside"):
        assert word in completed.stdout


def kill_while_building(settings: Settings) -> None:
    """Starts a run and ends it, without a chance to tidy up, once dbt has begun to fill the staged database."""
    process = subprocess.Popen(ordos(settings), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    staged_before = set(settings.staging.glob("*/ordos.duckdb"))
    deadline = time.monotonic() + 120
    while not set(settings.staging.glob("*/ordos.duckdb")) - staged_before:
        assert process.poll() is None, "the run ended before it could be killed"
        assert time.monotonic() < deadline
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def test_a_run_with_nothing_new_says_so_without_starting_dagster(pipeline: Pipeline, tmp_path: Path) -> None:
    live = live_build_id(pipeline.settings)
    script = "import sys; from orchestration.cli import main; main(sys.argv[1:], standalone_mode=False)"
    watched = f"import atexit, sys; atexit.register(lambda: print('dagster' in sys.modules)); {script}"
    arguments = ordos(pipeline.settings)[3:]
    completed = subprocess.run([sys.executable, "-c", watched, *arguments], capture_output=True, text=True, cwd=tmp_path)
    assert completed.returncode == 0, completed.stderr
    assert completed.stdout.startswith("Nothing new")
    assert completed.stdout.endswith("False\n")
    assert live_build_id(pipeline.settings) == live


def test_a_rollback_stays_until_something_is_new(pipeline: Pipeline) -> None:
    settings = pipeline.settings
    newest = live_build_id(settings)
    (earlier,) = [build_id for build_id in build_ids(settings) if build_id != newest]
    warehouse = ["--warehouse", str(settings.warehouse)]
    assert CliRunner().invoke(main, ["rollback", earlier, *warehouse]).exit_code == 0
    assert CliRunner().invoke(main, ["run", "--raw", str(settings.raw), *warehouse]).stdout.startswith("Nothing new")
    assert live_build_id(settings) == earlier
    assert CliRunner().invoke(main, ["rollback", "no_such_build", *warehouse]).exit_code == 1
    assert live_build_id(settings) == earlier
