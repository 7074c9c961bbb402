select
    run_id,
    seen_at,
    source_path,
    document_id,
    document_version,
    outcome,
    reason_code,
    reason,
    byte_size,
    media_type,
    charset,
    batch_id,
    is_current
from {{ ref('stg_lake__document_outcome') }}
