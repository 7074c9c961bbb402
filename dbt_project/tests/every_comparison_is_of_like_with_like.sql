-- Why: a verdict on a target is only worth something when the actual is of the same thing, form, unit and length of period.
select
    progress.target_observation_id,
    progress.actual_observation_id
from {{ ref('fct_target_progress') }} as progress
inner join {{ ref('fct_observation') }} as targets on progress.target_observation_id = targets.observation_id
inner join {{ ref('fct_observation') }} as actuals on progress.actual_observation_id = actuals.observation_id
left join {{ ref('dim_period') }} as target_periods on targets.period_key = target_periods.period_key
left join {{ ref('dim_period') }} as actual_periods on actuals.period_key = actual_periods.period_key
left join {{ ref('int_product') }} as target_products on targets.product = target_products.product_name
left join {{ ref('int_product') }} as actual_products on actuals.product = actual_products.product_name
where
    progress.is_reached is not null
    and (
        targets.obs_kind != 'target'
        or actuals.obs_kind != 'actual'
        or targets.indicator_code != actuals.indicator_code
        or targets.entity_key != actuals.entity_key
        or targets.measure_form != actuals.measure_form
        or regexp_replace(targets.normalized_unit, '/a$', '') != regexp_replace(actuals.normalized_unit, '/a$', '')
        or target_products.canonical_name is distinct from actual_products.canonical_name
        or (
            targets.normalized_unit = 'CNY'
            and datediff('month', target_periods.start_date, target_periods.end_date)
            is distinct from datediff('month', actual_periods.start_date, actual_periods.end_date)
        )
    )
