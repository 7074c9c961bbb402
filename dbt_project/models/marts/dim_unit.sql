select
    unit_key,
    unit_text,
    normalized_unit,
    base_unit,
    per_unit,
    dimension,
    unit_kind,
    ucum,
    factor,
    is_mapped
from {{ ref('int_unit') }}
