"""From what was decided about a figure to the observation that is kept.

Here: conversion to base units, the stable id, the record of decisions, confidence.
Not here: deciding anything about meaning (binding, tables).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256
from json.encoder import encode_basestring as _quoted
from typing import TYPE_CHECKING

from orchestration.extraction.model import Document, Observation, RejectedRow
from orchestration.extraction.naming.naming import Naming
from orchestration.extraction.periods.intervals import by_months
from orchestration.extraction.quantities.quantities import Quantity
from orchestration.extraction.subjects.subject import Subject

if TYPE_CHECKING:
    from _hashlib import HASH

# decimal(38,10): 28 digits before the point, and ten behind it. Nothing measured in a plan comes near it.
MOST_DIGITS = 27
_LAST_PLACE = Decimal("1e-10")


@dataclass(slots=True)
class Facts:
    """All that was decided about one figure, with the rule for each field. Offsets are those of the source text."""

    start: int
    end: int
    source_start: int
    source_end: int
    headings: str
    quantity: Quantity
    comparator: str
    form: str
    form_rule: str
    form_words: str
    naming: Naming
    period: str | None
    period_rule: str
    kind: str
    kind_rule: str
    subject: Subject | None
    period_words: str = ""
    kind_words: str = ""
    table_index: int | None = None
    table_row: int | None = None
    table_caption: str | None = None
    table_serial: str | None = None
    table_row_label: str | None = None
    table_column_label: str | None = None


# How often of a hundred a figure whose name was found this way is right in every field, judged by hand on documents of many
# places; the coarse order is what matters. A name that the vocabulary knows is right more often.
_NAME_CONFIDENCE = {
    "table_row": 85,
    "table_column": 85,
    "table_row_and_column": 85,
    "table_part": 85,
    "table_category": 85,
    "capacity_of_product": 80,
    "share_of": 80,
    "same_again": 75,
    "predicate_behind": 60,
    "clause_before": 50,
    "unnamed": 30,
}
_OTHER_NAME = 70
_KNOWN_NAME = 20


def observation(document: Document, facts: Facts, extractor: str) -> Observation | RejectedRow:
    """The observation of ``facts``, or a rejected row when the number cannot be kept (number_out_of_range)."""
    quantity = facts.quantity
    factor = quantity.unit.factor
    key = identity(document, facts.start, facts.end)
    value, upper = quantity.value, quantity.value_upper
    base, base_upper = value * factor, upper * factor if upper is not None else None
    if _is_too_large(value, base) or (upper is not None and base_upper is not None and _is_too_large(upper, base_upper)):
        return RejectedRow(key, facts.start, facts.end, document.text[facts.start : facts.end], "number_out_of_range",
                           "the number is larger than any stated figure can be")  # fmt: skip
    code = quantity.unit.unit_code
    naming, subject = facts.naming, facts.subject
    source = document.text[facts.source_start : facts.source_end]
    return Observation(
        observation_id=key,
        char_start=facts.start,
        char_end=facts.end,
        text=document.text[facts.start : facts.end],
        source_text=source.strip(),
        source_start=facts.source_end - len(source.lstrip()),
        heading_path=facts.headings,
        obs_value=value,
        obs_value_upper=upper,
        unit_text=quantity.unit.unit_text,
        normalized_value=_rounded(base) if code else None,
        normalized_value_upper=_rounded(base_upper) if code and base_upper is not None else None,
        normalized_unit=code,
        unit_flag=quantity.unit.flag,
        comparator=facts.comparator,
        time_period=by_months(facts.period),
        obs_kind=facts.kind,
        measure_form=facts.form,
        indicator_name=naming.name,
        indicator_text=naming.text or None,
        indicator_code=naming.code,
        product=naming.product,
        entity_name=(subject.name or None) if subject else None,
        entity_text=subject.text if subject else None,
        table_index=facts.table_index,
        table_row=facts.table_row,
        table_caption=facts.table_caption,
        table_serial=facts.table_serial,
        table_row_label=facts.table_row_label,
        table_column_label=facts.table_column_label,
        decisions=_decisions(facts),
        extractor=extractor,
        confidence=_confidence(facts),
    )


def _is_too_large(value: Decimal, base: Decimal) -> bool:
    """Whether a number, as written or in its base unit, has too many digits before the point."""
    return value.adjusted() >= MOST_DIGITS or base.adjusted() >= MOST_DIGITS


def _rounded(value: Decimal) -> Decimal:
    """At most ten places: 亩 is two thirds of 1,000 m2 and has no end."""
    # Counted in what is written, which is quicker than as_tuple; an exponent (1E-11) hides the places.
    written = str(value)
    point = written.find(".")
    if "E" not in written and (point < 0 or len(written) - point <= len(".0123456789")):
        return value
    return value if value.as_tuple().exponent >= -10 else value.quantize(_LAST_PLACE)  # type: ignore[operator]


def identity(document: Document, start: int, end: int) -> str:
    """The stable id of what stands in one place of one document version."""
    digest = _digest_of(document.document_version).copy()
    digest.update(f"{start}:{end}".encode())
    return digest.hexdigest()[:16]


@lru_cache(maxsize=1)
def _digest_of(version: str) -> HASH:
    """What the ids of one document version begin with, hashed once."""
    return sha256(f"{version}:".encode())


def _decisions(facts: Facts) -> str:
    """Field -> the rule that decided it and the words it used, as JSON. Put together by hand: it is made for every figure."""
    subject = facts.subject
    subject_rule, subject_words = (subject.rule, subject.text) if subject else ("none", "")
    return (
        f'{{"obs_value": {{"rule": "{facts.quantity.rule}", "words": ""}}, '
        f'"measure_form": {{"rule": "{facts.form_rule}", "words": {_quoted(facts.form_words)}}}, '
        f'"indicator_name": {{"rule": "{facts.naming.rule}", "words": {_quoted(facts.naming.text)}}}, '
        f'"time_period": {{"rule": "{facts.period_rule}", "words": {_quoted(facts.period_words)}}}, '
        f'"obs_kind": {{"rule": "{facts.kind_rule}", "words": {_quoted(facts.kind_words)}}}, '
        f'"entity_name": {{"rule": "{subject_rule}", "words": {_quoted(subject_words)}}}}}'
    )


def _confidence(facts: Facts) -> float:
    score = _NAME_CONFIDENCE.get(facts.naming.rule, _OTHER_NAME)
    if facts.naming.code is not None:
        score += _KNOWN_NAME
    if facts.period is None:
        score -= 20
    if facts.quantity.unit.flag:
        score -= 20
    if facts.subject is None or not facts.subject.name:
        score -= 10
    return min(max(score, 0), 100) / 100
