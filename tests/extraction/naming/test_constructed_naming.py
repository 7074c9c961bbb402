"""Names that a construction gives by itself."""

from __future__ import annotations

from ..conftest import means, observe, only, values


def test_investment_behind_its_amount() -> None:
    means(only("今年新能源重大项目力争完成180亿元以上投资。", issued="2024-02"), indicator="投资", kind="target")


def test_funds_are_named_by_the_noun_behind() -> None:
    means(only("2024年，全市争取4.16亿元专项资金。"), indicator="专项资金", form="level")


def test_the_area_of_a_site() -> None:
    means(only("加快产业园和340亩白河科技产业园的规划设计和建设。"), indicator="占地面积")


def test_shares_held_in_a_company() -> None:
    means(only("云岭集团直接持有白石矿业26.12%股权。"), indicator="持股比例", form="share")


def test_investment_behind_an_area_is_no_investment_in_it() -> None:
    found = observe("项目占地面积109亩，建筑面积20万平方米，投资约3.5亿元。")
    assert values(found, "indicator") == [("占地面积",), ("建筑面积",), ("投资",)]


def test_what_money_is_worth_or_ordered_for_stands_behind_it() -> None:
    means(only("公司引进了价值200万元的新设备。"), indicator="新设备价值")
    means(only("我们已接到400多万元年货订单。"), indicator="年货订单")


def test_what_money_sets_moving_stands_behind_it() -> None:
    means(only("将直接拉动超1000亿元的下游产业。"), indicator="下游产业")


def test_the_amount_inside_the_name_of_a_project() -> None:
    means(only("云岭公司5亿元光伏组件项目签约。"), indicator="总投资", kind="planned")
    means(only("云岭公司投资5亿元，光伏组件项目开工。"), indicator="投资")
