"""Names of companies, parks and projects, and what only looks like one."""

from __future__ import annotations

import pytest

from ..conftest import figure, means, observe, only, values


def test_a_heading_of_work_to_do_names_no_project() -> None:
    text = "重大产业项目\n\n总投资1.9亿元，装机容量20兆瓦。\n"
    assert {o.entity_name for o in observe(text, title="工作安排", place="白河市")} == {"白河市"}


def test_a_class_of_projects_is_no_subject() -> None:
    found = observe("2024年，全市总投资5亿元的工业项目开工。")
    assert {o.entity_name for o in found} == {"白河市"}


def test_projects_that_are_counted_are_no_subject() -> None:
    found = observe("此次集中开工项目共259个，总投资2700亿元。")
    assert {o.entity_name for o in found} == {"白河市"}


def test_a_paper_is_not_whom_it_writes_about() -> None:
    text = "前三季度，营业收入为1404亿元，同比增长3%。"
    assert {o.entity_name for o in observe(text, place=None, publisher="云岭日报")} == {None}
    named = observe(text, place=None, publisher="云岭证券", title="白石能源：三季度业绩稳健")
    assert {o.entity_name for o in named} == {"白石能源"}


def test_a_project_ends_before_what_is_said_of_it() -> None:
    for verb in ("也是云岭基地的首个项目", "属国家示范项目", "由甲公司建设"):
        found = observe(f"云岭光伏项目{verb}，总投资6亿元。")
        assert {o.entity_name for o in found} == {"云岭光伏项目"}, verb


def test_a_project_called_by_the_company_that_builds_it() -> None:
    found = only("云岭铝业股份有限公司年产4万吨铝箔生产线建设项目位于白河镇。")
    means(found, entity="云岭铝业股份有限公司年产4万吨铝箔生产线建设项目")


def test_the_projects_of_an_industry_are_no_subject() -> None:
    means(only("其中，大健康产业项目总投资30亿元。"), entity="白河市")


def test_an_authority_that_approves_is_no_part_of_the_project() -> None:
    means(only("白河省发展和改革委员会核准批复云岭抽蓄电站项目,占地面积30亩。"), entity="云岭抽蓄电站项目")


def test_a_clause_with_amounts_in_it_is_no_name() -> None:
    text = "云岭电气公司拟建负极材料项目,分两期建设,一期投资约47亿元建年产20万吨基地。"
    found = observe(text, place="包头市", issued="2025-09")
    assert not any("47" in (entity or "") for (entity,) in values(found, "entity"))
    means(figure(found, "20万吨"), indicator="产能")


@pytest.mark.parametrize("name", ["云岭镇工业集中区", "清河汽车超级工厂"])
def test_more_names_of_parks_and_works(name: str) -> None:
    means(only(f"{name}现入驻企业20个。" if "区" in name else f"{name}，实现4个平台混线生产。"), entity=name)


def test_what_is_pulled_along_is_no_park() -> None:
    text = "云岭园区规上企业12家。拉动园区工业产值增长17.1个百分点。"
    assert {o.entity_name for o in observe(text)} == {"云岭园区"}


@pytest.mark.parametrize(
    ("sentence", "entity"),
    [
        pytest.param("云岭储能电芯项目(一期)落户科创谷，投资20亿元。", "云岭储能电芯项目(一期)", id="its_phase_in_brackets"),
        pytest.param("白河公司煤制烯烃项目分两期建设，总投资20亿元。", "白河公司煤制烯烃项目", id="built_in_phases"),
    ],
)
def test_a_project_by_what_stands_behind_it(sentence: str, entity: str) -> None:
    means(only(sentence), entity=entity)


def test_all_parks_together_are_nobody() -> None:
    found = observe("2024年，八大产业园区入驻企业1200家。新开通5G基站36个，园区规上工业总产值突破500亿元。")
    assert {o.entity_name for o in found} == {"白河市"}


def test_a_park_with_a_name_in_quotes() -> None:
    found = observe("2024年，全市产值达到96亿元，青石“两湾”产业园产值达到38亿元。")
    assert values(found, "text", "entity") == [("96亿元", "白河市"), ("38亿元", "青石“两湾”产业园")]


@pytest.mark.parametrize(
    ("sentence", "entity"),
    [
        pytest.param("2025年第一季度重大项目集中开工，总投资20亿元。", "白河市", id="class_of_projects"),
        pytest.param("总投资3亿元的2×50MW热电站项目开工。", "2×50MW热电站项目", id="size_in_the_name"),
    ],
)
def test_projects_and_classes_of_them(sentence: str, entity: str) -> None:
    assert observe(sentence)[0].entity_name == entity


