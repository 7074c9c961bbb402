-- Shares that one sentence, or one column of one table, gives of one whole are no more than 100 of it; those of a ratio
-- (2:56:42) are all of it, and so are the three industries. Other shares below 100 leave room for a part that is not told, and
-- shares far above it may overlap, unless they are of stock.
with shares as (
    select
        *,
        regexp_extract(indicator_name, '(占.+|对.+贡献率|.+结构)(?:调整|优化)*$', 1) as whole_name,
        regexp_extract(indicator_name, '^第[一二三]产业') as industry,
        -- Parts of a ratio (2:56:42) are no counted things: whole numbers among them are rounded, too.
        {{ rounding_half_width('text') }} as share_half_width
    from {{ ref('int_figure') }}
    where
        measure_form in ('share', 'ratio')
        and normalized_unit in ('percent', 'count')
        and obs_kind = 'actual'
        and obs_value_upper is null
        and comparator in ('eq', 'approx')
        and (
            regexp_matches(indicator_name, '占|对.+贡献率$')
            or (normalized_unit = 'count' and regexp_matches(indicator_name, '结构(调整|优化)*$'))
        )
        and (measure_form = 'share' or regexp_matches(indicator_name, '^第[一二三]产业'))
),

summed as (
    select
        document_id,
        document_version,
        entity_name,
        whole_name,
        min(observation_id) as observation_id,
        bool_and(normalized_unit = 'count') as is_ratio,
        count(*) as part_count,
        count(distinct nullif(industry, '')) = 3 and count(*) = 3 as has_all_industries,
        sum(normalized_value) as total,
        sum(share_half_width) as half_width,
        string_agg({{ written_figure('text', 'unit_text') }}, '、' order by char_start) as parts_text,
        list({{ evidence('shares') }} order by char_start) as evidence
    from shares
    group by
        document_id,
        document_version,
        entity_key,
        entity_name,
        whole_name,
        time_period,
        case when table_index is null then source_text end,
        table_index,
        table_column_label
    having count(*) > 1 and (count(distinct indicator_name) = count(*) or bool_and(normalized_unit = 'count'))
)

select
    {{ surrogate_key(["'shares_of_one_whole'", 'observation_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        entity_name, '“', regexp_replace(whole_name, '的?比重$', ''), '”的各份（', parts_text, '）合计',
        {{ plain_number('total') }}, '%，不等于100%。'
    ) as statement,
    cast(100 as decimal(38, 10)) as expected_value,
    total as found_value,
    'percent' as unit,
    document_id,
    evidence
from summed
where
    abs(total - 100) > half_width + 1e-9
    and (
        has_all_industries
        or (total > 100 and (total <= 103 or contains(whole_name, '股')))
        or (is_ratio and total between 97 and 100)
        -- Three industries are all there is, however far they miss it.
        or (is_ratio and part_count = 3 and contains(whole_name, '产业结构') and total between 80 and 120)
    )
