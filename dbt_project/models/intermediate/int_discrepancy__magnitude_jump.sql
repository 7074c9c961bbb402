-- A level of one thing that changes ten times or more within two years: a slip of a unit, or something to be explained. Small
-- counts do that by themselves, so both values must be above ten of what is counted.
with told_again as (
    select observation_id
    from {{ ref('int_statement_group') }}
    where not is_primary
),

levels as not materialized (
    select
        figures.*,
        case when figures.nature = 'flow' then figures.period_months end as series_months,
        -- One number for what a series is known by, cheaper to group by; two series that share it only let each other pass.
        hash(
            figures.indicator, figures.entity_key, figures.product_canonical, figures.comparable_unit, series_months
        ) as series_hash
    from {{ ref('int_figure') }} as figures
    anti join told_again on figures.observation_id = told_again.observation_id
    where
        figures.obs_kind = 'actual'
        and figures.measure_form = 'level'
        and figures.indicator_code is not null
        and figures.entity_name is not null
        and figures.period_end is not null
        and figures.normalized_value > 0
        and not (figures.is_product_specific and figures.product is null)
        and (figures.comparable_unit != 'count' or figures.normalized_value > 10)
),

-- Only series that change so much at all are put in order, and only by what finds the pairs; what a finding tells is fetched
-- for those few.
changing as (
    select series_hash
    from levels
    group by series_hash
    having count(*) > 1 and max(normalized_value) / min(normalized_value) >= 10
),

followed as (
    select
        levels.observation_id,
        levels.period_end,
        levels.normalized_value,
        lead(levels.observation_id) over series as next_id,
        lead(levels.period_end) over series as next_end,
        lead(levels.normalized_value) over series as next_value
    from levels
    semi join changing on levels.series_hash = changing.series_hash
    window series as (
        partition by
            levels.indicator,
            levels.entity_key,
            -- A name in no list (园区) means the same only inside one document.
            case when levels.entity_code is null then levels.document_version end,
            levels.product_canonical,
            levels.comparable_unit,
            levels.series_months
        order by levels.period_end, levels.observation_id
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
