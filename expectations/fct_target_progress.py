"""Targets beside the latest comparable actual."""

from __future__ import annotations

from expectations.suite import WARNING, Suite, in_codelist, never, not_blank, not_null

SUITE = Suite(
    "marts.fct_target_progress",
    ("target_observation_id",),
    (
        never(
            "number_unless_in_words",
            "(comparability = 'in_words') <> (target_value IS NULL)",
            "progress is measured against a number, and words are none",
        ),
        not_null("comparability", "it says whether there is anything to compare with"),
        not_null("comparability_reason", "a reader is told why there is a verdict or none"),
        never(
            "no_actual_means_none",
            "(comparability IN ('no_actual', 'in_words')) <> (actual_observation_id IS NULL)",
            "a comparison has two sides",
        ),
        never(
            "only_like_is_judged",
            "comparability <> 'comparable' AND (is_reached IS NOT NULL OR gap IS NOT NULL OR pace_needed_per_year IS NOT NULL)",
            "an actual of another thing or length never reaches a target",
        ),
        never("not_its_own_actual", "actual_observation_id = target_observation_id", "a target is not its own fulfilment"),
        never("gap_is_the_difference", "gap <> target_value - actual_value", "the gap is the target less the actual"),
        never(
            "gap_where_there_are_two",
            "comparability = 'comparable' AND gap IS NULL",
            "where both sides are known and alike so is the gap",
        ),
        never(
            "reached_is_judged",
            "comparability = 'comparable' AND is_reached IS NULL",
            "a comparison of like with like comes to a verdict",
        ),
        never(
            "pace_only_while_open",
            "is_reached AND pace_needed_per_year IS NOT NULL",
            "a target that is reached needs no pace",
        ),
        not_null("statement_group_key", "targets told twice are counted once by it"),
        not_null("is_primary", "targets told twice are counted once by it"),
        in_codelist("comparator", "comparator", "it decides what reaching the target means"),
        in_codelist("measure_form", "measure_form", "targets are compared within one form"),
        never(
            "target_not_before_actual",
            "is_reached IS NOT NULL"
            " AND left(split_part(target_period, '/', -1), 4) < left(split_part(actual_period, '/', 1), 4)",
            "a target for a year before the actual tells of the past and is not progress",
            WARNING,
        ),
        not_null("target_document_id", "a reader looks the target up"),
        not_null("target_source_path", "a reader looks the target up"),
        not_null("target_quote", "a reader judges a target by its words"),
        not_blank("target_quote", "a reader judges a target by its words"),
        never("target_span_has_length", "target_char_end <= target_char_start", "the end of a span is exclusive"),
        never("actual_span_has_length", "actual_char_end <= actual_char_start", "the end of a span is exclusive"),
        never(
            "actual_can_be_looked_up",
            "actual_observation_id IS NOT NULL"
            " AND (actual_document_id IS NULL OR actual_source_path IS NULL OR actual_quote IS NULL)",
            "a reader looks the actual up",
        ),
    ),
)
