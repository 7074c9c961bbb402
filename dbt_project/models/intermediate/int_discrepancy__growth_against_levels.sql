-- Growth must follow from what it is told beside: a mean yearly rate from the total growth over the same years, a rate from the
-- level and the increase, or from the levels of both years. Each written figure may be off by half of its last digit, and a
-- rate by one of its last digit more, since it is worked out from figures before they are rounded. Money that is told of at
-- constant prices or over a revised base cannot be held against its rate; what is made is held so with room for prices.
{% set told_at_other_prices = '增加值|生产总值|GDP|产值|投资|零售|消费品' %}
{% set room_for_prices = 5 %}
with all_kinds as not materialized (
    select
        *,
        cast(normalized_value as double) as number,
        year(period_end) - year(period_start) + 1 as years
    from {{ ref('int_figure') }}
    where normalized_value is not null and obs_value_upper is null and comparator in ('eq', 'approx')
),

figures as not materialized (
    select *
    from all_kinds
    where obs_kind = 'actual'
),

rates as not materialized (
    select
        *,
        case when measure_form = 'growth_base' then {{ base_year(words_before('figures')) }} end as base_year
    from figures
    where measure_form in ('growth', 'growth_base') and normalized_unit = 'percent'
),

yearly_against_total as (
    select
        {{ place('yearly') }} as one,
        {{ place('total') }} as other,
        100 * (power(1 + (yearly.number - yearly.half_width) / 100, yearly.years) - 1) as low,
        100 * (power(1 + (yearly.number + yearly.half_width) / 100, yearly.years) - 1) as high,
        100 * (power(1 + yearly.number / 100, yearly.years) - 1) as expected,
        total.number as found,
        total.half_width as found_half_width,
        concat(
            yearly.entity_name, '“', total.indicator_name, '”', yearly.time_period, '年均增长',
            {{ written_figure('yearly.text', 'yearly.unit_text') }}, '，', yearly.years, '年累计应约为',
            {{ rounded_number('100 * (power(1 + yearly.number / 100, yearly.years) - 1)') }}, '%，而同一基期的总增幅写为',
            {{ written_figure('total.text', 'total.unit_text') }}, '。'
        ) as statement
    from figures as yearly
    inner join rates as total
        on
            yearly.document_version = total.document_version
            and yearly.entity_key = total.entity_key
            and yearly.period_end = total.period_end
            and yearly.product_canonical is not distinct from total.product_canonical
    where
        yearly.measure_form = 'growth_annual'
        and total.measure_form = 'growth_base'
        and yearly.normalized_unit = 'percent'
        -- A rate that follows a clause about something else still stands in a sentence that names what grew.
        and (
            yearly.indicator = total.indicator
            or (yearly.indicator_code is null and contains(yearly.source_text, total.indicator_name))
        )
        and total.base_year = year(yearly.period_start) - 1
        and yearly.years > 1
),

changes as (
    select
        *,
        number * case normalized_unit when 'x' then 100 else 1 end * case measure_form when 'decrease_pct' then -1 else 1 end
            as change,
        half_width * case normalized_unit when 'x' then 100 else 1 end as change_half_width
    from figures
    where
        measure_form in ('growth', 'growth_base', 'decrease_pct')
        and normalized_unit in ('percent', 'x')
        and not regexp_matches({{ words_before('figures') }}, '(年均|年平均|每年)[^，,。；;]*$|可比|同口径|扣除|实际增|实际下')
),

shifts as (
    select
        *,
        case measure_form when 'decrease_abs' then -1 else 1 end as direction,
        case measure_form when 'decrease_abs' then -number else number end as moved_by
    from figures
    where measure_form in ('increase_abs', 'decrease_abs')
),

-- Few documents tell such amounts: levels are only looked through in those.
levels_beside_shifts as materialized (
    select figures.*
    from figures
    semi join shifts on figures.document_version = shifts.document_version
    where
        figures.measure_form = 'level'
        -- 与2010年的46万人相比，减少2万人: the level compared with is not the one there is now.
        and not regexp_matches(left({{ words_behind('figures') }}, 8), '^[^，,。；;0-9]{0,4}相比')
        -- Growth of values is told at constant prices, that of what is earned, spent or stands in the books is not.
        and (figures.comparable_unit != 'CNY' or not regexp_matches(figures.indicator_name, '{{ told_at_other_prices }}'))
),

