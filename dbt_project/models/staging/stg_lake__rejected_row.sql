select
    batch_id,
    rejected_row_id,
    document_id,
    document_version,
    source_path,
    char_start,
    char_end,
    source_text,
    reason_code,
    reason
from {{ source('lake', 'rejected_row') }}
