"""Tasks of a policy document with the units that answer for them."""

from __future__ import annotations

import pytest

from ..conftest import read

BODY = "推进风电基地建设，提升消纳能力"


@pytest.mark.parametrize(
    ("units", "lead", "responsible"),
    [
        pytest.param(
            "（牵头单位：市能源局；责任单位：市发展改革委、各区县人民政府）",
            ("市能源局",),
            ("市发展改革委", "各区县人民政府"),
            id="full_width",
        ),
        pytest.param("(牵头单位:市能源局;责任单位:市发展改革委)", ("市能源局",), ("市发展改革委",), id="half_width"),
        pytest.param("[牵头单位：市能源局;责任单位：市发展改革委]", ("市能源局",), ("市发展改革委",), id="square_brackets"),
        pytest.param("【牵头单位：市能源局；责任单位：市发展改革委】", ("市能源局",), ("市发展改革委",), id="black_brackets"),
        pytest.param("（牵头部门：市能源局；配合部门：市财政局）", ("市能源局",), ("市财政局",), id="departments"),
        pytest.param("（市级牵头单位：市能源局、市科技局）", ("市能源局", "市科技局"), (), id="lead_only"),
        pytest.param("（责任单位：市能源局，市科技局）", (), ("市能源局", "市科技局"), id="responsible_only"),
        pytest.param("（牵头单位：市能源局，责任单位：市财政局）", ("市能源局",), ("市财政局",), id="comma_between"),
    ],
)
def test_units(units: str, lead: tuple[str, ...], responsible: tuple[str, ...]) -> None:
    [task] = read(f"（一）扩大装机规模。{BODY}。{units}\n", title="若干措施").policy_tasks
    assert (task.lead_units, task.responsible_units) == (lead, responsible)


@pytest.mark.parametrize(
    ("opening", "number", "title"),
    [
        pytest.param("（一）扩大装机规模。", "(一)", "扩大装机规模", id="bracketed"),
        pytest.param("一、扩大装机规模。", "一", "扩大装机规模", id="hanzi"),
        pytest.param("3.扩大装机规模。", "3", "扩大装机规模", id="arabic"),
        pytest.param("12、扩大装机规模。", "12", "扩大装机规模", id="arabic_with_enumeration_comma"),
    ],
)
def test_number_and_title(opening: str, number: str, title: str) -> None:
    [task] = read(f"{opening}{BODY}。（牵头单位：市能源局）\n", title="若干措施").policy_tasks
    assert (task.task_number, task.task_title) == (number, title)


def test_the_section_above_the_task() -> None:
    text = (
        f"一、重点任务\n（一）扩大装机规模。{BODY}。（牵头单位：市能源局）\n"
        f"（二）优化电网结构。{BODY}。（牵头单位：市电力局）\n"
    )
    tasks = read(text, title="若干措施").policy_tasks
    assert [(t.section, t.task_number, t.lead_units) for t in tasks] == [
        ("一、重点任务", "(一)", ("市能源局",)),
        ("一、重点任务", "(二)", ("市电力局",)),
    ]
    assert all(t.source_text == text[t.char_start : t.char_end] for t in tasks)
    assert len({t.policy_task_id for t in tasks}) == 2


def test_a_task_whose_units_stand_on_a_line_of_their_own() -> None:
    text = f"（一）扩大装机规模。{BODY}。\n（牵头单位：市能源局；责任单位：市财政局）\n"
    [task] = read(text, title="若干措施").policy_tasks
    assert (task.task_title, task.lead_units) == ("扩大装机规模", ("市能源局",))


def test_units_wrapped_over_lines() -> None:
    text = (
        f"（一）扩大装机规模。{BODY}。（牵头单位：市能\n"
        "源局；责任单位：市发展改革委、市财政局、市自然资源局、各区\n县人民政府）\n"
    )
    [task] = read(text, title="若干措施").policy_tasks
    assert (task.lead_units, task.responsible_units) == (
        ("市能源局",),
        ("市发展改革委", "市财政局", "市自然资源局", "各区县人民政府"),
    )


def test_a_paragraph_without_units_is_no_task() -> None:
    assert read(f"（一）扩大装机规模。{BODY}。\n", title="若干措施").policy_tasks == ()


def test_the_figures_of_a_task_are_observations() -> None:
    text = "（一）扩大装机规模。到2027年，新能源装机达到320万千瓦。（牵头单位：市能源局）\n"
    extraction = read(text, title="若干措施")
    assert [o.text for o in extraction.observations] == ["320万千瓦"]
    assert len(extraction.policy_tasks) == 1


def test_units_that_lead_and_answer_in_one_bracket() -> None:
    text = "某省能源发展行动方案\n1.建设风电基地。新增装机100万千瓦。(甲局牵头，乙厅、各市政府按职责分工负责)\n"
    assert [(t.task_number, t.lead_units, t.responsible_units) for t in read(text).policy_tasks] == [
        ("1", ("甲局",), ("乙厅", "各市政府"))
    ]
