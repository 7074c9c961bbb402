"""The lake's observations, as dbt reads them, but for batches of which no document is valid any more.

Such batches stay in the lake as history. They may be the work of an earlier extractor, cannot be mended and reach no mart,
so they must not block publications for ever.
"""

from __future__ import annotations

from expectations.parts import figure, stated_in_a_document
from expectations.suite import Suite

SUITE = Suite(
    "staging.stg_lake__observation",
    ("batch_id", "observation_id"),
    (*stated_in_a_document(), *figure()),
    rows=(
        "batch_id IS NULL OR batch_id NOT IN (SELECT batch_id FROM staging.stg_lake__document_outcome"
        " WHERE batch_id IS NOT NULL GROUP BY batch_id HAVING NOT bool_or(is_current))"
    ),
)
