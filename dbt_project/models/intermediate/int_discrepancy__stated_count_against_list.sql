-- A document that states how many units of a kind there are and lists them by name says two times how many. The count is the
-- one of the latest date it speaks of. A count before 分别是 and its list stand in one sentence.
with units as (
    select
        source_key,
        unit_category,
        unit_category_code,
        count(*) as listed_count,
        {{ evidence_of_list() }} as evidence
    from {{ ref('int_green_unit') }}
    where unit_category_code is not null and is_primary
    group by source_key, unit_category, unit_category_code
),

counts as not materialized (
    select *
    from {{ ref('int_figure') }}
    where
        obs_kind = 'actual'
        and measure_form = 'level'
        and comparable_unit = 'count'
        and comparator = 'eq'
        and obs_value_upper is null
),

green_figures as (
    select distinct figure_key
    from counts
    where family = 'green_manufacturing'
),

green_counts as (
    select
        counts.*,
        row_number() over (
            partition by counts.document_version, counts.figure_key, counts.source_text order by counts.char_start
        ) as rank_in_sentence
    from counts
    semi join green_figures on counts.figure_key = green_figures.figure_key
),

latest_counts as (
    select *
    from green_counts
    -- The first of a kind in its sentence: what follows 其中 counts a part of the list.
    where rank_in_sentence = 1 and family = 'green_manufacturing'
    qualify
        period_end is not distinct from max(period_end) over (partition by source_key, indicator)
        and row_number() over (
            partition by source_key, indicator, entity_key, normalized_value order by table_index nulls first, char_start
        ) = 1
),

green as (
    select
        counted.observation_id,
        counted.document_id,
        counted.normalized_value as stated_value,
        units.listed_count,
        concat(
            coalesce('《' || counted.table_caption || '》', '正文'), '称', counted.entity_name, '有',
            {{ written_figure('counted.text', 'counted.unit_text') }}, units.unit_category, '，而名单列出',
            units.listed_count, '个。'
        ) as statement,
        list_prepend({{ evidence('counted') }}, units.evidence) as evidence
    from latest_counts as counted
    inner join units
        on
            counted.source_key = units.source_key
            and counted.indicator = units.unit_category_code || '_count'
),

enumerated as (
    select
        *,
        -- Up to the end of the clause, and only where the list is said to be whole: no 等, no figures of its own.
        regexp_extract(
            {{ words_behind('counts') }},
            '^[^，,。；;、0-9]{0,20}[^。；;0-9]{0,20}?(?:[，,：:]?分别(?:是|为)[：:]?|(?:如下|名单)[：:])([^。；;，,0-9]+)(?:[。；;，,]|$)', 1
        ) as enumeration
    from counts
    where contains(source_text, '分别') or contains(source_text, '如下') or contains(source_text, '名单')
),

-- 和 and 与 part two names or stand inside one; where all names end alike, they part only such as do, too.
named as (
    select
        *,
        len(string_split(enumeration, '、')) as fewest,
        greatest(
            len(string_split_regex(
                enumeration,
                concat(
                    '、|',
                    case
                        when len(list_distinct(list_transform(string_split(enumeration, '、'), name -> right(name, 2)))) = 1
                            then regexp_escape(right(enumeration, 2))
                        else ''
                    end,
                    '(和|及|与|以及)'
                )
            )),
            -- 和 before the last name parts it, too.
            len(string_split(enumeration, '、')) - 1
            + len(string_split_regex(regexp_extract(enumeration, '[^、]*$'), '和|以及|及'))
        ) as most
    from enumerated
    where enumeration != '' and contains(enumeration, '、') and not contains(enumeration, '等')
),

in_sentences as (
    select
        observation_id,
        document_id,
        normalized_value as stated_value,
        case when normalized_value < fewest then fewest else most end as listed_count,
        concat(
            '文中称有', {{ written_figure('text', 'unit_text') }}, '，随后分别列出的是“', enumeration, '”，共',
            case when normalized_value < fewest then fewest else most end, '项。'
        ) as statement,
        [{{ evidence('named') }}] as evidence
    from named
    where normalized_value not between fewest and most
),

found as (
    select * from green
    union all
    select * from in_sentences
)

select
    {{ surrogate_key(["'stated_count_against_list'", 'observation_id']) }} as discrepancy_id,
    'stated_count_against_list' as rule,
    statement,
    cast(listed_count as decimal(38, 10)) as expected_value,
    stated_value as found_value,
    'count' as unit,
    document_id,
    evidence
from found
where listed_count != stated_value
