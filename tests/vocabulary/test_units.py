"""Factors of physical units against pint, to twenty digits; names and codes of the unit tables."""

from __future__ import annotations

from decimal import Decimal

import pint
import pytest

from orchestration.vocabulary import load

REGISTRY: pint.UnitRegistry[Decimal] = pint.UnitRegistry(non_int_type=Decimal)


def _table(text: str) -> dict[str, str]:
    """Pairs of words, separated by commas."""
    words = text.replace(",", " ").split()
    return dict(zip(words[::2], words[1::2], strict=True))


# What pint calls the base units of the table; units of statistics alone (tce, TEU, PFLOPS ...) are unknown to it.
BASES = _table("""
    W watt, Wh watt_hour, VA volt_ampere, V volt, A ampere, Hz hertz, t tonne, m3 meter**3, m2 meter**2, m meter,
    J joule, Pa pascal, N newton, Ah ampere_hour, B byte, bit/s bit/second
""")
SPELLINGS = _table("""
    千瓦 kilowatt, 兆瓦 megawatt, 吉瓦 gigawatt, 太瓦 terawatt, 马力 metric_horsepower, MW megawatt,
    千瓦时 kilowatt_hour, 度 kilowatt_hour, 兆瓦时 megawatt_hour, GWh gigawatt_hour, TWh terawatt_hour,
    千伏安 kilovolt_ampere, MVA megavolt_ampere, 千伏 kilovolt, GHz gigahertz, 公斤 kilogram, 克 gram,
    毫克 milligram, 微克 microgram, 克拉 carat, 盎司 troy_ounce, 升 liter, 毫升 milliliter, 立方厘米 centimeter**3,
    立方千米 kilometer**3, 百升 hectoliter, 平方公里 kilometer**2, 公顷 hectare, 平方厘米 centimeter**2,
    平方毫米 millimeter**2, 平方英尺 foot**2, 公里 kilometer, 海里 nautical_mile, 分米 decimeter, 厘米 centimeter,
    毫米 millimeter, 微米 micrometer, 纳米 nanometer, 英寸 inch, 英尺 foot, 英里 mile, 光年 light_year,
    千焦 kilojoule, 兆焦 megajoule, 吉焦 gigajoule, 千卡 kilocalorie, 吉卡 gigacalorie, 兆帕 megapascal,
    百帕 hectopascal, bar bar, 标准大气压 atmosphere, 千牛 kilonewton, 毫安时 milliampere_hour, GB gigabyte,
    TB terabyte, PB petabyte, Mbps megabit/second, Gbps gigabit/second,
    TJ terajoule, 卡路里 calorie, kHz kilohertz, MHz megahertz, 千帕 kilopascal, GPa gigapascal, KB kilobyte, MB megabyte,
    EB exabyte, ZB zettabyte, Kbps kilobit/second, Tbps terabit/second, Pbps petabit/second
""")
CUSTOMARY = {"斤", "市斤", "市两", "公担", "亩", "市亩", "顷", "里", "华里", "市尺"}
SPANS = _table("小时 hour, 天 day, 周 week, 分钟 minute, 毫秒 millisecond")
SPAN_BASES = _table("h hour, d day, min minute, s second")


def _is_pints(name: str, base: str, factor: Decimal) -> bool:
    """To twenty digits: pint divides where a power is asked for and so loses the last of its twenty-eight."""
    exact = REGISTRY.Quantity(Decimal(1), name).to(base).magnitude
    return bool(abs(exact - factor) <= factor * Decimal("1e-20"))


@pytest.mark.parametrize(("spelling", "name"), SPELLINGS.items())
def test_factor_is_that_of_pint(spelling: str, name: str) -> None:
    unit = load.units()[spelling]
    assert _is_pints(name, BASES[unit.unit_code], unit.factor)


@pytest.mark.parametrize(("spelling", "name"), SPANS.items())
def test_time_factor_is_that_of_pint(spelling: str, name: str) -> None:
    unit = load.units()[spelling]
    assert _is_pints(name, SPAN_BASES[unit.unit_code], unit.factor)


def test_no_factor_escapes_pint() -> None:
    """Every spelling in a dimension pint knows has a factor checked above, or is a customary unit of China."""
    units = load.units()
    checked = {(units[spelling].unit_code, units[spelling].factor) for spelling in SPELLINGS}
    open_ones = {
        unit.unit_text
        for unit in units.values()
        if unit.unit_code in BASES and unit.factor != 1
        if (unit.unit_code, unit.factor) not in checked
    }
    assert open_ones == CUSTOMARY


@pytest.mark.parametrize(
    ("spelling", "code", "factor"),
    [
        ("斤", "t", "0.0005"),
        ("市两", "t", "0.00005"),
        ("公担", "t", "0.1"),
        ("里", "m", "500"),
        ("市尺", "m", "0.3333333333"),
        ("亩", "m2", "666.6666666666666666666667"),
        ("顷", "m2", "66666.66666666666666666667"),
        ("吨标准煤", "tce", "1"),
        ("千克标准煤", "tce", "0.001"),
        ("克标准煤", "tce", "0.000001"),
        ("P", "PFLOPS", "1"),
        ("EFlops", "PFLOPS", "1000"),
        ("个百分点", "pp", "1"),
        ("基点", "pp", "0.01"),
        ("标方", "m3", "1"),
        ("标准箱", "TEU", "1"),
        ("家", "count", "1"),
    ],
)
def test_units_of_statistics(spelling: str, code: str, factor: str) -> None:
    unit = load.units()[spelling]
    assert (unit.unit_code, unit.factor) == (code, Decimal(factor))


def test_every_base_has_one_dimension_and_a_spelling_of_factor_one() -> None:
    dimensions: dict[str, set[str]] = {}
    for unit in load.units().values():
        dimensions.setdefault(unit.unit_code, set()).add(unit.dimension)
    assert {code: found for code, found in dimensions.items() if len(found) > 1} == {}
    whole = {unit.unit_code for unit in load.units().values() if unit.factor == 1}
    assert set(dimensions) - whole == set()


def test_kinds_come_from_their_code_list_and_classifiers_count_one() -> None:
    kinds = load.codelist("unit_kind")
    assert {unit.kind for unit in load.units().values()} <= set(kinds)
    assert {(unit.unit_code, unit.factor) for unit in load.units().values() if unit.kind == "classifier"} <= {
        ("count", Decimal(1)),
        ("sheep_unit", Decimal(1)),
    }


def test_multipliers_are_their_numbers() -> None:
    digits = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
    for text, factor in load.unit_multipliers().items():
        assert factor == Decimal(10) ** sum(digits[character] for character in text)


def test_no_spelling_begins_with_a_multiplier_that_would_change_it() -> None:
    """千瓦 is a spelling of its own and must mean the same as 千 before 瓦; so for every such pair."""
    units = load.units()
    for text, unit in units.items():
        for multiplier, factor in load.unit_multipliers().items():
            rest = units.get(text.removeprefix(multiplier)) if text.startswith(multiplier) else None
            if rest is not None and rest.dimension == unit.dimension:
                assert unit.factor == factor * rest.factor, text
