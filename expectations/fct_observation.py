"""Every figure of the current version of each document."""

from __future__ import annotations

from expectations.parts import figure, stated_in_a_document
from expectations.suite import WARNING, Suite, in_codelist, never, not_empty, not_null

SUITE = Suite(
    "marts.fct_observation",
    ("observation_id",),
    (
        not_empty("documents state figures; a warehouse without any points at a broken rule", WARNING),
        not_null("document_key", "facts are read through their dimensions"),
        not_null("indicator_key", "facts are read through their dimensions, which have a member for the unknown"),
        not_null("entity_key", "facts are read through their dimensions, which have a member for the unknown"),
        not_null("unit_key", "facts are read through their dimensions, which have a member for the unknown"),
        not_null("period_key", "facts are read through their dimensions, which have a member for the unknown"),
        in_codelist("family", "family", "the families decide which fact table a figure goes to"),
        not_null("statement_group_key", "figures told twice are counted once by it"),
        not_null("is_primary", "figures told twice are counted once by it"),
        not_null("is_corrected", "what was corrected by us is told from what is printed"),
        never(
            "correction_named",
            "is_corrected <> (correction_id IS NOT NULL)",
            "a corrected value leads to the reason it was corrected",
        ),
        *stated_in_a_document(),
        *figure(),
    ),
)
