"""Tasks and measures of policy documents, with the units that answer for them."""

from __future__ import annotations

from expectations.parts import stated_in_a_document
from expectations.suite import WARNING, Suite, never, not_blank, not_null

SUITE = Suite(
    "marts.fct_policy_task",
    ("policy_task_id",),
    (
        not_null("task_title", "people look a task up by its title"),
        not_blank("task_title", "people look a task up by its title"),
        not_null("lead_units", "nobody in the lead is an empty list, so that lists can be joined"),
        not_null("responsible_units", "nobody responsible is an empty list, so that lists can be joined"),
        never(
            "no_blank_unit",
            "list_contains(lead_units, '') OR list_contains(responsible_units, '')",
            "a unit in the list is a name",
        ),
        never(
            "somebody_answers",
            "len(lead_units) + len(responsible_units) = 0",
            "a task of a policy names who answers for it; without anybody the names were not read",
            WARNING,
        ),
        not_null("statement_group_key", "figures told twice are counted once by it"),
        not_null("is_primary", "figures told twice are counted once by it"),
        *stated_in_a_document(),
    ),
)
