-- Why: a verdict on a target is only worth something when the actual is of the same thing, form, unit and length of period.
select
    progress.target_observation_id,
    progress.actual_observation_id
from {{ ref('fct_target_progress') }} as progress
inner join {{ ref('int_figure') }} as targets on progress.target_observation_id = targets.observation_id
inner join {{ ref('int_figure') }} as actuals on progress.actual_observation_id = actuals.observation_id
where
    progress.is_reached is not null
    and (
        targets.obs_kind != 'target'
        or actuals.obs_kind != 'actual'
        or targets.indicator != actuals.indicator
        or targets.entity_key != actuals.entity_key
        or targets.measure_form != actuals.measure_form
        or targets.comparable_unit is distinct from actuals.comparable_unit
        or targets.product_canonical is distinct from actuals.product_canonical
        or (targets.nature = 'flow' and targets.period_months is distinct from actuals.period_months)
    )
