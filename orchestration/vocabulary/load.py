"""The word lists as lookups.

Here: one cached function a lookup, read from the seed files that dbt loads too (dbt_project/seeds/*.csv).
Not here: matching words in a text. Nothing is read at import; a malformed file raises VocabularyError with its line.

Every function takes the folder of the seeds; callers leave it out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from orchestration.settings import SEEDS
from orchestration.vocabulary.records import Code, Entity, Indicator, Place, Product, Unit
from orchestration.vocabulary.table import Row, VocabularyError, read_rows

T = TypeVar("T")
R = TypeVar("R", Unit, Indicator, Product, Place, Entity, Code)

# How a field is read, by the type it has in its record.
_READERS: dict[Any, Callable[[Row, str], Any]] = {
    str: Row.text,
    str | None: Row.optional,
    bool: Row.flag,
    Decimal: Row.decimal,
}


def _read(path: Path, record: type[R]) -> list[tuple[Row, R]]:
    """Every row of a file as a record, beside the row that knows its line. The record's fields are the file's columns."""
    columns: dict[str, Any] = get_type_hints(record)
    return [
        (row, record(**{name: _READERS[kind](row, name) for name, kind in columns.items()}))
        for row in read_rows(path, list(columns))
    ]


def _index(entries: Iterable[tuple[Row, T]], key: str) -> dict[str, T]:
    """Entries by their key column; a key given twice is an error."""
    index: dict[str, T] = {}
    for row, entry in entries:
        name = row.text(key)
        if name in index:
            raise row.error(f"{key} {name} is given twice")
        index[name] = entry
    return index


def _with_aliases(named: Iterable[tuple[str, T]], aliases: Iterable[Row], codes: dict[str, T], code: str) -> dict[str, T]:
    """Names and aliases to their entries; no spelling may lead to two of them."""
    entries = dict(named)
    for row in aliases:
        alias = row.text("alias")
        if alias in entries:
            raise row.error(f"alias {alias} is already taken")
        if row.text(code) not in codes:
            raise row.error(f"{code} {row.text(code)} is not known")
        entries[alias] = codes[row.text(code)]
    return entries


@cache
def units(seeds: Path = SEEDS) -> dict[str, Unit]:
    """Spelling of an atomic unit -> unit."""
    return _index(_read(seeds / "unit.csv", Unit), "unit_text")


@cache
def unit_multipliers(seeds: Path = SEEDS) -> dict[str, Decimal]:
    """万 -> 10000 and its like."""
    rows = read_rows(seeds / "unit_multiplier.csv", ("multiplier_text", "factor"))
    return _index(((row, row.decimal("factor")) for row in rows), "multiplier_text")


@cache
def unit_periods(seeds: Path = SEEDS) -> dict[str, str]:
    """What may stand behind the slash of a rate (年, a, 日) -> code of the period."""
    rows = read_rows(seeds / "unit_period.csv", ("period_text", "period_code"))
    return _index(((row, row.text("period_code")) for row in rows), "period_text")


@cache
def indicators(seeds: Path = SEEDS) -> dict[str, Indicator]:
    """indicator_code -> indicator."""
    rows = _read(seeds / "indicator.csv", Indicator)
    entries = _index(rows, "indicator_code")
    # The names are unique too: the lookup by name is made of these entries.
    _index(rows, "indicator_name")
    for row, indicator in rows:
        if indicator.part_of and indicator.part_of not in entries:
            raise row.error(f"part_of {indicator.part_of} is not known")
    return entries


@cache
def indicator_names(seeds: Path = SEEDS) -> dict[str, Indicator]:
    """Standard name -> indicator."""
    return {indicator.indicator_name: indicator for indicator in indicators(seeds).values()}


@cache
def indicator_aliases(seeds: Path = SEEDS) -> dict[str, Indicator]:
    """Standard name or any other wording -> indicator."""
    aliases = read_rows(seeds / "indicator_alias.csv", ("alias", "indicator_code"))
    return _with_aliases(indicator_names(seeds).items(), aliases, indicators(seeds), "indicator_code")


@cache
def products(seeds: Path = SEEDS) -> dict[str, Product]:
    """Spelling -> product; every canonical name is itself a spelling."""
    rows = _read(seeds / "product.csv", Product)
    entries = _index(rows, "product_name")
    for row, product in rows:
        canonical = entries.get(product.canonical_name)
        if canonical is None or canonical.canonical_name != canonical.product_name:
            raise row.error(f"canonical_name {product.canonical_name} has no row of its own")
    return entries


@cache
def places(seeds: Path = SEEDS) -> dict[str, Place]:
    """place_code -> place."""
    rows = _read(seeds / "place.csv", Place)
    entries = _index(rows, "place_code")
    for row, place in rows:
        if place.parent_code and place.parent_code not in entries:
            raise row.error(f"parent_code {place.parent_code} is not known")
    return entries


@cache
def place_candidates(seeds: Path = SEEDS) -> dict[str, tuple[Place, ...]]:
    """Name, short form or former name -> every place that bears it, higher levels first.

    朝阳区 lies in Beijing and in Changchun; which one is meant only the document can tell.
    """
    found: dict[str, list[Place]] = {}
    for place in places(seeds).values():
        for name in filter(None, dict.fromkeys((place.place_name, place.short_name))):
            found.setdefault(name, []).append(place)
    for row in read_rows(seeds / "place_alias.csv", ("alias", "place_code")):
        alias, code = row.text("alias"), row.text("place_code")
        if alias in found:
            raise row.error(f"alias {alias} is already taken")
        if code not in places(seeds):
            raise row.error(f"place_code {code} is not known")
        found[alias] = [places(seeds)[code]]
    levels = list(codelist("place_level", seeds))
    return {name: tuple(sorted(bearers, key=lambda p: levels.index(p.place_level))) for name, bearers in found.items()}


@cache
def place_names(seeds: Path = SEEDS) -> dict[str, Place]:
    """Name, short form or former name -> place, for the names that only one place bears."""
    return {name: bearers[0] for name, bearers in place_candidates(seeds).items() if len(bearers) == 1}


@cache
def entities(seeds: Path = SEEDS) -> dict[str, Entity]:
    """entity_code -> entity."""
    rows = _read(seeds / "entity.csv", Entity)
    entries = _index(rows, "entity_code")
    _index(rows, "entity_name")
    for row, entity in rows:
        if entity.part_of and entity.part_of not in entries and entity.part_of not in places(seeds):
            raise row.error(f"part_of {entity.part_of} is neither an entity nor a place")
    return entries


@cache
def entity_names(seeds: Path = SEEDS) -> dict[str, Entity]:
    """Name or alias -> entity."""
    named = {entity.entity_name: entity for entity in entities(seeds).values()}
    aliases = read_rows(seeds / "entity_alias.csv", ("alias", "entity_code"))
    return _with_aliases(named.items(), aliases, entities(seeds), "entity_code")


@cache
def codelists(seeds: Path = SEEDS) -> dict[str, dict[str, Code]]:
    """Name of a code list -> its codes in their order."""
    lists: dict[str, dict[str, Code]] = {}
    for row, code in _read(seeds / "codelist.csv", Code):
        codes = lists.setdefault(code.codelist, {})
        if code.code in codes:
            raise row.error(f"code {code.code} is given twice in {code.codelist}")
        codes[code.code] = code
    return lists


def codelist(name: str, seeds: Path = SEEDS) -> dict[str, Code]:
    """Code -> entry of one code list."""
    lists = codelists(seeds)
    if name not in lists:
        raise VocabularyError(f"codelist.csv: there is no code list {name}")
    return lists[name]


@cache
def cues(seeds: Path = SEEDS) -> dict[str, tuple[str, ...]]:
    """Role -> the cue words that have it, longest first."""
    roles: dict[str, list[str]] = {}
    for row in read_rows(seeds / "cue.csv", ("cue", "role")):
        roles.setdefault(row.text("role"), []).append(row.text("cue"))
    return {role: tuple(sorted(words, key=lambda word: (-len(word), word))) for role, words in roles.items()}
