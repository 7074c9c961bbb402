"""One real run of the pipeline, shared by the tests that read what it published; and which tests share a process.

Here: fixtures, the order of tests. Not here: assertions.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import pytest
from whole_pipeline import Pipeline, made_up_folders, run, tick
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from orchestration import sensors
from orchestration.definitions import build_defs
from orchestration.failures import first_failure
from orchestration.resources import Folders


class FolderScheduling(LoadScopeScheduling):
    """Tests of one folder run in one process: the published warehouse they share, or the lake built by dbt, is made once."""

    def _split_scope(self, nodeid: str) -> str:
        return nodeid.partition("::")[0].rpartition("/")[0]


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> FolderScheduling:
    return FolderScheduling(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The whole pipeline begins first, since it takes longest."""
    items.sort(key=lambda item: item.path.parent != Path(__file__).parent)


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
