-- Which figures are stated more than once, and where?
select
    any_value(indicator_name) as indicator_name,
    any_value(entity_name) as entity_name,
    any_value(time_period) as time_period,
    list(text || ' @ ' || source_path order by is_primary desc, source_path asc) as sources
from marts.fct_observation
where statement_count > 1
group by statement_group_key
order by len(sources) desc, indicator_name asc;
