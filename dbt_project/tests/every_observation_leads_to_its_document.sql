-- Why: a figure without its document and version cannot be traced, and is worth nothing to an analyst.
select
    observations.observation_id,
    observations.document_id,
    observations.document_version
from {{ ref('fct_observation') }} as observations
left join {{ ref('dim_document') }} as documents
    on
        observations.document_key = documents.document_key
        and observations.document_id = documents.document_id
        and observations.document_version = documents.document_version
        and observations.source_path = documents.source_path
where documents.document_key is null
