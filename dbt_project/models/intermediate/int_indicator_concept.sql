-- The concept a name ends in, by the list of kindred endings: 国家和自治区级研发机构数量 and 自治区级创新平台数量 are kin.
with names as (
    select distinct indicator_name
    from {{ ref('int_figure') }}
    where indicator_name is not null
),

named as (
    select
        indicator_name,
        regexp_replace(indicator_name, '(数量|总量|总数|总额|个数|家数|数|额)$', '') as head
    from names
),

endings as (
    select
        named.indicator_name,
        named.head[starts.start:] as ending
    from named,
        unnest(range(1, length(named.head) + 1)) as starts (start)
)

select
    endings.indicator_name,
    kinship.concept
from endings
inner join {{ ref('indicator_kinship') }} as kinship on endings.ending = kinship.name_ending
qualify row_number() over (partition by endings.indicator_name order by length(endings.ending) desc) = 1
