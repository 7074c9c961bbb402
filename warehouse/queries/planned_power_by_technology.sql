-- How much power do planned projects add, by technology, each project counted once?
select
    coalesce(technology, '未分类') as technology,
    count(*) as projects,
    sum(normalized_value) / 1e6 as planned_mw
from marts.fct_energy_capacity
where capacity_type = 'installed_power' and obs_kind = 'planned' and measure_form = 'level' and is_primary
group by all
order by planned_mw desc;