def test_a_company_before_a_year_in_the_title() -> None:
    means(only("项目总投资90亿元。", title="云岭集团2024年重大项目集中开工", place=None), entity="云岭集团")


def test_a_project_of_the_title_without_its_size_in_brackets() -> None:
    title = "关于白河矿区云岭煤矿一期工程项目(30万吨/年)环境影响报告书的批复"
    means(only("该项目井田面积43平方公里。", title=title), entity="白河矿区云岭煤矿一期工程项目")


def test_goods_behind_a_company_are_no_list_of_companies() -> None:
    text = "云岭电机有限公司生产的产品适用于家用电器、汽车配件等领域，年产值约1亿元。"
    means(only(text), entity="云岭电机有限公司")


def test_a_class_that_is_counted_is_no_subject() -> None:
    found = observe("2024年，民航机场由12个增加到24个，养殖园区15个。")
    assert {o.entity_name for o in found} == {"白河市"}
    assert [o.indicator_name for o in found] == ["机场数量", "机场数量", "养殖园区数量"]


def test_projects_of_a_kind_that_are_counted_are_no_project() -> None:
    found = observe("水利设施项目共12个，总投资74亿元。产业类项目21个。")
    assert {o.entity_name for o in found} == {"白河市"}


def test_parks_of_the_whole_city_are_no_park() -> None:
    found = observe("2019年，全市园区新增基础设施投资106亿元，建成标准厂房141万平方米。", issued="2020-01")
    assert {o.entity_name for o in found} == {"白河市"}


@pytest.mark.parametrize(
    "sentence",
    [
        "集中开工的63个项目中，单体投资最大项目为云岭新区丙烷产业链项目、总投资103亿元、年度投资40亿元。",
        "63个项目中单体投资最大的为云岭新区丙烷产业链项目、总投资103亿元、年度投资40亿元。",
        "63个项目中，投资最大项目是云岭新区丙烷产业链项目，总投资103亿元、年度投资40亿元。",
    ],
)
def test_the_project_that_stands_out_among_many(sentence: str) -> None:
    found = observe(sentence)
    assert [o.entity_name for o in found] == ["白河市", *["云岭新区丙烷产业链项目"] * 2]


def test_who_goes_along_with_a_company_is_none() -> None:
    text = "白河云岭新能源科技公司是链上企业。采访团随该公司负责人走进车间，一期项目占地415亩。"
    means(only(text), entity="白河云岭新能源科技公司")


def test_what_is_built_for_those_who_move_has_its_figures() -> None:
    text = "云岭水库移民安置区在白河大道南段，建筑面积约4.3万平方米，总投资约1亿元。"
    assert {o.entity_name for o in observe(text)} == {"云岭水库移民安置区"}


def test_a_firm_whose_figure_it_is() -> None:
    means(only("2024年，云岭铝业的工业型材占比达到14.8%。"), entity="云岭铝业", indicator="工业型材占比")


def test_a_class_of_projects_is_counted() -> None:
    found = observe("据统计，第二批开工的制造业项目共67个，总投资415亿元。")
    assert {o.entity_name for o in found} == {"白河市"}


def test_who_invests_in_a_park() -> None:
    text = "园区发展迅速。其中，云岭铝在白石工业园区累计投资31亿元。"
    assert figure(observe(text), "31亿元").entity_name == "云岭铝"


def test_a_project_is_topped_out() -> None:
    assert only("云岭铝型材一期项目封顶，建筑面积5万平方米。").entity_name == "云岭铝型材一期项目"


def test_two_names_joined_are_no_subject() -> None:
    found = only("五年来，新桥国际机场和云山机场先后建成，高铁运营里程达130公里。", issued="2024")
    assert found.entity_name == "白河市"


def test_zones_that_are_counted_are_no_subject() -> None:
    found = observe("2024年，国家级开发区由9家增加到19家。")
    assert {(o.entity_name, o.indicator_name) for o in found} == {("白河市", "国家级开发区数量")}


def test_two_parts_of_one_house() -> None:
    text = "云岭储能制造中心及研发中心是白石区签约的项目，计划总投资13亿元。"
    assert only(text).entity_name == "云岭储能制造中心及研发中心"
