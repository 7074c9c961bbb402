-- The ledger's pointer names the version that is valid now and the batch whose reading of it counts.
with pointers as (
    select
        document_id,
        document_version,
        batch_id,
        seen_at
    from {{ ref('stg_lake__document_outcome') }}
    where is_current
    qualify row_number() over (partition by document_id order by seen_at desc, run_id desc) = 1
)

select
    {{ surrogate_key(['documents.document_id', 'documents.document_version']) }} as document_key,
    documents.batch_id,
    documents.document_id,
    documents.document_version,
    documents.source_path,
    documents.title,
    documents.publisher,
    documents.document_number,
    documents.issued,
    {{ period_first_day('documents.issued') }} as issued_from,
    {{ period_last_day('documents.issued') }} as issued_to,
    documents.document_kind,
    documents.place,
    documents.url,
    documents.licence,
    documents.inferred_fields,
    documents.media_type,
    documents.charset,
    documents.byte_size,
    documents.source_document,
    documents.document_text,
    documents.extractor,
    pointers.seen_at as valid_from
from {{ ref('stg_lake__document') }} as documents
inner join pointers
    on
        documents.batch_id = pointers.batch_id
        and documents.document_id = pointers.document_id
        and documents.document_version = pointers.document_version
