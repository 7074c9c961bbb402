"""The compiled build of extraction: taken for just its own sources, equal to them, and never needed."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from setuptools.errors import CompileError

from orchestration.extraction import extract, version
from orchestration.extraction.model import Document
from orchestration.native import compilation

RAW = Path(__file__).parent.parent.parent / "raw"
EXTRACT = "from orchestration.cli import main; main()"
FROM_SOURCES = f"import orchestration.extraction as package; package.__path__.pop(0); {EXTRACT}"


def test_changed_sources_have_another_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(version, "_HERE", tmp_path)
    module = tmp_path / "rule.py"
    module.write_text("LIMIT = 1", encoding="utf-8")
    before = version.compiled_directory()
    module.write_text("LIMIT = 2", encoding="utf-8")
    assert version.compiled_directory() != before
    module.write_text("LIMIT = 1", encoding="utf-8")
    assert version.compiled_directory() == before


@pytest.mark.skipif(extract.__file__.endswith(".py"), reason="there is no compiled build of these sources")
def test_the_compiled_build_reads_what_its_sources_read(tmp_path: Path) -> None:
    for program, out in ((EXTRACT, "compiled.jsonl"), (FROM_SOURCES, "sources.jsonl")):
        subprocess.run(
            [sys.executable, "-c", program, "extract", RAW, "--out", tmp_path / out], check=True, capture_output=True
        )
    assert (tmp_path / "compiled.jsonl").read_bytes() == (tmp_path / "sources.jsonl").read_bytes() != b""


def test_what_extraction_takes_and_gives_passes_between_processes() -> None:
    document = Document("0123456789abcdef", "1", "plan.txt", "2025年，全市原煤产量完成320万吨。")
    assert pickle.loads(pickle.dumps(document)) == document
    extraction = extract.extract_document(document)
    assert extraction.observations
    assert pickle.loads(pickle.dumps(extraction)) == extraction


def test_without_a_compiler_extraction_stays_as_it_is_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def no_compiler(target: Path) -> None:
        raise CompileError("command 'cc' failed: No such file or directory")

    monkeypatch.setattr(compilation, "compiled_directory", lambda: tmp_path / "none")
    monkeypatch.setattr(compilation, "build", no_compiler)
    compilation.main()
    said = capsys.readouterr().err
    assert "runs from its sources" in said
    assert "command 'cc' failed" in said


def test_a_type_that_cannot_be_compiled_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(target: Path) -> None:
        print("rule.py:1: error: Cannot determine type")
        raise SystemExit(1)

    monkeypatch.setattr(compilation, "compiled_directory", lambda: tmp_path / "none")
    monkeypatch.setattr(compilation, "build", faulty)
    with pytest.raises(SystemExit, match="Cannot determine type"):
        compilation.main()


def test_a_build_that_is_there_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compilation, "compiled_directory", lambda: tmp_path)
    monkeypatch.setattr(compilation, "build", lambda target: pytest.fail("built again"))
    compilation.main()
