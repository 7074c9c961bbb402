-- Three shares or more that a sentence tells one after the other of the same whole (煤炭占38%、石油占21%, 占比分别为) are together
-- no more than 100, and where the last are 其他 they are all of it. Shares of persons by rank, sex or schooling may overlap, and
-- sums far above 100 are of things that do.
with figures as not materialized (
    select *
    from {{ ref('int_figure') }}
    where
        table_index is null
        and measure_form in ('share', 'ratio')
        and normalized_unit = 'percent'
        and obs_value_upper is null
        and comparator in ('eq', 'approx')
        and (contains(source_text, '占') or contains(source_text, '比重') or contains(source_text, '比例'))
),

worded as (
    select
        *,
        right(
            {{ words_before('figures') }},
            least(greatest(char_start - lag(char_end, 1, 0) over (partition by document_version order by char_start), 0), 60)
        ) as words,
        coalesce(
            source_start = lag(source_start) over (partition by document_version order by char_start), false
        ) as is_continued
    from figures
),

linked as (
    select
        *,
        regexp_full_match(words, '[、，,和与及以]+') as is_bare,
        regexp_extract(words, '(?:占比?|比重|比例)([^，,。；;、0-9]{0,14})$', 1) as whole_words,
        regexp_matches(words, '(占比?|比重|比例)[^，,。；;、0-9]{0,14}$')
        and regexp_matches(words, '^[、，,；;]?(以及|和|及)?[^，,。；;、0-9]{1,24}$') as is_named
    from worded
),

numbered as (
    select
        *,
        count(*) filter (where not is_continued or not (is_bare or is_named)) over (
            partition by document_version
            order by char_start
            rows between unbounded preceding and current row
        ) as run_number
    from linked
),

summed as (
    select
        document_version,
        run_number,
        document_id,
        min_by(observation_id, char_start) as observation_id,
        any_value(entity_name) as entity_name,
        bool_or(regexp_matches(words, '其他|其它|其余')) as has_the_rest,
        sum(normalized_value) as total,
        sum(half_width) as half_width,
        string_agg({{ written_figure('text', 'unit_text') }}, '、' order by char_start) as parts_text,
        list({{ evidence('numbered') }} order by char_start) as evidence
    from numbered
    group by document_version, run_number, document_id
    having
        count(*) > 2
        -- One 分别 list, or each named with the same whole.
        and (
            (bool_or(regexp_matches(words, '分别(为|是|占|达到?)?$')) and count(*) filter (where is_bare) = count(*) - 1)
            or (
                count(*) filter (where is_bare) = 0
                and count(distinct whole_words) filter (where regexp_matches(words, '(占比?|比重|比例)[^，,。；;、0-9]{0,14}$')) = 1
            )
        )
        and not bool_or(regexp_matches(concat(words, indicator_name), '以上|以下|女|党员|学历|本科|硕士|博士|岁|累计|同比|率'))
        and count(distinct obs_kind) = 1
)

select
    {{ surrogate_key(["'shares_in_a_row'", 'summed.observation_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        summed.entity_name, '的各份（', summed.parts_text, '）合计', {{ plain_number('summed.total') }}, '%，不等于100%。'
    ) as statement,
    cast(100 as decimal(38, 10)) as expected_value,
    summed.total as found_value,
    'percent' as unit,
    summed.document_id,
    summed.evidence
from summed
anti join {{ ref('int_discrepancy__shares_of_one_whole') }} as known on summed.evidence[1] = known.evidence[1]
where
    (summed.total > 100 + summed.half_width and summed.total <= 105)
    or (summed.has_the_rest and abs(summed.total - 100) > summed.half_width and summed.total between 95 and 105)
