-- What output do places report for a year: gross output, value added, revenue, profit?
select
    entity_name,
    time_period,
    output_type,
    indicator_name,
    normalized_value / 1e8 as value_100_million_cny
from marts.fct_output
where is_primary and obs_kind = 'actual' and measure_form = 'level' and normalized_unit = 'CNY'
order by entity_name asc, time_period asc, value_100_million_cny desc;
