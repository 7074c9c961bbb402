-- A row that in nearly all columns is the sum of the rows right below it (肉类总产量, then 猪肉, 牛肉, 羊肉, 禽肉) is meant so. The column
-- that does not fit is a contradiction.
{% set most_parts = 8 %}
with cells as not materialized (
    select
        *,
        cast(normalized_value as double) as number
    from {{ ref('int_figure') }}
    where
        table_index is not null
        and table_column_label is not null
        and measure_form = 'level'
        and normalized_value is not null
        and obs_value_upper is null
        and comparator = 'eq'
        and not regexp_matches(indicator_name, '均|率|价|指数|每|单产')
),

numbered as (
    select
        *,
        row_number() over series as place,
        sum(number) over (series rows unbounded preceding) as sum_so_far,
        sum(half_width) over (series rows unbounded preceding) as half_width_so_far
    from cells
    window series as (
        partition by document_version, table_index, table_column_label, comparable_unit
        order by char_start
    )
),

-- Each cell beside the sums of the two, three, ... cells below it that follow at once.
counted as (
    select
        *,
        unnest(range(2, {{ most_parts + 1 }})) as part_count
    from numbered
    where number > 0
),

sums as (
    select
        counted.observation_id,
        counted.document_version,
        counted.table_index,
        counted.table_row,
        counted.part_count,
        last_part.sum_so_far - counted.sum_so_far as parts_sum,
        abs(last_part.sum_so_far - counted.sum_so_far - counted.number)
        > counted.half_width + last_part.half_width_so_far - counted.half_width_so_far + 1e-9 * counted.number as is_off
    from counted
    inner join numbered as last_part
        on
            counted.document_version = last_part.document_version
            and counted.table_index = last_part.table_index
            and counted.table_column_label = last_part.table_column_label
            and counted.comparable_unit = last_part.comparable_unit
            and counted.place + counted.part_count = last_part.place
            and counted.table_row + counted.part_count = last_part.table_row
),

found as (
    select *
    from sums
    window alike as (partition by document_version, table_index, table_row, part_count)
    qualify {{ is_off_among_fits('alike') }}
)

select
    {{ surrogate_key(["'sum_of_rows'", 'found.observation_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        coalesce('《' || cells.table_caption || '》', '表'), '“', cells.table_row_label, '”一行的“', cells.table_column_label, '”写为',
        {{ written_figure('cells.text', 'cells.unit_text') }}, '，其下', found.part_count, '行相加为',
        {{ rounded_number('found.parts_sum / cells.scale', 4) }}, cells.unit_text, '，其余各栏都相符。'
    ) as statement,
    cast(found.parts_sum as decimal(38, 10)) as expected_value,
    cells.normalized_value as found_value,
    cells.normalized_unit as unit,
    cells.document_id,
    [{{ evidence('cells') }}] as evidence
from found
inner join cells on found.observation_id = cells.observation_id
qualify row_number() over (partition by found.observation_id order by found.part_count) = 1
