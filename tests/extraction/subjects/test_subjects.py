"""Whom a figure is about."""

from __future__ import annotations

import pytest

from ..conftest import figure, means, observe, only, values, wrong


@pytest.mark.parametrize(
    ("sentence", "place", "entity"),
    [
        pytest.param("2024年，全市工业投资38.5亿元。", "鄂尔多斯市", "鄂尔多斯市", id="全市"),
        pytest.param("2024年，我市工业投资38.5亿元。", "鄂尔多斯市", "鄂尔多斯市", id="我市"),
        pytest.param("2024年，全区工业投资38.5亿元。", "鄂尔多斯市", "内蒙古自治区", id="全区_of_a_city_is_the_region"),
        pytest.param("2024年，全省工业投资38.5亿元。", "杭州市", "浙江省", id="全省_of_a_city"),
        pytest.param("2024年，全国工业投资38.5亿元。", "杭州市", "全国", id="全国"),
        pytest.param("2024年，全旗工业投资38.5亿元。", "准格尔旗", "准格尔旗", id="全旗"),
        pytest.param("2024年，工业投资38.5亿元。", "杭州市", "杭州市", id="place_of_the_document"),
        pytest.param("2024年，全市工业投资38.5亿元。", "白河市", "白河市", id="place_outside_the_list"),
        pytest.param("2024年，东胜区工业投资38.5亿元。", "鄂尔多斯市", "东胜区", id="part_of_the_place"),
        pytest.param("2024年，苏州工业投资38.5亿元。", "鄂尔多斯市", "苏州市", id="short_name_of_another_place"),
        pytest.param(
            "2024年，高新区工业投资38.5亿元。", "鄂尔多斯高新区", "鄂尔多斯高新技术产业开发区", id="zone_by_its_short_name"
        ),
        pytest.param("2024年，该高新区工业投资38.5亿元。", "鄂尔多斯高新区", "鄂尔多斯高新技术产业开发区", id="该"),
    ],
)
def test_subject(sentence: str, place: str, entity: str) -> None:
    means(only(sentence, place=place), entity=entity, indicator="工业投资")


def test_who_leads_is_not_whom_the_text_is_about() -> None:
    text = "在沈阳市委、市政府及白河市委的正确领导下，各项任务圆满完成。预计全市工业投资38.5亿元。"
    means(only(text, place="白河市"), entity="白河市", indicator="工业投资")


def test_a_company_at_the_head_of_its_clause() -> None:
    means(only("2024年，云岭储能科技有限公司实现产值12.6亿元。"), entity="云岭储能科技有限公司", indicator="产值")


def test_a_pronoun_goes_on_with_the_subject_before() -> None:
    found = observe("2024年，云岭储能科技有限公司实现产值12.6亿元。该公司拥有专利36项。")
    assert values(found, "text", "entity") == [("12.6亿元", "云岭储能科技有限公司"), ("36项", "云岭储能科技有限公司")]


def test_a_pronoun_without_a_name_before_it_names_nobody() -> None:
    found = only("该公司新建年产15万吨丙烯项目。")
    assert found.entity_name != "该公司新建年产15万吨丙烯项目"
    means(found, indicator="产能", product="丙烯", kind="planned")


def test_a_scope_word_ends_another_subject() -> None:
    found = observe("2024年，云岭储能科技有限公司实现产值12.6亿元。全市工业总产值达到320亿元。")
    assert values(found, "text", "entity") == [("12.6亿元", "云岭储能科技有限公司"), ("320亿元", "白河市")]


def test_a_subject_does_not_outlast_its_paragraph() -> None:
    found = observe("2024年，东胜区工业投资8.5亿元。\n2024年，完成工业投资38.5亿元。\n", place="鄂尔多斯市")
    assert values(found, "text", "entity") == [("8.5亿元", "东胜区"), ("38.5亿元", "鄂尔多斯市")]


