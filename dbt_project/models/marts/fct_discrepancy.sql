with findings as (
    select * from {{ ref('int_discrepancy__parts_against_total') }}
    union all by name
    select * from {{ ref('int_discrepancy__serial_sequence') }}
)

select
    discrepancy_id,
    rule,
    severity,
    statement,
    expected_value,
    found_value,
    unit,
    document_id,
    evidence
from findings
