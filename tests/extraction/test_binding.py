"""Constructions that bind a quantity to its name, subject, period and kind."""

from __future__ import annotations

import pytest

from .conftest import figure, means, observe, only, texts, values


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
    means(only("2024年，全市煤炭就地转化率为21.7%¹，有待提高。"), text="21.7%", value="21.7", unit="%")


def test_the_number_of_the_footnote_itself_is_no_figure() -> None:
    assert texts("2024年，全市煤炭就地转化率为21.7%¹，有待提高。\n¹煤炭就地转化率指本地转化利用的比例。\n") == ["21.7%"]


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


def test_an_unknown_unit_is_kept_with_its_flag() -> None:
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
