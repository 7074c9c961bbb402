"""Schedules. Here: the daily run. Not here: what it runs (jobs.py), arrivals (sensors.py)."""

from __future__ import annotations

import dagster as dg

from orchestration.jobs import refresh_warehouse

# Early enough to be done before the office opens; it also tries again what failed the day before.
daily = dg.ScheduleDefinition(
    name="daily",
    job=refresh_warehouse,
    cron_schedule="0 6 * * *",
    execution_timezone="Asia/Shanghai",
    default_status=dg.DefaultScheduleStatus.RUNNING,
    description="Every morning at six, Ordos time.",
)
