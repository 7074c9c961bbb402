-- A占B的比重 must be A divided by B. A is the last level before the share in its sentence, B a level of the same document and
-- place whose name is the one after 占, or where none is told (A…，占比) a level before. GDP and 地区生产总值 are one name by
-- the vocabulary. One such level must be of the share's own period; where the share fits that of another, its date was not
-- told.
{% set lookback = 50 %}
with figures as not materialized (
    select *
    from {{ ref('int_figure') }}
    where
        obs_kind in ('actual', 'planned')
        and normalized_value is not null
        and obs_value_upper is null
        and comparator in ('eq', 'approx')
),

shares as (
    select
        *,
        case
            when not regexp_matches(indicator_name, '占比(重|例)?$')
                then regexp_extract(indicator_name, '占(.+?)(的?比重|的?比例|的?份额)?$', 1)
        end as whole_name
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

wholes_by_name as (
    select
        shares.observation_id as share_id,
        -- A share without a time is of the time of its amounts.
        coalesce(levels.time_period = shares.time_period, shares.time_period is null) as is_of_the_period,
        levels.*
    from shares
    left join {{ ref('int_indicator_name') }} as names on shares.whole_name = names.name
    inner join levels
        on
            shares.source_key = levels.source_key
            and shares.entity_key = levels.entity_key
            and (
                names.indicator_code = levels.indicator
                or regexp_full_match(
                    levels.indicator_name, concat(regexp_escape(shares.whole_name), '(总量|总额|总数|数量|额|量|数)?')
                )
                -- 一般公共预算支出158亿元…，占支出的54%
                or (
                    {{ in_one_sentence('shares', 'levels') }}
                    and suffix(levels.indicator_name, shares.whole_name)
                    and shares.char_start > levels.char_start
                )
                -- 规上工业企业…实现产值118亿元，其中食品产业产值52亿元，占规上工业产值的44%
                or (
                    {{ in_one_sentence('shares', 'levels') }}
                    and suffix(shares.whole_name, levels.indicator_name)
                    and shares.char_start > levels.char_start
                    and contains({{ between('shares', 'levels') }}, '其中')
                )
            )
            -- What is told of one product is no whole of all.
            and (levels.product is null or contains(shares.whole_name, levels.product))
),

-- 698个项目已开工680个，占97.4%: what the part is a share of was said before, shortly, or it is what the sentences before speak of.
wholes_before as (
    select
        shares.observation_id as share_id,
        parts.source_start - levels.char_end < {{ lookback }} as is_of_the_period,
        levels.*
    from shares
    inner join parts on shares.observation_id = parts.share_id
    inner join levels
        on
            shares.document_version = levels.document_version
            and parts.char_start > levels.char_end
            and parts.char_start - levels.char_end < 20 * {{ lookback }}
            and parts.normalized_value < levels.normalized_value
    where
        -- 甲5人，占40%；乙3人，占24%: what has a share of its own is a sibling.
        not regexp_matches(left({{ words_behind('levels') }}, 10), '^[，,、；;（(]?占(比(重|例)?)?(为|达|达到)?[0-9]')
        and shares.whole_name is null and regexp_matches({{ words_before('shares') }}, '[，,、；;]占(比(重|例)?)?(为|达|达到)?$')
),

wholes as (
    select * from wholes_by_name
    union all
    select * from wholes_before
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
        wholes.is_of_the_period,
        abs(wholes.char_start - shares.char_start) as distance,
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
        and (
            starts_with(shares.indicator_name, '占')
            or starts_with(
                regexp_replace(shares.indicator_name, '占.*$', ''), left(concat(parts.product, parts.indicator_name), 2)
            )
        )
        -- What is sold or made (产值) is no part of value added, though both be called by the industry alone.
        and coalesce(
            nullif(regexp_extract(parts.indicator_name, '增加值|产值|收入|利润|投资'), '')
            = nullif(regexp_extract(wholes.indicator_name, '增加值|产值|收入|利润|投资'), ''),
            true
        )
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
qualify
    bool_or(is_of_the_period) over (partition by observation_id)
    and bool_and(found_value - half_width > high or found_value + half_width < low) over (partition by observation_id)
    -- Of several wholes the one that one wrong digit parts from the share is meant.
    and row_number() over (
        partition by observation_id
        order by
            is_of_the_period desc,
            regexp_full_match({{ rounded_number('abs(expected - found_value)', 1) }}, '[0.]*[1-9][0.]*') desc,
            distance asc
    ) = 1
