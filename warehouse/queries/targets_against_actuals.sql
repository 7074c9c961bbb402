-- Targets that have a comparable actual figure, those furthest from it first.
select
    t.entity_name,
    t.indicator_name,
    t.product,
    t.target_period,
    t.target_value,
    t.actual_period,
    t.actual_value,
    t.normalized_unit,
    t.progress_ratio,
    t.is_reached,
    t.target_quote,
    t.actual_quote
from marts.fct_target_progress as t
where t.actual_observation_id is not null
order by t.is_reached, t.progress_ratio;
