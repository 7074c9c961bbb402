"""Names of indicators and products from the words around a number."""

from __future__ import annotations

import pytest

from ..conftest import means, observe, only, values


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


def test_a_name_outside_the_vocabulary_is_kept_under_its_own_words() -> None:
    found = only("全市银发旅居综合消费额达到3.2亿元。")
    means(found, indicator="银发旅居综合消费额", code=None)


def test_the_words_of_the_source_stand_beside_the_standard_name() -> None:
    found = only("2024年，全市GDP达到320.5亿元。")
    assert (found.indicator_text, found.indicator_name) == ("GDP", "地区生产总值")


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


def test_a_whole_named_in_short_is_no_value_added() -> None:
    found = observe("规模以上工业总产值20亿元，占全部规模以上工业的30%。")
    assert found[1].indicator_name == "规模以上工业总产值占规模以上工业比重"


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


def test_the_measure_behind_the_amount() -> None:
    found = observe("2024年，在风况不佳的情况下，电站仍完成了2.8亿千瓦时的发电量，实现了3600万元的利润。")
    assert values(found, "indicator") == [("发电量",), ("利润",)]


def test_what_a_list_is_compared_with_is_no_part_of_its_names() -> None:
    found = observe("万元生产总值用水量、万元工业增加值用水量较2020年分别降低23%和20%。")
    assert [o.indicator_name for o in found] == ["万元生产总值用水量", "万元工业增加值用水量"]


def test_how_far_something_is_done_is_no_part_of_its_name() -> None:
    means(only("到2027年，6个危废项目全面建成。"), indicator="危废项目数量")


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


def test_the_number_of_a_share_is_no_name() -> None:
    means(only("云岭新材(300586)拟超12亿元。", place=None), kind="planned")


def test_the_first_part_of_a_fund_is_named_by_the_fund() -> None:
    found = observe("今年设立总规模50亿元的云岭产业引导基金，首期到位10亿元，首期规模15亿元。")
    assert [o.indicator_name for o in found[1:]] == ["云岭产业引导基金首期到位", "云岭产业引导基金首期规模"]


@pytest.mark.parametrize("adverb", ["扎实", "稳步", "有序", "顺利"])
def test_how_something_goes_on_is_no_part_of_its_name(adverb: str) -> None:
    assert only(f"2024年，18个文旅项目{adverb}推进。").indicator_name == "文旅项目数量"


def test_the_word_before_the_animals() -> None:
    assert [o.indicator_name for o in observe("2022年，全县出栏生猪116万头，存栏羊52万只。")] == ["生猪出栏", "羊存栏"]


def test_a_note_inside_what_is_compared_with_names_nothing() -> None:
    text = "2018年末，全市共有法人单位2178个，比2013年末（2013年为普查年份，下同）增加1093个。"
    found = observe(text, issued="2019-11")
    assert found[0].indicator_name == found[1].indicator_name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        pytest.param(
            "建设6条塑料制品生产线（含2条汽车零配件生产线），共8条。", "汽车零配件生产线数量", id="closed_by_a_bracket"
        ),
        pytest.param("46个重点产业项目的加快实施，意义重大。", "重点产业项目数量", id="what_is_done_with_them"),
        pytest.param("46个产业项目中投资最大的已开工。", "产业项目数量", id="one_among_them"),
    ],
)
def test_a_noun_behind_a_number_ends(sentence: str, name: str) -> None:
    assert name in [o.indicator_name for o in observe(sentence)]
