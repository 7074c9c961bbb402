"""Known words in a view: indicators, places and entities, looked up where one is expected.

Here: the longest known word at a position, and the known words of a stretch from left to right.
Not here: which of them a figure belongs to (naming, subjects).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from orchestration.vocabulary import load
from orchestration.vocabulary.records import Entity, Indicator, Place

INDICATOR, PLACE, ENTITY = "indicator", "place", "entity"
_HEAD = 3
_SHORTEST = 2


@dataclass(slots=True)
class Term:
    """One known word: ``entry`` is the vocabulary's record; a place name borne by several places keeps all of them."""

    start: int
    end: int
    kind: str
    entry: Indicator | Entity | tuple[Place, ...]


@cache
def _words() -> dict[str, tuple[str, Indicator | Entity | tuple[Place, ...]]]:
    words: dict[str, tuple[str, Indicator | Entity | tuple[Place, ...]]] = {}
    for name, bearers in load.place_candidates().items():
        words[name] = (PLACE, bearers)
    for name, entity in load.entity_names().items():
        words[name] = (ENTITY, entity)
    for name, indicator in load.indicator_aliases().items():
        words.setdefault(name, (INDICATOR, indicator))
    return words


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """The first characters of a word -> the lengths of the words that begin with them, longest first."""
    lengths: dict[str, set[int]] = {}
    for word in _words():
        lengths.setdefault(word[:_HEAD], set()).add(len(word))
    return {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}


@cache
def _beginnings() -> frozenset[str]:
    """The first two characters of all words: one look spares most places the others."""
    return frozenset(word[:_SHORTEST] for word in _words())


def term_at(text: str, position: int, end: int) -> Term | None:
    """The longest known word that begins at ``position`` and ends no later than ``end``."""
    if text[position : position + _SHORTEST] not in _beginnings():
        return None
    words = _words()
    # A word shorter than the head is looked for when no longer one begins with it.
    for length in (*_lengths().get(text[position : position + _HEAD], ()), _SHORTEST):
        stop = position + length
        known = words.get(text[position:stop]) if stop <= end else None
        if known is not None:
            return Term(position, stop, *known)
    return None


def terms_between(text: str, start: int, end: int) -> Iterator[Term]:
    """The known words of ``text[start:end]`` from left to right, each the longest where it begins, none inside another."""
    position = start
    while position < end:
        term = term_at(text, position, end)
        if term is not None:
            yield term
        position = term.end if term is not None else position + 1
