"""Jobs. Here: the one job there is. Not here: when it runs (schedules.py, sensors.py)."""

from __future__ import annotations

import dagster as dg

REFRESH_WAREHOUSE = "refresh_warehouse"

refresh_warehouse = dg.define_asset_job(
    REFRESH_WAREHOUSE,
    selection=dg.AssetSelection.all(),
    # Each process of the multiprocess executor would pay all imports again, and DuckDB lets one process write.
    executor_def=dg.in_process_executor,
    description="Takes what is new in the raw folder, extracts, builds, checks and publishes.",
)
