"""The cost of a build grows with its rows: no model compares every figure with every other.

Here: the joins that DuckDB plans for each model and test. A join by anything but equal columns goes through all pairs of rows,
which is harmless only where one side is a vocabulary or a single row.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import duckdb
import pytest
from dbt_runs import Warehouse

ALL_PAIRS = ("BLOCKWISE_NL_JOIN", "NESTED_LOOP_JOIN", "CROSS_PRODUCT")
# Relations as long as the vocabularies, not as the lake.
SHORT = ("seeds.", "intermediate.int_unit", "intermediate.int_correction")


@pytest.fixture(scope="module")
def catalogue(warehouse: Warehouse) -> Iterator[duckdb.DuckDBPyConnection]:
    """The built warehouse with what dbt's steps hand on to each other in memory."""
    with duckdb.connect() as connection:
        connection.execute(f"attach '{warehouse.database}' as ordos (read_only); attach ':memory:' as work")
        connection.execute("create schema work.intermediate; use ordos")
        # Of a few rows DuckDB goes through all pairs even where it would not of many.
        connection.execute("set asof_loop_join_threshold = 0; set nested_loop_join_threshold = 0")
        for name, query in warehouse.queries.items():
            node = warehouse.nodes[name]
            if node["resource_type"] == "model" and node["database"] == "work":
                connection.execute(f"create table {node['relation_name']} as {query}")
        yield connection


def test_no_model_or_test_goes_through_all_pairs(warehouse: Warehouse, catalogue: duckdb.DuckDBPyConnection) -> None:
    assert {name for name, query in warehouse.queries.items() if list(_all_pairs(catalogue, query))} == set()


@pytest.mark.parametrize(
    "condition",
    ["one.observation_id = other.observation_id and one.measure = 'storage'", "abs(one.char_start - other.char_start) < 9"],
    ids=["a condition on the left side alone", "no columns that are equal"],
)
def test_a_join_through_all_pairs_is_found(catalogue: duckdb.DuckDBPyConnection, condition: str) -> None:
    figures = "work.intermediate.int_figure"
    assert list(_all_pairs(catalogue, f"select one.text from {figures} as one left join {figures} as other on {condition}"))


def test_a_join_with_a_vocabulary_is_none(catalogue: duckdb.DuckDBPyConnection) -> None:
    query = (
        "select text from work.intermediate.int_figure as figures join seeds.scope_word as words"
        " on contains(figures.indicator_name, words.word)"
    )
    assert not list(_all_pairs(catalogue, query))


def _all_pairs(connection: duckdb.DuckDBPyConnection, query: str) -> Iterator[str]:
    """The joins of a query's plan that go through all pairs of two long relations."""
    (row,) = connection.execute(f"explain (format json) {query}").fetchall()
    for root in json.loads(row[1]):
        for operator in _operators(root):
            if operator["name"].strip() in ALL_PAIRS and all(_is_long(side) for side in operator["children"]):
                yield operator["name"]


def _is_long(operator: dict[str, Any]) -> bool:
    """Whether an operator may hand on as many rows as the lake has."""
    if operator["name"].strip() == "UNGROUPED_AGGREGATE":
        return False
    if operator["children"]:
        return any(_is_long(child) for child in operator["children"])
    table = operator.get("extra_info", {}).get("Table", "")
    return not any(part in table for part in SHORT)


def _operators(root: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield root
    for child in root["children"]:
        yield from _operators(child)
