-- A heading row without a figure (煤化工, then its products) has a total when the text states one for it. The heading is the
-- line that begins with the parent serial, shortly before the first of its rows; rows in other units are left out.
{% set lookback = 400 %}
with children as (
    select
        figures.*,
        trees.parent_serial,
        coalesce(figures.table_row_label, figures.product) as label
    from {{ ref('int_figure') }} as figures
    inner join {{ ref('int_table_tree') }} as trees on figures.observation_id = trees.observation_id
    where
        trees.parent_serial is not null
        and trees.parent_observation_id is null
        and figures.measure_form = 'level'
        and figures.obs_value_upper is null
),

first_children as (
    select
        document_version,
        table_index,
        parent_serial,
        any_value(source_key) as source_key,
        min(char_start) as char_start
    from children
    group by document_version, table_index, parent_serial
),

headings as (
    select
        first_children.document_version,
        first_children.table_index,
        first_children.parent_serial,
        first_children.source_key,
        trim(regexp_extract(
            chr(10) || substr(
                documents.document_text,
                greatest(first_children.char_start - {{ lookback }}, 0) + 1,
                least(first_children.char_start, {{ lookback }})
            ),
            concat('.*\n', replace(first_children.parent_serial, '.', '\.'), '[\t,]([^\t\n,]+)'),
            1,
            's'
        )) as heading
    from first_children
    inner join {{ ref('int_current_document') }} as documents
        on first_children.document_version = documents.document_version
),

stated as (
    select *
    from {{ ref('int_figure') }}
    where table_index is null and measure_form = 'level' and obs_value_upper is null and product is not null
),

summed as (
    select
        stated.observation_id,
        children.document_version as table_version,
        children.table_index,
        children.parent_serial,
        any_value(headings.heading) as heading,
        any_value(children.table_caption) as table_caption,
        sum(children.normalized_value) as parts_sum,
        sum(children.half_width) as parts_half_width,
        string_agg(
            concat(children.label, {{ written_figure('children.text', 'children.unit_text') }}), '、'
            order by children.char_start
        ) as parts_text,
        list({{ evidence('children') }} order by children.char_start) as parts_evidence
    from stated
    inner join headings
        on
            stated.source_key = headings.source_key
            and headings.heading in (stated.product, stated.product_canonical)
    inner join children
        on
            headings.document_version = children.document_version
            and headings.table_index = children.table_index
            and headings.parent_serial = children.parent_serial
            and stated.comparable_unit = children.comparable_unit
            and stated.entity_key = children.entity_key
            and stated.indicator = children.indicator
            and stated.obs_kind = children.obs_kind
    group by stated.observation_id, children.document_version, children.table_index, children.parent_serial
    having count(*) > 1
),

-- When the figure is the one of another row of the table, the reader is told: it may have been copied from there.
twins as (
    select
        stated.observation_id,
        summed.table_index,
        min(coalesce(rows_of_table.table_row_label, rows_of_table.product)) as label
    from stated
    inner join summed on stated.observation_id = summed.observation_id
    inner join {{ ref('int_figure') }} as rows_of_table
        on
            summed.table_version = rows_of_table.document_version
            and summed.table_index = rows_of_table.table_index
            and stated.comparable_unit = rows_of_table.comparable_unit
            and stated.normalized_value = rows_of_table.normalized_value
    group by stated.observation_id, summed.table_index
)

select
    {{ surrogate_key([
        "'prose_against_table_heading'",
        'stated.observation_id',
        'summed.table_index',
        'summed.parent_serial',
    ]) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        '正文称', stated.entity_name, '“', stated.product, '”', stated.indicator_name, '为',
        {{ written_figure('stated.text', 'stated.unit_text') }}, '，',
        coalesce('《' || summed.table_caption || '》', '表'), '中“', summed.heading, '”各行（', summed.parts_text, '）合计',
        {{ plain_number('cast(summed.parts_sum / stated.scale as decimal(28, 4))') }}, stated.unit_text,
        coalesce('；该数与表中“' || twins.label || '”相同', ''), '。'
    ) as statement,
    summed.parts_sum as expected_value,
    stated.normalized_value as found_value,
    stated.comparable_unit as unit,
    stated.document_id,
    list_prepend({{ evidence('stated') }}, summed.parts_evidence) as evidence
from stated
inner join summed on stated.observation_id = summed.observation_id
left join twins on summed.observation_id = twins.observation_id and summed.table_index = twins.table_index
where abs(summed.parts_sum - stated.normalized_value) > summed.parts_half_width + stated.half_width
