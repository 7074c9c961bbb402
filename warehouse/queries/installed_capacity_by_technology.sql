-- How much power is installed by technology, and do the parts make up the stated total?
select
    coalesce(total.entity_name, '未指明') as entity_name,
    total.time_period,
    total.product as total_of,
    total.normalized_value / 1e6 as stated_mw,
    sum(part.normalized_value) / 1e6 as parts_mw,
    string_agg(part.product || ' ' || cast(part.normalized_value / 1e6 as integer), ', ' order by part.table_serial) as parts
from marts.fct_energy_capacity as total
inner join marts.fct_energy_capacity as part on total.observation_id = part.parent_observation_id
where total.capacity_type = 'installed_power' and total.is_primary and total.obs_kind = 'actual'
group by all
order by stated_mw desc;
