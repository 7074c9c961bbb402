-- Targets that a table sets in words (完成自治区下达任务). Extraction sets them aside, since there is no figure in them.
with stated as (
    select
        rejected.rejected_row_id,
        rejected.indicator_code,
        rejected.indicator_name,
        entities.entity_code,
        rejected.entity_name,
        rejected.time_period,
        rejected.document_id,
        rejected.source_path,
        rejected.char_start,
        rejected.char_end,
        rejected.source_text,
        documents.source_document,
        coalesce(documents.source_document, documents.title, documents.document_id) as source_key,
        regexp_replace(
            substr(documents.document_text, rejected.char_start + 1, rejected.char_end - rejected.char_start), '\s', '', 'g'
        ) as words
    from {{ ref('stg_lake__rejected_row') }} as rejected
    inner join {{ ref('int_current_document') }} as documents
        on
            rejected.batch_id = documents.batch_id
            and rejected.document_id = documents.document_id
            and rejected.document_version = documents.document_version
    left join {{ ref('int_resolved_entity') }} as entities
        on rejected.entity_name = entities.entity_name and documents.place is not distinct from entities.document_place
    where rejected.obs_kind = 'target'
),

keyed as (
    select
        *,
        {{ surrogate_key(['indicator_code', 'case when indicator_code is null then indicator_name end']) }} as indicator_key,
        {{ surrogate_key(['entity_code', 'case when entity_code is null then entity_name end']) }} as entity_key,
        {{ surrogate_key(['source_key', 'indicator_code', 'indicator_name', 'entity_name', 'time_period', 'words']) }}
            as statement_group_key
    from stated
)

select
    keyed.rejected_row_id as target_observation_id,
    keyed.indicator_key,
    keyed.entity_key,
    keyed.indicator_code,
    keyed.indicator_name,
    keyed.entity_code,
    keyed.entity_name,
    keyed.time_period as target_period,
    reasons.comparability,
    reasons.reason_zh as comparability_reason,
    keyed.statement_group_key,
    {{ is_first_statement('rejected_row_id') }} as is_primary,
    keyed.source_text as target_quote,
    keyed.document_id as target_document_id,
    keyed.source_path as target_source_path,
    keyed.char_start as target_char_start,
    keyed.char_end as target_char_end
from keyed
inner join {{ ref('comparability') }} as reasons on reasons.comparability = 'in_words'
