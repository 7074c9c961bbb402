-- Parts that a sentence lists of an amount (9个项目，包含产业项目3个、基础设施项目4个、民生项目2个) are together no more than it: three or more
-- that do not cut across each other. Parts by size or rank (亿元以上, 省级, 重点) may, and what is told of money (民间, 制造业) often does,
-- unless it comes near the total, or all parts are of those who give it (财政出资, 自筹). Fewer parts may be told than there are:
-- less than the total is only a contradiction where four or more, or all who pay, come so near that one wrong digit makes the
-- difference.
{% set by_size = '以上|以下|亿元|级|累计' %}
{% set crossing = by_size ~ '|重点|重大|规模|规上|限上|新增|当年|上市|外资|国有|民营|高新|专精|龙头|示范|科技|绿色|百强|贫困' %}
{% set crossing_money = '民间|技改|技术改造|制造|高技术|基础设施|房地产|工业投资|税|专项|企业' %}
{% set lookback = 40 %}
{% set list_so_far = '(其中([^。；;（）()]|[（(][^（）()]*[）)])*|(包含|包括|分为)[^。]*)$' %}
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

amounts as (
    select *
    from figures
    where
        measure_form in ('level', 'increase_abs')
        and comparable_unit not in ('percent', 'permille', 'x')
        and comparator = 'eq'
        and obs_value_upper is null
        and counted_by != ''
        and not regexp_matches(indicator_name, '均|率|价|指数|每|单位|密度|强度|单产')
),

-- Behind the last word that opens a list, no bracket between.
parts as (
    select
        *,
        -- Its own words, before and behind it, without those of the total.
        concat(
            regexp_replace(words, '^.*(其中|包含|包括|分为)', ''),
            regexp_extract({{ words_behind('amounts') }}, '^[^，,。；;、0-9]{0,12}')
        ) as own_words,
        char_start - length(regexp_extract({{ words_before('amounts') }}, '{{ list_so_far }}')) as opened_at
    from amounts
    where
        regexp_matches({{ words_before('amounts') }}, '{{ list_so_far }}')
        and not regexp_matches({{ words_before('amounts') }}, '(其中|包含|包括|分为).*(其中|包含|包括)')
),

-- The total is the last amount of the kind before that word; other amounts (总投资) may stand between.
listed as (
    select
        total.observation_id as total_id,
        part.*
    from parts as part
    inner join amounts as total
        on
            {{ in_one_sentence('total', 'part') }}
            and total.comparable_unit = part.comparable_unit
            and (total.comparable_unit != 'count' or total.counted_by = part.counted_by)
            and (total.obs_kind = 'actual') is not distinct from (part.obs_kind = 'actual')
            and total.char_end <= part.opened_at
    where part.opened_at - total.char_end <= {{ lookback }}
    qualify total.char_start = max(total.char_start) over (partition by part.observation_id)
),

summed as (
    select
        listed.total_id,
        count(*) as part_count,
        sum(normalized_value) as parts_sum,
        sum(half_width) as parts_half_width,
        bool_and(regexp_matches(concat(words, indicator_name), '{{ funding }}')) as is_funding,
        bool_or(regexp_matches(own_words, '{{ crossing }}')) as may_overlap,
        bool_or(regexp_matches(own_words, '{{ by_size }}')) as are_by_size,
        bool_or(regexp_matches(concat(own_words, indicator_name), '{{ crossing_money }}')) as may_overlap_in_money,
        bool_or(regexp_matches(own_words, '{{ crossing_money }}')) as are_crossing,
        bool_or(regexp_matches(left({{ words_behind('listed') }}, 8), '^[^，,。；;]{0,6}等')) as are_examples,
        string_agg(indicator_name || {{ written_figure('text', 'unit_text') }}, '、' order by char_start) as parts_text,
        list({{ evidence('listed') }} order by char_start) as parts_evidence
    from listed
    group by listed.total_id
),

compared as (
    select
        amounts.*,
        summed.*,
        summed.parts_sum - summed.parts_half_width > amounts.normalized_value + amounts.half_width as is_more,
        summed.parts_sum + summed.parts_half_width < amounts.normalized_value - amounts.half_width as is_less,
        cast(summed.parts_sum as double) / cast(amounts.normalized_value as double) as ratio,
        regexp_full_match(
            {{ plain_number('cast(abs(summed.parts_sum - amounts.normalized_value) / amounts.scale as decimal(28, 4))') }},
            '[0.]*[1-9][0.]*'
        ) as is_one_digit_off
    from amounts
    inner join summed on amounts.observation_id = summed.total_id
    where amounts.normalized_value > 0
)

select
    {{ surrogate_key(["'listed_parts_against_total'", 'observation_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        '“', indicator_name, '”为', {{ written_figure('text', 'unit_text') }}, '，所列各项（', parts_text, '）合计',
        {{ plain_number('cast(parts_sum / scale as decimal(28, 4))') }}, unit_text, '。'
    ) as statement,
    parts_sum as expected_value,
    normalized_value as found_value,
    normalized_unit as unit,
    document_id,
    list_prepend({{ evidence('compared') }}, parts_evidence) as evidence
from compared
where
    (
        -- 三大产业…，其中 and three amounts: they are all of it.
        (is_more or is_less)
        and part_count = strpos(
            '一二三四五六七八九', nullif(regexp_extract(concat(words, indicator_name), '([二三四五六七八九])大', 1), '')
        )
    )
    or (
        is_more
        and case
            when comparable_unit = 'count' then part_count > 2 and not may_overlap
            when is_funding and comparable_unit = 'CNY' then part_count > 1
            else part_count > 2 and not may_overlap and not may_overlap_in_money and ratio < 1.2
        end
    )
    -- Two may cut across each other in ways that no word tells, so they come near the total, too.
    or (is_more and part_count = 2 and comparable_unit != 'CNY' and not may_overlap and ratio < 1.2)
    or (
        is_less
        and ratio > 0.94
        and is_one_digit_off
        and part_count > 2
        and is_funding
    )
    or (
        is_less
        and part_count > 3
        and ratio > 0.94
        and is_one_digit_off
        and not are_by_size
        and not are_examples
        and (comparable_unit = 'count' or not are_crossing)
    )
