"""What became of every file ever seen."""

from __future__ import annotations

from expectations.parts import DOCUMENT_ID, SHA256
from expectations.suite import Suite, in_codelist, matches, never, not_blank, not_null

SUITE = Suite(
    "ops.document_outcome",
    ("run_id", "source_path"),
    (
        not_null("seen_at", "operators read outcomes by time"),
        not_blank("source_path", "operators look for the file by its path"),
        matches("document_id", DOCUMENT_ID, "a document's id is made from its path, sixteen hexadecimal digits"),
        matches("document_version", SHA256, "a version of a document is the sha256 of its bytes"),
        not_null("outcome", "every file seen came to something"),
        in_codelist("outcome", "outcome", "operators filter by these codes"),
        in_codelist("reason_code", "reason_code", "operators filter by these codes"),
        never(
            "quarantine_has_a_reason",
            "outcome = 'quarantined' AND (reason_code IS NULL OR coalesce(trim(reason), '') = '')",
            "nobody can mend a file set aside without a reason",
        ),
        never(
            "taken_means_read",
            "outcome = 'taken' AND (document_version IS NULL OR batch_id IS NULL)",
            "what was taken has a version and a batch that holds it",
        ),
        never("byte_size_not_negative", "byte_size < 0", "a file is not smaller than nothing"),
        never("current_means_taken", "is_current AND outcome <> 'taken'", "only what was taken can be valid now"),
    ),
)
