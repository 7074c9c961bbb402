"""Constructions that bind a quantity to its name, subject, period and kind."""

from __future__ import annotations

import pytest

from ..conftest import figure, means, observe, only, texts, values


def test_a_plain_sentence_with_every_field() -> None:
    found = only("2024年，全市规模以上工业企业营业收入突破834.8亿元。")
    means(
        found,
        text="834.8亿元",
        value="834.8",
        upper=None,
        unit="亿元",
        normal="83480000000",
        normal_unit="CNY",
        flag=None,
        cmp="gt",
        period="2024",
        kind="actual",
        form="level",
        indicator="规模以上工业企业营业收入",
        entity="白河市",
    )
    assert found.source_text == "2024年，全市规模以上工业企业营业收入突破834.8亿元"


def test_its_growth_goes_on_with_the_same_name() -> None:
    found = observe("2024年，全市地区生产总值320.5亿元，同比增长6.1%，增速居全省第3位。")
    assert [o.measure_form for o in found] == ["level", "growth", "rank"]
    assert [o.indicator_name for o in found[:2]] == ["地区生产总值"] * 2
    assert "地区生产总值" in (found[2].indicator_name or "")


def test_parts_behind_其中_have_names_of_their_own() -> None:
    found = observe("2024年，全市固定资产投资120亿元，其中工业投资38.5亿元，增长8.2%。")
    assert values(found, "text", "indicator", "form") == [
        ("120亿元", "固定资产投资", "level"),
        ("38.5亿元", "工业投资", "level"),
        ("8.2%", "工业投资", "growth"),
    ]


def test_parts_behind_其中_with_a_colon() -> None:
    found = observe("2024年，全市电力装机容量450万千瓦，其中：火电210万千瓦、风电120万千瓦、光伏120万千瓦。")
    assert [o.text for o in found] == ["450万千瓦", "210万千瓦", "120万千瓦", "120万千瓦"]
    assert ["火电" in f"{o.indicator_name}{o.product}" for o in found] == [False, True, False, False]
    assert {o.time_period for o in found} == {"2024"}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("占全省的12.5%", id="占_的"),
        pytest.param("占全省比重为12.5%", id="占_比重"),
    ],
)
def test_a_share_of_the_province(words: str) -> None:
    found = observe(f"2024年，全市原煤产量8500万吨，{words}。")
    means(found[1], form="share", value="12.5", unit="%", normal="12.5", normal_unit="percent", period="2024")


def test_an_enumeration_of_indicators_of_one_year() -> None:
    found = observe("2024年，全市拥有普通高等学校4所、国家高新技术企业85家、院士专家工作站5家。")
    assert values(found, "text", "period") == [("4所", "2024"), ("85家", "2024"), ("5家", "2024")]
    assert [
        name in (o.indicator_name or "") for o, name in zip(found, ("高等学校", "高新技术企业", "工作站"), strict=True)
    ] == [True] * 3


def test_semicolons_part_indicators() -> None:
    found = observe("到2027年，规模以上工业企业达到260家；工业总产值达到420亿元；新能源装机占比达到50%。")
    assert values(found, "text", "period", "kind") == [
        ("260家", "2027", "target"),
        ("420亿元", "2027", "target"),
        ("50%", "2027", "target"),
    ]
    assert [o.indicator_name for o in found][1] == "工业总产值"


def test_two_quantities_of_one_indicator() -> None:
    found = observe("2024年，全市原煤产量由7800万吨增加到8500万吨。")
    assert "8500万吨" in [o.text for o in found]
    means(figure(found, "8500万吨"), form="level", period="2024", product="原煤", indicator="产量")


def test_a_range_as_target() -> None:
    means(
        only("到2027年，全市工业投资年均增长8%-10%。"),
        text="8%-10%",
        value="8",
        upper="10",
        normal="8",
        normal_upper="10",
        kind="target",
        form="growth_annual",
    )


def test_a_product_of_units_is_multiplied_out() -> None:
    means(
        only("2024年，全市建成2×25MW生物质发电机组。"),
        text="2×25MW",
        value="50",
        unit="MW",
        normal="50000000",
        normal_unit="W",
    )


def test_full_width_figures() -> None:
    means(
        only("２０２４年，全市工业投资３８．５亿元。"),
        text="３８．５亿元",
        value="38.5",
        normal="3850000000",
        period="2024",
    )


def test_a_footnote_mark_is_no_digit() -> None:
    means(only("2024年，全市煤炭就地转化率为24.3%¹，有待提高。"), text="24.3%", value="24.3", unit="%")


