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
    observation_id,
    batch_id,
    document_id,
    document_version,
    source_path,
    title,
    valid_from,
    valid_to,
    is_current,
    char_start,
    char_end,
    text,
    source_text,
    obs_value,
    obs_value_upper,
    unit_text,
    normalized_value,
    normalized_value_upper,
    normalized_unit,
    comparator,
    time_period,
    obs_kind,
    measure_form,
    indicator_code,
    indicator_name,
    product,
    entity_name,
    extractor
from found