def test_a_city_compared_with_has_its_own_figure() -> None:
    found = observe("2024年，我市研发投入强度为0.95%，而对标城市苏州达到3.42%。", place="鄂尔多斯市")
    assert values(found, "text", "entity") == [("0.95%", "鄂尔多斯市"), ("3.42%", "苏州市")]


def test_a_heading_that_is_a_place_is_the_subject_below_it() -> None:
    text = "一、东胜区\n2024年完成工业投资8.5亿元，增势良好。\n二、准格尔旗\n2024年完成工业投资18.5亿元，增势良好。\n"
    found = observe(text, place="鄂尔多斯市", title="各旗区投资情况")
    assert values(found, "text", "entity") == [("8.5亿元", "东胜区"), ("18.5亿元", "准格尔旗")]


def test_nobody_is_named_and_nothing_is_known() -> None:
    means(only("2024年，完成工业投资38.5亿元。", place=None), entity=None)


def test_the_words_of_the_source_stand_beside_the_canonical_name() -> None:
    found = only("2024年，苏州工业投资38.5亿元。", place="鄂尔多斯市")
    assert (found.entity_text, found.entity_name) == ("苏州", "苏州市")


REGION = {"place": "金华市", "issued": "2022-01"}


def test_another_place_among_the_figures_has_only_its_own_sentence() -> None:
    text = "2021年，全市工业总产值达到320亿元。义乌市工业总产值达到120亿元。网络零售额达到85亿元。\n"
    assert values(observe(text, **REGION), "text", "entity") == [
        ("320亿元", "金华市"),
        ("120亿元", "义乌市"),
        ("85亿元", "金华市"),
    ]


def test_a_paragraph_about_another_place_stays_with_it() -> None:
    text = "2021年，义乌市工业总产值达到120亿元。网络零售额达到85亿元。\n"
    assert values(observe(text, **REGION), "entity") == [("义乌市",), ("义乌市",)]


def test_a_company_among_the_figures_goes_on_by_a_pronoun() -> None:
    text = "2021年，全市工业总产值320亿元。云岭储能科技有限公司实现产值12亿元。该公司拥有专利36项。出口额达到65亿元。\n"
    assert values(observe(text, **REGION), "text", "entity") == [
        ("320亿元", "金华市"),
        ("12亿元", "云岭储能科技有限公司"),
        ("36项", "云岭储能科技有限公司"),
        ("65亿元", "金华市"),
    ]


def test_a_company_named_without_a_figure_has_those_of_the_next_sentence() -> None:
    text = "2021年，全市工业总产值320亿元。云岭储能科技有限公司已经投产。全年产值12亿元。出口额达到65亿元。\n"
    assert values(observe(text, **REGION), "entity") == [("金华市",), ("云岭储能科技有限公司",), ("金华市",)]


@pytest.mark.parametrize(
    ("sentence", "entity"),
    [
        pytest.param(
            "2021年，义乌云岭储能科技有限公司产值由6亿元提高到12亿元。", "义乌云岭储能科技有限公司", id="place_in_its_name"
        ),
        pytest.param("2021年，云岭集团高端产品占比达到70%。", "云岭集团", id="group"),
        pytest.param(
            "2021年，云岭公司、白石公司等5家软件企业入驻，云岭储能科技有限公司产品、平台等5个平台投用。",
            "金华市",
            id="one_of_a_list",
        ),
        pytest.param("2021年，总投资41亿元的云岭硅材料项目开工。", "云岭硅材料项目", id="project_behind_its_investment"),
        pytest.param("2021年，开工8个抽水蓄能电站，占地500亩。", "金华市", id="deed"),
        pytest.param("2021年，全省“五水共治”现场会召开，断面达标率97.6%。", "金华市", id="scope_of_a_quotation"),
    ],
)
def test_who_is_named_at_the_head(sentence: str, entity: str) -> None:
    assert {o.entity_name for o in observe(sentence, **REGION)} == {entity}


