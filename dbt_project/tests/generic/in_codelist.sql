{#- Every value is a code of the named list. Missing values pass: whether a column may be empty is another test. -#}
{% test in_codelist(model, column_name, codelist) %}
select checked.{{ column_name }}
from {{ model }} as checked
left join {{ ref('codelist') }} as allowed
    on checked.{{ column_name }} = allowed.code and allowed.codelist = '{{ codelist }}'
where checked.{{ column_name }} is not null and allowed.code is null
{% endtest %}
