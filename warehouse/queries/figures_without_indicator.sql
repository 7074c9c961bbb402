-- Which figures have no indicator of the vocabulary yet, the most frequent names first?
select
    indicator_name,
    count(*) as figures,
    any_value(source_text) as example
from marts.fct_observation
where indicator_code is null
group by indicator_name
order by figures desc, indicator_name asc;
