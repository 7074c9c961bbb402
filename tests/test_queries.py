"""The example queries run on a published warehouse and say at their top what they are for."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from whole_pipeline import Pipeline

from orchestration.settings import REPOSITORY

QUERIES = sorted((REPOSITORY / "warehouse" / "queries").glob("*.sql"))
WITH_ROWS = {"where_a_figure_stands", "what_was_set_aside", "believed_on_a_day"}


def test_every_query_asks_a_question_of_its_own() -> None:
    questions = [path.read_text(encoding="utf-8").split("\n", 1)[0] for path in QUERIES]
    assert len(set(questions)) == len(questions) >= 15
    assert [question for question in questions if not (question.startswith("-- ") and "?" in question)] == []


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_the_query_runs(path: Path, pipeline: Pipeline) -> None:
    text = path.read_text(encoding="utf-8")
    with duckdb.connect(str(pipeline.settings.live.resolve()), read_only=True) as connection:
        found = connection.execute(text).fetchall()
    assert found or path.stem not in WITH_ROWS
