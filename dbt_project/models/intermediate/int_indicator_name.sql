select
    indicator_name as name,
    indicator_code
from {{ ref('indicator') }}
union
select
    alias as name,
    indicator_code
from {{ ref('indicator_alias') }}
