-- Which ten projects are the largest, and what will they build?
select
    serial,
    project_name,
    total_investment_cny / 1e8 as investment_100_million_cny,
    places,
    project_content
from marts.fct_project
where is_primary
order by total_investment_cny desc nulls last
limit 10;
