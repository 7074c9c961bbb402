-- Why: a publisher may mend the figure, or extraction name it otherwise. A correction that matches nothing any more is dead,
-- and would come alive on the wrong figure one day. Documents that are not in this warehouse are not asked.
select
    corrections.correction_id,
    corrections.source_title,
    corrections.quote
from {{ ref('correction') }} as corrections
inner join {{ ref('int_current_document') }} as documents
    on corrections.source_title in (documents.source_document, documents.title)
group by corrections.correction_id, corrections.source_title, corrections.quote
having not bool_or(contains(regexp_replace(documents.document_text, '\s', '', 'g'), corrections.quote))
