-- Shares that one sentence, or one column of one table, gives of one whole, and that evidently mean all of it, add up to 100.
-- Evidently: they come within three points of it.
with shares as (
    select
        *,
        regexp_extract(indicator_name, '占(.+)$', 1) as whole_name
    from {{ ref('int_figure') }}
    where
        measure_form = 'share'
        and normalized_unit = 'percent'
        and obs_kind = 'actual'
        and obs_value_upper is null
        and comparator in ('eq', 'approx')
        and contains(indicator_name, '占')
),

summed as (
    select
        document_id,
        document_version,
        entity_name,
        whole_name,
        min(observation_id) as observation_id,
        sum(normalized_value) as total,
        sum(half_width) as half_width,
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
    having count(*) > 1 and count(distinct indicator_name) = count(*)
)

select
    {{ surrogate_key(["'shares_of_one_whole'", 'observation_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        entity_name, '占“', regexp_replace(whole_name, '的?比重$', ''), '”的各份（', parts_text, '）合计',
        {{ plain_number('total') }}, '%，不等于100%。'
    ) as statement,
    cast(100 as decimal(38, 10)) as expected_value,
    total as found_value,
    'percent' as unit,
    document_id,
    evidence
from summed
where abs(total - 100) between half_width + 1e-9 and 3
