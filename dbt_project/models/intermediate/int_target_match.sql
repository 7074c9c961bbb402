{{ config(database="work") }}
-- For every target the best actual: the same thing over a like period first, then the same thing that cannot be compared, then
-- what is only near. Each way of matching finds the latest actual once for each thing measured, so the cost grows with the
-- rows; the ways and their keys stand in macros/target_matching.sql, the first is the best.
with targets as not materialized (
    select *
    from {{ ref('int_comparable_figure') }}
    where obs_kind = 'target'
),

actuals as not materialized (
    select *
    from {{ ref('int_comparable_figure') }}
    where obs_kind = 'actual'
),

-- Only what some target asks for is gone through.
alike as (
    select actuals.*
    from actuals
    semi join targets on actuals.indicator = targets.indicator and actuals.entity_key = targets.entity_key
    where not actuals.is_former
),

candidates as (
    -- The row of a table that states the target states the actual it starts from.
    select
        targets.observation_id as target_observation_id,
        alike.observation_id as actual_observation_id,
        'comparable' as comparability,
        1 as way,
        true as is_own_row
    from targets
    inner join alike
        on
            targets.document_version = alike.document_version
            and targets.table_index = alike.table_index
            and targets.table_row = alike.table_row
            and targets.indicator = alike.indicator
            and targets.entity_key = alike.entity_key
            and targets.product = alike.product
            and targets.measure_form = alike.measure_form
            and targets.comparable_unit = alike.comparable_unit
            and targets.period_length = alike.period_length
    {% for way in target_matching_ways() %}
        union all
        {{ matched_in_one_way(loop.index, way) }}
    {% endfor %}
),

judged as (
    select
        candidates.target_observation_id,
        candidates.actual_observation_id,
        candidates.way,
        candidates.is_own_row,
        actuals.period_end,
        {{ recency() }} as recency,
        case
            -- Amounts without a stated period may run over anything.
            when candidates.way = 1 and targets.period_length = -1 then 'unknown_period'
            when candidates.way = 2 and -1 in (targets.period_length, actuals.period_length) then 'unknown_period'
            -- What the year before made says nothing of the year that is to come.
            when
                candidates.way = 1
                and (
                    targets.period_length between 1 and 12
                    or targets.measure_form in ('increase_abs', 'decrease_abs')
                    or starts_with(targets.measure_form, 'growth')
                )
                and actuals.period_end < targets.period_start
                and targets.period_end <= actuals.period_end + interval 1 year
                then 'not_begun'
            when
                candidates.way = 1
                and targets.is_of_its_year
                and actuals.period_end < targets.period_start
                -- 截至2021年底，培育企业23家 is all that was done by then.
                and not coalesce(actuals.is_done_by_then, false)
                then 'unlike_period'
            -- Those that are to be brought in are not those there are.
            when
                candidates.way = 1
                and targets.is_of_its_year
                and targets.period_length = 0
                and targets.measure_form = 'level'
                and not actuals.is_done_anew
                then 'unlike_form'
            else candidates.comparability
        end as comparability
    from candidates
    inner join targets on candidates.target_observation_id = targets.observation_id
    inner join actuals on candidates.actual_observation_id = actuals.observation_id
)

select
    target_observation_id,
    actual_observation_id,
    comparability
from judged
qualify row_number() over (
    partition by target_observation_id
    order by way asc, period_end desc nulls last, is_own_row desc, recency desc
) = 1
