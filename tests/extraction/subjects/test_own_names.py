"""Names that a document introduces and points back to."""

from __future__ import annotations

import pytest

from orchestration.extraction.subjects import own_names

from ..conftest import figure, means, observe, only, values


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        pytest.param("白河云岭新材料有限公司投产。", "白河云岭新材料", "白河云岭新材料有限公司", id="legal_form"),
        pytest.param("金华云岭新材料股份有限公司投产。", "云岭新材料", "金华云岭新材料股份有限公司", id="place"),
        pytest.param("云岭科技有限责任公司(以下简称“云岭造”)成立。", "云岭造", "云岭科技有限责任公司", id="as_it_says"),
        pytest.param("白石钢铁(600999)发布年报。", "白石钢铁", "白石钢铁", id="number_of_its_share"),
        pytest.param("1-6月，金华钢铁实现营业收入24亿元。", "金华钢铁", "金华钢铁", id="place_and_trade"),
    ],
)
def test_short_names(text: str, short: str, full: str) -> None:
    assert own_names.short_names(text)[short] == full


def test_words_that_are_no_firm() -> None:
    assert own_names.short_names("优质钢铁实现销售，有限的能源实现增长。") == {}


def test_a_company_called_by_its_short_name() -> None:
    text = "云岭新材料有限公司落户开发区。\n云岭新材料注册资本2亿元，云岭新材料园区占地30亩。\n"
    assert ("2亿元", "云岭新材料有限公司") in values(observe(text), "text", "entity")


def test_the_project_named_last_is_the_project() -> None:
    text = "3月18日，位于开发区的云岭新材料年产20万吨负极材料项目开工。\n项目总投资56亿元，占地820亩。\n"
    found = values(observe(text), "text", "entity", "kind")
    assert ("56亿元", "云岭新材料年产20万吨负极材料项目", "planned") in found
    assert ("20万吨", "planned") in values(observe(text), "text", "kind")


def test_projects_of_a_class_are_not_pointed_back_to() -> None:
    found = observe("全市新开工重点项目12个。\n项目总投资56亿元。\n")
    assert {o.entity_name for o in found} == {"白河市"}


def test_the_park_named_last_is_the_park() -> None:
    text = "云岭化工循环产业园规划面积36平方公里。\n2022年，园区实现工业总产值86亿元。\n各园区税收共28亿元。\n"
    found = values(observe(text, place=None), "text", "entity")
    assert ("86亿元", "云岭化工循环产业园") in found
    assert own_names.park_before("全市重点园区发展", 8, "园区") is None


def test_whom_a_text_opens_with() -> None:
    text = "云岭集团召开年度工作会议\n2024年产值12亿元。\n集团累计上缴税费3亿元。\n"
    assert {o.entity_name for o in observe(text)} == {"云岭集团"}
    of_region = observe(text + "全市工业总产值280亿元。\n")
    assert ("12亿元", "白河市") in values(of_region, "text", "entity")


def test_a_quotation_and_its_pronoun_are_no_part_of_a_name() -> None:
    text = "云岭新材料有限公司投产。\n“我们公司去年产值达到3.2亿元。”经理说。\n"
    assert values(observe(text), "text", "indicator", "entity") == [("3.2亿元", "产值", "云岭新材料有限公司")]


def test_a_company_called_by_its_place_and_brand() -> None:
    names = own_names.short_names("鄂尔多斯云岭新材料有限公司投产。鄂尔多斯云岭已有专利9项。")
    assert names["鄂尔多斯云岭"] == "鄂尔多斯云岭新材料有限公司"


def test_the_money_before_a_park_is_no_part_of_its_name() -> None:
    assert own_names.park_before("19亿元投资云岭开发区。今年来，开发区", 14, "开发区") == "云岭开发区"


def test_listing_on_an_exchange_is_no_name() -> None:
    text = "2011年7月登陆深交所（股票代码：002601）。2022年，公司实现营业收入18亿元。"
    assert only(text, place="白河市").entity_name == "白河市"


def test_a_text_says_what_company_its_short_name_is() -> None:
    text = "白河钢是全国大型钢铁联合企业。\n2024年，白河钢完成钢产量330万吨。\n全国名列第12位。\n"
    assert ("330万吨", "白河钢") in values(observe(text, place=None), "text", "entity")


def test_a_short_name_in_brackets_needs_no_marks() -> None:
    names = own_names.short_names("白河云岭钢铁集团有限责任公司(简称云钢集团公司)挂牌。")
    assert names["云钢集团"] == "白河云岭钢铁集团有限责任公司"


def test_a_group_as_a_title_is_whom_the_text_is_about() -> None:
    assert only("2024年产值12亿元。", place=None, title="云岭集团").entity_name == "云岭集团"


def test_a_company_visited_has_what_is_told_of_it_further_on() -> None:
    text = "县领导来到云岭制鞋公司，了解企业的发展情况。二期工程正积极推进。届时，该公司将吸纳员工1200名。"
    means(only(text), entity="云岭制鞋公司", kind="planned")
    assert own_names.company_before("多家民营公司投产。该公司", 10) is None


def test_whom_a_title_opens_with() -> None:
    text = "2024年，发电量达到98亿千瓦时。"
    assert only(text, title="云岭水电站发电量再创新高").entity_name == "云岭水电站"
    of_region = observe(text + "全市用电量12亿千瓦时。", title="云岭水电站发电量再创新高")
    assert [o.entity_name for o in of_region] == ["白河市", "白河市"]


def test_a_line_opens_with_the_company_it_points_back_to() -> None:
    text = "云岭食品变废为宝，市场前景广阔。据介绍，该公司2015年出口创汇5500万元。"
    means(only(text), entity="云岭食品", period="2015")


def test_who_the_news_comes_from_is_whom_it_is_about() -> None:
    assert only("减掉69人\n\n日前，从云岭能源集团获悉，该集团安全形势良好。\n").entity_name == "云岭能源集团"


def test_a_group_visited_is_the_group_of_who_speaks() -> None:
    text = "记者来到云岭集团铸造车间。\n“又有3个货柜运抵北美。”集团总经理聂某介绍。\n"
    means(only(text), entity="云岭集团")


def test_a_line_says_whose_report_it_is() -> None:
    text = "白河硅业:2024年业绩预告点评\n公司2024年营业收入36亿元，同比增长8%。"
    assert values(observe(text, place=None, issued="2025-02"), "entity", "indicator")[0] == ("白河硅业", "营业收入")


def test_a_park_counted_among_others_is_not_the_park() -> None:
    text = "云岭工业园区升格为省级经济开发区，并纳入全省10个千亿元工业园区。2024年，园区落户企业36户。"
    assert figure(observe(text, place="杭州市"), "36户").entity_name == "云岭工业园区"


def test_what_somebody_is_names_nobody() -> None:
    text = "云岭工业园区，作为省级开发区，规划面积8平方公里。2024年，园区工业总产值14亿元。"
    assert {o.entity_name for o in observe(text, place="杭州市")} == {"云岭工业园区"}
