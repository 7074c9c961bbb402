"""All suites, in the order they are run. Here: the list. Not here: any expectation."""

from __future__ import annotations

from expectations import (
    dim_document,
    dim_entity,
    dim_indicator,
    dim_period,
    dim_unit,
    document_outcome,
    fct_discrepancy,
    fct_energy_capacity,
    fct_former_observation,
    fct_green_manufacturing_unit,
    fct_investment,
    fct_observation,
    fct_observation_history,
    fct_output,
    fct_policy_task,
    fct_project,
    fct_target_progress,
    rejected_row,
    stg_lake__observation,
)

SUITES = tuple(
    module.SUITE
    for module in (
        stg_lake__observation,
        dim_document,
        dim_indicator,
        dim_entity,
        dim_unit,
        dim_period,
        fct_observation,
        fct_observation_history,
        fct_former_observation,
        fct_output,
        fct_investment,
        fct_energy_capacity,
        fct_green_manufacturing_unit,
        fct_project,
        fct_policy_task,
        fct_target_progress,
        fct_discrepancy,
        document_outcome,
        rejected_row,
    )
)
