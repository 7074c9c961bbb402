{#- The one way a surrogate key is made: md5 of the parts of the natural key. A missing part differs from an empty one,
    and the separator is a control character that no text of a document holds. -#}
{% macro surrogate_key(parts) -%}
    md5(concat_ws(chr(31), {% for part in parts %}coalesce(cast({{ part }} as varchar), chr(30)){{ ", " if not loop.last }}{% endfor %}))
{%- endmacro %}

{#- True on the one row that stands for all rows of its statement_group_key: of the document itself before a digest of it. -#}
{% macro is_first_statement(key) -%}
    row_number() over (
        partition by statement_group_key order by source_document is not null, document_id, char_start, {{ key }}
    ) = 1
{%- endmacro %}

{#- Which rows of a mart state what another statement says again, with the group, and true on the one that stands for its group
    inside the mart: the primary one if it is there, else another. All other rows stand for themselves. -#}
{% macro repeated_statements(rows) -%}
    select
        statements.observation_id,
        statements.statement_group_key,
        row_number() over (
            partition by statements.statement_group_key order by statements.is_primary desc, statements.observation_id
        ) = 1 as is_primary
    from {{ rows }}
    inner join {{ ref('int_statement_group') }} as statements on {{ rows }}.observation_id = statements.observation_id
{%- endmacro %}

{#- The figures of fct_observation that have a type, and those of them that are stated more than once, where one row stands for
    its group inside the mart: the primary one if it is here, else another. The database stays unnamed, so that a view of them
    works in a build that is attached under another name. -#}
{% macro figures_with(type) -%}
    figures as not materialized (
        select *
        from {{ ref('fct_observation').include(database=false) }}
        where {{ type }} is not null
    ),

    repeated as (
        select
            observation_id,
            row_number() over (partition by statement_group_key order by is_primary desc, observation_id asc) = 1 as is_primary
        from figures
        where statement_count > 1
    )
{%- endmacro %}
