{{ config(severity="warn") }}
-- Why: a project whose amount has no yuan falls out of every sum.
select
    project_id,
    project_name,
    total_investment,
    unit_text
from {{ ref('fct_project') }}
where total_investment is not null and total_investment_cny is null
