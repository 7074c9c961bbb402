"""What the tests of extraction share.

Here: made-up documents, their observations, and one way of saying what a figure means.
Not here: assertions about a construction; each stands in the file of the module it belongs to.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest

from orchestration.extraction.extract import extract_document
from orchestration.extraction.model import Cell, Document, Extraction, Grid, Observation

# What a test says -> the column it speaks of.
_COLUMNS = {
    "text": "text",
    "value": "obs_value",
    "upper": "obs_value_upper",
    "unit": "unit_text",
    "normal": "normalized_value",
    "normal_upper": "normalized_value_upper",
    "normal_unit": "normalized_unit",
    "flag": "unit_flag",
    "cmp": "comparator",
    "period": "time_period",
    "kind": "obs_kind",
    "form": "measure_form",
    "indicator": "indicator_name",
    "code": "indicator_code",
    "product": "product",
    "entity": "entity_name",
    "serial": "table_serial",
    "row": "table_row_label",
    "column": "table_column_label",
    "caption": "table_caption",
}
_NUMBERS = frozenset({"value", "upper", "normal", "normal_upper"})


def made_up(text: str, **fields: Any) -> Document:
    """A document of 白河市 of March 2025, unless ``fields`` say otherwise."""
    version = hashlib.sha256(text.encode()).hexdigest()
    given: dict[str, Any] = {"source_path": "made_up.txt", "issued": "2025-03-05", "place": "白河市", **fields}
    return Document(document_id="0123456789abcdef", document_version=version, text=text, **given)


def read(text: str, **fields: Any) -> Extraction:
    """Everything found in a text; whatever it is, every span is exact."""
    extraction = extract_document(made_up(text, **fields))
    for found in extraction.observations:
        assert found.text == text[found.char_start : found.char_end]
        assert 0 <= found.char_start < found.char_end <= len(text)
    return extraction


def observe(text: str, **fields: Any) -> tuple[Observation, ...]:
    return read(text, **fields).observations


def texts(text: str, **fields: Any) -> list[str]:
    """The figures found, as they stand in the text."""
    return [found.text for found in observe(text, **fields)]


def figure(observations: Sequence[Observation], words: str, nth: int = 0) -> Observation:
    """The observation whose text is ``words``, the ``nth`` of them."""
    fitting = [found for found in observations if found.text == words]
    assert len(fitting) > nth, f"{words} is not among {[found.text for found in observations]}"
    return fitting[nth]


def only(text: str, **fields: Any) -> Observation:
    """The one observation of a text."""
    found = observe(text, **fields)
    assert len(found) == 1, [one.text for one in found]
    return found[0]


def means(observation: Observation, **expected: Any) -> None:
    """Every field named is as expected; numbers are given as text and compared exactly."""
    found = {name: getattr(observation, _COLUMNS[name]) for name in expected}
    wanted = {name: Decimal(value) if name in _NUMBERS and value is not None else value for name, value in expected.items()}
    assert found == wanted


def values(observations: Sequence[Observation], *names: str) -> list[tuple[Any, ...]]:
    """The named fields of every observation, in order."""
    return [tuple(getattr(found, _COLUMNS[name]) for name in names) for found in observations]


def grid(text: str, name: str = "") -> Grid:
    """The grid that a reader of tabular formats gives for tab-separated ``text``."""
    rows, start = [], 0
    for line in text.split("\n"):
        cells, position = [], start
        for piece in line.split("\t"):
            cells.append(Cell(piece, position, position + len(piece)))
            position += len(piece) + 1
        rows.append(tuple(cells))
        start += len(line) + 1
    return Grid(name, tuple(rows), 0, len(text))


def wrong(reason: str) -> pytest.MarkDecorator:
    """A construction that is not read rightly yet; the test fails once it is, so that the mark is taken off."""
    return pytest.mark.xfail(strict=True, reason=reason)
