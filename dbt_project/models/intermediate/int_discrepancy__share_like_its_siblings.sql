-- Shares that one sentence gives of the same whole (A…，占工业总产值的25%；B…，占工业总产值的30%) are of one amount, which one of them tells:
-- where a level that is called like the whole fits one share exactly, the others must fit it, too.
with figures as not materialized (
    select *
    from {{ ref('int_figure') }}
    where
        table_index is null
        and normalized_value is not null
        and obs_value_upper is null
        and comparator in ('eq', 'approx')
),

named as (
    select
        *,
        regexp_extract(indicator_name, '占(.+?)(的?比重|的?比例|的?份额)$', 1) as whole_name
    from figures
    where measure_form = 'share' and normalized_unit = 'percent' and regexp_matches(indicator_name, '占.+(比重|比例|份额)$')
),

shares as (
    select *
    from named
    qualify count(*) over (partition by document_version, source_start, whole_name) > 1
),

levels as not materialized (
    select *
    from figures
    where measure_form = 'level' and normalized_value > 0
),

parts as (
    select
        shares.observation_id as share_id,
        shares.whole_name,
        shares.normalized_value as found,
        shares.half_width as share_half_width,
        levels.*
    from shares
    inner join levels
        on
            {{ in_one_sentence('shares', 'levels') }}
            and shares.char_start >= levels.char_end
    where
        regexp_full_match(
            substr({{ words_before('shares') }}, levels.char_end - shares.source_start + 1), '[，,、]?占[^0-9，,。；;]*'
        )
    qualify row_number() over (partition by shares.observation_id order by levels.char_start desc) = 1
),

compared as (
    select
        parts.*,
        wholes.observation_id as whole_id,
        100 * cast(parts.normalized_value as double) / cast(wholes.normalized_value as double) as expected,
        100 * (cast(parts.normalized_value as double) - parts.half_width)
        / (cast(wholes.normalized_value as double) + wholes.half_width) as low,
        100 * (cast(parts.normalized_value as double) + parts.half_width)
        / nullif(cast(wholes.normalized_value as double) - wholes.half_width, 0) as high
    from parts
    inner join levels as wholes
        on
            parts.document_version = wholes.document_version
            and parts.entity_key = wholes.entity_key
            and parts.comparable_unit = wholes.comparable_unit
            and parts.time_period is not distinct from wholes.time_period
            and parts.obs_kind = wholes.obs_kind
    where suffix(wholes.indicator_name, parts.whole_name) and wholes.normalized_value > parts.normalized_value
),

judged as (
    select
        *,
        found - 3 * share_half_width > high or found + 3 * share_half_width < low as is_off
    from compared
),

found as (
    select *
    from judged
    qualify is_off and bool_or(not is_off) over (partition by document_version, source_start, whole_name, whole_id)
)

select
    {{ surrogate_key(["'share_like_its_siblings'", 'found.share_id']) }} as discrepancy_id,
    'share_against_levels' as rule,
    concat(
        found.entity_name, '的“', found.indicator_name, '”', {{ written_figure('found.text', 'found.unit_text') }}, '占“',
        wholes.indicator_name, '”', {{ written_figure('wholes.text', 'wholes.unit_text') }}, '应约为',
        {{ rounded_number('found.expected') }}, '%，而写为', {{ plain_number('found.found') }}, '%，同句的另一占比相符。'
    ) as statement,
    cast(found.expected as decimal(38, 10)) as expected_value,
    found.found as found_value,
    'percent' as unit,
    found.document_id,
    [{{ evidence('found') }}, {{ evidence('wholes') }}] as evidence
from found
inner join levels as wholes on found.whole_id = wholes.observation_id
anti join {{ ref('int_discrepancy__share_against_levels') }} as known
    on {{ surrogate_key(["'share_against_levels'", 'found.share_id']) }} = known.discrepancy_id
qualify row_number() over (partition by found.share_id order by abs(wholes.char_start - found.char_start)) = 1
