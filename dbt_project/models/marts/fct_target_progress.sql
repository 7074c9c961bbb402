with targets as (
    select * from {{ ref('int_target_comparison') }}
    union all by name
    select * from {{ ref('int_target_in_words') }}
)

select
    target_observation_id,
    actual_observation_id,
    indicator_key,
    entity_key,
    indicator_code,
    indicator_name,
    product,
    entity_name,
    measure_form,
    normalized_unit,
    comparator,
    target_period,
    actual_period,
    actual_indicator_name,
    actual_entity_name,
    actual_product,
    target_value,
    target_value_upper,
    actual_value,
    actual_unit,
    actual_comparator,
    gap,
    progress_ratio,
    pace_needed_per_year,
    is_reached,
    comparability,
    comparability_reason,
    statement_group_key,
    is_primary,
    target_quote,
    target_document_id,
    target_source_path,
    target_char_start,
    target_char_end,
    actual_quote,
    actual_document_id,
    actual_source_path,
    actual_char_start,
    actual_char_end
from targets
