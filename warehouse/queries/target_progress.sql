-- How far is each target for 2025 reached, what is still missing, and why can some not be judged?
select
    entity_name,
    indicator_name,
    product,
    target_value,
    target_quote,
    normalized_unit,
    actual_value,
    actual_period,
    is_reached,
    gap,
    pace_needed_per_year,
    comparability_reason
from marts.fct_target_progress
where is_primary and ends_with(target_period, '2025')
order by entity_name asc, is_reached desc nulls last, indicator_name asc;
