-- Inside one project list each serial stands once, and none is left out.
with listed as (
    select
        document_id,
        document_version,
        list_number,
        source_path,
        char_start,
        char_end,
        source_text,
        serial_number,
        project_name
    from {{ ref('int_project') }}
    where serial_number is not null
),

doubled as (
    select
        document_id,
        document_version,
        list_number,
        serial_number,
        count(*) as occurrences,
        string_agg('“' || project_name || '”', '、' order by char_start) as names,
        list({{ evidence('listed') }} order by char_start) as evidence
    from listed
    group by document_id, document_version, list_number, serial_number
    having count(*) > 1
),

distinct_serials as (
    select *
    from listed
    qualify row_number() over (partition by document_version, list_number, serial_number order by char_start) = 1
),

followed as (
    select
        *,
        lead(serial_number) over (
            partition by document_version, list_number order by serial_number
        ) as next_serial
    from distinct_serials
),

gaps as (
    select
        before.document_id,
        before.document_version,
        before.list_number,
        before.serial_number,
        before.next_serial,
        [{{ evidence('before') }}, {{ evidence('after') }}] as evidence
    from followed as before
    inner join distinct_serials as after
        on
            before.document_version = after.document_version
            and before.list_number = after.list_number
            and before.next_serial = after.serial_number
    where before.next_serial > before.serial_number + 1
)

select
    {{ surrogate_key(["'duplicate_serial'", 'document_version', 'list_number', 'serial_number']) }} as discrepancy_id,
    'duplicate_serial' as rule,
    concat('项目表中序号', serial_number, '出现', occurrences, '次：', names, '。') as statement,
    cast(1 as decimal(38, 10)) as expected_value,
    cast(occurrences as decimal(38, 10)) as found_value,
    '次' as unit,
    document_id,
    evidence
from doubled
union all
select
    {{ surrogate_key(["'missing_serial'", 'document_version', 'list_number', 'serial_number']) }} as discrepancy_id,
    'missing_serial' as rule,
    concat(
        '项目表中序号', serial_number, '之后即为', next_serial, '，缺', serial_number + 1,
        case when next_serial > serial_number + 2 then concat('至', next_serial - 1) else '' end, '。'
    ) as statement,
    cast(serial_number + 1 as decimal(38, 10)) as expected_value,
    cast(next_serial as decimal(38, 10)) as found_value,
    '序号' as unit,
    document_id,
    evidence
from gaps
