"""Names of indicators and products from the words around a number."""

from __future__ import annotations

import pytest

from ..conftest import figure, means, observe, only, values


@pytest.mark.parametrize(
    ("sentence", "indicator", "code"),
    [
        pytest.param("全市地区生产总值达到320.5亿元。", "地区生产总值", "gross_regional_product", id="standard_name"),
        pytest.param("全市GDP达到320.5亿元。", "地区生产总值", "gross_regional_product", id="alias"),
        pytest.param("全市完成工业投资38.5亿元。", "工业投资", "industrial_investment", id="verb_before_the_name"),
        pytest.param("全市实现工业总产值320亿元。", "工业总产值", "gross_industrial_output", id="实现"),
        pytest.param(
            "全市规模以上工业企业实现利润总额28亿元。",
            "规模以上工业企业利润总额",
            "above_scale_industrial_profit",
            id="scope_with_a_verb_inside",
        ),
        pytest.param("全市森林覆盖率为26.8%。", "森林覆盖率", "forest_coverage_rate", id="rate"),
    ],
)
def test_known_names(sentence: str, indicator: str, code: str) -> None:
    means(only(sentence), indicator=indicator, code=code)


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        pytest.param("全市拥有高新技术企业85家。", "高新技术企业数量", id="noun_before"),
        pytest.param("全市拥有85家高新技术企业。", "高新技术企业数量", id="noun_behind"),
        pytest.param("全市共建成5座加氢站。", "加氢站数量", id="verb_before_noun_behind"),
        pytest.param("全市国家级绿色工厂达到9家。", "国家级绿色工厂数量", id="level_and_noun"),
        pytest.param("全市引进院士团队17个。", "院士团队数量", id="unknown_to_the_vocabulary"),
    ],
)
def test_counts_are_named_by_what_is_counted(sentence: str, indicator: str) -> None:
    found = only(sentence)
    assert found.indicator_name is not None
    assert found.indicator_name.endswith(indicator)
    means(found, form="level")


def test_a_name_outside_the_vocabulary_is_kept_under_its_own_words() -> None:
    found = only("全市银发旅居综合消费额达到3.2亿元。")
    means(found, indicator="银发旅居综合消费额", code=None)


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


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        pytest.param("2024年，工业增加值占地区生产总值比重为41.5%。", "工业增加值占地区生产总值比重", id="比重"),
        pytest.param("2024年，工业增加值占地区生产总值的41.5%。", "工业增加值占地区生产总值比重", id="的"),
        pytest.param(
            "2024年，工业增加值占GDP的比重达到41.5%。",
            "工业增加值占地区生产总值比重",
            id="alias_of_the_whole",
        ),
    ],
)
def test_shares_are_named_by_part_and_whole(sentence: str, indicator: str) -> None:
    means(only(sentence), indicator=indicator, form="share")


def test_a_share_takes_its_part_from_the_figure_before() -> None:
    found = observe("2024年，全市工业增加值130亿元，占地区生产总值的41.5%。")
    means(found[1], indicator="工业增加值占地区生产总值比重", form="share")


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        pytest.param(
            "2024年，全市地区生产总值居全省第3位。",
            "地区生产总值排名",
            id="rank_of_a_name",
        ),
        pytest.param("2024年，全市原煤产量8500万吨，居全省首位。", "产量排名", id="rank_of_the_figure_before"),
    ],
)
def test_ranks_are_named_by_what_is_ranked(sentence: str, indicator: str) -> None:
    means(observe(sentence)[-1], indicator=indicator, form="rank")


def test_a_number_without_unit_needs_the_name_of_a_ratio() -> None:
    means(only("全市数据中心PUE为1.25。"), text="1.25", value="1.25", unit="", form="ratio", indicator="电能利用效率")


def test_a_ratio_of_a_named_thing() -> None:
    means(only("云岭数据中心PUE为1.25。"), text="1.25", value="1.25", indicator="电能利用效率")


