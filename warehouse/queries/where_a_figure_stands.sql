-- Where is one indicator stated, in which document and in which words?
select
    o.entity_name,
    o.time_period,
    o.obs_kind,
    o.measure_form,
    o.text,
    d.title,
    d.issued,
    o.source_text,
    o.observation_id
from marts.fct_observation as o
inner join marts.dim_document as d using (document_key)
where o.indicator_name = '工业总产值'
order by o.entity_name, o.time_period, d.issued;
