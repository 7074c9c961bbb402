"""Observations as JSON lines.

Here: one line for one observation, with the columns of the lake's declaration; and reading, extracting and writing files in
a row, for `ordos extract`. Not here: finding figures, the warehouse.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import IO, Any

from orchestration.extraction.extract import extract_document
from orchestration.extraction.model import Document, Observation
from orchestration.ingest.lone_files import read_for_extract
from orchestration.ingest.markup_origins import source_span
from orchestration.ingest.quarantine import Quarantine

_OF_OBSERVATION = tuple(field.name for field in fields(Observation))


def json_line(document: Document, observation: Observation) -> str:
    """One observation as JSON. Numbers are written digit by digit from the decimal, so that nothing is rounded."""
    names: list[tuple[str, Any]] = [
        ("observation_id", observation.observation_id),
        ("document_id", document.document_id),
        ("document_version", document.document_version),
        ("source_path", document.source_path),
    ]
    start, end = source_span(document.origins, observation.char_start, observation.char_end)
    source_start, _ = source_span(document.origins, observation.source_start, observation.source_start + 1)
    places = {"char_start": start, "char_end": end, "source_start": source_start}
    names += [(name, places.get(name, getattr(observation, name))) for name in _OF_OBSERVATION if name != "observation_id"]
    return "{" + ", ".join(f'"{name}": {_json(name, value)}' for name, value in names) + "}"


def _json(name: str, value: Any) -> str:
    if isinstance(value, Decimal):
        return plain_number(value)
    # What was decided is kept as JSON text; here it is a part of the object.
    return value if name == "decisions" else json.dumps(value, ensure_ascii=False)


def plain_number(value: Decimal) -> str:
    """A decimal without exponent and without zeros at its end: 1137.07, 500, 0.5."""
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"-0", ""} else text


def write_observations(
    paths: Sequence[Path], out: IO[str], issued: str | None, place: str | None, say: Callable[[str], None]
) -> tuple[int, int]:
    """Extracts every file and writes its observations; how many documents were extracted, and how many not."""
    failed: list[str] = []

    def report(path: str, problem: Quarantine) -> None:
        failed.append(path)
        say(f"{path}: not taken, {problem.reason_code}: {problem.reason}")

    done = 0
    for document, lines in _extracted(read_for_extract(paths, issued, place, report), report):
        out.writelines(f"{line}\n" for line in lines)
        done += 1
        say(f"{document.source_path}: {len(lines)} observations")
    return done, len(failed)


def _extracted(
    documents: Iterator[Document], report: Callable[[str, Quarantine], None]
) -> Iterator[tuple[Document, list[str]]]:
    for document in documents:
        try:
            observations = extract_document(document).observations
        except Exception as error:  # one bad document must not keep the figures of the others back
            report(document.source_path, Quarantine("extraction_failed", f"{type(error).__name__}: {error}"))
            continue
        yield document, [json_line(document, observation) for observation in observations]
