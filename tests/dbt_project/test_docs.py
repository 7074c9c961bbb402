"""dbt's own documentation site can be built from the project."""

from __future__ import annotations

import json

from dbt_runs import Warehouse, run_dbt


def test_dbt_docs_are_generated(warehouse: Warehouse) -> None:
    run_dbt(warehouse.folder, warehouse.database, "docs", "generate")
    catalog = json.loads((warehouse.folder / "target" / "catalog.json").read_text(encoding="utf-8"))
    assert {"model.ordos.fct_discrepancy", "model.ordos.fct_target_progress"} <= set(catalog["nodes"])
    assert (warehouse.folder / "target" / "index.html").stat().st_size > 0