def test_a_project_that_heads_its_paragraph() -> None:
    text = "新闻\n\n云岭光伏并网发电工程\n\n项目装机容量20兆瓦，总投资1.9亿元。\n"
    assert {o.entity_name for o in observe(text, title="光伏产业报道", place="白河市")} == {"云岭光伏并网发电工程"}


def test_each_investment_is_that_of_the_project_behind_it() -> None:
    found = observe("投资6亿元的云岭数据中心、投资5亿元的白石智慧物流园、投资2亿元的青石算力基地近期开工。")
    assert values(found, "text", "indicator", "kind", "entity") == [
        ("6亿元", "投资", "planned", "云岭数据中心"),
        ("5亿元", "投资", "planned", "白石智慧物流园"),
        ("2亿元", "投资", "planned", "青石算力基地"),
    ]


@wrong("a place that only qualifies what follows is taken for the subject")
def test_a_place_inside_the_name_of_a_thing() -> None:
    found = only("2021年，西南地区煤炭保供中心建成，煤矿产能达2.6亿吨/年。", place="贵州省", issued="2022-01")
    means(found, entity="贵州省")


def test_what_somebody_was_made_is_not_whom_a_clause_is_about() -> None:
    means(only("白河市竹业兴旺，被授予为全省竹加工产业基地，新增工业贷款8000万元。"), entity="白河市")


def test_the_zone_whose_output_is_told() -> None:
    found = observe("龙河产业园产值突破30亿元，白云经济技术开发区产值达到28亿元。")
    assert values(found, "entity") == [("龙河产业园",), ("白云经济技术开发区",)]


@pytest.mark.parametrize(
    ("sentence", "entity"),
    [
        pytest.param("2021年，义乌市生产原煤38.5万吨。", "义乌市", id="produces"),
        pytest.param("2021年，义乌市第一产业增加值38.5亿元。", "义乌市", id="first_industry"),
        pytest.param("2021年，义乌产水果38.5万吨。", "金华市", id="grown_there"),
        pytest.param("2021年，义乌现代产业园区产值38.5亿元。", "义乌现代产业园区", id="zone_of_the_place"),
    ],
)
def test_places_before_what_is_theirs(sentence: str, entity: str) -> None:
    assert {o.entity_name for o in observe(sentence, **REGION)} == {entity}


def test_the_company_named_last_is_the_company() -> None:
    text = (
        "2月3日，记者走进位于开发区的云岭汽车部件有限公司，工人正在赶制订单。\n\n"
        "“2024年，公司全年的产值达到2.7亿元，上缴税收0.3亿元。”张三说。\n\n"
        "当天，同属汽配企业的白石机械股份有限公司也一派忙碌。\n\n"
        "“车间正在赶制订单，每天产值大概在50万元左右。”该公司董事长李四介绍。\n"
    )
    assert values(observe(text), "text", "indicator", "entity") == [
        ("2.7亿元", "产值", "云岭汽车部件有限公司"),
        ("0.3亿元", "纳税额", "云岭汽车部件有限公司"),
        ("50万元", "每天产值", "白石机械股份有限公司"),
    ]


def test_a_place_that_opens_a_part_is_the_subject_up_to_the_next() -> None:
    text = "四川：全省工业增加值增长8.2%。\n钢材产量增长4.5%。\n陕西：\n全省原煤产量5.6亿吨。\n二、展望\n粮食产量12万吨。\n"
    found = observe(text, place="成都市")
    assert values(found, "text", "entity") == [
        ("8.2%", "四川省"),
        ("4.5%", "四川省"),
        ("5.6亿吨", "陕西省"),
        ("12万吨", "成都市"),
    ]


def test_a_firm_that_leads_as_an_enterprise_is_known_by_its_short_name() -> None:
    text = "白河产业兴旺。\n云岭硅业作为当地龙头企业,计划投资20亿元。\n"
    means(only(text, place="鄂尔多斯市"), entity="云岭硅业")


def test_the_first_of_many_places_is_not_whom_a_text_is_about() -> None:
    text = "包头市、松江、白水等多个地区实现突破。石油产量回升到2亿吨。"
    means(only(text, place="全国"), entity="全国")


