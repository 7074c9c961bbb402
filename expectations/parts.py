"""Expectations that several relations share.

Here: what any statement with a place in a document, and any figure, promises. Not here: a suite.
"""

from __future__ import annotations

from expectations.suite import WARNING, Expect, between, greater, in_codelist, matches, never, not_blank, not_null

_ONE_PERIOD = "(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-S[12]|-Q[1-4])?"
TIME_PERIOD = f"{_ONE_PERIOD}(/{_ONE_PERIOD})?"
SHA256 = "[0-9a-f]{64}"
DOCUMENT_ID = "[0-9a-f]{16}"


def stated_in_a_document() -> tuple[Expect, ...]:
    """The row leads to characters of a document, and shows the sentence or table row they stand in."""
    return (
        not_null("document_id", "a row without its document cannot be looked up"),
        not_null("document_version", "offsets count in one version of a document only"),
        not_null("source_path", "a reader opens the document by its path"),
        not_blank("source_path", "a reader opens the document by its path"),
        not_null("char_start", "a row without a span cannot be pointed at"),
        not_null("char_end", "a row without a span cannot be pointed at"),
        never("char_start_not_negative", "char_start < 0", "offsets count from the first character of the text"),
        greater("char_end", "char_start", "the end is exclusive, and an empty span shows nothing"),
        not_null("source_text", "a reader judges a row by the words around it"),
        not_blank("source_text", "a reader judges a row by the words around it"),
    )


def valid_for_a_time() -> tuple[Expect, ...]:
    """The row tells from when until when it was what the warehouse held."""
    return (
        not_null("valid_from", "what was believed at a moment is found by it"),
        not_null("is_current", "what is valid now is told from what was"),
        never("valid_from_before_valid_to", "valid_to < valid_from", "a reading is not replaced before it was taken"),
        never("current_is_open", "is_current <> (valid_to IS NULL)", "a reading is valid until another takes its place"),
    )


def figure() -> tuple[Expect, ...]:
    """The columns an observation has in the lake and in the marts alike."""
    return (
        matches("document_version", SHA256, "a version of a document is the sha256 of its bytes"),
        matches("document_id", DOCUMENT_ID, "a document's id is made from its path, sixteen hexadecimal digits"),
        not_null("text", "the characters of a figure are its proof"),
        not_blank("text", "the characters of a figure are its proof"),
        never("text_fits_its_span", "length(text) > char_end - char_start", "besides the text a span of a page may hold tags"),
        never(
            "text_in_source_text",
            r"NOT contains(regexp_replace(source_text, '\s', '', 'g'), regexp_replace(text, '\s', '', 'g'))",
            "the sentence or row around a figure holds the figure; only line breaks may differ",
        ),
        not_null("obs_value", "an observation without a number is none"),
        greater("obs_value_upper", "obs_value", "a range runs upwards", or_equal=True),
        greater("normalized_value_upper", "normalized_value", "a range runs upwards, in the base unit too", or_equal=True),
        never(
            "normalized_value_with_unit",
            "(normalized_value IS NULL) <> (normalized_unit IS NULL)",
            "a normalised number without its unit means nothing, nor does a unit without a number",
        ),
        never(
            "upper_bound_normalized_alike",
            "obs_value_upper IS NOT NULL AND (normalized_value_upper IS NULL) <> (normalized_value IS NULL)",
            "both ends of a range stand in one unit",
        ),
        in_codelist("unit_flag", "unit_flag", "analysts filter doubtful units by these codes"),
        not_null("comparator", "it tells a limit from a value"),
        in_codelist("comparator", "comparator", "analysts filter by these codes"),
        not_null("obs_kind", "a target must not be read as an actual"),
        in_codelist("obs_kind", "obs_kind", "analysts filter by these codes"),
        not_null("measure_form", "a growth rate must not be read as a level"),
        in_codelist("measure_form", "measure_form", "analysts filter by these codes"),
        *period(),
        not_null("extractor", "it says which rule and version to blame"),
        not_null("confidence", "analysts set a threshold on it"),
        between("confidence", 0, 1, "it is a probability"),
        *plausible(),
    )


def period() -> tuple[Expect, ...]:
    """Periods are written as the field writes them, and run forwards."""
    return (
        matches("time_period", TIME_PERIOD, "periods are ISO 8601 or SDMX, so that other tools read them"),
        never(
            "time_period_runs_forwards",
            "contains(time_period, '/') AND left(time_period, 4) > left(split_part(time_period, '/', 2), 4)",
            "an interval starts before it ends",
        ),
    )


def plausible() -> tuple[Expect, ...]:
    """What documents may get wrong or extraction may misread: reported, and left to a person to judge."""
    return (
        never(
            "share_within_hundred",
            "measure_form = 'share' AND normalized_unit = 'percent' AND normalized_value NOT BETWEEN 0 AND 100",
            "a part is not larger than its whole",
            WARNING,
        ),
        not_null(
            "time_period", "figures without a period cannot be compared; where many lack one, a rule is broken", WARNING, 0.5
        ),
        not_null("indicator_name", "figures without a name say nothing; where many lack one, a rule is broken", WARNING, 0.5),
    )
