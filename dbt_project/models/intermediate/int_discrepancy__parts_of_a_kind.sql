-- Parts that shut each other out by their names (男 and 女, 续建 and 新建) are together no more than the whole before them, and
-- where there is no third they are all of it. Which names do is told by the seed part_word. Whoever states two wholes (按户籍,
-- 按常住) is believed when the parts fit one of them.
{% set lookback = 250 %}
with in_order as (
    select
        observation_id,
        lag(char_end) over (partition by document_version order by char_start) as former_end
    from {{ ref('int_figure') }}
    where obs_value is not null and normalized_value is not null
),

figures as not materialized (
    select
        *,
        regexp_replace(unit_text, '^[十百千万亿]+', '') as counted_by,
        coalesce(table_index, -1) as place_table,
        case when table_index is null then '' else coalesce(table_column_label, '') end as place_column,
        concat(product, indicator_name, '|', table_row_label) as label
    from {{ ref('int_figure') }}
    where normalized_value is not null
),

worded as materialized (
    select
        figures.observation_id,
        figures.label,
        -- What stands between the figure before and this one.
        case
            when figures.table_index is null
                then
                    right(
                        {{ words_before('figures') }},
                        least(greatest(figures.char_start - coalesce(in_order.former_end, 0), 0), 20)
                    )
            else ''
        end as own_words
    from figures
    inner join in_order on figures.observation_id = in_order.observation_id
    where
        (figures.measure_form = 'level' or (figures.measure_form = 'share' and figures.table_index is not null))
        and figures.obs_value_upper is null
        and figures.comparator in ('eq', 'approx')
        and not regexp_matches(figures.label, '均|率|价|指数|每|单位|密度|强度|单产')
        -- Trees of tables are added up by their serials.
        and not coalesce(contains(figures.table_serial, '.'), false)
),

words_of_parts as (
    select
        part_set,
        part_order,
        string_split(unless, '|') as longer_words,
        unnest(string_split(wording, '|')) as word
    from {{ ref('part_word') }}
),

-- The same words stand before many figures: each is looked through once, and only for the words that begin with a character
-- of it.
phrases as (
    select own_words as phrase
    from worded
    union distinct
    select label as phrase
    from worded
),

characters as (
    select
        phrase,
        unnest(string_split(phrase, '')) as character
    from phrases
),

phrases_of_parts as materialized (
    select distinct
        characters.phrase,
        words_of_parts.part_set,
        words_of_parts.part_order
    from characters
    inner join words_of_parts
        on
            characters.character = left(words_of_parts.word, 1)
            and contains(characters.phrase, words_of_parts.word)
    where
        words_of_parts.longer_words is null
        or contains(
            list_reduce(
                list_prepend(characters.phrase, words_of_parts.longer_words), (rest, longer) -> replace(rest, longer, '')
            ),
            words_of_parts.word
        )
),

named as (
    select
        worded.observation_id,
        phrases_of_parts.part_set,
        phrases_of_parts.part_order,
        true as is_by_own_words
    from worded
    inner join phrases_of_parts on worded.own_words = phrases_of_parts.phrase
    union all
    select
        worded.observation_id,
        phrases_of_parts.part_set,
        phrases_of_parts.part_order,
        false as is_by_own_words
    from worded
    inner join phrases_of_parts on worded.label = phrases_of_parts.phrase
),

matched as (
    select
        observation_id,
        part_set,
        part_order,
        bool_or(is_by_own_words) as is_by_own_words,
        bool_or(not is_by_own_words) as is_by_label
    from named
    group by observation_id, part_set, part_order
),

chosen as (
    select *
    from matched
    -- By its own words, unless those name none or several (第一、二产业分别), else by what it was named.
    qualify
        case
            when count(*) filter (where is_by_own_words) over (partition by observation_id, part_set) = 1 then is_by_own_words
            else is_by_label and count(*) filter (where is_by_label) over (partition by observation_id, part_set) = 1
        end
),

