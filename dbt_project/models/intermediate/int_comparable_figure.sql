{{ config(database="work") }}
-- Targets with everything they can be matched by, and the actuals that some target may be matched with: most figures are asked
-- for by none, and are left out before they are written. Periods must be alike where amounts run over time: a sum of four years
-- says nothing about a target for one. A label that says 累计 runs over more than the year in its column.
with parts as (
    select
        indicator_code,
        part_of
    from {{ ref('indicator') }}
    where part_of is not null
),

figures as not materialized (
    select
        stated.*,
        concepts.concept,
        parts.part_of as indicator_above,
        entities.part_of as entity_above
    from {{ ref('int_figure') }} as stated
    left join {{ ref('int_indicator_concept') }} as concepts on stated.indicator_name = concepts.indicator_name
    left join parts on stated.indicator = parts.indicator_code
    left join {{ ref('int_entity') }} as entities on stated.entity_code = entities.entity_code
    where
        stated.obs_kind in ('target', 'actual')
        and stated.indicator is not null
        and stated.normalized_value is not null
),

targets as materialized (
    select distinct
        indicator,
        indicator_above,
        concept,
        entity_key,
        entity_code,
        entity_above
    from figures
    where obs_kind = 'target'
),

-- What targets ask for, in the ways of macros/target_matching.sql: the same or a kindred indicator of the same entity, and the
-- same indicator of the place above or below.
asked as (
    select
        indicator,
        entity_key
    from targets
    union distinct
    select
        indicator_above as indicator,
        entity_key
    from targets
),

asked_concepts as (
    select distinct
        concept,
        entity_key
    from targets
),

asked_wholes as (
    select distinct
        indicator,
        entity_key
    from targets
),

asked_below as (
    select distinct
        indicator,
        entity_code
    from targets
),

asked_above as (
    select distinct
        indicator,
        entity_above
    from targets
),

wanted as (
    select figures.*
    from figures
    left join asked on figures.indicator = asked.indicator and figures.entity_key = asked.entity_key
    left join asked_concepts on figures.concept = asked_concepts.concept and figures.entity_key = asked_concepts.entity_key
    left join asked_wholes
        on figures.indicator_above = asked_wholes.indicator and figures.entity_key = asked_wholes.entity_key
    left join asked_below on figures.indicator = asked_below.indicator and figures.entity_above = asked_below.entity_code
    left join asked_above on figures.indicator = asked_above.indicator and figures.entity_code = asked_above.entity_above
    where
        figures.obs_kind = 'target'
        or asked.indicator is not null
        or asked_concepts.concept is not null
        or asked_wholes.indicator is not null
        or asked_below.indicator is not null
        or asked_above.indicator is not null
)

select
    figures.observation_id,
    figures.document_version,
    figures.table_index,
    figures.table_row,
    figures.obs_kind,
    figures.indicator,
    figures.concept,
    -- 资金 alone may be any money: a near match needs a name that says what it is.
    figures.indicator_code is not null or length(figures.indicator) >= 4 as is_telling_name,
    figures.indicator_above,
    figures.entity_key,
    figures.entity_code,
    figures.entity_above,
    coalesce(figures.product_canonical, '') as product,
    coalesce(products.canonical_name, '') as product_class,
    figures.measure_form,
    figures.comparable_unit,
    figures.period_start,
    figures.period_end,
    figures.issued_to,
    figures.source_document,
    figures.document_id,
    figures.char_start,
    -- What a thing rose or fell from (由218家增至271家) is no longer so.
    figures.obs_kind = 'actual' and figures.measure_form = 'level'
    and (contains(figures.source_text, '由') or contains(figures.source_text, '从'))
    and regexp_matches(right({{ words_before('figures') }}, 12), '[由从][^0-9，,。；;]*$')
    and regexp_matches(left({{ words_behind('figures') }}, 12), '^[^0-9，,。；;]*[到至为]') as is_former,
    {{ is_done_anew('figures') }} as is_done_anew,
    figures.obs_kind = 'actual'
    and regexp_matches(
        {{ words_before('figures') }}, '(截至|截止|累计|已)[^。；;]*(培育|建成|打造|创建|认定)[^，,。；;]*$'
    ) as is_done_by_then,
    -- A target for what is added or done in one year: that is not progress in another.
    case
        when figures.obs_kind = 'target'
            then coalesce(
                figures.measure_form in ('increase_abs', 'decrease_abs')
                or (
                    figures.comparable_unit = 'count'
                    and (
                        is_done_anew
                        or (figures.indicator_code is null and regexp_matches(figures.indicator_name, '(项目|活动|次)(数量|数)?$'))
                    )
                ),
                false
            )
    end as is_of_its_year,
    case
        when figures.nature = 'stock' or (figures.nature = 'rate' and not starts_with(figures.measure_form, 'growth')) then 0
        when figures.period_months is null then -1
        when
            figures.period_months <= 12
            and (
                contains(figures.table_row_label, '累计')
                or contains(figures.indicator_text, '累计')
                or (contains(figures.source_text, '累计') and contains({{ words_before('figures') }}[-8:], '累计'))
            )
            then -2
        else figures.period_months
    end as period_length
from wanted as figures
left join {{ ref('int_product') }} as products on figures.product = products.product_name
