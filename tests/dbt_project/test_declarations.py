"""Every published relation and column says what it is, in the database itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from dbt_runs import Warehouse

from orchestration.settings import DBT_PROJECT, LAKE_DECLARATION, OPS_DECLARATION

PUBLISHED = "schema_name in ('marts', 'ops', 'seeds')"


def test_every_relation_has_a_comment(warehouse: Warehouse) -> None:
    for relations, name in (("duckdb_tables()", "table_name"), ("duckdb_views()", "view_name")):
        assert warehouse.values(f"select {name} from {relations} where {PUBLISHED} and coalesce(comment, '') = ''") == []


def test_every_column_has_a_comment(warehouse: Warehouse) -> None:
    silent = warehouse.rows(
        f"select table_name, column_name from duckdb_columns() where {PUBLISHED} and coalesce(comment, '') = ''"
    )
    assert silent == []


def test_comments_are_the_words_of_the_doc_blocks(warehouse: Warehouse) -> None:
    blocks = re.findall(
        r"{% docs (\w+) %}\n(.+)\n{% enddocs %}", (DBT_PROJECT / "models/columns.md").read_text(encoding="utf-8")
    )
    comments = warehouse.rows("select column_name, comment from duckdb_columns() where schema_name in ('marts', 'ops')")
    said = dict(blocks)
    assert len(said) == len(blocks), "a column is described twice"
    assert {name: comment for name, comment in comments if said.get(name) != comment} == {}


def test_every_model_states_its_grain(warehouse: Warehouse) -> None:
    models = [node for node in warehouse.nodes.values() if node["resource_type"] == "model"]
    assert models
    assert [model["name"] for model in models if "Grain - " not in model["description"]] == []


@pytest.mark.parametrize("declaration", [LAKE_DECLARATION, OPS_DECLARATION], ids=["lake", "ops"])
def test_declared_columns_have_a_type_and_a_doc_block(declaration: Path) -> None:
    (source,) = yaml.safe_load(declaration.read_text(encoding="utf-8"))["sources"]
    for table in source["tables"]:
        for column in table["columns"]:
            assert column["data_type"], (table["name"], column["name"])
            assert column["description"] == f"{{{{ doc('{column['name']}') }}}}", (table["name"], column["name"])


def test_the_contract_of_marts_is_enforced(warehouse: Warehouse) -> None:
    models = [node for node in warehouse.nodes.values() if node["resource_type"] == "model"]
    published = [model for model in models if model["schema"] in ("marts", "ops")]
    assert [model["name"] for model in published if not model["contract"]["enforced"]] == []
