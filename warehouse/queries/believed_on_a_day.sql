-- What was believed at the end of a given day? (Here: today; put another day in its place.)
select
    indicator_name,
    entity_name,
    time_period,
    text,
    source_path,
    valid_from
from marts.fct_observation_history
where
    valid_from < current_date + interval 1 day
    and (valid_to is null or valid_to >= current_date + interval 1 day)
order by entity_name, indicator_name, time_period;
