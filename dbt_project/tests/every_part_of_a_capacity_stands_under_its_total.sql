-- Why: the tree is only of use when a parent is a published row of the same document and one level up.
select
    parts.observation_id,
    parts.table_serial,
    parts.parent_observation_id
from {{ ref('fct_energy_capacity') }} as parts
left join {{ ref('fct_observation') }} as totals
    on
        parts.parent_observation_id = totals.observation_id
        and parts.document_key = totals.document_key
        and parts.table_index = totals.table_index
        and parts.parent_serial = totals.table_serial
where parts.parent_observation_id is not null and totals.observation_id is null
