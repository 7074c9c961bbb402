"""A SQLAlchemy dialect for reading DuckDB in which every cursor is a cursor of its own.

Here: nothing else. Not here: queries, checks.

Why: all cursors of duckdb-engine share one DuckDB connection, and a DuckDB connection holds one result. SQLAlchemy rolls
a connection back when it goes into its pool, and Great Expectations fetches after that: the rollback has then thrown the
result away, and every check ends in an empty result instead of an answer.
The dialect also sets the schema that bare names mean, because Great Expectations leaves ``schema_name`` out of some of
its statements, and it closes its cursors with the connection: an open one would keep the file locked for the publication.

Use: ``register()``, then ``create_engine("duckdb+own_cursors:///file", connect_args={"schema": "marts"})``.
"""

from __future__ import annotations

from typing import Any

import duckdb
import duckdb_engine
from sqlalchemy.dialects import registry

DRIVER = "duckdb+own_cursors"


class OwnCursorConnection(duckdb_engine.ConnectionWrapper):
    """A connection that hands out cursors which do not disturb one another."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, schema: str) -> None:
        super().__init__(connection)
        self._connection = connection
        self._set_schema = "SET schema = '{}'".format(schema.replace("'", "''"))
        self._cursors: list[duckdb.DuckDBPyConnection] = []

    def cursor(self) -> duckdb_engine.CursorWrapper:
        cursor = self._connection.cursor()
        cursor.execute(self._set_schema)
        self._cursors.append(cursor)
        return duckdb_engine.CursorWrapper(cursor, self)

    def close(self) -> None:
        for cursor in self._cursors:
            cursor.close()
        self._cursors.clear()
        super().close()


class OwnCursorDialect(duckdb_engine.Dialect):
    """duckdb-engine's dialect, read-only, with `OwnCursorConnection` for a connection."""

    supports_statement_cache = False

    def connect(self, *_: Any, **parameters: Any) -> Any:
        return OwnCursorConnection(duckdb.connect(parameters["database"], read_only=True), parameters["schema"])


def register() -> None:
    """Make SQLAlchemy know the dialect under `DRIVER`."""
    registry.register(DRIVER.replace("+", "."), __name__, OwnCursorDialect.__name__)
