"""Periods that figures speak of."""

from __future__ import annotations

from expectations.parts import period
from expectations.suite import WARNING, Suite, between, greater, in_codelist, never, not_empty, not_null, unique

SUITE = Suite(
    "marts.dim_period",
    ("period_key",),
    (
        not_empty("there is always the member for figures without a period"),
        unique(("time_period",), "a period stands here once"),
        *period(),
        not_null("period_kind", "years and months must not be mixed"),
        in_codelist("period_kind", "period_kind", "analysts filter by these codes"),
        greater("end_date", "start_date", "a period ends on its last day, the earliest its first", or_equal=True),
        never(
            "dates_in_pairs",
            "(start_date IS NULL) <> (end_date IS NULL)",
            "a period is joined to a calendar by both of its ends",
        ),
        between("start_year", 1900, 2100, "documents speak of this age; another year is a number misread", WARNING),
        between("end_year", 1900, 2100, "documents speak of this age; another year is a number misread", WARNING),
    ),
)
