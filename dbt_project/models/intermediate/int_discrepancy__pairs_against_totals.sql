-- Lists that give a number of things and their money each (工业项目5个、投资8亿元，农业项目2个、投资3亿元) belong to a number and an amount
-- told before. Where one of the two adds up to the total, the list is all of it, and the other must add up as well.
{% set lookback = 400 %}
with figures as (
    select
        observation_id,
        document_version,
        source_start,
        char_start,
        char_end,
        comparable_unit,
        normalized_value,
        half_width,
        indicator_name,
        -- 98个项目, of them 77项: projects go by either word.
        replace(regexp_replace(unit_text, '^[十百千万亿]+', ''), '项', '个') as counted_by
    from {{ ref('int_figure') }}
    where
        table_index is null
        and measure_form = 'level'
        and comparator in ('eq', 'approx')
        and obs_value_upper is null
        and (
            (comparable_unit = 'count' and regexp_full_match(unit_text, '个|项|家|件|宗'))
            or (comparable_unit = 'CNY' and contains(indicator_name, '投资'))
        )
),

followed as (
    select
        observation_id as count_id,
        document_version,
        source_start,
        char_start,
        comparable_unit,
        normalized_value as number,
        counted_by,
        lead(observation_id) over series as money_id,
        lead(comparable_unit) over series as next_unit,
        lead(source_start) over series as next_source_start,
        lead(char_start) over series - char_end as distance,
        lead(normalized_value) over series as money,
        lead(half_width) over series as money_half_width,
        -- What was spent, or is to be spent this year, is another amount than the whole.
        regexp_matches(lead(indicator_name) over series, '完成|到位|年度|年内|当年|今年|实际') as is_of_a_time,
        lead(char_end) over series as pair_end
    from figures
    window series as (partition by document_version order by char_start)
),

pairs as materialized (
    select
        *,
        row_number() over (partition by document_version, source_start order by char_start) as place
    from followed
    where comparable_unit = 'count' and next_unit = 'CNY' and next_source_start = source_start and distance between 0 and 16
),

lists as (
    select
        document_version,
        source_start,
        counted_by,
        is_of_a_time,
        false as is_behind_total,
        min(char_start) as list_start,
        sum(number) as number_sum,
        sum(money) as money_sum,
        sum(money_half_width) as money_sum_half_width,
        list(money_id order by char_start) as money_ids,
        list(count_id order by char_start) as count_ids
    from pairs
    group by document_version, source_start, counted_by, is_of_a_time
    having count(*) > 1
    union all
    select
        document_version,
        source_start,
        counted_by,
        is_of_a_time,
        true as is_behind_total,
        min(char_start) as list_start,
        sum(number) as number_sum,
        sum(money) as money_sum,
        sum(money_half_width) as money_sum_half_width,
        list(money_id order by char_start) as money_ids,
        list(count_id order by char_start) as count_ids
    from pairs
    where place > 1
    group by document_version, source_start, counted_by, is_of_a_time
    having count(*) > 1
),

compared as (
    select
        lists.*,
        total.count_id as total_count_id,
        total.money_id as total_money_id,
        lists.number_sum != total.number as is_number_off,
        abs(lists.money_sum - total.money) > lists.money_sum_half_width + total.money_half_width as is_money_off
    from lists
    inner join pairs as total
        on
            lists.document_version = total.document_version
            and lists.counted_by = total.counted_by
            and lists.is_of_a_time = total.is_of_a_time
            and lists.list_start > total.pair_end
            and lists.list_start - total.pair_end <= {{ lookback }}
            and lists.is_behind_total = (lists.source_start = total.source_start)
),

found as (
    select
        *,
        case when is_number_off then total_count_id else total_money_id end as total_id,
        case when is_number_off then count_ids else money_ids end as part_ids
    from compared
    -- Where a total is the sum of both, it is the one that is meant.
    qualify
        is_number_off != is_money_off
        and not bool_or(not is_number_off and not is_money_off) over (partition by document_version, list_start)
        and row_number() over (partition by document_version, list_start order by is_number_off = is_money_off, total_count_id)
        = 1
),

parts_of_findings as (
    select
        found.total_id,
        unnest(found.part_ids) as part_id
    from found
),

told as (
    select
        parts.total_id,
        sum(part.normalized_value) as parts_sum,
        string_agg({{ written_figure('part.text', 'part.unit_text') }}, '、' order by part.char_start) as parts_text,
        list({{ evidence('part') }} order by part.char_start) as parts_evidence
    from parts_of_findings as parts
    inner join {{ ref('int_figure') }} as part on parts.part_id = part.observation_id
    group by parts.total_id
)

select
    {{ surrogate_key(["'pairs_against_totals'", 'told.total_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        coalesce(total.entity_name, ''), '“', total.indicator_name, '”为', {{ written_figure('total.text', 'total.unit_text') }},
        '，所列各项（', told.parts_text, '）合计', {{ plain_number('cast(told.parts_sum / total.scale as decimal(28, 4))') }},
        total.unit_text, '。'
    ) as statement,
    told.parts_sum as expected_value,
    total.normalized_value as found_value,
    total.normalized_unit as unit,
    total.document_id,
    list_prepend({{ evidence('total') }}, told.parts_evidence) as evidence
from told
inner join {{ ref('int_figure') }} as total on told.total_id = total.observation_id
