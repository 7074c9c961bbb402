"""The lake's observations, as dbt reads them: those of batches that are valid now.

The lake also keeps what earlier versions of the extractor wrote. That cannot be mended and reaches no mart, so it must not
block a publication for ever.
"""

from __future__ import annotations

from expectations.parts import figure, stated_in_a_document
from expectations.suite import Suite

SUITE = Suite(
    "staging.stg_lake__observation",
    ("batch_id", "observation_id"),
    (*stated_in_a_document(), *figure()),
    rows=(
        "(batch_id, document_id) IN (SELECT (batch_id, document_id) FROM staging.stg_lake__document_outcome WHERE is_current)"
    ),
)
