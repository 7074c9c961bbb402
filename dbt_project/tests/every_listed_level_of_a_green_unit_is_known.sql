{{ config(severity="warn") }}
-- Why: a level that is printed but not in the code list would be counted with the units that have none.
select
    green_unit_id,
    unit_name,
    unit_level
from {{ ref('fct_green_manufacturing_unit') }}
where unit_level is not null and unit_level_code is null
