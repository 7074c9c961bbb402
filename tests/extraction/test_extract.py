"""The whole way: exact spans whatever the text, composed amounts read back, nothing that runs away."""

from __future__ import annotations

import gc
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.extraction.quantities.units import read_unit
from orchestration.vocabulary import load

from .conftest import figure, means, observe, only, read, values

_CHARACTERS = (
    "全市区省年月日到至的占比增长下降分别其中各达完成实现力争不低于亿万千百十一二三〇两元吨家个项条名"
    "瓦时公里亩倍番成数量投资产值总装机容量项目企业第期位（）()《》“”、，。；：！？,.;:%％‰/-—～~×*+ \t\n\r"
    "0123456789０１２９ABCkWhMGP¹²³①\u3000\u00a0\ufeff#|"
)
_PIECES = (
    "2024年",
    "到2027年，",
    "“十四五”末",
    "同比增长",
    "占地区生产总值的",
    "分别为",
    "其中：",
    "38.5亿元",
    "2×25MW",
    "9%-14%",
    "三亿五千万元",
    "序号\t名称\t产能\t单位\n",
    "1\t煤炭\t8.6\t亿吨/年\n",
    "（一）",
    "（牵头单位：市能源局）\n",
    "表1 产能\n",
    "单位：亿元\n",
    "| 甲 | 乙 |\n",
    "第3位",
    "。\n",
    "，",
    "\n\n",
)


def check(text: str) -> None:
    extraction = read(text)
    ids = [o.observation_id for o in extraction.observations]
    assert len(ids) == len(set(ids))
    spans = [(row.char_start, row.char_end) for row in extraction.projects]
    spans += [(row.char_start, row.char_end) for row in extraction.policy_tasks]
    spans += [(row.char_start, row.char_end) for row in extraction.green_units]
    spans += [(row.char_start, row.char_end) for row in extraction.rejected_rows]
    assert all(0 <= start <= end <= len(text) for start, end in spans)


@given(st.text(alphabet=_CHARACTERS, max_size=120))
@settings(max_examples=200, deadline=None)
def test_random_characters_never_raise(text: str) -> None:
    check(text)


@given(st.lists(st.one_of(st.sampled_from(_PIECES), st.text(alphabet=_CHARACTERS, max_size=6)), max_size=16))
@settings(max_examples=150, deadline=None)
def test_random_pieces_never_raise(pieces: list[str]) -> None:
    check("".join(pieces))


@given(st.text(max_size=80))
@settings(max_examples=100, deadline=None)
def test_any_characters_at_all_never_raise(text: str) -> None:
    check(text)


@st.composite
def composed(draw: st.DrawFn) -> tuple[str, Decimal, str]:
    """Number as written, its value, and multiplier x base x period from the seeds."""
    value = Decimal(draw(st.integers(1, 9_999_999))).scaleb(-draw(st.integers(0, 2)))
    number = f"{value:,}" if draw(st.booleans()) else f"{value}"
    multiplier = draw(st.sampled_from(["", *sorted(load.unit_multipliers())]))
    base, rate = draw(st.sampled_from([("元", ""), ("千瓦", ""), ("吨", "/年"), ("吨", ""), ("立方米", "/日"), ("千瓦时", "")]))
    return number, value, multiplier + base + rate


@given(composed())
@settings(max_examples=150, deadline=None)
def test_any_composed_amount_in_a_sentence_is_found_once(amount: tuple[str, Decimal, str]) -> None:
    number, value, unit = amount
    text = f"2024年，全市综合利用总额达到{number}{unit}，进展顺利。"
    found = only(text)
    reading = read_unit(unit)
    means(
        found,
        text=number + unit,
        value=value,
        upper=None,
        unit=unit,
        period="2024",
        kind="actual",
        form="level",
        normal=value * reading.factor,
        normal_unit=reading.unit_code,
    )
    assert found.char_start == text.index("达到") + 2