def test_the_number_of_the_footnote_itself_is_no_figure() -> None:
    assert texts("2024年，全市煤炭就地转化率为24.3%¹，有待提高。\n¹煤炭就地转化率指本地转化利用的比例。\n") == ["24.3%"]


def test_a_bare_unit_in_a_heading_is_no_figure() -> None:
    assert texts("一、主要指标（亿元）\n全市经济运行总体平稳，质量效益提升。\n", title="公报") == []


def test_an_amount_of_money_in_chinese_numerals() -> None:
    found = only("2024年，全市争取上级资金三亿五千万元。")
    assert found.normalized_value == 350_000_000


def test_a_count_in_chinese_numerals() -> None:
    means(only("2024年，全市引进高层次人才三十五名。"), text="三十五名", value="35", normal="35", normal_unit="count")


def test_a_percentage_in_words() -> None:
    means(only("2024年，全市工业投资增长百分之三点五。"), text="百分之三点五", value="3.5", form="growth")


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        pytest.param("近千家", "1000", "家", id="近千"),
        pytest.param("十余家", "10", "家", id="十余"),
        pytest.param("上百家", "100", "家", id="上百"),
    ],
)
def test_round_numbers_in_words(words: str, value: str, unit: str) -> None:
    found = only(f"2024年，全市集聚配套企业{words}。")
    assert found.normalized_value == int(value)


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        pytest.param("翻一番", "1", "番", id="翻一番"),
        pytest.param("提高一成", "1", "成", id="一成"),
        pytest.param("增长两倍", "2", "倍", id="两倍"),
    ],
)
def test_changes_in_words(words: str, value: str, unit: str) -> None:
    found = only(f"2024年，全市新材料产业产值{words}。")
    means(found, value=value, unit=unit, indicator="新材料产业产值")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "货物进出口总额56.8亿元，下降3.4%。其中，出口32.1亿元，增长5.6%；进口24.7亿元，下降13.2%。",
            [
                ("56.8亿元", "进出口总额", "level"),
                ("3.4%", "进出口总额", "decrease_pct"),
                ("32.1亿元", "出口总额", "level"),
                ("5.6%", "出口总额", "growth"),
                ("24.7亿元", "进口总额", "level"),
                ("13.2%", "进口总额", "decrease_pct"),
            ],
            id="foreign_trade",
        ),
        pytest.param(
            "第一产业增加值18.5亿元，增长4.1%；第二产业增加值168.3亿元，增长6.8%。",
            [
                ("18.5亿元", "第一产业增加值", "level"),
                ("4.1%", "第一产业增加值", "growth"),
                ("168.3亿元", "第二产业增加值", "level"),
                ("6.8%", "第二产业增加值", "growth"),
            ],
            id="industries",
        ),
        pytest.param(
            "城镇居民人均可支配收入45200元，增长5.1%；农村居民人均可支配收入21300元，增长6.8%。",
            [
                ("45200元", "城镇居民人均可支配收入", "level"),
                ("5.1%", "城镇居民人均可支配收入", "growth"),
                ("21300元", "农村居民人均可支配收入", "level"),
                ("6.8%", "农村居民人均可支配收入", "growth"),
            ],
            id="incomes",
        ),
        pytest.param(
            "接待游客1260.5万人次，实现旅游收入98.6亿元，分别增长12.5%和15.3%。",
            [
                ("1260.5万人次", "接待游客人数", "level"),
                ("98.6亿元", "旅游总收入", "level"),
                ("12.5%", "接待游客人数", "growth"),
                ("15.3%", "旅游总收入", "growth"),
            ],
            id="tourism",
        ),
        pytest.param(
            "年末常住人口220.5万人，城镇化率71.2%，比上年末提高0.8个百分点。",
            [
                ("220.5万人", "常住人口", "level"),
                ("71.2%", "常住人口城镇化率", "ratio"),
                ("0.8个百分点", "常住人口城镇化率", "increase_abs"),
            ],
            id="population",
        ),
    ],
)
def test_sentences_of_a_communique(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    found = observe(sentence, title="白河市2024年国民经济和社会发展统计公报")
    assert values(found, "text", "indicator", "form") == expected
    assert {o.time_period for o in found} == {"2024"}


def test_growth_on_the_period_before_is_not_on_the_year_before() -> None:
    means(only("2024年9月，全市利润总额环比增长3.2%。"), form="growth_base", indicator="利润总额", period="2024-09")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("三分之一", id="third"),
        pytest.param("一半", id="half"),
    ],
)
def test_a_fraction_in_words_is_a_share(words: str) -> None:
    means(only(f"2024年，全市{words}的规模以上工业企业完成改造。"), text=words, form="share", period="2024")


