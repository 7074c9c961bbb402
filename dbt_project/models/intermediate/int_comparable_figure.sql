{{ config(database="work") }}
-- Targets and actuals with everything they can be matched by. Periods must be alike where amounts run over time: a sum of
-- four years says nothing about a target for one. A label that says 累计 runs over more than the year in its column.
with parts as (
    select
        indicator_code,
        part_of
    from {{ ref('indicator') }}
    where part_of is not null
)

select
    figures.observation_id,
    figures.document_version,
    figures.table_index,
    figures.table_row,
    figures.obs_kind,
    figures.indicator,
    concepts.concept,
    -- 资金 alone may be any money: a near match needs a name that says what it is.
    figures.indicator_code is not null or length(figures.indicator) >= 4 as is_telling_name,
    parts.part_of as indicator_above,
    figures.entity_key,
    figures.entity_code,
    entities.part_of as entity_above,
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
    -- A target for what is added or done in one year: that is not progress in another.
    case
        when figures.obs_kind = 'target'
            then coalesce(
                figures.measure_form in ('increase_abs', 'decrease_abs')
                or (
                    figures.comparable_unit = 'count'
                    and (
                        {{ is_done_anew('figures') }}
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
from {{ ref('int_figure') }} as figures
left join {{ ref('int_indicator_concept') }} as concepts on figures.indicator_name = concepts.indicator_name
left join parts on figures.indicator = parts.indicator_code
left join {{ ref('int_entity') }} as entities on figures.entity_code = entities.entity_code
left join {{ ref('int_product') }} as products on figures.product = products.product_name
where
    figures.obs_kind in ('target', 'actual')
    and figures.indicator is not null
    and figures.normalized_value is not null
