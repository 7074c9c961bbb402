"""Capacities: installed power, and what a year can bring of a product."""

from __future__ import annotations

import pytest

from ..conftest import means, observe, only, values


@pytest.mark.parametrize(
    ("sentence", "product"),
    [
        pytest.param("全市风电项目已建成并网30万千瓦。", "风电", id="verbs"),
        pytest.param("全市太阳能光伏并网电站达到30万千瓦。", "光伏", id="plants"),
        pytest.param("2024年，全市核准风电30万千瓦。", "风电", id="approved"),
        pytest.param("全市按照规划建设30万千瓦及以上燃煤机组。", "煤电", id="behind"),
        pytest.param("2024年，全市新增并网发电30万千瓦。", None, id="technology_unknown"),
    ],
)
def test_power_without_a_name_of_its_own_is_installed(sentence: str, product: str | None) -> None:
    means(only(sentence), indicator="装机容量", code="installed_capacity", product=product)


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        pytest.param("全市东线外送能力达到30万千瓦。", "东线外送能力", id="transfer"),
        pytest.param("全市排灌机械3万千瓦。", "排灌机械", id="engines"),
    ],
)
def test_other_power_keeps_its_name(sentence: str, indicator: str) -> None:
    means(only(sentence), indicator=indicator, code=None)


def test_power_of_two_technologies_by_one_noun() -> None:
    found = observe("全市在建及开展前期工作的风电项目和光伏发电项目总规模分别达到40万千瓦和20万千瓦。")
    assert values(found, "text", "indicator", "product") == [("40万千瓦", "装机容量", "风电"), ("20万千瓦", "装机容量", "光伏")]


def test_power_goes_on_under_the_technology_named_before() -> None:
    found = observe("目前，风电项目已建成并网30万千瓦，年底将建成50万千瓦。")
    assert values(found, "indicator", "product") == [("装机容量", "风电"), ("装机容量", "风电")]


@pytest.mark.parametrize(
    ("sentence", "product"),
    [
        pytest.param("全市已具备了年产60万千瓦的风机制造能力。", "风机", id="product_behind"),
        pytest.param("逆变器具备年产60万千瓦的生产能力。", "逆变器", id="product_before"),
        pytest.param("核心装置80万吨/年乙二醇装置一次开车成功。", "乙二醇", id="plant"),
    ],
)
def test_what_a_year_can_bring_is_production_capacity(sentence: str, product: str) -> None:
    means(only(sentence), indicator="产能", product=product)


def test_a_plant_and_its_investment() -> None:
    found = observe("白杨公司80万吨/年沙棘饮料项目总投资9亿元。")
    assert values(found, "indicator", "product") == [("产能", "沙棘饮料"), ("总投资", None)]


def test_what_is_made_besides_and_in_the_end() -> None:
    found = observe("项目建成后，年产甲醇18万吨，最终产品聚丙烯5.2万吨，副产汽油1.5万吨、硫磺0.6万吨。")
    assert values(found, "indicator", "product") == [("产能", "甲醇"), ("产能", "聚丙烯"), ("产能", "汽油"), ("产能", "硫磺")]


def test_a_phase_of_a_project_called_by_its_capacity() -> None:
    found = observe("2024年10月，云岭公司年产20万吨钛白粉项目中的一期10万吨建成。")
    assert values(found, "indicator") == [("产能",), ("产能",)]


def test_what_became_of_a_capacity_is_no_product() -> None:
    found = observe("产能由年产5万吨提高到8万吨。")
    assert values(found, "text", "indicator", "product") == [("5万吨", "产能", None), ("8万吨", "产能", None)]


def test_an_ability_to_make_things_is_no_product() -> None:
    means(only("该厂年生产能力达30万吨。"), indicator="产能", product=None)


def test_the_capacity_in_brackets_behind_a_plant() -> None:
    found = observe("地块上建设新能源汽车工厂（20万辆/年）、发动机工厂（100万台/年），最终产能达到30万辆/年。")
    assert values(found, "indicator", "product") == [("产能", "新能源汽车"), ("产能", "发动机"), ("产能", None)]


def test_an_ability_behind_a_list_of_amounts() -> None:
    found = observe("到2028年，开发区将形成80万辆汽车、100万台发动机的生产能力。")
    assert values(found, "text", "indicator", "product") == [("80万辆", "产能", "汽车"), ("100万台", "产能", "发动机")]


