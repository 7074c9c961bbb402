"""Places, and what lies in what."""

from __future__ import annotations

from ..conftest import means, observe, only, values


def test_the_publisher_speaks_for_its_region_when_no_place_is_given() -> None:
    found = only("2024年，完成工业投资38.5亿元。", place=None, publisher="鄂尔多斯市统计局")
    means(found, entity="鄂尔多斯市")


def test_a_bearer_of_a_shared_name_is_the_one_nearby() -> None:
    found = only("2024年，城关区工业投资38.5亿元。", place="兰州市")
    means(found, entity="城关区")


def test_a_place_written_with_the_one_above_it() -> None:
    found = observe("2021年，全区工业投资8亿元，全市45亿元，全省85亿元。", place="随州市曾都区")
    assert values(found, "entity") == [("曾都区",), ("随州市",), ("湖北省",)]


def test_a_text_about_no_place_that_speaks_for_the_country() -> None:
    means(only("工业和信息化部介绍，上半年规模以上工业增加值增长3.8%。", place=None), entity="全国")


def test_parts_of_the_country_without_the_word_for_regions() -> None:
    found = observe("2024年，东部地区投资增长5.1%，中部增长7.2%，西部增长8.0%。")
    assert values(found, "indicator", "entity") == [
        (found[0].indicator_name, f"{part}地区") for part in ("东部", "中部", "西部")
    ]
