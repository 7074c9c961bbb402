"""Projects of project lists."""

from __future__ import annotations

from expectations.parts import stated_in_a_document
from expectations.suite import WARNING, Suite, between, never, not_blank, not_null

SUITE = Suite(
    "marts.fct_project",
    ("project_id",),
    (
        not_null("project_name", "people look a project up by its name"),
        not_blank("project_name", "people look a project up by its name"),
        never("serial_number_counts_from_one", "serial_number < 1", "lists are numbered from one"),
        never("investment_not_negative", "total_investment_cny < 0", "nobody invests less than nothing"),
        between(
            "total_investment_cny",
            100_000,
            10_000_000_000_000,
            "a project on a list costs a hundred thousand to ten trillion yuan; beyond, a multiplier is lost or doubled",
            WARNING,
        ),
        never(
            "investment_in_cny",
            "total_investment IS NOT NULL AND total_investment_cny IS NULL",
            "a total without a known unit drops out of every sum",
            WARNING,
        ),
        never("no_blank_place", "list_contains(places, '')", "a place in the list is a name"),
        never(
            "planned_capacities_counted",
            "planned_capacity_count <> len(planned_capacities)",
            "the count stands for the list where a tool cannot read lists",
        ),
        not_null("statement_group_key", "figures told twice are counted once by it"),
        not_null("is_primary", "figures told twice are counted once by it"),
        *stated_in_a_document(),
    ),
)
