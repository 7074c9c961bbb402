"""Names that a figure takes from those before it."""

from __future__ import annotations

import pytest

from ..conftest import observe, values


def test_a_general_amount_belongs_to_what_was_named_before() -> None:
    found = observe("2024年，全市储备科创项目31项，总投资65亿元。")
    assert values(found, "text", "indicator") == [("31项", "科创项目数量"), ("65亿元", "总投资")]


def test_a_level_needs_the_noun_named_before() -> None:
    found = observe("截至2024年底，全市共有工程技术研究中心14家，其中，国家级3家、自治区级11家。")
    assert values(found, "text", "indicator") == [
        ("14家", "工程技术研究中心数量"),
        ("3家", "国家级工程技术研究中心数量"),
        ("11家", "自治区级工程技术研究中心数量"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "牛羊肉产量5.6万吨，其中牛肉增长4.5%，羊肉下降1%。",
            [("产量", "牛羊肉"), ("产量", "牛肉"), ("产量", "羊肉")],
            id="products",
        ),
        pytest.param(
            "居民消费价格上涨1.2%。其中，城市上涨1.3%。分类别看，衣着上涨0.4%。",
            [("居民消费价格指数", None), ("居民消费价格指数", "城市"), ("居民消费价格指数", "衣着")],
            id="over_sentences",
        ),
        pytest.param(
            "规模以上工业增加值增长4%。分行业看，甲类企业增加值增长2%，乙类企业增长3%，丙类企业下降1%。",
            [
                ("规模以上工业增加值", None),
                ("甲类企业增加值", None),
                ("乙类企业增加值", None),
                ("丙类企业增加值", None),
            ],
            id="beside_a_category",
        ),
        pytest.param(
            "一般公共预算收入增长3%，其中税收收入增长2%。",
            [("一般公共预算收入", None), ("税收收入", None)],
            id="a_name_of_its_own",
        ),
        pytest.param("工业投资增长3%，甲类业务提高2%。", [("工业投资", None), ("甲类业务", None)], id="no_list"),
    ],
)
def test_a_category_has_the_measure_named_before(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    assert values(observe(sentence), "indicator", "product") == expected


@pytest.mark.parametrize(
    ("sentence", "name", "product"),
    [
        pytest.param("限额以上单位商品零售额中，汽车类增长3%。", "商品零售额", "汽车类", id="head_before_中"),
        pytest.param("规模以上工业中，甲类行业增加值增长5%，乙类行业增长6%。", "乙类行业增加值", None, id="beside_behind_中"),
        pytest.param("居民恩格尔系数为29%，其中城镇为28%。", "居民恩格尔系数", "城镇", id="ratio_of_a_group"),
        pytest.param("从主要产品产量看，铅产量57万吨；白银30吨。", "产量", "白银", id="product_in_its_own_unit"),
    ],
)
def test_parts_of_what_was_named(sentence: str, name: str, product: str | None) -> None:
    found = observe(f"2024年，全市{sentence}")[-1]
    assert name in (found.indicator_name or "")
    assert found.product == product


@pytest.mark.parametrize("lead", ["在建设过程中", "大部分企业"])
def test_words_that_divide_nothing(lead: str) -> None:
    assert observe(f"工业投资增长5%。{lead}，甲类业务增长4%。")[1].indicator_name == "甲类业务"


def test_the_aim_is_that_of_what_was_named() -> None:
    found = observe("全市新增养老床位1067张，提前完成全年1000张以上的预期目标。")
    assert found[1].indicator_name == found[0].indicator_name


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        pytest.param("企业税收由当年的20多万元提高到现在的每年400多万元。", "税收收入", id="then_and_now"),
        pytest.param("织布女工由30多人扩展到300多人。", "织布女工数量", id="any_verb"),
        pytest.param("沙棘果园由五年前的46家增加到132家。", "沙棘果园数量", id="years_ago"),
        pytest.param("沙棘均价由上年同期的每公斤15.2元跌至14.6元。", "价格", id="per_kilogram"),
        pytest.param("沙棘果园从去年底的46家减少到32家。", "沙棘果园数量", id="end_of_last_year"),
        pytest.param("沙棘果园46家，比上年的32家增加。", "沙棘果园数量", id="compared_with_last_year"),
        pytest.param("沙棘果园46家，较去年同期的32家增加。", "沙棘果园数量", id="compared_with_the_same_time_of_last_year"),
    ],
)
def test_where_a_change_sets_out_and_arrives_has_one_name(sentence: str, indicator: str) -> None:
    assert values(observe(sentence), "indicator") == [(indicator,), (indicator,)]


