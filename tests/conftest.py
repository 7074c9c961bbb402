"""One real run of the pipeline, shared by the tests that read what it published. Here: fixtures. Not here: assertions."""

from __future__ import annotations

from collections.abc import Iterator

import dagster as dg
import pytest
from whole_pipeline import Pipeline, made_up_folders, run, tick

from orchestration import sensors
from orchestration.definitions import build_defs
from orchestration.failures import first_failure
from orchestration.resources import Folders


@pytest.fixture(scope="session")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pipeline]:
    settings = made_up_folders(tmp_path_factory.mktemp("pipeline"))
    definitions = build_defs({"folders": Folders.of(settings)})
    with dg.DagsterInstance.ephemeral() as instance, pytest.MonkeyPatch.context() as patch:
        patch.setattr(sensors, "MINIMUM_AGE_SECONDS", 0.0)
        arrival = tick(definitions, instance, settings, None)
        first_run = run(definitions, instance)
        if not first_run.success:
            pytest.fail(first_failure(first_run.all_events))
        afterwards = tick(definitions, instance, settings, arrival.cursor)
        yield Pipeline(settings, definitions, instance, first_run, [arrival, afterwards])
