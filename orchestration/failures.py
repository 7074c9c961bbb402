"""Why a run failed, in the words of the step that did. Here: reading Dagster's events. Not here: who is told."""

from __future__ import annotations

from collections.abc import Sequence

import dagster as dg


def failure_reason(event: dg.DagsterEvent) -> str:
    """What a failed step gave as its reason: its own description, else the innermost exception, without the trace."""
    data = event.step_failure_data
    if data.user_failure_data and data.user_failure_data.description:
        return data.user_failure_data.description
    error = data.error
    while error is not None and error.cause is not None:
        error = error.cause
    return error.message.strip() if error else f"The step {event.step_key} failed."


def first_failure(events: Sequence[dg.DagsterEvent]) -> str:
    """The reason of the first step that failed, or of the run when no step was reached."""
    for event in events:
        if event.is_step_failure:
            return failure_reason(event)
    return next((event.message for event in events if event.is_failure and event.message), "No step said why.")
