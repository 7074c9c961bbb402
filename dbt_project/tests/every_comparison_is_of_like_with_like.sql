-- Why: a target beside an actual of another thing, form or unit says nothing about progress.
select
    progress.target_observation_id,
    progress.actual_observation_id
from {{ ref('fct_target_progress') }} as progress
inner join {{ ref('fct_observation') }} as targets on progress.target_observation_id = targets.observation_id
inner join {{ ref('fct_observation') }} as actuals on progress.actual_observation_id = actuals.observation_id
where
    targets.obs_kind != 'target'
    or actuals.obs_kind != 'actual'
    or targets.indicator_key != actuals.indicator_key
    or targets.entity_key != actuals.entity_key
    or targets.measure_form != actuals.measure_form
    or targets.normalized_unit is distinct from actuals.normalized_unit
    or targets.product is distinct from actuals.product