def test_what_is_built_is_that_of_the_project_named_before() -> None:
    text = "现对云岭2×66万千瓦热电联产项目进行公示。\n建设内容及规模:新建办公楼3栋。\n"
    means(figure(observe(text, place="鄂尔多斯市"), "3栋"), entity="云岭2×66万千瓦热电联产项目")


def test_a_list_of_names_begins_with_no_place() -> None:
    means(only("深圳云岭、清河钢铁等工业项目12个。"), entity="白河市")


def test_a_project_pointed_back_to_within_a_sentence() -> None:
    text = "云岭风电项目是白河市第五批风电特许权项目，项目总投资17亿元。"
    means(only(text), entity="云岭风电项目")


def test_a_project_named_again_and_again_is_the_one_pointed_back_to() -> None:
    text = "云岭甲醇制烯烃项目开工。云岭甲醇制烯烃项目是清河焦化循环项目的一部分。\n目前，项目的道路已铺完，完成投资567万元。"
    means(only(text), entity="云岭甲醇制烯烃项目")


def test_a_park_pointed_back_to_by_a_pronoun() -> None:
    text = "云岭智造产业园里焊花飞舞。\n该产业园位于城北，已建成生产线7条。"
    means(only(text, place=None), entity="云岭智造产业园")


def test_a_project_that_its_size_opens() -> None:
    found = observe("80万吨/年乙烯装置改造项目已于2月入库。目前总投资3亿元。")
    assert found[-1].entity_name == "80万吨/年乙烯装置改造项目"


def test_a_park_right_before_a_count() -> None:
    means(only("其中，云岭科技园6条道路建成。"), entity="云岭科技园")


def test_who_makes_it_stands_in_the_list() -> None:
    text = "清河六期项目、云岭科技年产1000万片显示屏等项目投产。"
    means(only(text), entity="云岭科技", indicator="产能")


def test_a_place_before_a_word_of_time_is_the_subject() -> None:
    means(only("包头市目前拥有高新技术企业85家。", place="鄂尔多斯市"), entity="包头市")


def test_what_comes_once_built_is_that_of_the_project_named_before() -> None:
    text = "云岭抽水蓄能电站项目在包头市开工。\n建成后年发电量36亿千瓦时。"
    means(only(text, place="包头市"), entity="云岭抽水蓄能电站项目")


def test_where_a_line_begins_is_not_whom_a_text_is_about() -> None:
    text = "包头-松江1000千伏特高压工程,总投资68亿元。"
    means(only(text, place="全国"), entity="全国")


@pytest.mark.parametrize(
    ("sentence", "entity"),
    [
        pytest.param("云岭集团将建设甲醇基地、乙二醇基地，产值将达12亿元。", "云岭集团", id="list_behind_a_verb"),
        pytest.param("云岭电气公司人事经理王某说，去年总产值3.2亿元。", "云岭电气公司", id="through_an_office"),
        pytest.param("云岭景区接待游客3.2万人次。", "云岭景区", id="sight"),
        pytest.param("笔者走进云岭电气有限公司，去年总产值3.2亿元。", "云岭电气有限公司", id="visited"),
        pytest.param("全市5A级景区接待游客3.2万人次。", "白河市", id="class_of_sights"),
        pytest.param("在全国民企中名列第9位。", "白河市", id="ranked_among"),
    ],
)
def test_whom_a_clause_opens_with(sentence: str, entity: str) -> None:
    means(only(sentence), entity=entity)


def test_a_group_points_back_to_the_company_it_is() -> None:
    text = "云岭钢铁有限公司去年重组。集团公司现有职工2300人。"
    means(only(text), entity="云岭钢铁有限公司")


def test_what_a_park_brings_once_built_is_its_own() -> None:
    text = "云岭磨具产业园是规模化产业园区，总投资11亿元，全部建成投产后，可实现利税2亿元。"
    assert {o.entity_name for o in observe(text)} == {"云岭磨具产业园"}


