-- A heading in a project list that says how many rows stand under it: 一、续建项目（5个）. They reach to the next such heading or to
-- the end of the table; lists that say they leave something out (略, ……) are not counted.
with documents as (
    select
        documents.document_id,
        documents.document_version,
        documents.source_path,
        documents.document_text
    from {{ ref('int_current_document') }} as documents
    semi join {{ ref('int_project') }} as projects on documents.document_version = projects.document_version
),

split as (
    select
        document_id,
        document_version,
        source_path,
        unnest(string_split(document_text, chr(10))) as line,
        unnest(range(1, len(string_split(document_text, chr(10))) + 1)) as line_number
    from documents
),

lines as (
    select
        *,
        cast(coalesce(sum(length(line) + 1) over (
            partition by document_version
            order by line_number
            rows between unbounded preceding and 1 preceding
        ), 0) as bigint) as line_start
    from split
),

headings as (
    select
        *,
        trim(line, ' ' || chr(9) || chr(13) || ',|') as heading,
        try_cast(regexp_extract(line, '[（(](?:共|计)?\s*([0-9]{1,3})\s*[个项][）)]', 1) as integer) as stated_count
    from lines
    -- A heading, with or without how many.
    where
        regexp_matches(line, '^[\s,|]*[（(]?[一二三四五六七八九十]+[）)、.．]')
        or regexp_matches(line, '^[\s,|]*[^，。；;\t,|]{2,30}[（(](共|计)?\s*[0-9]{1,3}\s*[个项][）)][\s,|]*$')
),

bounded as (
    select
        *,
        lead(line_start) over (partition by document_version order by line_number) as next_start
    from headings
),

counted as (
    select
        bounded.document_id,
        bounded.document_version,
        bounded.source_path,
        bounded.heading,
        bounded.line_start as char_start,
        bounded.line_start + length(bounded.line) as char_end,
        bounded.heading as source_text,
        bounded.stated_count,
        count(*) as listed_count,
        max(projects.char_end) as list_end,
        list({{ evidence('projects') }} order by projects.char_start) as rows_evidence
    from bounded
    inner join {{ ref('int_project') }} as projects
        on
            bounded.document_version = projects.document_version
            and bounded.line_start < projects.char_start
            and coalesce(bounded.next_start > projects.char_start, true)
    where bounded.stated_count is not null
    group by all
    having count(distinct projects.table_index) = 1
)

select
    {{ surrogate_key(["'heading_against_rows'", 'counted.document_version', 'counted.char_start']) }} as discrepancy_id,
    'stated_count_against_list' as rule,
    concat('“', counted.heading, '”称有', counted.stated_count, '个，其下列出', counted.listed_count, '个。') as statement,
    cast(counted.listed_count as decimal(38, 10)) as expected_value,
    cast(counted.stated_count as decimal(38, 10)) as found_value,
    'count' as unit,
    counted.document_id,
    list_prepend({{ evidence('counted') }}, counted.rows_evidence) as evidence
from counted
inner join documents on counted.document_version = documents.document_version
where
    counted.listed_count != counted.stated_count
    and not regexp_matches(
        substr(documents.document_text, counted.char_start + 1, counted.list_end - counted.char_start + 20),
        '…|\.{3}|（略）|\(略\)|节选'
    )
