-- Two statements of one figure give values further apart than their rounding. Compared is what each sentence or row says first
-- of a thing (what follows after 其中 is a part of it): what was newly added is no second value of the stock. A change whose
-- indicator is in no vocabulary may be one of many things (投资拉动1.1个, 消费拉动0.7个百分点) and is not compared, nor is what goes
-- under a general name (签约项目), since each sentence may mean its own; and what one of them narrows (沿海港口, 规模以上) is another
-- thing, though the vocabulary calls it by the same name. Aims are held against each other inside one document, where
-- the vocabulary knows what they are about. What is told by two standards (同口径, 自然口径) has two values.
{% set next_sentence = 60 %}
with comparable as (
    select
        figures.observation_id,
        figures.figure_key,
        statements.statement_group_key,
        statements.is_primary
    from {{ ref('int_figure') }} as figures
    inner join {{ ref('int_statement_group') }} as statements on figures.observation_id = statements.observation_id
    left join {{ ref('general_name') }} as general_names
        on {{ counted_name('figures.indicator_name') }} = general_names.name
    where
        -- 产能 of a named product is no general name, nor is 人才总量, which says that it is of all.
        (
            general_names.name is null
            or regexp_matches(figures.indicator_name, '(总量|总数)$')
            or (figures.is_product_specific and figures.product is not null)
        )
        and figures.obs_kind in ('actual', 'target')
        and figures.indicator_name is not null
        and figures.entity_name is not null
        and figures.figure_period is not null
        and figures.normalized_value is not null
        and figures.obs_value_upper is null
        and (figures.comparator in ('eq', 'approx') or (figures.obs_kind = 'target' and figures.comparator in ('ge', 'gt')))
        and not (figures.is_product_specific and coalesce(figures.product, '合计') in ('合计', '总计', '小计', '其他'))
        and (figures.indicator_code is not null or figures.measure_form in ('level', 'share', 'ratio'))
),

contested as (
    select figure_key
    from comparable
    group by figure_key
    having min(statement_group_key) != max(statement_group_key)
),

stated as (
    select
        figures.*,
        {{ scope_words('figures') }} as scope,
        comparable.statement_group_key,
        comparable.is_primary,
        documents.title
    from comparable
    inner join contested on comparable.figure_key = contested.figure_key
    inner join {{ ref('int_figure') }} as figures on comparable.observation_id = figures.observation_id
    inner join {{ ref('int_current_document') }} as documents on figures.document_key = documents.document_key
),

first_said as (
    select *
    from stated
    where
        not contains(source_text, '口径')
        and not (
            regexp_matches(
                {{ words_before('stated') }}, '(其中|新增|新认定|新引进|新建|新培育|新获批|净增|每[万千百]?)[^。；;]*$'
            )
            -- 净增20家、达到125家: what there is then is told behind what is added.
            and not regexp_matches({{ words_before('stated') }}, '(净增|新增)[^。；;]*[，,、][^，,、。；;0-9]{0,16}(达到?|增至|增加到)$')
        )
        and (stated.measure_form != 'level' or not regexp_matches({{ words_before('stated') }}, '占[^。；;]*$'))
    qualify row_number() over (
        partition by stated.document_version, stated.figure_key, stated.source_text
        order by stated.char_start
    ) = 1
),

values_stated as (
    -- One place for each value: the primary statement of its group, else the first.
    select *
    from first_said
    qualify row_number() over (partition by statement_group_key order by is_primary desc, document_id asc, char_start asc) = 1
),

pairs as (
    select
        one.figure_key,
        one.observation_id,
        one.indicator_name,
        one.entity_name,
        one.product,
        one.time_period,
        one.text as one_text,
        other.text as other_text,
        one.unit_text as one_unit,
        other.unit_text as other_unit,
        one.title as one_title,
        other.title as other_title,
        one.table_caption as one_table,
        other.table_caption as other_table,
        one.normalized_value as one_value,
        other.normalized_value as other_value,
        one.normalized_unit,
        one.document_id,
        one.document_version = other.document_version as is_one_document,
        [{{ evidence('one') }}, {{ evidence('other') }}] as evidence
    from values_stated as one
    inner join values_stated as other
        on
            one.figure_key = other.figure_key
            and one.scope = other.scope
            and (one.table_index is not null, one.document_id, one.char_start)
            < (other.table_index is not null, other.document_id, other.char_start)
    where
        -- An aim of so much or more leaves room above.
        case
            when one.comparator in ('ge', 'gt') and other.comparator in ('ge', 'gt')
                then abs(one.normalized_value - other.normalized_value)
            when one.comparator in ('ge', 'gt') then one.normalized_value - other.normalized_value
            when other.comparator in ('ge', 'gt') then other.normalized_value - one.normalized_value
            else abs(one.normalized_value - other.normalized_value)
        end > one.half_width + other.half_width
        and (one.obs_kind = 'actual' or one.document_version = other.document_version)
        -- What no vocabulary knows is the same aim where the text and a table name it alike.
        and (
            one.obs_kind = 'actual'
            or one.indicator_code is not null
            or (one.table_index is null and other.table_index is not null)
        )
        -- What no vocabulary knows may be counted of many things (24个省份): two sentences need not mean the same.
        and not (
            one.indicator_code is null
            and one.comparable_unit = 'count'
            and one.document_version = other.document_version
            and one.table_index is null and other.table_index is null
        )
        -- Each 其中 at the beginning of a sentence is about the whole before it.
        and not (
            one.document_version = other.document_version
            and one.table_index is null and other.table_index is null
            and starts_with(one.source_text, '其中') and starts_with(other.source_text, '其中')
        )
        -- Sentences that follow each other at once go on to something else.
        and not (
            one.document_version = other.document_version
            and one.table_index is null and other.table_index is null
            and abs(other.char_start - one.char_start) < {{ next_sentence }}
        )
        -- Rows of one table are of different things, unless they bear one name.
        and not coalesce(
            one.document_version = other.document_version
            and one.table_index = other.table_index
            and one.table_row != other.table_row
            and (one.table_row_label is null or one.table_row_label is distinct from other.table_row_label),
            false
        )
)

select
    {{ surrogate_key(["'stated_against_stated'", 'figure_key', 'one_value', 'other_value']) }} as discrepancy_id,
    'stated_against_stated' as rule,
    concat(
        entity_name, time_period, '的“', product, indicator_name, '”有两个数值：',
        case when is_one_document then coalesce('《' || one_table || '》', '正文') else '《' || one_title || '》' end,
        '为', {{ written_figure('one_text', 'one_unit') }}, '，',
        case when is_one_document then coalesce('《' || other_table || '》', '另一处') else '《' || other_title || '》' end,
        '为', {{ written_figure('other_text', 'other_unit') }}, '。'
    ) as statement,
    one_value as expected_value,
    other_value as found_value,
    normalized_unit as unit,
    document_id,
    evidence
from pairs
