-- A target that a comparable actual had passed by the day the target was set. Staying where one is (5 and 5) is a target, too,
-- and so is staying above a bound (保持在80%以上). Whoever writes both in one row or sentence means to go down (由84%降至80%), unless
-- it is a row about what nobody means to bring down (专利, 覆盖率). What goes under a general name (项目) may be of other things, and
-- so is what is done anew each year (改造, 新增): less of it than last year is an aim, too.
{% set acts = '改造|新增|新建|净增|整治|治理|修复|植树|造林|新认定|培训|开工|引进|新改扩建|新培育' %}
with compared as (
    select
        progress.*,
        targets.indicator_name as name,
        targets.issued_to as set_on,
        actuals.issued_to as known_on,
        actuals.period_end,
        targets.period_end as target_end,
        targets.text as target_text,
        targets.unit_text as target_unit,
        actuals.text as actual_text,
        actuals.unit_text as actual_unit_text,
        targets.half_width as target_half_width,
        actuals.half_width as actual_half_width,
        {{ in_one_sentence('targets', 'actuals') }}
        and not (
            targets.table_index is not null
            and not regexp_matches(targets.source_text, '降|减|压|控制|以内|以下|低于|小于')
            and exists (
                select 1
                from {{ ref('rising_word') }} as rising_words
                where
                    contains(targets.indicator_name, rising_words.word)
                    and not regexp_matches(targets.indicator_name, '能耗|排放|消耗|用水|单位|每.*(能|水)')
            )
        ) as is_meant,
        regexp_matches({{ words_before('targets') }}, '(保持|稳定|维持|控制)[^，。；;]{0,8}$') as is_bound,
        {{ evidence('targets') }} as target_evidence,
        {{ evidence('actuals') }} as actual_evidence
    from {{ ref('int_target_comparison') }} as progress
    inner join {{ ref('int_figure') }} as targets on progress.target_observation_id = targets.observation_id
    inner join {{ ref('int_figure') }} as actuals on progress.actual_observation_id = actuals.observation_id
    left join {{ ref('general_name') }} as general_names
        on {{ counted_name('targets.indicator_name') }} = general_names.name
    where
        -- 利润 of one company is no general name.
        (general_names.name is null or regexp_matches(targets.entity_name, '公司$|集团$'))
        and not regexp_matches(coalesce(targets.indicator_name, ''), '{{ acts }}')
        -- 备用电源270万千瓦: what a number of kilowatts is of is only known where it is said.
        and not coalesce(
            targets.is_product_specific
            and targets.product is null
            and not contains(targets.indicator_text, targets.indicator_name),
            false
        )
        and not regexp_matches(coalesce({{ words_before('targets') }}, ''), '({{ acts }})[^，,。；;0-9]{0,12}$')
        and (
            progress.comparability = 'comparable'
            -- Money of projects comes anew each year.
            or (progress.comparability = 'not_begun' and not regexp_matches(targets.indicator_name, '投资|资金|引资|签约'))
        )
        and progress.measure_form in ('level', 'share', 'ratio')
)

select
    {{ surrogate_key(["'target_below_actual'", 'target_observation_id']) }} as discrepancy_id,
    'target_below_actual' as rule,
    concat(
        entity_name, '“', product, name, '”', coalesce(target_period || '年', ''), '目标为',
        {{ written_figure('target_text', 'target_unit') }}, '，而制定时', coalesce(actual_period || '年', ''), '的实际值已为',
        {{ written_figure('actual_text', 'actual_unit_text') }}, '。'
    ) as statement,
    actual_value as expected_value,
    target_value as found_value,
    normalized_unit as unit,
    target_document_id as document_id,
    [target_evidence, actual_evidence] as evidence
from compared
where
    comparator in ('eq', 'ge', 'gt', 'approx')
    and actual_value - actual_half_width > coalesce(target_value_upper, target_value) + target_half_width
    and coalesce(period_end, known_on) <= set_on
    and known_on <= set_on
    -- What was to be reached by then is told of, not set.
    and coalesce(target_end >= set_on, true)
    and not coalesce(is_meant, false)
    and not coalesce(is_bound, false)
