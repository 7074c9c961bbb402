{{ config(database="work") }}
-- The same figure stated twice is one statement group: the same thing, and values no further apart than their rounding.
-- Values that differ by more are different groups (and a finding of the rule stated_against_stated). A value that one sentence
-- or one cell says twice of one thing (两期各1万吨) is meant twice, and is counted on its own.
with figures as (
    select
        observation_id,
        figure_key,
        document_id,
        document_key,
        char_start,
        source_text,
        table_column_label,
        source_document,
        normalized_value,
        half_width,
        -- Without a name, a period or a number nothing says that two statements mean the same; an undated figure is
        -- only taken for the one of the document it was retold from.
        case
            when indicator_name is null or normalized_value is null then observation_id
            when figure_period is null then source_key
        end as sameness_limit
    from {{ ref('int_figure') }}
),

-- Most figures are stated once; only the others are put in order and held against each other.
repeated_figures as (
    select
        figure_key,
        sameness_limit
    from figures
    group by figure_key, sameness_limit
    having count(*) > 1
),

stated_again as (
    select figures.*
    from figures
    semi join repeated_figures
        on
            figures.figure_key = repeated_figures.figure_key
            and figures.sameness_limit is not distinct from repeated_figures.sameness_limit
),

stated_once as (
    select
        figure_key,
        sameness_limit,
        min(observation_id) as observation_id
    from figures
    group by figure_key, sameness_limit
    having count(*) = 1
),

stepped as (
    select
        *,
        normalized_value - lag(normalized_value) over apart > half_width + lag(half_width) over apart as is_new_value
    from stated_again
    window apart as (partition by figure_key, sameness_limit order by normalized_value, observation_id)
),

clustered as (
    select
        *,
        count(*) filter (where is_new_value) over (
            partition by figure_key, sameness_limit
            order by normalized_value, observation_id
            rows between unbounded preceding and current row
        ) as value_number
    from stepped
),

repeated as (
    select
        *,
        row_number() over (
            partition by figure_key, sameness_limit, value_number, document_key, source_text, table_column_label
            order by char_start
        ) as mention_number
    from clustered
),

keyed as (
    select
        observation_id,
        document_id,
        document_key,
        char_start,
        source_document,
        half_width,
        {{ surrogate_key(['figure_key', 'sameness_limit', 'value_number', 'mention_number']) }} as statement_group_key
    from repeated
)

select
    observation_id,
    statement_group_key,
    -- The document itself before a digest of it, then the figure written with the most digits.
    row_number() over (
        partition by statement_group_key
        order by source_document is not null, half_width, document_id, char_start
    ) = 1 as is_primary,
    count(*) over (partition by statement_group_key) as statement_count
from keyed
union all
select
    observation_id,
    {{ surrogate_key(['figure_key', 'sameness_limit', '0', '1']) }} as statement_group_key,
    true as is_primary,
    1 as statement_count
from stated_once
