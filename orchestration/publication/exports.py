"""The warehouse as Parquet. Here: writing relations and frames to files. Not here: when, and what names lead to them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import duckdb
import polars as pl

from orchestration.files import sync
from orchestration.lake import write_parquet


def export_marts(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Every relation of schema marts as one file in a new folder that nobody reads yet."""
    folder.mkdir(parents=True)
    query = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'marts' ORDER BY table_name"
    for (name,) in connection.execute(query).fetchall():
        path = folder / f"{name}.parquet"
        connection.execute(f'COPY marts."{name}" TO $path (FORMAT parquet, COMPRESSION zstd)', {"path": str(path)})
        sync(path)
    sync(folder)


def export_frames(frames: Mapping[str, pl.DataFrame], folder: Path) -> None:
    """Each frame as one file, replaced whole."""
    for name, frame in frames.items():
        write_parquet(frame, folder / f"{name}.parquet")
