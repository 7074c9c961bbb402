{{ config(severity="warn") }}
-- Why: a correction whose passage is still printed, but whose figure extraction no longer takes, corrects nothing.
select
    corrections.correction_id,
    corrections.quote
from {{ ref('correction') }} as corrections
inner join {{ ref('int_current_document') }} as documents
    on
        corrections.source_title in (documents.source_document, documents.title)
        and contains(regexp_replace(documents.document_text, '\s', '', 'g'), corrections.quote)
left join {{ ref('fct_observation') }} as observations
    on
        documents.document_key = observations.document_key
        and corrections.correction_id = observations.correction_id
where observations.observation_id is null
