-- Why: a contradiction is only believed when each place it speaks of can be looked up.
with places as (
    select
        findings.discrepancy_id,
        len(findings.evidence) as place_count,
        unnest(findings.evidence) as place
    from {{ ref('fct_discrepancy') }} as findings
)

select
    findings.discrepancy_id,
    findings.statement
from {{ ref('fct_discrepancy') }} as findings
left join places on findings.discrepancy_id = places.discrepancy_id
left join {{ ref('dim_document') }} as documents
    on places.place.document_id = documents.document_id and places.place.source_path = documents.source_path
where coalesce(places.place_count, 0) = 0 or documents.document_id is null or coalesce(places.place.quote, '') = ''
