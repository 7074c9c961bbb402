"""The figure is marked where it stands, also when the same figure stands in the sentence twice."""

from __future__ import annotations

import pytest

from orchestration.commands.explain import marked

TEXT = "概况。\n甲园产值5亿元，乙园产值5亿元。\n其他。"
SENTENCE = "甲园产值5亿元，乙园产值5亿元。"


@pytest.mark.parametrize(
    ("nth", "expected"),
    [(0, "甲园产值»5亿元«，乙园产值5亿元。"), (1, "甲园产值5亿元，乙园产值»5亿元«。")],
)
def test_the_very_figure_is_marked(nth: int, expected: str) -> None:
    first = TEXT.index("5亿元")
    start = first if nth == 0 else TEXT.index("5亿元", first + 1)
    assert marked(SENTENCE, TEXT, start, start + 3) == expected


def test_a_sentence_that_stands_twice_is_marked_where_the_figure_is() -> None:
    text = SENTENCE + "\n" + SENTENCE
    start = text.rindex("5亿元")
    assert marked(SENTENCE, text, start, start + 3) == "甲园产值5亿元，乙园产值»5亿元«。"


def test_without_the_text_nothing_is_marked() -> None:
    assert marked(SENTENCE, "", 8, 11) == SENTENCE
