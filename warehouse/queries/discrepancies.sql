-- Every contradiction with each place it speaks of, one row a place.
with places as (
    select
        discrepancy_id,
        rule,
        severity,
        statement,
        unnest(evidence) as place
    from marts.fct_discrepancy
)

select
    rule,
    severity,
    statement,
    struct_extract(place, 'source_path') as source_path,
    struct_extract(place, 'char_start') as char_start,
    struct_extract(place, 'char_end') as char_end,
    struct_extract(place, 'quote') as quote
from places
order by severity, discrepancy_id, char_start;
