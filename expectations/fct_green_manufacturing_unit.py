"""Named green parks, factories, products, supply chains, data centres and integration projects."""

from __future__ import annotations

from expectations.parts import stated_in_a_document
from expectations.suite import WARNING, Suite, in_codelist, never, not_blank, not_null

SUITE = Suite(
    "marts.fct_green_manufacturing_unit",
    ("green_unit_id",),
    (
        not_null("unit_name", "the relation is a list of names"),
        not_blank("unit_name", "the relation is a list of names"),
        not_null("unit_category", "a park must not be counted as a factory"),
        not_blank("unit_category", "a park must not be counted as a factory"),
        in_codelist("unit_category_code", "green_category", "analysts filter by these codes"),
        never(
            "category_known",
            "unit_category_code IS NULL",
            "a heading the code list lacks keeps its units out of counts",
            WARNING,
        ),
        in_codelist("unit_level_code", "unit_level", "analysts filter by these codes"),
        never(
            "level_known",
            "unit_level IS NOT NULL AND unit_level_code IS NULL",
            "a level the code list lacks keeps its units out of counts",
            WARNING,
        ),
        not_null("statement_group_key", "figures told twice are counted once by it"),
        not_null("is_primary", "figures told twice are counted once by it"),
        *stated_in_a_document(),
    ),
)
