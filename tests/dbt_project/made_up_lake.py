"""A small made-up lake. Here: papers whose rows know their own spans, written as the Parquet files dbt reads.

Not here: dbt, assertions.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import yaml

from orchestration.settings import LAKE_DECLARATION

Row = dict[str, Any]

OBSERVATION_DEFAULTS: Row = {
    "heading_path": "",
    "unit_text": "",
    "comparator": "eq",
    "obs_kind": "actual",
    "measure_form": "level",
    "decisions": "{}",
    "extractor": "made-up@1",
    "confidence": 1.0,
}


@dataclass
class Paper:
    """One document version being written line by line; each statement finds its own span in the text."""

    source_path: str
    batch_id: str = "batch_2"
    is_current: bool = True
    place: str | None = "鄂尔多斯市"
    issued: str = "2022"
    document_kind: str = "plan"
    text: str = ""
    rows: dict[str, list[Row]] = field(default_factory=dict)

    @property
    def document_id(self) -> str:
        return hashlib.sha256(self.source_path.encode()).hexdigest()[:16]

    def line(self, content: str) -> int:
        start = len(self.text)
        self.text += content + "\n"
        return start

    def add(self, table: str, key: str, content: str, **fields: Any) -> Row:
        """A row whose span is the whole line."""
        start = self.line(content)
        row = {"char_start": start, "char_end": start + len(content), "source_text": content, **fields}
        row[key] = f"{self.document_id}-{self.batch_id}-{len(self.rows.get(table, []))}"
        self.rows.setdefault(table, []).append(row)
        return row

    def observe(
        self, content: str, text: str, value: str, factor: str | None = "1", unit: str | None = "count", **fields: Any
    ) -> Row:
        """A figure inside a new line. ``factor`` and ``unit`` make its normalised value; None leaves that out."""
        row = self.add("observation", "observation_id", content)
        row["source_start"] = row["char_start"]
        row["char_start"] += content.index(text)
        row["char_end"] = row["char_start"] + len(text)
        row |= OBSERVATION_DEFAULTS | {"text": text, "obs_value": Decimal(value), "normalized_unit": unit} | fields
        row["normalized_value"] = None if factor is None else Decimal(value) * Decimal(factor)
        return row

    def version(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()

    def tables(self) -> dict[str, list[Row]]:
        """All rows of the lake this paper leads to."""
        shared = {
            "batch_id": self.batch_id,
            "document_id": self.document_id,
            "document_version": self.version(),
            "source_path": self.source_path,
        }
        document: Row = {
            "document_text": self.text,
            "place": self.place,
            "issued": self.issued,
            "document_kind": self.document_kind,
        }
        document |= {"title": Path(self.source_path).stem, "extractor": "made-up@1", "byte_size": len(self.text.encode())}
        outcome: Row = {"run_id": f"run_{self.batch_id}", "seen_at": f"2026-11-2{self.batch_id[-1]} 06:00:00"}
        outcome |= {"outcome": "taken", "is_current": self.is_current}
        everything: dict[str, list[Row]] = {"document": [document], "document_outcome": [outcome], **self.rows}
        return {table: [shared | row for row in rows] for table, rows in everything.items()}


def write_lake(folder: Path, papers: list[Paper], **more_rows: list[Row]) -> None:
    """Writes every declared table, also the empty ones, in the declared columns and types."""
    declaration = yaml.safe_load(LAKE_DECLARATION.read_text(encoding="utf-8"))
    with duckdb.connect() as connection:
        for table in declaration["sources"][0]["tables"]:
            name = table["name"]
            rows = [row for paper in papers for row in paper.tables().get(name, [])] + more_rows.get(name, [])
            _write_table(connection, folder / name, table["columns"], rows)


def _write_table(connection: duckdb.DuckDBPyConnection, folder: Path, columns: list[dict[str, str]], rows: list[Row]) -> None:
    names = [column["name"] for column in columns]
    unknown = {name for row in rows for name in row} - set(names)
    assert not unknown, f"{folder.name} has no column {sorted(unknown)}"
    folder.mkdir(parents=True)
    connection.execute(f"create or replace table made_up ({', '.join(c['name'] + ' ' + c['data_type'] for c in columns)})")
    if rows:
        marks = ", ".join("?" for _ in names)
        connection.executemany(f"insert into made_up values ({marks})", [[row.get(name) for name in names] for row in rows])
    connection.execute(f"copy made_up to '{folder}/batch.parquet' (format parquet, compression zstd)")