def test_a_structure_of_three_parts() -> None:
    assert texts("2024年，全市三次产业结构为5.8:52.5:41.7。") == ["5.8", "52.5", "41.7"]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        pytest.param("三次产业结构由12:45:43调整为10:40:50", ["12", "45", "43", "10", "40", "50"], id="whole_numbers"),
        pytest.param("三次产业比例为6.1:40.2:53.7", ["6.1", "40.2", "53.7"], id="proportion"),
        pytest.param("三次产业结构由上年的7:42:51变化为6:41:53", ["7", "42", "51", "6", "41", "53"], id="from_last_year"),
    ],
)
def test_the_parts_of_the_three_industries_are_their_shares(words: str, numbers: list[str]) -> None:
    found = observe(f"2024年，全市固定资产投资增长5.3%。{words}。")[1:]
    assert [o.text for o in found] == numbers
    shares = [f"第{n}产业增加值占地区生产总值比重" for n in "一二三"]
    assert [o.indicator_name for o in found] == shares * (len(numbers) // 3)
    assert {(o.measure_form, o.unit_text) for o in found} == {("share", "%")}


def test_another_structure_keeps_its_own_words() -> None:
    found = observe("2024年，全市就业人员结构为20:30:50。")
    assert values(found, "text", "indicator") == [(number, "就业人员结构") for number in ("20", "30", "50")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "城乡居民收入比值由2.41缩小至2.15。",
            [("2.41", "城乡居民收入比", "ratio"), ("2.15", "城乡居民收入比", "ratio")],
            id="from_to",
        ),
        pytest.param(
            "行业收入比由1.9缩小为1.85，比上年缩小0.05。",
            [("1.9", "行业收入比", "ratio"), ("1.85", "行业收入比", "ratio"), ("0.05", "行业收入比", "decrease_abs")],
            id="its_change",
        ),
        pytest.param("居民收入分配差异系数0.38。", [("0.38", "居民收入分配差异系数", "ratio")], id="coefficient"),
        pytest.param("全市男女性别比104.6:100。", [("104.6", "男女性别比", "ratio")], id="to_a_hundred"),
        pytest.param("全市第2.5代产品问世。", [], id="another_word"),
    ],
)
def test_a_ratio_has_no_unit(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert values(observe(sentence), "text", "indicator", "form") == expected


def test_from_a_base_to_a_target() -> None:
    found = observe("到2025年，新能源装机占比从2020年的21%提高到45%以上。", issued="2022")
    assert values(found, "text", "period", "kind", "form") == [
        ("21%", "2020", "actual", "share"),
        ("45%", "2025", "target", "share"),
    ]


def test_the_phases_of_a_planned_investment_are_planned_too() -> None:
    found = observe("云岭储能项目总投资12.6亿元，其中一期投资5亿元，二期投资7.6亿元。")
    assert values(found, "text", "kind", "entity") == [
        ("12.6亿元", "planned", "云岭储能项目"),
        ("5亿元", "planned", "云岭储能项目"),
        ("7.6亿元", "planned", "云岭储能项目"),
    ]


def test_what_a_project_will_bring_is_planned() -> None:
    found = observe("云岭储能项目总投资12.6亿元，建成后可实现年产值30亿元。")
    means(figure(found, "30亿元"), kind="planned")


def test_power_and_energy_of_a_storage_plant() -> None:
    found = observe("云岭储能项目总投资12.6亿元，建设200MW/400MWh储能电站。")
    power, energy = figure(found, "200MW"), figure(found, "400MWh")
    assert "储能" in f"{power.indicator_name}{power.product}"
    assert "储能" in f"{energy.indicator_name}{energy.product}"
    means(energy, kind="planned", normal_unit="Wh")


def test_a_count_behind_an_attribute_with_a_unit_of_its_own() -> None:
    found = observe("2024年，全市新建110千伏变电站2座、输电线路86.5公里。")
    assert "变电站" in (figure(found, "2座").indicator_name or "")
    assert "输电线路" in (figure(found, "86.5公里").indicator_name or "")


def test_grades_need_the_noun_named_before() -> None:
    found = observe("2024年末，全市共有A级景区12家，其中5A级2家，4A级5家。")
    assert ["景区" in (o.indicator_name or "") for o in found] == [True, True, True]


def test_a_malformed_unit_is_kept_with_its_flag() -> None:
    found = only("2024年，全市制氢能力达到8万/年吨。")
    means(found, text="8万/年吨", value="8", unit="万/年吨", flag="malformed", normal="80000", normal_unit="t/a")


def test_several_paragraphs_keep_their_own_scope() -> None:
    found = observe("2023年，全市完成工业投资32.5亿元，增长6.1%。\n目前，全市高新技术企业达到85家，居全省前列。\n")
    assert values(found, "text", "period") == [("32.5亿元", "2023"), ("6.1%", "2023"), ("85家", "2025-03")]


def test_the_heading_path_stands_with_the_figure() -> None:
    found = only("一、工业\n（一）投资\n2024年完成工业投资38.5亿元，增势良好。\n", title="年报")
    assert found.heading_path == "年报 > 一、工业 > (一)投资"


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("白政发〔2024〕17号文件印发执行。", id="document_number"),
        pytest.param("按照《白河市支持科技创新30条政策》执行。", id="title"),
        pytest.param("落实“科技新政30条”，优化环境。", id="slogan"),
        pytest.param("落实科技新政30条。", id="slogan_without_quotation_marks"),
        pytest.param("加快5G网络建设和6G技术研发。", id="generation"),
        pytest.param("G65包茂高速公路改扩建。", id="road"),
        pytest.param("推动ACT001原创新药研制。", id="drug"),
        pytest.param("依据第3条、第12款办理。", id="clauses"),
        pytest.param("咨询电话：0477-8581234。", id="phone"),
        pytest.param("自2024年3月15日起施行，有效期至2027年3月14日。", id="dates"),
        pytest.param("第十四届全国人大第三次会议召开。", id="session"),
        pytest.param("参加第14届博览会。", id="edition"),
        pytest.param("深入推进“1+3+5”产业布局。", id="pattern"),
        pytest.param("符合GB 12345-2020标准要求。", id="standard"),
        pytest.param("建设1号矿井和2号选煤厂。", id="numbered_things"),
        pytest.param("全市各族人民团结一致、万众一心。", id="idioms"),
        pytest.param("推进一体化发展，形成一批成果。", id="words_with_one"),
        pytest.param("同珠三角、长三角地区深化合作。", id="regions"),
        pytest.param("会议于9时30分在302会议室召开。", id="clock_and_room"),
        pytest.param("全国五一劳动奖章获得者、三八红旗手。", id="honours"),
        pytest.param("第1章 总则\n第2节 依据\n", id="chapters"),
        pytest.param("见图2和表3-1。", id="references"),
        pytest.param("- 3 -\n", id="page_number"),
        pytest.param("第 3 页 共 12 页\n", id="page_of_pages"),
    ],
)
def test_what_is_no_observation(sentence: str) -> None:
    assert texts(sentence) == []


