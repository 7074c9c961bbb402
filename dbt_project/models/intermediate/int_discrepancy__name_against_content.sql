-- A capacity in a project's name is one of the capacities of its content, or their sum. Not compared: what a project takes in
-- (综合利用, 处置) with what it puts out, names whose amounts are in another unit than all of the content, and the rating of
-- each of many machines (100台5MW机组).
with amounts as (
    select *
    from {{ ref('int_project_amount') }}
    where
        normalized_value is not null
        and measure_form = 'level'
        and family = 'energy_capacity'
        and indicator_code is distinct from 'unit_capacity'
        and not regexp_matches(project_name, '综合利用|资源化|处置|处理|回收')
),

named as (
    select *
    from amounts
    where is_in_name
),

contents as (
    select
        project_id,
        kind_of_unit,
        sum(normalized_value) as content_sum,
        -- Two amounts written alike round nothing: 3万吨 is not 2万吨.
        case when count(*) > 1 then sum(half_width) end as content_half_width,
        min(half_width) as least_half_width,
        list(normalized_value) as content_values,
        string_agg({{ written_figure('text', 'unit_text') }}, '、' order by char_start) as content_text
    from amounts
    where not is_in_name
    group by project_id, kind_of_unit
),

compared as (
    select
        named.*,
        contents.content_sum,
        contents.content_text,
        contents.content_values,
        coalesce(
            contents.content_half_width + named.half_width,
            case when contents.least_half_width != named.half_width then contents.least_half_width + named.half_width end,
            0
        ) as tolerance,
        sum(named.normalized_value) over (partition by named.project_id, named.kind_of_unit) as name_sum,
        bool_or(
            list_contains(contents.content_values, named.normalized_value)
        ) over (partition by named.project_id, named.kind_of_unit) as is_one_of_them
    from named
    inner join contents on named.project_id = contents.project_id and named.kind_of_unit = contents.kind_of_unit
)

select
    {{ surrogate_key(["'name_against_content'", 'observation_id']) }} as discrepancy_id,
    'name_against_content' as rule,
    concat(
        '序号', serial, '项目“', project_name, '”的名称写', {{ written_figure('text', 'unit_text') }}, '，建设内容为', content_text,
        '，合计', {{ plain_number('cast(content_sum / scale as decimal(28, 4))') }}, unit_text, '。'
    ) as statement,
    content_sum as expected_value,
    normalized_value as found_value,
    comparable_unit as unit,
    document_id,
    [{{ evidence('compared') }}] as evidence
from compared
where
    not is_one_of_them
    and abs(content_sum - normalized_value) > tolerance
    and abs(content_sum - name_sum) > tolerance