-- What a level rose or fell by, told behind it, and the rates of change that may follow from both.
moves as materialized (
    select
        shifts.*,
        level.number as level_number,
        level.text as level_text,
        level.unit_text as level_unit,
        100 * shifts.direction * (shifts.number - shifts.half_width)
        / (level.number + level.half_width - shifts.direction * (shifts.number - shifts.half_width)) as fewest,
        100 * shifts.direction * (shifts.number + shifts.half_width)
        / nullif(level.number - level.half_width - shifts.direction * (shifts.number + shifts.half_width), 0) as most
    from levels_beside_shifts as level
    inner join shifts
        on
            {{ in_one_sentence('level', 'shifts') }}
            and level.indicator = shifts.indicator
            and level.entity_key = shifts.entity_key
            and level.comparable_unit = shifts.comparable_unit
            and level.product_canonical is not distinct from shifts.product_canonical
    where
        level.char_start < shifts.char_start
        and level.number > shifts.moved_by
        -- What was added since the year began is not what was since a year ago, unless the year is over.
        and not regexp_matches({{ words_before('shifts') }}, '上月|环比')
        and (
            not regexp_matches({{ words_before('shifts') }}, '年初')
            or (month(level.period_end) = 12 and length(level.time_period) = 4)
        )
    -- From 1020 to 1356, 336 more: the level there is now stands last.
    qualify level.char_start = max(level.char_start) over (partition by shifts.observation_id)
),

increase_against_rate as (
    select
        {{ place('rate') }} as one,
        {{ place('moved') }} as other,
        least(moved.fewest, moved.most) as low,
        greatest(moved.fewest, moved.most) as high,
        100 * moved.moved_by / (moved.level_number - moved.moved_by) as expected,
        rate.change as found,
        rate.change_half_width as found_half_width,
        concat(
            moved.entity_name, '“', moved.indicator_name, '”为',
            {{ written_figure('moved.level_text', 'moved.level_unit') }},
            case when moved.moved_by < 0 then '，减少' else '，其中新增' end,
            {{ written_figure('moved.text', 'moved.unit_text') }}, '，变化应约为',
            {{ rounded_number('100 * moved.moved_by / (moved.level_number - moved.moved_by)') }}, '%，而写为',
            {{ written_figure('rate.text', 'rate.unit_text') }}, '。'
        ) as statement
    from moves as moved
    inner join changes as rate
        on
            {{ in_one_sentence('moved', 'rate') }}
            and moved.indicator = rate.indicator
            and moved.entity_key = rate.entity_key
            and moved.product_canonical is not distinct from rate.product_canonical
    where
        moved.char_start < rate.char_start
        and rate.normalized_unit = 'percent'
        and sign(rate.change) = sign(moved.moved_by)
        -- A rise over another base (较2015年) is another one.
        and {{ base_year(words_before('rate')) }} is null
),

-- 由12个增加到30个，增长1.5倍; 3.2万千瓦，上年为2.9万千瓦，增长10.3%: both levels and the rate in one sentence, whatever their dates. Few
-- levels follow such words, so those told second are looked for first.
levels_told_second as materialized (
    select *
    from figures
    where
        measure_form = 'level'
        and regexp_matches(
            {{ words_before('figures') }},
            concat(
                '(增加|增长|提高|扩大|上升|发展|提升|扩张|减少|下降|降低|降|增|升)(到|至|为)[^0-9。；;]*$|',
                '(上年|去年|上年同期|去年同期)(为|是|的)?$|[比较]([0-9]{4}年|[^0-9，,。；;]{1,12})[末底初]?的$'
            )
        )
),

levels_in_turn as (
    select
        one.observation_id as first_id,
        other.observation_id as second_id,
        one.number as first_number,
        other.number as second_number,
        substr({{ words_before('other') }}, one.char_end - one.source_start + 1) as words_between
    from levels_told_second as other
    inner join figures as one
        on
            {{ in_one_sentence('one', 'other') }}
            and one.indicator = other.indicator
            and one.entity_key = other.entity_key
            and one.comparable_unit = other.comparable_unit
            and one.product_canonical is not distinct from other.product_canonical
            and one.char_end <= other.char_start
    where one.measure_form = 'level'
),

