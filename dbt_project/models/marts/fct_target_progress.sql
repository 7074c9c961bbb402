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
    coalesce(target_spans.source_char_start, targets.target_char_start) as target_char_start,
    coalesce(target_spans.source_char_end, targets.target_char_end) as target_char_end,
    targets.actual_quote,
    targets.actual_document_id,
    targets.actual_source_path,
    coalesce(actual_spans.source_char_start, targets.actual_char_start) as actual_char_start,
    coalesce(actual_spans.source_char_end, targets.actual_char_end) as actual_char_end
from targets
left join {{ ref('int_source_span') }} as target_spans
    on
        targets.target_document_id = target_spans.span_document_id
        and targets.target_char_start = target_spans.span_start
        and targets.target_char_end = target_spans.span_end
        and target_spans.is_current_span
left join {{ ref('int_source_span') }} as actual_spans
    on
        targets.actual_document_id = actual_spans.span_document_id
        and targets.actual_char_start = actual_spans.span_start
        and targets.actual_char_end = actual_spans.span_end
        and actual_spans.is_current_span
