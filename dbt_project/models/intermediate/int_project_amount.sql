-- Every amount in the row of a project, and whether it stands in the project's name or in what is to be built.
select
    figures.*,
    projects.project_id,
    projects.serial,
    projects.project_name,
    projects.project_content,
    regexp_matches(figures.table_column_label, '名称') as is_in_name,
    -- Counted things are only alike when they are counted by one word: vehicles are no models.
    case
        when split_part(figures.comparable_unit, '/', 1) = 'count' then regexp_replace(figures.unit_text, '^[十百千万亿]+', '')
        else figures.comparable_unit
    end as kind_of_unit
from {{ ref('int_project') }} as projects
inner join {{ ref('int_figure') }} as figures
    on
        projects.document_version = figures.document_version
        and projects.table_index = figures.table_index
        and projects.table_row = figures.table_row
where figures.obs_kind = 'planned'
