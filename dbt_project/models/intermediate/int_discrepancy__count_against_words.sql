-- Counts in the words of a text that its own enumeration gives the lie: 六个方面 of which 一是 to 五是 are told, and more names
-- before 等 than there are said to be (fewer may be examples).
{% set reach = 4000 %}
with numerals as (
    select
        unnest(['二', '两', '三', '四', '五', '六', '七', '八', '九', '十']) as numeral,
        unnest([2, 2, 3, 4, 5, 6, 7, 8, 9, 10]) as number
),

ordinal_passages as (
    select
        documents.document_id,
        documents.document_version,
        documents.source_path,
        documents.document_text,
        unnest(regexp_extract_all(
            documents.document_text,
            '(?:[0-9]{1,2}|[二两三四五六七八九十])(?:个方面|个|项|大|条|点)[^，,。；;：:\n]{0,20}[：:，,。]\s*一是'
        )) as passage
    from {{ ref('int_current_document') }} as documents
    where contains(documents.document_text, '一是')
),

ordinals as (
    select
        document_id,
        document_version,
        source_path,
        passage,
        strpos(document_text, passage) - 1 as char_start,
        regexp_extract(passage, '^([0-9]{1,2}|[二两三四五六七八九十])', 1) as written_count,
        -- Up to where the next list begins.
        regexp_replace(
            substr(document_text, strpos(document_text, passage) + length(passage), {{ reach }}), '(?s)[。；;：:，,\s]一是.*$', ''
        ) as behind
    from ordinal_passages
),

told as (
    select
        ordinals.* exclude (behind),
        1 + coalesce(
            list_min(list_filter(
                range(1, 10),
                place -> not regexp_matches(
                    ordinals.behind, concat('[。；;：:，,\s]', '二三四五六七八九十'[place], '是')
                )
            )) - 1,
            9
        ) as told_count
    from ordinals
),

named_passages as (
    select
        document_id,
        document_version,
        source_path,
        document_text,
        unnest(regexp_extract_all(
            document_text,
            '[^，,。；;：:、\s（）()]{2,24}(?:、[^，,。；;：:、\s（）()]{2,24}){2,}等(?:[0-9]{1,2}|[二两三四五六七八九十])[家个项大类种所座条户款]'
        )) as passage
    from {{ ref('int_current_document') }}
    where contains(document_text, '等')
),

named as (
    select
        document_id,
        document_version,
        source_path,
        passage,
        strpos(document_text, passage) - 1 as char_start,
        regexp_extract(passage, '等([0-9]{1,2}|[二两三四五六七八九十])[^等]$', 1) as written_count,
        len(string_split(passage, '、')) as told_count
    from named_passages
),

counts as (
    select
        *,
        false as may_be_examples
    from told
    union all by name
    select
        *,
        true as may_be_examples
    from named
),

compared as (
    select
        counts.*,
        counts.passage as source_text,
        counts.char_start + length(counts.passage) as char_end,
        coalesce(try_cast(counts.written_count as integer), numerals.number) as stated_count
    from counts
    left join numerals on counts.written_count = numerals.numeral
)

select distinct
    {{ surrogate_key(["'count_against_words'", 'document_version', 'char_start']) }} as discrepancy_id,
    'stated_count_against_list' as rule,
    concat('“', passage, '”所称为', stated_count, '，随后说出的有', told_count, '。') as statement,
    cast(told_count as decimal(38, 10)) as expected_value,
    cast(stated_count as decimal(38, 10)) as found_value,
    'count' as unit,
    document_id,
    [{{ evidence('compared') }}] as evidence
from compared
where told_count > stated_count or (told_count < stated_count and not may_be_examples)
