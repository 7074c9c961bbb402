-- A list starts anew where its serials start again at 1; page breaks with a repeated header do not end it.
with projects as (
    select
        projects.*,
        documents.document_key,
        documents.source_document,
        try_cast(regexp_extract(projects.serial, '[0-9]+') as integer) as serial_number
    from {{ ref('stg_lake__project') }} as projects
    inner join {{ ref('int_current_document') }} as documents
        on
            projects.batch_id = documents.batch_id
            and projects.document_id = documents.document_id
            and projects.document_version = documents.document_version
)

select
    *,
    {{ surrogate_key(["regexp_replace(translate(project_name, '（）', '()'), '\\s', '', 'g')"]) }} as statement_group_key,
    count(*) filter (where serial_number = 1) over (
        partition by document_version
        order by char_start
        rows between unbounded preceding and current row
    ) as list_number
from projects