parts as (
    select
        figures.observation_id,
        figures.document_version,
        figures.place_table,
        figures.place_column,
        figures.comparable_unit,
        figures.counted_by,
        figures.measure_form,
        figures.table_index,
        figures.table_row,
        figures.char_start,
        figures.char_end,
        figures.source_start,
        figures.obs_kind,
        figures.entity_key,
        figures.heading_path,
        figures.time_period,
        figures.normalized_value,
        figures.half_width,
        case when sets.link_wording is not null then {{ words_before('figures') }} end as link_words,
        chosen.part_set,
        chosen.part_order,
        sets.whole_wording,
        sets.link_wording,
        sets.is_exhaustive
    from chosen
    inner join figures on chosen.observation_id = figures.observation_id
    inner join {{ ref('part_word') }} as sets on chosen.part_set = sets.part_set and chosen.part_order = sets.part_order
),

-- Where a sentence tells each part once, it may tell them in any order.
told_so_often as (
    select
        *,
        count(*) over (
            partition by document_version, source_start, part_set, comparable_unit, counted_by, measure_form, part_order
        ) as times_told
    from parts
),

counted as (
    select
        *,
        table_index is null
        and max(times_told) over (
            partition by document_version, source_start, part_set, comparable_unit, counted_by, measure_form
        ) = 1 as is_told_once
    from told_so_often
),

followed as (
    select
        *,
        coalesce(
            (
                part_order <= lag(part_order) over series
                and not (is_told_once and source_start = lag(source_start) over series)
            )
            or (table_index is null and char_start - lag(char_end) over series > {{ lookback }})
            or obs_kind != lag(obs_kind) over series
            or entity_key != lag(entity_key) over series
            or time_period is distinct from lag(time_period) over series,
            true
        ) as starts_anew
    from counted
    window series as (
        partition by document_version, place_table, place_column, part_set, comparable_unit, counted_by, measure_form
        order by char_start
    )
),

numbered as (
    select
        *,
        count(*) filter (where starts_anew) over (
            partition by document_version, place_table, place_column, part_set, comparable_unit, counted_by, measure_form
            order by char_start
            rows between unbounded preceding and current row
        ) as group_number
    from followed
),

set_sizes as (
    select
        part_set,
        max(part_order) as size
    from {{ ref('part_word') }}
    group by part_set
),

summed as (
    select
        numbered.document_version,
        numbered.place_table,
        numbered.place_column,
        numbered.part_set,
        numbered.comparable_unit,
        numbered.counted_by,
        numbered.measure_form,
        numbered.group_number,
        any_value(numbered.whole_wording) as whole_wording,
        any_value(numbered.link_wording) as link_wording,
        any_value(numbered.source_start) filter (where numbered.link_wording is not null) as linked_source_start,
        min_by(numbered.link_words, numbered.char_start) filter (
            where numbered.link_wording is not null
        ) as words_before_first,
        any_value(numbered.time_period) as time_period,
        any_value(numbered.entity_key) as entity_key,
        any_value(numbered.heading_path) as heading_path,
        bool_and(numbered.is_exhaustive) and count(*) = any_value(set_sizes.size) as is_whole,
        min(numbered.char_start) as first_start,
        min_by(numbered.observation_id, numbered.char_start) as first_id,
        min_by(numbered.table_row, numbered.char_start) as first_row,
        sum(numbered.normalized_value) as parts_sum,
        sum(numbered.half_width) as parts_half_width
    from numbered
    inner join set_sizes on numbered.part_set = set_sizes.part_set
    group by
        numbered.document_version,
        numbered.place_table,
        numbered.place_column,
        numbered.part_set,
        numbered.comparable_unit,
        numbered.counted_by,
        numbered.measure_form,
        numbered.group_number
    having count(*) > 1
),

