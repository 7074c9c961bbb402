select
    rejected.rejected_row_id,
    documents.document_key,
    rejected.batch_id,
    rejected.document_id,
    rejected.document_version,
    rejected.source_path,
    {{ source_span('rejected') }},
    rejected.source_text,
    rejected.reason_code,
    rejected.reason
from {{ ref('stg_lake__rejected_row') }} as rejected
inner join {{ ref('int_current_document') }} as documents
    on
        rejected.batch_id = documents.batch_id
        and rejected.document_id = documents.document_id
        and rejected.document_version = documents.document_version
{{ join_source_span('rejected') }}
