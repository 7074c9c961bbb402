"""Output: gross output, value added, revenue, profit and physical production."""

from __future__ import annotations

from expectations.parts import period, stated_in_a_document
from expectations.suite import WARNING, Suite, in_codelist, never, not_null

SUITE = Suite(
    "marts.fct_output",
    ("observation_id",),
    (
        not_null("output_type", "gross output and value added must not be added up"),
        in_codelist("output_type", "output_type", "analysts filter by these codes"),
        not_null("obs_value", "an output figure without a number is none"),
        in_codelist("obs_kind", "obs_kind", "a target must not be read as an actual"),
        in_codelist("measure_form", "measure_form", "a growth rate must not be read as a level"),
        never(
            "level_not_negative",
            "measure_form = 'level' AND output_type <> 'profit' AND obs_value < 0",
            "only profit falls below nothing",
            WARNING,
        ),
        never(
            "production_is_no_money",
            "output_type = 'production' AND normalized_unit = 'CNY'",
            "physical production is counted in goods; an amount of money is another type",
            WARNING,
        ),
        *period(),
        not_null("statement_group_key", "figures told twice are counted once by it"),
        not_null("is_primary", "figures told twice are counted once by it"),
        *stated_in_a_document(),
    ),
)