def test_places_of_a_list_have_a_figure_each() -> None:
    found = observe("2024年，全区原煤产量385万吨，其中鄂尔多斯市120万吨、乌海市80万吨。", place="内蒙古自治区")
    assert values(found, "entity", "indicator", "product") == [
        ("内蒙古自治区", "产量", "原煤"),
        ("鄂尔多斯市", "产量", "原煤"),
        ("乌海市", "产量", "原煤"),
    ]


def test_what_is_counted_may_stand_before_the_time() -> None:
    means(only("这个订单现在有200万只。"), indicator="订单数量")


CENSUS = (
    "全市常住人口为368500人，同第五次人口普查2000年11月1日零时的328600人相比，十年共增加39900人，增长12.14%，年平均增长1.15%。"
)


def test_what_a_census_is_compared_with() -> None:
    found = observe(CENSUS, title="白河市人口普查公报", issued="2011-06-20")
    assert values(found, "text", "period", "form", "indicator") == [
        ("368500人", None, "level", "常住人口"),
        ("328600人", "2000-11-01", "level", "常住人口"),
        ("39900人", None, "increase_abs", "常住人口"),
        ("12.14%", None, "growth_base", "常住人口"),
        ("1.15%", None, "growth_annual", "常住人口"),
    ]


def test_of_how_many_something_is_told() -> None:
    text = "每10万人中具有大学文化程度的由2010年的8930人上升为15460人。总人口性别比由2010年人口普查的106.75下降为101.66。"
    assert values(observe(text), "text", "period", "form") == [
        ("8930人", "2010", "level"),
        ("15460人", None, "level"),
        ("106.75", "2010", "ratio"),
        ("101.66", None, "ratio"),
    ]


@pytest.mark.parametrize("words", ["人均地区生产总值36500元，同比11.4%", "单位工业增加值能耗[3]-3.3%"])
def test_a_change_without_a_word_for_its_direction(words: str) -> None:
    means(observe(f"2021年，全市{words}。")[-1], form="growth")


def test_ranks_among_several_regions_are_of_one_place() -> None:
    text = "全省工业投资增长13.2%，居全国第4位、东部地区第1位；固定资产投资增长8%，全国排第6位。"
    assert {o.entity_name for o in observe(text, place="江西省")} == {"江西省"}
