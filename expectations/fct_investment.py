"""Investment, in yuan."""

from __future__ import annotations

from expectations.parts import period, stated_in_a_document
from expectations.suite import WARNING, Suite, greater, in_codelist, never, not_null

SUITE = Suite(
    "marts.fct_investment",
    ("observation_id",),
    (
        not_null("investment_type", "agreed and paid-in amounts must not be added up"),
        in_codelist("investment_type", "investment_type", "analysts filter by these codes"),
        not_null("amount_cny", "the relation holds amounts of money only"),
        never("amount_not_negative", "measure_form = 'level' AND amount_cny < 0", "nobody invests less than nothing"),
        never("amount_not_zero", "amount_cny = 0", "an amount of nothing is a gap in the source or a misreading", WARNING),
        never(
            "amount_plausible",
            "amount_cny > 100000000000000",
            "no programme in China comes near a hundred trillion yuan; such an amount has its multiplier twice",
            WARNING,
        ),
        greater("amount_cny_upper", "amount_cny", "a range runs upwards", or_equal=True),
        in_codelist("obs_kind", "obs_kind", "an intended amount must not be read as one that was paid"),
        in_codelist("measure_form", "measure_form", "an increase must not be read as a level"),
        *period(),
        not_null("statement_group_key", "figures told twice are counted once by it"),
        not_null("is_primary", "figures told twice are counted once by it"),
        *stated_in_a_document(),
    ),
)
