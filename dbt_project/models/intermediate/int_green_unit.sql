-- Rows of lists of green units with the codes of their level and kind. A unit that several documents list is one unit.
with listed as (
    select
        green_units.*,
        documents.document_key,
        documents.source_document,
        coalesce(documents.source_document, documents.title, documents.document_id) as source_key,
        -- A document of a province that is not an autonomous region, and one of a county, name the same levels otherwise.
        case green_units.unit_level
            when '省级' then '自治区级'
            when '县级' then '旗县级'
            else green_units.unit_level
        end as level_name,
        {{ surrogate_key(['green_units.unit_category', "regexp_replace(green_units.unit_name, '\\s', '', 'g')"]) }}
            as statement_group_key
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
    listed.*,
    categories.code as unit_category_code,
    levels.code as unit_level_code,
    {{ is_first_statement('listed.green_unit_id') }} as is_primary
from listed
left join levels on listed.level_name = levels.name_zh
left join categories on listed.unit_category = categories.name_zh