compared as (
    select
        total.*,
        summed.first_id,
        summed.part_set,
        summed.group_number,
        summed.whole_wording,
        summed.parts_sum,
        summed.parts_sum - total.normalized_value > summed.parts_half_width + total.half_width
        or (
            summed.is_whole
            and total.normalized_value - summed.parts_sum > summed.parts_half_width + total.half_width
        ) as is_off
    from summed
    inner join figures as total
        on
            summed.document_version = total.document_version
            and summed.place_table = total.place_table
            and summed.place_column = total.place_column
            and summed.comparable_unit = total.comparable_unit
            and summed.counted_by = total.counted_by
            and summed.measure_form = total.measure_form
            and summed.time_period is not distinct from total.time_period
            and summed.entity_key = total.entity_key
            and summed.heading_path is not distinct from total.heading_path
            and summed.first_start >= total.char_end
    inner join worded on total.observation_id = worded.observation_id
    anti join parts on total.observation_id = parts.observation_id
    where
        case
            when total.table_index is not null then summed.first_row - total.table_row <= 2
            else summed.first_start - total.char_end <= {{ lookback }}
        end
        and case
            when summed.whole_wording is not null
                then regexp_matches(concat(worded.own_words, worded.label), summed.whole_wording)
            else total.table_index is null
        end
        and (
            summed.link_wording is null
            or (
                summed.linked_source_start = total.source_start
                and regexp_matches(
                    substr(summed.words_before_first, total.char_end - total.source_start + 1),
                    concat('^[^0-9。；;]*(', summed.link_wording, ')[^0-9。；;]*$')
                )
            )
        )
),

found as (
    select compared.*
    from compared
    -- Of two columns with one label nothing tells which is meant. A row further up that
    -- is large enough for the parts is their whole (投资, by what is bought, then by industry), and the row between another part.
    where
        not exists (
            select 1
            from figures as others
            where
                others.document_version = compared.document_version
                and others.table_index = compared.table_index
                and others.place_column = compared.place_column
                and others.observation_id != compared.observation_id
                and (
                    others.table_row = compared.table_row
                    or (
                        others.table_row between compared.table_row - 8 and compared.table_row - 1
                        and others.comparable_unit = compared.comparable_unit
                        and others.measure_form = compared.measure_form
                        and others.normalized_value + others.half_width >= compared.parts_sum
                        and (compared.whole_wording is null or regexp_matches(others.label, compared.whole_wording))
                    )
                )
        )
    qualify
        bool_and(compared.is_off) over (partition by compared.first_id)
        and row_number() over (
            partition by compared.first_id
            -- The one they nearly make is meant.
            order by abs(cast(compared.parts_sum as double) / compared.normalized_value - 1), compared.char_start desc
        ) = 1
),

-- What a finding tells is fetched for findings only.
told as (
    select
        found.first_id,
        string_agg({{ written_figure('part.text', 'part.unit_text') }}, '、' order by part.char_start) as parts_text,
        list({{ evidence('part') }} order by part.char_start) as parts_evidence
    from found
    inner join numbered
        on
            found.document_version = numbered.document_version
            and found.place_table = numbered.place_table
            and found.place_column = numbered.place_column
            and found.part_set = numbered.part_set
            and found.comparable_unit = numbered.comparable_unit
            and found.counted_by = numbered.counted_by
            and found.measure_form = numbered.measure_form
            and found.group_number = numbered.group_number
    inner join {{ ref('int_figure') }} as part on numbered.observation_id = part.observation_id
    group by found.first_id
)

select
    {{ surrogate_key(["'parts_of_a_kind'", 'found.first_id', 'found.observation_id']) }} as discrepancy_id,
    'parts_against_total' as rule,
    concat(
        found.entity_name, '“', found.product, found.indicator_name, '”为',
        {{ written_figure('found.text', 'found.unit_text') }}, '，其各部分（', told.parts_text, '）合计',
        {{ plain_number('cast(found.parts_sum / found.scale as decimal(28, 4))') }}, found.unit_text, '。'
    ) as statement,
    found.parts_sum as expected_value,
    found.normalized_value as found_value,
    found.normalized_unit as unit,
    found.document_id,
    list_prepend({{ evidence('found') }}, told.parts_evidence) as evidence
from found
inner join told on found.first_id = told.first_id
