-- Why: a period that is no ISO 8601 text, or ends before it begins, drops out of every comparison without a word.
select
    time_period,
    start_date,
    end_date
from {{ ref('dim_period') }}
where time_period is not null and (start_date is null or end_date is null or end_date < start_date)
