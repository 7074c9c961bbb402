{{ config(database="work") }}
-- Current figures, written once for all that read them. What makes two statements speak of the same thing is decided here: the
-- indicator whichever way it is worded, the product under its canonical name, the unit without the year that a capacity may or
-- may not be written per, and the period. A stock stands at a date, so 2020, 2020-12 and 2016/2020 are all the end of 2020; a
-- flow runs over its period and is compared as it stands.
with products as (
    select
        product_name,
        any_value(canonical_name) as canonical_name
    from {{ ref('product') }}
    group by product_name
),

natures as (
    select
        family,
        measure,
        nature
    from {{ ref('measure_nature') }}
),

family_natures as (
    select *
    from natures
    where measure is null
),

indicators as (
    select
        listed.indicator_code,
        {{ surrogate_key(['listed.indicator_code', 'null']) }} as indicator_key,
        listed.family,
        listed.measure,
        cast(listed.is_product_specific as boolean) as is_product_specific,
        coalesce(exact.nature, family.nature) as nature
    from {{ ref('indicator') }} as listed
    left join natures as exact on listed.family = exact.family and listed.measure = exact.measure
    left join family_natures as family on listed.family = family.family
),

-- Joins are by equality alone, so that their cost grows with the rows: what is looked up is decided first.
worded as (
    select
        *,
        case when indicator_code is null then indicator_name end as uncoded_name,
        -- A share is named by what it is a share of; the words beside it name only one of the two amounts.
        case when indicator_code is null and measure_form not in ('share', 'ratio') then indicator_text end as uncoded_text
    from {{ ref('int_current_observation') }}
),

named as (
    select
        observations.*,
        -- What is listed has its key already; only other names are hashed row by row.
        coalesce(
            indicators.indicator_key,
            {{ surrogate_key([
                'observations.indicator_code',
                'case when observations.indicator_code is null then observations.indicator_name end',
            ]) }}
        ) as indicator_key,
        periods.period_key,
        indicators.family,
        indicators.measure,
        coalesce(indicators.is_product_specific, false) as is_product_specific,
        indicators.nature as listed_nature,
        coalesce(
            observations.indicator_code,
            names.indicator_code,
            equivalences.same_as,
            observations.indicator_name
        ) as indicator,
        coalesce(products.canonical_name, observations.product) as product_canonical,
        periods.start_date as period_start,
        periods.end_date as period_end,
        datediff('month', periods.start_date, periods.end_date) + 1 as period_months,
        documents.issued_to,
        documents.source_document,
        -- A digest and the tables beside it retell one document, and are held against each other as one.
        coalesce(documents.source_document, documents.title, documents.document_id) as source_key
    from worded as observations
    left join indicators on observations.indicator_code = indicators.indicator_code
    left join {{ ref('int_indicator_name') }} as names on observations.uncoded_text = names.name
    left join {{ ref('indicator_equivalence') }} as equivalences on observations.uncoded_name = equivalences.indicator_name
    left join products on observations.product = products.product_name
    inner join {{ ref('dim_period') }} as periods on observations.time_period is not distinct from periods.time_period
    inner join {{ ref('int_current_document') }} as documents on observations.document_key = documents.document_key
),

measured as (
    select
        *,
        case
            when measure_form not in ('level', 'increase_abs', 'decrease_abs') then 'rate'
            when measure_form != 'level' then 'flow'
            else coalesce(
                listed_nature,
                case when normalized_unit in ('CNY', 't', 'tce', 'Wh', 't.km', 'person.km') then 'flow' else 'stock' end
            )
        end as nature,
        case
            when measure = 'production_capacity' then regexp_replace(normalized_unit, '/a$', '')
            else normalized_unit
        end as comparable_unit,
        case
            when obs_value = normalized_value then 1
            when obs_value != 0 then abs(normalized_value / cast(obs_value as double))
            else 1
        end as scale
    from named
),

dated as (
    select
        *,
        case when nature = 'stock' then cast(period_end as varchar) else time_period end as figure_period
    from measured
),

keyed as (
    select
        *,
        -- Counted things are exact: 49 companies are not 48.6.
        case
            when normalized_unit = 'count' and scale = 1 and not contains(text, '.') then 0
            else {{ rounding_half_width('text') }} * scale
        end as half_width,
        {{ surrogate_key([
            'indicator',
            'entity_key',
            'product_canonical',
            'obs_kind',
            'measure_form',
            'comparable_unit',
            'figure_period',
        ]) }} as figure_key,
        -- Without a name, a period or a number nothing says that two statements mean the same; an undated figure is
        -- only taken for the one of the document it was retold from.
        case
            when indicator_name is null or normalized_value is null then observation_id
            when figure_period is null then source_key
        end as sameness_limit
    from dated
)

select
    * exclude (uncoded_name, uncoded_text, listed_nature),
    -- The key of its statement group where nothing else states the figure; int_statement_group has that of the others.
    {{ surrogate_key(['figure_key', 'sameness_limit', '0', '1']) }} as lone_statement_key
from keyed
