-- What counts as output is said by the indicator's measure; figures of public finance are revenue of another sort.
with output_types as (
    select code
    from {{ ref('codelist') }}
    where codelist = 'output_type'
),

typed as (
    select
        observations.*,
        case
            when output_types.code is not null and observations.family != 'finance' then output_types.code
            when
                observations.indicator_code is null
                and units.unit_kind = 'physical'
                and suffix(observations.indicator_name, '产量')
                then 'production'
        end as output_type
    from {{ ref('int_current_observation') }} as observations
    inner join {{ ref('int_unit') }} as units on observations.unit_key = units.unit_key
    left join output_types on observations.measure = output_types.code
)

select
    observation_id,
    document_key,
    indicator_key,
    entity_key,
    unit_key,
    period_key,
    output_type,
    indicator_code,
    indicator_name,
    product,
    entity_name,
    time_period,
    obs_kind,
    measure_form,
    comparator,
    obs_value,
    obs_value_upper,
    unit_text,
    normalized_value,
    normalized_value_upper,
    normalized_unit,
    document_id,
    document_version,
    source_path,
    char_start,
    char_end,
    text,
    source_text,
    confidence
from typed
where output_type is not null
