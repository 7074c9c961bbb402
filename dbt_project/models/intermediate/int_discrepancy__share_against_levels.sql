-- A占B的比重 must be A divided by B. A is the last level before the share in its sentence, B a level of the same document,
-- place and period whose name is the one after 占. GDP and 地区生产总值 are one name by the vocabulary.
with figures as not materialized (
    select *
    from {{ ref('int_figure') }}
    where
        obs_kind = 'actual'
        and normalized_value is not null
        and obs_value_upper is null
        and comparator in ('eq', 'approx')
),

shares as (
    select
        *,
        regexp_extract(indicator_name, '占(.+?)(的?比重|的?比例|的?份额)?$', 1) as whole_name
    from figures
    where measure_form = 'share' and normalized_unit = 'percent' and contains(indicator_name, '占')
),

levels as not materialized (
    select *
    from figures
    where measure_form = 'level' and normalized_value > 0
),

parts as (
    select
        shares.observation_id as share_id,
        levels.*
    from shares
    inner join levels
        on
            {{ in_one_sentence('shares', 'levels') }}
            and shares.char_start > levels.char_start
    qualify row_number() over (partition by shares.observation_id order by levels.char_start desc) = 1
),

wholes as (
    select
        shares.observation_id as share_id,
        levels.*
    from shares
    left join {{ ref('int_indicator_name') }} as names on shares.whole_name = names.name
    inner join levels
        on
            shares.source_key = levels.source_key
            and shares.entity_key = levels.entity_key
            and shares.time_period = levels.time_period
            and (names.indicator_code = levels.indicator or starts_with(levels.indicator_name, shares.whole_name))
    qualify row_number() over (
        partition by shares.observation_id
        order by levels.indicator = names.indicator_code desc, abs(levels.char_start - shares.char_start) asc
    ) = 1
),

compared as (
    select
        shares.observation_id,
        shares.document_id,
        shares.entity_name,
        shares.time_period,
        shares.text,
        shares.unit_text,
        shares.normalized_value as found_value,
        shares.half_width,
        parts.indicator_name as part_name,
        wholes.indicator_name as whole_name,
        parts.text as part_text,
        parts.unit_text as part_unit,
        wholes.text as whole_text,
        wholes.unit_text as whole_unit,
        100 * cast(parts.normalized_value as double) / cast(wholes.normalized_value as double) as expected,
        100 * (cast(parts.normalized_value as double) - parts.half_width)
        / (cast(wholes.normalized_value as double) + wholes.half_width) as low,
        100 * (cast(parts.normalized_value as double) + parts.half_width)
        / (cast(wholes.normalized_value as double) - wholes.half_width) as high,
        [{{ evidence('shares') }}, {{ evidence('parts') }}, {{ evidence('wholes') }}] as evidence
    from shares
    inner join parts on shares.observation_id = parts.share_id
    inner join wholes on shares.observation_id = wholes.share_id and parts.observation_id != wholes.observation_id
    where
        parts.comparable_unit = wholes.comparable_unit
        -- The words before 占 must be the part's own: the level before may be of another thing.
        and starts_with(regexp_replace(shares.indicator_name, '占.*$', ''), left(parts.indicator_name, 2))
)

select
    {{ surrogate_key(["'share_against_levels'", 'observation_id']) }} as discrepancy_id,
    'share_against_levels' as rule,
    concat(
        entity_name, time_period, '的“', part_name, '”', {{ written_figure('part_text', 'part_unit') }}, '占“', whole_name, '”',
        {{ written_figure('whole_text', 'whole_unit') }}, '应约为', {{ rounded_number('expected', 2) }}, '%，而写为',
        {{ written_figure('text', 'unit_text') }}, '。'
    ) as statement,
    cast(expected as decimal(38, 10)) as expected_value,
    found_value,
    'percent' as unit,
    document_id,
    evidence
from compared
where found_value - half_width > high or found_value + half_width < low
