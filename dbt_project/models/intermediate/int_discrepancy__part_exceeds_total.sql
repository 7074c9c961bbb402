-- What follows 其中 is a part of what was said before, and cannot be more: in a sentence of the last figure in the same unit
-- before 其中, or of one by the part's own name (项目总投资, 年度计划投资); where 其中 begins a sentence, of any in the sentence before;
-- in a table of the row above, unless that may be a part, too (what follows a row marked with #). A total that is told behind
-- 其中 (累计达到) and means (人均) are no parts.
{% set lookback = 200 %}
with figures as not materialized (
    select
        *,
        regexp_matches(source_text, '^\s*(其中|[#＃])') as is_row_of_parts
    from {{ ref('int_figure') }}
    where
        measure_form = 'level'
        and normalized_value is not null
        and obs_value_upper is null
        and comparator in ('eq', 'approx')
        and not regexp_matches(indicator_name, '均|率|价|指数|每|单位|密度|强度')
),

in_words as (
    select
        *,
        regexp_extract({{ words_before('figures') }}, '其中([^。；;）)]*)$', 1) as words_since,
        char_start - length(regexp_extract({{ words_before('figures') }}, '其中[^。；;）)]*$')) as of_which_at
    from figures
    where table_index is null and contains(source_text, '其中') and regexp_matches({{ words_before('figures') }}, '其中[^。；;）)]*$')
),

said_before as (
    select
        part.observation_id as part_id,
        total.observation_id as total_id,
        total.normalized_value as total_value,
        part.of_which_at = part.source_start
        or total.indicator = part.indicator
        or total.char_start = max(total.char_start) over (partition by part.observation_id) as may_be_meant
    from in_words as part
    inner join figures as total
        on
            part.document_version = total.document_version
            and part.comparable_unit = total.comparable_unit
            and part.obs_kind = total.obs_kind
            and part.entity_key = total.entity_key
            and part.of_which_at >= total.char_end
            and part.of_which_at - total.char_end <= {{ lookback }}
    where
        total.table_index is null
        and not regexp_matches(part.words_since, '累计|总数|总量|总额|总计|共计|合计|全[市省县区国州旗]|目前|上年|去年|同期')
        and (part.of_which_at = part.source_start or total.source_start = part.source_start)
    qualify total.source_start = max(total.source_start) over (partition by part.observation_id)
),

pairs_in_words as (
    -- Whichever may be meant, the part is held against the largest.
    select
        part_id,
        arg_max(total_id, total_value) as total_id
    from said_before
    where may_be_meant
    group by part_id
),

rows_of_parts as (
    select *
    from figures
    where table_index is not null and is_row_of_parts
),

rows_of_totals as (
    select *
    from figures
    where table_index is not null and not is_row_of_parts
),

pairs_in_tables as (
    select
        part.observation_id as part_id,
        total.observation_id as total_id
    from rows_of_parts as part
    asof join rows_of_totals as total
        on
            part.document_version = total.document_version
            and part.table_index = total.table_index
            and part.table_column_label = total.table_column_label
            and part.table_row > total.table_row
    where
        part.table_row - total.table_row <= 3
        -- Under a heading without figures the rows marked so are parts of something else.
        and (
            part.table_row - total.table_row = 1 or not regexp_matches(part.source_text, '^\s*[|]?\s*[#＃]')
            or exists (
                select 1
                from rows_of_parts as between_both
                where
                    between_both.document_version = part.document_version
                    and between_both.table_index = part.table_index
                    and between_both.table_row = total.table_row + 1
            )
        )
        and not (
            regexp_matches(part.source_text, '^\s*[|]?\s*[#＃]')
            and exists (
                select 1
                from rows_of_parts as former
                where
                    former.document_version = total.document_version
                    and former.table_index = total.table_index
                    and former.table_row = total.table_row - 1
                    and regexp_matches(former.source_text, '^\s*[|]?\s*[#＃]')
            )
        )
),

linked as materialized (
    select *
    from pairs_in_words
    union all
    select *
    from pairs_in_tables
),

-- Few are, so what is told of them is looked up for them alone.
linked_figures as materialized (
    select
        *,
        regexp_replace(unit_text, '^[十百千万亿]+', '') as counted_by
    from {{ ref('int_figure') }}
    where
        observation_id in (
            select linked.part_id from linked
            union all
            select linked.total_id from linked
        )
),

pairs as (
    select
        total.*,
        part.observation_id as part_id,
        part.indicator_name as part_name,
        coalesce(part.product, '') as part_product,
        part.text as part_text,
        part.unit_text as part_unit,
        part.normalized_value as part_value,
        part.half_width as part_half_width,
        {{ evidence('part') }} as part_evidence
    from linked
    inner join linked_figures as part on linked.part_id = part.observation_id
    inner join linked_figures as total on linked.total_id = total.observation_id
    where
        part.comparable_unit = total.comparable_unit
        and (part.comparable_unit != 'count' or part.counted_by = total.counted_by)
        -- Of a revenue no profit of another firm is a part.
        and coalesce(part.measure = total.measure, true)
)

select
    {{ surrogate_key(["'part_exceeds_total'", 'part_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        entity_name, '“', product, indicator_name, '”为', {{ written_figure('text', 'unit_text') }}, '，其中的一部分“',
        part_product, part_name, '”却有', {{ written_figure('part_text', 'part_unit') }}, '。'
    ) as statement,
    normalized_value as expected_value,
    part_value as found_value,
    normalized_unit as unit,
    document_id,
    [{{ evidence('pairs') }}, part_evidence] as evidence
from pairs
where part_value - part_half_width > normalized_value + half_width