def test_a_ratio_named_with_值() -> None:
    means(only("云岭数据中心PUE值低至1.25。"), text="1.25", value="1.25", indicator="电能利用效率")


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("全市推进12345热线建设。", id="hotline"),
        pytest.param("全市实施1+5工程。", id="sum"),
        pytest.param("全市打造A1展区和B2展区。", id="labels"),
    ],
)
def test_a_number_without_unit_and_name_is_none(sentence: str) -> None:
    assert observe(sentence) == ()


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


def test_the_words_of_the_source_stand_beside_the_standard_name() -> None:
    found = only("2024年，全市GDP达到320.5亿元。")
    assert (found.indicator_text, found.indicator_name) == ("GDP", "地区生产总值")


def test_funds_are_named_by_the_noun_behind() -> None:
    means(only("2024年，全市争取4.16亿元专项资金。"), indicator="专项资金", form="level")


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
    "words",
    [
        "同比名义增长",
        "扣除价格因素实际增长",
        "剔除物价影响后增长",
        "自然口径增长",
        "两年平均增长",
        "按可比价格计算同比增长",
        "按常住人口计算增长",
        "增幅比1-4月扩大",
    ],
)
def test_how_a_change_is_reckoned_is_no_name(words: str) -> None:
    found = observe(f"2024年，全市工业投资38.5亿元，{words}8.2%。")
    assert [o.indicator_name for o in found] == ["工业投资", "工业投资"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        pytest.param("人口自然增长率为-1.2‰。", "人口自然增长率", id="自然增长率"),
        pytest.param("有色冶金产业增加值增长8%。", "有色冶金产业增加值", id="有色"),
        pytest.param("全市拥有高等研究院3所。", "高等研究院数量", id="高等"),
        pytest.param("Ⅱ类水质比例90%。", "Ⅱ类水质比例", id="比例"),
        pytest.param("35家规模以上工业企业完成改造。", "规模以上工业企业数量", id="规模以上"),
        pytest.param("工业投资[3]增长5%。", "工业投资", id="footnote_mark"),
        pytest.param("分摊标准由900元以下降低到850元以下。", "分摊标准", id="以下"),
        pytest.param("外贸进出口总值首次突破80亿元。", "进出口总额", id="首次"),
        pytest.param("办事时限平均削减36%。", "办事时限", id="平均"),
        pytest.param("惠及12余万老年人。", "老年人数量", id="people_without_a_classifier"),
        pytest.param("发放助学金37.2万元。", "助学金", id="发放"),
        pytest.param("承担10多项国家和省部级改革试点。", "国家和省部级改革试点数量", id="levels_joined_by_和"),
    ],
)
def test_names_that_hold_words_of_other_use(sentence: str, name: str) -> None:
    assert observe(f"2024年，全市{sentence}")[-1].indicator_name == name


def test_the_other_proportion_of_a_list_has_a_name_of_its_own() -> None:
    found = observe("住院支付比例提高到75%左右、门诊支付比例提高到55%。")
    assert [o.indicator_name for o in found] == ["住院支付比例", "门诊支付比例"]


def test_a_whole_named_in_short_is_no_value_added() -> None:
    found = observe("规模以上工业总产值20亿元，占全部规模以上工业的30%。")
    assert found[1].indicator_name == "规模以上工业总产值占规模以上工业比重"


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


