-- Why: a sum over primary statements counts each figure once; without a primary it is lost, with two it is counted twice.
{% set facts = ['fct_observation', 'fct_output', 'fct_investment', 'fct_energy_capacity', 'fct_green_manufacturing_unit',
    'fct_project', 'fct_policy_task', 'fct_target_progress'] -%}
with stated as (
    {% for fact in facts %}select
        '{{ fact }}' as fact,
        statement_group_key,
        is_primary
    from {{ ref(fact) }}
    {{ "union all " if not loop.last }}{% endfor %}
)

select
    fact,
    statement_group_key,
    count(*) filter (where is_primary) as primaries
from stated
group by fact, statement_group_key
having count(*) filter (where is_primary) != 1
