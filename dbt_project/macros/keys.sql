{#- The one way a surrogate key is made: md5 of the parts of the natural key. A missing part differs from an empty one,
    and the separator is a control character that no text of a document holds. -#}
{% macro surrogate_key(parts) -%}
    md5(concat_ws(chr(31), {% for part in parts %}coalesce(cast({{ part }} as varchar), chr(30)){{ ", " if not loop.last }}{% endfor %}))
{%- endmacro %}
