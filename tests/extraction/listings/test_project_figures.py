"""What the figures inside names and contents of project lists measure."""

from __future__ import annotations

import pytest

from orchestration.extraction.model import Observation

from ..conftest import observe, read, values

HEADER = "序号\t项目名称\t建设内容\t总投资（亿元）\n"


def stated(content: str, name: str = "甲项目") -> list[Observation]:
    text = f"{HEADER}1\t{name}\t{content}\t3.5\n2\t乙项目\t改造管网\t4.5\n"
    return [o for o in read(text).observations if o.table_column_label != "总投资"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("建设80MW风电场", [("80MW", "装机容量", "风电")], id="power_is_installed"),
        pytest.param(
            "安装4MW风力发电机组30台", [("4MW", "单机容量", "风电"), ("30台", "风力发电机组数量", None)], id="of_each"
        ),
        pytest.param("年产3GW光伏组件", [("3GW", "产能", "光伏组件")], id="what_is_made_a_year_by_its_power"),
        pytest.param("建设6GWh动力电池生产线", [("6GWh", "产能", "动力电池")], id="batteries_are_made"),
        pytest.param(
            "建设70MW/140MWh磷酸铁锂电池储能系统及附属设施",
            [("70MW", "装机容量", "储能"), ("140MWh", "储能电量", "储能")],
            id="power_and_energy_share_a_noun",
        ),
        pytest.param(
            "配套15%/4h储能", [("15%", "储能配置比例", None), ("4h", "储能时长", None)], id="share_and_hours_of_storage"
        ),
        pytest.param(
            "按20%、2小时配置储能", [("20%", "储能配置比例", None), ("2小时", "储能时长", None)], id="storage_in_words"
        ),
        pytest.param("算力规模900P", [("900P", "算力规模", None)], id="computing_power_named"),
        pytest.param("部署700PFLOPS智算集群", [("700PFLOPS", "算力规模", None)], id="computing_power_by_its_unit"),
        pytest.param("新建220千伏变电站1座", [("1座", "变电站数量", None)], id="a_voltage_is_no_observation"),
        pytest.param("新增180MVA变压器", [("180MVA", "变电容量", None)], id="transformers"),
        pytest.param("年发电量2.5亿千瓦时", [("2.5亿千瓦时", "发电量", None)], id="electricity_generated"),
    ],
)
def test_the_unit_decides_what_is_measured(content: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert values(stated(content), "text", "indicator", "product") == expected


@pytest.mark.parametrize(
    ("name", "content", "product"),
    [
        pytest.param("云岭60MW光伏项目", "装机容量60MW", "光伏", id="of_the_name"),
        pytest.param("甲热电扩建项目", "扩建2×300MW超临界机组", "火电", id="of_the_name_rather_than_any_words"),
        pytest.param("甲新能源有限公司电源项目", "装机容量60MW", None, id="not_of_a_company"),
        pytest.param("甲项目", "扩建2×300MW超临界机组", "超临界", id="words_when_nothing_is_known"),
    ],
)
def test_technology(name: str, content: str, product: str | None) -> None:
    found = [o for o in stated(content, name) if o.table_column_label == "建设内容"]
    assert values(found, "indicator", "product") == [("装机容量", product)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("新建车间一座，治沙面积900亩", ("900亩", "沙化土地治理面积", None), id="area_behind_a_comma"),
        pytest.param("建设空冷机组，年供热面积60万平方米", ("60万平方米", "集中供热面积", None), id="yearly_area"),
        pytest.param("年产地板砖700万平方米", ("700万平方米", "产能", "地板砖"), id="area_made_a_year"),
        pytest.param("年产电缆8000公里", ("8000公里", "产能", "电缆"), id="length_made_a_year"),
        pytest.param("新增8微米及以下铝箔产能3万吨/年", ("3万吨/年", "产能", "铝箔"), id="product_before_capacity"),
        pytest.param("冷库库容2.5万吨", ("2.5万吨", "冷库容量", None), id="what_a_store_holds"),
        pytest.param("电解制气能力600Nm³/h", ("600Nm³/h", "产能", "电解制气"), id="ability"),
        pytest.param("日处理污水3万立方米", ("3万立方米", "产能", "污水"), id="daily"),
        pytest.param("年产有机肥3万吨", ("3万吨", "产能", "有机肥"), id="a_known_product_is_kept_whole"),
        pytest.param("道路宽20米，设计时速80公里/小时", ("80公里/小时", "设计时速", None), id="a_speed_is_no_capacity"),
    ],
)
def test_a_name_stays_in_its_clause(content: str, expected: tuple[str, str, str | None]) -> None:
    assert values(stated(content), "text", "indicator", "product")[-1] == expected


@pytest.mark.parametrize(
    ("content", "products"),
    [
        pytest.param("一期4万吨、二期6万吨磷酸盐生产线", ["磷酸盐", "磷酸盐"], id="noun_behind"),
        pytest.param("一期年产4万吨磷酸盐，二期6万吨", ["磷酸盐", "磷酸盐"], id="noun_of_the_phase_before"),
    ],
)
def test_a_phase_is_no_product(content: str, products: list[str]) -> None:
    assert [(o.indicator_name, o.product) for o in stated(content)] == [("产能", product) for product in products]


def test_a_capacity_without_any_noun_has_the_product_of_the_name() -> None:
    [found] = stated("通过电解制取，生产规模3万吨/年", "云岭绿氢项目")
    assert (found.indicator_name, found.product) == ("产能", "绿氢")


def test_lines_are_counted_even_in_a_yearly_list() -> None:
    found = stated("年产铜管8万吨、铝管3万吨，建设生产线5条")
    assert values(found, "text", "indicator", "product") == [
        ("8万吨", "产能", "铜管"),
        ("3万吨", "产能", "铝管"),
        ("5条", "生产线数量", None),
    ]


def test_a_number_without_a_unit_needs_a_known_index() -> None:
    [found] = stated("建设数据中心，PUE不高于1.35，编号27")
    assert (found.text, found.indicator_name, found.comparator) == ("1.35", "电能利用效率", "le")


def test_money_is_what_its_words_say() -> None:
    found = stated("一期投资6000万元，达产后年销售收入9亿元，利税3000万元")
    assert values(found, "text", "indicator", "product") == [
        ("6000万元", "投资", "一期"),
        ("9亿元", "销售收入", None),
        ("3000万元", "利税总额", None),
    ]


def test_the_area_of_buildings_that_were_counted() -> None:
    text = (
        "序号\t项目名称\t建设内容\t总投资（万元）\n"
        "1\t标准厂房三期\t建设标准厂房12栋18万平方米\t36000\n"
        "2\t冷库\t建设冷库2座\t900\n"
    )
    found = observe(text)
    assert values(found, "text", "indicator")[:2] == [("12栋", "标准厂房数量"), ("18万平方米", "标准化厂房面积")]


def test_the_rating_of_each_counted_before_and_energy_behind_the_power_of_a_store() -> None:
    assert values(stated("建设2台66万千瓦燃煤机组，配套储能100MW/200MWh"), "text", "indicator", "product") == [
        ("2台", "燃煤机组数量", None),
        ("66万千瓦", "单机容量", "煤电"),
        ("100MW", "装机容量", "储能"),
        ("200MWh", "储能电量", "储能"),
    ]
