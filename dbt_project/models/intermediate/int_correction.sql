-- Which current observations a declared correction applies to.
with documents as (
    select
        batch_id,
        document_version,
        coalesce(source_document, title) as source_title
    from {{ ref('int_current_document') }}
)

select
    stated.observation_id,
    stated.batch_id,
    corrections.correction_id,
    corrections.action,
    corrections.corrected_value,
    corrections.corrected_unit,
    corrections.reason as correction_reason
from {{ ref('correction') }} as corrections
inner join documents on corrections.source_title = documents.source_title
inner join {{ ref('stg_lake__observation') }} as stated
    on documents.batch_id = stated.batch_id and documents.document_version = stated.document_version
where
    regexp_replace(stated.text, '\s', '', 'g') = corrections.printed
    and contains(regexp_replace(stated.source_text, '\s', '', 'g'), corrections.quote)
    and contains(corrections.quote, corrections.printed)
qualify row_number() over (partition by stated.batch_id, stated.observation_id order by corrections.correction_id) = 1
