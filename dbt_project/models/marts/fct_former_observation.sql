-- What fct_observation does not hold as it was stated: figures of readings that are valid no more, and figures that a
-- correction changed.
select
    stated.observation_id,
    stated.batch_id,
    stated.document_id,
    stated.document_version,
    stated.source_path,
    readings.title,
    readings.valid_from,
    readings.valid_to,
    readings.is_current,
    stated.char_start,
    stated.char_end,
    stated.text,
    stated.source_text,
    stated.obs_value,
    stated.obs_value_upper,
    stated.unit_text,
    stated.normalized_value,
    stated.normalized_value_upper,
    stated.normalized_unit,
    stated.comparator,
    stated.time_period,
    stated.obs_kind,
    stated.measure_form,
    stated.indicator_code,
    stated.indicator_name,
    stated.product,
    stated.entity_name,
    stated.extractor
from {{ ref('stg_lake__observation') }} as stated
inner join {{ ref('int_document_reading') }} as readings
    on
        stated.batch_id = readings.batch_id
        and stated.document_id = readings.document_id
        and stated.document_version = readings.document_version
left join {{ ref('int_current_document') }} as documents
    on
        stated.batch_id = documents.batch_id
        and stated.document_id = documents.document_id
        and stated.document_version = documents.document_version
left join {{ ref('int_correction') }} as corrections
    on stated.observation_id = corrections.observation_id and stated.batch_id = corrections.batch_id
where documents.document_key is null or corrections.correction_id is not null