def test_the_power_and_the_energy_of_a_store_and_the_rating_of_each() -> None:
    found = observe("电站容量约200MW/400MWh，包含100MWh集装箱储能，新建2台66万千瓦超临界燃煤机组。")
    assert values(found, "text", "indicator", "product") == [
        ("200MW", "装机容量", None),
        ("400MWh", "储能电量", None),
        ("100MWh", "储能电量", "集装箱储能"),
        ("2台", "超临界燃煤机组数量", None),
        ("66万千瓦", "单机容量", "煤电"),
    ]


def test_what_is_weighed_before_a_plant_is_its_capacity() -> None:
    means(only("甲公司拟建20万吨多晶硅项目。"), indicator="产能", product="多晶硅", kind="planned")


def test_the_measure_of_a_whole_list() -> None:
    means(only("甲集团规划建设的制氢、合成氨、铁路专用线等总投资60亿元的项目。"), indicator="总投资")


def test_an_amount_a_year_that_nothing_else_names_is_a_capacity() -> None:
    found = observe("云岭煤矿改扩建(240万吨/年)工程,充填能力82万吨/年,新开工规模30万吨/年。")
    assert values(found, "text", "indicator") == [
        ("240万吨/年", "产能"),
        ("82万吨/年", "充填能力"),
        ("30万吨/年", "新开工规模"),
    ]


def test_a_known_product_behind_any_capacity_goes_on_as_one() -> None:
    found = observe("全市焦化产能为630万吨,云岭树脂20万吨聚氯乙烯和10万吨烧碱。")
    assert values(found, "text", "indicator", "product") == [
        ("630万吨", "产能", "焦化"),
        ("20万吨", "产能", "聚氯乙烯"),
        ("10万吨", "产能", "烧碱"),
    ]


def test_a_scale_of_construction_lists_what_can_be_made() -> None:
    found = observe("项目建设规模为18万吨甲醇、6万吨聚丙烯。")
    assert values(found, "text", "indicator", "product") == [("18万吨", "产能", "甲醇"), ("6万吨", "产能", "聚丙烯")]


def test_no_product_stands_behind_a_bound() -> None:
    means(only("到2025年，全市光伏装机250万千瓦以上。"), indicator="装机容量", product="光伏")


def test_parts_of_a_capacity_have_its_measure() -> None:
    found = observe("目前，全市甲醇产能12万吨/年，其中固定床法8万吨/年。")
    assert values(found, "indicator", "product") == [("产能", "甲醇"), ("产能", "固定床法")]


def test_a_kind_of_machine_before_power_is_no_count_of_machines() -> None:
    means(only("项目配套余热发电机组2×25MW。"), indicator="装机容量", value="50")


def test_an_ability_of_several_products() -> None:
    found = observe("到2026年底，可形成年生产能力炼铁268万吨、炼钢306万吨。")
    assert values(found, "text", "indicator", "product") == [("268万吨", "产能", "炼铁"), ("306万吨", "产能", "炼钢")]


def test_a_product_named_before_begins_the_next_one() -> None:
    found = observe("公司已形成年产铁500万吨、钢450万吨、钢材400万吨的生产能力。")
    assert values(found, "text", "product") == [("500万吨", "铁"), ("450万吨", "钢"), ("400万吨", "钢材")]


def test_a_scale_is_no_product() -> None:
    means(only("公司已成为年产钢200万吨规模的企业。"), indicator="产能", product="钢")


@pytest.mark.parametrize(
    ("sentence", "product"),
    [
        pytest.param("云岭能源集团三期“源网荷储”60万千瓦项目开工。", "新能源", id="way_of_integration"),
        pytest.param("白河60万千瓦风储项目并网发电。", "风电", id="source_beside_a_store"),
        pytest.param("云岭电站二期60万千瓦陆续并网发电。", None, id="what_is_done_with_it"),
        pytest.param("云岭抽水蓄能电站总装机容量60万千瓦。", "抽水蓄能", id="in_the_name_of_the_project"),
        pytest.param("项目由60万千瓦风电组成。", "风电", id="made_up_of"),
    ],
)
def test_the_technology_of_power(sentence: str, product: str | None) -> None:
    means(only(sentence), indicator="装机容量", product=product)


