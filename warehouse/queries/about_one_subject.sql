-- What is known about one company, park or zone? (Here: every subject of the kind high-tech zone.)
select
    entities.entity_name,
    figures.indicator_name,
    figures.product,
    figures.time_period,
    figures.obs_kind,
    figures.measure_form,
    figures.text,
    figures.unit_text,
    figures.source_text,
    figures.source_path
from marts.fct_observation as figures
inner join marts.dim_entity as entities on figures.entity_key = entities.entity_key
where entities.entity_type = 'high_tech_zone' and figures.is_primary
order by entities.entity_name, figures.indicator_name, figures.time_period;
