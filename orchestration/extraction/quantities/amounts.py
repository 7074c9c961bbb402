"""One amount in a running text. Here: the record. Not here: how amounts are found (quantities, worded)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from orchestration.extraction.quantities.units import UnitReading

LONGEST_NUMERAL = 30
RANK = UnitReading("位", "rank", Decimal(1), "rank", "rank")


@dataclass(slots=True)
class Quantity:
    """One amount in a view: its span (number and unit), the number as written, the unit and how it was written.

    ``value_upper`` is the upper end of a range. ``is_bare`` is true when no unit was written. ``rule`` names the construction.
    """

    start: int
    end: int
    value: Decimal
    value_upper: Decimal | None
    unit: UnitReading
    is_more: bool
    is_bare: bool
    rule: str
