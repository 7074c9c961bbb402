"""Differences between two builds, by key."""

from __future__ import annotations

from pathlib import Path

import duckdb

from expectations.suite import Suite
from orchestration.publication.compare import Difference, compare

FIGURES = Suite("marts.figure", ("document_id", "serial"), ())


def build(path: Path, select: str) -> Path:
    with duckdb.connect(str(path)) as connection:
        connection.execute(f"CREATE SCHEMA marts; CREATE TABLE marts.figure AS {select}")
    return path


def test_first_build_adds_everything(tmp_path: Path) -> None:
    new = build(tmp_path / "new.duckdb", "SELECT 'd' AS document_id, i AS serial FROM range(3) AS r(i)")
    assert compare(new, None, [FIGURES]) == [Difference("marts.figure", 3, 3, 0, 0)]


def test_added_removed_changed(tmp_path: Path) -> None:
    live = build(
        tmp_path / "live.duckdb",
        "SELECT * FROM (VALUES ('d', 1, [1], NULL), ('d', 2, [2], 'x'), ('d', 3, [3], 'y'))"
        " AS f(document_id, serial, parts, word)",
    )
    new = build(
        tmp_path / "new.duckdb",
        "SELECT * FROM (VALUES ('d', 2, [2, 2], 'x'), ('d', 3, [3], NULL), ('d', 4, [4], 'z'), ('e', 1, [1], NULL),"
        " ('d', 1, [1], NULL)) AS f(document_id, serial, parts, word)",
    )
    assert compare(new, live, [FIGURES]) == [Difference("marts.figure", 5, added=2, removed=0, changed=2)]
    assert compare(live, new, [FIGURES]) == [Difference("marts.figure", 3, added=0, removed=2, changed=2)]
    assert compare(new, new, [FIGURES]) == [Difference("marts.figure", 5, 0, 0, 0)]


def test_made_anew_is_not_changed(tmp_path: Path) -> None:
    live = build(tmp_path / "live.duckdb", "SELECT 'd' AS document_id, 1 AS serial, 'b1' AS batch_id, 'e@1' AS extractor")
    new = build(tmp_path / "new.duckdb", "SELECT 'd' AS document_id, 1 AS serial, 'b2' AS batch_id, 'e@2' AS extractor")
    assert compare(new, live, [FIGURES]) == [Difference("marts.figure", 1, 0, 0, 0)]


def test_columns_that_came_and_went(tmp_path: Path) -> None:
    live = build(tmp_path / "live.duckdb", "SELECT 'd' AS document_id, 1 AS serial, 'a' AS former")
    new = build(tmp_path / "new.duckdb", "SELECT 'd' AS document_id, 1 AS serial, 'b' AS latter")
    (difference,) = compare(new, live, [FIGURES])
    assert difference == Difference("marts.figure", 1, 0, 0, 0, ("latter",), ("former",))


def test_relation_new_in_this_build(tmp_path: Path) -> None:
    live = tmp_path / "live.duckdb"
    duckdb.connect(str(live)).close()
    new = build(tmp_path / "new.duckdb", "SELECT 'd' AS document_id, 1 AS serial")
    assert compare(new, live, [FIGURES]) == [Difference("marts.figure", 1, added=1, removed=0, changed=0)]
