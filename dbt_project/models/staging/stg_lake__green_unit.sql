select
    batch_id,
    green_unit_id,
    document_id,
    document_version,
    source_path,
    char_start,
    char_end,
    source_text,
    heading_path,
    table_index,
    table_row,
    serial,
    unit_category,
    unit_name,
    unit_level
from {{ source('lake', 'green_unit') }}
