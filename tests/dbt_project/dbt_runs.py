"""dbt run over the made-up lake, and the database it built. Here: running and reading. Not here: fixtures, assertions."""

from __future__ import annotations

import gc
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
from dbt.adapters.duckdb.connections import DuckDBConnectionManager
from dbt.cli.main import dbtRunner

from orchestration.settings import DBT_PROJECT


@dataclass(frozen=True)
class Warehouse:
    """A built database file, and what dbt said of each node."""

    folder: Path
    status: dict[str, str]

    @property
    def database(self) -> Path:
        return self.folder / "ordos.duckdb"

    @property
    def nodes(self) -> dict[str, dict[str, Any]]:
        """dbt's own account of the project, by the names of the nodes."""
        manifest = json.loads((self.folder / "target" / "manifest.json").read_text(encoding="utf-8"))
        return {node["name"]: node for node in manifest["nodes"].values()}

    @property
    def queries(self) -> dict[str, str]:
        """The SQL of every model and test as it was run, by name, in the order of the run."""
        results = json.loads((self.folder / "target" / "run_results.json").read_text(encoding="utf-8"))["results"]
        names = {result["unique_id"]: result.get("compiled_code") for result in results}
        return {unique_id.split(".")[2]: query for unique_id, query in names.items() if query}

    def rows(self, query: str, *parameters: Any) -> list[tuple[Any, ...]]:
        with duckdb.connect(str(self.database), read_only=True) as connection:
            return connection.execute(query, parameters).fetchall()

    def values(self, query: str, *parameters: Any) -> list[Any]:
        return [value for (value,) in self.rows(query, *parameters)]


def run_dbt(folder: Path, database: Path, *command: str) -> dict[str, str]:
    """Runs dbt in this process over the lake of the folder; the status of every node by its name."""
    os.environ["ORDOS_LAKE"] = str(folder / "lake")
    os.environ["ORDOS_BUILD"] = str(database)
    places = ["--project-dir", str(DBT_PROJECT), "--profiles-dir", str(DBT_PROJECT)]
    places += ["--target-path", str(folder / "target"), "--log-path", str(folder / "logs"), "--quiet"]
    outcome = dbtRunner().invoke([*command, *places])
    # The adapter keeps its connection for the next command; the file must be free to be read and copied.
    DuckDBConnectionManager.close_all_connections()
    gc.collect()
    assert outcome.exception is None, outcome.exception
    # Commands that build nothing, such as docs generate, return an artifact without results.
    results = getattr(outcome.result, "results", ())
    return {result.node.name: str(result.status) for result in results}
