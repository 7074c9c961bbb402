-- Serials such as 2.2.1 give a table its tree. Rows are compared inside one column of one table only.
with numbered as (
    select
        observation_id,
        document_version,
        table_index,
        coalesce(table_column_label, '') as table_column_label,
        table_serial,
        string_split(table_serial, '.') as serial_parts,
        table_row_label,
        product,
        char_start
    from {{ ref('int_figure') }}
    where table_index is not null and regexp_full_match(table_serial, '[0-9]+(\.[0-9]+)*')
),

ancestor_serials as (
    select
        numbered.observation_id,
        numbered.document_version,
        numbered.table_index,
        numbered.table_column_label,
        array_to_string(numbered.serial_parts[:levels.level], '.') as ancestor_serial,
        levels.level = len(numbered.serial_parts) - 1 as is_parent
    from numbered,
        unnest(range(1, len(numbered.serial_parts))) as levels (level)
),

pairs as (
    select
        child.observation_id,
        child.is_parent,
        ancestor.observation_id as ancestor_observation_id,
        ancestor.product as ancestor_product,
        ancestor.table_row_label as ancestor_label,
        ancestor.char_start as ancestor_start
    from ancestor_serials as child
    inner join numbered as ancestor
        on
            child.document_version = ancestor.document_version
            and child.table_index = ancestor.table_index
            and child.table_column_label = ancestor.table_column_label
            and child.ancestor_serial = ancestor.table_serial
),

ancestries as (
    select
        observation_id,
        list(distinct coalesce(ancestor_product, ancestor_label)) as ancestor_products
    from pairs
    group by observation_id
),

parents as (
    select
        observation_id,
        ancestor_observation_id as parent_observation_id
    from pairs
    where is_parent
    qualify row_number() over (partition by observation_id order by ancestor_start) = 1
),

totals as (
    select distinct parent_observation_id as observation_id
    from parents
)

select
    numbered.observation_id,
    numbered.table_serial,
    nullif(array_to_string(numbered.serial_parts[:-2], '.'), '') as parent_serial,
    parents.parent_observation_id,
    len(numbered.serial_parts) as depth,
    totals.observation_id is not null as is_total,
    coalesce(ancestries.ancestor_products, []) as ancestor_products
from numbered
left join parents on numbered.observation_id = parents.observation_id
left join ancestries on numbered.observation_id = ancestries.observation_id
left join totals on numbered.observation_id = totals.observation_id
