-- What grew how fast, on which base?
select
    entity_name,
    indicator_name,
    product,
    time_period,
    measure_form,
    normalized_value as percent,
    source_text
from marts.fct_observation
where starts_with(measure_form, 'growth') and obs_kind = 'actual' and normalized_unit = 'percent' and is_primary
order by percent desc;
