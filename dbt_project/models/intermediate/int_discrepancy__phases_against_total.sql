-- Money of the phases of a project (一期, 二期) adds up to its total investment when all phases the row speaks of have an amount.
with amounts as (
    select *
    from {{ ref('int_project_amount') }}
    where normalized_unit = 'CNY' and measure_form = 'level' and obs_value_upper is null
),

phases as (
    select
        project_id,
        count(*) as phase_count,
        sum(normalized_value) as phase_sum,
        sum(half_width) as phase_half_width,
        string_agg({{ written_figure('text', 'unit_text') }}, '、' order by char_start) as phase_text,
        list({{ evidence('amounts') }} order by char_start) as phase_evidence
    from amounts
    where regexp_matches({{ words_before('amounts') }}, '[一二三四五六]期[^。；;\t]{0,12}$')
    group by project_id
    having count(*) > 1
),

totals as (
    -- Beside the whole investment a list may hold that of a year and what was spent already.
    select *
    from amounts
    where indicator_code = 'project_total_investment' and regexp_matches(table_column_label, '投资')
    qualify row_number() over (partition by project_id order by char_start desc) = 1
)

select
    {{ surrogate_key(["'phases_against_total'", 'totals.observation_id']) }} as discrepancy_id,
    'name_against_content' as rule,
    concat(
        '序号', totals.serial, '项目“', totals.project_name, '”总投资', {{ written_figure('totals.text', 'totals.unit_text') }},
        '，各期（', phases.phase_text, '）合计', {{ plain_number('cast(phases.phase_sum / totals.scale as decimal(28, 4))') }},
        totals.unit_text, '。'
    ) as statement,
    phases.phase_sum as expected_value,
    totals.normalized_value as found_value,
    'CNY' as unit,
    totals.document_id,
    list_prepend({{ evidence('totals') }}, phases.phase_evidence) as evidence
from totals
inner join phases on totals.project_id = phases.project_id
where
    phases.phase_count = len(regexp_extract_all(totals.project_content, '[一二三四五六]期'))
    and abs(phases.phase_sum - totals.normalized_value) > phases.phase_half_width + totals.half_width
