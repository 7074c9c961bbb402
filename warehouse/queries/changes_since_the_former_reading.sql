-- Which figures came or went since the reading of each document before the present one?
with former as (
    select *
    from marts.fct_observation_history
    where not is_current
    qualify dense_rank() over (partition by document_id order by valid_to desc) = 1
),

present as (
    select *
    from marts.fct_observation_history
    where is_current
)

select
    coalesce(present.source_path, former.source_path) as source_path,
    case when former.observation_id is null then 'added' else 'removed' end as change,
    coalesce(present.indicator_name, former.indicator_name) as indicator_name,
    coalesce(present.text, former.text) as text
from present
full join former
    on
        present.document_id = former.document_id
        and present.text = former.text
        and present.source_text = former.source_text
        and present.indicator_name is not distinct from former.indicator_name
where
    (former.observation_id is null or present.observation_id is null)
    and coalesce(present.document_id, former.document_id) in (select gone.document_id from former as gone)
order by source_path, change, indicator_name;