levels_of_sentences as (
    select
        first_id as before_id,
        second_id as after_id
    from levels_in_turn
    where
        first_number > 0
        and regexp_matches(
            words_between, '^[^0-9。；;]*(增加|增长|提高|扩大|上升|发展|提升|扩张|减少|下降|降低|降|增|升)(到|至|为)[^0-9。；;]*$'
        )
    union all
    select
        second_id as before_id,
        first_id as after_id
    from levels_in_turn
    where
        second_number > 0
        and regexp_matches(
            words_between, '^[^0-9。；;]*((上年|去年|上年同期|去年同期)(为|是|的)?|[比较]([0-9]{4}年|[^0-9，,。；;]{1,12})[末底初]?的)$'
        )
),

levels_at_their_prices as not materialized (
    select
        *,
        case
            when
                comparable_unit = 'CNY' and regexp_matches(indicator_name, '{{ told_at_other_prices }}')
                then {{ room_for_prices }}
            else 0
        end as room
    from figures
    where comparable_unit != 'CNY' or not regexp_matches(indicator_name, '增加值|生产总值|GDP')
),

change_against_rate as (
    select
        {{ place('rate') }} as one,
        {{ place('before') }} as other,
        100 * ((after.number - after.half_width) / (before.number + before.half_width) - 1) - after.room as low,
        100 * ((after.number + after.half_width) / nullif(before.number - before.half_width, 0) - 1) + after.room as high,
        100 * (after.number / before.number - 1) as expected,
        rate.change as found,
        rate.change_half_width as found_half_width,
        concat(
            after.entity_name, '“', after.product, after.indicator_name, '”由',
            {{ written_figure('before.text', 'before.unit_text') }}, '变为',
            {{ written_figure('after.text', 'after.unit_text') }}, '，变化应约为',
            {{ rounded_number('100 * (after.number / before.number - 1)') }}, '%，而写为',
            {{ written_figure('rate.text', 'rate.unit_text') }}, '。'
        ) as statement
    from levels_of_sentences as linked
    inner join figures as before on linked.before_id = before.observation_id
    inner join levels_at_their_prices as after on linked.after_id = after.observation_id
    inner join changes as rate on {{ in_one_sentence('rate', 'after') }} and rate.indicator = after.indicator
    where
        rate.char_start >= greatest(before.char_end, after.char_end)
        and regexp_matches(
            substr({{ words_before('rate') }}, greatest(before.char_end, after.char_end) - rate.source_start + 1),
            '^[，,、]?[^0-9，,。；;]*$'
        )
),

yearly_rates as (
    select *
    from all_kinds
    where measure_form = 'growth_annual' and normalized_unit = 'percent' and years > 1
),

-- The few rates go first: levels beside each other are only looked for where a rate is beside them.
levels_before_rates as materialized (
    select
        yearly.observation_id as rate_id,
        before.*
    from yearly_rates as yearly
    inner join all_kinds as before
        on
            {{ in_one_sentence('yearly', 'before') }}
            and yearly.table_row is not distinct from before.table_row
    where
        before.measure_form = 'level'
        and before.number > 0
        and year(before.period_end) = year(yearly.period_start) - 1
),

-- A row, or a sentence (由A增加到B，年均增长), with the levels of both ends and the mean growth between them. A compound rate (复合) is
-- worked out from the two whatever they are.
yearly_against_levels as (
    select
        {{ place('yearly') }} as one,
        {{ place('before') }} as other,
        100 * (
            power((after.number - after.half_width) / (before.number + before.half_width), 1.0 / yearly.years) - 1
        ) as low,
        100 * (
            power((after.number + after.half_width) / nullif(before.number - before.half_width, 0), 1.0 / yearly.years) - 1
        ) as high,
        100 * (power(after.number / before.number, 1.0 / yearly.years) - 1) as expected,
        yearly.number as found,
        yearly.half_width as found_half_width,
        concat(
            after.entity_name, '“', after.product, after.indicator_name, '”由', before.time_period, '的',
            {{ written_figure('before.text', 'before.unit_text') }}, '到', after.time_period, '的',
            {{ written_figure('after.text', 'after.unit_text') }}, '，年均增速应约为',
            {{ rounded_number('100 * (power(after.number / before.number, 1.0 / yearly.years) - 1)') }}, '%，而写为',
            {{ written_figure('yearly.text', 'yearly.unit_text') }}, '。'
        ) as statement
    from levels_before_rates as before
    inner join yearly_rates as yearly on before.rate_id = yearly.observation_id
    inner join all_kinds as after
        on
            {{ in_one_sentence('before', 'after') }}
            and before.table_row is not distinct from after.table_row
            and before.indicator = after.indicator
            and before.comparable_unit = after.comparable_unit
            and before.char_end <= after.char_start
            and yearly.char_start >= after.char_end
    where
        after.measure_form = 'level'
        and year(after.period_end) = year(yearly.period_end)
        and (
            (
                yearly.indicator = after.indicator
                and (
                    not {{ is_told_at_constant_prices('after') }}
                    -- Prices add to what levels of money grow by: a rate far above that of the levels is none.
                    or (
                        yearly.table_index is not null
                        and yearly.number > 1 + 100 * (power(after.number / before.number, 1.0 / yearly.years) - 1)
                    )
                )
            )
            or (yearly.table_index is null and regexp_matches({{ words_before('yearly') }}, '复合[^，,。；;]*$'))
        )
        -- In a text the rate follows its two levels at once.
        and (
            yearly.table_index is not null
            or regexp_matches(
                substr({{ words_before('yearly') }}, after.char_end - yearly.source_start + 1), '^[，,、]?[^0-9，,。；;]*$'
            )
        )
),

