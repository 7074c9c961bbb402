-- What follows 其中 in a sentence is a part of what was said before of the same thing, and cannot be more.
with figures as not materialized (
    select *
    from {{ ref('int_figure') }}
    where
        obs_kind = 'actual'
        and measure_form = 'level'
        and table_index is null
        and normalized_value is not null
        and obs_value_upper is null
        and comparator in ('eq', 'approx')
        and contains(source_text, '其中')
),

pairs as (
    select
        total.*,
        part.observation_id as part_id,
        part.indicator_name as part_name,
        part.text as part_text,
        part.unit_text as part_unit,
        part.normalized_value as part_value,
        part.half_width as part_half_width,
        {{ evidence('part') }} as part_evidence
    from figures as total
    inner join figures as part
        on
            {{ in_one_sentence('total', 'part') }}
            and total.figure_key = part.figure_key
            and total.char_start < part.char_start
    -- Between the two stands 其中, and before it no further figure that the part could belong to.
    where
        regexp_matches(
            substr({{ words_before('part') }}, strpos(total.source_text, total.text) + length(total.text)),
            '^[^0-9。；;]*其中[^。；;]*$'
        )
    qualify row_number() over (partition by part.observation_id order by total.char_start desc) = 1
)

select
    {{ surrogate_key(["'part_exceeds_total'", 'part_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        entity_name, '“', indicator_name, '”为', {{ written_figure('text', 'unit_text') }}, '，其中的一部分却有',
        {{ written_figure('part_text', 'part_unit') }}, '。'
    ) as statement,
    normalized_value as expected_value,
    part_value as found_value,
    normalized_unit as unit,
    document_id,
    [{{ evidence('pairs') }}, part_evidence] as evidence
from pairs
where part_value - part_half_width > normalized_value + half_width
