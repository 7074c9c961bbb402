-- A count that announces a numbered list (重点抓好六个方面工作：, and 以下七条意见 above 一、) is the number of its items, unless the list goes
-- on being numbered under headings of its own, or something is left out. Above a table it may stand some sentences before
-- (将下列16家单位列入名单).
{% set reach = 60 %}
{% set reach_below = 4000 %}
{% set reach_of_rows = 300 %}
{% set reach_of_measures = 600 %}
{% set row_style = 8 %}
with lines as (
    select
        *,
        count(*) filter (where number = 1) over (partition by document_version, style order by char_start) as list_number
    from {{ ref('int_numbered_line') }}
    where style > 0
),

announced as (
    select
        lines.document_version,
        lines.style,
        lines.list_number,
        lines.char_start as list_start,
        regexp_extract(
            substr(
                documents.document_text,
                greatest(lines.char_start - {{ reach }}, 0) + 1,
                least(lines.char_start, {{ reach }})
            ),
            '[^，,。；;：:\n]*[，,](?:具体|分别|主要)?(?:如下|包括|是)[：:]\s*$|[^，,。；;：:\n]*$|[^，,。；;：:\n]*[：:。]\s*$'
        ) as passage_above,
        case
            -- A policy may say some sentences before its first heading how many measures it takes.
            when
                lines.style != {{ row_style }}
                and lines.char_start = min(lines.char_start) over (partition by lines.document_version)
                then regexp_extract(
                    substr(
                        documents.document_text,
                        greatest(lines.char_start - {{ reach_of_measures }}, 0) + 1,
                        least(lines.char_start, {{ reach_of_measures }})
                    ),
                    concat(
                        '(?s)(?:下列|以下|如下)(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})条',
                        '[^0-9，,。；;：:\n]{0,10}(?:措施|举措|意见|政策|规定)[^0-9，,。；;：:\n]{0,4}[。：:].*$'
                    )
                )
            when lines.style = {{ row_style }}
                then regexp_extract(
                    substr(
                        documents.document_text,
                        greatest(lines.char_start - {{ reach_of_rows }}, 0) + 1,
                        least(lines.char_start, {{ reach_of_rows }})
                    ),
                    '(?s)(?:下列|以下|如下)[0-9]{1,3}(?:家|个|项|种)[^0-9，。；]{2,20}.*$|名单\s*[（(]共?\s*[0-9]{1,3}\s*(?:家|个|项|种|户|名)[）)].*$'
                )
        end as passage_of_rows,
        coalesce(nullif(passage_of_rows, ''), passage_above) as passage,
        documents.document_text,
        documents.source_document
    from lines
    inner join {{ ref('int_current_document') }} as documents on lines.document_version = documents.document_version
    where lines.number = 1
),

counts as (
    select
        * exclude (document_text, source_document),
        regexp_extract(
            passage_above,
            -- Of 三个方面十二条措施 the last is meant.
            concat(
                '(?:.*[^0-9一二两三四五六七八九十])?([0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:个方面|个|项|条|大|点|件)',
                '[^，,。；;：:、0-9]{0,14}(?:[，,](?:具体|分别|主要)?(?:如下|包括|是))?[：:。]?\s*$'
            ),
            1
        ) as count_above,
        regexp_matches(passage_above, '[0-9一二两三四五六七八九十](个方面|大类).*[0-9一二两三四五六七八九十](条|项|点|件)') as has_two_counts,
        coalesce(
            nullif(regexp_extract(passage_of_rows, '^(?:下列|以下|如下|名单\s*[（(]共?\s*)([0-9]+|[一二三四五六七八九十]+)', 1), ''), count_above
        ) as written_count,
        document_text
    from announced
    where
        source_document is null
        and (coalesce(passage_of_rows, '') != '' or regexp_matches(
            passage_above, '[：:]\s*$|(以下|下列|如下|办好|抓好|做好|开展)[^，,。；;：:]*[。]?\s*$'
        ))
),

