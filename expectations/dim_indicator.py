"""Indicators: those of the vocabulary and the names it lacks."""

from __future__ import annotations

from expectations.suite import Suite, in_codelist, never, not_blank, not_empty, not_null, unique

SUITE = Suite(
    "marts.dim_indicator",
    ("indicator_key",),
    (
        not_empty("the vocabulary is never empty"),
        unique(("indicator_code",), "a code stands for one indicator"),
        not_null("indicator_name", "analysts choose indicators by name"),
        not_blank("indicator_name", "analysts choose indicators by name"),
        in_codelist("family", "family", "the families decide which fact table a figure goes to"),
        not_null("is_mapped", "it separates the vocabulary from names as found"),
        never("mapped_means_coded", "is_mapped <> (indicator_code IS NOT NULL)", "what the vocabulary holds has a code there"),
    ),
)
