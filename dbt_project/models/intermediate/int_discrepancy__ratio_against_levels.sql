-- A ratio that is defined by two amounts (存贷比 by 贷款余额 and 存款余额) must be one divided by the other, where a document states all
-- three of one place and period. Which are so defined is told by the seed ratio_definition. An amount that is stated twice is
-- believed as the one that fits. A rate may be off by one of its last digit, since it is worked out
-- from amounts before they are rounded; an amount by head by some more, since it is by those of the middle of the year.
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

-- People are counted at a day of the year, so that an amount by head is matched by the year; all joins are by equality.
rates as materialized (
    select
        figures.*,
        definitions.part_code,
        definitions.whole_code,
        definitions.scale as ratio_scale,
        definitions.slack,
        definitions.slack > 0 as is_by_year,
        case
            when definitions.slack > 0 then cast(year(figures.period_end) as varchar) else figures.time_period
        end as period_to_match
    from figures
    inner join {{ ref('ratio_definition') }} as definitions on figures.indicator_code = definitions.ratio_code
    where figures.measure_form in ('share', 'ratio') or (definitions.slack > 0 and figures.measure_form = 'level')
),

amounts as materialized (
    select
        *,
        false as is_by_year,
        time_period as period_to_match
    from figures
    where measure_form = 'level'
    union all
    select
        *,
        true as is_by_year,
        cast(year(period_end) as varchar) as period_to_match
    from figures
    where measure_form = 'level' and (nature = 'stock' or period_months = 12)
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
        {{ rounding_half_width('rates.text') }} * rates.scale as rate_half_width,
        rates.normalized_unit,
        rates.ratio_scale = 100 as is_percentage,
        parts.indicator_name as part_name,
        parts.text as part_text,
        parts.unit_text as part_unit,
        wholes.indicator_name as whole_name,
        wholes.text as whole_text,
        wholes.unit_text as whole_unit,
        abs(parts.char_start - rates.char_start) + abs(wholes.char_start - rates.char_start) as distance,
        rates.ratio_scale * parts.number / wholes.number as expected,
        rates.ratio_scale * (1 - rates.slack) * (parts.number - parts.half_width)
        / (wholes.number + wholes.half_width) as low,
        rates.ratio_scale * (1 + rates.slack) * (parts.number + parts.half_width)
        / nullif(wholes.number - wholes.half_width, 0) as high,
        [{{ evidence('rates') }}, {{ evidence('parts') }}, {{ evidence('wholes') }}] as evidence
    from rates
    inner join amounts as parts
        on
            rates.part_code = parts.indicator_code
            and rates.document_version = parts.document_version
            and rates.entity_key = parts.entity_key
            and rates.is_by_year = parts.is_by_year
            and rates.period_to_match = parts.period_to_match
    inner join amounts as wholes
        on
            rates.whole_code = wholes.indicator_code
            and rates.document_version = wholes.document_version
            and rates.entity_key = wholes.entity_key
            and rates.is_by_year = wholes.is_by_year
            and rates.period_to_match = wholes.period_to_match
    where
        (parts.comparable_unit = wholes.comparable_unit or rates.slack > 0)
        -- 由上年的5:40:55调整为…: all of it is of the year before.
        and not regexp_matches({{ words_before('rates') }}, '[由从](上年|去年|[0-9]{4}年)的?[0-9.∶：:]*$')
        and (rates.normalized_unit in ('percent', 'count') or rates.comparable_unit = parts.comparable_unit)
)

select
    {{ surrogate_key(["'ratio_against_levels'", 'observation_id']) }} as discrepancy_id,
    'share_against_levels' as rule,
    concat(
        entity_name, time_period, '的“', part_name, '”', {{ written_figure('part_text', 'part_unit') }}, '比“', whole_name, '”',
        {{ written_figure('whole_text', 'whole_unit') }}, '，“', indicator_name, '”应约为', {{ rounded_number('expected', 2) }},
        case when is_percentage then '%' else '' end, '，而写为', {{ written_figure('text', 'unit_text') }}, '。'
    ) as statement,
    cast(expected as decimal(38, 10)) as expected_value,
    cast(found_value as decimal(38, 10)) as found_value,
    case when is_percentage then 'percent' else normalized_unit end as unit,
    document_id,
    evidence
from compared
qualify
    bool_and(found_value - 3 * rate_half_width > high or found_value + 3 * rate_half_width < low)
        over (partition by observation_id)
    and row_number() over (partition by observation_id order by distance) = 1
