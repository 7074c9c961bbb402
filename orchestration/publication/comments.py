"""Comments in the database.

Here: comments for tables Python writes, from their dbt declaration, and the search for missing ones. Not here: the declarations
(dbt_project/models), the comments of models (dbt writes them).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb
import yaml

from orchestration.settings import DBT_PROJECT

COLUMN_DOCS = DBT_PROJECT / "models" / "columns.md"

_DOC_BLOCK = re.compile(r"{%\s*docs\s+(\w+)\s*%}(.*?){%\s*enddocs\s*%}", re.DOTALL)
_DOC_REFERENCE = re.compile(r"{{\s*doc\(\s*['\"](\w+)['\"]\s*\)\s*}}")


@dataclass(frozen=True)
class TableComment:
    """What a table and each of its columns mean."""

    table: str
    columns: Mapping[str, str]


def doc_blocks(markdown: str) -> dict[str, str]:
    """Name to text of every ``{% docs name %}`` block, line breaks closed up."""
    return {name: " ".join(text.split()) for name, text in _DOC_BLOCK.findall(markdown)}


def resolve_doc(description: str, blocks: Mapping[str, str]) -> str:
    """A description with each ``{{ doc('x') }}`` replaced by its block; an unknown block is a KeyError."""
    return " ".join(_DOC_REFERENCE.sub(lambda reference: blocks[reference[1]], description).split())


def declared_comments(declaration: Path, docs: Path = COLUMN_DOCS) -> dict[str, TableComment]:
    """The comments of every table a dbt sources file declares."""
    blocks = doc_blocks(docs.read_text(encoding="utf-8"))
    declared = yaml.safe_load(declaration.read_text(encoding="utf-8"))
    return {
        table["name"]: TableComment(
            resolve_doc(table["description"], blocks),
            {column["name"]: resolve_doc(column["description"], blocks) for column in table["columns"]},
        )
        for source in declared["sources"]
        for table in source["tables"]
    }


def comment_table(connection: duckdb.DuckDBPyConnection, relation: str, comment: TableComment) -> None:
    """Put the comments into the database (COMMENT takes a literal only, so quotes are doubled)."""
    connection.execute(f"COMMENT ON TABLE {relation} IS {_quoted(comment.table)}")
    for column, text in comment.columns.items():
        connection.execute(f'COMMENT ON COLUMN {relation}."{column}" IS {_quoted(text)}')


def uncommented(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Relations and columns without a comment, as schema.relation or schema.relation.column."""
    query = """
        SELECT schema_name || '.' || table_name AS name FROM duckdb_tables() WHERE NOT internal AND coalesce(comment, '') = ''
        UNION ALL
        SELECT schema_name || '.' || view_name FROM duckdb_views() WHERE NOT internal AND coalesce(comment, '') = ''
        UNION ALL
        SELECT schema_name || '.' || table_name || '.' || column_name FROM duckdb_columns()
        WHERE NOT internal AND coalesce(comment, '') = ''
        ORDER BY name
    """
    return [name for (name,) in connection.execute(query).fetchall()]


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
