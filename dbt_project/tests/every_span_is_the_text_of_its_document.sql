-- Why: the span is the promise that a reader finds the figure where we say it stands.
-- A long text is cut into overlapping pages first: finding a span in a page costs the same wherever the page lies.
{% set page = 500 %}
{% set longest_span = 1000 %}
with starts as (
    select
        document_key,
        document_text,
        unnest(range(0, length(document_text) + 1, {{ page }})) as page_start
    from {{ ref('int_current_document') }}
),

pages as (
    select
        document_key,
        page_start,
        substr(document_text, page_start + 1, {{ page + longest_span }}) as page_text
    from starts
)

select
    observations.observation_id,
    observations.text,
    observations.char_start,
    observations.char_end
from {{ ref('fct_observation') }} as observations
left join pages
    on
        observations.document_key = pages.document_key
        and observations.char_start // {{ page }} * {{ page }} = pages.page_start
where
    pages.page_text is null
    or observations.char_end <= observations.char_start
    or substr(
        pages.page_text,
        observations.char_start - pages.page_start + 1,
        observations.char_end - observations.char_start
    ) != observations.text
