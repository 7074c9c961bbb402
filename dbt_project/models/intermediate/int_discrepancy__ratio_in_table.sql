-- A column of rates that nearly all rows work out from two others, or from one and its total, is meant so: 完成率 is 完成 by 计划, 占比
-- is the row by the row 合计, 增长 is one year by the other. The row that does not fit is a contradiction.
{% set totals = '合计|总计|总数|总体|总和|全[省市县区旗国州盟](合计|总计)?' %}
with cells as not materialized (
    select
        *,
        regexp_full_match(regexp_replace(coalesce(table_row_label, ''), '\s', '', 'g'), '{{ totals }}') as is_total
    from {{ ref('int_figure') }}
    where table_index is not null and normalized_value is not null and obs_value_upper is null and comparator = 'eq'
),

rates as (
    select *
    from cells
    where normalized_unit = 'percent' and measure_form in ('share', 'ratio', 'growth') and table_column_label is not null
),

tables as (
    select
        document_version,
        table_index
    from rates
    group by document_version, table_index
    having count(distinct table_row) > 2
),

-- The row whose share is 100 is the whole, whatever it is called.
whole_rows as (
    select distinct
        document_version,
        table_index,
        table_row
    from rates
    where measure_form = 'share' and normalized_value = 100
),

levels as (
    select cells.* replace (cells.is_total or whole_rows.table_row is not null as is_total)
    from cells
    semi join tables on cells.document_version = tables.document_version and cells.table_index = tables.table_index
    left join whole_rows
        on
            cells.document_version = whole_rows.document_version
            and cells.table_index = whole_rows.table_index
            and cells.table_row = whole_rows.table_row
    where cells.measure_form = 'level' and cells.normalized_value > 0
),

-- One level of the row by another, and by the total of its own column.
candidates as (
    select
        rates.observation_id as rate_id,
        parts.observation_id as part_id,
        wholes.observation_id as whole_id,
        wholes.table_column_label as whole_column
    from rates
    inner join levels as parts
        on
            rates.document_version = parts.document_version
            and rates.table_index = parts.table_index
            and rates.table_row = parts.table_row
    inner join levels as wholes
        on
            rates.document_version = wholes.document_version
            and rates.table_index = wholes.table_index
            and rates.table_row = wholes.table_row
            and parts.comparable_unit = wholes.comparable_unit
    where
        parts.observation_id != wholes.observation_id
        -- Growth of other amounts is held against both years elsewhere.
        and (rates.measure_form != 'growth' or parts.comparable_unit = 'CNY')
    union all
    select
        rates.observation_id as rate_id,
        parts.observation_id as part_id,
        wholes.observation_id as whole_id,
        '' as whole_column
    from rates
    inner join levels as parts
        on
            rates.document_version = parts.document_version
            and rates.table_index = parts.table_index
            and rates.table_row = parts.table_row
    inner join levels as wholes
        on
            rates.document_version = wholes.document_version
            and rates.table_index = wholes.table_index
            and parts.table_column_label = wholes.table_column_label
            and parts.comparable_unit = wholes.comparable_unit
    where rates.measure_form != 'growth' and wholes.is_total and not parts.is_total
),

compared as (
    select
        rates.*,
        candidates.whole_column,
        parts.observation_id as part_id,
        wholes.observation_id as whole_id,
        parts.table_column_label as part_column,
        100 * (cast(parts.normalized_value as double) / cast(wholes.normalized_value as double))
        - case rates.measure_form when 'growth' then 100 else 0 end as expected,
        100 * (cast(parts.normalized_value as double) - parts.half_width)
        / (cast(wholes.normalized_value as double) + wholes.half_width)
        - case rates.measure_form when 'growth' then 100 else 0 end as low,
        100 * (cast(parts.normalized_value as double) + parts.half_width)
        / nullif(cast(wholes.normalized_value as double) - wholes.half_width, 0)
        - case rates.measure_form when 'growth' then 100 else 0 end as high
    from candidates
    inner join rates on candidates.rate_id = rates.observation_id
    inner join levels as parts on candidates.part_id = parts.observation_id
    inner join levels as wholes on candidates.whole_id = wholes.observation_id
),

judged as (
    select
        *,
        normalized_value - 3 * half_width > high or normalized_value + 3 * half_width < low as is_off
    from compared
),

counted as (
    select
        *,
        count(*) filter (where is_off) over alike as off_count,
        count(*) over alike as row_count
    from judged
    window alike as (
        partition by document_version, table_index, table_column_label, measure_form, part_column, whole_column
    )
),

found as (
    select *
    from counted
    where
        is_off
        and row_count - off_count >= 2
        and off_count <= greatest(1, case when row_count - off_count > 2 then 0.4 else 0.25 end * row_count)
),

told as (
    select *
    from found
    qualify row_number() over (partition by observation_id order by whole_column = '' desc, part_id asc, whole_id asc) = 1
)

select
    {{ surrogate_key(["'ratio_in_table'", 'told.observation_id']) }} as discrepancy_id,
    case told.measure_form when 'growth' then 'growth_against_levels' else 'share_against_levels' end as rule,
    concat(
        coalesce('《' || told.table_caption || '》', '表'), '“',
        coalesce(nullif(told.table_row_label, ''), regexp_extract(told.source_text, '^\s*[|]?\s*([^|\t,]+)', 1)), '”一行的“',
        told.table_column_label, '”由',
        {{ written_figure('parts.text', 'parts.unit_text') }}, '和', {{ written_figure('wholes.text', 'wholes.unit_text') }},
        '应约为', {{ rounded_number('told.expected') }}, '%，而写为', {{ written_figure('told.text', 'told.unit_text') }},
        '，其余各行都相符。'
    ) as statement,
    cast(told.expected as decimal(38, 10)) as expected_value,
    told.normalized_value as found_value,
    'percent' as unit,
    told.document_id,
    [{{ evidence('told') }}, {{ evidence('parts') }}, {{ evidence('wholes') }}] as evidence
from told
inner join cells as parts on told.part_id = parts.observation_id
inner join cells as wholes on told.whole_id = wholes.observation_id
