"""Known names of a view."""

from __future__ import annotations

from orchestration.extraction.words.terms import ENTITY, INDICATOR, PLACE, term_at, terms_between


def found(text: str) -> list[tuple[str, str]]:
    return [(text[t.start : t.end], t.kind) for t in terms_between(text, 0, len(text))]


def test_places_and_entities_in_order() -> None:
    assert found("东胜区工业增加值与苏州工业园区") == [("东胜区", PLACE), ("苏州工业园区", ENTITY)]


def test_no_place_is_read_in_the_name_of_an_indicator() -> None:
    assert found("日照的日照时数") == [("日照", PLACE), ("日照时数", INDICATOR)]


def test_only_terms_wholly_inside_count() -> None:
    text = "苏州工业园区"
    assert [text[t.start : t.end] for t in terms_between(text, 0, 5)] == ["苏州"]
    assert [text[t.start : t.end] for t in terms_between(text, 1, len(text))] != ["苏州工业园区"]


def test_a_word_at_a_position() -> None:
    text = "由东胜区承担"
    term = term_at(text, 1, len(text))
    assert term is not None
    assert (text[term.start : term.end], term.kind) == ("东胜区", PLACE)
    assert term_at(text, 2, len(text)) is None


def test_nothing_known() -> None:
    assert found("风和日丽") == []


def test_an_empty_text() -> None:
    assert list(terms_between("", 0, 0)) == []
