-- Why: joins to dimensions must neither drop a figure nor double one.
with expected as (
    select count(*) as row_count
    from {{ ref('stg_lake__observation') }} as observations
    where exists (
        select 1
        from {{ ref('int_current_document') }} as documents
        where
            observations.batch_id = documents.batch_id
            and observations.document_id = documents.document_id
            and observations.document_version = documents.document_version
    )
),

published as (
    select count(*) as row_count
    from {{ ref('fct_observation') }}
)

select
    expected.row_count as expected_rows,
    published.row_count as published_rows
from expected
cross join published
where expected.row_count != published.row_count
