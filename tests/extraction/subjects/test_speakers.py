"""Who speaks in a report."""

from __future__ import annotations

import pytest

from orchestration.extraction.subjects import speakers

from ..conftest import means, observe, only, values

_FIRM = "白河云岭新材料有限公司"


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        pytest.param("“今年一季度实现产值4000万元。”云岭酒业副总经理王某某说。", "云岭酒业", id="firm_before_the_office"),
        pytest.param(f"{_FIRM}投产。\n“今年一季度实现产值4000万元。”总经理王某某介绍。", _FIRM, id="office_alone"),
        pytest.param(
            f"{_FIRM}总经理王某某说，订单充足。\n“今年一季度实现产值4000万元。”王某某告诉记者。",
            _FIRM,
            id="person_told_before",
        ),
        pytest.param("云岭科技园运营总监王某某:今年一季度实现产值4000万元。", "云岭科技园", id="name_and_colon"),
        pytest.param(
            "“今年一季度实现产值4000万元。”白河市工信局局长王某某说。", "白河市", id="an_authority_speaks_for_its_place"
        ),
    ],
)
def test_a_quotation_is_about_the_speakers_house(text: str, entity: str) -> None:
    means(only(text), entity=entity, indicator="产值")


def test_another_name_within_a_quotation_is_a_digression() -> None:
    text = f"{_FIRM}投产。\n“清河高新区给了很多支持。今年一季度实现产值4000万元。”总经理王某某说。"
    means(only(text), entity=_FIRM)


def test_persons_keep_the_place_they_were_introduced() -> None:
    text = "云岭公司总经理王某某说，订单充足。总经理李某某表示，人手不足。"
    found = speakers.persons(text)
    assert found["王某某"] == ("云岭公司", 0)
    assert found["李某某"][0] == ""


def test_a_visit_names_its_subject() -> None:
    found = observe("记者走进白河云岭机械厂，已建成生产线12条。\n在清河集团生产车间，工人正在装配，日产零件3000件。")
    assert values(found, "text", "entity") == [("12条", "白河云岭机械厂"), ("3000件", "清河集团")]


def test_the_head_of_a_department_speaks_for_the_house() -> None:
    text = "“炼一炉钢用时30分钟。”清河集团云岭公司信息自动化部部长王某某介绍。"
    means(only(text), entity="清河集团云岭公司")


def test_what_a_house_tells_of_itself_is_not_of_the_time_of_the_release() -> None:
    text = "一季度，全市工业产值增长5%。\n“设备效率提高了20%。”云岭公司总经理王某某说。"
    means(observe(text, issued="2025-04-28")[-1], entity="云岭公司", period=None)


def test_an_office_that_only_firms_have_tells_a_firm() -> None:
    text = "“今年，我们的目标是产值3.5亿元。”云岭专汽副总经理江某信心十足地说。"
    means(only(text), entity="云岭专汽", kind="target")