def test_two_counts_without_a_word_between() -> None:
    found = observe("全市基本服务项目达到12大类35项，实施搬迁5万户18万人。")
    assert [o.indicator_name for o in found][:2] == ["基本服务项目数量", "基本服务项目数量"]
    assert all("18万" not in (o.indicator_name or "") for o in found)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        pytest.param("全市研发经费支出12亿元，与地区生产总值之比为2.6%。", "研究与试验发展经费投入强度", id="known"),
        pytest.param("全市甲类支出12亿元，与乙类收入之比为2.6%。", "甲类支出与乙类收入之比", id="composed"),
    ],
)
def test_a_proportion_of_two_amounts(sentence: str, name: str) -> None:
    assert observe(sentence)[-1].indicator_name == name


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        pytest.param("全市有望新增沙棘果园30家。", "沙棘果园数量", id="有望"),
        pytest.param("全市并购基金8亿元。", "并购基金", id="并购_is_one_word"),
        pytest.param("全市年外供电力，其中可再生能源制氢能力达到2万吨。", "可再生能源制氢能力", id="可再生_is_one_word"),
        pytest.param("全市节约木材约50万吨。", "节约木材", id="what_is_saved_is_not_produced"),
        pytest.param("全市沙棘产业规模达到8亿元。", "沙棘产业规模", id="规模_is_the_head"),
        pytest.param("全市非化石能源发电量比重30%。", "非化石能源发电量占比", id="non_fossil_is_more_than_renewable"),
        pytest.param("全市地方财政收入20亿元。", "地方财政收入", id="part_of_the_revenue"),
        pytest.param("全市农业（种植业）产值20亿元。", "种植业产值", id="bracket_that_narrows"),
    ],
)
def test_words_beside_a_name(sentence: str, indicator: str) -> None:
    means(only(sentence), indicator=indicator)


def test_what_grows_behind_a_share_is_what_has_it() -> None:
    found = observe("全市授权专利800件，占全部申请的27.9%，年均增长30%。")
    assert found[0].indicator_name == found[2].indicator_name


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
    ("sentence", "indicator"),
    [
        pytest.param("●全市沙棘果园30家。", "沙棘果园数量", id="bullet"),
        pytest.param("（三）沙棘果园30家。", "沙棘果园数量", id="serial_in_brackets"),
        pytest.param("2.沙棘果园30家。", "沙棘果园数量", id="serial"),
        pytest.param("设施农业实现增加值2.3亿元。", "设施农业增加值", id="增加值_is_one_word"),
        pytest.param("全年处理能力2.3万吨。", "处理能力", id="能力_is_the_head"),
        pytest.param("白杨公司项目达产后预计年销售收入18亿元。", "销售收入", id="once_built"),
        pytest.param("对投资额（不含土地款，下同）到位5000万元。", "投资额到位", id="behind_a_note"),
    ],
)
def test_marks_and_notes_are_no_part_of_a_name(sentence: str, indicator: str) -> None:
    means(only(sentence), indicator=indicator)


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


def test_the_size_may_stand_before_those_counted() -> None:
    found = observe("沙棘加工等11个总投资20亿元项目近期落户。")
    assert values(found, "text", "indicator") == [("11个", "项目数量"), ("20亿元", "总投资")]


def test_the_size_of_those_counted_is_a_threshold() -> None:
    found = observe("全市引进项目6个，其中15亿元项目1个。")
    means(found[1], text="15亿元", indicator="总投资", form="threshold")
    means(found[2], indicator="15亿元项目数量")


def test_those_chosen_by_a_measure_are_what_was_counted() -> None:
    found = observe("纳入统计的82种工业产品中，产量同比增长的有45种，其中增幅较大的有发酵酒（增长87%）。")
    assert values(found, "text", "indicator") == [("82种", "工业产品数量"), ("45种", "工业产品数量"), ("87%", "产量")]


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


def test_the_area_of_a_site() -> None:
    means(only("加快产业园和340亩白河科技产业园的规划设计和建设。"), indicator="占地面积")


@pytest.mark.parametrize(
    ("sentence", "indicator", "form"),
    [
        pytest.param("一季度项目签约6个。", "签约项目数量", "level", id="签约_is_one_word"),
        pytest.param("山羊存栏比正常保有量少0.3万只。", "存栏量", "decrease_abs", id="fewer_than"),
        pytest.param("“一部三基地”实现沙棘交易额45亿元。", "“一部三基地”沙棘交易额", "level", id="verb_behind_a_quotation"),
    ],
)
def test_what_is_counted_and_how(sentence: str, indicator: str, form: str) -> None:
    means(only(sentence), indicator=indicator, form=form)


