-- What kind of money it is, is said by the indicator's measure; names outside the vocabulary are read by their words.
with investment_types as (
    select code
    from {{ ref('codelist') }}
    where codelist = 'investment_type'
),

amounts as (
    select
        observations.*,
        case
            when observations.indicator_code is not null then investment_types.code
            when contains(observations.indicator_name, '固定资产投资') then 'fixed_asset'
            when contains(observations.indicator_name, '总投资') then 'project_total'
            when regexp_matches(observations.indicator_name, '(协议|签约).*(投资|资金)') then 'agreed'
            when regexp_matches(observations.indicator_name, '到位.*资金|资金到位') then 'paid_in'
            when regexp_matches(observations.indicator_name, '研发.*(投入|经费)') then 'research_development'
        end as investment_type
    from {{ ref('int_current_observation') }} as observations
    left join investment_types on observations.measure = investment_types.code
    where observations.normalized_unit = 'CNY'
)

select
    observation_id,
    document_key,
    indicator_key,
    entity_key,
    unit_key,
    period_key,
    investment_type,
    indicator_code,
    indicator_name,
    product,
    entity_name,
    time_period,
    obs_kind,
    measure_form,
    comparator,
    obs_value,
    obs_value_upper,
    unit_text,
    normalized_value as amount_cny,
    normalized_value_upper as amount_cny_upper,
    document_id,
    document_version,
    source_path,
    char_start,
    char_end,
    text,
    source_text,
    confidence
from amounts
where investment_type is not null
