-- For which targets is there only a near figure: another place, a wider product, a kindred indicator?
select
    entity_name,
    indicator_name,
    target_period,
    target_value,
    actual_entity_name,
    actual_indicator_name,
    actual_value,
    comparability_reason,
    actual_quote
from marts.fct_target_progress
where is_primary and starts_with(comparability, 'near')
order by entity_name, indicator_name, target_period;
