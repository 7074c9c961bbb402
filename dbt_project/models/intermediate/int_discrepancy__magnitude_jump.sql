-- A level of one thing that changes ten times or more within two years: a slip of a unit, or something to be explained. Small
-- counts do that by themselves, so both values must be above ten of what is counted.
with levels as (
    select figures.*
    from {{ ref('int_figure') }} as figures
    inner join {{ ref('int_statement_group') }} as statements on figures.observation_id = statements.observation_id
    where
        statements.is_primary
        and figures.obs_kind = 'actual'
        and figures.measure_form = 'level'
        and figures.indicator_code is not null
        and figures.entity_name is not null
        and figures.period_end is not null
        and figures.normalized_value > 0
        and not (figures.is_product_specific and figures.product is null)
        and (figures.comparable_unit != 'count' or figures.normalized_value > 10)
),

-- Only what finds the pairs is sorted; what a finding tells is fetched for those few.
followed as (
    select
        observation_id,
        period_end,
        normalized_value,
        lead(observation_id) over series as next_id,
        lead(period_end) over series as next_end,
        lead(normalized_value) over series as next_value
    from levels
    window series as (
        partition by
            indicator,
            entity_key,
            -- A name in no list (园区) means the same only inside one document.
            case when entity_code is null then document_version end,
            product_canonical,
            comparable_unit,
            case when nature = 'flow' then period_months end
        order by period_end, observation_id
    )
),

pairs as (
    select
        observation_id,
        next_id
    from followed
    where
        period_end < next_end
        and next_end <= period_end + interval 2 year
        and (next_value / normalized_value >= 10 or normalized_value / next_value >= 10)
),

jumps as (
    select
        before.observation_id,
        before.indicator_name,
        before.entity_name,
        before.product,
        before.time_period as before_period,
        after.time_period as after_period,
        before.text as before_text,
        before.unit_text as before_unit,
        after.text as after_text,
        after.unit_text as after_unit,
        before.normalized_value as before_value,
        after.normalized_value as after_value,
        after.normalized_unit,
        after.document_id,
        [{{ evidence('before') }}, {{ evidence('after') }}] as evidence
    from pairs
    inner join levels as before on pairs.observation_id = before.observation_id
    inner join levels as after on pairs.next_id = after.observation_id
)

select
    {{ surrogate_key(["'magnitude_jump'", 'observation_id']) }} as discrepancy_id,
    'magnitude_jump' as rule,
    concat(
        entity_name, '“', product, indicator_name, '”', before_period, '为',
        {{ written_figure('before_text', 'before_unit') }}, '，', after_period, '为',
        {{ written_figure('after_text', 'after_unit') }}, '，相差十倍以上。'
    ) as statement,
    before_value as expected_value,
    after_value as found_value,
    normalized_unit as unit,
    document_id,
    evidence
from jumps
