-- Which figures did we correct, from what to what, and why?
select
    figures.source_path,
    figures.text,
    figures.original_normalized_value,
    figures.normalized_value,
    figures.normalized_unit,
    corrections.reason,
    corrections.status
from marts.fct_observation as figures
inner join seeds.correction as corrections on figures.correction_id = corrections.correction_id
order by figures.source_path, figures.char_start;
