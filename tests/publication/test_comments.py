"""Comments from the dbt declarations into the database."""

from __future__ import annotations

import duckdb
import pytest

from orchestration.publication.comments import comment_table, declared_comments, doc_blocks, resolve_doc, uncommented
from orchestration.settings import OPS_DECLARATION

MARKDOWN = "{% docs unit %}\nThe unit,\nas written.\n{% enddocs %}\n\n{%docs value%}It's a number.{%enddocs%}"


def test_doc_blocks_and_references() -> None:
    blocks = doc_blocks(MARKDOWN)
    assert blocks == {"unit": "The unit, as written.", "value": "It's a number."}
    assert resolve_doc("{{ doc('unit') }} Or {{doc(\"value\")}}", blocks) == "The unit, as written. Or It's a number."
    assert resolve_doc("plain", blocks) == "plain"


def test_unknown_doc_block() -> None:
    with pytest.raises(KeyError, match="missing"):
        resolve_doc("{{ doc('missing') }}", {})


def test_every_declared_column_of_ops_is_explained() -> None:
    declared = declared_comments(OPS_DECLARATION)
    assert {"build", "check_result", "alert"} <= set(declared)
    for comment in declared.values():
        assert comment.table
        assert all(comment.columns.values())
        assert "{{" not in "".join(comment.columns.values())


def test_comments_are_put_and_missing_ones_found() -> None:
    with duckdb.connect() as connection:
        connection.execute("CREATE SCHEMA ops; CREATE TABLE ops.build (build_id VARCHAR, status VARCHAR)")
        assert uncommented(connection) == ["ops.build", "ops.build.build_id", "ops.build.status"]
        comment = declared_comments(OPS_DECLARATION)["build"]
        short = type(comment)("It's a build", {"build_id": "Its 'id'"})
        comment_table(connection, "ops.build", short)
        assert uncommented(connection) == ["ops.build.status"]
        assert connection.execute("SELECT comment FROM duckdb_tables()").fetchall() == [("It's a build",)]
