"""Known names in a view: places and entities, looked up where one is expected.

Here: the longest known name at a position, and the known names of a stretch from left to right. An indicator that holds
the name of a place (日照时数) is known too, so that no place is read in it.
Not here: which of them a figure belongs to (subjects), names of indicators (naming).
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
    beginnings = {name[:_SHORTEST] for name in words}
    for alias, indicator in load.indicator_aliases().items():
        places = (i for i in range(len(alias)) if alias[i : i + _SHORTEST] in beginnings)
        if any(alias[i:end] in words for i in places for end in range(i + _SHORTEST, len(alias) + 1)):
            words.setdefault(alias, (INDICATOR, indicator))
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
