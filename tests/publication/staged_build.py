"""A small staged build for tests, as dbt would leave one: two marts, seeds, ops, and working schemas that are to go."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb

from expectations.suite import Suite
from orchestration.ingest.ledger import Ledger
from orchestration.publication.build import Build, new_build
from orchestration.publication.manifest import Manifest
from orchestration.publication.publish import publish
from orchestration.quality.results import CheckResult
from orchestration.settings import Settings

SMALL_SUITES = (Suite("marts.dim_document", ("document_id",), ()), Suite("marts.fct_observation", ("observation_id",), ()))
PASSED = (
    CheckResult("marts.dim_document", "title_not_null", True, "critical", "people know documents by their titles"),
    CheckResult("marts.fct_observation", "text_not_null", True, "critical", "a figure has characters"),
)


def settings_in(folder: Path) -> Settings:
    return Settings(raw=folder / "raw", warehouse=folder / "warehouse")


def stage(settings: Settings, values: Sequence[int]) -> Build:
    """A build whose observations o0, o1, ... have the given values."""
    build = new_build(settings)
    lake_file = settings.warehouse / "observation.parquet"
    with duckdb.connect(str(build.database)) as connection:
        connection.execute(
            "CREATE SCHEMA staging; CREATE SCHEMA intermediate; CREATE SCHEMA marts; CREATE SCHEMA seeds; CREATE SCHEMA ops"
        )
        rows = [(f"o{number}", value) for number, value in enumerate(values)]
        connection.execute("CREATE TABLE intermediate.int_observation (observation_id VARCHAR, obs_value INTEGER)")
        connection.executemany("INSERT INTO intermediate.int_observation VALUES (?, ?)", rows)
        connection.execute("COPY intermediate.int_observation TO $path (FORMAT parquet)", {"path": str(lake_file)})
        connection.execute(f"CREATE VIEW staging.stg_observation AS SELECT * FROM read_parquet('{lake_file}')")
        connection.execute("CREATE TABLE marts.fct_observation AS SELECT * FROM intermediate.int_observation")
        connection.execute("CREATE TABLE marts.dim_document AS SELECT 'd1' AS document_id, ['a', 'b'] AS names")
        connection.execute("CREATE TABLE seeds.unit AS SELECT '亿元' AS unit_text")
        connection.execute("CREATE TABLE ops.rejected_row AS SELECT 'r1' AS rejected_row_id")
        _comment_everything(connection)
    return build


def _comment_everything(connection: duckdb.DuckDBPyConnection) -> None:
    query = "SELECT schema_name, table_name, column_name FROM duckdb_columns() WHERE NOT internal AND schema_name <> 'staging'"
    for schema, table, column in connection.execute(query).fetchall():
        connection.execute(f"COMMENT ON TABLE {schema}.{table} IS 'a table'")
        connection.execute(f"COMMENT ON COLUMN {schema}.{table}.{column} IS 'a column'")


def publish_values(settings: Settings, values: Sequence[int], checks: Sequence[CheckResult] = PASSED) -> Manifest:
    """Stage, record checks, publish."""
    build = stage(settings, values)
    ledger = Ledger(settings.ledger)
    ledger.record_checks(build.build_id, checks)
    return publish(settings, build, ledger, "fingerprint")


def live_values(settings: Settings) -> list[int]:
    with duckdb.connect(str(settings.live.resolve()), read_only=True) as connection:
        return [value for (value,) in connection.execute("SELECT obs_value FROM marts.fct_observation ORDER BY ALL").fetchall()]
