"""The made-up lake is one the warehouse would accept."""

from __future__ import annotations

from pathlib import Path

import duckdb

from benchmarks.lake import FIGURES_A_DOCUMENT, write_lake
from orchestration.declaration import declared_tables
from orchestration.lake import lake_schema
from orchestration.settings import LAKE_DECLARATION


def test_every_figure_is_the_text_of_its_span(tmp_path: Path) -> None:
    write_lake(tmp_path, "batch_1", 0, 2 * FIGURES_A_DOCUMENT)
    query = f"""
        SELECT count(*), count(*) FILTER (WHERE text = substr(document_text, char_start + 1, char_end - char_start))
        FROM read_parquet('{tmp_path}/observation/*.parquet') JOIN read_parquet('{tmp_path}/document/*.parquet')
        USING (document_id, document_version)
    """
    assert duckdb.sql(query).fetchone() == (2 * FIGURES_A_DOCUMENT, 2 * FIGURES_A_DOCUMENT)


def test_every_declared_table_is_written_in_its_columns(tmp_path: Path) -> None:
    write_lake(tmp_path, "batch_1", 0, 10)
    for table in declared_tables(LAKE_DECLARATION):
        columns = duckdb.sql(f"SELECT * FROM read_parquet('{tmp_path}/{table}/*.parquet')").columns
        assert columns == list(lake_schema(table).names())
