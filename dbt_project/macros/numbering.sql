{#- The number that one, two or three Chinese numerals write: 七 is 7, 十 is 10, 十二 is 12, 二十一 is 21. Null for anything else. -#}
{% macro chinese_number(numerals) -%}
    case
        when regexp_full_match({{ numerals }}, '[一二两三四五六七八九]') then strpos('一二三四五六七八九', replace({{ numerals }}, '两', '二'))
        when regexp_full_match({{ numerals }}, '[一二三四五六七八九]?十[一二三四五六七八九]?')
            then
                10 * case when starts_with({{ numerals }}, '十') then 1 else strpos('一二三四五六七八九', left({{ numerals }}, 1)) end
                + case when suffix({{ numerals }}, '十') then 0 else strpos('一二三四五六七八九', right({{ numerals }}, 1)) end
    end
{%- endmacro %}

{#- A number below a hundred as Chinese numerals write it: 12 is 十二, 20 is 二十. -#}
{% macro chinese_numerals(number) -%}
    concat(
        case
            when {{ number }} between 10 and 19 then '十'
            when {{ number }} > 19 then concat('一二三四五六七八九'[cast({{ number }} // 10 as integer)], '十')
            else ''
        end,
        case when {{ number }} % 10 > 0 then '一二三四五六七八九'[cast({{ number }} % 10 as integer)] else '' end
    )
{%- endmacro %}
