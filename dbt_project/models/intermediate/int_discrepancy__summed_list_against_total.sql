-- A list of amounts that a sentence adds up itself (A、B、C分别为1亿元、2亿元和3亿元，三项合计6亿元): the amounts at the end of the list are
-- the total. How many they are is told by 分别 or by a number (三项). Where any run of them before the total makes it, it holds.
{% set numerals = '两二三四五六七八九十' %}
with figures as (
    select
        *,
        right(
            {{ words_before('figures') }},
            least(greatest(char_start - lag(char_end, 1, 0) over (partition by document_version order by char_start), 0), 40)
        ) as words
    from {{ ref('int_figure') }} as figures
    where
        table_index is null
        and normalized_value is not null
        -- Only sentences that add up are put in order.
        and (contains(source_text, '合计') or contains(source_text, '共计') or contains(source_text, '总计'))
),

amounts as (
    select
        *,
        regexp_replace(unit_text, '^[十百千万亿]+', '') as counted_by
    from figures
    where measure_form = 'level' and obs_value_upper is null and comparator = 'eq'
),

totals as (
    select
        *,
        regexp_extract(words, '([{{ numerals }}])[项类者种个][^，,。；;、0-9]{0,8}(?:合计|共计|总计)', 1) as written_count
    from amounts
    where regexp_matches(words, '^[，,；;、]?[^，,。；;、0-9]{0,14}(合计|共计|总计)[^，,。；;、0-9]{0,6}$')
),

listed as (
    select
        totals.observation_id as total_id,
        totals.written_count,
        parts.*,
        row_number() over (partition by totals.observation_id order by parts.char_start desc) as place,
        -- What stands between this amount and the total holds nothing else that is measured, and the list has one beginning.
        substr({{ words_before('totals') }}, parts.char_end - totals.source_start + 1) as words_to_total
    from totals
    inner join amounts as parts
        on
            {{ in_one_sentence('totals', 'parts') }}
            and totals.comparable_unit = parts.comparable_unit
            and totals.counted_by = parts.counted_by
            and totals.obs_kind = parts.obs_kind
            and totals.char_start >= parts.char_end
),

runs as (
    select
        total_id,
        place,
        any_value(written_count) over run as written_count,
        sum(normalized_value) over run as parts_sum,
        sum(half_width) over run as parts_half_width,
        regexp_matches(words, '分别[^，,。；;、0-9]{0,8}$') as is_begun_by_its_word,
        not regexp_matches(words_to_total, '其中|包括|[。]|同比|增长|下降') as is_plain,
        array_to_string(list_reverse(list({{ written_figure('text', 'unit_text') }}) over run), '、') as parts_text,
        list_reverse(list({{ evidence('listed') }}) over run) as parts_evidence
    from listed
    window run as (partition by total_id order by place)
),

-- The list is the shortest run that 分别 begins, or that has as many amounts as the sentence says.
lists as (
    select *
    from runs
    where
        place > 1
        and is_plain
        and (
            place = strpos('一二三四五六七八九十', replace(nullif(written_count, ''), '两', '二'))
            or (written_count = '' and is_begun_by_its_word)
        )
    qualify row_number() over (partition by total_id order by place) = 1
),

held as (
    select distinct runs.total_id
    from runs
    inner join totals on runs.total_id = totals.observation_id
    where runs.place > 1 and abs(runs.parts_sum - totals.normalized_value) <= runs.parts_half_width + totals.half_width
)

select
    {{ surrogate_key(["'summed_list_against_total'", 'totals.observation_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        '文中称合计', {{ written_figure('totals.text', 'totals.unit_text') }}, '，所列各项（', lists.parts_text, '）相加为',
        {{ plain_number('cast(lists.parts_sum / totals.scale as decimal(28, 4))') }}, totals.unit_text, '。'
    ) as statement,
    lists.parts_sum as expected_value,
    totals.normalized_value as found_value,
    totals.normalized_unit as unit,
    totals.document_id,
    list_prepend({{ evidence('totals') }}, lists.parts_evidence) as evidence
from totals
inner join lists on totals.observation_id = lists.total_id
anti join held on totals.observation_id = held.total_id
where abs(lists.parts_sum - totals.normalized_value) > lists.parts_half_width + totals.half_width
