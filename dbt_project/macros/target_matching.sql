{#- What is counted is what is done or added, and not what there is in all: 引进4家, 新建30公里, but not 累计建成30个. -#}
{% macro is_done_anew(row) -%}
    (
        regexp_matches(
            {{ words_before(row) }},
            '(新增|新认定|引进|培育|净增|实施|举办|开展|组织|完成|新建|建设|建成|改造|创建|招引|签约|开工|竣工|打造)[^，,。；;]*$'
        )
        and not regexp_matches({{ words_before(row) }}, '(累计|总数|总量|共有|[达增]到)[^，,。；;]*$')
    )
{%- endmacro %}

{#- The ways a target finds an actual, best first: what the pair is called, the columns of both that must be equal, and the
    column of the actual where it goes by another name - the zone of a city has the city above it. Those that ask for the same
    indicator and entity go through the actuals that are alike in both. -#}
{% macro target_matching_ways() -%}
    {{ return([
        {"name": "comparable", "keys": ["indicator", "entity_key", "product", "measure_form", "comparable_unit", "period_length"]},
        {"name": "unlike_period", "keys": ["indicator", "entity_key", "product", "measure_form", "comparable_unit"]},
        {"name": "unlike_form", "keys": ["indicator", "entity_key", "product"]},
        {"name": "near_product", "keys": ["indicator", "entity_key", "product_class", "measure_form", "comparable_unit"]},
        {"name": "near_indicator", "keys": ["concept", "entity_key", "measure_form", "comparable_unit"]},
        {"name": "near_indicator", "keys": ["indicator_above", "entity_key", "product", "measure_form", "comparable_unit"],
            "actual": {"indicator_above": "indicator"}},
        {"name": "near_indicator", "keys": ["indicator", "entity_key", "product", "measure_form", "comparable_unit"],
            "actual": {"indicator": "indicator_above"}},
        {"name": "near_entity", "keys": ["indicator", "entity_above", "product", "measure_form", "comparable_unit"],
            "actual": {"entity_above": "entity_code"}},
        {"name": "near_entity", "keys": ["indicator", "entity_code", "product", "measure_form", "comparable_unit"],
            "actual": {"entity_code": "entity_above"}},
    ]) }}
{%- endmacro %}

{#- Later sorts higher: the period, then the date of the document, then the document itself before a digest of it. -#}
{% macro recency() -%}
    concat(
        coalesce(actuals.period_end, '0001-01-01'),
        coalesce(actuals.issued_to, '0001-01-01'),
        case when actuals.source_document is null then 1 else 0 end,
        actuals.document_id,
        printf('%012d', 999999999999 - actuals.char_start)
    )
{%- endmacro %}

{#- The targets beside the latest actual that one way of matching finds for them. -#}
{% macro matched_in_one_way(rank, way) -%}
    {%- set columns = [] -%}
    {%- set asked = [] -%}
    {%- set pairs = [] -%}
    {%- set aliases = way.get("actual", {}) -%}
    {%- set is_alike = "indicator" in way["keys"] and "entity_key" in way["keys"] and not aliases -%}
    {%- for key in way["keys"] -%}
        {%- do columns.append(aliases.get(key, key) ~ " as " ~ key) -%}
        {%- do asked.append("actuals." ~ aliases.get(key, key) ~ " = targets." ~ key) -%}
        {%- do pairs.append("targets." ~ key ~ " = latest." ~ key) -%}
    {%- endfor -%}
    select
        targets.observation_id as target_observation_id,
        latest.observation_id as actual_observation_id,
        '{{ way["name"] }}' as comparability,
        {{ rank }} as way,
        false as is_own_row
    from targets
    inner join (
        select
            {{ columns | join(",\n            ") }},
            max_by(observation_id, {{ recency() }}) as observation_id
        from {{ "alike" if is_alike else "actuals" }} as actuals
        semi join targets
            on
                {{ asked | join("\n                and ") }}
        where is_telling_name or {{ not way["name"].startswith("near") }}
        group by {{ range(1, columns | length + 1) | join(", ") }}
    ) as latest
        on
            {{ pairs | join("\n            and ") }}
{%- endmacro %}
