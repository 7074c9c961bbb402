"""Lists of named green units."""

from __future__ import annotations

from ..conftest import read

LIST = """表3 绿色制造名单
名称\t序号\t名称\t备注
绿色\t1\t东河经济开发区\t国家级

名称\t序号\t名称\t备注
园区\t2\t西山工业园区\t省级
\t3\t北坡产业园\t国家级
绿色 工厂\t1\t云岭环保材料股份有限公司\t国家级
\t2\t甲子能源有限公司 化工分公司\t自治区级
绿色数据中心\t1\t白河云计算中心\t国家级
"""


def test_units_with_their_categories_wrapped_over_rows_and_pages() -> None:
    assert [(u.unit_category, u.serial, u.unit_name, u.unit_level) for u in read(LIST).green_units] == [
        ("绿色园区", "1", "东河经济开发区", "国家级"),
        ("绿色园区", "2", "西山工业园区", "省级"),
        ("绿色园区", "3", "北坡产业园", "国家级"),
        ("绿色工厂", "1", "云岭环保材料股份有限公司", "国家级"),
        ("绿色工厂", "2", "甲子能源有限公司化工分公司", "自治区级"),
        ("绿色数据中心", "1", "白河云计算中心", "国家级"),
    ]


def test_spans_lead_to_the_name_as_written() -> None:
    units = read(LIST).green_units
    assert [LIST[u.char_start : u.char_end] for u in units][4] == "甲子能源有限公司 化工分公司"
    assert len({u.green_unit_id for u in units}) == len(units)
    assert all(u.source_text in LIST for u in units)


def test_serials_and_levels_are_no_figures() -> None:
    assert read(LIST).observations == ()


def test_a_category_repeated_on_each_row() -> None:
    text = "类别\t序号\t单位名称\t级别\n绿色工厂\t1\t甲公司\t国家级\n绿色工厂\t2\t乙公司\t省级\n绿色产品\t1\t丙产品\t国家级\n"
    assert [(u.unit_category, u.unit_name) for u in read(text).green_units] == [
        ("绿色工厂", "甲公司"),
        ("绿色工厂", "乙公司"),
        ("绿色产品", "丙产品"),
    ]


def test_a_unit_without_level() -> None:
    text = "类别\t序号\t单位名称\t级别\n绿色工厂\t1\t甲公司\t\n"
    assert [u.unit_level for u in read(text).green_units] == [None]


def test_a_table_of_counts_is_no_list_of_units() -> None:
    text = "指标\t单位\t2020年\t2025年\n绿色工厂\t个\t15\t30\n"
    extraction = read(text, issued="2022")
    assert extraction.green_units == ()
    assert [o.text for o in extraction.observations] == ["15", "30"]


def test_lists_of_one_kind_below_headings_that_tell_it() -> None:
    text = (
        "2023年度省级绿色制造名单\n\n一、绿色工厂\n"
        "| 序号 | 企业名称 | 所属市州 | 第三方评价机构名称 |\n| --- | --- | --- | --- |\n"
        "| 1 | 云岭环保材料有限公司 | 白河市 | 甲认证中心 |\n| 2 | 东河能源有限公司 | 白河市 | 乙认证中心 |\n\n"
        "二、绿色工业园区\n"
        "| 序号 | 园区名称 | 所属市州 |\n| --- | --- | --- |\n| 1 | 东河经济开发区 | 白河市 |\n"
    )
    assert [(u.unit_category, u.serial, u.unit_name, u.unit_level) for u in read(text).green_units] == [
        ("绿色工厂", "1", "云岭环保材料有限公司", "省级"),
        ("绿色工厂", "2", "东河能源有限公司", "省级"),
        ("绿色园区", "1", "东河经济开发区", "省级"),
    ]
