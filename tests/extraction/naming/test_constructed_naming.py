"""Names that a construction gives by itself."""

from __future__ import annotations

from ..conftest import means, only


def test_investment_behind_its_amount() -> None:
    means(only("今年新能源重大项目力争完成180亿元以上投资。", issued="2024-02"), indicator="投资", kind="target")
