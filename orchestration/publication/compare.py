"""What a new build changes. Here: rows added, removed and changed in each relation, by key, as SQL over both files.

Not here: judging the difference, publishing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from expectations.suite import Suite

# They tell who made a row and when, not what it says; a new version of the extractor would seem to change every row.
ABOUT_THE_MAKING = frozenset({"batch_id", "extractor"})


@dataclass(frozen=True)
class Difference:
    """One relation in the new build against the live one; ``row_count`` is that of the new build."""

    relation: str
    row_count: int
    added: int
    removed: int
    changed: int
    columns_added: tuple[str, ...] = ()
    columns_removed: tuple[str, ...] = ()


def compare(new: Path, live: Path | None, suites: Sequence[Suite]) -> list[Difference]:
    """The difference of every suite's relation. Without a live build all rows are added."""
    with duckdb.connect() as connection:
        _attach(connection, new, "new_build")
        if live is not None:
            _attach(connection, live, "live_build")
        return [_difference(connection, suite, live is not None) for suite in suites]


def _difference(connection: duckdb.DuckDBPyConnection, suite: Suite, has_live: bool) -> Difference:
    new, live = f"new_build.{suite.relation}", f"live_build.{suite.relation}"
    rows = _one(connection, f"SELECT count(*) FROM {new}")
    new_columns = _columns(connection, "new_build", suite.relation)
    live_columns = _columns(connection, "live_build", suite.relation) if has_live else []
    if not set(suite.key) <= set(live_columns):
        return Difference(suite.relation, rows, added=rows, removed=0, changed=0)
    content = [column for column in new_columns if column in live_columns and column not in ABOUT_THE_MAKING]
    same_key = " AND ".join(f"one.{column} IS NOT DISTINCT FROM other.{column}" for column in suite.key)
    anti_join = "SELECT count(*) FROM {} AS one ANTI JOIN {} AS other ON " + same_key
    return Difference(
        suite.relation,
        rows,
        added=_one(connection, anti_join.format(new, live)),
        removed=_one(connection, anti_join.format(live, new)),
        changed=_changed(connection, new, live, same_key, content),
        columns_added=tuple(column for column in new_columns if column not in live_columns),
        columns_removed=tuple(column for column in live_columns if column not in new_columns),
    )


def _changed(connection: duckdb.DuckDBPyConnection, new: str, live: str, same_key: str, columns: list[str]) -> int:
    """Rows under the same key that differ in these columns."""
    differs = " OR ".join(f'one."{column}" IS DISTINCT FROM other."{column}"' for column in columns)
    return _one(connection, f"SELECT count(*) FROM {new} AS one JOIN {live} AS other ON {same_key} WHERE {differs}")


def _attach(connection: duckdb.DuckDBPyConnection, database: Path, name: str) -> None:
    # The resolved path, since DuckDB may keep an instance for a path whose link has moved on.
    path = str(database.resolve()).replace("'", "''")
    connection.execute(f"ATTACH '{path}' AS {name} (READ_ONLY)")


def _columns(connection: duckdb.DuckDBPyConnection, catalog: str, relation: str) -> list[str]:
    query = """
        SELECT column_name FROM duckdb_columns()
        WHERE (database_name, schema_name, table_name) = (?, ?, ?) ORDER BY column_index
    """
    return [name for (name,) in connection.execute(query, [catalog, *relation.split(".")]).fetchall()]


def _one(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    row = connection.execute(query).fetchone()
    return int(row[0]) if row else 0
