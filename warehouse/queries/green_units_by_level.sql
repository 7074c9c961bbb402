-- How many green units are there of each kind and level?
select
    unit_category,
    coalesce(unit_level, '未注明') as unit_level,
    count(*) as units,
    list(unit_name order by unit_name) as names
from marts.fct_green_manufacturing_unit
where is_primary
group by all
order by unit_category, unit_level;
