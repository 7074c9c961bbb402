{{ config(database="work") }}
-- What makes two statements speak of the same thing, decided once: the indicator whichever way it is worded, the product under
-- its canonical name, the unit without the year that a capacity may or may not be written per, and the period. A stock stands
-- at a date, so 2020, 2020-12 and 2016/2020 are all the end of 2020; a flow runs over its period and is compared as it stands.
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

-- Joins are by equality alone, so that their cost grows with the rows: what is looked up is decided first.
-- What no rule reads is left behind, since every column is written again.
worded as (
    select
        * exclude (
            heading_path,
            entity_text,
            decisions,
            extractor,
            confidence,
            original_normalized_value,
            correction_id,
            is_corrected,
            unit_key
        ),
        case when indicator_code is null then indicator_name end as uncoded_name,
        -- A share is named by what it is a share of; the words beside it name only one of the two amounts.
        case when indicator_code is null and measure_form not in ('share', 'ratio') then indicator_text end as uncoded_text
    from {{ ref('int_current_observation') }}
),

named as (
    select
        observations.*,
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
    left join {{ ref('int_indicator_name') }} as names on observations.uncoded_text = names.name
    left join {{ ref('indicator_equivalence') }} as equivalences on observations.uncoded_name = equivalences.indicator_name
    left join products on observations.product = products.product_name
    inner join {{ ref('dim_period') }} as periods on observations.period_key = periods.period_key
    inner join {{ ref('int_current_document') }} as documents on observations.document_key = documents.document_key
),

measured as (
    select
        named.*,
        case
            when named.measure_form not in ('level', 'increase_abs', 'decrease_abs') then 'rate'
            when named.measure_form != 'level' then 'flow'
            else coalesce(
                exact.nature,
                family.nature,
                case when named.normalized_unit in ('CNY', 't', 'tce', 'Wh', 't.km', 'person.km') then 'flow' else 'stock' end
            )
        end as nature,
        case
            when named.measure = 'production_capacity' then regexp_replace(named.normalized_unit, '/a$', '')
            else named.normalized_unit
        end as comparable_unit,
        case
            when named.obs_value = named.normalized_value then 1
            when named.obs_value != 0 then abs(named.normalized_value / cast(named.obs_value as double))
            else 1
        end as scale
    from named
    left join natures as exact on named.family = exact.family and named.measure = exact.measure
    left join family_natures as family on named.family = family.family
),

dated as (
    select
        *,
        case when nature = 'stock' then cast(period_end as varchar) else time_period end as figure_period
    from measured
)

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
    ]) }} as figure_key
from dated
