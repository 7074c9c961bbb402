"""The dbt project as assets.

Here: how dbt's nodes are called in Dagster, and dbt's results as Dagster events. Not here: running dbt (dbt_runner.py), SQL.
"""

import importlib
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import dagster as dg
from dagster_dbt import DagsterDbtTranslator, DagsterDbtTranslatorSettings, dbt_assets

from orchestration.ingest.ledger import Ledger
from orchestration.progress import stage
from orchestration.publication.build import Build, new_build
from orchestration.quality.results import CheckResult, describe
from orchestration.report import BUILD_ID
from orchestration.resources import Folders, Writer
from orchestration.transformation import dbt_runner
from orchestration.transformation.dbt_checks import check_results
from orchestration.transformation.dbt_runner import NodeResult

_UNIQUE_ID = "dagster_dbt/unique_id"
_SHOWN = 10


class Translator(DagsterDbtTranslator):
    """All tables of the lake are the one asset `observations`; models are grouped by layer."""

    def __init__(self) -> None:
        super().__init__(DagsterDbtTranslatorSettings(enable_duplicate_source_asset_keys=True))

    def get_asset_key(self, dbt_resource_props: Mapping[str, Any]) -> dg.AssetKey:
        if dbt_resource_props["resource_type"] == "source":
            return dg.AssetKey("observations")
        return dg.AssetKey([dbt_resource_props["schema"], dbt_resource_props["name"]])

    def get_group_name(self, dbt_resource_props: Mapping[str, Any]) -> str:
        return str(dbt_resource_props["schema"])


def dbt_models(manifest: Path) -> dg.AssetsDefinition:
    """All models, seeds and tests as one step: with several, a failing test would not hold back what reads the model."""

    @dbt_assets(manifest=manifest, dagster_dbt_translator=Translator(), name="dbt_models")
    def models(context: dg.AssetExecutionContext, folders: Folders, writer: Writer) -> Iterator[Any]:
        settings = folders.settings
        build = new_build(settings)
        context.instance.add_run_tags(context.run_id, {BUILD_ID: build.build_id})
        # Importing this takes seconds; dbt is another process, so both go on at once.
        threading.Thread(target=importlib.import_module, args=("great_expectations",), daemon=True).start()
        with stage("dbt"):
            results = dbt_runner.build(settings, build.database)
        checks = check_results(results, build.database)
        Ledger(settings.ledger).record_checks(build.build_id, checks)
        yield from events(results, context.assets_def)
        raise_if_failed(results, checks)

    return models


def staged_build(folders: Folders) -> Build:
    """The build that dbt has filled in this run; a failure in words when there is none."""
    staging = folders.settings.staging
    staged = sorted(staging.iterdir()) if staging.is_dir() else []
    if not staged:
        raise dg.Failure("No build is staged: run the whole job, or the dbt models first.", allow_retries=False)
    return Build(staged[-1].name, staged[-1])


def events(results: Sequence[NodeResult], definition: dg.AssetsDefinition) -> Iterator[Any]:
    """What became of models as materializations, of tests as check results."""
    assets = {spec.metadata.get(_UNIQUE_ID): spec.key for spec in definition.specs}
    checks = {spec.metadata.get(_UNIQUE_ID): spec for spec in definition.check_specs}
    for result in results:
        if result.unique_id in assets and result.passed:
            yield dg.MaterializeResult(asset_key=assets[result.unique_id], metadata={"seconds": result.seconds})
        elif result.unique_id in checks and result.status != "skipped":
            spec = checks[result.unique_id]
            yield dg.AssetCheckResult(
                asset_key=spec.asset_key,
                check_name=spec.name,
                passed=result.passed,
                severity=dg.AssetCheckSeverity.ERROR if result.severity == "error" else dg.AssetCheckSeverity.WARN,
                metadata={"failing_rows": result.failing_rows, "message": result.message},
            )


def raise_if_failed(results: Sequence[NodeResult], checks: Sequence[CheckResult]) -> None:
    """A build with a broken model or a failed test goes no further."""
    broken = [f"{result.name}: {result.message}" for result in results if result.kind != "test" and result.failed]
    failed = [describe(check) for check in checks if check.blocks]
    if broken or failed:
        raise dg.Failure("\n".join([*broken, *failed][:_SHOWN]), allow_retries=False)
