"""Capacities of energy and energy chemicals, the tree of a capacity table kept."""

from __future__ import annotations

from expectations.parts import period, stated_in_a_document
from expectations.suite import WARNING, Suite, greater, in_codelist, never, not_null

SUITE = Suite(
    "marts.fct_energy_capacity",
    ("observation_id",),
    (
        not_null("capacity_type", "power and yearly production must not be added up"),
        in_codelist("capacity_type", "capacity_type", "analysts filter by these codes"),
        in_codelist("technology", "technology", "analysts filter by these codes"),
        not_null("obs_value", "a capacity without a number is none"),
        never("capacity_not_negative", "measure_form = 'level' AND obs_value < 0", "there is no capacity below nothing"),
        never(
            "capacity_not_zero",
            "measure_form = 'level' AND obs_value = 0",
            "a capacity of nothing is a gap or a misreading",
            WARNING,
        ),
        greater("obs_value_upper", "obs_value", "a range runs upwards", or_equal=True),
        never(
            "installed_power_in_watts",
            "capacity_type = 'installed_power' AND measure_form = 'level' AND normalized_unit <> 'W'",
            "installed power is added up over technologies, so it has one unit",
        ),
        not_null("depth", "without its level in the tree a total is added to its own parts"),
        never("depth_counts_from_one", "depth < 1", "the top of the tree is level 1"),
        not_null("is_total", "a total must not be added to its parts"),
        never("not_its_own_parent", "parent_observation_id = observation_id", "a tree has no circles"),
        in_codelist("obs_kind", "obs_kind", "a planned capacity must not be read as one that stands"),
        in_codelist("measure_form", "measure_form", "an increase must not be read as a level"),
        *period(),
        not_null("statement_group_key", "figures told twice are counted once by it"),
        not_null("is_primary", "figures told twice are counted once by it"),
        *stated_in_a_document(),
    ),
)
