-- Projects of each list by category: how many, and what they cost together in 亿元.
select
    p.source_path,
    p.project_category,
    count(*) as projects,
    sum(p.total_investment_cny) / 100000000 as total_investment_100m_cny
from marts.fct_project as p
group by p.source_path, p.project_category
order by p.source_path asc, total_investment_100m_cny desc;
