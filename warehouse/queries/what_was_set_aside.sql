-- Which files and rows are not in the facts, and why?
select
    'file' as what,
    source_path,
    reason_code,
    reason,
    null as source_text
from ops.document_outcome
where outcome = 'quarantined'
union all
select
    'row' as what,
    source_path,
    reason_code,
    reason,
    source_text
from ops.rejected_row
order by what, source_path, reason_code;
