"""Commands as a person calls them: output, messages, exit codes, and what they import."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner
from whole_pipeline import DOCUMENTS, Pipeline

from orchestration.cli import main
from orchestration.publication.build import live_build_id
from orchestration.settings import Settings


def test_extract_writes_lines_to_standard_output_and_words_to_standard_error() -> None:
    result = CliRunner().invoke(main, ["extract", str(DOCUMENTS / "press.md")])
    assert result.exit_code == 0
    assert [json.loads(line) for line in result.stdout.splitlines()]
    assert "1 documents extracted" in result.stderr


def test_extract_writes_to_a_file(tmp_path: Path) -> None:
    out = tmp_path / "observations.jsonl"
    result = CliRunner().invoke(main, ["extract", str(DOCUMENTS), "--out", str(out)])
    assert result.exit_code == 0
    assert not result.stdout
    assert [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def test_extract_takes_date_and_place_for_a_lone_file(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("今年，全市工业产值达到12亿元。\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["extract", str(path), "--issued", "2023-05", "--place", "青石市"])
    (line,) = [json.loads(line) for line in result.stdout.splitlines()]
    assert line["time_period"].startswith("2023")
    wrong = CliRunner().invoke(main, ["extract", str(path), "--issued", "soon"])
    assert wrong.exit_code == 1
    assert "soon" in wrong.stderr


def test_extract_fails_when_no_document_could_be_read(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    result = CliRunner().invoke(main, ["extract", str(path)])
    assert result.exit_code == 1
    assert "empty_file" in result.stderr


def test_extract_imports_no_warehouse() -> None:
    heavy = ("dagster", "dbt", "great_expectations", "duckdb", "polars")
    script = f"""import sys
from orchestration.cli import main
main(["extract", {str(DOCUMENTS / "press.md")!r}, "--out", "/dev/null"], standalone_mode=False)
"""
    watch = f"import atexit, sys; atexit.register(lambda: print([m for m in {heavy} if m in sys.modules]))\n"
    completed = subprocess.run([sys.executable, "-c", watch + script], capture_output=True, text=True, check=True)
    assert completed.stdout.strip() == "[]"


def test_explain_shows_document_sentence_and_decisions(pipeline: Pipeline) -> None:
    with duckdb.connect(str(pipeline.settings.live.resolve()), read_only=True) as connection:
        query = "SELECT observation_id, text, source_path FROM marts.fct_observation WHERE text = '23.4亿元'"
        observation_id, text, source_path = connection.execute(query).fetchall()[0]
    result = CliRunner().invoke(main, ["explain", observation_id, "--warehouse", str(pipeline.settings.warehouse)])
    assert result.exit_code == 0, result.output
    assert f"»{text}«" in result.stdout
    assert source_path in result.stdout
    assert "indicator_name" in result.stdout


def test_explain_says_when_there_is_no_such_figure(pipeline: Pipeline, tmp_path: Path) -> None:
    unknown = CliRunner().invoke(main, ["explain", "0" * 16, "--warehouse", str(pipeline.settings.warehouse)])
    assert unknown.exit_code == 1
    assert "no observation" in unknown.stderr
    nowhere = CliRunner().invoke(main, ["explain", "0" * 16, "--warehouse", str(tmp_path)])
    assert nowhere.exit_code == 1
    assert "ordos run" in nowhere.stderr


def test_status_tells_of_build_alerts_and_files_set_aside(pipeline: Pipeline, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["status", "--warehouse", str(pipeline.settings.warehouse)])
    assert result.exit_code == 0
    assert (live_build_id(pipeline.settings) or "none") in result.stdout
    assert "inbox/bad/blank.txt" in result.stdout
    assert "Nothing has run yet" in CliRunner().invoke(main, ["status", "--warehouse", str(tmp_path)]).stdout


def test_a_second_run_at_the_same_time_says_so_and_does_nothing(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "raw", tmp_path / "warehouse")
    settings.raw.mkdir()
    settings.warehouse.mkdir()
    holder = f"""import time
from filelock import FileLock
with FileLock({str(settings.lock)!r}):
    print("held", flush=True)
    time.sleep(60)
"""
    with subprocess.Popen([sys.executable, "-c", holder], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        arguments = ["run", "--raw", str(settings.raw), "--warehouse", str(settings.warehouse)]
        result = CliRunner().invoke(main, arguments)
        process.kill()
    assert result.exit_code == 3
    assert "Another run" in result.stdout
    assert [path.name for path in settings.warehouse.iterdir()] == [settings.lock.name]


def test_a_raw_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["run", "--raw", str(tmp_path / "nowhere"), "--warehouse", str(tmp_path / "warehouse")])
    assert result.exit_code == 1
    assert "nowhere" in result.stdout


@pytest.mark.parametrize("command", ["run", "extract", "explain", "status"])
def test_every_command_explains_itself(command: str) -> None:
    assert CliRunner().invoke(main, [command, "--help"]).exit_code == 0
