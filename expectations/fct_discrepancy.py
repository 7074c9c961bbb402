"""Contradictions found in the documents."""

from __future__ import annotations

from expectations.suite import Suite, in_codelist, never, not_blank, not_null

SUITE = Suite(
    "marts.fct_discrepancy",
    ("discrepancy_id",),
    (
        not_null("rule", "it says how the contradiction was found"),
        not_null("severity", "readers begin with the worst"),
        in_codelist("severity", "severity", "analysts filter by these codes"),
        not_null("statement", "a contradiction is told in a sentence"),
        not_blank("statement", "a contradiction is told in a sentence"),
        never("values_differ", "expected_value = found_value", "two equal values do not contradict each other"),
        not_null("evidence", "a claim against a document shows its proof"),
        never("evidence_not_empty", "len(evidence) = 0", "a claim against a document shows its proof"),
        never(
            "evidence_complete",
            "len(list_filter(evidence, lambda place: place.document_id IS NULL OR place.source_path IS NULL"
            " OR place.char_start IS NULL OR coalesce(trim(place.quote), '') = '')) > 0",
            "every place in the evidence can be looked up and is quoted",
        ),
        never(
            "evidence_has_spans",
            "len(list_filter(evidence, lambda place: place.char_end <= place.char_start)) > 0",
            "the end of a span is exclusive",
        ),
    ),
)
