"""The pipeline on folders of its own. Here: what tests need to tick and to run it. Not here: fixtures, assertions."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import dagster as dg

from orchestration.jobs import REFRESH_WAREHOUSE
from orchestration.resources import Folders
from orchestration.settings import Settings

DOCUMENTS = Path(__file__).with_name("documents")


@dataclass(frozen=True)
class Pipeline:
    """The pipeline on folders of its own: what its sensor said on arrival of the documents, and the run that followed."""

    settings: Settings
    definitions: dg.Definitions
    instance: dg.DagsterInstance
    first_run: dg.ExecuteInProcessResult
    ticks: list[dg.SensorExecutionData]

    def tick(self, cursor: str | None) -> dg.SensorExecutionData:
        return tick(self.definitions, self.instance, self.settings, cursor)

    def run(self) -> dg.ExecuteInProcessResult:
        return run(self.definitions, self.instance)


def tick(
    definitions: dg.Definitions, instance: dg.DagsterInstance, settings: Settings, cursor: str | None
) -> dg.SensorExecutionData:
    """One tick of the inbox sensor, as the daemon does it."""
    repository = definitions.get_repository_def()
    resources = {"folders": Folders.of(settings)}
    with dg.build_sensor_context(instance, cursor, repository_def=repository, resources=resources) as context:
        return repository.get_sensor_def("inbox").evaluate_tick(context)


def run(definitions: dg.Definitions, instance: dg.DagsterInstance) -> dg.ExecuteInProcessResult:
    job = definitions.resolve_job_def(REFRESH_WAREHOUSE)
    return job.execute_in_process(instance=instance, raise_on_error=False)


def made_up_folders(folder: Path) -> Settings:
    """A raw folder with the made-up documents in its inbox, and no warehouse yet."""
    settings = Settings(folder / "raw", folder / "warehouse")
    shutil.copytree(DOCUMENTS, settings.inbox)
    return settings
