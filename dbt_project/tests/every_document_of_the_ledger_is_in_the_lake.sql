-- Why: when the batch the ledger points to is missing from the lake, a document would vanish from the warehouse silently.
select
    outcomes.source_path,
    outcomes.document_id,
    outcomes.batch_id
from {{ ref('stg_lake__document_outcome') }} as outcomes
left join {{ ref('int_current_document') }} as documents on outcomes.document_id = documents.document_id
where outcomes.is_current and documents.document_id is null