items as (
    select
        counts.document_version,
        counts.style,
        counts.list_number,
        count(*) as item_count,
        max(lines.number) as last_number,
        max(lines.char_end) as list_end
    from counts
    inner join lines
        on
            counts.document_version = lines.document_version
            and counts.style = lines.style
            and counts.list_number = lines.list_number
    where
        counts.written_count != ''
        -- Up to the next heading of a higher style.
        and not exists (
            select 1
            from lines as higher
            where
                higher.document_version = counts.document_version
                and higher.style < counts.style
                and higher.char_start > counts.list_start
                and higher.char_start < lines.char_start
        )
    group by counts.document_version, counts.style, counts.list_number
),

compared as (
    select
        counts.*,
        items.item_count,
        items.last_number,
        items.list_end,
        coalesce(
            try_cast(counts.written_count as integer), {{ chinese_number('counts.written_count') }}
        ) as stated_count
    from counts
    inner join items
        on
            counts.document_version = items.document_version
            and counts.style = items.style
            and counts.list_number = items.list_number
),

-- Items below the headings, where they are more: 四个方面14条措施.
items_below as (
    select
        compared.document_version,
        compared.list_start,
        others.style,
        count(*) as below_count,
        count(*) filter (where others.number = 1) = 1 as is_numbered_through
    from compared
    inner join lines as others
        on
            compared.document_version = others.document_version
            and compared.list_start < others.char_start
            and compared.list_end + {{ reach_below }} > others.char_start
            and others.style between compared.style + 1 and 7
    group by compared.document_version, compared.list_start, others.style
),

through as (
    select
        document_version,
        list_start,
        arg_min(below_count, style) filter (where is_numbered_through) as below_count,
        list(below_count) as below_counts
    from items_below
    group by document_version, list_start
),

found as (
    select
        compared.* exclude (item_count),
        case
            when compared.stated_count > compared.item_count and through.below_count > compared.item_count
                then through.below_count
            else compared.item_count
        end as item_count
    from compared
    left join through
        on compared.document_version = through.document_version and compared.list_start = through.list_start
    where
        compared.item_count > 1
        -- Few of many are an excerpt.
        and 2 * greatest(compared.item_count, coalesce(through.below_count, 0)) > compared.stated_count
        and compared.stated_count not in (compared.item_count, compared.last_number)
        and not coalesce(list_contains(through.below_counts, compared.stated_count), false)
        -- 三个方面 above 一、 to 三、 may be meant alone where what is below bears no numbers.
        and not (compared.has_two_counts and through.below_count is null)
        and not regexp_matches(
            substr(compared.document_text, compared.list_start + 1, compared.list_end - compared.list_start),
            '…|\.{3}|[（(]略[）)]|节选'
        )
        and not exists (
            select 1
            from lines as others
            where
                others.document_version = compared.document_version
                and others.number = compared.stated_count
                and others.char_start > compared.list_start
                and others.char_start < compared.list_end + {{ reach_below }}
                and others.style between compared.style + 1 and 7
        )
)

select
    {{ surrogate_key(["'count_against_headings'", 'found.document_version', 'found.list_start']) }} as discrepancy_id,
    'stated_count_against_list' as rule,
    concat(
        '“', left(regexp_replace(found.passage, '\s', '', 'g'), 40), '”所称为', found.stated_count, '，随后列出的有',
        found.item_count, '。'
    ) as statement,
    cast(found.item_count as decimal(38, 10)) as expected_value,
    cast(found.stated_count as decimal(38, 10)) as found_value,
    'count' as unit,
    any_value(lines.document_id) as document_id,
    list_prepend(
        struct_pack(
            document_id := any_value(lines.document_id),
            source_path := any_value(lines.source_path),
            char_start := found.list_start - length(found.passage),
            char_end := found.list_start,
            quote := found.passage
        ),
        list({{ evidence('lines') }} order by lines.char_start)
    ) as evidence
from found
inner join lines
    on
        found.document_version = lines.document_version
        and found.style = lines.style
        and found.list_number = lines.list_number
        and found.list_end >= lines.char_start
group by found.document_version, found.list_start, found.passage, found.stated_count, found.item_count
