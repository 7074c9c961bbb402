-- A table with a column for a year leaves an indicator blank there (－), and the same document states a number for it elsewhere.
-- The column of the year is found by the rows that have a figure in it.
with figures as not materialized (
    select *
    from {{ ref('int_figure') }}
    where normalized_value is not null
),

cells as (
    select
        *,
        len(string_split({{ words_before('figures') }}, chr(9))) as cell_number
    from figures
    where
        table_index is not null
        and contains(source_text, chr(9))
        and contains(source_text || chr(9), chr(9) || text || chr(9))
),

year_columns as (
    select
        document_version,
        table_index,
        table_column_label,
        obs_kind,
        mode(cell_number) as cell_number,
        any_value(period_end) as period_end,
        any_value(time_period) as time_period
    from cells
    where regexp_matches(table_column_label, '^[0-9]{4}\s*年')
    group by document_version, table_index, table_column_label, obs_kind
    having count(distinct period_end) = 1
),

blanks as (
    select
        rows_stated.*,
        columns_of_years.table_column_label as blank_column,
        columns_of_years.period_end as blank_end,
        columns_of_years.time_period as blank_period
    from cells as rows_stated
    inner join year_columns as columns_of_years
        on
            rows_stated.document_version = columns_of_years.document_version
            and rows_stated.table_index = columns_of_years.table_index
            and rows_stated.table_column_label != columns_of_years.table_column_label
    where
        columns_of_years.obs_kind = 'actual'
        and regexp_full_match(
            trim(string_split(rows_stated.source_text, chr(9))[columns_of_years.cell_number]), '[-－—–/]+'
        )
),

found as (
    select
        blanks.observation_id,
        blanks.table_caption,
        blanks.blank_column,
        stated.entity_name,
        stated.indicator_name,
        stated.text,
        stated.unit_text,
        stated.normalized_value,
        stated.normalized_unit,
        stated.document_id,
        [{{ evidence('stated') }}, {{ evidence('blanks') }}] as evidence
    from blanks
    inner join figures as stated
        on
            blanks.document_version = stated.document_version
            and blanks.indicator = stated.indicator
            and blanks.entity_key = stated.entity_key
            and blanks.measure_form = stated.measure_form
            and blanks.comparable_unit = stated.comparable_unit
            and blanks.product_canonical is not distinct from stated.product_canonical
            and blanks.blank_end = stated.period_end
    where
        stated.obs_kind = 'actual'
        and stated.normalized_value != 0
        and (stated.nature = 'stock' or stated.time_period = blanks.blank_period)
        and stated.table_index is distinct from blanks.table_index
    qualify row_number() over (partition by blanks.observation_id, blanks.blank_column order by stated.char_start) = 1
)

select
    {{ surrogate_key(["'stated_against_blank'", 'observation_id', 'blank_column']) }} as discrepancy_id,
    'stated_against_stated' as rule,
    concat(
        coalesce('《' || table_caption || '》', '表'), '中“', indicator_name, '”的', blank_column, '为空，而正文称',
        entity_name, '为', {{ written_figure('text', 'unit_text') }}, '。'
    ) as statement,
    normalized_value as expected_value,
    cast(null as decimal(38, 10)) as found_value,
    normalized_unit as unit,
    document_id,
    evidence
from found
