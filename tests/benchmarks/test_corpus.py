"""The made-up corpus: the same for a seed, of the sizes, layouts and density of figures it promises.

Here: the generator. Not here: measurements, which are run by hand.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from benchmarks import corpus
from orchestration.extraction.extract import extract_document
from orchestration.extraction.model import Document, Extraction

# Numbers in a KB of UTF-8 of real documents of the kind, and room around them.
DENSITY = {"press": (4, 9), "newspaper": (4, 9), "policy": (1.5, 4), "plan": (4, 9), "communique": (24, 45)}
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@pytest.fixture(scope="module")
def made() -> list[corpus.MadeUpDocument]:
    return list(corpus.documents(1.5, 1))


def extracted(made_up: corpus.MadeUpDocument) -> Extraction:
    return extract_document(
        Document("0" * 16, "0" * 64, made_up.name, made_up.text, issued=made_up.issued, place=made_up.place)
    )


def test_a_seed_gives_the_same_documents_however_many_are_asked_for(made: list[corpus.MadeUpDocument]) -> None:
    fewer = list(corpus.documents(0.2, 1))
    assert fewer == made[: len(fewer)]
    assert corpus.document(2, 0).text != made[0].text


def test_documents_are_of_the_sizes_of_real_ones(made: list[corpus.MadeUpDocument]) -> None:
    assert {document.kind for document in made} == set(corpus.KINDS)
    sizes = [len(document.text.encode()) for document in made]
    assert min(sizes) > 3_500
    assert max(sizes) < 170_000
    assert sum(sizes) >= 1_500_000


@pytest.mark.parametrize("kind", corpus.KINDS)
def test_figures_stand_as_close_as_in_real_documents_of_the_kind(made: list[corpus.MadeUpDocument], kind: str) -> None:
    text = "".join(document.text for document in made if document.kind == kind)
    least, most = DENSITY[kind]
    assert least < len(_NUMBER.findall(text)) / (len(text.encode()) / 1024) < most


def test_a_plan_holds_prose_capacities_green_units_and_projects(made: list[corpus.MadeUpDocument]) -> None:
    extraction = extracted(next(document for document in made if document.kind == "plan"))
    assert extraction.projects
    assert extraction.green_units
    assert any(observation.table_serial for observation in extraction.observations)
    assert any(observation.table_index is None for observation in extraction.observations)


def test_a_policy_holds_tasks_with_their_units(made: list[corpus.MadeUpDocument]) -> None:
    assert extracted(next(document for document in made if document.kind == "policy")).policy_tasks


@pytest.mark.parametrize("shape", [*corpus.KINDS, *corpus.LONG_SHAPES])
def test_a_long_document_is_as_long_as_asked_for(shape: str) -> None:
    size = len(corpus.long_document(shape, 300_000, 1).text.encode())
    assert 0.7 * 300_000 < size < 1.3 * 300_000


def test_written_to_a_folder_it_is_a_folder_of_raw_files(tmp_path: Path) -> None:
    paths = corpus.write(tmp_path, 0.05, 1)
    declared = yaml.safe_load((tmp_path / "sources.yml").read_text(encoding="utf-8"))
    assert [entry["file"] for entry in declared] == [path.name for path in paths]
    assert paths[0].read_text(encoding="utf-8") == corpus.document(1, 0).text
