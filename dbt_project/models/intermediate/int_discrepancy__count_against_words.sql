-- Counts in the words of a text that its own enumeration gives the lie: 六个方面 of which 一是 to 五是 are told, 6条措施 of which 1. to
-- 5. are, 五大工程 of which four are named, and more names before 等 than there are said to be (fewer may be examples).
{% set reach = 4000 %}
{% set styles = [
    {
        "sign": "一是",
        "opening": "[：:，,。]\\s*一是",
        "before_next": "[。；;：:，,\\s]",
        "following": "['二是', '三是', '四是', '五是', '六是', '七是', '八是', '九是', '十是']",
    },
    {
        "sign": "1.",
        "opening": "[：:][ ]*[（(]?1[.．、）)]",
        "before_next": "[。；;：:，,\\s]\\s*[（(]?",
        "following": "list_transform(range(2, 11), number -> concat(number, '[.．、）)]'))",
    },
] %}
with numerals as (
    select
        unnest(['二', '两', '三', '四', '五', '六', '七', '八', '九', '十']) as numeral,
        unnest([2, 2, 3, 4, 5, 6, 7, 8, 9, 10]) as number
),

-- 一是, 二是 or 1. 2.: how the first of an enumeration begins, the next ones, and their numerals.
ordinal_passages as (
    {% for style in styles %}
        select
            document_id,
            document_version,
            source_path,
            document_text,
            '{{ style.opening }}' as opening,
            '{{ style.before_next }}' as before_next,
            {{ style.following }} as following,
            unnest(regexp_extract_all(
                document_text,
                '(?:[0-9]{1,2}|[二两三四五六七八九十])(?:个方面|个|项|大|条|点|件)[^，,。；;：:\n]{0,20}{{ style.opening }}'
            )) as passage
        from {{ ref('int_current_document') }}
        where contains(document_text, '{{ style.sign }}')
        {{ "union all" if not loop.last }}
    {% endfor %}
),

ordinals as (
    select
        document_id,
        document_version,
        source_path,
        passage,
        following,
        before_next,
        strpos(document_text, passage) - 1 as char_start,
        regexp_extract(passage, '^([0-9]{1,2}|[二两三四五六七八九十])', 1) as written_count,
        -- Up to where the next list begins.
        regexp_replace(
            substr(document_text, strpos(document_text, passage) + length(passage), {{ reach }}),
            concat('(?s)', opening, '.*$'), ''
        ) as behind
    from ordinal_passages
),

told as (
    select
        ordinals.* exclude (behind, following, before_next),
        1 + coalesce(
            list_min(list_filter(
                range(1, 10),
                place -> not regexp_matches(ordinals.behind, concat(ordinals.before_next, ordinals.following[place]))
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

-- 五大工程，即甲、乙、丙、丁: 和 and 及 before the last may part two names or stand inside one.
explained_passages as (
    select
        document_id,
        document_version,
        source_path,
        document_text,
        unnest(regexp_extract_all(
            document_text,
            concat(
                '[二两三四五六七八九十](?:大|个|项)[^，,。；;：:、0-9\n]{1,8}[，,]?(?:即|分别(?:是|为))[：:]?',
                '[^，,。；;：:、0-9\n]{2,16}(?:、[^，,。；;：:、0-9\n]{2,16}){1,9}[。；;]'
            )
        )) as passage
    from {{ ref('int_current_document') }}
    where contains(document_text, '即') or contains(document_text, '分别')
),

explained as (
    select
        document_id,
        document_version,
        source_path,
        passage,
        strpos(document_text, passage) - 1 as char_start,
        left(passage, 1) as written_count,
        len(string_split(passage, '、')) as told_count
    from explained_passages
    where not regexp_matches(passage, '等|[和及与]')
),

counts as (
    select
        *,
        false as may_be_examples
    from told
    union all by name
    select
        *,
        false as may_be_examples
    from explained
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
where
    told_count > stated_count
    -- Few of many are an excerpt.
    or (told_count < stated_count and 2 * told_count > stated_count and not may_be_examples)
