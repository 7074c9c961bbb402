-- Numbers of headings, of listed tasks and of rows of a table go on by one: two in a row are a slip, and so is one left out.
-- What stands under a heading of a higher style begins anew, or goes on. Project lists have a rule of their own, digests and
-- excerpts leave things out, and a number that stands inside a line between the two is not missing.
{% set row_style = 8 %}
{% set farthest_row = 800 %}
with lines as (
    select
        *,
        {% for higher in range(1, 6) %}
            max(char_start) filter (where style = {{ higher }}) over before_it as last_{{ higher }},
        {% endfor %}
        max(char_start) filter (where style = 0) over before_it as last_header
    from {{ ref('int_numbered_line') }}
    window before_it as (partition by document_version order by char_start)
),

followed as (
    select
        * exclude (last_1, last_2, last_3, last_4, last_5, last_header),
        case style
            when 1 then -1
            when 2 then coalesce(last_1, -1)
            when 7 then -1
            when {{ row_style }} then last_header
            else
                greatest(
                    coalesce(last_1, -1),
                    coalesce(last_2, -1),
                    case when style > 3 then coalesce(last_3, -1) else -1 end,
                    case when style > 4 then coalesce(last_4, -1) else -1 end,
                    case when style > 5 then coalesce(last_5, -1) else -1 end
                )
        end as section_start,
        lag(number) over series as former_number,
        lag(number, 2) over series as number_before_former,
        lag(char_start) over series as former_start,
        lag(char_end) over series as former_end,
        lag(source_text) over series as former_text
    from lines
    where style > 0
    window series as (partition by document_version, style order by char_start)
),

stumbles as (
    select
        *,
        number = former_number as is_double
    from followed
    where
        -- A row belongs to a table with a column of serials.
        section_start < former_start
        and (former_number = 1 or number_before_former = former_number - 1)
        and number > 1
        and (number = former_number or number between former_number + 2 and former_number + 3)
        and (style != {{ row_style }} or char_start - former_start < {{ farthest_row }})
        and regexp_replace(source_text, '\s', '', 'g') != regexp_replace(former_text, '\s', '', 'g')
        -- A merged cell gives its serial, and what stands beside it, to all its rows.
        and not (
            style = {{ row_style }}
            and string_split_regex(trim(source_text, ' |'), '\s*[|,\t]\s*')[2]
            = string_split_regex(trim(former_text, ' |'), '\s*[|,\t]\s*')[2]
        )
),

in_project_lists as (
    select distinct
        stumbles.document_version,
        stumbles.char_start
    from stumbles
    inner join {{ ref('int_project') }} as projects
        on
            stumbles.document_version = projects.document_version
            and projects.char_start between stumbles.former_start and stumbles.char_end
    where stumbles.style = {{ row_style }}
),

-- A number that was given before in the same section goes on from there: its items had a list of their own.
going_on as (
    select distinct
        stumbles.document_version,
        stumbles.style,
        stumbles.char_start
    from stumbles
    inner join {{ ref('int_numbered_line') }} as earlier
        on
            stumbles.document_version = earlier.document_version
            and stumbles.style = earlier.style
            and stumbles.number - 1 = earlier.number
            and stumbles.section_start < earlier.char_start
            and stumbles.former_start > earlier.char_start
    where not stumbles.is_double
),

found as (
    select
        stumbles.*,
        count(*) filter (where stumbles.is_double) over (
            partition by stumbles.document_version, stumbles.style
        ) as double_count,
        -- The numbers that may stand inside a line: those left out, or the one a further list goes on from.
        case
            when stumbles.is_double then [stumbles.number - 1]
            else generate_series(stumbles.former_number + 1, stumbles.number - 1)
        end as left_out,
        substr(
            documents.document_text, stumbles.former_start + 1, stumbles.char_start - stumbles.former_start
        ) as words_between,
        documents.source_document is not null as is_digest
    from stumbles
    inner join {{ ref('int_current_document') }} as documents on stumbles.document_version = documents.document_version
    anti join in_project_lists
        on stumbles.document_version = in_project_lists.document_version and stumbles.char_start = in_project_lists.char_start
    anti join going_on
        on
            stumbles.document_version = going_on.document_version
            and stumbles.style = going_on.style
            and stumbles.char_start = going_on.char_start
),

told as (
    select
        *,
        [
            struct_pack(
                document_id := document_id,
                source_path := source_path,
                char_start := former_start,
                char_end := former_end,
                quote := former_text
            ),
            {{ evidence('found') }}
        ] as evidence
    from found
    where
        case
            when is_double then double_count = 1
            -- Of a text that leaves out more than one in a row something was cut.
            else not is_digest and length(left_out) = 1 and not regexp_matches(words_between, '…|\.{3}|[（(]略[）)]|节选')
        end
        and not regexp_matches(
            substr(words_between, 2), concat(
                '(^|[^0-9.一二三四五六七八九十])(',
                list_aggregate(
                    list_transform(
                        left_out,
                        place -> case
                            when style in (5, 6, {{ row_style }}) then cast(place as varchar)
                            else {{ chinese_numerals('place') }}
                        end
                    ), 'string_agg', '|'
                ),
                ')\s*[、.．）)章节条|,\t]'
            )
        )
)

select
    {{ surrogate_key(["'numbering_sequence'", 'document_version', 'style', 'char_start']) }} as discrepancy_id,
    case when is_double then 'duplicate_serial' else 'missing_serial' end as rule,
    concat(
        '“', left(regexp_replace(trim(former_text, ' |#'), '\s', ' ', 'g'), 30), '”之后是“',
        left(regexp_replace(trim(source_text, ' |#'), '\s', ' ', 'g'), 30), '”，序号',
        case when is_double then '重复' else concat('缺', list_aggregate(left_out, 'string_agg', '、')) end, '。'
    ) as statement,
    cast(former_number + 1 as decimal(38, 10)) as expected_value,
    cast(number as decimal(38, 10)) as found_value,
    '序号' as unit,
    document_id,
    evidence
from told
