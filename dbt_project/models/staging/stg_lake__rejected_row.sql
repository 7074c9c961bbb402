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
    reason,
    indicator_name,
    indicator_code,
    entity_name,
    time_period,
    obs_kind
from {{ source('lake', 'rejected_row') }}
