"""What must hold across the word lists as they are shipped."""

from __future__ import annotations

import re

import pytest

from orchestration.vocabulary import load

MEASURES = ("output_type", "investment_type", "capacity_type")


def test_every_wording_means_one_indicator() -> None:
    """The loader refuses a wording given twice; here, that names and codes are one to one as well."""
    indicators = load.indicators()
    assert len({indicator.indicator_name for indicator in indicators.values()}) == len(indicators)
    assert set(load.indicator_aliases().values()) == set(indicators.values())
    assert {name: i.indicator_name for name, i in load.indicator_names().items() if name != i.indicator_name} == {}


def test_wordings_are_long_enough_and_not_so_general_that_they_match_everywhere() -> None:
    wordings = load.indicator_aliases()
    assert [text for text in wordings if len(text) < 2] == []
    assert {"企业", "项目", "投资", "人才", "园区", "平台", "工业", "经济", "产业", "资金"} & set(wordings) == set()


def test_no_wording_carries_what_the_form_of_a_measure_says() -> None:
    """Growth is a form of 地区生产总值, not an indicator of its own; else a rate and its level would never meet."""
    wordings = [text for text in load.indicator_aliases() if re.search(r"(?:增速|增长率|增幅|降幅|排名|位次)$", text)]
    assert [text for text in wordings if not text.endswith("自然增长率")] == []


def test_indicator_fields_come_from_their_lists() -> None:
    families = load.codelist("family")
    measures = {code for name in MEASURES for code in load.codelist(name)}
    bases = {unit.unit_code for unit in load.units().values()}
    for indicator in load.indicators().values():
        assert re.fullmatch(r"[a-z][a-z0-9_]*", indicator.indicator_code), indicator
        assert indicator.family in families, indicator
        assert indicator.measure is None or indicator.measure in measures, indicator
        assert indicator.base_unit is None or indicator.base_unit in bases, indicator


def test_measures_of_different_lists_have_different_codes() -> None:
    codes = [code for name in MEASURES for code in load.codelist(name)]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("wording", "name"),
    [
        ("GDP", "地区生产总值"),
        ("规上工业增加值", "规模以上工业增加值"),
        ("R&D经费投入强度", "研究与试验发展经费投入强度"),
        ("全社会研发投入强度", "研究与试验发展经费投入强度"),
        ("外贸进出口总值", "进出口总额"),
        ("社零总额", "社会消费品零售总额"),
        ("调查失业率", "城镇调查失业率"),
        ("国家高新技术企业", "国家级高新技术企业数量"),
        ("装机规模", "装机容量"),
        ("设计产能", "产能"),
        ("自治区级绿色工厂", "自治区级绿色工厂数量"),
        ("优良天数比例", "空气质量优良天数比例"),
        ("城镇化率", "常住人口城镇化率"),
        ("广义货币（M2）余额", "广义货币余额"),
        ("研发经费支出占生产总值比重", "研究与试验发展经费投入强度"),
        ("居民平均期望寿命", "人均预期寿命"),
        ("旅游花费", "旅游总收入"),
    ],
)
def test_common_wordings(wording: str, name: str) -> None:
    assert load.indicator_aliases()[wording].indicator_name == name


def test_products_are_grouped_and_power_has_its_technology() -> None:
    products = load.products()
    groups, technologies = load.codelist("product_group"), load.codelist("technology")
    for product in products.values():
        assert product.product_group in groups, product
        assert product.technology is None or product.technology in technologies, product
        canonical = products[product.canonical_name]
        assert (canonical.is_energy, canonical.product_group) == (product.is_energy, product.product_group), product
    power = {
        "火电": "thermal",
        "煤电": "coal",
        "气电": "gas",
        "水电": "hydro",
        "光伏": "solar",
        "风电": "wind",
        "核电": "nuclear",
    }
    assert {name: products[name].technology for name in power} == power
    assert products["煤制天然气"].canonical_name == "煤制气"


def test_places_form_a_closed_hierarchy() -> None:
    places = load.places()
    above = {"county": {"prefecture", "province"}, "prefecture": {"province"}}
    for place in places.values():
        assert re.fullmatch(r"\d{6}", place.place_code), place
        if place.place_level == "province":
            assert (place.parent_code, place.place_code[2:]) == (None, "0000"), place
        else:
            parent = places[place.parent_code or ""]
            assert parent.place_level in above[place.place_level], place
            assert place.place_code[:2] == parent.place_code[:2], place


def test_places_cover_every_province_and_ordos_whole() -> None:
    places = load.places().values()
    assert len([place for place in places if place.place_level == "province"]) == 34
    ordos = {place.place_name for place in places if place.parent_code == "150600"}
    assert ordos == {"东胜区", "康巴什区", "达拉特旗", "准格尔旗", "鄂托克前旗", "鄂托克旗", "杭锦旗", "乌审旗", "伊金霍洛旗"}


def test_a_short_form_means_one_place() -> None:
    for place in load.places().values():
        if place.short_name:
            assert load.place_names()[place.short_name] == place
            assert len(place.short_name) >= 2


def test_a_name_of_several_places_is_left_to_the_document() -> None:
    assert {place.parent_code for place in load.place_candidates()["朝阳区"]} == {"110000", "220100"}
    assert "朝阳区" not in load.place_names()
    assert load.place_names()["吉林"].place_level == "province"


def test_places_entities_and_indicators_do_not_share_names() -> None:
    names = [set(load.place_candidates()), set(load.entity_names()), set(load.indicator_aliases())]
    assert names[0] & names[1] == names[0] & names[2] == names[1] & names[2] == set()


def test_entities_have_a_kind_and_no_general_word_for_a_name() -> None:
    kinds = load.codelist("entity_type")
    assert {entity.entity_type for entity in load.entities().values()} <= set(kinds)
    general = {"高新区", "经开区", "园区", "开发区", "全市", "全区", "集团", "公司", "工业园区"}
    assert general & set(load.entity_names()) == set()
    assert load.entity_names()["鄂尔多斯高新区"].part_of == "150600"


def test_code_lists_hold_what_the_contract_names() -> None:
    assert list(load.codelist("obs_kind")) == ["actual", "target", "planned"]
    assert set(load.codelist("comparator")) == {"eq", "ge", "gt", "le", "lt", "approx"}
    forms = "level share ratio growth growth_base growth_annual increase_abs decrease_abs decrease_pct rank threshold"
    assert list(load.codelist("measure_form")) == forms.split()
    assert set(load.codelist("outcome")) == {"taken", "unchanged", "superseded", "quarantined"}
