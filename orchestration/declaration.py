"""Declared tables -> polars schemas.

Here: reading a dbt sources file for the columns of a table, their types and order. Not here: writing tables.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import polars as pl
import yaml

_TYPES: dict[str, pl.DataType] = {
    "varchar": pl.String(),
    "bigint": pl.Int64(),
    "integer": pl.Int32(),
    "double": pl.Float64(),
    "boolean": pl.Boolean(),
    "date": pl.Date(),
    "timestamp": pl.Datetime("us"),
    "decimal(38,10)": pl.Decimal(38, 10),
    "varchar[]": pl.List(pl.String()),
}


@cache
def _tables(declaration: Path) -> dict[str, dict[str, pl.DataType]]:
    content = yaml.safe_load(declaration.read_text(encoding="utf-8"))
    return {
        table["name"]: {column["name"]: _TYPES[column["data_type"]] for column in table["columns"]}
        for source in content["sources"]
        for table in source["tables"]
    }


def declared_tables(declaration: Path) -> tuple[str, ...]:
    """Names of the tables a dbt sources file declares, in its order."""
    return tuple(_tables(declaration))


def declared_schema(declaration: Path, table: str) -> pl.Schema:
    """Columns of one declared table as polars knows them."""
    return pl.Schema(_tables(declaration)[table])
