-- A ratio that is defined by two amounts (存贷比 by 贷款余额 and 存款余额) must be one divided by the other, where a document states all
-- three of one place and period. Which are so defined is told by the seed ratio_definition. An amount that is stated twice is
-- believed as the one that fits. A rate may be off by one of its last digit, since it is worked out
-- from amounts before they are rounded.
with defined as (
    select unnest([ratio_code, part_code, whole_code]) as indicator_code
    from {{ ref('ratio_definition') }}
),

-- Few figures are of such indicators: those are looked up once.
figures as materialized (
    select
        *,
        cast(normalized_value as double) as number
    from {{ ref('int_figure') }}
    where
        obs_kind = 'actual'
        and normalized_value > 0
        and obs_value_upper is null
        and comparator in ('eq', 'approx')
        and indicator_code in (select defined.indicator_code from defined)
),

compared as (
    select
        rates.observation_id,
        rates.document_id,
        rates.entity_name,
        rates.time_period,
        rates.indicator_name,
        rates.text,
        rates.unit_text,
        rates.number as found_value,
        {{ rounding_half_width('rates.text') }} as rate_half_width,
        parts.indicator_name as part_name,
        parts.text as part_text,
        parts.unit_text as part_unit,
        wholes.indicator_name as whole_name,
        wholes.text as whole_text,
        wholes.unit_text as whole_unit,
        abs(parts.char_start - rates.char_start) + abs(wholes.char_start - rates.char_start) as distance,
        100 * parts.number / wholes.number as expected,
        100 * (parts.number - parts.half_width) / (wholes.number + wholes.half_width) as low,
        100 * (parts.number + parts.half_width) / nullif(wholes.number - wholes.half_width, 0) as high,
        [{{ evidence('rates') }}, {{ evidence('parts') }}, {{ evidence('wholes') }}] as evidence
    from figures as rates
    inner join {{ ref('ratio_definition') }} as definitions on rates.indicator_code = definitions.ratio_code
    inner join figures as parts
        on
            definitions.part_code = parts.indicator_code
            and rates.document_version = parts.document_version
            and rates.entity_key = parts.entity_key
            and rates.time_period = parts.time_period
    inner join figures as wholes
        on
            definitions.whole_code = wholes.indicator_code
            and rates.document_version = wholes.document_version
            and rates.entity_key = wholes.entity_key
            and rates.time_period = wholes.time_period
            and parts.comparable_unit = wholes.comparable_unit
    where
        rates.measure_form in ('share', 'ratio')
        and rates.normalized_unit in ('percent', 'count')
        and parts.measure_form = 'level'
        and wholes.measure_form = 'level'
)

select
    {{ surrogate_key(["'ratio_against_levels'", 'observation_id']) }} as discrepancy_id,
    'share_against_levels' as rule,
    concat(
        entity_name, time_period, '的“', part_name, '”', {{ written_figure('part_text', 'part_unit') }}, '比“', whole_name, '”',
        {{ written_figure('whole_text', 'whole_unit') }}, '，“', indicator_name, '”应约为', {{ rounded_number('expected', 2) }},
        '%，而写为', {{ written_figure('text', 'unit_text') }}, '。'
    ) as statement,
    cast(expected as decimal(38, 10)) as expected_value,
    cast(found_value as decimal(38, 10)) as found_value,
    'percent' as unit,
    document_id,
    evidence
from compared
qualify
    bool_and(found_value - 3 * rate_half_width > high or found_value + 3 * rate_half_width < low)
        over (partition by observation_id)
    and row_number() over (partition by observation_id order by distance) = 1
