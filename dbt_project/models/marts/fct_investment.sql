-- What kind of money it is, is said by the indicator's measure; names outside the vocabulary are read by their words.
with investment_types as (
    select code
    from {{ ref('codelist') }}
    where codelist = 'investment_type'
),

amounts as not materialized (
    select
        figures.*,
        case
            when figures.indicator_code is not null then investment_types.code
            when contains(figures.indicator_name, '固定资产投资') then 'fixed_asset'
            when contains(figures.indicator_name, '总投资') then 'project_total'
            when regexp_matches(figures.indicator_name, '(协议|签约).*(投资|资金)') then 'agreed'
            when regexp_matches(figures.indicator_name, '到位.*资金|资金到位') then 'paid_in'
            when regexp_matches(figures.indicator_name, '研发.*(投入|经费)') then 'research_development'
        end as investment_type
    from {{ ref('int_figure') }} as figures
    left join investment_types on figures.measure = investment_types.code
    where figures.normalized_unit = 'CNY' and investment_type is not null
),

repeated as (
    {{ repeated_statements('amounts') }}
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
    coalesce(repeated.statement_group_key, amounts.lone_statement_key) as statement_group_key,
    coalesce(repeated.is_primary, true) as is_primary,
    amounts.is_corrected,
    amounts.original_normalized_value,
    amounts.correction_id,
    amounts.document_id,
    amounts.document_version,
    amounts.source_path,
    {{ source_span('amounts') }},
    amounts.text,
    amounts.source_text,
    amounts.confidence
from amounts
left join repeated on amounts.observation_id = repeated.observation_id
{{ join_source_span('amounts') }}
