-- What a finding weighs is said by the seed of rules.
with places as (
    select
        discrepancy_id,
        unnest(evidence) as place,
        generate_subscripts(evidence, 1) as place_number
    from {{ ref('int_discrepancy') }}
),

spans as (
    select
        places.discrepancy_id,
        places.place_number,
        places.place,
        places.place.char_start,
        places.place.char_end,
        documents.batch_id,
        documents.document_version
    from places
    left join {{ ref('int_current_document') }} as documents on places.place.document_id = documents.document_id
),

spans_in_source as (
    select
        spans.*,
        {{ place_in_source('spans', 'first_origins', 'last_origins') }}
    from spans
    {{ join_origins('spans', 'first_origins', 'last_origins') }}
),

-- What is stated in a page is looked up in the file, as everywhere in the marts.
evidence_in_source as (
    select
        discrepancy_id,
        list(
            struct_pack(
                document_id := place.document_id,
                source_path := place.source_path,
                char_start := coalesce(source_char_start, char_start),
                char_end := coalesce(source_char_end, char_end),
                quote := place.quote
            )
            order by place_number
        ) as evidence
    from spans_in_source
    group by discrepancy_id
)

select
    findings.discrepancy_id,
    findings.rule,
    rules.severity,
    findings.statement,
    findings.expected_value,
    findings.found_value,
    findings.unit,
    findings.document_id,
    evidence_in_source.evidence
from {{ ref('int_discrepancy') }} as findings
inner join {{ ref('discrepancy_rule') }} as rules on findings.rule = rules.rule
inner join evidence_in_source on findings.discrepancy_id = evidence_in_source.discrepancy_id
