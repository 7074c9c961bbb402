-- What a part of a sentence says falls to each (资金1.2亿元，惠及企业240家，平均每家50万元; 村均100万元; 面积12万亩，平均亩产165公斤) is the amount
-- divided by how many there are, where it tells all three. Means that statistics work out from other figures (人均可支配收入) are
-- left out, and so is what comes out far from the mean, since it is that of something else.
{% set mean_words = '(?:平均每个?(?:家庭)?([^年月天日周季0-9，,。；;])|([家户人村亩])[均产])[^0-9，,。；;]{0,8}$' %}
with figures as not materialized (
    select
        *,
        -- Land is told in 亩 where its yield is.
        case when comparable_unit = 'm2' then 10000 / 15.0 else 1 end as square,
        cast(normalized_value as double) / square as number,
        half_width / square as number_half_width,
        regexp_replace(unit_text, '^[十百千万亿]+', '') as counted_by
    from {{ ref('int_figure') }}
    where
        table_index is null
        and measure_form in ('level', 'increase_abs')
        and comparator in ('eq', 'approx')
        and obs_value_upper is null
        and normalized_value > 0
        and regexp_matches(source_text, '平均每|[户人村家亩]均|亩产')
),

means as (
    select
        *,
        regexp_extract({{ words_before('figures') }}, '{{ mean_words }}', 1)
        || regexp_extract({{ words_before('figures') }}, '{{ mean_words }}', 2) as one_of_many
    from figures
    where not regexp_matches(indicator_name, '可支配|纯收入|生产总值|GDP|面积|支出|预算|存款|储蓄|寿命|装机|用电|水资源|住房')
),

compared as (
    select
        means.*,
        total.text as total_text,
        total.unit_text as total_unit,
        many.text as many_text,
        many.unit_text as many_unit,
        total.number / many.number as expected,
        (total.number - total.number_half_width) / (many.number + many.number_half_width) as low,
        (total.number + total.number_half_width) / nullif(many.number - many.number_half_width, 0) as high,
        [{{ evidence('means') }}, {{ evidence('total') }}, {{ evidence('many') }}] as evidence
    from means
    inner join figures as total
        on
            {{ in_one_sentence('means', 'total') }}
            and means.comparable_unit = total.comparable_unit
            and means.observation_id != total.observation_id
            and not regexp_matches({{ between('means', 'total') }}, '[。；;]')
    inner join figures as many
        on
            {{ in_one_sentence('means', 'many') }}
            and not regexp_matches({{ between('means', 'many') }}, '[。；;]')
            and (
                (many.comparable_unit = 'm2' and means.one_of_many = '亩')
                or (many.comparable_unit = 'count' and means.one_of_many = many.counted_by)
                or (means.one_of_many = '人' and many.counted_by in ('人次', '名'))
                or (means.one_of_many = '村' and many.counted_by = '个' and contains(many.indicator_name, '村'))
            )
    where means.one_of_many != '' and total.number > means.number
)

select
    {{ surrogate_key(["'mean_against_amounts'", 'observation_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        {{ written_figure('total_text', 'total_unit') }}, '由', {{ written_figure('many_text', 'many_unit') }}, '平均，应约为',
        {{ rounded_number('expected / scale', 2) }}, unit_text, '，而写为', {{ written_figure('text', 'unit_text') }}, '。'
    ) as statement,
    cast(expected as decimal(38, 10)) as expected_value,
    normalized_value as found_value,
    normalized_unit as unit,
    document_id,
    evidence
from compared
qualify
    bool_and(number - half_width > high or number + half_width < low) over (partition by observation_id)
    and expected between 0.6 * number and 1.7 * number
    and row_number() over (partition by observation_id order by abs(ln(expected / number))) = 1
