-- What is said to be done of a plan (完成投资33.5亿元，占年计划30亿元的112%; 计划开工20项，已开工15项，开工率75%) is what was done divided by
-- what was planned, where one sentence tells all three. Where it tells two plans (全年计划20项，其中1-6月计划16项) one of them is meant.
with figures as (
    select
        *,
        right(
            {{ words_before('figures') }},
            least(greatest(char_start - lag(char_end, 1, 0) over (partition by document_version order by char_start), 0), 30)
        ) as words
    from {{ ref('int_figure') }} as figures
    where
        table_index is null
        and normalized_value is not null
        -- Only sentences that speak of a plan are put in order.
        and (contains(source_text, '计划') or contains(source_text, '目标') or contains(source_text, '任务'))
),

rates as (
    select *
    from figures
    where
        normalized_unit = 'percent'
        and measure_form in ('share', 'ratio')
        and comparator in ('eq', 'approx')
        and regexp_matches(
            words, '^的$|(占|完成|为)[^，,。；;]{0,6}(计划|目标|任务)[^，,。；;]{0,4}$|[，,、][^，,。；;、]{0,4}(开工|复工|竣工|投产|完成|到位|入库)率(达到?|为)?$'
        )
),

amounts as (
    select *
    from figures
    where
        measure_form in ('level', 'increase_abs')
        and comparator in ('eq', 'approx')
        and obs_value_upper is null
        and normalized_value > 0
),

planned as (
    select
        rates.observation_id as rate_id,
        amounts.*
    from rates
    inner join amounts on {{ in_one_sentence('rates', 'amounts') }} and rates.char_start >= amounts.char_end
    where
        regexp_matches(amounts.words, '(计划|目标|任务)[^，,。；;]{0,6}$')
        and (rates.words != '的' or amounts.char_end + 1 = rates.char_start)
),

done as (
    select
        rates.observation_id as rate_id,
        amounts.*
    from rates
    inner join amounts on {{ in_one_sentence('rates', 'amounts') }} and rates.char_start >= amounts.char_end
    where
        regexp_matches(amounts.words, '(完成|实现|到位|达到?|已|实际|新增)[^，,。；;]{0,12}$') and not regexp_matches(amounts.words, '计划|目标|任务')
    qualify row_number() over (partition by rates.observation_id order by amounts.char_start desc) = 1
),

compared as (
    select
        rates.*,
        planned.char_start as planned_start,
        done.text as done_text,
        done.unit_text as done_unit,
        planned.text as planned_text,
        planned.unit_text as planned_unit,
        100 * cast(done.normalized_value as double) / cast(planned.normalized_value as double) as expected,
        100 * (cast(done.normalized_value as double) - done.half_width)
        / (cast(planned.normalized_value as double) + planned.half_width) as low,
        100 * (cast(done.normalized_value as double) + done.half_width)
        / nullif(cast(planned.normalized_value as double) - planned.half_width, 0) as high
    from rates
    inner join planned on rates.observation_id = planned.rate_id
    inner join done on rates.observation_id = done.rate_id and planned.comparable_unit = done.comparable_unit
)

select
    {{ surrogate_key(["'progress_against_plan'", 'observation_id']) }} as discrepancy_id,
    'share_against_levels' as rule,
    concat(
        '完成', {{ written_figure('done_text', 'done_unit') }}, '，计划', {{ written_figure('planned_text', 'planned_unit') }},
        '，应约为', {{ rounded_number('expected', 1) }}, '%，而写为', {{ written_figure('text', 'unit_text') }}, '。'
    ) as statement,
    cast(expected as decimal(38, 10)) as expected_value,
    normalized_value as found_value,
    'percent' as unit,
    document_id,
    [{{ evidence('compared') }}] as evidence
from compared
qualify
    bool_and(normalized_value - 3 * half_width > high or normalized_value + 3 * half_width < low)
        over (partition by observation_id)
    and row_number() over (partition by observation_id order by planned_start desc) = 1
