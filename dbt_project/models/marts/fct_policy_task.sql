select
    tasks.policy_task_id,
    documents.document_key,
    tasks.section,
    tasks.task_number,
    tasks.task_title,
    coalesce(tasks.lead_units, []) as lead_units,
    coalesce(tasks.responsible_units, []) as responsible_units,
    tasks.document_id,
    tasks.document_version,
    tasks.source_path,
    tasks.char_start,
    tasks.char_end,
    tasks.source_text
from {{ ref('stg_lake__policy_task') }} as tasks
inner join {{ ref('int_current_document') }} as documents
    on
        tasks.batch_id = documents.batch_id
        and tasks.document_id = documents.document_id
        and tasks.document_version = documents.document_version