def test_the_last_of_a_list_of_projects_speaks_for_itself() -> None:
    found = observe("投资6亿元的沙棘云数据中心、投资5亿元的智慧果园开工。")
    assert values(found, "indicator") == [("投资",), ("投资",)]


def test_growth_behind_a_share_is_that_of_the_amount() -> None:
    found = observe("2024年，工业用电量38亿千瓦时，占全社会用电量的73%，同比增长7%。")
    assert found[2].indicator_name == found[0].indicator_name


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("到2027年，固定资产投资3年累计超过450亿元。", id="behind"),
        pytest.param("到2027年，三年累计完成固定资产投资450亿元。", id="before"),
        pytest.param("到2027年，固定资产投资确保450亿元。", id="确保"),
        pytest.param("到2027年，固定资产投资达到450亿元——这是一幅宏伟蓝图。", id="dash"),
    ],
)
def test_what_is_no_part_of_a_name(sentence: str) -> None:
    means(only(sentence), text="450亿元", indicator="固定资产投资")


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        pytest.param("全市地区生产总值跨越500亿元，达560亿元。", "地区生产总值", id="跨越"),
        pytest.param("2024年全市地区生产总值先后跨越四百亿元、五百亿元台阶，预计达到516亿元。", "地区生产总值", id="steps"),
        pytest.param("辖内财政收入迈过百亿大关，达133亿元。", "财政总收入", id="迈过"),
        pytest.param("粮食生产“八连增”，达到24.5万吨。", "粮食产量", id="连增"),
        pytest.param("财政一般预算收入实现翻番，达到24.5亿元。", "一般公共预算收入", id="翻番"),
        pytest.param("自2019年起全市旅游总收入超过24.5亿元。", "旅游总收入", id="since"),
        pytest.param("规模以上工业总产值达到670亿元，年均增长9%，实现增加值150亿元。", "规模以上工业增加值", id="value_added"),
        pytest.param("计划生育符合率98.8%。", "计划生育符合率", id="计划生育"),
    ],
)
def test_milestones_and_verbs_around_a_name(sentence: str, indicator: str) -> None:
    means(observe(sentence)[-1], indicator=indicator)


def test_a_gap_to_the_growth_of_another_measure() -> None:
    found = observe("十大产业增加值192.3亿元，同比增长12.4%，增速高于全市GDP增速2.9个百分点。")
    means(found[-1], text="2.9个百分点", indicator="十大产业增加值")


def test_the_rank_of_a_growth_is_that_of_what_grows() -> None:
    found = observe("规上工业总产值实现401.6亿元，年均增长10.1%，增速同样列全省第2位。")
    means(found[-1], text="第2位", form="rank", indicator="规模以上工业总产值排名")


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        pytest.param("农民人均纯收入年均递增9%。", "农村居民人均可支配收入", id="递增"),
        pytest.param("人均生产总值超过7万元，折合9000美元。", "人均地区生产总值", id="折合"),
        pytest.param("玉河机场旅客吞吐量突破200万大关。", "玉河机场旅客吞吐量", id="大关"),
        pytest.param("工业经济总量成为全区第四个突破2000亿元大关的地区。", "工业经济总量", id="one_of_few"),
        pytest.param("服务贸易增长7%。", "服务贸易", id="服务贸易"),
        pytest.param("碳排放权交易量居全国首位。", "碳排放权交易量排名", id="排放"),
        pytest.param("财政收入41.5亿元，增长6.4%，分居全省第4位。", "财政总收入排名", id="分居"),
        pytest.param("经济总量占全国比重由2020年的7.2%提升至7.4%。", "经济总量占比", id="由2020年的"),
        pytest.param("服务业占全国比重为7.4%，旅游收入占比达到55.7%。", "旅游收入占比", id="占比"),
    ],
)
def test_words_that_are_none_of_a_name(sentence: str, indicator: str) -> None:
    means(observe(sentence)[-1], indicator=indicator)


