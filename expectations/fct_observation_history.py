"""Every figure of every version, with the time it was valid."""

from __future__ import annotations

from expectations.parts import stated_in_a_document
from expectations.suite import Suite, never, not_null

SUITE = Suite(
    "marts.fct_observation_history",
    ("batch_id", "observation_id"),
    (
        not_null("valid_from", "what was believed at a moment is found by it"),
        not_null("is_current", "what is valid now is told from what was"),
        never("valid_from_before_valid_to", "valid_to < valid_from", "a reading is not replaced before it was taken"),
        never("current_is_open", "is_current <> (valid_to IS NULL)", "a reading is valid until another takes its place"),
        *stated_in_a_document(),
    ),
)
