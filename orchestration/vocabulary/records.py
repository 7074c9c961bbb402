"""The entries of the word lists.

Here: frozen records, one class for each seed file. Not here: reading, checking, matching.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Unit:
    """One spelling of an atomic unit; a value in it times ``factor`` is the value in ``unit_code``."""

    unit_text: str
    unit_code: str
    factor: Decimal
    dimension: str
    kind: str
    ucum: str | None
    description: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """One statistical indicator under its standard name."""

    indicator_code: str
    indicator_name: str
    name_en: str
    family: str
    measure: str | None
    base_unit: str | None
    is_product_specific: bool
    part_of: str | None
    definition: str | None


@dataclass(frozen=True, slots=True)
class Product:
    """One spelling of a product or technology and the name it is known under."""

    product_name: str
    canonical_name: str
    product_group: str
    technology: str | None
    is_energy: bool


@dataclass(frozen=True, slots=True)
class Place:
    """One administrative division; ``parent_code`` is None for a province."""

    place_code: str
    place_name: str
    short_name: str | None
    place_level: str
    parent_code: str | None


@dataclass(frozen=True, slots=True)
class Entity:
    """A zone, park, company or institute; ``part_of`` is a place code or another entity's code."""

    entity_code: str
    entity_name: str
    entity_type: str
    part_of: str | None


@dataclass(frozen=True, slots=True)
class Code:
    """One value of a code list."""

    codelist: str
    code: str
    name_zh: str
    name_en: str
    description: str