def test_what_is_produced() -> None:
    found = observe("2024年，全市规模以上工业企业生产原煤385万吨，增长2.5%；生产锂离子电池36.5万只。")
    assert values(found, "indicator", "product") == [("产量", "原煤"), ("产量", "原煤"), ("产量", "锂离子电池")]


def test_the_output_of_a_day_is_another_measure() -> None:
    found = observe("2024年6月，全市原油产量38.5万吨，增长2.5%；日均产量1.5万吨，连续3个月突破1.2万吨。日均加工量1.8万吨。")
    assert values(found, "indicator", "product") == [
        ("产量", "原油"),
        ("产量", "原油"),
        ("日均产量", "原油"),
        ("日均产量", "原油"),
        ("日均加工量", None),
    ]


def test_what_a_part_gives_to_the_growth_of_the_whole() -> None:
    found = observe("2024年，全市煤炭产量增长6.5%，拉动全市工业增加值增长1.5个百分点。")
    means(figure(found, "1.5个百分点"), indicator="拉动工业增加值增长", form="increase_abs", product=None)


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


def test_a_count_behind_a_share_is_of_what_was_counted() -> None:
    found = observe("2024年，东部地区企业1280万个，占58%；中部地区492万个，占22%；西部地区405万个，占18%。")
    assert {o.indicator_name for o in found if o.measure_form == "level"} == {"企业数量"}


def test_a_base_named_by_its_year_names_nothing() -> None:
    found = observe("2024年8月，全市工业用电量38.5亿千瓦时，比2020年基期增长57.5%。")
    assert values(found, "indicator", "form") == [("工业用电量", "level"), ("工业用电量", "growth_base")]


def test_a_mark_that_is_passed_is_no_name() -> None:
    found = observe("煤炭产量5064万吨，首次突破5000万吨大关，同比增加421万吨；利润12.2亿元，增利2.7亿元。")
    assert [(o.text, o.indicator_name, o.measure_form) for o in found][2:] == [
        ("421万吨", "产量", "increase_abs"),
        ("12.2亿元", "利润", "level"),
        ("2.7亿元", "利润", "increase_abs"),
    ]


def test_an_amount_behind_a_blank_is_not_what_is_counted() -> None:
    found = observe("全县集中开工项目9个 总投资70.1亿元。")
    assert [(o.text, o.indicator_name) for o in found] == [("9个", "集中开工项目数量"), ("70.1亿元", "总投资")]


def test_the_measure_behind_the_amount() -> None:
    found = observe("2024年，在风况不佳的情况下，电站仍完成了2.8亿千瓦时的发电量，实现了3600万元的利润。")
    assert values(found, "indicator") == [("发电量",), ("利润",)]


def test_shares_held_in_a_company() -> None:
    means(only("云岭集团直接持有白石矿业26.12%股权。"), indicator="持股比例", form="share")


def test_buildings_counted_and_their_area() -> None:
    found = observe("园区建成标准厂房12栋、18万平方米，另有60万平方米标房投用，36家企业陆续入驻。")
    assert values(found, "text", "indicator") == [
        ("12栋", "标准厂房数量"),
        ("18万平方米", "标准化厂房面积"),
        ("60万平方米", "标房面积"),
        ("36家", "企业数量"),
    ]


def test_investment_behind_an_area_is_no_investment_in_it() -> None:
    found = observe("项目占地面积109亩，建筑面积20万平方米，投资约3.5亿元。")
    assert values(found, "indicator") == [("占地面积",), ("建筑面积",), ("投资",)]


