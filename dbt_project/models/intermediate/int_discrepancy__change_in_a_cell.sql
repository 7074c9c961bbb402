-- A cell of a table that tells in words how a thing changed (由8家增至12家，净增4家; 由1.2%提高到1.6%，提高0.4个百分点) must be right by
-- itself. Extraction takes no figures from such cells, so the words of the row are read; only rows with such are looked at.
{% set number = '([0-9]+(?:\\.[0-9]+)?)' %}
{% set room_for_prices = 5 %}
{% set unit = '[^0-9，,。；;|\\t]{0,6}?' %}
{% set year = '(?:[0-9]{4}年[底末]?的?)?' %}
{% set turns = '(?:增加|增长|提高|扩大|上升|发展|提升|扩张|减少|下降|降低|回落|压减|增|升|降)' %}
{% set in_words = '[由从]' ~ year ~ '[^0-9，,。；;|\\t]{0,8}' ~ number ~ '(' ~ unit ~ ')' ~ turns ~ '(?:到|至|为)' ~ year ~ number
    ~ '(' ~ unit ~ ')[，,（(、](?:累计|净|共|年)?(' ~ turns ~ ')(?:了)?' ~ number ~ '(%|个百分点|' ~ '[^0-9，,。；;|\\t）)]{0,6}' ~ ')' %}
with rows_of_tables as (
    select
        document_id,
        document_version,
        source_path,
        source_start,
        source_text,
        any_value(table_row_label) as label
    from {{ ref('int_figure') }}
    where table_index is not null and regexp_matches(source_text, '[由从][^0-9|\t]{0,8}[0-9][^|\t]*[到至为][0-9]')
    group by document_id, document_version, source_path, source_start, source_text
),

told as (
    select
        *,
        unnest(regexp_extract_all(source_text, '{{ in_words }}')) as words
    from rows_of_tables
),

taken_apart as (
    select
        *,
        regexp_extract(
            words, '{{ in_words }}', ['before', 'before_unit', 'after', 'after_unit', 'turn', 'change', 'change_unit']
        ) as parts
    from told
),

measured as (
    select
        *,
        cast(parts['before'] as double) as before_value,
        cast(parts['after'] as double) as after_value,
        cast(parts['change'] as double) * case when regexp_matches(parts['turn'], '减|降|回落') then -1 else 1 end as change_value,
        {{ rounding_half_width("parts['before']") }} as before_width,
        {{ rounding_half_width("parts['after']") }} as after_width,
        {{ rounding_half_width("parts['change']") }} as change_width,
        parts['change_unit'] = '%' and not contains(parts['after_unit'], '%') as is_rate,
        -- Numbers without decimals count: 53 more is no 54 more.
        not contains(concat(parts['before'], parts['after'], parts['change']), '.') as is_counted
    from taken_apart
    where
        parts['before_unit'] in ('', parts['after_unit'])
        and (
            parts['change_unit'] = parts['after_unit']
            or (parts['change_unit'] = '个百分点' and parts['after_unit'] = '%')
            or (parts['change_unit'] = '%' and parts['after_unit'] != '%')
        )
),

levels as (
    select
        *,
        case when is_rate then 100 * (after_value / nullif(before_value, 0) - 1) else after_value - before_value end as expected
    from measured
),

compared as (
    select
        *,
        case
            when is_rate
                then
                    100
                    * (
                        before_width * after_value / nullif(before_value * before_value, 0)
                        + after_width / nullif(before_value, 0)
                    )
                    + 3 * change_width
                    -- What is made may be told of at other prices.
                    + case when regexp_matches(coalesce(label, ''), '产值|投资|零售') then {{ room_for_prices }} else 0 end
            when is_counted then 0
            else before_width + after_width + change_width + 0.000001
        end as tolerance
    from levels
    where not is_rate or not regexp_matches(coalesce(label, ''), '增加值|生产总值|GDP')
)

select
    {{ surrogate_key(["'change_in_a_cell'", 'document_version', 'source_start', 'words']) }} as discrepancy_id,
    'growth_against_levels' as rule,
    concat(
        '表中', coalesce('“' || label || '”', ''), '一格写“', words, '”，变化应为', {{ rounded_number('expected', 2) }},
        parts['change_unit'], '，而写为', {{ plain_number('cast(change_value as decimal(28, 4))') }}, parts['change_unit'], '。'
    ) as statement,
    cast(expected as decimal(38, 10)) as expected_value,
    cast(change_value as decimal(38, 10)) as found_value,
    parts['change_unit'] as unit,
    document_id,
    [
        struct_pack(
            document_id := document_id,
            source_path := source_path,
            char_start := source_start + strpos(source_text, words) - 1,
            char_end := source_start + strpos(source_text, words) - 1 + length(words),
            quote := source_text
        )
    ] as evidence
from compared
where abs(expected - change_value) > tolerance
