"""Known words of a view."""

from __future__ import annotations

from orchestration.extraction.terms import ENTITY, INDICATOR, PLACE, Terms


def found(text: str) -> list[tuple[str, str]]:
    return [(text[t.start : t.end], t.kind) for t in Terms(text).between(0, len(text))]


def test_indicators_places_and_entities_in_order() -> None:
    assert found("东胜区工业增加值与苏州工业园区") == [
        ("东胜区", PLACE),
        ("工业增加值", INDICATOR),
        ("苏州工业园区", ENTITY),
    ]


def test_the_longest_word_wins() -> None:
    assert found("规模以上工业增加值") == [("规模以上工业增加值", INDICATOR)]


def test_only_terms_wholly_inside_count() -> None:
    text = "工业增加值占地区生产总值"
    assert [text[t.start : t.end] for t in Terms(text).between(1, len(text))] != ["工业增加值"]
    assert Terms(text).between(0, 3) == []


def test_nothing_known() -> None:
    assert found("风和日丽") == []


def test_an_empty_text() -> None:
    assert Terms("").between(0, 0) == []
