-- A project that a text tells in phases (总投资8.5亿元…分两期建设，一期投资5.2亿元，二期投资3.3亿元) costs what they cost together, where as many
-- are told as there are said to be.
{% set lookback = 250 %}
with phases as (
    select
        *,
        strpos('一二三四五', regexp_extract(indicator_name, '^([一二三四五])期', 1)) as phase
    from {{ ref('int_figure') }}
    where
        table_index is null
        and comparable_unit = 'CNY'
        and measure_form = 'level'
        and comparator in ('eq', 'approx')
        and obs_value_upper is null
        and regexp_matches(indicator_name, '^[一二三四五]期(工程|项目)?(计划)?(总)?投资')
        and regexp_matches(source_text, '[分共][为成]?[两二三四五]期')
),

summed as (
    select
        document_version,
        source_start,
        entity_key,
        min(char_start) as first_start,
        sum(normalized_value) as parts_sum,
        sum(half_width) as parts_half_width,
        string_agg({{ written_figure('text', 'unit_text') }}, '、' order by char_start) as parts_text,
        list({{ evidence('phases') }} order by char_start) as parts_evidence
    from phases
    group by document_version, source_start, entity_key
    having
        count(*) > 1
        and count(*) = max(phase)
        and count(*) = count(distinct phase)
        and count(*) = strpos(
            '一二三四五', replace(regexp_extract(any_value(source_text), '[分共][为成]?([两二三四五])期', 1), '两', '二')
        )
),

found as (
    select
        total.*,
        summed.parts_sum,
        summed.parts_half_width,
        summed.parts_text,
        summed.parts_evidence
    from summed
    inner join {{ ref('int_figure') }} as total
        on
            summed.document_version = total.document_version
            and summed.entity_key = total.entity_key
            and total.indicator_code = 'project_total_investment'
    where
        total.table_index is null
        and total.normalized_value is not null
        and total.measure_form = 'level'
        and total.comparator in ('eq', 'approx')
        and total.char_end <= summed.first_start
        and summed.first_start - total.char_end <= {{ lookback }}
    qualify row_number() over (partition by summed.document_version, summed.first_start order by total.char_start desc) = 1
)

select
    {{ surrogate_key(["'phases_in_prose'", 'observation_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        entity_name, '总投资', {{ written_figure('text', 'unit_text') }}, '，各期（', parts_text, '）合计',
        {{ plain_number('cast(parts_sum / scale as decimal(28, 4))') }}, unit_text, '。'
    ) as statement,
    parts_sum as expected_value,
    normalized_value as found_value,
    'CNY' as unit,
    document_id,
    list_prepend({{ evidence('found') }}, parts_evidence) as evidence
from found
where abs(parts_sum - normalized_value) > parts_half_width + half_width
