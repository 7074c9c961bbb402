"""The assembled graph: what follows what, what blocks what, when it runs."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import dagster as dg
from whole_pipeline import Pipeline

from expectations.suites import SUITES
from orchestration.checks import CHECK_NAME
from orchestration.schedules import daily

PUBLISHED = dg.AssetKey("published_warehouse")


def graph(pipeline: Pipeline) -> dg.AssetGraph:
    return pipeline.definitions.resolve_asset_graph()


def test_the_way_leads_from_documents_to_the_published_warehouse(pipeline: Pipeline) -> None:
    assets = graph(pipeline)
    assert assets.get(dg.AssetKey("observations")).parent_keys == {dg.AssetKey("documents")}
    staging = [key for key in assets.get_all_asset_keys() if key.path[0] == "staging"]
    assert staging
    assert all(assets.get(key).parent_keys == {dg.AssetKey("observations")} for key in staging)
    assert not assets.get(PUBLISHED).child_keys


def test_every_published_relation_precedes_the_publication(pipeline: Pipeline) -> None:
    assets = graph(pipeline)
    published = {key for key in assets.get_all_asset_keys() if key.path[0] in {"marts", "ops"}}
    assert published
    assert published <= assets.get(PUBLISHED).parent_keys


def test_every_published_relation_has_a_blocking_suite(pipeline: Pipeline) -> None:
    assets = graph(pipeline)
    marts = {".".join(key.path) for key in assets.get_all_asset_keys() if key.path[0] == "marts"}
    assert marts <= {suite.relation for suite in SUITES}
    for suite in SUITES:
        key = dg.AssetCheckKey(dg.AssetKey(suite.relation.split(".")), CHECK_NAME)
        assert assets.get_check_spec(key).blocking


def test_layers_are_groups(pipeline: Pipeline) -> None:
    assets = graph(pipeline)
    groups = {assets.get(key).group_name for key in assets.get_all_asset_keys()}
    assert groups == {"ingest", "seeds", "staging", "intermediate", "marts", "ops", "publication"}


def test_one_job_in_one_process(pipeline: Pipeline) -> None:
    job = pipeline.definitions.resolve_job_def("refresh_warehouse")
    assert job.executor_def is dg.in_process_executor
    assert set(job.asset_layer.executable_asset_keys) == set(graph(pipeline).get_all_asset_keys())


def test_the_schedule_is_six_in_the_morning_in_ordos(pipeline: Pipeline) -> None:
    assert (daily.cron_schedule, daily.execution_timezone) == ("0 6 * * *", "Asia/Shanghai")
    assert daily.default_status == dg.DefaultScheduleStatus.RUNNING
    morning = datetime(2026, 1, 1, 22, tzinfo=UTC)
    repository = pipeline.definitions.get_repository_def()
    with dg.build_schedule_context(pipeline.instance, morning, repository_def=repository) as context:
        assert len(repository.get_schedule_def("daily").evaluate_tick(context).run_requests or []) == 1


def test_importing_the_definitions_does_not_assemble_them(tmp_path: Path) -> None:
    script = "import sys, orchestration.definitions; print('great_expectations' in sys.modules, 'dbt.cli.main' in sys.modules)"
    completed = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=tmp_path, check=True)
    assert completed.stdout.split() == ["False", "False"]
    assert not list(tmp_path.iterdir())
