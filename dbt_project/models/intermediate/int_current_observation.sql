{{ config(materialized="view") }}
-- The figures of the current version of each document, with declared corrections applied to the value in the base unit: what is
-- printed (text, obs_value, unit_text) stays, and so does the value before the correction. int_figure writes them down.
with observations as (
    select
        stated.* replace (
            case corrections.action
                when 'replace_value' then corrections.corrected_value
                when 'set_aside' then null
                else stated.normalized_value
            end as normalized_value,
            case when corrections.action is null then stated.normalized_value_upper end as normalized_value_upper,
            case corrections.action
                when 'replace_value' then corrections.corrected_unit
                when 'set_aside' then null
                else stated.normalized_unit
            end as normalized_unit
        ),
        corrections.correction_id is not null as is_corrected,
        case when corrections.correction_id is not null then stated.normalized_value end as original_normalized_value,
        corrections.correction_id,
        documents.document_key,
        entities.entity_code,
        entities.entity_key as listed_entity_key
    from {{ ref('stg_lake__observation') }} as stated
    inner join {{ ref('int_current_document') }} as documents
        on
            stated.batch_id = documents.batch_id
            and stated.document_id = documents.document_id
            and stated.document_version = documents.document_version
    left join {{ ref('int_resolved_entity') }} as entities
        on stated.entity_name = entities.entity_name and documents.place is not distinct from entities.document_place
    left join {{ ref('int_correction') }} as corrections
        on stated.observation_id = corrections.observation_id and stated.batch_id = corrections.batch_id
)

select
    observations.observation_id,
    observations.document_key,
    -- A listed name has its key already; only the others are hashed row by row.
    coalesce(observations.listed_entity_key, {{ surrogate_key(['null', 'observations.entity_name']) }}) as entity_key,
    {{ surrogate_key(['observations.unit_text', 'observations.normalized_unit']) }} as unit_key,
    observations.document_id,
    observations.document_version,
    observations.source_path,
    observations.char_start,
    observations.char_end,
    observations.text,
    observations.source_text,
    observations.source_start,
    observations.heading_path,
    observations.obs_value,
    observations.obs_value_upper,
    observations.unit_text,
    observations.normalized_value,
    observations.normalized_value_upper,
    observations.normalized_unit,
    observations.unit_flag,
    observations.comparator,
    observations.time_period,
    observations.obs_kind,
    observations.measure_form,
    observations.indicator_name,
    observations.indicator_text,
    observations.indicator_code,
    observations.product,
    observations.entity_code,
    observations.entity_name,
    observations.entity_text,
    observations.table_index,
    observations.table_row,
    observations.table_caption,
    observations.table_serial,
    observations.table_row_label,
    observations.table_column_label,
    observations.is_corrected,
    observations.original_normalized_value,
    observations.correction_id,
    observations.decisions,
    observations.extractor,
    observations.confidence
from observations
