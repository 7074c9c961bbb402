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
    amounts.observation_id,
    amounts.document_key,
    amounts.indicator_key,
    amounts.entity_key,
    amounts.unit_key,
    amounts.period_key,
    amounts.investment_type,
    amounts.indicator_code,
    amounts.indicator_name,
    amounts.product,
    amounts.entity_name,
    amounts.time_period,
    amounts.obs_kind,
    amounts.measure_form,
    amounts.comparator,
    amounts.obs_value,
    amounts.obs_value_upper,
    amounts.unit_text,
    amounts.normalized_value as amount_cny,
    amounts.normalized_value_upper as amount_cny_upper,
    statements.statement_group_key,
    {{ is_first_of_group() }} as is_primary,
    amounts.is_corrected,
    amounts.original_normalized_value,
    amounts.correction_id,
    amounts.document_id,
    amounts.document_version,
    amounts.source_path,
    amounts.char_start,
    amounts.char_end,
    amounts.text,
    amounts.source_text,
    amounts.confidence
from amounts
inner join {{ ref('int_statement_group') }} as statements on amounts.observation_id = statements.observation_id
where amounts.investment_type is not null