@pytest.mark.parametrize(
    ("sentence", "product"),
    [
        pytest.param("项目建成后每年可发电9亿千瓦时。", None, id="verb"),
        pytest.param("项目建成后每年可提供9亿千瓦时绿色电力。", None, id="electricity_behind"),
    ],
)
def test_electricity_that_is_generated(sentence: str, product: str | None) -> None:
    means(only(sentence), indicator="发电量", product=product, kind="planned")


def test_hours_of_use_go_on_by_technology() -> None:
    found = observe("1—4月，全国发电设备累计平均利用1100小时。其中，水电800小时，比上年同期增加12小时。", issued="2024-05")
    assert values(found, "code", "product", "form") == [
        ("utilisation_hours", None, "level"),
        ("utilisation_hours", "水电", "level"),
        ("utilisation_hours", "水电", "increase_abs"),
    ]


def test_capacity_of_the_mines_counted_before() -> None:
    means(observe("全市现有煤矿12座，产能600万吨/年。")[1], indicator="产能", product="煤矿")


def test_what_is_made_a_year_by_the_verb() -> None:
    found = observe("项目预计年制绿氢3万吨，年捕集二氧化碳20万吨。")
    assert values(found, "indicator", "product") == [("产能", "绿氢"), ("产能", "二氧化碳")]


def test_machines_that_make_up_a_plant() -> None:
    found = observe("云岭抽水蓄能电站由4台单机容量30万千瓦的水轮发电机组组成。")
    assert values(found, "indicator") == [("水轮发电机组数量",), ("单机容量",)]


def test_an_amount_before_a_capacity_is_one() -> None:
    means(only("公司已完成70万吨负极材料产能布局。"), indicator="产能", product="负极材料")


def test_the_phases_of_a_project_make_what_its_name_says() -> None:
    text = "（1）云岭煤矿改扩建项目：建设规模300万吨/年。\n（2）白杨煤制天然气项目：一期20亿立方米/年，二期25亿立方米/年。\n"
    assert values(observe(text), "indicator", "product", "entity") == [
        ("产能", "煤矿", "云岭煤矿改扩建项目"),
        ("产能", "煤制天然气", "白杨煤制天然气项目"),
        ("产能", "煤制天然气", "白杨煤制天然气项目"),
    ]


def test_what_is_built_beside_a_capacity_is_counted() -> None:
    found = observe("项目建设年产4000吨绿氢、加氢站2座。")
    assert values(found, "indicator") == [("产能",), ("加氢站数量",)]


def test_what_only_points_back_is_no_product() -> None:
    (found,) = [o for o in observe("公司搬迁后，这一产能将达到63万吨。") if o.text == "63万吨"]
    assert (found.indicator_name, found.product) == ("产能", None)


@pytest.mark.parametrize(
    ("sentence", "indicator", "product"),
    [
        pytest.param("2024年，全市原煤产量8500万吨。", "产量", "原煤", id="production"),
        pytest.param("2024年，全市风电装机容量达到120万千瓦。", "装机容量", "风电", id="installed_power"),
        pytest.param("2024年，全市光伏装机120万千瓦。", "装机容量", "光伏", id="installed_power_short"),
        pytest.param("2024年，全市甲醇产能达到60万吨。", "产能", "甲醇", id="capacity"),
        pytest.param("2024年，该公司年产60万吨甲醇。", "产能", "甲醇", id="yearly_capacity"),
    ],
)
def test_products_are_parted_from_general_names(sentence: str, indicator: str, product: str) -> None:
    means(only(sentence), indicator=indicator, product=product)


def test_several_capacities_behind_one_verb() -> None:
    found = observe("公司年产18万吨丙烯、2.5万吨LNG。")
    assert values(found, "text", "indicator", "product") == [("18万吨", "产能", "丙烯"), ("2.5万吨", "产能", "LNG")]


def test_whose_a_capacity_is_does_not_name_it() -> None:
    means(only("到2027年，力争全省形成10万吨/年以上医疗废物处置能力。"), indicator="处理能力", product="医疗废物")


def test_each_product_of_a_plant_in_its_own_words() -> None:
    found = observe("建成后可年产塑料制品1500t，汽车零配件500t。")
    assert [(o.indicator_name, o.product) for o in found] == [("产能", "塑料制品"), ("产能", "汽车零配件")]


def test_an_item_of_a_list_of_capacities_needs_no_year() -> None:
    found = observe("公司烧碱生产规模32万吨/年、液氯8万吨/年、氯化苯5万吨、盐酸6万吨/年。")
    assert values(found, "indicator", "product")[2] == ("产能", "氯化苯")
