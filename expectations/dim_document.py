"""Documents in their current version."""

from __future__ import annotations

from expectations.parts import DOCUMENT_ID, SHA256
from expectations.suite import WARNING, Suite, greater, in_codelist, matches, never, not_blank, not_empty, not_null, unique

SUITE = Suite(
    "marts.dim_document",
    ("document_key",),
    (
        not_empty("a build without documents would replace a full warehouse by an empty one"),
        not_null("document_id", "facts name their document by it"),
        unique(("document_id",), "a document stands here in one version, the current one"),
        matches("document_id", DOCUMENT_ID, "a document's id is made from its path, sixteen hexadecimal digits"),
        not_null("document_version", "offsets count in one version of a document only"),
        matches("document_version", SHA256, "a version of a document is the sha256 of its bytes"),
        not_null("source_path", "a reader opens the document by its path"),
        not_blank("source_path", "a reader opens the document by its path"),
        not_null("title", "people know documents by their titles", WARNING),
        in_codelist("document_kind", "document_kind", "analysts filter by these codes"),
        matches(
            "issued",
            "(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?",
            "relative periods are resolved from it, so it is an ISO 8601 year, month or day",
        ),
        greater("issued_to", "issued_from", "a date of issue ends after it begins", or_equal=True),
        never("not_empty_bytes", "byte_size < 1", "an empty file is set aside before it gets here"),
    ),
)
