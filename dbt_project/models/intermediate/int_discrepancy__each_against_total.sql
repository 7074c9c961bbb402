-- So many that each have so many of a thing have their product in all: 9个县各建成2所，共建成18所; 3批，每批2000万元，共6000万元.
with figures as not materialized (
    select *
    from {{ ref('int_figure') }}
    where
        table_index is null
        and measure_form = 'level'
        and comparable_unit in ('count', 'CNY')
        and comparator = 'eq'
        and obs_value_upper is null
        and normalized_value is not null
        and regexp_matches(source_text, '[各每].*[共总]')
)

select
    {{ surrogate_key(["'each_against_total'", 'total.observation_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        {{ written_figure('many.text', 'many.unit_text') }}, '各有', {{ written_figure('each.text', 'each.unit_text') }}, '应共',
        {{ plain_number('cast(many.normalized_value * each.normalized_value / total.scale as decimal(28, 4))') }},
        total.unit_text,
        '，而写为',
        {{ written_figure('total.text', 'total.unit_text') }}, '。'
    ) as statement,
    cast(many.normalized_value * each.normalized_value as decimal(38, 10)) as expected_value,
    total.normalized_value as found_value,
    total.comparable_unit as unit,
    total.document_id,
    [{{ evidence('total') }}, {{ evidence('each') }}, {{ evidence('many') }}] as evidence
from figures as each
inner join figures as many
    on
        {{ in_one_sentence('each', 'many') }}
        and each.char_start >= many.char_end
        and many.comparable_unit = 'count'
inner join figures as total
    on
        {{ in_one_sentence('each', 'total') }}
        and each.unit_text = total.unit_text
        and each.obs_kind = total.obs_kind
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
    and abs(many.normalized_value * each.normalized_value - total.normalized_value)
    > many.normalized_value * each.half_width + total.half_width