def test_a_sentence_opens_with_another_place() -> None:
    text = "四川：10月1日至4日，全省接待游客330万人次。 云南：10月1日至4日，全省接待游客590万人次。"
    assert values(observe(text, place=None), "text", "entity") == [("330万人次", "四川省"), ("590万人次", "云南省")]


def test_a_means_is_not_whom_a_clause_is_about() -> None:
    means(only("依托云岭种猪繁育项目，已有养殖户5家。"), entity="白河市")


def test_zones_of_two_levels_have_a_figure_each() -> None:
    found = observe("国家高新区实现税收41亿元，省级高新区实现税收28亿元。", place="浙江省")
    assert values(found, "entity", "indicator") == [("国家高新区", "税收收入"), ("省级高新区", "税收收入")]


def test_an_investment_in_several_projects_is_of_none_of_them() -> None:
    found = observe(
        "2024年，总投资86亿元的云岭三木、青石油脂等12个重大产业项目开工建设，投资25亿元的青石乙烯扩能项目完成设计。"
    )
    assert values(found, "text", "entity") == [
        ("86亿元", "白河市"),
        ("12个", "白河市"),
        ("25亿元", "青石乙烯扩能项目"),
    ]


def test_the_first_of_many_projects_is_not_whom_a_clause_is_about() -> None:
    text = "云岭产业集中区年产6万吨型材生产、白杨县污水处理等76个项目竣工。"
    assert {o.entity_name for o in observe(text)} == {"白河市"}


def test_a_company_by_its_short_name_is_pointed_back_to() -> None:
    text = "白石有限公司停产。\n云岭重汽是全国专业生产企业，该公司已接收订单200余台，研发中心正在试验，产值可达4.5亿元。"
    assert {o.entity_name for o in observe(text)} == {"云岭重汽"}


def test_a_project_named_by_its_capacity_is_pointed_back_to() -> None:
    text = "会议室举行了招商引资建设年产8万吨金属硅生产项目签字仪式。\n该项目计划总投资8亿元，税收5000万元。"
    found = observe(text)
    assert {o.entity_name for o in found[1:]} == {"年产8万吨金属硅生产项目"}
    assert {o.obs_kind for o in found} == {"planned"}


def test_a_park_for_founders_is_the_park_spoken_of() -> None:
    found = observe("2024年，云岭创业园被评为国家级孵化器，新入驻企业30家，园区企业达到147家。", place=None)
    assert {o.entity_name for o in found} == {"云岭创业园"}


def test_the_whole_city_is_the_one_named_in_a_text_about_more_than_it() -> None:
    text = "天津市地区生产总值年均增长9%，全市能耗降低15%。"
    assert [o.entity_name for o in observe(text, place="京津冀", issued="2006-04")] == ["天津市", "天津市"]


def test_a_branch_venue_of_the_whole_province_is_the_place_itself() -> None:
    found = observe("3月30日，全省重大项目集中开工白河分会场举行仪式，开工项目共46个，总投资117亿元。")
    assert {o.entity_name for o in found} == {"白河市"}


def test_what_somebody_is_the_largest_of_is_not_whom_a_clause_is_about() -> None:
    text = "云岭数据中心项目正式开工。作为山西省最大的在建数据中心，总投资40亿元。"
    assert "山西省" not in {o.entity_name for o in observe(text)}


def test_a_place_by_its_short_form_is_no_zone() -> None:
    text = "云岭工业园区发展迅速。2024年，园区落户企业36户。"
    means(only(text, place="黔东南州"), entity="云岭工业园区")


def test_a_known_company_that_a_title_opens_with() -> None:
    text = "据悉，上半年利润总额同比增长12.3%。"
    means(only(text, title="中国华电上半年利润增长", place=None, issued="2023-07"), entity="中国华电集团有限公司")


def test_the_first_of_three_provinces_is_not_whom_a_clause_is_about() -> None:
    text = "上半年，北京、浙江、福建三省市投资到位资金17亿元。"
    means(only(text), entity="白河市")
