-- Which energy and chemical products can be made in a year, and how much of each?
select
    product_group,
    product,
    entity_name,
    time_period,
    normalized_value,
    normalized_unit
from marts.fct_energy_capacity
where capacity_type = 'production_capacity' and obs_kind = 'actual' and is_primary
order by product_group asc, normalized_value desc;
