"""Places, zones, companies, institutes and projects that figures are about."""

from __future__ import annotations

from expectations.suite import Suite, in_codelist, never, not_blank, not_empty, not_null, unique

SUITE = Suite(
    "marts.dim_entity",
    ("entity_key",),
    (
        not_empty("the vocabulary is never empty"),
        unique(("entity_code",), "a code stands for one entity"),
        not_null("entity_name", "analysts choose entities by name"),
        not_blank("entity_name", "analysts choose entities by name"),
        in_codelist("entity_type", "entity_type", "analysts filter by these codes"),
        never("not_part_of_itself", "part_of = entity_code", "the tree of places has no circles"),
        not_null("is_mapped", "it separates the vocabulary from names as found"),
        never("mapped_means_coded", "is_mapped <> (entity_code IS NOT NULL)", "what the vocabulary holds has a code there"),
    ),
)
