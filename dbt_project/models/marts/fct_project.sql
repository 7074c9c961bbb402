with stated as (
    -- Two phases of one size are stated in one cell and stay two capacities.
    select
        projects.project_id,
        capacities.observation_id,
        capacities.product,
        capacities.obs_value,
        capacities.unit_text,
        capacities.normalized_value,
        capacities.normalized_unit,
        capacities.char_start,
        row_number() over (
            partition by
                projects.project_id,
                coalesce(capacities.product, ''),
                capacities.normalized_value,
                capacities.table_column_label
            order by capacities.char_start
        ) as nth_in_cell
    from {{ ref('int_project') }} as projects
    inner join {{ ref('int_capacity') }} as capacities
        on
            projects.document_version = capacities.document_version
            and projects.table_index = capacities.table_index
            and projects.table_row = capacities.table_row
),

capacities as (
    -- A capacity told in the project's name and again in its content is one capacity.
    select *
    from stated
    qualify row_number() over (
        partition by project_id, coalesce(product, ''), normalized_value, nth_in_cell
        order by char_start desc
    ) = 1
),

planned as (
    select
        project_id,
        count(*) as planned_capacity_count,
        list(
            struct_pack(
                observation_id := observation_id,
                product := product,
                obs_value := obs_value,
                unit_text := unit_text,
                normalized_value := normalized_value,
                normalized_unit := normalized_unit
            )
            order by char_start
        ) as planned_capacities
    from capacities
    group by project_id
),

places as (
    -- Blanks inside a name come from a cell that was broken over lines.
    select
        project_id,
        regexp_extract_all(regexp_replace(place_text, '\s', '', 'g'), '[^、,，;；]+') as places
    from {{ ref('int_project') }}
),

units as (
    select
        unit_text,
        cast(factor as decimal(20, 4)) as factor
    from {{ ref('int_unit_text') }}
    where unit_code = 'CNY' and per_code is null
)

select
    projects.project_id,
    projects.document_key,
    projects.list_number,
    projects.serial,
    projects.serial_number,
    projects.project_name,
    projects.project_category,
    projects.project_content,
    projects.total_investment,
    projects.unit_text,
    try_cast(cast(projects.total_investment as decimal(18, 6)) * units.factor as decimal(38, 10)) as total_investment_cny,
    projects.place_text,
    coalesce(places.places, []) as places,
    coalesce(planned.planned_capacity_count, 0) as planned_capacity_count,
    coalesce(planned.planned_capacities, []) as planned_capacities,
    projects.heading_path,
    projects.statement_group_key,
    {{ is_first_statement('projects.project_id') }} as is_primary,
    projects.table_index,
    projects.table_row,
    projects.document_id,
    projects.document_version,
    projects.source_path,
    {{ source_span('projects') }},
    projects.source_text
from {{ ref('int_project') }} as projects
left join planned on projects.project_id = planned.project_id
left join places on projects.project_id = places.project_id
left join units on projects.unit_text = units.unit_text
{{ join_source_span('projects') }}
