"""Known words in a view: one Aho-Corasick pass over indicators, places and entities.

Here: the automaton, built once from the vocabulary, and the matches of one view in order.
Not here: which match a figure belongs to (naming, subjects).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from orchestration.vocabulary import load
from orchestration.vocabulary.records import Entity, Indicator, Place

INDICATOR, PLACE, ENTITY = "indicator", "place", "entity"


@dataclass(slots=True)
class Term:
    """One known word: ``entry`` is the vocabulary's record; a place name borne by several places keeps all of them."""

    start: int
    end: int
    kind: str
    entry: Indicator | Entity | tuple[Place, ...]


@cache
def _automaton() -> tuple[AhoCorasick, list[tuple[str, Indicator | Entity | tuple[Place, ...]]]]:
    words: dict[str, tuple[str, Indicator | Entity | tuple[Place, ...]]] = {}
    for name, bearers in load.place_candidates().items():
        words[name] = (PLACE, bearers)
    for name, entity in load.entity_names().items():
        words[name] = (ENTITY, entity)
    for name, indicator in load.indicator_aliases().items():
        words.setdefault(name, (INDICATOR, indicator))
    return AhoCorasick(list(words), matchkind=MatchKind.LeftmostLongest), list(words.values())


class Terms:
    """The known words of one view, found by place; a word becomes a Term only when it is asked for."""

    def __init__(self, text: str) -> None:
        automaton, self._entries = _automaton()
        self._matches = automaton.find_matches_as_indexes(text)
        self._starts = [start for _, start, _ in self._matches]

    def between(self, start: int, end: int) -> list[Term]:
        """Terms that lie wholly inside ``start:end``, in order."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return [Term(begin, stop, *self._entries[index]) for index, begin, stop in self._matches[first:last] if stop <= end]

    def at(self, position: int) -> Term | None:
        """The term that begins at ``position``."""
        i = bisect_left(self._starts, position)
        if i == len(self._starts) or self._starts[i] != position:
            return None
        index, begin, stop = self._matches[i]
        return Term(begin, stop, *self._entries[index])