-- Only the levels a rate is told of are looked for in other years.
levels_with_rates as materialized (
    select
        after.*,
        {{ place('rate') }} as rate_place,
        rate.number as found,
        rate.half_width as found_half_width,
        {{ written_figure('rate.text', 'rate.unit_text') }} as rate_text,
        case
            when rate.measure_form = 'growth' then last_day(after.period_end - interval 1 year)
            else make_date(rate.base_year, 12, 31)
        end as before_end
    from rates as rate
    inner join figures as after
        on
            rate.indicator = after.indicator
            and rate.document_version = after.document_version
            and rate.entity_key = after.entity_key
            and rate.product_canonical is not distinct from after.product_canonical
            and rate.time_period = after.time_period
    where
        after.measure_form = 'level'
        -- Growth of values is told at constant prices, which the levels are not.
        and after.comparable_unit != 'CNY'
),

levels_against_rate as (
    select
        after.rate_place as one,
        {{ place('before') }} as other,
        100 * ((after.number - after.half_width) / (before.number + before.half_width) - 1) as low,
        100 * ((after.number + after.half_width) / nullif(before.number - before.half_width, 0) - 1) as high,
        100 * (after.number / before.number - 1) as expected,
        after.found,
        after.found_half_width,
        concat(
            after.entity_name, '“', after.product, after.indicator_name, '”由', before.time_period, '的',
            {{ written_figure('before.text', 'before.unit_text') }}, '变为', after.time_period, '的',
            {{ written_figure('after.text', 'after.unit_text') }}, '，增幅应约为',
            {{ rounded_number('100 * (after.number / before.number - 1)') }}, '%，而写为',
            after.rate_text, '。'
        ) as statement
    from levels_with_rates as after
    inner join figures as before
        on
            after.indicator = before.indicator
            and after.entity_key = before.entity_key
            and after.comparable_unit = before.comparable_unit
            and after.product_canonical is not distinct from before.product_canonical
            and after.period_months = before.period_months
            and after.before_end = before.period_end
    where before.measure_form = 'level' and before.number > 0 and before.period_end < after.period_end
),

-- A level of the year before that is stated twice is believed as the one that fits.
levels_that_fit_no_rate as (
    select *
    from levels_against_rate
    qualify
        bool_and(found - 3 * found_half_width > high or found + 3 * found_half_width < low) over (
            partition by one.observation_id
        )
),

found as (
    select *
    from yearly_against_total
    union all
    select *
    from increase_against_rate
    union all
    select *
    from change_against_rate
    union all
    select *
    from yearly_against_levels
    union all
    select *
    from levels_that_fit_no_rate
)

select
    {{ surrogate_key(["'growth_against_levels'", 'one.observation_id', 'other.observation_id']) }} as discrepancy_id,
    'growth_against_levels' as rule,
    statement,
    cast(expected as decimal(38, 10)) as expected_value,
    cast(found as decimal(38, 10)) as found_value,
    'percent' as unit,
    one.document_id,
    [{{ evidence('one') }}, {{ evidence('other') }}] as evidence
from found
where found - 3 * found_half_width > high or found + 3 * found_half_width < low
qualify row_number() over (partition by one.observation_id order by other.document_id != one.document_id, other.char_start) = 1
