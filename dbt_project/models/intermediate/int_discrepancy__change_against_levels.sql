-- What a level or a share rose or fell by is the difference of the two it is told beside: 由30.1%提高到34.5%，提高3.4个百分点;
-- 286家，较上年的241家增加55家; in a table the columns of two years and that of the change between them.
with figures as not materialized (
    select *
    from {{ ref('int_figure') }}
    where normalized_value is not null and obs_value_upper is null and comparator in ('eq', 'approx')
),

changes as not materialized (
    select
        *,
        case measure_form when 'decrease_abs' then -normalized_value else normalized_value end as change,
        case normalized_unit when 'pp' then 'percent' else comparable_unit end as level_unit,
        table_index is not null as is_in_table
    from figures
    where measure_form in ('increase_abs', 'decrease_abs') and not contains(source_text, '年均')
),

-- Few documents tell such changes: levels are only looked through in those.
levels as materialized (
    select figures.*
    from figures
    semi join changes on figures.document_version = changes.document_version
    where figures.measure_form in ('level', 'share', 'ratio')
),

pairs as (
    select
        changes.*,
        one.observation_id as one_id,
        other.observation_id as other_id,
        substr({{ words_before('other') }}, one.char_end - other.source_start + 1) as words_between,
        substr({{ words_before('changes') }}, other.char_end - changes.source_start + 1) as words_to_change,
        year(one.period_end) as one_year,
        year(other.period_end) as other_year
    from changes
    inner join levels as one
        on
            {{ in_one_sentence('changes', 'one') }}
            and changes.level_unit = coalesce(one.comparable_unit, one.normalized_unit)
    inner join levels as other
        on
            {{ in_one_sentence('changes', 'other') }}
            and one.char_end <= other.char_start
            and changes.level_unit = coalesce(other.comparable_unit, other.normalized_unit)
            and changes.table_row is not distinct from other.table_row
            and one.table_row is not distinct from other.table_row
            and one.table_index is not distinct from other.table_index
            and one.measure_form = other.measure_form
    where changes.char_start >= other.char_end and (one.unit_text = other.unit_text or changes.is_in_table)
),

linked as (
    -- From one to the other, and by how much.
    select
        *,
        one_id as before_id,
        other_id as after_id
    from pairs
    where
        (
            not is_in_table
            and regexp_matches(
                words_between,
                '^[^0-9。；;]*(增加|增长|提高|扩大|上升|发展|提升|扩张|减少|下降|降低|回落|压减|收窄|降|增|升)(到|至|为)[^0-9。；;，,]*$'
            )
            and regexp_matches(words_to_change, '^[，,、（(]?[^0-9，,。；;]*$')
        )
        or (
            is_in_table
            and other_year > one_year
            and year(period_end) = other_year
            and (year(period_start) - 1 = one_year or (time_period = cast(other_year as varchar) and one_year = other_year - 1))
        )
    union all
    -- The one there is now, and from which other it came.
    select
        *,
        other_id as before_id,
        one_id as after_id
    from pairs
    where
        (
            not is_in_table
            and regexp_matches(words_between, '^[^0-9，,。；;]*[，,（(](比|较)[^0-9，,。；;]*([0-9]{4}年)?(末|底|同期)?(的|为)?$')
            and regexp_matches(words_to_change, '^[^0-9，,。；;]*$')
        )
        or (
            is_in_table
            and one_year > other_year
            and year(period_end) = one_year
            and (year(period_start) - 1 = other_year or (time_period = cast(one_year as varchar) and other_year = one_year - 1))
        )
),

compared as (
    select
        linked.*,
        before.text as before_text,
        before.unit_text as before_unit,
        after.text as after_text,
        after.unit_text as after_unit,
        -- The change may be named after nothing but the word for it.
        after.indicator_name as level_name,
        after.normalized_value - before.normalized_value as expected,
        linked.half_width + before.half_width + after.half_width as tolerance,
        {{ evidence('before') }} as before_evidence,
        {{ evidence('after') }} as after_evidence
    from linked
    inner join figures as before on linked.before_id = before.observation_id
    inner join figures as after on linked.after_id = after.observation_id
)

select
    {{ surrogate_key(["'change_against_levels'", 'observation_id']) }} as discrepancy_id,
    'growth_against_levels' as rule,
    concat(
        entity_name, '“', product, level_name, '”由', {{ written_figure('before_text', 'before_unit') }}, '变为',
        {{ written_figure('after_text', 'after_unit') }}, '，相差',
        {{ plain_number('cast(abs(expected) / scale as decimal(28, 4))') }},
        case when level_unit = 'percent' then '个百分点' else unit_text end,
        '，而写为', {{ written_figure('text', 'unit_text') }}, '。'
    ) as statement,
    expected as expected_value,
    change as found_value,
    level_unit as unit,
    document_id,
    [{{ evidence('compared') }}, before_evidence, after_evidence] as evidence
from compared
-- A change told without its direction (变化) is one by so much.
where
    abs(change - expected) > tolerance
    and (sign(change) = sign(expected) or abs(abs(change) - abs(expected)) > tolerance)
qualify row_number() over (partition by observation_id order by abs(change - expected)) = 1
