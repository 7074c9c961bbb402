select
    batch_id,
    document_id,
    document_version,
    source_path,
    text_start,
    text_end,
    markup_start,
    markup_end
from {{ source('lake', 'text_origin') }}
