with capacities as (
    select *
    from {{ ref('int_capacity') }}
    where is_energy
),

repeated as (
    {{ repeated_statements('capacities') }}
)

select
    capacities.observation_id,
    capacities.document_key,
    capacities.indicator_key,
    capacities.entity_key,
    capacities.unit_key,
    capacities.period_key,
    capacities.capacity_type,
    capacities.technology,
    capacities.product,
    capacities.product_canonical,
    capacities.product_group,
    capacities.indicator_code,
    capacities.indicator_name,
    capacities.entity_name,
    capacities.time_period,
    capacities.obs_kind,
    capacities.measure_form,
    capacities.comparator,
    capacities.obs_value,
    capacities.obs_value_upper,
    capacities.unit_text,
    capacities.normalized_value,
    capacities.normalized_value_upper,
    capacities.normalized_unit,
    capacities.table_index,
    capacities.table_row,
    capacities.table_caption,
    capacities.table_row_label,
    capacities.table_serial,
    capacities.parent_serial,
    capacities.parent_observation_id,
    capacities.depth,
    capacities.is_total,
    coalesce(repeated.statement_group_key, capacities.lone_statement_key) as statement_group_key,
    coalesce(repeated.is_primary, true) as is_primary,
    capacities.is_corrected,
    capacities.original_normalized_value,
    capacities.correction_id,
    capacities.document_id,
    capacities.document_version,
    capacities.source_path,
    {{ source_span('capacities') }},
    capacities.text,
    capacities.source_text,
    capacities.confidence
from capacities
left join repeated on capacities.observation_id = repeated.observation_id
{{ join_source_span('capacities') }}
