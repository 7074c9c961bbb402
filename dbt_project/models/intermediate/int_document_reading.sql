-- When each reading of each document version was the valid one: from the run that took it to the run that took the next of the
-- same file. A file that is gone without a successor was valid until the last run the ledger knows of.
with taken as (
    select
        batch_id,
        document_id,
        document_version,
        source_path,
        seen_at,
        is_current,
        lead(seen_at) over (partition by source_path order by seen_at, run_id) as next_seen_at,
        max(seen_at) over () as last_seen_at
    from {{ ref('stg_lake__document_outcome') }}
    where batch_id is not null
)

select
    taken.batch_id,
    taken.document_id,
    taken.document_version,
    documents.title,
    taken.seen_at as valid_from,
    case when not taken.is_current then coalesce(taken.next_seen_at, taken.last_seen_at) end as valid_to,
    taken.is_current
from taken
inner join {{ ref('stg_lake__document') }} as documents
    on
        taken.batch_id = documents.batch_id
        and taken.document_id = documents.document_id
        and taken.document_version = documents.document_version
