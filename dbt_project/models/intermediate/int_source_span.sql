-- What is stated in pages is counted in the text that a reader sees; analysts look it up in the file. Other documents are read
-- as they stand. The same as source_span in orchestration/ingest/markup_origins.py.
with pages as (
    select distinct document_version from {{ ref('stg_lake__text_origin') }}
),

spans as (
    {% for table in ['observation', 'project', 'policy_task', 'green_unit', 'rejected_row'] %}
        select
            stated.batch_id,
            stated.document_id,
            stated.document_version,
            stated.char_start,
            stated.char_end
        from {{ ref('stg_lake__' ~ table) }} as stated
        semi join pages on stated.document_version = pages.document_version
        {{ 'union' if not loop.last }}
    {% endfor %}
)

select
    spans.batch_id as span_batch_id,
    spans.document_id as span_document_id,
    documents.document_id is not null as is_current_span,
    spans.char_start as span_start,
    spans.char_end as span_end,
    {{ place_in_source('spans', 'first_origins', 'last_origins') }}
from spans
{{ join_origins('spans', 'first_origins', 'last_origins') }}
left join {{ ref('int_current_document') }} as documents
    on
        spans.batch_id = documents.batch_id
        and spans.document_id = documents.document_id
        and spans.document_version = documents.document_version
