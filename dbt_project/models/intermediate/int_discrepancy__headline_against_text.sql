-- A headline repeats what the text below says. A figure of the first line whose value stands nowhere in the text, while the
-- text has another for the same indicator in the same form, was changed in one of the two places. A headline shortens names:
-- where no figure of the text has its own, the first in the same form and unit whose name shares three characters is meant.
with first_lines as materialized (
    select
        document_key,
        strpos(document_text, chr(10)) as first_line_end
    from {{ ref('int_current_document') }}
    where contains(document_text, chr(10))
),

figures as not materialized (
    select
        figures.*,
        figures.char_end <= first_lines.first_line_end as is_headline
    from {{ ref('int_figure') }} as figures
    inner join first_lines on figures.document_key = first_lines.document_key
    where
        figures.normalized_value is not null
        and figures.obs_value_upper is null
        and figures.table_index is null
        and figures.measure_form not in ('threshold', 'rank')
),

headlines as materialized (
    select
        *,
        {{ name_pieces('figures') }} as name_pieces
    from figures
    -- In digits: 逾千亿元 and 一季度 are no values to be repeated.
    where is_headline and comparator = 'eq' and indicator is not null and regexp_matches(text, '[0-9]')
),

compared as (
    select
        headlines.*,
        said.text as said_text,
        said.unit_text as said_unit,
        said.normalized_value as said_value,
        {{ evidence('said') }} as said_evidence
    from headlines
    inner join figures as said
        on
            headlines.document_version = said.document_version
            and headlines.measure_form = said.measure_form
            and headlines.comparable_unit = said.comparable_unit
            and headlines.obs_kind = said.obs_kind
            and (
                (
                    headlines.indicator = said.indicator
                    and headlines.product_canonical is not distinct from said.product_canonical
                )
                or (
                    headlines.product is not distinct from said.product
                    and list_has_any(headlines.name_pieces, {{ name_pieces('said') }})
                )
            )
    where not said.is_headline
    qualify
        row_number() over (
            partition by headlines.observation_id
            order by headlines.indicator = said.indicator desc, said.char_start
        ) = 1
),

confirmed as (
    select distinct headlines.observation_id
    from headlines
    inner join figures as said
        on
            headlines.document_version = said.document_version
            and headlines.comparable_unit = said.comparable_unit
            and abs(headlines.normalized_value - said.normalized_value) <= headlines.half_width + said.half_width
    where not said.is_headline
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
anti join confirmed on compared.observation_id = confirmed.observation_id
