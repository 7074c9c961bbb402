-- What fct_observation does not hold as it was stated: figures of readings that are valid no more, and figures that a
-- correction changed.
-- Few are: readings and corrections are looked through first, so that the lake is only read for those.
with readings as (
    select
        readings.*,
        documents.document_key is not null as is_valid
    from {{ ref('int_document_reading') }} as readings
    left join {{ ref('int_current_document') }} as documents
        on
            readings.batch_id = documents.batch_id
            and readings.document_id = documents.document_id
            and readings.document_version = documents.document_version
),

read_formerly as (
    select
        stated.*,
        readings.title,
        readings.valid_from,
        readings.valid_to,
        readings.is_current
    from {{ ref('stg_lake__observation') }} as stated
    inner join readings
        on
            stated.batch_id = readings.batch_id
            and stated.document_id = readings.document_id
            and stated.document_version = readings.document_version
    where not readings.is_valid
),

corrected as (
    select
        stated.*,
        readings.title,
        readings.valid_from,
        readings.valid_to,
        readings.is_current
    from {{ ref('stg_lake__observation') }} as stated
    inner join {{ ref('int_correction') }} as corrections
        on stated.observation_id = corrections.observation_id and stated.batch_id = corrections.batch_id
    inner join readings
        on
            stated.batch_id = readings.batch_id
            and stated.document_id = readings.document_id
            and stated.document_version = readings.document_version
    where readings.is_valid
),

found as (
    select * from read_formerly
    union all
    select * from corrected
)

select
    found.observation_id,
    found.batch_id,
    found.document_id,
    found.document_version,
    found.source_path,
    found.title,
    found.valid_from,
    found.valid_to,
    found.is_current,
    {{ source_span('found') }},
    found.text,
    found.source_text,
    found.obs_value,
    found.obs_value_upper,
    found.unit_text,
    found.normalized_value,
    found.normalized_value_upper,
    found.normalized_unit,
    found.comparator,
    found.time_period,
    found.obs_kind,
    found.measure_form,
    found.indicator_code,
    found.indicator_name,
    found.product,
    found.entity_name,
    found.extractor
from found
{{ join_source_span('found', is_current=false) }}
