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
from typing import TypeVar

from orchestration.settings import SEEDS
from orchestration.vocabulary.records import Code, Entity, Indicator, Place, Product, Unit
from orchestration.vocabulary.table import Row, VocabularyError, read_rows

UNIT_COLUMNS = ("unit_text", "unit_code", "factor", "dimension", "kind", "ucum", "description")
INDICATOR_COLUMNS = (
    "indicator_code",
    "indicator_name",
    "name_en",
    "family",
    "measure",
    "base_unit",
    "is_product_specific",
    "part_of",
    "definition",
)
PRODUCT_COLUMNS = ("product_name", "canonical_name", "product_group", "technology", "is_energy")
PLACE_COLUMNS = ("place_code", "place_name", "short_name", "place_level", "parent_code")
ENTITY_COLUMNS = ("entity_code", "entity_name", "entity_type", "part_of")
CODELIST_COLUMNS = ("codelist", "code", "name_zh", "name_en", "description")

T = TypeVar("T")


def _index(rows: Iterable[Row], key: str, make: Callable[[Row], T]) -> dict[str, T]:
    """Entries by their key column; a key given twice is an error."""
    entries: dict[str, T] = {}
    for row in rows:
        name = row.text(key)
        if name in entries:
            raise row.error(f"{key} {name} is given twice")
        entries[name] = make(row)
    return entries


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


def _unit(row: Row) -> Unit:
    return Unit(
        unit_text=row.text("unit_text"),
        unit_code=row.text("unit_code"),
        factor=row.decimal("factor"),
        dimension=row.text("dimension"),
        kind=row.text("kind"),
        ucum=row.optional("ucum"),
        description=row.text("description"),
    )


def _indicator(row: Row) -> Indicator:
    return Indicator(
        indicator_code=row.text("indicator_code"),
        indicator_name=row.text("indicator_name"),
        name_en=row.text("name_en"),
        family=row.text("family"),
        measure=row.optional("measure"),
        base_unit=row.optional("base_unit"),
        is_product_specific=row.flag("is_product_specific"),
        part_of=row.optional("part_of"),
        definition=row.optional("definition"),
    )


def _product(row: Row) -> Product:
    return Product(
        product_name=row.text("product_name"),
        canonical_name=row.text("canonical_name"),
        product_group=row.text("product_group"),
        technology=row.optional("technology"),
        is_energy=row.flag("is_energy"),
    )


def _place(row: Row) -> Place:
    return Place(
        place_code=row.text("place_code"),
        place_name=row.text("place_name"),
        short_name=row.optional("short_name"),
        place_level=row.text("place_level"),
        parent_code=row.optional("parent_code"),
    )


def _entity(row: Row) -> Entity:
    return Entity(
        entity_code=row.text("entity_code"),
        entity_name=row.text("entity_name"),
        entity_type=row.text("entity_type"),
        part_of=row.optional("part_of"),
    )


@cache
def units(seeds: Path = SEEDS) -> dict[str, Unit]:
    """Spelling of an atomic unit -> unit."""
    return _index(read_rows(seeds / "unit.csv", UNIT_COLUMNS), "unit_text", _unit)


@cache
def unit_multipliers(seeds: Path = SEEDS) -> dict[str, Decimal]:
    """万 -> 10000 and its like."""
    rows = read_rows(seeds / "unit_multiplier.csv", ("multiplier_text", "factor"))
    return _index(rows, "multiplier_text", lambda row: row.decimal("factor"))


@cache
def unit_periods(seeds: Path = SEEDS) -> dict[str, str]:
    """What may stand behind the slash of a rate (年, a, 日) -> code of the period."""
    rows = read_rows(seeds / "unit_period.csv", ("period_text", "period_code"))
    return _index(rows, "period_text", lambda row: row.text("period_code"))


@cache
def indicators(seeds: Path = SEEDS) -> dict[str, Indicator]:
    """indicator_code -> indicator."""
    entries = _index(read_rows(seeds / "indicator.csv", INDICATOR_COLUMNS), "indicator_code", _indicator)
    for row in read_rows(seeds / "indicator.csv", INDICATOR_COLUMNS):
        if row.fields["part_of"] and row.fields["part_of"] not in entries:
            raise row.error(f"part_of {row.fields['part_of']} is not known")
    return entries


@cache
def indicator_names(seeds: Path = SEEDS) -> dict[str, Indicator]:
    """Standard name -> indicator."""
    return _index(read_rows(seeds / "indicator.csv", INDICATOR_COLUMNS), "indicator_name", _indicator)


@cache
def indicator_aliases(seeds: Path = SEEDS) -> dict[str, Indicator]:
    """Standard name or any other wording -> indicator."""
    aliases = read_rows(seeds / "indicator_alias.csv", ("alias", "indicator_code"))
    return _with_aliases(indicator_names(seeds).items(), aliases, indicators(seeds), "indicator_code")


@cache
def products(seeds: Path = SEEDS) -> dict[str, Product]:
    """Spelling -> product; every canonical name is itself a spelling."""
    entries = _index(read_rows(seeds / "product.csv", PRODUCT_COLUMNS), "product_name", _product)
    for row in read_rows(seeds / "product.csv", PRODUCT_COLUMNS):
        canonical = entries.get(row.fields["canonical_name"])
        if canonical is None or canonical.canonical_name != canonical.product_name:
            raise row.error(f"canonical_name {row.fields['canonical_name']} has no row of its own")
    return entries


@cache
def places(seeds: Path = SEEDS) -> dict[str, Place]:
    """place_code -> place."""
    entries = _index(read_rows(seeds / "place.csv", PLACE_COLUMNS), "place_code", _place)
    for row in read_rows(seeds / "place.csv", PLACE_COLUMNS):
        if row.fields["parent_code"] and row.fields["parent_code"] not in entries:
            raise row.error(f"parent_code {row.fields['parent_code']} is not known")
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
    entries = _index(read_rows(seeds / "entity.csv", ENTITY_COLUMNS), "entity_code", _entity)
    for row in read_rows(seeds / "entity.csv", ENTITY_COLUMNS):
        whole = row.fields["part_of"]
        if whole and whole not in entries and whole not in places(seeds):
            raise row.error(f"part_of {whole} is neither an entity nor a place")
    return entries


@cache
def entity_names(seeds: Path = SEEDS) -> dict[str, Entity]:
    """Name or alias -> entity."""
    named = _index(read_rows(seeds / "entity.csv", ENTITY_COLUMNS), "entity_name", _entity)
    aliases = read_rows(seeds / "entity_alias.csv", ("alias", "entity_code"))
    return _with_aliases(named.items(), aliases, entities(seeds), "entity_code")


@cache
def codelists(seeds: Path = SEEDS) -> dict[str, dict[str, Code]]:
    """Name of a code list -> its codes in their order."""
    lists: dict[str, dict[str, Code]] = {}
    for row in read_rows(seeds / "codelist.csv", CODELIST_COLUMNS):
        codes = lists.setdefault(row.text("codelist"), {})
        if row.text("code") in codes:
            raise row.error(f"code {row.text('code')} is given twice in {row.text('codelist')}")
        codes[row.text("code")] = Code(*(row.text(column) for column in CODELIST_COLUMNS))
    return lists


def codelist(name: str, seeds: Path = SEEDS) -> dict[str, Code]:
    """Code -> entry of one code list."""
    lists = codelists(seeds)
    if name not in lists:
        raise VocabularyError(f"codelist.csv: there is no code list {name}")
    return lists[name]