@pytest.mark.parametrize(
    "words",
    [
        "现价总量比同期增加73.5亿元",
        "比同期增速高0.8个百分点",
        "涨幅同比回落0.8个百分点",
        "降幅收窄0.8个百分点",
        "超年度目标2个百分点",
    ],
)
def test_what_is_only_said_of_a_measure_goes_on_under_its_name(words: str) -> None:
    found = observe(f"全市沙棘交易额达到626.9亿元，增长2.1%，{words}。")
    assert {one.indicator_name for one in found} == {"沙棘交易额"}


def test_money_behind_a_count_goes_on_under_the_name_of_the_money_before() -> None:
    found = observe("力争销售收入超10亿元的企业达到11户。其中，白杨有限公司达到200亿元。")
    assert found[2].indicator_name == found[0].indicator_name


def test_a_bare_item_has_the_measure_of_the_first() -> None:
    found = observe("其中，农业产值6.71亿元，增长5.4%；林业0.91亿元，增长7.5%；渔业1.44亿元。")
    assert values(found[2:], "indicator") == [("林业产值",), ("林业产值",), ("渔业产值",)]


def test_an_enumeration_of_areas_changes_with_its_verb() -> None:
    found = observe("全市调减玉米种植面积77万亩，增加水稻种植面积26万亩、沙棘16万亩、枸杞12万亩。")
    assert values(found, "indicator", "form") == [
        ("玉米播种面积", "decrease_abs"),
        ("稻谷播种面积", "increase_abs"),
        ("沙棘播种面积", "increase_abs"),
        ("枸杞播种面积", "increase_abs"),
    ]


def test_the_last_of_a_list_of_projects_speaks_for_itself() -> None:
    found = observe("投资6亿元的沙棘云数据中心、投资5亿元的智慧果园开工。")
    assert values(found, "indicator") == [("投资",), ("投资",)]


def test_rates_of_two_that_grew_one_by_one() -> None:
    found = observe("2024年，全市工业增加值增长6.5%，工业投资增长8.5%，增速分别比上年加快0.5个和1.5个百分点。")
    assert values(found, "indicator", "form")[2:] == [("工业增加值", "increase_abs"), ("工业投资", "increase_abs")]


def test_a_rise_since_the_months_before_is_that_of_what_was_named_last() -> None:
    found = observe("2024年1-9月，全市工业投资增长6.5%，比1-8月份回升0.5个百分点。")
    assert values(found, "indicator", "form") == [("工业投资", "growth"), ("工业投资", "increase_abs")]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("2024年，全市主要工业产品中，水泥385万吨，增长2.5%；", id="products_among"),
        pytest.param("2024年，分产品看，36种产品产量增长。其中，水泥385万吨，增长2.5%；", id="sentence_before"),
        pytest.param("2024年，全市规模以上工业主要产品：水泥385万吨，增长2.5%；", id="colon"),
    ],
)
def test_a_product_alone_in_a_list_of_products_is_its_output(words: str) -> None:
    found = observe(f"{words}水泥混凝土管85吨，汽车12万辆，钢材增长3.5%。")[-5:]
    assert values(found, "indicator", "product") == [
        ("产量", "水泥"),
        ("产量", "水泥"),
        ("产量", "水泥混凝土管"),
        ("产量", "汽车"),
        ("产量", "钢材"),
    ]


