-- How much money is spoken of by type: fixed assets, agreed, paid in, special funds, credit?
select
    entity_name,
    investment_type,
    obs_kind,
    time_period,
    indicator_name,
    amount_cny / 1e8 as amount_100_million_cny
from marts.fct_investment
where is_primary and measure_form = 'level' and investment_type != 'project_total'
order by entity_name, investment_type, time_period;
