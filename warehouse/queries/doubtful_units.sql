-- Which figures have a unit that is unknown, malformed or missing?
select
    unit_flag,
    text,
    unit_text,
    indicator_name,
    source_text,
    source_path
from marts.fct_observation
where unit_flag in ('unknown', 'malformed', 'missing')
order by unit_flag, source_path, char_start;
