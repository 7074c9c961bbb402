"""Labels taken apart: leads, units, words of change."""

from __future__ import annotations

import pytest

from orchestration.extraction.quantities.units import read_unit
from orchestration.extraction.tables.row_labels import Label, change_form, read_label, split_change


@pytest.mark.parametrize(
    ("written", "words", "lead", "unit"),
    [
        ("3.绿化覆盖率(%)", "绿化覆盖率", "number", "%"),
        ("1、研发投入(亿元)", "研发投入", "number", "亿元"),
        ("3.5吨级锅炉(台)", "3.5吨级锅炉", "", "台"),
        ("一、进出口总额(亿美元)", "进出口总额", "section", "亿美元"),
        ("(二)工业", "工业", "section", ""),
        ("其中:民间投资", "民间投资", "part", ""),
        ("#玉米", "玉米", "part", ""),
        ("其中:#玉米", "玉米", "part", ""),
        ("固定资产投资(不含农户)(亿元)", "固定资产投资(不含农户)", "", "亿元"),
        ("固定资产投资(不含农户)", "固定资产投资(不含农户)", "", ""),
        ("平均受教育年限(年)", "平均受教育年限", "", "年"),
        ("人均预期寿命(岁)", "人均预期寿命", "", "岁"),
        ("帮扶户数(户)", "帮扶户数", "", "户"),
    ],
)
def test_labels(written: str, words: str, lead: str, unit: str) -> None:
    assert read_label(written) == Label(words, lead, unit)


@pytest.mark.parametrize(
    ("label", "name", "change"),
    [
        ("地区生产总值增长", "地区生产总值", "增长"),
        ("工业增加值环比增速", "工业增加值", "环比增速"),
        ("工业投资比上年同期增长", "工业投资", "比上年同期增长"),
        ("同比±%", "", "同比±%"),
        ("单位产值能耗上升或下降", "单位产值能耗", "上升或下降"),
        ("每万元产值用水量下降", "每万元产值用水量", "下降"),
        ("人口自然增长率", "人口自然增长率", ""),
        ("新增用电量", "新增用电量", ""),
        ("累计完成投资", "累计完成投资", ""),
    ],
)
def test_words_of_change_leave_the_name(label: str, name: str, change: str) -> None:
    assert split_change(label) == (name, change)


@pytest.mark.parametrize(
    ("words", "unit", "form"),
    [
        ("同比增长", "%", "growth"),
        ("环比增长", "%", "growth_base"),
        ("年均增长", "%", "growth_annual"),
        ("比2020年增长", "%", "growth_base"),
        ("比2023年增长", "%", "growth"),
        ("下降", "%", "decrease_pct"),
        ("增减", "个百分点", "increase_abs"),
        ("下降", "个百分点", "decrease_abs"),
        ("比上年增减", "亿元", "increase_abs"),
    ],
)
def test_forms_of_change(words: str, unit: str, form: str) -> None:
    assert change_form(words, read_unit(unit), "2024") == form
