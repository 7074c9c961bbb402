"""Numbers that share words."""

from __future__ import annotations

from ..conftest import observe, values


def test_changes_without_a_name_belong_to_the_levels_before_them() -> None:
    text = "2024年末，存款余额939亿元、贷款余额623亿元，比“九五”末增加528亿元和306亿元。"
    found = values(observe(text), "text", "indicator", "form")
    names = [indicator for _, indicator, _ in found]
    assert names[0] == names[2] != names[1] == names[3]
    assert [form for _, _, form in found] == ["level", "level", "increase_abs", "increase_abs"]


def test_a_name_behind_the_word_that_shares_out() -> None:
    text = "2016年至2018年，分别完成工业投资236亿元、314亿元、365亿元；分别完成工业开票销售50亿元、63亿元、78亿元。"
    assert values(observe(text), "text", "indicator", "period") == [
        ("236亿元", "工业投资", "2016"),
        ("314亿元", "工业投资", "2017"),
        ("365亿元", "工业投资", "2018"),
        ("50亿元", "工业开票销售", "2016"),
        ("63亿元", "工业开票销售", "2017"),
        ("78亿元", "工业开票销售", "2018"),
    ]


def test_a_second_list_of_things_counted_has_its_own_name() -> None:
    found = observe("云岭工业园、白石产业园建成区分别达到10平方公里、8平方公里，集聚企业121家、47家。")
    assert [o.indicator_name for o in found][2:] == ["入驻企业数量", "入驻企业数量"]


def test_multiples_are_shared_out_behind_their_base() -> None:
    found = observe("2024年，财政总收入87亿元，其中税收收入47亿元，分别是2002年的3.1倍和3.2倍。")
    names = [o.indicator_name for o in found]
    assert names[2:] == names[:2]
    assert [o.measure_form for o in found][2:] == ["ratio", "ratio"]


def test_as_many_names_in_a_clause_before_that_has_no_figure() -> None:
    found = observe("2024年，工业投资、服务业投资均保持两位数增长，分别增长12.3%和15.1%。")
    assert values(found, "text", "indicator") == [("12.3%", "工业投资"), ("15.1%", "第三产业投资")]


def test_totals_of_each() -> None:
    found = observe("2024年，项目总量、投资总量分别增长9%、31%。")
    assert (found[0].indicator_name or "").startswith("项目")


def test_industries_joined_in_one_word_and_their_shares() -> None:
    found = observe("2024年，二三产业增加值分别增长3.1%和5.2%，一三产业比重分别提高0.9、5.9个百分点。")
    assert [o.indicator_name for o in found] == [
        "第二产业增加值",
        "第三产业增加值",
        "第一产业增加值占地区生产总值比重",
        "第三产业增加值占地区生产总值比重",
    ]


def test_as_many_kinds_of_projects_as_numbers() -> None:
    text = "2024年，组织实施农业、工业、旅游业项目121个、186个和743个。"
    assert values(observe(text), "text", "indicator") == [
        ("121个", "农业项目数量"),
        ("186个", "工业项目数量"),
        ("743个", "旅游业项目数量"),
    ]


def test_a_list_in_the_clause_before() -> None:
    text = "其中，电池、绿硅产业产值增速分别达67.5%、25.7%，装备、医药产业企业数最多，分别达182家、83家。"
    assert values(observe(text), "indicator")[2:] == [("装备企业数",), ("医药产业企业数",)]
