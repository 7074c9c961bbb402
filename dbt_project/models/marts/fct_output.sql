-- What counts as output is said by the indicator's measure; figures of public finance are revenue of another sort.
with output_types as (
    select code
    from {{ ref('codelist') }}
    where codelist = 'output_type'
),

typed as not materialized (
    select
        figures.*,
        case
            when output_types.code is not null and figures.family != 'finance' then output_types.code
            when
                figures.indicator_code is null
                and units.unit_kind = 'physical'
                and suffix(figures.indicator_name, '产量')
                then 'production'
        end as output_type
    from {{ ref('int_figure') }} as figures
    inner join {{ ref('int_unit') }} as units on figures.unit_key = units.unit_key
    left join output_types on figures.measure = output_types.code
    where output_type is not null
),

repeated as (
    {{ repeated_statements('typed') }}
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
    coalesce(repeated.statement_group_key, typed.lone_statement_key) as statement_group_key,
    coalesce(repeated.is_primary, true) as is_primary,
    typed.is_corrected,
    typed.original_normalized_value,
    typed.correction_id,
    typed.document_id,
    typed.document_version,
    typed.source_path,
    {{ source_span('typed') }},
    typed.text,
    typed.source_text,
    typed.confidence
from typed
left join repeated on typed.observation_id = repeated.observation_id
{{ join_source_span('typed') }}
