{#- First and last day of one ISO 8601 / SDMX period without an interval: 2020, 2020-S1, 2020-Q3, 2020-09, 2020-09-30.
    Null when the text is none of these, or names no real day. -#}
{% macro period_first_day(period) -%}
    case
        when regexp_full_match({{ period }}, '[0-9]{4}') then try_cast({{ period }} || '-01-01' as date)
        when regexp_full_match({{ period }}, '[0-9]{4}-S[12]')
            then try_cast({{ period }}[:4] || case {{ period }}[-1:] when '1' then '-01-01' else '-07-01' end as date)
        when regexp_full_match({{ period }}, '[0-9]{4}-Q[1-4]')
            then try_cast(concat({{ period }}[:4], '-', 3 * cast({{ period }}[-1:] as integer) - 2, '-01') as date)
        when regexp_full_match({{ period }}, '[0-9]{4}-[0-9]{2}') then try_cast({{ period }} || '-01' as date)
        when regexp_full_match({{ period }}, '[0-9]{4}-[0-9]{2}-[0-9]{2}') then try_cast({{ period }} as date)
    end
{%- endmacro %}

{% macro period_last_day(period) -%}
    case
        when regexp_full_match({{ period }}, '[0-9]{4}') then try_cast({{ period }} || '-12-31' as date)
        when regexp_full_match({{ period }}, '[0-9]{4}-S[12]')
            then try_cast({{ period }}[:4] || case {{ period }}[-1:] when '1' then '-06-30' else '-12-31' end as date)
        when regexp_full_match({{ period }}, '[0-9]{4}-Q[1-4]')
            then last_day(try_cast(concat({{ period }}[:4], '-', 3 * cast({{ period }}[-1:] as integer), '-01') as date))
        when regexp_full_match({{ period }}, '[0-9]{4}-[0-9]{2}') then last_day(try_cast({{ period }} || '-01' as date))
        when regexp_full_match({{ period }}, '[0-9]{4}-[0-9]{2}-[0-9]{2}') then try_cast({{ period }} as date)
    end
{%- endmacro %}
