with aliases as (
    select
        entity_code,
        list(name order by name) as aliases
    from {{ ref('int_entity_name') }}
    where name_rank > 1
    group by entity_code
),

-- Subjects the vocabulary does not hold (projects above all), and the one member for figures without a subject.
unlisted as (
    select
        entity_key,
        entity_name
    from {{ ref('int_figure') }}
    where entity_code is null
    union distinct
    select
        entity_key,
        entity_name
    from {{ ref('int_target_in_words') }}
    where entity_code is null
)

select
    {{ surrogate_key(['entities.entity_code', 'null']) }} as entity_key,
    entities.entity_code,
    entities.entity_name,
    entities.entity_type,
    entities.part_of,
    coalesce(aliases.aliases, []) as aliases,
    true as is_mapped
from {{ ref('int_entity') }} as entities
left join aliases on entities.entity_code = aliases.entity_code
union all
select
    entity_key,
    null as entity_code,
    coalesce(entity_name, '未指明') as entity_name,
    null as entity_type,
    null as part_of,
    [] as aliases,
    false as is_mapped
from unlisted
