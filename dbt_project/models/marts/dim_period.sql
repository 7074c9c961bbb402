with stated as (
    select distinct time_period
    from {{ ref('int_current_observation') }}
    where time_period is not null
),

split as (
    select
        {{ surrogate_key(['time_period']) }} as period_key,
        time_period,
        split_part(time_period, '/', 1) as first_part,
        split_part(time_period, '/', -1) as last_part,
        contains(time_period, '/') as is_span
    from stated
),

bounded as (
    select
        period_key,
        time_period,
        first_part,
        last_part,
        is_span,
        {{ period_first_day('first_part') }} as start_date,
        {{ period_last_day('last_part') }} as end_date
    from split
),

named as (
    select
        period_key,
        time_period,
        start_date,
        end_date,
        case
            when start_date is null or end_date is null then 'unknown'
            when
                is_span and regexp_full_match(last_part, '[0-9]{4}-[0-9]{2}(-[0-9]{2})?')
                and month(start_date) = 1 and day(start_date) = 1 and year(start_date) = year(end_date)
                then 'year_to_date'
            when
                is_span and regexp_full_match(last_part, '[0-9]{4}-[0-9]{2}')
                and month(start_date) in (4, 7, 10) and end_date = last_day(start_date + interval 2 month)
                then 'quarter'
            when is_span then 'interval'
            when regexp_full_match(first_part, '[0-9]{4}') then 'year'
            when regexp_full_match(first_part, '[0-9]{4}-S[12]') then 'half_year'
            when regexp_full_match(first_part, '[0-9]{4}-Q[1-4]') then 'quarter'
            when regexp_full_match(first_part, '[0-9]{4}-[0-9]{2}') then 'month'
            else 'day'
        end as period_kind,
        -- Five-year plans have followed each other without a gap since 2001, the first year of the tenth.
        case
            when
                is_span and regexp_full_match(time_period, '[0-9]{4}/[0-9]{4}')
                and year(start_date) >= 2001 and year(start_date) % 5 = 1 and year(end_date) = year(start_date) + 4
                then (year(start_date) - 1951) // 5
        end as plan_number
    from bounded
)

select
    period_key,
    time_period,
    period_kind,
    start_date,
    end_date,
    cast(year(start_date) as integer) as start_year,
    cast(year(end_date) as integer) as end_year,
    cast(plan_number as integer) as plan_number
from named
union all
select
    {{ surrogate_key(['null']) }} as period_key,
    null as time_period,
    'unknown' as period_kind,
    null as start_date,
    null as end_date,
    null as start_year,
    null as end_year,
    null as plan_number
