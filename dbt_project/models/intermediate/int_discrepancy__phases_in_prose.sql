-- A project that a text tells in phases (总投资8.5亿元…分两期建设，一期投资5.2亿元，二期投资3.3亿元; 年产10万吨…一期4万吨，二期6万吨) costs or
-- makes what they do together, where as many are told as there are said to be. Where it is not said how many they are, they
-- come to no more than the whole: the total investment, or the last amount in their unit before them in their sentence.
{% set lookback = 250 %}
{% set phase_words = '([一二三四五])期(?:工程|项目|建设)?(?:计划)?(?:总投资|投资|规模|产能|年产|装机)?(?:约|为)?$' %}
with amounts as not materialized (
    select
        *,
        split_part(comparable_unit, '/', 1) as kind_of_unit
    from {{ ref('int_figure') }}
    where
        table_index is null
        and measure_form = 'level'
        and comparator in ('eq', 'approx')
        and obs_value_upper is null
        and normalized_value is not null
),

phases as (
    select
        *,
        strpos('一二三四五', regexp_extract({{ words_before('amounts') }}, '{{ phase_words }}', 1)) as phase
    from amounts
    where contains(source_text, '期') and regexp_matches({{ words_before('amounts') }}, '{{ phase_words }}')
),

summed as (
    select
        document_version,
        source_start,
        entity_key,
        kind_of_unit,
        min(char_start) as first_start,
        regexp_extract(any_value(source_text), '[分共][为成]?([两二三四五])期', 1) as written_count,
        sum(normalized_value) as parts_sum,
        sum(half_width) as parts_half_width,
        string_agg({{ written_figure('text', 'unit_text') }}, '、' order by char_start) as parts_text,
        list({{ evidence('phases') }} order by char_start) as parts_evidence
    from phases
    group by document_version, source_start, entity_key, kind_of_unit
    having
        count(*) > 1
        and count(*) = max(phase)
        and count(*) = count(distinct phase)
        and (
            written_count = ''
            or count(*) = strpos('一二三四五', replace(written_count, '两', '二'))
        )
),

found as (
    select
        total.*,
        summed.parts_sum,
        summed.parts_half_width,
        summed.written_count,
        summed.parts_text,
        summed.parts_evidence
    from summed
    inner join amounts as total
        on
            summed.document_version = total.document_version
            and summed.entity_key = total.entity_key
            and summed.kind_of_unit = total.kind_of_unit
            and summed.first_start >= total.char_end
    where
        case
            when summed.kind_of_unit = 'CNY'
                then total.indicator_code = 'project_total_investment' and summed.first_start - total.char_end <= {{ lookback }}
            else summed.source_start = total.source_start
        end
    qualify row_number() over (
        partition by summed.document_version, summed.first_start, summed.kind_of_unit order by total.char_start desc
    ) = 1
)

select
    {{ surrogate_key(["'phases_in_prose'", 'observation_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        entity_name, '“', indicator_name, '”为', {{ written_figure('text', 'unit_text') }}, '，各期（', parts_text, '）合计',
        {{ plain_number('cast(parts_sum / scale as decimal(28, 4))') }}, unit_text, '。'
    ) as statement,
    parts_sum as expected_value,
    normalized_value as found_value,
    normalized_unit as unit,
    document_id,
    list_prepend({{ evidence('found') }}, parts_evidence) as evidence
from found
where
    parts_sum - normalized_value > parts_half_width + half_width
    or (written_count != '' and normalized_value - parts_sum > parts_half_width + half_width)
