with tasks as (
    select
        tasks.*,
        documents.document_key,
        documents.source_document,
        -- A digest of a document tells the same tasks again.
        {{ surrogate_key([
            'coalesce(documents.source_document, documents.title, documents.document_id)',
            "regexp_replace(tasks.task_title, '\\s', '', 'g')",
        ]) }} as statement_group_key
    from {{ ref('stg_lake__policy_task') }} as tasks
    inner join {{ ref('int_current_document') }} as documents
        on
            tasks.batch_id = documents.batch_id
            and tasks.document_id = documents.document_id
            and tasks.document_version = documents.document_version
)

select
    policy_task_id,
    document_key,
    section,
    task_number,
    task_title,
    coalesce(lead_units, []) as lead_units,
    coalesce(responsible_units, []) as responsible_units,
    statement_group_key,
    {{ is_first_statement('policy_task_id') }} as is_primary,
    document_id,
    document_version,
    source_path,
    char_start,
    char_end,
    source_text
from tasks