def test_what_a_list_is_compared_with_is_no_part_of_its_names() -> None:
    found = observe("万元生产总值用水量、万元工业增加值用水量较2020年分别降低23%和20%。")
    assert [o.indicator_name for o in found] == ["万元生产总值用水量", "万元工业增加值用水量"]


def test_countries_are_counted_not_what_goes_there() -> None:
    found = observe("2024年，产品市场占有率达35%，出口到30多个国家，先后引进企业126家。")
    assert values(found, "indicator") == [("产品市场占有率",), ("国家数量",), ("引进企业数量",)]


def test_whose_a_capacity_is_does_not_name_it() -> None:
    means(only("到2027年，力争全省形成10万吨/年以上医疗废物处置能力。"), indicator="处理能力", product="医疗废物")


def test_how_far_something_is_done_is_no_part_of_its_name() -> None:
    means(only("到2027年，6个危废项目全面建成。"), indicator="危废项目数量")


def test_the_amount_inside_the_name_of_a_project() -> None:
    means(only("云岭公司5亿元光伏组件项目签约。"), indicator="总投资", kind="planned")
    means(only("云岭公司投资5亿元，光伏组件项目开工。"), indicator="投资")


@pytest.mark.parametrize(
    ("sentence", "indicator", "product"),
    [
        pytest.param("云岭高新区签约9个，金额148亿元。", "签约项目数量", None, id="act_before"),
        pytest.param("全市已有22个开工。", "开工项目数量", None, id="act_behind"),
        pytest.param("全镇预计产茶叶1800吨。", "产量", "茶叶", id="what_is_produced"),
        pytest.param("协会带动了100余户发展种植业。", "带动农户数量", None, id="led_along"),
        pytest.param("全镇农户增收，户均增收8万元。", "户均收入", None, id="mean_of_a_household"),
        pytest.param("比2010年第六次人口普查的3.5人少，家庭户均人口2.7人。", "家庭户均人口", None, id="known_name"),
    ],
)
def test_what_is_named_around_a_figure(sentence: str, indicator: str, product: str | None) -> None:
    found = observe(sentence)
    assert (indicator, product) in values(found, "indicator", "product")


def test_the_base_of_a_comparison_goes_by_the_name_before_it() -> None:
    found = observe("平均每户人口为2.74人，比2010年第六次全国人口普查的3.53人减少0.79人。", issued="2021-07")
    assert values(found, "text", "period", "form") == [
        ("2.74人", None, "level"),
        ("3.53人", "2010", "level"),
        ("0.79人", None, "decrease_abs"),
    ]
    assert len({o.indicator_name for o in found}) == 1


def test_a_ratio_behind_a_note_that_speaks_of_numbers() -> None:
    found = observe("2024年，总人口性别比(以女性为100，男性对女性的比例)为104.51。")
    assert values(found, "text", "indicator", "form") == [("104.51", "总人口性别比", "ratio")]


def test_amounts_in_brackets_behind_the_parts_of_a_list() -> None:
    found = observe("前三季度，全市到位资金2125亿元，排名前三的产业为：新能源(1177亿元)、食品(659亿元)、化工(363亿元)。")
    assert values(found, "text", "product")[1:] == [("1177亿元", "新能源"), ("659亿元", "食品"), ("363亿元", "化工")]
    assert len({o.indicator_name for o in found}) == 1


def test_a_product_is_not_cut_to_share_its_measure() -> None:
    found = observe("力争全区肉、奶、禽蛋产量分别增长10%、9%、2%。")
    assert "奶蛋" not in {o.product for o in found}


def test_an_amount_in_other_money() -> None:
    found = observe("2019年，人均地区生产总值38214元，按2019年平均汇率计算为5686美元。", issued="2020-04")
    assert [o.indicator_name for o in found] == ["人均地区生产总值"] * 2


