{#- Where a span of a document's text stands in the file the document was read from: joined and selected. What has no place of
    its own there stands where the text says. ``prefix`` is that of the row's columns. Rows of other than current documents are
    told apart by their batch. -#}
{% macro join_source_span(row, prefix='', is_current=true) -%}
    {%- set spans = prefix ~ 'source_spans' -%}
    left join {{ ref('int_source_span') }} as {{ spans }}
        on
            {{ row }}.{{ prefix }}document_id = {{ spans }}.span_document_id
            and {{ row }}.{{ prefix }}char_start = {{ spans }}.span_start
            and {{ row }}.{{ prefix }}char_end = {{ spans }}.span_end
            and {{ spans ~ '.is_current_span' if is_current else row ~ '.batch_id = ' ~ spans ~ '.span_batch_id' }}
{%- endmacro %}

{% macro source_span(row, prefix='') -%}
    {%- set spans = prefix ~ 'source_spans' -%}
    coalesce({{ spans }}.source_char_start, {{ row }}.{{ prefix }}char_start) as {{ prefix }}char_start,
    coalesce({{ spans }}.source_char_end, {{ row }}.{{ prefix }}char_end) as {{ prefix }}char_end
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
