-- What are the energy capacities of a table, each total with its parts below it?
select
    c.table_caption,
    c.table_serial,
    repeat('  ', coalesce(c.depth, 1) - 1) || c.table_row_label as capacity,
    c.obs_value,
    c.unit_text,
    c.time_period,
    c.source_path
from marts.fct_energy_capacity as c
where c.table_serial is not null and c.obs_kind = 'actual'
order by c.source_path, c.table_index, c.table_row;
