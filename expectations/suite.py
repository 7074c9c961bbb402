"""The words suites are written in.

Here: the records `Suite` and `Expect`, and a short constructor for each kind of expectation in use. Not here: any relation,
any check at work, any import of Great Expectations (it is slow, and only the adapter needs it).

Every `Expect` says the same thing twice: as an expectation of Great Expectations, which judges, and as ``failing``, the SQL
condition of a row that breaks it, with which the adapter fetches the first such rows for people to see. The tests hold the
two together. Conditions are written here and nowhere else; nothing from a document ever goes into one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

CRITICAL = "critical"
WARNING = "warning"


@dataclass(frozen=True)
class CodeList:
    """The codes of one list of dbt_project/seeds/codelist.csv, looked up when the suite runs."""

    name: str


@dataclass(frozen=True)
class Expect:
    """One expectation of one relation. ``critical`` blocks the publication, ``warning`` is only reported.

    ``failing`` is None where no single row is at fault, as with a table that is empty.
    """

    name: str
    expectation: str
    kwargs: Mapping[str, Any]
    reason: str
    failing: str | None
    severity: str = CRITICAL


@dataclass(frozen=True)
class Suite:
    """A relation (``schema.name``), the columns that identify one of its rows, and what is expected of it.

    ``rows`` is an SQL condition for the rows that are checked, where not all of them are.
    """

    relation: str
    key: tuple[str, ...]
    expectations: tuple[Expect, ...]
    rows: str | None = None

    @property
    def checked(self) -> str:
        """The rows that are checked, as a query."""
        return f"SELECT * FROM {self.relation}" + (f" WHERE {self.rows}" if self.rows else "")

    def checks(self) -> tuple[Expect, ...]:
        """All expectations, those that follow from the key first."""
        return (*identified_by(self.key), *self.expectations)


def identified_by(key: tuple[str, ...]) -> tuple[Expect, ...]:
    """Every column of the key is filled, and no two rows share it."""
    filled = tuple(not_null(column, "it is part of the key, by which builds are compared and facts joined") for column in key)
    return (*filled, unique(key, "two rows with one key would be counted twice in every join"))


def not_null(column: str, reason: str, severity: str = CRITICAL, mostly: float = 1.0) -> Expect:
    """The column is filled in every row, or in the share of rows given by ``mostly``."""
    kwargs: dict[str, Any] = {"column": column} if mostly == 1.0 else {"column": column, "mostly": mostly}
    name = f"{column}_{'not_null' if mostly == 1.0 else 'mostly_filled'}"
    return Expect(name, "ExpectColumnValuesToNotBeNull", kwargs, reason, f"{column} IS NULL", severity)


def unique(columns: tuple[str, ...], reason: str, severity: str = CRITICAL) -> Expect:
    """No two rows have the same values in the columns."""
    listed = ", ".join(columns)
    failing = f"count(*) OVER (PARTITION BY {listed}) > 1"
    name = f"{'_and_'.join(columns)}_unique"
    if len(columns) == 1:
        failing = f"{listed} IS NOT NULL AND {failing}"
        return Expect(name, "ExpectColumnValuesToBeUnique", {"column": columns[0]}, reason, failing, severity)
    return Expect(name, "ExpectCompoundColumnsToBeUnique", {"column_list": list(columns)}, reason, failing, severity)


def in_codelist(column: str, codelist: str, reason: str, severity: str = CRITICAL) -> Expect:
    """The column holds a code of the list, or null."""
    kwargs = {"column": column, "value_set": CodeList(codelist)}
    failing = f"{column} NOT IN (SELECT unnest($value_set))"
    return Expect(f"{column}_in_codelist", "ExpectColumnValuesToBeInSet", kwargs, reason, failing, severity)


def in_values(column: str, values: tuple[str, ...], reason: str, severity: str = CRITICAL) -> Expect:
    """The column holds one of the values, or null."""
    kwargs = {"column": column, "value_set": list(values)}
    failing = f"{column} NOT IN (SELECT unnest($value_set))"
    return Expect(f"{column}_in_values", "ExpectColumnValuesToBeInSet", kwargs, reason, failing, severity)


def between(column: str, low: float, high: float, reason: str, severity: str = CRITICAL) -> Expect:
    """The column lies between two bounds, both inclusive, or is null."""
    kwargs = {"column": column, "min_value": low, "max_value": high}
    failing = f"NOT ({column} BETWEEN {low} AND {high})"
    return Expect(f"{column}_between", "ExpectColumnValuesToBeBetween", kwargs, reason, failing, severity)


def greater(column: str, than: str, reason: str, or_equal: bool = False, severity: str = CRITICAL) -> Expect:
    """One column exceeds another wherever both are filled."""
    kwargs = {"column_A": column, "column_B": than, "or_equal": or_equal}
    failing = f"NOT ({column} {'>=' if or_equal else '>'} {than})"
    name = f"{column}_{'not_below' if or_equal else 'above'}_{than}"
    return Expect(name, "ExpectColumnPairValuesAToBeGreaterThanB", kwargs, reason, failing, severity)


def never(name: str, condition: str, reason: str, severity: str = CRITICAL) -> Expect:
    """No row fulfils a condition in SQL."""
    # Great Expectations formats the query, so a brace of our own is doubled; SQLAlchemy takes :name for a parameter.
    escaped = condition.replace("{", "{{").replace("}", "}}").replace(":", r"\:")
    query = "SELECT * FROM {batch} WHERE " + escaped
    return Expect(name, "UnexpectedRowsExpectation", {"unexpected_rows_query": query}, reason, condition, severity)


def not_blank(column: str, reason: str, severity: str = CRITICAL) -> Expect:
    """The column, where it is filled, holds more than blanks."""
    return never(f"{column}_not_blank", f"trim({column}) = ''", reason, severity)


def matches(column: str, pattern: str, reason: str, severity: str = CRITICAL) -> Expect:
    """The column, where it is filled, is as a whole of the pattern (Great Expectations has no regex for DuckDB)."""
    quoted = pattern.replace("'", "''")
    return never(f"{column}_matches", f"NOT regexp_full_match({column}, '{quoted}')", reason, severity)


def not_empty(reason: str, severity: str = CRITICAL) -> Expect:
    """The relation has at least one row."""
    return Expect("has_rows", "ExpectTableRowCountToBeBetween", {"min_value": 1}, reason, None, severity)
