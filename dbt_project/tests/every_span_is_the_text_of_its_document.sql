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
),

-- Where the span stands in the text that was read; of a page, the mart counts in the markup.
spans as (
    select
        observations.observation_id,
        observations.document_key,
        observations.text,
        coalesce(source_spans.span_start, observations.char_start) as char_start,
        coalesce(source_spans.span_end, observations.char_end) as char_end
    from {{ ref('fct_observation') }} as observations
    left join {{ ref('int_source_span') }} as source_spans
        on
            observations.document_id = source_spans.span_document_id
            and observations.char_start = source_spans.source_char_start
            and observations.char_end = source_spans.source_char_end
            and source_spans.is_current_span
)

select
    spans.observation_id,
    spans.text,
    spans.char_start,
    spans.char_end
from spans
left join pages
    on
        spans.document_key = pages.document_key
        and spans.char_start // {{ page }} * {{ page }} = pages.page_start
where
    pages.page_text is null
    or spans.char_end <= spans.char_start
    or substr(
        pages.page_text,
        spans.char_start - pages.page_start + 1,
        spans.char_end - spans.char_start
    ) != spans.text
