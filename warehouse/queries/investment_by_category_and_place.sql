-- How much is to be invested in projects, by category and place? A project in two places is shown under both together.
select
    coalesce(project_category, '未分类') as project_category,
    array_to_string(places, '、') as places,
    count(*) as projects,
    sum(total_investment_cny) / 1e8 as investment_100_million_cny
from marts.fct_project
where is_primary
group by all
order by investment_100_million_cny desc nulls last;
