select
    batch_id,
    policy_task_id,
    document_id,
    document_version,
    source_path,
    char_start,
    char_end,
    source_text,
    section,
    task_number,
    task_title,
    lead_units,
    responsible_units
from {{ source('lake', 'policy_task') }}
