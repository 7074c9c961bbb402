-- Stated amounts of money by kind of investment; single statements, which may overlap, so nothing is added up.
select
    i.investment_type,
    i.obs_kind,
    i.entity_name,
    i.indicator_name,
    i.time_period,
    i.amount_cny / 100000000 as amount_100m_cny,
    i.text,
    d.title
from marts.fct_investment as i
inner join marts.dim_document as d using (document_key)
where i.measure_form = 'level'
order by i.investment_type asc, i.amount_cny desc;
