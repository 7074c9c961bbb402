{#- Half a unit of the last digit a figure was written with: 304 may stand for 303.5 to 304.5, 51.4 for 51.35 to 51.45.
    Blanks inside a number that was broken over lines are not digits. -#}
{% macro rounding_half_width(written) -%}
    0.5 * power(10.0, -length(regexp_extract(regexp_replace({{ written }}, '\s', '', 'g'), '[0-9]\.([0-9]+)', 1)))
{%- endmacro %}

{#- A decimal as a person writes it: without the zeros its type pads it with. -#}
{% macro plain_number(value) -%}
    regexp_replace(cast({{ value }} as varchar), '\.?0+$', '')
{%- endmacro %}

{#- One place a finding speaks of. -#}
{% macro evidence(row) -%}
    struct_pack(
        document_id := {{ row }}.document_id,
        source_path := {{ row }}.source_path,
        char_start := {{ row }}.char_start,
        char_end := {{ row }}.char_end,
        quote := {{ row }}.source_text
    )
{%- endmacro %}
