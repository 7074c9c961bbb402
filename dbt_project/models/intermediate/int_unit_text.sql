-- A written unit is multiplier x base, or that per something: 万吨/年 is 万 x 吨 per year. The longest base that ends the
-- text is taken, so that 千瓦时 is not read as 千 x 瓦时 of some other list.
with written as (
    select unit_text
    from {{ ref('stg_lake__observation') }}
    where unit_text is not null
    union distinct
    select unit_text
    from {{ ref('stg_lake__project') }}
    where unit_text is not null
),

split as (
    select
        unit_text,
        split_part(regexp_replace(unit_text, '\s', '', 'g'), '/', 1) as numerator,
        nullif(split_part(regexp_replace(unit_text, '\s', '', 'g'), '/', 2), '') as denominator,
        len(string_split(unit_text, '/')) > 2 as has_more_parts
    from written
),

multipliers as (
    select
        multiplier_text,
        cast(factor as decimal(24, 4)) as factor
    from {{ ref('unit_multiplier') }}
    union all
    select
        '' as multiplier_text,
        1 as factor
),

units as (
    select
        unit_text,
        unit_code,
        dimension,
        kind,
        ucum,
        cast(factor as double) as factor
    from {{ ref('unit') }}
),

parts as (
    select numerator as part
    from split
    union distinct
    select denominator as part
    from split
    where denominator is not null
),

read_parts as (
    select
        parts.part,
        units.unit_code,
        units.dimension,
        units.kind,
        units.ucum,
        units.factor * multipliers.factor as factor
    from parts
    inner join units on suffix(parts.part, units.unit_text)
    inner join multipliers
        on multipliers.multiplier_text = left(parts.part, length(parts.part) - length(units.unit_text))
    qualify row_number() over (partition by parts.part order by length(units.unit_text) desc, multipliers.factor) = 1
),

bare_multipliers as (
    select
        multiplier_text,
        cast(factor as double) as factor
    from multipliers
)

select
    split.unit_text,
    coalesce(above.unit_code, case when bare_multipliers.factor is not null then 'count' end) as unit_code,
    coalesce(periods.period_code, below.unit_code) as per_code,
    coalesce(above.dimension, case when bare_multipliers.factor is not null then 'count' end) as dimension,
    coalesce(above.kind, case when bare_multipliers.factor is not null then 'classifier' end) as kind,
    above.ucum,
    case
        when split.has_more_parts then null
        when split.denominator is null then coalesce(above.factor, bare_multipliers.factor)
        when periods.period_code is not null then above.factor
        else above.factor / below.factor
    end as factor
from split
left join read_parts as above on split.numerator = above.part
left join read_parts as below on split.denominator = below.part
left join {{ ref('unit_period') }} as periods on split.denominator = periods.period_text
left join bare_multipliers on split.numerator = bare_multipliers.multiplier_text
