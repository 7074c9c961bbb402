"""Units as written, beside the unit they are normalised to."""

from __future__ import annotations

from expectations.suite import Suite, in_codelist, never, not_null, unique

SUITE = Suite(
    "marts.dim_unit",
    ("unit_key",),
    (
        unique(("unit_text", "normalized_unit"), "a written unit and its base unit stand here once"),
        in_codelist("unit_kind", "unit_kind", "analysts filter by these codes"),
        never("factor_positive", "factor <= 0", "a unit is a positive multiple of its base unit"),
        not_null("is_mapped", "it separates the unit list from units as found"),
        never("mapped_means_factor", "is_mapped <> (factor IS NOT NULL)", "a unit the list holds has a factor"),
    ),
)
