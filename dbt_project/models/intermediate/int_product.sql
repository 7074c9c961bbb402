-- A product outside the list takes the group of the listed product that ends its name (the head of a Chinese noun stands
-- last: 分布式光伏 is 光伏), else of the energy product it is made from (煤制乙二醇 is made from 煤).
with named as (
    select distinct product as product_name
    from {{ ref('int_figure') }}
    where product is not null
),

listed as (
    select
        product_name,
        canonical_name,
        product_group,
        technology,
        coalesce(cast(is_energy as boolean), false) as is_energy
    from {{ ref('product') }}
),

feedstocks as (
    select
        product_name,
        product_group
    from listed
    where is_energy
),

name_endings as (
    select
        named.product_name,
        named.product_name[starts.start:] as ending
    from named,
        unnest(range(1, length(named.product_name) + 1)) as starts (start)
),

candidates as (
    select
        name_endings.product_name,
        listed.canonical_name,
        listed.product_group,
        listed.technology,
        listed.is_energy,
        case when listed.product_name = name_endings.product_name then 1 else 2 end as match_rank,
        length(listed.product_name) as match_length
    from name_endings
    inner join listed on name_endings.ending = listed.product_name
    where name_endings.product_name = listed.product_name or length(listed.product_name) > 1
),

best as (
    select
        product_name,
        canonical_name,
        product_group,
        technology,
        is_energy,
        match_rank
    from candidates
    qualify row_number() over (partition by product_name order by match_rank asc, match_length desc, canonical_name asc) = 1
),

made_from_energy as (
    select named.product_name
    from named
    where exists (
        select 1
        from feedstocks
        where feedstocks.product_name = regexp_extract(named.product_name, '^(.+?)制.', 1)
    )
)

select
    named.product_name,
    coalesce(best.canonical_name, named.product_name) as canonical_name,
    best.product_group,
    best.technology,
    case
        when best.match_rank = 1 then best.is_energy
        else coalesce(best.is_energy, false) or made_from_energy.product_name is not null
    end as is_energy
from named
left join best on named.product_name = best.product_name
left join made_from_energy on named.product_name = made_from_energy.product_name
