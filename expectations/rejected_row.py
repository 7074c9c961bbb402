"""Rows and figures set aside, with the reason."""

from __future__ import annotations

from expectations.parts import stated_in_a_document
from expectations.suite import Suite, in_codelist, not_blank, not_null

SUITE = Suite(
    "ops.rejected_row",
    ("rejected_row_id",),
    (
        not_null("reason_code", "operators count what was set aside by its code"),
        in_codelist("reason_code", "reason_code", "operators filter by these codes"),
        not_null("reason", "a row set aside without words cannot be judged"),
        not_blank("reason", "a row set aside without words cannot be judged"),
        *stated_in_a_document(),
    ),
)
