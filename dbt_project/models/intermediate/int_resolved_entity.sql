-- The same name can stand for several places (朝阳区): the one in the document's own prefecture, else in its own province,
-- is meant. A name that still fits several is left unresolved rather than guessed.
with stated as (
    select
        batch_id,
        document_version,
        entity_name
    from {{ ref('stg_lake__observation') }}
    union all
    select
        batch_id,
        document_version,
        entity_name
    from {{ ref('stg_lake__rejected_row') }}
),

named as (
    select distinct
        documents.place as document_place,
        stated.entity_name
    from stated
    inner join {{ ref('int_current_document') }} as documents
        on stated.batch_id = documents.batch_id and stated.document_version = documents.document_version
    where stated.entity_name is not null
),

homes as (
    select
        name as document_place,
        min(place_code) as place_code
    from {{ ref('int_entity_name') }}
    group by name
    having count(distinct place_code) = 1
),

candidates as (
    select
        named.document_place,
        named.entity_name,
        names.entity_code,
        names.name_rank,
        case
            when names.place_code[:4] = homes.place_code[:4] then 1
            when names.place_code[:2] = homes.place_code[:2] then 2
            else 3
        end as distance_rank
    from named
    inner join {{ ref('int_entity_name') }} as names on named.entity_name = names.name
    left join homes on named.document_place = homes.document_place
),

nearest as (
    select
        document_place,
        entity_name,
        entity_code
    from candidates
    qualify rank() over (partition by document_place, entity_name order by name_rank, distance_rank) = 1
)

select
    document_place,
    entity_name,
    min(entity_code) as entity_code,
    {{ surrogate_key(['min(entity_code)', 'null']) }} as entity_key
from nearest
group by document_place, entity_name
having count(distinct entity_code) = 1
