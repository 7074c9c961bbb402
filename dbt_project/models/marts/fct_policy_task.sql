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
    tasks.policy_task_id,
    tasks.document_key,
    tasks.section,
    tasks.task_number,
    tasks.task_title,
    coalesce(tasks.lead_units, []) as lead_units,
    coalesce(tasks.responsible_units, []) as responsible_units,
    tasks.statement_group_key,
    {{ is_first_statement('policy_task_id') }} as is_primary,
    tasks.document_id,
    tasks.document_version,
    tasks.source_path,
    {{ source_span('tasks') }},
    tasks.source_text
from tasks
{{ join_source_span('tasks') }}
