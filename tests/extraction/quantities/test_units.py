"""The grammar of units and exact conversion to base units."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import pint
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.extraction.quantities.units import read_unit
from orchestration.vocabulary import load


@cache
def _pint() -> pint.UnitRegistry:
    return pint.UnitRegistry(non_int_type=Decimal)


@pytest.mark.parametrize(
    ("unit", "code", "factor"),
    [
        pytest.param("元", "CNY", "1", id="yuan"),
        pytest.param("万元", "CNY", "1e4", id="wan"),
        pytest.param("亿元", "CNY", "1e8", id="yi"),
        pytest.param("万亿元", "CNY", "1e12", id="wan_yi"),
        pytest.param("百亿元", "CNY", "1e10", id="bai_yi"),
        pytest.param("千万元", "CNY", "1e7", id="qian_wan"),
        pytest.param("亿美元", "USD", "1e8", id="foreign_money"),
        pytest.param("万千瓦", "W", "1e7", id="power_hanzi"),
        pytest.param("MW", "W", "1e6", id="power_latin"),
        pytest.param("兆瓦", "W", "1e6", id="megawatt_hanzi"),
        pytest.param("万kW", "W", "1e7", id="multiplier_hanzi_base_latin"),
        pytest.param("GW", "W", "1e9", id="gigawatt"),
        pytest.param("亿千瓦时", "Wh", "1e11", id="energy"),
        pytest.param("kWh", "Wh", "1e3", id="energy_latin"),
        pytest.param("MWh", "Wh", "1e6", id="megawatt_hour_is_no_megawatt"),
        pytest.param("吉瓦时", "Wh", "1e9", id="gigawatt_hour_hanzi"),
        pytest.param("亿度", "Wh", "1e11", id="kilowatt_hour_by_its_common_name"),
        pytest.param("MVA", "VA", "1e6", id="apparent_power"),
        pytest.param("万千伏安", "VA", "1e7", id="apparent_power_hanzi"),
        pytest.param("万吨", "t", "1e4", id="mass"),
        pytest.param("公斤", "t", "0.001", id="kilogram"),
        pytest.param("万吨标准煤", "tce", "1e4", id="coal_equivalent"),
        pytest.param("亿立方米", "m3", "1e8", id="volume"),
        pytest.param("Nm³", "m3", "1", id="normal_cubic_metre"),
        pytest.param("亿方", "m3", "1e8", id="cubic_metre_by_its_common_name"),
        pytest.param("平方公里", "m2", "1e6", id="square_kilometre"),
        pytest.param("万平方米", "m2", "1e4", id="square_metre"),
        pytest.param("公顷", "m2", "1e4", id="hectare"),
        pytest.param("亩", "m2", "666.6666666666666666666667", id="mu"),
        pytest.param("公里", "m", "1e3", id="length"),
        pytest.param("千伏", "V", "1e3", id="voltage"),
        pytest.param("%", "percent", "1", id="percent"),
        pytest.param("个百分点", "pp", "1", id="percentage_points_are_no_percent"),
        pytest.param("‰", "permille", "1", id="permille"),
        pytest.param("倍", "x", "1", id="times"),
        pytest.param("成", "percent", "10", id="tenths"),
        pytest.param("家", "count", "1", id="classifier"),
        pytest.param("万户", "count", "1e4", id="classifier_with_multiplier"),
        pytest.param("万人次", "count", "1e4", id="compound_classifier"),
        pytest.param("P", "PFLOPS", "1", id="computing_power"),
        pytest.param("EFLOPS", "PFLOPS", "1e3", id="computing_power_exa"),
    ],
)
def test_multiplier_and_base(unit: str, code: str, factor: str) -> None:
    reading = read_unit(unit)
    assert (reading.unit_text, reading.unit_code, reading.factor, reading.flag) == (unit, code, Decimal(factor), None)


@pytest.mark.parametrize(
    ("unit", "code", "factor"),
    [
        pytest.param("吨/年", "t/a", "1", id="per_year"),
        pytest.param("万吨/年", "t/a", "1e4", id="multiplier_per_year"),
        pytest.param("亿立方米/年", "m3/a", "1e8", id="volume_per_year"),
        pytest.param("吨/日", "t/d", "1", id="per_day"),
        pytest.param("立方米/天", "m3/d", "1", id="per_day_by_another_word"),
        pytest.param("t/a", "t/a", "1", id="latin_per_year"),
        pytest.param("万台/年", "count/a", "1e4", id="classifier_per_year"),
        pytest.param("元/人", "CNY/count", "1", id="money_per_person"),
        pytest.param("件/万人", "count/count", "0.0001", id="per_ten_thousand"),
        pytest.param("万元/亩", "CNY/m2", None, id="money_per_area"),
        pytest.param("kWh/Nm³", "Wh/m3", "1e3", id="energy_per_volume"),
        pytest.param("克标准煤/千瓦时", "tce/Wh", "1e-9", id="coal_per_energy"),
        pytest.param("吨标准煤/万元", "tce/CNY", "1e-4", id="coal_per_money"),
    ],
)
def test_per_period_and_per_thing(unit: str, code: str, factor: str | None) -> None:
    reading = read_unit(unit)
    assert (reading.unit_code, reading.flag) == (code, None)
    if factor is not None:
        assert reading.factor == Decimal(factor)


@pytest.mark.parametrize("unit", [text for text in load.units() if "/" in text])
def test_spellings_with_a_slash_are_in_the_list_as_they_stand(unit: str) -> None:
    assert (read_unit(unit).unit_code, read_unit(unit).factor) == (load.units()[unit].unit_code, load.units()[unit].factor)


@pytest.mark.parametrize(
    ("unit", "code", "factor"),
    [
        pytest.param("万/年吨", "t/a", "1e4", id="period_before_base"),
        pytest.param("亿/年立方米", "m3/a", "1e8", id="period_before_base_of_volume"),
    ],
)
def test_a_malformed_unit_is_read_by_its_sense_and_flagged(unit: str, code: str, factor: str) -> None:
    reading = read_unit(unit)
    assert (reading.unit_text, reading.unit_code, reading.factor, reading.flag) == (unit, code, Decimal(factor), "malformed")


def test_an_unknown_unit_is_kept_and_flagged() -> None:
    reading = read_unit("万咕")
    assert (reading.unit_text, reading.unit_code, reading.flag) == ("万咕", None, "unknown")


def test_a_multiplier_alone_misses_its_unit() -> None:
    assert read_unit("万").flag == "missing"


def test_no_unit_is_a_bare_count() -> None:
    reading = read_unit("")
    assert (reading.unit_text, reading.unit_code, reading.factor) == ("", "count", 1)


def test_more_inside_a_unit_changes_no_factor() -> None:
    assert read_unit("余万件").factor == read_unit("万件").factor


@pytest.mark.parametrize(
    ("unit", "pint_unit", "base"),
    [
        ("千瓦", "kilowatt", "watt"),
        ("兆瓦", "megawatt", "watt"),
        ("GW", "gigawatt", "watt"),
        ("马力", "metric_horsepower", "watt"),
        ("千瓦时", "kilowatt_hour", "watt_hour"),
        ("吉瓦时", "gigawatt_hour", "watt_hour"),
        ("千克", "kilogram", "metric_ton"),
        ("克", "gram", "metric_ton"),
        ("公顷", "hectare", "meter ** 2"),
        ("平方公里", "kilometer ** 2", "meter ** 2"),
        ("升", "liter", "meter ** 3"),
        ("公里", "kilometer", "meter"),
        ("海里", "nautical_mile", "meter"),
        ("英里", "mile", "meter"),
        ("毫米", "millimeter", "meter"),
        ("大卡", "kilocalorie", "joule"),
        ("吉焦", "gigajoule", "joule"),
        ("兆帕", "megapascal", "pascal"),
        ("标准大气压", "standard_atmosphere", "pascal"),
        ("千伏安", "kilovolt_ampere", "volt_ampere"),
    ],
)
def test_conversions_agree_with_pint(unit: str, pint_unit: str, base: str) -> None:
    expected = _pint().Quantity(Decimal(1), pint_unit).to(base).magnitude
    assert abs(read_unit(unit).factor - Decimal(expected)) <= Decimal("1e-6") * Decimal(expected)


@given(st.sampled_from(sorted(load.unit_multipliers())), st.sampled_from(sorted(load.units())))
@settings(max_examples=200, deadline=None)
def test_any_multiplier_of_any_base(multiplier: str, base: str) -> None:
    unit = load.units()[base]
    if multiplier + base in load.units() or "/" in base or unit.kind == "time":
        return
    reading = read_unit(multiplier + base)
    assert reading.unit_code == unit.unit_code
    assert reading.factor == load.unit_multipliers()[multiplier] * unit.factor


@given(st.text(alphabet="万亿千百吨元年/个kWh% 余多家", max_size=10))
@settings(max_examples=200, deadline=None)
def test_any_heap_of_unit_words_is_read(words: str) -> None:
    reading = read_unit(words)
    assert reading.factor > 0
    assert (reading.unit_code is None) == (reading.flag in ("unknown", "missing"))
