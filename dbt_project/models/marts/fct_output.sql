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
    typed.observation_id,
    typed.document_key,
    typed.indicator_key,
    typed.entity_key,
    typed.unit_key,
    typed.period_key,
    typed.output_type,
    typed.indicator_code,
    typed.indicator_name,
    typed.product,
    typed.entity_name,
    typed.time_period,
    typed.obs_kind,
    typed.measure_form,
    typed.comparator,
    typed.obs_value,
    typed.obs_value_upper,
    typed.unit_text,
    typed.normalized_value,
    typed.normalized_value_upper,
    typed.normalized_unit,
    statements.statement_group_key,
    {{ is_first_of_group() }} as is_primary,
    typed.is_corrected,
    typed.original_normalized_value,
    typed.correction_id,
    typed.document_id,
    typed.document_version,
    typed.source_path,
    typed.char_start,
    typed.char_end,
    typed.text,
    typed.source_text,
    typed.confidence
from typed
inner join {{ ref('int_statement_group') }} as statements on typed.observation_id = statements.observation_id
where typed.output_type is not null
