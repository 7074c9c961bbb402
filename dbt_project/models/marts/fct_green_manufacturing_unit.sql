select
    green_units.green_unit_id,
    green_units.document_key,
    green_units.unit_category,
    green_units.unit_category_code,
    green_units.unit_name,
    green_units.unit_level,
    green_units.unit_level_code,
    green_units.serial,
    green_units.table_index,
    green_units.table_row,
    green_units.heading_path,
    green_units.statement_group_key,
    green_units.is_primary,
    green_units.document_id,
    green_units.document_version,
    green_units.source_path,
    {{ source_span('green_units') }},
    green_units.source_text
from {{ ref('int_green_unit') }} as green_units
{{ join_source_span('green_units') }}
