-- Each target beside the latest actual that speaks of the same thing in the same form and unit.
with figures as (
    select
        observations.*,
        coalesce(observations.indicator_code, observations.indicator_name) as indicator,
        periods.end_date as period_end,
        documents.issued_to
    from {{ ref('int_current_observation') }} as observations
    inner join {{ ref('dim_period') }} as periods on observations.period_key = periods.period_key
    inner join {{ ref('int_current_document') }} as documents on observations.document_key = documents.document_key
    where observations.normalized_value is not null
),

targets as (
    select *
    from figures
    where obs_kind = 'target'
),

latest_actuals as (
    select *
    from figures
    where obs_kind = 'actual'
    qualify row_number() over (
        partition by indicator, entity_key, measure_form, normalized_unit, product
        order by
            period_end desc nulls last,
            issued_to desc nulls last,
            document_id asc,
            char_start asc
    ) = 1
),

compared as (
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
        targets.normalized_value as target_value,
        targets.normalized_value_upper as target_value_upper,
        actuals.normalized_value as actual_value,
        actuals.comparator as actual_comparator,
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
    from targets
    left join latest_actuals as actuals
        on
            targets.indicator = actuals.indicator
            and targets.entity_key = actuals.entity_key
            and targets.measure_form = actuals.measure_form
            and targets.normalized_unit = actuals.normalized_unit
            and targets.product is not distinct from actuals.product
)

select
    *,
    target_value - actual_value as gap,
    try_cast(cast(actual_value as double) / nullif(cast(target_value as double), 0) as decimal(28, 6)) as progress_ratio,
    case
        when actual_value is null then null
        -- A rank is better the smaller it is, and so is whatever is to stay under a limit.
        when comparator = 'lt' then actual_value < target_value
        when comparator = 'le' or measure_form = 'rank' then actual_value <= target_value
        when comparator = 'gt' then actual_value > target_value
        else actual_value >= target_value
    end as is_reached,
    case when actual_observation_id is null then 'no_actual' else 'comparable' end as comparability
from compared
