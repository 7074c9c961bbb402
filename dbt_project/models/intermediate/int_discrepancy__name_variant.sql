-- An abbreviation in brackets after a name is explained by it. Where the vocabulary knows what the abbreviation stands for, a
-- name of the same length that differs in one character is a slip of the pen. The passage with the known name, where the
-- document has one, is shown beside it.
with abbreviations as (
    select
        short.product_name as abbreviation,
        short.canonical_name as full_name
    from {{ ref('product') }} as short
    where regexp_full_match(short.product_name, '[A-Z][A-Za-z0-9-]+') and regexp_full_match(short.canonical_name, '[一-龥]{3,}')
),

passages as (
    select
        document_id,
        document_version,
        source_path,
        document_text,
        unnest(regexp_extract_all(document_text, '[一-龥]{3,12}[（(][A-Z][A-Za-z0-9-]{1,9}[）)]')) as passage
    from {{ ref('int_current_document') }}
),

explained as (
    select distinct
        passages.document_id,
        passages.document_version,
        passages.source_path,
        passages.document_text,
        abbreviations.abbreviation,
        abbreviations.full_name,
        right(regexp_extract(passages.passage, '^([一-龥]+)', 1), length(abbreviations.full_name)) as found_name,
        regexp_extract(passages.passage, '[（(].+$') as bracket
    from passages
    inner join abbreviations
        on regexp_extract(passages.passage, '[（(]([A-Za-z0-9-]+)[）)]', 1) = abbreviations.abbreviation
),

slips as (
    select
        * exclude (bracket),
        found_name || bracket as bracket,
        strpos(document_text, found_name || bracket) - 1 as char_start,
        strpos(document_text, full_name) - 1 as known_start
    from explained
    where
        length(found_name) = length(full_name)
        and len(list_filter(range(1, length(full_name) + 1), place -> found_name[place] != full_name[place])) = 1
)

select
    {{ surrogate_key(["'name_variant'", 'document_version', 'bracket']) }} as discrepancy_id,
    'name_variant' as rule,
    concat('“', bracket, '”应为“', full_name, '(', abbreviation, ')”，两者相差一字。') as statement,
    cast(null as decimal(38, 10)) as expected_value,
    cast(null as decimal(38, 10)) as found_value,
    cast(null as varchar) as unit,
    document_id,
    [
        struct_pack(
            document_id := document_id,
            source_path := source_path,
            char_start := char_start,
            char_end := char_start + length(bracket),
            quote := bracket
        ),
        struct_pack(
            document_id := document_id,
            source_path := source_path,
            char_start := case when known_start >= 0 then known_start else char_start end,
            char_end := case when known_start >= 0 then known_start + length(full_name) else char_start + length(bracket) end,
            quote := case when known_start >= 0 then full_name else bracket end
        )
    ] as evidence
from slips
