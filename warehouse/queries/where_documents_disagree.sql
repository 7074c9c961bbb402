-- Where do documents contradict each other or themselves, and where can that be read?
select
    findings.severity,
    findings.rule,
    findings.statement,
    places.place.source_path,
    places.place.char_start,
    places.place.quote
from marts.fct_discrepancy as findings
cross join unnest(findings.evidence) as places (place)
order by findings.severity, findings.discrepancy_id, places.place.char_start;
