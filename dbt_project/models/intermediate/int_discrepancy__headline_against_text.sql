-- A headline repeats what the text below says. A figure of the first line whose value stands nowhere in the text, while the
-- text has another for the same indicator in the same form, was changed in one of the two places.
with first_lines as materialized (
    select
        document_key,
        strpos(document_text, chr(10)) as first_line_end
    from {{ ref('int_current_document') }}
    where contains(document_text, chr(10))
),

figures as not materialized (
    select *
    from {{ ref('int_figure') }}
    where
        normalized_value is not null
        and obs_value_upper is null
        and table_index is null
        and measure_form not in ('threshold', 'rank')
),

headlines as materialized (
    select
        figures.*,
        first_lines.first_line_end
    from figures
    inner join first_lines on figures.document_key = first_lines.document_key
    where
        figures.char_end <= first_lines.first_line_end
        and figures.comparator = 'eq'
        and figures.indicator is not null
        -- Both in digits: 逾千亿元 and 一季度 are no values to be repeated.
        and regexp_matches(figures.text, '[0-9]')
),

-- What the text says of the same thing, or in the same value.
said as (
    select
        headlines.observation_id as headline_id,
        figures.observation_id,
        figures.char_start,
        abs(headlines.normalized_value - figures.normalized_value) <= headlines.half_width + figures.half_width
            as is_same_value,
        (
            headlines.indicator = figures.indicator
            and headlines.measure_form = figures.measure_form
            and headlines.product_canonical is not distinct from figures.product_canonical
        ) as is_same_thing
    from figures
    inner join headlines
        on
            figures.document_version = headlines.document_version
            and figures.comparable_unit = headlines.comparable_unit
            and figures.char_end > headlines.first_line_end
    where is_same_value or is_same_thing
),

unconfirmed as (
    select
        headline_id,
        min_by(observation_id, char_start) filter (where is_same_thing) as said_id
    from said
    group by headline_id
    having count(*) filter (where is_same_value) = 0
),

compared as (
    select
        headlines.*,
        said_instead.text as said_text,
        said_instead.unit_text as said_unit,
        said_instead.normalized_value as said_value,
        {{ evidence('said_instead') }} as said_evidence
    from {{ ref('int_figure') }} as said_instead
    inner join unconfirmed on said_instead.observation_id = unconfirmed.said_id
    inner join headlines on unconfirmed.headline_id = headlines.observation_id
)

select
    {{ surrogate_key(["'headline_against_text'", 'compared.observation_id']) }} as discrepancy_id,
    'stated_against_stated' as rule,
    concat(
        '标题称“', compared.indicator_name, '”为', {{ written_figure('compared.text', 'compared.unit_text') }}, '，正文为',
        {{ written_figure('compared.said_text', 'compared.said_unit') }}, '，正文中也没有标题所说的数值。'
    ) as statement,
    compared.said_value as expected_value,
    compared.normalized_value as found_value,
    compared.normalized_unit as unit,
    compared.document_id,
    [{{ evidence('compared') }}, compared.said_evidence] as evidence
from compared
