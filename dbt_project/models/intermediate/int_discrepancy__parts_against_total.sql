-- In a table with a tree, a row with parts should equal their sum, within what the rounding of the figures allows.
with rows_of_tables as (
    select
        figures.*,
        trees.parent_observation_id,
        coalesce(figures.table_row_label, figures.product, figures.text) as label,
        figures.half_width / nullif(figures.scale, 0) as written_half_width
    from {{ ref('int_figure') }} as figures
    inner join {{ ref('int_table_tree') }} as trees on figures.observation_id = trees.observation_id
    where figures.measure_form = 'level' and figures.obs_value_upper is null
),

sums as (
    select
        total.observation_id,
        sum(part.obs_value) as parts_sum,
        sum(part.written_half_width) as parts_half_width,
        string_agg(concat(part.label, {{ plain_number('part.obs_value') }}), '、' order by part.char_start) as parts_text,
        list({{ evidence('part') }} order by part.char_start) as parts_evidence
    from rows_of_tables as total
    inner join rows_of_tables as part on total.observation_id = part.parent_observation_id
    group by total.observation_id
    -- A part of another thing or in another unit (oil in tonnes, gas in cubic metres) makes the sum meaningless.
    having
        bool_and(part.unit_text is not distinct from total.unit_text)
        and bool_and(part.indicator is not distinct from total.indicator)
)

select
    {{ surrogate_key(["'parts_against_total'", 'total.observation_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        coalesce('《' || total.table_caption || '》中', '表中'), '“', total.label, '”为',
        {{ plain_number('total.obs_value') }}, total.unit_text, '，其分项（', sums.parts_text, '）合计',
        {{ plain_number('sums.parts_sum') }}, total.unit_text, '，两者相差',
        {{ plain_number('abs(sums.parts_sum - total.obs_value)') }}, total.unit_text, '。'
    ) as statement,
    sums.parts_sum as expected_value,
    total.obs_value as found_value,
    total.unit_text as unit,
    total.document_id,
    list_prepend({{ evidence('total') }}, sums.parts_evidence) as evidence
from rows_of_tables as total
inner join sums on total.observation_id = sums.observation_id
where abs(sums.parts_sum - total.obs_value) > sums.parts_half_width + total.written_half_width
