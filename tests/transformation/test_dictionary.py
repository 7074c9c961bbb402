"""The committed dictionary is what the declarations say."""

from __future__ import annotations

import pytest

from orchestration.transformation.dictionary import DICTIONARY, current, relations, render


def test_the_committed_dictionary_is_the_generated_one() -> None:
    assert DICTIONARY.read_text(encoding="utf-8") == current(), "run: python -m orchestration.transformation.dictionary"


def test_every_relation_and_column_is_in_it() -> None:
    text = current()
    for schema, declared in relations().items():
        for relation in declared:
            section = text.split(f"### {schema}.{relation['name']}\n")[1].split("\n### ")[0]
            assert all(f"| `{column['name']}` |" in section for column in relation["columns"])


def test_keys_and_allowed_values_are_told() -> None:
    tests = [
        "unique",
        {"relationships": {"arguments": {"to": "ref('dim_unit')", "field": "unit_key"}}},
        {"accepted_values": {"arguments": {"values": ["a", "b"]}}},
        {"in_codelist": {"arguments": {"codelist": "obs_kind"}}},
    ]
    column = {"name": "c", "data_type": "varchar", "description": "{{ doc('c') }}", "data_tests": tests}
    text = render({"marts": [{"name": "r", "description": "Rows.", "columns": [column]}]}, {"c": "A | B"})
    assert "| `c` | varchar | A \\| B |" in text
    assert "unique; → dim_unit.unit_key; one of a, b; code list obs_kind: actual, target, planned" in text


def test_a_test_it_has_no_words_for_is_an_error() -> None:
    column = {"name": "c", "data_type": "varchar", "description": "", "data_tests": [{"odd": {"arguments": {}}}]}
    with pytest.raises(ValueError, match="no words for the test odd"):
        render({"marts": [{"name": "r", "description": "", "columns": [column]}]}, {})
