"""dbt's own account of a run, as results and checks."""

from __future__ import annotations

from pathlib import Path

import dagster as dg
import duckdb
import pytest

from orchestration.assets.transformations import raise_if_failed
from orchestration.transformation import dbt_runner
from orchestration.transformation.dbt_checks import check_results
from orchestration.transformation.dbt_runner import DbtFailed, NodeResult, node_results

MANIFEST = {
    "nodes": {
        "model.ordos.fct_output": {"resource_type": "model", "name": "fct_output", "schema": "marts", "config": {}},
        "test.ordos.positive": {
            "resource_type": "test",
            "name": "positive",
            "schema": "tests",
            "description": "output is never negative",
            "attached_node": "model.ordos.fct_output",
            "config": {"severity": "ERROR"},
        },
    },
    "sources": {},
}


def result(status: str, failures: int = 0, severity: str = "ERROR", unique_id: str = "test.ordos.positive") -> NodeResult:
    manifest = {**MANIFEST, "nodes": {**MANIFEST["nodes"]}}
    manifest["nodes"]["test.ordos.positive"] = {**MANIFEST["nodes"]["test.ordos.positive"], "config": {"severity": severity}}
    entry = {
        "unique_id": unique_id,
        "status": status,
        "execution_time": 0.1,
        "failures": failures,
        "message": f"Got {failures} results",
        "compiled_code": "SELECT value FROM marts.fct_output WHERE value < 0",
    }
    return next(node_results({"results": [entry]}, manifest))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "ordos.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE SCHEMA marts")
        connection.execute("CREATE TABLE marts.fct_output AS SELECT unnest([1, -2, -3]) AS value")
    return path


def test_a_failed_test_shows_the_rows_it_found(database: Path) -> None:
    (check,) = check_results([result("fail", 2)], database)
    assert (check.relation, check.passed, check.failing_row_count) == ("marts.fct_output", False, 2)
    assert check.sample == ({"value": "-2"}, {"value": "-3"})
    assert check.blocks
    with pytest.raises(dg.Failure, match="output is never negative") as raised:
        raise_if_failed([result("fail", 2)], [check])
    assert "value=-2" in (raised.value.description or "")


def test_a_warning_does_not_block(database: Path) -> None:
    (check,) = check_results([result("warn", 2, severity="WARN")], database)
    assert not check.passed
    assert not check.blocks
    raise_if_failed([result("warn", 2, severity="WARN")], [check])


def test_a_test_that_could_not_run_has_failed(database: Path) -> None:
    (check,) = check_results([result("error", severity="WARN")], database)
    assert check.blocks
    assert check.error


def test_a_skipped_test_says_nothing(database: Path) -> None:
    assert check_results([result("skipped")], database) == []


def test_a_broken_model_ends_the_run() -> None:
    with pytest.raises(dg.Failure, match="fct_output"):
        raise_if_failed([result("error", unique_id="model.ordos.fct_output")], [])


def test_a_project_that_cannot_be_read_is_told_in_the_words_of_dbt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dbt_project.yml").write_text("name: [\n", encoding="utf-8")
    monkeypatch.setattr(dbt_runner, "DBT_PROJECT", tmp_path)
    monkeypatch.setattr(dbt_runner, "TARGET", tmp_path / "target")
    monkeypatch.setattr(dbt_runner, "MANIFEST", tmp_path / "target" / "manifest.json")
    with pytest.raises(DbtFailed, match=r"dbt_project\.yml|YAML|Syntax"):
        dbt_runner.ensure_manifest()
