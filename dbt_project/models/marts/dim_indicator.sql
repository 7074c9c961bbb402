with vocabulary as (
    select
        indicator_code,
        indicator_name,
        name_en,
        family,
        measure,
        base_unit,
        cast(is_product_specific as boolean) as is_product_specific,
        part_of,
        definition,
        true as is_mapped
    from {{ ref('indicator') }}
),

-- Names the vocabulary does not hold yet, and the one member for figures without any name.
unlisted as (
    select
        indicator_key,
        indicator_name
    from {{ ref('int_figure') }}
    where indicator_code is null
    union distinct
    select
        indicator_key,
        indicator_name
    from {{ ref('int_target_in_words') }}
    where indicator_code is null
)

select
    {{ surrogate_key(['indicator_code', 'null']) }} as indicator_key,
    indicator_code,
    indicator_name,
    name_en,
    family,
    measure,
    base_unit,
    is_product_specific,
    part_of,
    definition,
    is_mapped
from vocabulary
union all
select
    indicator_key,
    null as indicator_code,
    coalesce(indicator_name, '未识别') as indicator_name,
    null as name_en,
    null as family,
    null as measure,
    null as base_unit,
    null as is_product_specific,
    null as part_of,
    null as definition,
    false as is_mapped
from unlisted
