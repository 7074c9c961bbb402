with places as (
    select
        cast(place_code as varchar) as entity_code,
        place_name as entity_name,
        place_level as entity_type,
        cast(parent_code as varchar) as part_of
    from {{ ref('place') }}
),

organisations as (
    select
        cast(entity_code as varchar) as entity_code,
        entity_name,
        entity_type,
        cast(part_of as varchar) as part_of
    from {{ ref('entity') }}
)

select
    entity_code,
    entity_name,
    entity_type,
    part_of
from places
union all
select
    entity_code,
    entity_name,
    entity_type,
    part_of
from organisations
