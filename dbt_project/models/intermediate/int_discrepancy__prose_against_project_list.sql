-- A sentence before a list of projects says how many they are and what they cost (共安排项目11个，总投资96.8亿元): where the list is as
-- long as it says, its column adds up to the amount. A list of another length may be an excerpt.
{% set lookback = 400 %}
with cells as (
    select
        figures.document_version,
        figures.table_index,
        figures.table_row,
        figures.char_start,
        figures.char_end,
        figures.document_id,
        figures.source_path,
        figures.source_text,
        figures.indicator,
        figures.comparable_unit,
        figures.normalized_value,
        figures.half_width
    from {{ ref('int_project_amount') }} as figures
    where
        figures.comparable_unit = 'CNY'
        and figures.measure_form = 'level'
        and figures.obs_value_upper is null
        and contains(figures.table_column_label, '投资')
),

lists as (
    select
        document_version,
        table_index,
        count(*) as row_count,
        min(char_start) as list_start
    from {{ ref('int_project') }}
    where not regexp_matches(project_name, '^(合|总|小)\s*计')
    group by document_version, table_index
),

columns_of_lists as (
    select
        lists.document_version,
        lists.table_index,
        lists.row_count,
        lists.list_start,
        cells.indicator,
        sum(cells.normalized_value) as parts_sum,
        sum(cells.half_width) as parts_half_width,
        list({{ evidence('cells') }} order by cells.char_start) as parts_evidence
    from lists
    inner join cells on lists.document_version = cells.document_version and lists.table_index = cells.table_index
    group by lists.document_version, lists.table_index, lists.row_count, lists.list_start, cells.indicator
    having count(*) = lists.row_count and count(distinct cells.table_row) = lists.row_count
),

told as not materialized (
    select *
    from {{ ref('int_figure') }}
    where
        table_index is null
        and measure_form = 'level'
        and comparator = 'eq'
        and obs_value_upper is null
        and document_version in (select lists.document_version from lists)
),

compared as (
    select
        told.*,
        columns_of_lists.row_count,
        columns_of_lists.parts_sum,
        columns_of_lists.parts_half_width,
        columns_of_lists.parts_evidence
    from columns_of_lists
    inner join told
        on
            columns_of_lists.document_version = told.document_version
            and columns_of_lists.indicator = told.indicator
            and columns_of_lists.list_start >= told.char_end
            and columns_of_lists.list_start - told.char_end <= {{ lookback }}
    inner join told as counts
        on
            {{ in_one_sentence('told', 'counts') }}
            and counts.comparable_unit = 'count'
            and columns_of_lists.row_count = counts.normalized_value
            and told.char_start >= counts.char_end
)

select
    {{ surrogate_key(["'prose_against_project_list'", 'observation_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        '正文称', row_count, '个项目“', indicator_name, '”为', {{ written_figure('text', 'unit_text') }}, '，表中各行相加为',
        {{ plain_number('cast(parts_sum / scale as decimal(28, 4))') }}, unit_text, '。'
    ) as statement,
    parts_sum as expected_value,
    normalized_value as found_value,
    normalized_unit as unit,
    document_id,
    list_prepend({{ evidence('compared') }}, parts_evidence) as evidence
from compared
where abs(parts_sum - normalized_value) > parts_half_width + half_width
