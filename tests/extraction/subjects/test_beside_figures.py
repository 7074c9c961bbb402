"""Whom the words beside a figure name."""

from __future__ import annotations

from ..conftest import observe, values


def test_a_company_of_a_list_has_its_part() -> None:
    text = "2024年碳酸锂产量8万吨，其中云岭锂业1.7万吨、白石股份0.8万吨。"
    assert values(observe(text), "indicator", "product", "entity")[1:] == [
        ("产量", "碳酸锂", "云岭锂业"),
        ("产量", "碳酸锂", "白石股份"),
    ]


def test_an_investment_in_a_class_of_projects_is_that_of_the_place() -> None:
    text = "在竣工项目中，包含总投资19亿元的产业发展及科技创新项目69个。"
    assert {o.entity_name for o in observe(text)} == {"白河市"}
