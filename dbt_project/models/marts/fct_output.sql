{{ config(materialized="view") }}
-- A view: each figure is written once, in fct_observation, which says what counts as output.
with {{ figures_with('output_type') }}

select
    figures.observation_id,
    figures.document_key,
    figures.indicator_key,
    figures.entity_key,
    figures.unit_key,
    figures.period_key,
    figures.output_type,
    figures.indicator_code,
    figures.indicator_name,
    figures.product,
    figures.entity_name,
    figures.time_period,
    figures.obs_kind,
    figures.measure_form,
    figures.comparator,
    figures.obs_value,
    figures.obs_value_upper,
    figures.unit_text,
    figures.normalized_value,
    figures.normalized_value_upper,
    figures.normalized_unit,
    figures.statement_group_key,
    coalesce(repeated.is_primary, true) as is_primary,
    figures.is_corrected,
    figures.original_normalized_value,
    figures.correction_id,
    figures.document_id,
    figures.document_version,
    figures.source_path,
    figures.char_start,
    figures.char_end,
    figures.text,
    figures.source_text,
    figures.confidence
from figures
left join repeated on figures.observation_id = repeated.observation_id
