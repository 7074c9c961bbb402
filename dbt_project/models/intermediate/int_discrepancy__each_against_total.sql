-- So many that each have so many of a thing have their product in all: 9个县各建成2所，共建成18所; 3批，每批2000万元，共6000万元; 每年3000万元，
-- 三年共9000万元. A power station has as much as its machines (单机容量5兆瓦的风机20台), but for some percent that are rounded away.
{% set room_for_machines = 0.03 %}
{% set years_in_all = '^[^，,。；;、0-9]{0,10}[，,]([两二三四五六七八九])年[^，,。；;、0-9]{0,4}(?:共|合计|总计|累计)[^，,。；;、0-9]{0,6}$' %}
with figures as not materialized (
    select *
    from {{ ref('int_figure') }}
    where
        table_index is null
        and measure_form = 'level'
        and comparable_unit in ('count', 'CNY', 'W')
        and comparator = 'eq'
        and obs_value_upper is null
        and normalized_value is not null
        and regexp_matches(source_text, '(?s)[各每].*[共总]|单机')
),

so_many as (
    select
        total.observation_id as total_id,
        each.observation_id as each_id,
        concat({{ written_figure('many.text', 'many.unit_text') }}, '各有') as many_text,
        cast(many.normalized_value as double) as times
    from figures as each
    inner join figures as many
        on
            {{ in_one_sentence('each', 'many') }}
            and each.char_start >= many.char_end
            and many.comparable_unit = 'count'
    inner join figures as total
        on
            {{ in_one_sentence('each', 'total') }}
            and each.char_end <= total.char_start
    where
        many.scale = 1
        and regexp_matches(
            substr({{ words_before('each') }}, many.char_end - each.source_start + 1),
            concat('^[^，,。；;0-9]{0,20}([，,]?每', regexp_escape(many.unit_text), '|各)[^，,。；;、0-9]{0,10}$')
        )
        and regexp_matches(
            substr({{ words_before('total') }}, each.char_end - total.source_start + 1),
            '^[^，,。；;、0-9]{0,20}[，,][^，,。；;、0-9]{0,6}(共|合计|总计|总共)[^，,。；;、0-9]{0,6}$'
        )
    union all
    select
        total.observation_id as total_id,
        each.observation_id as each_id,
        concat({{ written_figure('many.text', 'many.unit_text') }}, '单机') as many_text,
        cast(many.normalized_value as double) as times
    from figures as each
    inner join figures as many
        on
            {{ in_one_sentence('each', 'many') }}
            and many.comparable_unit = 'count'
            and regexp_full_match(many.unit_text, '台|套|台套')
            and regexp_full_match({{ between('each', 'many') }}, '(的?[^，,。；;、0-9]{0,10})')
    inner join figures as total
        on
            {{ in_one_sentence('each', 'total') }}
            and total.comparable_unit = 'W'
            and total.char_end <= least(each.char_start, many.char_start)
            and each.normalized_value < total.normalized_value
    where
        each.comparable_unit = 'W'
        and regexp_matches({{ words_before('each') }}, '单机[^，,。；;、0-9]{0,8}$')
    qualify count(*) over (partition by each.observation_id) = 1
    union all
    select
        total.observation_id as total_id,
        each.observation_id as each_id,
        '每年' as many_text,
        strpos(
            '一二三四五六七八九',
            replace(
                regexp_extract(
                    substr({{ words_before('total') }}, each.char_end - total.source_start + 1), '{{ years_in_all }}', 1
                ), '两', '二'
            )
        ) as times
    from figures as each
    inner join figures as total
        on
            {{ in_one_sentence('each', 'total') }}
            and each.char_end <= total.char_start
    where
        each.comparable_unit in ('count', 'CNY')
        and regexp_matches({{ words_before('each') }}, '每年[^，,。；;0-9]{0,16}$')
        and regexp_matches(
            substr({{ words_before('total') }}, each.char_end - total.source_start + 1), '{{ years_in_all }}'
        )
)

select
    {{ surrogate_key(["'each_against_total'", 'total.observation_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        so_many.many_text, {{ written_figure('each.text', 'each.unit_text') }}, '应共',
        {{ plain_number('cast(so_many.times * each.normalized_value / total.scale as decimal(28, 4))') }}, total.unit_text,
        '，而写为', {{ written_figure('total.text', 'total.unit_text') }}, '。'
    ) as statement,
    cast(so_many.times * each.normalized_value as decimal(38, 10)) as expected_value,
    total.normalized_value as found_value,
    total.comparable_unit as unit,
    total.document_id,
    [{{ evidence('total') }}, {{ evidence('each') }}] as evidence
from so_many
inner join figures as each on so_many.each_id = each.observation_id
inner join figures as total on so_many.total_id = total.observation_id
where
    (each.unit_text = total.unit_text or (each.comparable_unit = total.comparable_unit and each.comparable_unit != 'count'))
    and each.obs_kind = total.obs_kind
    and abs(so_many.times * each.normalized_value - total.normalized_value)
    > so_many.times * each.half_width + total.half_width
    + case when each.comparable_unit = 'W' then {{ room_for_machines }} * total.normalized_value else 0 end
