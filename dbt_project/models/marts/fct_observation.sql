-- What counts as output or as investment is said by the indicator's measure; names outside the vocabulary are read by their
-- words. Figures of public finance are revenue of another sort.
with output_types as (
    select code
    from {{ ref('codelist') }}
    where codelist = 'output_type'
),

investment_types as (
    select code
    from {{ ref('codelist') }}
    where codelist = 'investment_type'
),

physical_units as (
    select unit_key
    from {{ ref('int_unit') }}
    where unit_kind = 'physical'
)

select
    figures.observation_id,
    figures.document_key,
    figures.indicator_key,
    figures.entity_key,
    figures.unit_key,
    figures.period_key,
    figures.document_id,
    figures.document_version,
    figures.source_path,
    {{ source_span('figures') }},
    figures.text,
    figures.source_text,
    figures.heading_path,
    figures.obs_value,
    figures.obs_value_upper,
    figures.unit_text,
    figures.normalized_value,
    figures.normalized_value_upper,
    figures.normalized_unit,
    figures.unit_flag,
    figures.comparator,
    figures.time_period,
    figures.obs_kind,
    figures.measure_form,
    figures.indicator_name,
    figures.indicator_text,
    figures.indicator_code,
    figures.family,
    case
        when output_types.code is not null and figures.family != 'finance' then output_types.code
        when
            figures.indicator_code is null
            and physical_units.unit_key is not null
            and suffix(figures.indicator_name, '产量')
            then 'production'
    end as output_type,
    case
        when coalesce(figures.normalized_unit, '') != 'CNY' then null
        when figures.indicator_code is not null then investment_types.code
        when contains(figures.indicator_name, '固定资产投资') then 'fixed_asset'
        when contains(figures.indicator_name, '总投资') then 'project_total'
        when regexp_matches(figures.indicator_name, '(协议|签约).*(投资|资金)') then 'agreed'
        when regexp_matches(figures.indicator_name, '到位.*资金|资金到位') then 'paid_in'
        when regexp_matches(figures.indicator_name, '研发.*(投入|经费)') then 'research_development'
    end as investment_type,
    figures.product,
    figures.entity_name,
    figures.entity_text,
    figures.table_index,
    figures.table_row,
    figures.table_caption,
    figures.table_serial,
    figures.table_row_label,
    figures.table_column_label,
    coalesce(statements.statement_group_key, figures.lone_statement_key) as statement_group_key,
    coalesce(statements.is_primary, true) as is_primary,
    coalesce(statements.statement_count, 1) as statement_count,
    figures.is_corrected,
    figures.original_normalized_value,
    figures.correction_id,
    figures.decisions,
    figures.extractor,
    figures.confidence
from {{ ref('int_figure') }} as figures
left join {{ ref('int_statement_group') }} as statements on figures.observation_id = statements.observation_id
{{ join_source_span('figures') }}
left join output_types on figures.measure = output_types.code
left join investment_types on figures.measure = investment_types.code
left join physical_units on figures.unit_key = physical_units.unit_key
