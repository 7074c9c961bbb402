"""The lake: declared columns, whole files, nothing lost."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest

from orchestration.extraction.model import (
    Document,
    Extraction,
    GreenUnit,
    Observation,
    Origin,
    PolicyTask,
    Project,
    RejectedRow,
)
from orchestration.ingest.ledger import Ledger
from orchestration.lake import (
    discard_orphans,
    extraction_frames,
    lake_schema,
    lake_tables,
    write_batch,
    write_outcomes,
    write_parquet,
)
from orchestration.settings import Settings

DOCUMENT = Document("doc1", "v1", "a.html", "产量8.9亿吨", inferred_fields=("title", "place"), origins=(Origin(0, 7, 3, 10),))


def made(record: type, **given: Any) -> Any:
    """A record with a plain value in every field that is not given."""
    names = ("甲", "乙")
    plain = {"int": 1, "str": "x", "float": 0.5, "Decimal": Decimal(1), "tuple[str, ...]": names, "tuple": names}
    # A compiled record has the types of its fields, another the words for them.
    values = {f.name: plain.get(getattr(f.type, "__name__", str(f.type))) for f in fields(record)}
    return record(**{**values, **given})


def observation(**given: Any) -> Observation:
    result: Observation = made(Observation, **given)
    return result


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "raw", tmp_path / "warehouse")


@pytest.fixture
def extraction() -> Extraction:
    return Extraction(
        DOCUMENT,
        (observation(obs_value=Decimal("8.9"), normalized_value=Decimal("890000000.12345678915")),),
        (made(Project, total_investment=Decimal("673.0")),),
        (made(PolicyTask),),
        (made(GreenUnit),),
        (made(RejectedRow),),
    )


def test_every_table_has_the_declared_columns(extraction: Extraction) -> None:
    for extractions, height in (([extraction, extraction], 2), ([], 0)):
        frames = extraction_frames("b1", "x@1", extractions)
        assert set(frames) == set(lake_tables())
        for table, frame in frames.items():
            assert frame.schema == lake_schema(table)
            assert frame.height == height


def test_rows_know_their_document_and_batch(extraction: Extraction) -> None:
    frames = extraction_frames("b1", "x@1", [extraction])
    for frame in frames.values():
        row = frame.row(0, named=True)
        assert (row["batch_id"], row["document_id"], row["document_version"], row["source_path"]) == (
            "b1",
            "doc1",
            "v1",
            "a.html",
        )
    document = frames["document"].row(0, named=True)
    assert (document["inferred_fields"], document["document_text"], document["extractor"]) == (
        "title,place",
        DOCUMENT.text,
        "x@1",
    )
    assert frames["policy_task"].row(0, named=True)["lead_units"] == ["甲", "乙"]


def test_decimals_stay_exact(extraction: Extraction, settings: Settings) -> None:
    write_batch(settings, "b1", extraction_frames("b1", "x@1", [extraction]))
    query = "select obs_value, normalized_value from read_parquet($path)"
    rows = duckdb.execute(query, {"path": str(settings.lake / "observation" / "b1.parquet")}).fetchall()
    assert rows == [(Decimal("8.9"), Decimal("890000000.1234567892"))]


@pytest.mark.parametrize(
    "given",
    [
        {"obs_value": Decimal("1e28")},
        {"obs_value": Decimal("0.12345678901")},
        {"obs_value_upper": Decimal("-1e30")},
        {"normalized_value": Decimal("1e28")},
        {"normalized_value_upper": Decimal("NaN")},
        {"normalized_value": Decimal("Infinity")},
        {"normalized_value": Decimal("9999999999999999999999999999.99999999999")},
    ],
)
def test_a_figure_too_large_is_set_aside_and_the_rest_is_written(given: dict[str, Decimal]) -> None:
    bad = observation(observation_id="bad", source_text="很大的数", **given)
    frames = extraction_frames("b1", "x@1", [Extraction(DOCUMENT, (observation(observation_id="good"), bad))])
    assert frames["observation"]["observation_id"].to_list() == ["good"]
    (row,) = frames["rejected_row"].to_dicts()
    assert row["reason_code"] == "number_out_of_range"
    assert (row["document_id"], row["char_start"], row["source_text"]) == ("doc1", bad.char_start, "很大的数")


def test_a_project_with_a_figure_too_large_is_set_aside() -> None:
    projects = (made(Project, total_investment=Decimal("1e28")), made(Project, total_investment=None))
    frames = extraction_frames("b1", "x@1", [Extraction(DOCUMENT, projects=projects)])
    assert frames["project"]["total_investment"].to_list() == [None]
    assert frames["rejected_row"]["reason_code"].to_list() == ["number_out_of_range"]


@pytest.mark.parametrize("value", ["9999999999999999999999999999", "-0.0000000001", "1E+27", "0"])
def test_figures_that_just_fit(value: str) -> None:
    frames = extraction_frames("b1", "x@1", [Extraction(DOCUMENT, (observation(obs_value=Decimal(value)),))])
    assert frames["observation"]["obs_value"].to_list() == [Decimal(value)]


def test_the_tables_can_be_read_before_any_batch(settings: Settings) -> None:
    write_outcomes(settings, Ledger(settings.ledger).snapshot_outcomes())
    for table in (*lake_tables(), "document_outcome"):
        query = "select * from read_parquet($path, union_by_name = true)"
        found = duckdb.execute(query, {"path": f"{settings.lake}/{table}/*.parquet"})
        assert [column[0] for column in found.description or []] == lake_schema(table).names()
        assert found.fetchall() == []


def test_a_batch_from_before_a_column_was_declared_is_still_read(settings: Settings, extraction: Extraction) -> None:
    frames = extraction_frames("b1", "x@1", [extraction])
    write_batch(settings, "b1", frames | {"observation": frames["observation"].drop("table_serial")})
    write_outcomes(settings, Ledger(settings.ledger).snapshot_outcomes())
    query = "select table_serial from read_parquet($path, union_by_name = true)"
    assert duckdb.execute(query, {"path": f"{settings.lake}/observation/*.parquet"}).fetchall() == [(None,)]


def test_outcomes_are_replaced_and_orphans_removed(settings: Settings, extraction: Extraction) -> None:
    frames = extraction_frames("b1", "x@1", [extraction])
    write_batch(settings, "b1", frames)
    write_batch(settings, "b2", frames)
    outcomes = Ledger(settings.ledger).snapshot_outcomes()
    write_outcomes(settings, outcomes)
    write_outcomes(settings, outcomes)
    removed = discard_orphans(settings, {"b1"})
    assert {path.name for path in removed} == {"b2.parquet"}
    assert {path.name for path in settings.lake.glob("*/*")} == {"b1.parquet", "schema.parquet", "ledger.parquet"}


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "t" / "a.parquet"
    write_parquet(pl.DataFrame({"a": [1]}), path)

    def full(frame: pl.DataFrame, file: Path, **options: Any) -> None:
        file.write_bytes(b"half")
        raise OSError("no space left")

    monkeypatch.setattr(pl.DataFrame, "write_parquet", full)
    with pytest.raises(OSError, match="no space"):
        write_parquet(pl.DataFrame({"a": [2]}), path)
    assert pl.read_parquet(path)["a"].to_list() == [1]
