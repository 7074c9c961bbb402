-- A headline repeats what the text below says. A figure of the first line whose value stands nowhere in the text, while the
-- text has another for the same indicator in the same form, was changed in one of the two places. A headline shortens names:
-- where no figure of the text has its own, the first in the same form and unit whose name shares three characters is meant. A
-- first line of running text (long, with a full stop, or broken off) is no headline. What it says was passed (突破800万) must have
-- been.
with first_lines as materialized (
    select
        document_key,
        strpos(document_text, chr(10)) as first_line_end
    from {{ ref('int_current_document') }}
    where regexp_matches(document_text, '^[^\n。；;]{1,80}[^\n。；;，,、：:]\n')
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
    select *
    from figures
    -- In digits: 逾千亿元 and 一季度 are no values to be repeated.
    where is_headline and comparator in ('eq', 'gt', 'ge') and indicator is not null and regexp_matches(text, '[0-9]')
),

-- One name stands at many figures: each is taken to pieces once.
names as materialized (
    select
        indicator_name,
        {{ name_pieces('distinct_names') }} as pieces
    from (select distinct indicator_name from {{ ref('int_figure') }}) as distinct_names
),

answers as (
    select
        headlines.observation_id,
        said.observation_id as said_id
    from headlines
    inner join figures as said
        on
            headlines.document_version = said.document_version
            and headlines.measure_form = said.measure_form
            and headlines.comparable_unit = said.comparable_unit
            and headlines.obs_kind = said.obs_kind
    left join names as headline_names on headlines.indicator_name = headline_names.indicator_name
    left join names as said_names on said.indicator_name = said_names.indicator_name
    where
        not said.is_headline
        and (
            (
                headlines.indicator = said.indicator
                and headlines.product_canonical is not distinct from said.product_canonical
            )
            or (
                headlines.product is not distinct from said.product
                and list_has_any(headline_names.pieces, said_names.pieces)
            )
        )
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
            and (
                abs(headlines.normalized_value - said.normalized_value) <= headlines.half_width + said.half_width
                or (
                    headlines.comparator in ('gt', 'ge')
                    and said.normalized_value between headlines.normalized_value and 1.2 * headlines.normalized_value
                )
            )
    where not said.is_headline
)

select
    {{ surrogate_key(["'headline_against_text'", 'headlines.observation_id']) }} as discrepancy_id,
    'stated_against_stated' as rule,
    concat(
        '标题称“', headlines.indicator_name, '”为', {{ written_figure('headlines.text', 'headlines.unit_text') }}, '，正文为',
        {{ written_figure('said.text', 'said.unit_text') }}, '，正文中也没有标题所说的数值。'
    ) as statement,
    said.normalized_value as expected_value,
    headlines.normalized_value as found_value,
    headlines.normalized_unit as unit,
    headlines.document_id,
    [{{ evidence('headlines') }}, {{ evidence('said') }}] as evidence
from answers
anti join confirmed on answers.observation_id = confirmed.observation_id
inner join headlines on answers.observation_id = headlines.observation_id
inner join {{ ref('int_figure') }} as said on answers.said_id = said.observation_id
where
    headlines.comparator = 'eq'
    -- 突破800万 is not what is far above or below: there it speaks of something else.
    or said.normalized_value + said.half_width between 0.5 * headlines.normalized_value and headlines.normalized_value