@given(composed(), composed())
@settings(max_examples=100, deadline=None)
def test_two_composed_amounts_keep_apart(first: tuple[str, Decimal, str], second: tuple[str, Decimal, str]) -> None:
    text = f"2024年，全市综合利用总额达到{first[0]}{first[2]}，再生利用总额达到{second[0]}{second[2]}。"
    assert values(observe(text), "text", "value", "unit") == [
        (first[0] + first[2], first[1], first[2]),
        (second[0] + second[2], second[1], second[2]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("（" * 20_000, id="opening_brackets"),
        pytest.param("《" * 20_000, id="opening_title_marks"),
        pytest.param("“" * 20_000, id="opening_quotation_marks"),
        pytest.param("1-" * 20_000, id="ranges"),
        pytest.param("1×" * 20_000, id="products"),
        pytest.param("占" * 20_000, id="shares"),
        pytest.param("较" * 20_000, id="comparisons"),
        pytest.param("9" * 40_000, id="digits"),
        pytest.param("1," * 20_000, id="digits_and_commas"),
        pytest.param("1 " * 20_000, id="digits_and_blanks"),
        pytest.param("1." * 20_000, id="digits_and_points"),
        pytest.param("," * 40_000, id="commas"),
        pytest.param("，" * 40_000, id="clauses"),
        pytest.param("\t" * 40_000, id="tabs"),
        pytest.param("1\t" * 20_000, id="digits_and_tabs"),
        pytest.param("|" * 40_000, id="bars"),
        pytest.param(" " * 40_000, id="blanks"),
        pytest.param("\n" * 40_000, id="line_breaks"),
        pytest.param("年" * 40_000, id="years"),
        pytest.param("2024年" * 8_000, id="dates"),
        pytest.param("一" * 40_000, id="chinese_numerals"),
        pytest.param("十万亿" * 10_000, id="chinese_multipliers"),
        pytest.param("第" * 40_000, id="ordinals"),
        pytest.param("分别" * 20_000, id="respectively"),
        pytest.param("新增" * 20_000, id="cues"),
        pytest.param("公司" * 20_000, id="organisations"),
        pytest.param("A" * 40_000, id="letters"),
        pytest.param("A1" * 20_000, id="names"),
        pytest.param("增长5%，" * 4_000, id="growth_in_one_sentence"),
        pytest.param("5个、" * 6_000, id="counts_in_one_clause"),
        pytest.param("分别为" + "5亿元、" * 4_000, id="one_long_list"),
        pytest.param("#" * 40_000, id="headings"),
        pytest.param("一、甲\n" * 4_000, id="many_headings"),
        pytest.param("（牵头单位：" * 6_000, id="lead_units"),
        pytest.param("名称\t产能\n" * 4_000, id="headers"),
    ],
)
def test_hostile_repetition_comes_to_an_end(text: str) -> None:
    check(text)


DOCUMENT = """白河市2024年工业发展情况报告

一、总体情况
2024年，全市规模以上工业企业达到260家，实现工业总产值320.6亿元，同比
增长7.5%，占全省的12.5%。其中，新能源装机达到85
万千瓦。
表1 主要产品产能
（单位：万吨/年）
序号\t名称\t产能\t备注
1\t甲醇\t60\t
2\tPVC\t40²\t
²为设计产能。
二、下一步打算
（一）扩大规模。到2027年，力争工业总产值突破420亿元。（牵头单位：市工信局；责任单位：市统计局）
"""


def test_one_document_through_every_room() -> None:
    extraction = read(DOCUMENT, title="白河市2024年工业发展情况报告")
    found = extraction.observations
    assert [o.text for o in found] == ["260家", "320.6亿元", "7.5%", "12.5%", "85\n万千瓦", "60", "40", "420亿元"]
    means(figure(found, "320.6亿元"), period="2024", kind="actual", indicator="工业总产值", entity="白河市")
    means(figure(found, "85\n万千瓦"), value="85", unit="万千瓦", normal="850000000", product="新能源")
    means(figure(found, "60"), unit="万吨/年", product="甲醇", period="2024")
    means(figure(found, "40"), value="40", product="PVC")
    means(figure(found, "420亿元"), period="2027", kind="target", cmp="gt", indicator="工业总产值")
    assert [t.lead_units for t in extraction.policy_tasks] == [("市工信局",)]
    assert [o.char_start for o in found] == sorted(o.char_start for o in found)


def test_an_empty_document() -> None:
    extraction = read("")
    assert (extraction.observations, extraction.projects, extraction.policy_tasks) == ((), (), ())


def test_carriage_returns_change_no_offset() -> None:
    text = "2024年，全市工业投资38.5亿元。\r\n目前，全市高新技术企业85家。\r\n"
    assert [o.text for o in observe(text)] == ["38.5亿元", "85家"]


def test_characters_outside_the_basic_plane_count_once() -> None:
    text = "𠮷林集团😀。2024年，全市工业投资38.5亿元。"
    found = only(text)
    assert text[found.char_start : found.char_end] == "38.5亿元"


def test_an_extraction_leaves_nothing_to_the_collector() -> None:
    """What extraction makes holds no circles, which is why the collector may rest meanwhile; afterwards it works again."""
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        read("".join(_PIECES) * 5)
        gc.collect()
        left = [found for found in gc.garbage if type(found).__module__.startswith("orchestration.extraction")]
        assert not left
        assert not gc.isenabled()
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    read("2024年，全市工业投资38.5亿元。")
    assert gc.isenabled()
