-- Every contradiction with each place it speaks of, one row a place.
select
    d.rule,
    d.severity,
    d.statement,
    place.source_path,
    place.char_start,
    place.char_end,
    place.quote
from marts.fct_discrepancy as d, unnest(d.evidence) as evidence (place)
order by d.severity, d.discrepancy_id, place.char_start;
