"""Headlines and what the text below says again."""

from __future__ import annotations

from ..conftest import observe, values


def test_a_headline_has_the_time_that_the_text_gives_to_its_figure() -> None:
    text = "总投资104亿元 云岭集中开工一批项目\n23日，云岭县三季度集中开工项目30个，总投资104亿元。"
    assert values(observe(text, issued="2024-09-24"), "text", "period") == [
        ("104亿元", "2024-07/2024-09"),
        ("30个", "2024-07/2024-09"),
        ("104亿元", "2024-07/2024-09"),
    ]
