-- A canonical name outranks an alias, an alias outranks a short form.
with names as (
    select
        entity_name as name,
        entity_code,
        1 as name_rank
    from {{ ref('int_entity') }}
    union all
    select
        alias as name,
        cast(entity_code as varchar) as entity_code,
        2 as name_rank
    from {{ ref('entity_alias') }}
    union all
    select
        alias as name,
        cast(place_code as varchar) as entity_code,
        2 as name_rank
    from {{ ref('place_alias') }}
    union all
    select
        short_name as name,
        cast(place_code as varchar) as entity_code,
        3 as name_rank
    from {{ ref('place') }}
    where short_name is not null
),

placed as (
    -- A zone or company stands where the place it is part of stands.
    select
        entity.entity_code,
        coalesce(regexp_extract(entity.part_of, '^[0-9]{6}$'), '') as place_above
    from {{ ref('int_entity') }} as entity
)

select
    names.name,
    names.entity_code,
    case
        when regexp_full_match(names.entity_code, '[0-9]{6}') then names.entity_code
        else placed.place_above
    end as place_code,
    min(names.name_rank) as name_rank
from names
inner join placed on names.entity_code = placed.entity_code
group by all
