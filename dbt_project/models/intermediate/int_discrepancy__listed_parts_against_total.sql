-- Three parts or more that a sentence lists of a number of things (9个项目，包含产业项目3个、基础设施项目4个、民生项目2个) are together no
-- more than they. Parts by size or rank (亿元以上, 省级, 重点) may overlap and are not added, and fewer may be told than there are.
-- So it is with money where all parts are of those who give it (财政出资, 自筹), and where three or more are told without what
-- cuts across (民间, 制造业) and come near the total.
{% set crossing = '以上|以下|亿元|级|重点|重大|规模|新增|当年|累计|上市|外资|国有|民营|高新|专精' %}
{% set crossing_money = '民间|技改|技术改造|制造|高技术|基础设施|房地产|工业投资|税|专项|企业' %}
{% set funding = '出资|资金|资本|财政|贷款|自筹|补助|债券|融资|配套|注资' %}
with figures as (
    select
        *,
        regexp_replace(unit_text, '^[十百千万亿]+', '') as counted_by,
        right(
            {{ words_before('figures') }},
            least(greatest(char_start - lag(char_end, 1, 0) over (partition by document_version order by char_start), 0), 30)
        ) as words
    from {{ ref('int_figure') }} as figures
    where
        table_index is null
        and normalized_value is not null
        -- Only sentences with a word that opens a list are put in order.
        and (
            contains(source_text, '其中')
            or contains(source_text, '包含')
            or contains(source_text, '包括')
            or contains(source_text, '分为')
        )
),

counts as (
    select *
    from figures
    where
        measure_form = 'level'
        and comparable_unit in ('count', 'CNY')
        and comparator = 'eq'
        and obs_value_upper is null
        and counted_by != ''
),

listed as (
    select
        total.observation_id as total_id,
        part.*
    from counts as total
    inner join counts as part
        on
            {{ in_one_sentence('total', 'part') }}
            and total.counted_by = part.counted_by
            and total.obs_kind = part.obs_kind
            and total.char_end <= part.char_start
    where
        -- From the total to the part one word that opens a list, and no number before it but a share or a rate.
        regexp_matches(
            substr({{ words_before('part') }}, total.char_end - total.source_start + 1),
            '^[^0-9。]*([0-9.]+[%％][，,])?(其中([^。；;（）()]|[（(][^（）()]*[）)])*|(包含|包括|分为)[^。]*)$'
        )
        and not regexp_matches(
            substr({{ words_before('part') }}, total.char_end - total.source_start + 1), '(其中|包含|包括|分为).*(其中|包含|包括)'
        )
),

summed as (
    select
        total_id,
        count(*) as part_count,
        sum(normalized_value) as parts_sum,
        sum(half_width) as parts_half_width,
        bool_and(regexp_matches(concat(words, indicator_name), '{{ funding }}')) as is_funding,
        bool_or(regexp_matches(concat(words, indicator_name), '{{ crossing }}')) as may_overlap,
        bool_or(regexp_matches(concat(words, indicator_name), '{{ crossing_money }}')) as may_overlap_in_money,
        string_agg(indicator_name || {{ written_figure('text', 'unit_text') }}, '、' order by char_start) as parts_text,
        list({{ evidence('listed') }} order by char_start) as parts_evidence
    from listed
    group by total_id
)

select
    {{ surrogate_key(["'listed_parts_against_total'", 'counts.observation_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        '“', counts.indicator_name, '”为', {{ written_figure('counts.text', 'counts.unit_text') }}, '，所列各项（',
        summed.parts_text, '）合计', {{ plain_number('cast(summed.parts_sum / counts.scale as decimal(28, 4))') }},
        counts.unit_text, '。'
    ) as statement,
    summed.parts_sum as expected_value,
    counts.normalized_value as found_value,
    counts.normalized_unit as unit,
    counts.document_id,
    list_prepend({{ evidence('counts') }}, summed.parts_evidence) as evidence
from counts
inner join summed on counts.observation_id = summed.total_id
where
    (
        -- 三大产业…，其中 and three amounts: they are all of it.
        summed.part_count = strpos(
            '一二三四五六七八九', nullif(regexp_extract(concat(counts.words, counts.indicator_name), '([二三四五六七八九])大', 1), '')
        )
        and abs(summed.parts_sum - counts.normalized_value) > summed.parts_half_width + counts.half_width
    )
    or (
        summed.parts_sum - summed.parts_half_width > counts.normalized_value + counts.half_width
        and case
            when counts.comparable_unit = 'CNY'
                then
                    (summed.part_count > 1 and summed.is_funding)
                    or (
                        summed.part_count > 2
                        and not summed.may_overlap
                        and not summed.may_overlap_in_money
                        and summed.parts_sum < 1.2 * counts.normalized_value
                    )
            else summed.part_count > 2 and not summed.may_overlap
        end
    )
