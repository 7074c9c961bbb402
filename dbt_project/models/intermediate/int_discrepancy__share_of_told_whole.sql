-- A share that follows its whole at once (占全省产量76113.6万吨的65.3%) is the amount before 占 divided by it; behind parts that were
-- told with 其中 it may be that of what they are parts of.
with figures as not materialized (
    select *
    from {{ ref('int_figure') }}
    where
        table_index is null
        and normalized_value is not null
        and obs_value_upper is null
        and comparator in ('eq', 'approx')
        and contains(source_text, '占')
        and (measure_form = 'level' or (measure_form in ('share', 'ratio') and normalized_unit = 'percent'))
),

wholes as (
    select
        shares.observation_id as share_id,
        shares.half_width as share_half_width,
        shares.text as share_text,
        shares.unit_text as share_unit,
        shares.normalized_value as found,
        wholes.*,
        wholes.source_start
        + length(regexp_extract({{ words_before('wholes') }}, '(?s)^(.*)占[^0-9，,。；;]{1,24}$', 1)) as part_ends,
        {{ evidence('shares') }} as share_evidence
    from figures as shares
    inner join figures as wholes
        on
            {{ in_one_sentence('shares', 'wholes') }}
            and shares.char_start between wholes.char_end and wholes.char_end + 9
    where
        shares.measure_form in ('share', 'ratio')
        and wholes.measure_form = 'level'
        and wholes.normalized_value > 0
        and regexp_full_match(
            substr({{ words_before('shares') }}, wholes.char_end - shares.source_start + 1),
            '[）)]?的?(比重|比例|份额)?(为|达到?|是)?'
        )
        and regexp_matches({{ words_before('wholes') }}, '占[^0-9，,。；;]{1,24}$')
        -- What is done of a plan has a rule of its own.
        and not regexp_matches({{ words_before('wholes') }}, '(计划|目标|任务)[^0-9，,。；;]{0,6}$')
),

compared as (
    select
        wholes.*,
        parts.text as part_text,
        parts.unit_text as part_unit,
        100 * cast(parts.normalized_value as double) / cast(wholes.normalized_value as double) as expected,
        100 * (cast(parts.normalized_value as double) - parts.half_width)
        / (cast(wholes.normalized_value as double) + wholes.half_width) as low,
        100 * (cast(parts.normalized_value as double) + parts.half_width)
        / nullif(cast(wholes.normalized_value as double) - wholes.half_width, 0) as high,
        parts.char_start as part_start,
        {{ evidence('parts') }} as part_evidence
    from wholes
    inner join figures as parts
        on
            {{ in_one_sentence('wholes', 'parts') }}
            and wholes.comparable_unit = parts.comparable_unit
            and wholes.part_ends >= parts.char_end
    where parts.measure_form = 'level'
),

found_off as (
    select *
    from compared
    qualify
        row_number() over (partition by share_id order by part_start desc) = 1
        and bool_and(found - 3 * share_half_width > high or found + 3 * share_half_width < low) over (partition by share_id)
)

select
    {{ surrogate_key(["'share_of_told_whole'", 'found_off.share_id']) }} as discrepancy_id,
    'share_against_levels' as rule,
    concat(
        {{ written_figure('found_off.part_text', 'found_off.part_unit') }}, '占',
        {{ written_figure('found_off.text', 'found_off.unit_text') }}, '应约为', {{ rounded_number('found_off.expected') }},
        '%，而写为', {{ written_figure('found_off.share_text', 'found_off.share_unit') }}, '。'
    ) as statement,
    cast(found_off.expected as decimal(38, 10)) as expected_value,
    found_off.found as found_value,
    'percent' as unit,
    found_off.document_id,
    [found_off.share_evidence, found_off.part_evidence, {{ evidence('found_off') }}] as evidence
from found_off
anti join {{ ref('int_discrepancy__share_against_levels') }} as known
    on {{ surrogate_key(["'share_against_levels'", 'found_off.share_id']) }} = known.discrepancy_id
