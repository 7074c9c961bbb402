{#- Half a unit of the last digit a figure was written with: 304 may stand for 303.5 to 304.5, 51.4 for 51.35 to 51.45.
    Blanks inside a number that was broken over lines are not digits. -#}
{% macro rounding_half_width(written) -%}
    case
        when contains({{ written }}, '.')
            then 0.5 * power(10.0, -length(regexp_extract(regexp_replace({{ written }}, '\s', '', 'g'), '[0-9]\.([0-9]+)', 1)))
        else 0.5
    end
{%- endmacro %}

{#- A decimal as a person writes it: without the zeros its type pads it with. -#}
{% macro plain_number(value) -%}
    regexp_replace(cast({{ value }} as varchar), '\.?0+$', '')
{%- endmacro %}

{#- A computed number as a person writes it, to so many places. -#}
{% macro rounded_number(value, places=1) -%}
    {{ plain_number("cast(" ~ value ~ " as decimal(28, " ~ places ~ "))") }}
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

{#- The words of a sentence or table row before a figure, and those behind it: by the figure's own place, since its characters
    may stand in another figure, too (5吨 in 115吨). -#}
{% macro words_before(row) -%}
    left({{ row }}.source_text, {{ row }}.char_start - {{ row }}.source_start)
{%- endmacro %}

{% macro words_behind(row) -%}
    substr({{ row }}.source_text, {{ row }}.char_end - {{ row }}.source_start + 1)
{%- endmacro %}

{#- The words between two figures of one sentence, whichever stands first. -#}
{% macro between(one, other) -%}
    substr(
        {{ one }}.source_text,
        least({{ one }}.char_end, {{ other }}.char_end) - {{ one }}.source_start + 1,
        greatest({{ one }}.char_start, {{ other }}.char_start) - least({{ one }}.char_end, {{ other }}.char_end)
    )
{%- endmacro %}

{#- Both figures stand in one sentence or table row: the same words of one document, no further apart than those are long. -#}
{% macro in_one_sentence(one, other) -%}
    {{ one }}.document_version = {{ other }}.document_version
    and {{ one }}.source_text = {{ other }}.source_text
    and abs({{ one }}.char_start - {{ other }}.char_start) <= length({{ one }}.source_text)
{%- endmacro %}

{#- Growth of these amounts is told at constant prices, which levels in money are not. -#}
{% macro is_told_at_constant_prices(row) -%}
    ({{ row }}.comparable_unit = 'CNY' and coalesce({{ row }}.measure in ('value_added', 'gross_output'), {{ row }}.family = 'output', true))
{%- endmacro %}

{#- What is counted or measured, without the words for how much of it there is. -#}
{% macro counted_name(name) -%}
    regexp_replace({{ name }}, '(数量|总量|总数|总额|个数|家数|数|额)$', '')
{%- endmacro %}

{#- The words that narrow what a figure is about, beyond what the name of its indicator says. -#}
{% macro scope_words(row) -%}
    list_filter(
        (select list(word order by word) from {{ ref('scope_word') }}),
        word -> contains(concat({{ row }}.indicator_text, {{ row }}.table_row_label), word)
        and not contains({{ row }}.indicator_name, word)
    )
{%- endmacro %}

{#- Words without longer ones (with | between them) that may hold what is looked for in them. -#}
{% macro without(words, longer) -%}
    regexp_replace({{ words }}, coalesce({{ longer }}, chr(1)), '', 'g')
{%- endmacro %}

{#- Where a figure stands, kept as one value while figures are compared. -#}
{% macro place(row) -%}
    struct_pack(
        observation_id := {{ row }}.observation_id,
        document_id := {{ row }}.document_id,
        source_path := {{ row }}.source_path,
        char_start := {{ row }}.char_start,
        char_end := {{ row }}.char_end,
        source_text := {{ row }}.source_text
    )
{%- endmacro %}

{#- The year a change is counted from, where the words say it: 较2015年, or the last year of a plan (较“十二五”末 is 2015). -#}
{% macro base_year(words) -%}
    coalesce(
        try_cast(nullif(regexp_extract({{ words }}, '[较比]\s*([0-9]{4})\s*年', 1), '') as integer),
        1955 + 5 * (
            10 + nullif(
                strpos('一二三四五', nullif(
                    regexp_extract({{ words }}, '[较比]\s*[“"]?十([一二三四五])五[”"]?\s*[时期]*末', 1), ''
                )),
                0
            )
        )
    )
{%- endmacro %}

{#- A figure as it is printed: blanks closed up, and the unit added where it stands in another cell. -#}
{% macro written_figure(text, unit_text) -%}
    concat(
        regexp_replace({{ text }}, '\s', '', 'g'),
        case when regexp_matches({{ text }}, '[0-9]\s*$') then coalesce({{ unit_text }}, '') else '' end
    )
{%- endmacro %}

{#- All rows of a group as places a finding speaks of, in the order of the document. -#}
{% macro evidence_of_list() -%}
    list(
        struct_pack(
            document_id := document_id,
            source_path := source_path,
            char_start := char_start,
            char_end := char_end,
            quote := source_text
        )
        order by char_start
    )
{%- endmacro %}

{#- All runs of three characters in the name of what is measured, without the words many names share. A shortened name is known
    again by them. -#}
{% macro name_pieces(row) -%}
    list_transform(
        range(1, greatest(length({{ own_words(row ~ '.indicator_name') }}) - 1, 1)),
        place -> substr({{ own_words(row ~ '.indicator_name') }}, place, 3)
    )
{%- endmacro %}

{#- A name without the words that many names share; of 规模以上 and 规上 one character is kept. -#}
{% macro own_words(name) -%}
    regexp_replace(
        replace(replace({{ name }}, '规模以上', '规'), '规上', '规'), '增加值|产值|营业收入|企业|数量|总额|总值|总量', '', 'g'
    )
{%- endmacro %}

{#- Of things told alike, over a named window: nearly all fit, three at least, and this one does not. Where fewer fit, they were
    not meant to. -#}
{% macro is_off_among_fits(window) -%}
    is_off
    and count(*) filter (where not is_off) over {{ window }} >= 3
    and count(*) filter (where is_off) over {{ window }} <= greatest(1, 0.4 * count(*) over {{ window }})
{%- endmacro %}
