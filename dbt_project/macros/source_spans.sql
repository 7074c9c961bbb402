{#- Where a span of a document's text stands in the file the document was read from: joined and selected. What has no place of
    its own there stands where the text says. Rows of other than current documents are told apart by their batch. -#}
{% macro join_source_span(row, is_current=true) -%}
    left join {{ ref('int_source_span') }} as source_spans
        on
            {{ row }}.document_id = source_spans.span_document_id
            and {{ row }}.char_start = source_spans.span_start
            and {{ row }}.char_end = source_spans.span_end
            and {{ 'source_spans.is_current_span' if is_current else row ~ '.batch_id = source_spans.span_batch_id' }}
{%- endmacro %}

{% macro source_span(row) -%}
    coalesce(source_spans.source_char_start, {{ row }}.char_start) as char_start,
    coalesce(source_spans.source_char_end, {{ row }}.char_end) as char_end
{%- endmacro %}

{#- Of a page's text the first stretch that ends behind the beginning of a span, and the last that begins before its end. -#}
{% macro join_origins(row, first, last) -%}
    asof left join {{ ref('stg_lake__text_origin') }} as {{ first }}
        on
            {{ row }}.batch_id = {{ first }}.batch_id
            and {{ row }}.document_version = {{ first }}.document_version
            and {{ row }}.char_start < {{ first }}.text_end
    asof left join {{ ref('stg_lake__text_origin') }} as {{ last }}
        on
            {{ row }}.batch_id = {{ last }}.batch_id
            and {{ row }}.document_version = {{ last }}.document_version
            and {{ row }}.char_end > {{ last }}.text_start
{%- endmacro %}

{% macro place_in_source(row, first, last) -%}
    {{ first }}.markup_start + greatest({{ row }}.char_start - {{ first }}.text_start, 0) as source_char_start,
    {{ last }}.markup_end - greatest({{ last }}.text_end - {{ row }}.char_end, 0) as source_char_end
{%- endmacro %}
