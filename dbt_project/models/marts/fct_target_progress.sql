with targets as (
    select * from {{ ref('int_target_comparison') }}
    union all by name
    select * from {{ ref('int_target_in_words') }}
)

select
    targets.target_observation_id,
    targets.actual_observation_id,
    targets.indicator_key,
    targets.entity_key,
    targets.indicator_code,
    targets.indicator_name,
    targets.product,
    targets.entity_name,
    targets.measure_form,
    targets.normalized_unit,
    targets.comparator,
    targets.target_period,
    targets.actual_period,
    targets.actual_indicator_name,
    targets.actual_entity_name,
    targets.actual_product,
    targets.target_value,
    targets.target_value_upper,
    targets.actual_value,
    targets.actual_unit,
    targets.actual_comparator,
    targets.gap,
    targets.progress_ratio,
    targets.pace_needed_per_year,
    targets.is_reached,
    targets.comparability,
    targets.comparability_reason,
    targets.statement_group_key,
    targets.is_primary,
    targets.target_quote,
    targets.target_document_id,
    targets.target_source_path,
    {{ source_span('targets', 'target_') }},
    targets.actual_quote,
    targets.actual_document_id,
    targets.actual_source_path,
    {{ source_span('targets', 'actual_') }}
from targets
{{ join_source_span('targets', 'target_') }}
{{ join_source_span('targets', 'actual_') }}
