"""The one place where assets, checks, jobs, schedules, sensors and resources meet.

Here: the assembly. Not here: any of the things assembled.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import dagster as dg

from orchestration.assets.documents import documents
from orchestration.assets.observations import observations
from orchestration.assets.transformations import dbt_models
from orchestration.assets.warehouse import published_warehouse
from orchestration.checks import expectations_check
from orchestration.jobs import refresh_warehouse
from orchestration.resources import Folders, Writer
from orchestration.schedules import daily
from orchestration.sensors import failed_run, inbox
from orchestration.settings import Settings
from orchestration.transformation.dbt_runner import ensure_manifest


def build_defs(overrides: Mapping[str, Any]) -> dg.Definitions:
    """The whole pipeline. ``overrides`` replaces resources by name: `folders` for another folder of documents or tables."""
    folders = overrides.get("folders", Folders.of(Settings()))
    models = dbt_models(ensure_manifest())
    return dg.Definitions(
        assets=[documents, observations, models, published_warehouse(models)],
        asset_checks=[expectations_check()],
        jobs=[refresh_warehouse],
        schedules=[daily],
        sensors=[inbox, failed_run],
        resources={"folders": folders, "writer": Writer(folders=folders), **overrides},
    )


@dg.definitions
def defs() -> dg.Definitions:
    """What `dagster dev` loads; made when asked for, so that importing this module does no work."""
    return build_defs({})
