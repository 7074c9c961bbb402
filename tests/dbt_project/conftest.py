"""The made-up lake, built once a session. Here: fixtures. Not here: assertions."""

from __future__ import annotations

import os
from collections.abc import Iterator

import papers
import pytest
from dbt_runs import Warehouse, run_dbt
from made_up_lake import write_lake


@pytest.fixture(scope="session")
def restored_environment() -> Iterator[None]:
    before = {name: os.environ.get(name) for name in ("ORDOS_LAKE", "ORDOS_BUILD")}
    yield
    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


@pytest.fixture(scope="session")
def warehouse(tmp_path_factory: pytest.TempPathFactory, restored_environment: None) -> Warehouse:
    """The made-up lake, built and tested by dbt."""
    folder = tmp_path_factory.mktemp("dbt")
    write_lake(folder / "lake", [papers.former_plan(), papers.plan(), papers.policy()])
    return Warehouse(folder, run_dbt(folder, folder / "ordos.duckdb", "build"))
