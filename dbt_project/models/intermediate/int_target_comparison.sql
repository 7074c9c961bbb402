{{ config(database="work") }}
-- Each target beside its best actual. Only like is judged: whatever else was found is shown with the reason, and no verdict.
with paired as (
    select
        targets.observation_id as target_observation_id,
        actuals.observation_id as actual_observation_id,
        targets.indicator_key,
        targets.entity_key,
        targets.indicator_code,
        targets.indicator_name,
        targets.product,
        targets.entity_name,
        targets.measure_form,
        targets.normalized_unit,
        targets.comparator,
        targets.time_period as target_period,
        actuals.time_period as actual_period,
        actuals.indicator_name as actual_indicator_name,
        actuals.entity_name as actual_entity_name,
        actuals.product as actual_product,
        targets.normalized_value as target_value,
        targets.normalized_value_upper as target_value_upper,
        actuals.normalized_value as actual_value,
        actuals.normalized_unit as actual_unit,
        actuals.comparator as actual_comparator,
        coalesce(matches.comparability, 'no_actual') as comparability,
        datediff('month', coalesce(actuals.period_end, actuals.issued_to), targets.period_end) / 12.0 as years_left,
        coalesce(statements.statement_group_key, targets.lone_statement_key) as statement_group_key,
        coalesce(statements.is_primary, true) as is_primary,
        targets.document_id as target_document_id,
        actuals.document_id as actual_document_id,
        targets.source_path as target_source_path,
        targets.char_start as target_char_start,
        targets.char_end as target_char_end,
        actuals.source_path as actual_source_path,
        actuals.char_start as actual_char_start,
        actuals.char_end as actual_char_end,
        targets.source_text as target_quote,
        actuals.source_text as actual_quote
    from {{ ref('int_figure') }} as targets
    left join {{ ref('int_statement_group') }} as statements on targets.observation_id = statements.observation_id
    left join {{ ref('int_target_match') }} as matches on targets.observation_id = matches.target_observation_id
    left join {{ ref('int_figure') }} as actuals on matches.actual_observation_id = actuals.observation_id
    where targets.obs_kind = 'target' and targets.normalized_value is not null
),

explained as (
    select
        paired.*,
        reasons.is_judged,
        reasons.reason_zh as comparability_reason
    from paired
    inner join {{ ref('comparability') }} as reasons on paired.comparability = reasons.comparability
),

measured as (
    select
        *,
        case when is_judged then target_value - actual_value end as gap,
        case
            when is_judged
                then try_cast(cast(actual_value as double) / nullif(cast(target_value as double), 0) as decimal(28, 6))
        end as progress_ratio,
        case
            when not is_judged then null
            -- A rank is better the smaller it is, and so is whatever is to stay under a limit.
            when comparator = 'lt'
                then actual_value < target_value or (actual_comparator = 'lt' and actual_value = target_value)
            when comparator = 'le' or measure_form = 'rank' then actual_value <= target_value
            -- 突破3500 fulfils 超过3500, a plain 3500 does not.
            when comparator = 'gt'
                then actual_value > target_value or (actual_comparator = 'gt' and actual_value = target_value)
            -- About 3000 is met by what rounds to it in the two digits that such words are good for.
            when comparator = 'approx'
                then actual_value >= target_value - 0.5 * power(10, floor(log10(nullif(abs(target_value), 0))) - 1)
            else actual_value >= target_value
        end as is_reached
    from explained
)

select
    *,
    case
        when not is_reached and years_left > 0 and not starts_with(measure_form, 'growth')
            then try_cast(cast(gap as double) / years_left as decimal(38, 10))
    end as pace_needed_per_year
from measured
