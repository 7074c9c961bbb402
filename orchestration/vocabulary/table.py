"""Reading a seed file row by row.

Here: CSV in, typed fields out, and an error that names file and line for whatever does not fit.
Not here: which files there are and what they mean.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path


class VocabularyError(ValueError):
    """A word list cannot be used as it stands."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a seed file that knows where it stands."""

    path: Path
    line: int
    fields: dict[str, str]

    def error(self, message: str) -> VocabularyError:
        return VocabularyError(f"{self.path.name}, line {self.line}: {message}")

    def text(self, column: str) -> str:
        """A field that must be filled."""
        value = self.fields[column]
        if not value:
            raise self.error(f"{column} is empty")
        return value

    def optional(self, column: str) -> str | None:
        return self.fields[column] or None

    def decimal(self, column: str) -> Decimal:
        try:
            value = Decimal(self.text(column))
        except InvalidOperation:
            raise self.error(f"{column} is no decimal number: {self.fields[column]!r}") from None
        if not value.is_finite() or value <= 0:
            raise self.error(f"{column} must be a positive number: {self.fields[column]!r}")
        return value

    def flag(self, column: str) -> bool:
        value = self.fields[column]
        if value not in ("true", "false"):
            raise self.error(f"{column} must be true or false: {value!r}")
        return value == "true"


def read_rows(path: Path, columns: Sequence[str]) -> Iterator[Row]:
    """Every row of one file; the header must be exactly the columns, so that a renamed one is noticed at once."""
    if not path.is_file():
        raise VocabularyError(f"{path.name}: file is missing in {path.parent.name}/")
    with path.open(encoding="utf-8", newline="") as handle:
        reader = csv.reader(handle, strict=True)
        try:
            header = next(reader, [])
            if header != list(columns):
                raise VocabularyError(f"{path.name}, line 1: header is {','.join(header)}, expected {','.join(columns)}")
            for values in reader:
                row = Row(path, reader.line_num, dict(zip(columns, values, strict=False)))
                if len(values) != len(columns):
                    raise row.error(f"{len(values)} fields, expected {len(columns)}")
                if any(value != value.strip() for value in values):
                    raise row.error("blanks around a field")
                yield row
        except csv.Error as error:
            raise VocabularyError(f"{path.name}, line {reader.line_num}: {error}") from None
        except UnicodeDecodeError as error:
            raise VocabularyError(f"{path.name}: is not UTF-8: {error.reason}") from None
