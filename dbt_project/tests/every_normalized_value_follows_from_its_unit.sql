-- Why: a wrong power of ten is the worst error a warehouse of figures can make. Extraction converts, this reads the same
-- unit seeds on its own and compares. Units it cannot read are left to the checks of coverage.
select
    observations.observation_id,
    observations.text,
    observations.unit_text,
    observations.obs_value,
    observations.normalized_value,
    observations.normalized_unit,
    units.factor
from {{ ref('fct_observation') }} as observations
inner join {{ ref('int_unit_text') }} as units on observations.unit_text = units.unit_text
where
    observations.normalized_value is not null
    and not observations.is_corrected
    and units.factor is not null
    and split_part(observations.normalized_unit, '/', 1) = units.unit_code
    and abs(cast(observations.normalized_value as double) - cast(observations.obs_value as double) * units.factor)
    > 1e-9 * abs(cast(observations.normalized_value as double)) + 1e-9
