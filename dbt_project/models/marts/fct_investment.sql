{{ config(materialized="view") }}
-- A view: each figure is written once, in fct_observation, which says what counts as investment. It leaves the database
-- unnamed, so that it works in a build that is attached under another name.
with figures as not materialized (
    select *
    from {{ ref('fct_observation').include(database=false) }}
    where investment_type is not null
),

-- One row stands for its group inside this mart: the primary one if it is here, else another.
repeated as (
    select
        observation_id,
        row_number() over (partition by statement_group_key order by is_primary desc, observation_id asc) = 1 as is_primary
    from figures
    where statement_count > 1
)

select
    figures.observation_id,
    figures.document_key,
    figures.indicator_key,
    figures.entity_key,
    figures.unit_key,
    figures.period_key,
    figures.investment_type,
    figures.indicator_code,
    figures.indicator_name,
    figures.product,
    figures.entity_name,
    figures.time_period,
    figures.obs_kind,
    figures.measure_form,
    figures.comparator,
    figures.obs_value,
    figures.obs_value_upper,
    figures.unit_text,
    figures.normalized_value as amount_cny,
    figures.normalized_value_upper as amount_cny_upper,
    figures.statement_group_key,
    coalesce(repeated.is_primary, true) as is_primary,
    figures.is_corrected,
    figures.original_normalized_value,
    figures.correction_id,
    figures.document_id,
    figures.document_version,
    figures.source_path,
    figures.char_start,
    figures.char_end,
    figures.text,
    figures.source_text,
    figures.confidence
from figures
left join repeated on figures.observation_id = repeated.observation_id
