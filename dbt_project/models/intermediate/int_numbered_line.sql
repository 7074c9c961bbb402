{{ config(database="work") }}
-- Lines of documents that begin with a number (一、 （二） 3. （4） 第五条), and rows of tables that begin with a serial. Texts are cut
-- before such lines in one go, and only the beginning of each piece is kept.
{% set blanks = '[ \\t\\x{3000}#*]*' %}
{% set chinese = '[一二三四五六七八九十]{1,3}' %}
{% set numbers = [
    '第' ~ chinese ~ '[章节条]',
    chinese ~ '[、.．]',
    '[（(]' ~ chinese ~ '[）)]',
    '[0-9]{1,2}(?:、|[.．][^0-9])',
    '[（(][0-9]{1,2}[）)]',
    '\\|?[ ]*(?:[0-9]{1,3}|序[ ]*号|编号)[ ]*[|,\\t]',
] %}
with cut as (
    select
        document_id,
        document_version,
        source_path,
        string_split(
            regexp_replace(chr(10) || document_text, '\n({{ blanks }}(?:{{ numbers | join("|") }}))', chr(1) || '\1', 'g'),
            chr(1)
        ) as pieces
    from {{ ref('int_current_document') }}
),

pieces as (
    select
        document_id,
        document_version,
        source_path,
        unnest(pieces) as piece,
        generate_subscripts(pieces, 1) as place
    from cut
),

lines as (
    select
        document_id,
        document_version,
        source_path,
        place,
        -- The line break before the text and each one that was cut away count as one character.
        cast(sum(length(piece) + 1) over (partition by document_version order by place) as bigint)
        - length(piece) - 2 as line_start,
        split_part(piece, chr(10), 1) as line,
        trim(left(piece, 40), ' #*|' || chr(9) || chr(12288)) as beginning
    from pieces
),

numbered as (
    select
        * exclude (place),
        case
            when regexp_matches(beginning, '^第.{1,3}章') then 1
            when regexp_matches(beginning, '^第.{1,3}节') then 2
            when regexp_matches(beginning, '^第.{1,3}条') then 7
            when regexp_matches(beginning, '^[一二三四五六七八九十]') then 3
            when regexp_matches(beginning, '^[（(][一二三四五六七八九十]') then 4
            when regexp_matches(beginning, '^[（(][0-9]') then 6
            when regexp_matches(beginning, '^[0-9]{1,2}[.．、]') then 5
            when regexp_matches(beginning, '^[0-9]') then 8
            else 0
        end as style,
        coalesce(
            {{ chinese_number("regexp_extract(beginning, '^[第（(]?([一二三四五六七八九十]+)', 1)") }},
            try_cast(regexp_extract(beginning, '^[（(]?([0-9]+)', 1) as integer)
        ) as number
    from lines
    where place > 1
)

select
    document_id,
    document_version,
    source_path,
    line_start as char_start,
    line_start + length(line) as char_end,
    line as source_text,
    style,
    number
from numbered
