-- A column that in nearly all rows is the sum of the two beside it, or of all others, is meant so (进出口, 出口, 进口). The row that
-- does not fit is a contradiction.
with cells as not materialized (
    select *
    from {{ ref('int_figure') }}
    where
        table_index is not null
        and table_column_label is not null
        and measure_form = 'level'
        and normalized_value is not null
        and obs_value_upper is null
        and comparator = 'eq'
),

-- Rows of at least three amounts, in the order of their columns.
beside as (
    select
        observation_id,
        document_version,
        table_index,
        table_row,
        table_column_label,
        cast(normalized_value as double) as number,
        half_width,
        lag(cast(normalized_value as double)) over in_row as before_1,
        lag(cast(normalized_value as double), 2) over in_row as before_2,
        lead(cast(normalized_value as double)) over in_row as behind_1,
        lead(cast(normalized_value as double), 2) over in_row as behind_2,
        sum(cast(normalized_value as double)) over whole_row as row_sum,
        sum(half_width) over whole_row as row_half_width,
        count(*) over whole_row as cell_count
    from cells
    window
        in_row as (partition by document_version, table_index, table_row, comparable_unit order by char_start),
        whole_row as (partition by document_version, table_index, table_row, comparable_unit)
    qualify count(*) over whole_row > 2
),

sums as (
    select
        *,
        'before' as side,
        before_1 + before_2 as parts_sum
    from beside
    where before_1 > 0 and before_2 > 0
    union all
    select
        *,
        'behind' as side,
        behind_1 + behind_2 as parts_sum
    from beside
    where behind_1 > 0 and behind_2 > 0
    union all
    select
        *,
        'all' as side,
        row_sum - number as parts_sum
    from beside
    where cell_count > 3
),

judged as (
    select
        *,
        abs(parts_sum - number) > row_half_width + 1e-9 * number as is_off
    from sums
),

found as (
    select *
    from judged
    window alike as (partition by document_version, table_index, table_column_label, side)
    qualify {{ is_off_among_fits('alike') }}
),

told as (
    select *
    from found
    qualify row_number() over (
        partition by document_version, table_index, table_row order by side = 'all' desc, observation_id asc
    ) = 1
)

select
    {{ surrogate_key(["'sum_of_columns'", 'told.observation_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        coalesce('《' || cells.table_caption || '》', '表'), '“',
        coalesce(nullif(cells.table_row_label, ''), regexp_extract(cells.source_text, '^\s*[|]?\s*([^|\t,]+)', 1)), '”一行的“',
        cells.table_column_label, '”写为',
        {{ written_figure('cells.text', 'cells.unit_text') }}, '，其各项相加为',
        {{ rounded_number('told.parts_sum / cells.scale', 4) }}, cells.unit_text, '，其余各行都相符。'
    ) as statement,
    cast(told.parts_sum as decimal(38, 10)) as expected_value,
    cells.normalized_value as found_value,
    cells.normalized_unit as unit,
    cells.document_id,
    [{{ evidence('cells') }}] as evidence
from told
inner join cells on told.observation_id = cells.observation_id