def test_a_list_of_output_names_products_that_no_list_knows() -> None:
    text = "1—4月，产量同比下降主要有：云母带下降48.7%，纯碱（碳酸钠）下降2.7%。"
    found = observe(text, issued="2020-05")
    assert [(o.product, o.indicator_name) for o in found] == [("云母带", "产量"), ("纯碱", "产量")]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        pytest.param("目前，园区集聚了70%的创新中心。", "创新中心占比", id="share_of_what_stands_behind"),
        pytest.param("共有钢构厂房6栋，目前这6栋已经完工。", "钢构厂房数量", id="these"),
        pytest.param("该项目安装50台2MW风机。", "风机数量", id="rated"),
        pytest.param("建成云岭新材料项目、总投资6亿元。", "总投资", id="total_investment_alone"),
        pytest.param("签约云岭酒业、清河钢铁、白河制药等项目29个。", "签约项目数量", id="listed"),
        pytest.param("全力以赴推进工业投资19亿元。", "工业投资", id="with_all_might"),
    ],
)
def test_names_of_loose_prose(text: str, indicator: str) -> None:
    assert observe(text)[-1].indicator_name == indicator


def test_a_bound_behind_a_count_is_not_what_is_counted() -> None:
    found = observe("到2025年，全市创新平台达300家，2027年达400家左右。")
    assert {o.indicator_name for o in found} == {"创新平台数量"}


@pytest.mark.parametrize(
    ("text", "indicator", "form"),
    [
        pytest.param("一季度，全市工业增加值增长5.4%，高于1-2月0.1个百分点。", "工业增加值", "increase_abs", id="compared"),
        pytest.param("新产业对全市工业增速贡献率合计达45%。", "新产业对全市工业增速贡献率", "ratio", id="contribution"),
        pytest.param("推进创新，村集体增收35万元。", "村集体收入", "increase_abs", id="more_income"),
        pytest.param("园区承担云岭医疗等9个市、县重点项目。", "重大项目数量", "level", id="levels"),
        pytest.param("今年订单数量多出20%。", "订单数量", "growth", id="more"),
    ],
)
def test_names_and_forms_of_press(text: str, indicator: str, form: str) -> None:
    found = observe(text)[-1]
    name = found.indicator_name or ""
    assert name
    assert indicator.endswith(name) or name.endswith(indicator)
    assert found.measure_form == form


def test_an_adverb_behind_a_count_is_no_noun() -> None:
    found = observe("建设智能工厂8000个。其中，2500个基本完成了改造。")
    assert found[-1].indicator_name != "基本数量"


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


def test_how_far_a_rank_has_moved() -> None:
    found = observe("云岭集团位居民营企业榜单第180位，较2023年上升28位。")
    assert found[0].indicator_name == found[1].indicator_name
    assert found[1].measure_form == "increase_abs"


def test_what_money_is_worth_or_ordered_for_stands_behind_it() -> None:
    means(only("公司引进了价值200万元的新设备。"), indicator="新设备价值")
    means(only("我们已接到400多万元年货订单。"), indicator="年货订单")


def test_what_money_sets_moving_stands_behind_it() -> None:
    means(only("将直接拉动超1000亿元的下游产业。"), indicator="下游产业")


def test_the_number_of_a_share_is_no_name() -> None:
    means(only("云岭新材(300586)拟超12亿元。", place=None), kind="planned")


def test_the_first_part_of_a_fund_is_named_by_the_fund() -> None:
    found = observe("今年设立总规模50亿元的云岭产业引导基金，首期到位10亿元，首期规模15亿元。")
    assert [o.indicator_name for o in found[1:]] == ["云岭产业引导基金首期到位", "云岭产业引导基金首期规模"]


@pytest.mark.parametrize("adverb", ["扎实", "稳步", "有序", "顺利"])
def test_how_something_goes_on_is_no_part_of_its_name(adverb: str) -> None:
    assert only(f"2024年，18个文旅项目{adverb}推进。").indicator_name == "文旅项目数量"
