-- Every stated capacity, energy or not, with its place in the tree of its table. What each of many machines is rated at has no
-- measure in the vocabulary and is none.
with capacities as (
    select
        -- A product that is not listed has another name here: that of the listed one that ends its own.
        figures.* exclude (figures.product_canonical),
        units.base_unit,
        units.unit_kind
    from {{ ref('int_figure') }} as figures
    inner join {{ ref('int_unit') }} as units on figures.unit_key = units.unit_key
    where
        (figures.family = 'energy_capacity' and figures.measure is not null)
        or contains(figures.indicator_name, '产能')
        or contains(figures.indicator_name, '生产能力')
        or contains(figures.indicator_name, '装机')
        or contains(figures.indicator_name, '储能规模')
),

energy_names as (
    select
        product_name as name,
        is_energy
    from {{ ref('int_product') }}
    union distinct
    select
        product_name as name,
        coalesce(cast(is_energy as boolean), false) as is_energy
    from {{ ref('product') }}
),

placed as (
    select
        capacities.*,
        trees.parent_serial,
        trees.parent_observation_id,
        coalesce(trees.depth, 1) as depth,
        coalesce(trees.is_total, false) as is_total,
        coalesce(trees.ancestor_products, []) as ancestor_products,
        products.canonical_name as product_canonical,
        products.product_group,
        products.technology,
        products.product_group is not null as is_listed_product,
        coalesce(products.is_energy, false) as is_energy_product
    from capacities
    left join {{ ref('int_table_tree') }} as trees on capacities.observation_id = trees.observation_id
    left join {{ ref('int_product') }} as products on capacities.product = products.product_name
),

above as (
    select
        observation_id,
        unnest(ancestor_products) as ancestor_product
    from placed
),

energy_below as (
    -- A row of a capacity table is energy, too, when a row above it in the tree is: 其他 under 电力.
    select distinct above.observation_id
    from above
    inner join energy_names on above.ancestor_product = energy_names.name
    where energy_names.is_energy
),

energy_siblings as (
    -- A heading row without a figure (煤化工) leaves no observation: its rows of a bare name (油, 气) are energy when every
    -- row beside them that names a listed product is.
    select
        document_version,
        table_index,
        table_column_label,
        parent_serial
    from placed
    where parent_serial is not null and parent_observation_id is null
    group by document_version, table_index, table_column_label, parent_serial
    having bool_or(is_listed_product) and bool_and(is_energy_product or not is_listed_product)
)

select
    placed.*,
    case
        when placed.measure = 'storage' then 'storage'
        when placed.base_unit = 'W' then 'installed_power'
        when placed.base_unit = 'Wh' then 'storage'
        else 'production_capacity'
    end as capacity_type,
    placed.unit_kind = 'physical'
    and (
        placed.is_energy_product
        or energy_below.observation_id is not null
        -- A condition on one side alone would make the join below compare every row with every other.
        or (
            placed.parent_observation_id is null
            and energy_siblings.parent_serial is not null
            and not placed.is_listed_product
        )
        or (placed.family = 'energy_capacity' and not placed.is_product_specific)
        or (placed.product is null and placed.base_unit in ('W', 'Wh'))
    ) as is_energy
from placed
left join energy_below on placed.observation_id = energy_below.observation_id
left join energy_siblings
    on
        placed.document_version = energy_siblings.document_version
        and placed.table_index = energy_siblings.table_index
        and placed.table_column_label is not distinct from energy_siblings.table_column_label
        and placed.parent_serial = energy_siblings.parent_serial
