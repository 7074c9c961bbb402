"""Numbers that only look like amounts: times, serials, names, classes."""

from __future__ import annotations

import pytest

from orchestration.extraction.quantities.quantities import scan
from orchestration.extraction.text import normalise

from ..conftest import observe, texts


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("建设5G基站和千兆光网", id="5g"),
        pytest.param("与珠三角地区合作", id="zhu_san_jiao"),
        pytest.param("推进源网荷储一体化和京津冀一体化", id="yi_ti_hua"),
        pytest.param("（单位：亿元）", id="bare_unit"),
        pytest.param("2016—2020年", id="span_of_years"),
        pytest.param("项目将于,2028年后建成", id="year_behind_a_comma"),
        pytest.param("青政发〔2024〕17号", id="document_number"),
        pytest.param("国办发〔2023〕第8号", id="document_number_with_第"),
        pytest.param("依据GB/T 2260和GB 50016-2014执行", id="standards"),
        pytest.param("G65高速与S26省道相接", id="roads"),
        pytest.param("ACT001药物获批", id="product_code"),
        pytest.param("搭建“1+3+N”体系", id="slogan_of_sums"),
        pytest.param("出台科技新政30条", id="slogan_of_articles"),
        pytest.param("依照第3条和第十二条处理", id="clause_numbers"),
        pytest.param("见表3-1和图2", id="tables_and_figures"),
        pytest.param("联系电话：0477-8581234", id="phone"),
        pytest.param("电话13800000000", id="mobile_phone"),
        pytest.param("2024年3月15日印发", id="day"),
        pytest.param("第十四届全国人民代表大会第三次会议", id="session"),
        pytest.param("3.15消费者权益日", id="named_day"),
        pytest.param("于10:30开幕", id="clock"),
        pytest.param("Windows 11和PM2.5", id="latin_names"),
        pytest.param("C4、C5副产品", id="chemical_names"),
        pytest.param("《关于促进100强企业发展的意见》", id="title_of_a_document"),
        pytest.param("邮编017000", id="post_code"),
        pytest.param("一方面要加强", id="one_hand"),
        pytest.param("一些企业一直在转型，一带一路一片繁荣", id="words_that_begin_with_one"),
        pytest.param("十分重要，百家争鸣，千方百计", id="words_that_begin_with_ten"),
        pytest.param("三大攻坚战和四个革命", id="slogans_of_small_numbers"),
        pytest.param("三是推进改革", id="enumeration_in_hanzi"),
    ],
)
def test_what_is_no_amount(text: str) -> None:
    assert [q for q in scan(normalise(text)).quantities if not q.is_bare] == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1.加快发展。\n2.稳步推进。", id="serials_with_point"),
        pytest.param("（1）总体要求。", id="serials_in_brackets"),
        pytest.param("3、保障措施。", id="serials_with_enumeration_comma"),
        pytest.param("2.2.1水电开发。", id="serials_of_three_levels"),
    ],
)
def test_serials_are_no_figures(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize("words", ["前4个月", "前3季度", "前3个季度"])
def test_the_first_months_are_a_time(words: str) -> None:
    assert texts(f"{words}，全市完成工业投资20亿元。") == ["20亿元"]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("为60岁以上老人服务，工程历时5年。", id="age_group_and_time"),
        pytest.param("规划期限为2035年。", id="a_year_is_no_duration"),
        pytest.param("根据3‰人口变动抽样调查推算。", id="sampling_fraction"),
        pytest.param("建成500千伏青川西通道工程。", id="voltage_class"),
        pytest.param("自3月15日起施行。", id="from_a_day_on"),
    ],
)
def test_numbers_that_measure_nothing(sentence: str) -> None:
    assert texts(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    ["以产业前50名的上市公司为目标。", "关于支持沙棘种植的十条意见。", "引进世界500强企业。"],
)
def test_what_selects_or_names_is_no_figure(sentence: str) -> None:
    assert texts(sentence) == []


def test_the_time_of_day_and_how_long_it_took_count_nothing() -> None:
    assert texts("白河网 2024-11-09 12:25:00 来源:白河网，园区企业16家。") == ["16家"]
    assert texts("历时18个月，筹建28个月的工厂投产，短短4个多月产值达3亿元。") == ["3亿元"]
    assert texts("该楼1-2层为商场，建筑面积1.1万平方米。") == ["1.1万平方米"]


def test_diameters_sessions_and_visits_count_nothing() -> None:
    assert observe("建设Φ4.2米磨机，召开三届4次职代会，浏览量:717次。") == ()


def test_telephone_numbers_count_nothing() -> None:
    assert texts("联系电话:0477-8123456\n本次公示5个项目。") == ["5个"]
    assert texts("王工13800000000个人。") == []


def test_the_time_of_day_is_no_amount() -> None:
    assert texts("当日上午8时25分21秒，机组并网。") == []


def test_how_long_something_lasts_is_no_amount() -> None:
    assert texts("产量持续6个月保持第一。") == ["第一"]


def test_a_limit_of_time_is_no_amount() -> None:
    assert texts("争取在8个月内完成项目建设。") == []


def test_a_number_in_the_name_of_an_award() -> None:
    assert texts("公司2024年纳税3亿元，被评为“中国500家最佳经济效益工业企业”。") == ["3亿元"]


def test_a_class_by_its_size_is_no_amount() -> None:
    assert texts("力争在50亿级、百亿级项目上实现突破，新增投资60亿元。") == ["60亿元"]
