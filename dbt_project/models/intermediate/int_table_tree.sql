-- Serials such as 2.2.1 give a table its tree. Rows are compared inside one column of one table only.
with numbered as (
    select
        observation_id,
        document_version,
        table_index,
        coalesce(table_column_label, '') as table_column_label,
        table_serial,
        table_row_label,
        product,
        char_start
    from {{ ref('int_current_observation') }}
    where table_index is not null and regexp_full_match(table_serial, '[0-9]+(\.[0-9]+)*')
),

pairs as (
    select
        child.observation_id,
        ancestor.observation_id as ancestor_observation_id,
        ancestor.table_serial as ancestor_serial,
        ancestor.product as ancestor_product,
        ancestor.table_row_label as ancestor_label,
        ancestor.char_start as ancestor_start
    from numbered as child
    inner join numbered as ancestor
        on
            child.document_version = ancestor.document_version
            and child.table_index = ancestor.table_index
            and child.table_column_label = ancestor.table_column_label
            and starts_with(child.table_serial, ancestor.table_serial || '.')
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
        pairs.observation_id,
        pairs.ancestor_observation_id as parent_observation_id
    from pairs
    inner join numbered on pairs.observation_id = numbered.observation_id
    where pairs.ancestor_serial = regexp_extract(numbered.table_serial, '^(.+)\.[0-9]+$', 1)
    qualify row_number() over (partition by pairs.observation_id order by pairs.ancestor_start) = 1
),

totals as (
    select distinct parent_observation_id as observation_id from parents
)

select
    numbered.observation_id,
    numbered.table_serial,
    nullif(regexp_extract(numbered.table_serial, '^(.+)\.[0-9]+$', 1), '') as parent_serial,
    parents.parent_observation_id,
    len(string_split(numbered.table_serial, '.')) as depth,
    totals.observation_id is not null as is_total,
    coalesce(ancestries.ancestor_products, []) as ancestor_products
from numbered
left join parents on numbered.observation_id = parents.observation_id
left join ancestries on numbered.observation_id = ancestries.observation_id
left join totals on numbered.observation_id = totals.observation_id
