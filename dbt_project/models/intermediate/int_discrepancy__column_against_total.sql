-- The row 合计 of a table is the sum of its column: of all rows, or of those with a plain serial where the table has serials.
-- Only where the table is complete (as many rows as serials, a figure in each row) and all rows are of one thing. A row 全市 is
-- one where another column of the table adds up to it.
{% set totals = '合计|总计|总和|总数' %}
{% set whole_places = '全[省市县区旗国州盟](合计|总计)?' %}
with rows_of_tables as (
    select
        *,
        regexp_replace(coalesce(table_row_label, ''), '\s', '', 'g') as row_label,
        half_width / nullif(scale, 0) as written_half_width,
        try_cast(nullif(table_serial, '') as integer) as serial_number
    from {{ ref('int_figure') }}
    where
        table_index is not null
        and measure_form = 'level'
        and obs_value is not null
        and obs_value_upper is null
        and not regexp_matches(source_text, '^\s*(其中|[#＃])')
        and not regexp_matches(indicator_name, '均|率|价|指数|每|单产')
),

totals as (
    select
        *,
        regexp_full_match(row_label, '{{ whole_places }}') as is_of_a_place
    from rows_of_tables
    where regexp_full_match(row_label, '{{ totals }}|{{ whole_places }}')
),

tables as (
    select
        document_version,
        table_index,
        count(distinct table_row) as row_count,
        count(serial_number) > 0 as has_serials
    from rows_of_tables
    where not regexp_matches(row_label, '{{ totals }}|小计|^{{ whole_places }}$')
    group by document_version, table_index
),

columns_of_tables as (
    select
        parts.document_version,
        parts.table_index,
        parts.table_column_label,
        parts.unit_text,
        any_value(parts.indicator) as indicator,
        count(distinct parts.table_row) as row_count,
        count(*) as figure_count,
        count(distinct parts.serial_number) as serial_count,
        max(parts.serial_number) as last_serial,
        min(parts.serial_number) as first_serial,
        count(distinct parts.indicator) as indicator_count,
        count(distinct parts.entity_key) as entity_count,
        sum(parts.obs_value) as parts_sum,
        sum(parts.written_half_width) as parts_half_width,
        list({{ evidence('parts') }} order by parts.char_start) as parts_evidence
    from rows_of_tables as parts
    inner join tables on parts.document_version = tables.document_version and parts.table_index = tables.table_index
    where
        not regexp_matches(parts.row_label, '{{ totals }}|小计|^{{ whole_places }}$')
        and (not tables.has_serials or parts.serial_number is not null)
    group by parts.document_version, parts.table_index, parts.table_column_label, parts.unit_text
),

compared as (
    select
        totals.*,
        parts.parts_sum,
        parts.parts_evidence,
        abs(parts.parts_sum - totals.obs_value) > parts.parts_half_width + totals.written_half_width as is_off
    from totals
    inner join columns_of_tables as parts
        on
            totals.document_version = parts.document_version
            and totals.table_index = parts.table_index
            and totals.table_column_label = parts.table_column_label
            and totals.unit_text = parts.unit_text
    inner join tables on totals.document_version = tables.document_version and totals.table_index = tables.table_index
    where
        parts.figure_count > 1
        and parts.figure_count = parts.row_count
        and parts.indicator_count = 1
        -- Below rows of a place each, 合计 is that of its column, whatever it was named after.
        and (totals.indicator = parts.indicator or (parts.entity_count = parts.row_count and not totals.is_of_a_place))
        -- A serial that stands twice leaves no row out; one that is missing among many is a slip of its own (missing_serial),
        -- while an excerpt leaves out many.
        and case
            when tables.has_serials
                then
                    parts.first_serial = 1
                    and parts.last_serial - parts.serial_count <= case when parts.serial_count > 3 then 1 else 0 end
            else parts.row_count = tables.row_count
        end
),

found as (
    select *
    from compared
    -- Rows that are far from the total in all columns are an excerpt.
    qualify
        is_off
        and (
            bool_or(not is_off) over (partition by document_version, table_index, table_row)
            or (not is_of_a_place and parts_sum between 0.75 * obs_value and 1.33 * obs_value)
        )
)

select
    {{ surrogate_key(["'column_against_total'", 'observation_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        coalesce('《' || table_caption || '》', '表'), '“', table_column_label, '”一栏的', row_label, '写为',
        {{ plain_number('obs_value') }}, unit_text, '，各行相加为', {{ plain_number('parts_sum') }}, unit_text, '。'
    ) as statement,
    parts_sum as expected_value,
    obs_value as found_value,
    unit_text as unit,
    document_id,
    list_prepend({{ evidence('found') }}, parts_evidence) as evidence
from found
