{#- Every row has a value in each of these columns. One test a seed: its columns are looked at in one go. -#}
{% test always_filled(model, columns) %}
select *
from {{ model }}
where {{ columns | join(' is null or ') }} is null
{% endtest %}
