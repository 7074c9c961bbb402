with listed as (
    select
        green_units.*,
        documents.document_key,
        -- A document of a province that is not an autonomous region, and one of a county, name the same levels otherwise.
        case green_units.unit_level
            when '省级' then '自治区级'
            when '县级' then '旗县级'
            else green_units.unit_level
        end as level_name
    from {{ ref('stg_lake__green_unit') }} as green_units
    inner join {{ ref('int_current_document') }} as documents
        on
            green_units.batch_id = documents.batch_id
            and green_units.document_id = documents.document_id
            and green_units.document_version = documents.document_version
),

levels as (
    select
        code,
        name_zh
    from {{ ref('codelist') }}
    where codelist = 'unit_level'
),

categories as (
    select
        code,
        name_zh
    from {{ ref('codelist') }}
    where codelist = 'green_category'
)

select
    listed.green_unit_id,
    listed.document_key,
    listed.unit_category,
    categories.code as unit_category_code,
    listed.unit_name,
    listed.unit_level,
    levels.code as unit_level_code,
    listed.serial,
    listed.table_index,
    listed.table_row,
    listed.heading_path,
    listed.document_id,
    listed.document_version,
    listed.source_path,
    listed.char_start,
    listed.char_end,
    listed.source_text
from listed
left join levels on listed.level_name = levels.name_zh
left join categories on listed.unit_category = categories.name_zh
