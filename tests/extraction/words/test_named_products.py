"""Products and technologies named inside a phrase."""

from __future__ import annotations

import pytest

from orchestration.extraction.words.named_products import product_in, technology_in


@pytest.mark.parametrize(
    ("phrase", "technology"),
    [
        ("太阳能光伏并网电站", "光伏"),
        ("风电及配套储能项目", "风电"),
        ("光伏+储能一体化项目", "光伏"),
        ("云岭热电扩建项目", "火电"),
        ("白河新能源科技有限公司扩建项目", None),
        ("白河水泥项目", None),
    ],
)
def test_the_technology_of_the_first_part(phrase: str, technology: str | None) -> None:
    assert technology_in(phrase) == technology


def test_the_last_product_of_a_phrase_that_is_no_company() -> None:
    assert product_in("某地煤制甲醇项目") == "煤制甲醇"
    assert product_in("风电项目") is None
