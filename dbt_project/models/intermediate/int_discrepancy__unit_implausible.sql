-- Units that are written in the wrong order (千万瓦), that are missing where the same row shows which one belongs there, that
-- measure another thing (an installed capacity in 千瓦时, 发电量 in 千瓦), and volumes of gas that a plant makes without the hour,
-- day or year they are made in. Tonnes of a plant are per year by custom, and so are volumes from 亿立方米 on, unless the table
-- writes it beside others.
with figures as not materialized (
    select *
    from {{ ref('int_figure') }}
    where obs_value is not null
),

malformed as (
    select
        *,
        concat('“', regexp_replace(text, '\s', '', 'g'), '”的单位书写有误，按', coalesce(normalized_unit, '未知单位'), '理解。') as statement
    from figures
    where unit_flag = 'malformed' or starts_with(unit_text, '千万瓦')
),

missing as (
    select
        bare.*,
        concat(
            '“', coalesce(bare.table_row_label, bare.indicator_name), '”中的“', regexp_replace(bare.text, '\s', '', 'g'),
            '”没有单位，同一行另一处为', {{ written_figure('full_figure.text', 'full_figure.unit_text') }}, '。'
        ) as statement
    from figures as bare
    inner join figures as full_figure
        on
            bare.document_version = full_figure.document_version
            and bare.table_index = full_figure.table_index
            and bare.table_row = full_figure.table_row
            and bare.observation_id != full_figure.observation_id
    where
        bare.unit_flag = 'missing'
        and full_figure.unit_flag is null
        and starts_with(regexp_replace(full_figure.text, '\s', '', 'g'), regexp_replace(bare.text, '\s', '', 'g'))
    qualify row_number() over (partition by bare.observation_id order by full_figure.char_start) = 1
),

-- 减少二氧化碳排放216万: in a text, too, what is weighed needs a unit.
bare as (
    select
        *,
        concat('“', indicator_name, '”的“', regexp_replace(text, '\s', '', 'g'), '”没有单位。') as statement
    from figures
    where
        table_index is null
        and unit_text in ('万', '亿')
        and regexp_matches(indicator_name, '排放量?$|减排量?$|标准?煤|产量$|发电量$')
),

of_another_thing as (
    select
        *,
        concat(
            '“', coalesce(table_row_label, indicator_name), '”以', {{ written_figure('text', 'unit_text') }},
            '表示，而装机容量是功率，不是电量。'
        ) as statement
    from figures
    where
        normalized_unit = 'Wh'
        and indicator_code = 'installed_capacity'
        and not regexp_matches(concat(product, source_text), '储能|储电')
),

words_of_units as (
    select
        unnest(string_split(wording, '|')) as word,
        fitting_units,
        string_split(misfit_units, '|') as misfits
    from {{ ref('unit_by_word') }}
),

-- The word stands right before the figure, so that the figure can be of nothing else. Its length is that of one of the words.
ends_of_words as (
    select
        observation_id,
        normalized_unit,
        regexp_replace(right({{ words_before('figures') }}, 10), '(累计)?(突破|超过|达到?|完成|实现|约?为)?$', '') as words
    from figures
    where
        table_index is null
        and measure_form = 'level'
        and normalized_unit in (select unnest(words_of_units.misfits) from words_of_units)
),

misfits as (
    select
        ends_of_words.observation_id,
        any_value(words_of_units.word) as word,
        any_value(words_of_units.fitting_units) as fitting_units
    from (
        select
            observation_id,
            normalized_unit,
            right(words, unnest([3, 4, 5])) as word
        from ends_of_words
    ) as ends_of_words
    inner join words_of_units
        on
            ends_of_words.word = words_of_units.word
            and list_contains(words_of_units.misfits, ends_of_words.normalized_unit)
    group by ends_of_words.observation_id
),

of_a_misfitting_kind as (
    select
        figures.*,
        concat(
            '“', misfits.word, '”写为', {{ written_figure('figures.text', 'figures.unit_text') }}, '，而它应以',
            misfits.fitting_units, '计。'
        ) as statement
    from figures
    inner join misfits on figures.observation_id = misfits.observation_id
),

without_period as (
    select
        volumes.*,
        concat(
            '“', coalesce(volumes.table_row_label, volumes.indicator_name), '”中的',
            {{ written_figure('volumes.text', 'volumes.unit_text') }},
            '没有写明是每小时、每日还是每年，无法与其他产能相比。'
        ) as statement
    from figures as volumes
    where
        volumes.comparable_unit = 'm3'
        and volumes.measure = 'production_capacity'
        and volumes.normalized_unit = 'm3'
        -- The words of the row may say it elsewhere: 年产, /年, 每小时, 日处理.
        and (
            volumes.normalized_value < 100000000
            or volumes.table_index in (
                select others.table_index
                from figures as others
                where
                    others.document_version = volumes.document_version
                    and others.measure = 'production_capacity'
                    and suffix(others.normalized_unit, '/a')
            )
        )
        and not regexp_matches(volumes.source_text, '年(产|处理|处置|生产|供|输)|日(产|处理|供|输)|[/／每]\s*(年|日|天|小时|时)|年产能')
),

found as (
    select * from malformed
    union all by name
    select * from missing
    union all by name
    select * from bare
    union all by name
    select * from of_another_thing
    union all by name
    select * from of_a_misfitting_kind
    union all by name
    select * from without_period
)

select
    {{ surrogate_key(["'unit_implausible'", 'observation_id']) }} as discrepancy_id,
    'unit_implausible' as rule,
    statement,
    cast(null as decimal(38, 10)) as expected_value,
    obs_value as found_value,
    unit_text as unit,
    document_id,
    [{{ evidence('found') }}] as evidence
from found
