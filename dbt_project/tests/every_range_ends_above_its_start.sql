-- Why: 8-10 read as 10 to 8 is a misread range, or a date.
select
    observation_id,
    text,
    obs_value,
    obs_value_upper
from {{ ref('fct_observation') }}
where obs_value_upper < obs_value