def test_the_price_of_the_next_product() -> None:
    found = observe("2024年7月，烧碱平均价格为3350元/吨，比上月上涨1.5%；纯碱1450元/吨，比上年同月下降7.6%。")
    assert values(found, "indicator", "product") == [("价格", "烧碱")] * 2 + [("价格", "纯碱")] * 2


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        pytest.param("云岭产业园总数已达88家。", "云岭产业园数量", id="number_of_the_subject"),
        pytest.param("云岭集团以2.5亿元的营业收入再次入围榜单。", "营业收入", id="measure_behind"),
        pytest.param("园区集聚了70%的创新中心、80%的云岭实验室。", "云岭实验室占比", id="share_of_the_next_behind"),
        pytest.param("全市制造业投资增长9.4%，高于固定资产投资增速7.8个百分点。", "制造业投资", id="above_another_rate"),
        pytest.param(
            "技改投资增长9%，增速居全省第四、苏南第二，占工业投资的比重达56%。", "工业技术改造投资占工业投资比重", id="ranks"
        ),
    ],
)
def test_names_that_go_on_in_press(text: str, indicator: str) -> None:
    assert observe(text)[-1].indicator_name == indicator


def test_the_base_of_a_comparison_goes_by_the_name_before_it() -> None:
    found = observe("平均每户人口为2.74人，比2010年第六次全国人口普查的3.53人减少0.79人。", issued="2021-07")
    assert values(found, "text", "period", "form") == [
        ("2.74人", None, "level"),
        ("3.53人", "2010", "level"),
        ("0.79人", None, "decrease_abs"),
    ]
    assert len({o.indicator_name for o in found}) == 1


def test_so_far_from_others_and_nothing_else() -> None:
    text = "2024年，工业用电量升至全省第二（工业用电量增幅高于全省10.7个百分点，低于排名第一的云岭市8.1个百分点）。"
    found = [o for o in observe(text) if o.unit_text == "个百分点"]
    assert values(found, "text", "indicator", "form") == [
        ("10.7个百分点", "工业用电量", "increase_abs"),
        ("8.1个百分点", "工业用电量", "decrease_abs"),
    ]


def test_more_than_the_aim_of_the_year_is_of_what_was_named() -> None:
    text = "2024年，固定资产投资完成17亿元，超额完成年度任务2.1亿元，增长20.6%。"
    assert {o.indicator_name for o in observe(text)} == {"固定资产投资"}


def test_a_place_behind_whose_mean_a_bracket_stands() -> None:
    text = "1-7月，全市预算收入增长26.4%，增幅比全省平均增幅（15.9%）高10个百分点，在全省21个地级市中居第7位。"
    found = observe(text, place="苏州市", issued="2013-08")
    assert values(found, "text", "indicator", "entity")[1:] == [
        ("15.9%", "预算收入", "江苏省"),
        ("10个百分点", "预算收入", "苏州市"),
        ("第7位", "预算收入排名", "苏州市"),
    ]


def test_what_is_counted_goes_on_behind_the_money_it_costs() -> None:
    found = observe("2024年全市项目12个，总投资6亿元，其中续建5个、新建7个。")
    assert values(found, "text", "indicator") == [
        ("12个", "项目数量"),
        ("6亿元", "总投资"),
        ("5个", "项目数量"),
        ("7个", "项目数量"),
    ]


def test_an_industry_alone_has_the_measure_that_is_divided() -> None:
    found = observe(
        "2024年，固定资产投资增长9.7%。分产业看，第一产业增长12%，第二产业增长3.5%。地区生产总值增长5%，其中第一产业增长3%。"
    )
    assert values(found, "indicator", "product") == [
        ("固定资产投资", None),
        ("固定资产投资", "第一产业"),
        ("固定资产投资", "第二产业"),
        ("地区生产总值", None),
        ("第一产业增加值", None),
    ]


def test_how_much_of_a_planned_beginning_is_reached() -> None:
    found = observe("1-10月，实际已开工项目206项，完成年度计划开工的80.8%。", issued="2024-11")
    assert "完成率" in (found[1].indicator_name or "")
