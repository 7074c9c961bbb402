"""The lake: one immutable Parquet file for each table and batch.

Here: extractions as frames in the declared columns, writing them so that no reader ever sees half a file, and removing
what an interrupted run left. Not here: which batches count (the ledger), what the columns mean (dbt).
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from decimal import Context, Decimal
from pathlib import Path
from typing import Any

import polars as pl

from orchestration.declaration import declared_schema, declared_tables
from orchestration.extraction.model import Document, Extraction, Observation, Project, RejectedRow
from orchestration.files import replacing
from orchestration.settings import LAKE_DECLARATION, Settings

OUTCOME_TABLE = "document_outcome"
OUTCOME_FILE = "ledger.parquet"
# No rows, all declared columns: keeps every table readable when batches are missing or older than a column.
SCHEMA_FILE = "schema.parquet"

_DECIMALS = Decimal("1E-10")
_LIMIT = Decimal(10) ** 28
# The default context holds 28 digits and fails on more.
_WIDE = Context(prec=60)
_STATED = ("obs_value", "obs_value_upper")
_DERIVED = ("normalized_value", "normalized_value_upper")


def lake_tables() -> tuple[str, ...]:
    """The tables that a batch writes a file of."""
    return tuple(table for table in declared_tables(LAKE_DECLARATION) if table != OUTCOME_TABLE)


def lake_schema(table: str) -> pl.Schema:
    """Columns of a table of the lake, as declared."""
    return declared_schema(LAKE_DECLARATION, table)


def extraction_frames(batch_id: str, extractor: str, extractions: Sequence[Extraction]) -> dict[str, pl.DataFrame]:
    """Every lake table of a batch, empty ones included. A row whose figures no column can hold is set aside as rejected."""
    rows: dict[str, list[tuple[Document, Any]]] = {table: [] for table in lake_tables() if table != "document"}
    for extraction in extractions:
        document = extraction.document
        for observation in extraction.observations:
            if _fits(observation, _STATED) and _fits(observation, _DERIVED, rounded=True):
                rows["observation"].append((document, observation))
            else:
                rows["rejected_row"].append((document, _reject(observation, observation.observation_id)))
        for project in extraction.projects:
            if _fits(project, ("total_investment",)):
                rows["project"].append((document, project))
            else:
                rows["rejected_row"].append((document, _reject(project, project.project_id)))
        rows["policy_task"].extend((document, task) for task in extraction.policy_tasks)
        rows["green_unit"].extend((document, unit) for unit in extraction.green_units)
        rows["rejected_row"].extend((document, rejected) for rejected in extraction.rejected_rows)
        rows["text_origin"].extend((document, origin) for origin in document.origins)
    frames = {table: _frame(table, batch_id, pairs) for table, pairs in rows.items()}
    frames["document"] = _document_frame(batch_id, extractor, [extraction.document for extraction in extractions])
    return frames


def _document_frame(batch_id: str, extractor: str, documents: Sequence[Document]) -> pl.DataFrame:
    schema = lake_schema("document")
    given = {"batch_id": batch_id, "extractor": extractor}
    columns: dict[str, list[Any]] = {name: [given[name]] * len(documents) for name in given}
    columns["document_text"] = [document.text for document in documents]
    columns["inferred_fields"] = [",".join(document.inferred_fields) for document in documents]
    for name in schema.names():
        if name not in columns:
            columns[name] = [getattr(document, name) for document in documents]
    return pl.DataFrame({name: columns[name] for name in schema.names()}, schema=schema)


def _frame(table: str, batch_id: str, pairs: Sequence[tuple[Document, Any]]) -> pl.DataFrame:
    """Rows of extraction beside the columns that say which document and batch they came from."""
    schema = lake_schema(table)
    of_document = {"document_id", "document_version", "source_path"}
    columns: dict[str, list[Any]] = {}
    for name, data_type in schema.items():
        if name == "batch_id":
            columns[name] = [batch_id] * len(pairs)
        elif name in of_document:
            columns[name] = [getattr(document, name) for document, _ in pairs]
        elif isinstance(data_type, pl.Decimal):
            columns[name] = [_quantized(getattr(row, name)) for _, row in pairs]
        else:
            columns[name] = [getattr(row, name) for _, row in pairs]
    return pl.DataFrame(columns, schema=schema)


def _quantized(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.quantize(_DECIMALS, context=_WIDE)


def _fits(record: Observation | Project, names: Sequence[str], rounded: bool = False) -> bool:
    """Whether decimal(38,10) holds these figures of a record: without loss, unless they may be rounded."""
    for name in names:
        value: Decimal | None = getattr(record, name)
        if value is None:
            continue
        if not value.is_finite() or abs(value) >= _LIMIT:
            return False
        held = value.quantize(_DECIMALS, context=_WIDE)
        if abs(held) >= _LIMIT or (held != value and not rounded):
            return False
    return True


def _reject(record: Observation | Project, record_id: str) -> RejectedRow:
    reason_code = "number_out_of_range"
    return RejectedRow(
        rejected_row_id=hashlib.sha256(f"{record_id} {reason_code}".encode()).hexdigest()[:16],
        char_start=record.char_start,
        char_end=record.char_end,
        source_text=record.source_text,
        reason_code=reason_code,
        reason="A figure needs more than 28 digits before, or 10 behind, the decimal point.",
    )


def write_batch(settings: Settings, batch_id: str, frames: Mapping[str, pl.DataFrame]) -> None:
    """One file for each table. They count only once the ledger has committed the batch."""
    for table in lake_tables():
        write_parquet(frames[table], settings.lake / table / f"{batch_id}.parquet")


def write_outcomes(settings: Settings, outcomes: pl.DataFrame) -> None:
    """The last thing before a build: the ledger's snapshot, and a file without rows in every table of the lake."""
    for table in lake_tables():
        write_parquet(lake_schema(table).to_frame(), settings.lake / table / SCHEMA_FILE)
    frame = outcomes.select(pl.col(name).cast(data_type) for name, data_type in lake_schema(OUTCOME_TABLE).items())
    write_parquet(frame, settings.lake / OUTCOME_TABLE / OUTCOME_FILE)


def discard_orphans(settings: Settings, committed_batch_ids: Collection[str]) -> list[Path]:
    """Remove what belongs to no committed batch: the files of a run that was cut off. Only the one writer may call this."""
    kept = {SCHEMA_FILE, OUTCOME_FILE} | {f"{batch_id}.parquet" for batch_id in committed_batch_ids}
    orphans = [path for path in sorted(settings.lake.glob("*/*")) if path.is_file() and path.name not in kept]
    for path in orphans:
        path.unlink()
    return orphans


def write_parquet(frame: pl.DataFrame, path: Path) -> None:
    """The whole file or none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path) as temporary:
        frame.write_parquet(temporary, compression="zstd")
