-- The unit of a normalised value may be known where the written one is not, and the other way round: both are kept.
with used as (
    select distinct
        unit_text,
        normalized_unit
    from {{ ref('int_figure') }}
),

bases as (
    select
        unit_code,
        any_value(dimension) as dimension,
        any_value(kind) as kind,
        any_value(ucum) as ucum
    from {{ ref('unit') }}
    group by unit_code
)

select
    {{ surrogate_key(['used.unit_text', 'used.normalized_unit']) }} as unit_key,
    used.unit_text,
    used.normalized_unit,
    coalesce(bases.unit_code, written.unit_code) as base_unit,
    coalesce(nullif(split_part(used.normalized_unit, '/', 2), ''), written.per_code) as per_unit,
    coalesce(bases.dimension, written.dimension) as dimension,
    coalesce(bases.kind, written.kind) as unit_kind,
    coalesce(bases.ucum, written.ucum) as ucum,
    written.factor,
    written.factor is not null as is_mapped
from used
left join {{ ref('int_unit_text') }} as written on used.unit_text = written.unit_text
left join bases on split_part(used.normalized_unit, '/', 1) = bases.unit_code
