-- Which unit leads which tasks of a policy.
select
    lead_unit,
    count(*) as tasks,
    list(p.task_number || p.task_title order by p.char_start) as titles
from marts.fct_policy_task as p, unnest(p.lead_units) as leads (lead_unit)
group by lead_unit
order by tasks desc, lead_unit asc;
