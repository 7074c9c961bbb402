-- Which unit leads or answers for how many tasks of policies?
with involved as (
    select
        unnest(lead_units) as unit,
        'lead' as role,
        task_title
    from marts.fct_policy_task
    where is_primary
    union all
    select
        unnest(responsible_units) as unit,
        'responsible' as role,
        task_title
    from marts.fct_policy_task
    where is_primary
)

select
    unit,
    count(*) filter (where role = 'lead') as leads,
    count(*) filter (where role = 'responsible') as answers_for,
    list(task_title order by task_title) as tasks
from involved
group by unit
order by leads desc, answers_for desc;
