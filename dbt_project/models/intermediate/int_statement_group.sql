{{ config(database="work") }}
-- The same figure stated twice is one statement group: the same thing, and values no further apart than their rounding.
-- Values that differ by more are different groups (and a finding of the rule stated_against_stated). A value that one sentence
-- or one cell says twice of one thing (两期各1万吨) is meant twice, and is counted on its own. Most figures are stated once:
-- those are groups of one by their lone_statement_key, and neither put in order nor written here.
with repeated_figures as (
    select lone_statement_key
    from {{ ref('int_figure') }}
    group by lone_statement_key
    having count(*) > 1
),

stated_again as (
    select
        figures.observation_id,
        figures.figure_key,
        figures.sameness_limit,
        figures.lone_statement_key,
        figures.document_id,
        figures.document_key,
        figures.char_start,
        figures.source_text,
        figures.table_column_label,
        figures.source_document,
        figures.normalized_value,
        figures.half_width
    from {{ ref('int_figure') }} as figures
    semi join repeated_figures on figures.lone_statement_key = repeated_figures.lone_statement_key
),

stepped as (
    select
        *,
        normalized_value - lag(normalized_value) over apart > half_width + lag(half_width) over apart as is_new_value
    from stated_again
    window apart as (partition by lone_statement_key order by normalized_value, observation_id)
),

clustered as (
    select
        *,
        count(*) filter (where is_new_value) over (
            partition by lone_statement_key
            order by normalized_value, observation_id
            rows between unbounded preceding and current row
        ) as value_number
    from stepped
),

repeated as (
    select
        *,
        row_number() over (
            partition by lone_statement_key, value_number, document_key, source_text, table_column_label
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
