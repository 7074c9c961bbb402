"""Which period a figure belongs to."""

from __future__ import annotations

import pytest

from ..conftest import figure, means, observe, only, values


def test_the_clause_goes_before_the_sentence() -> None:
    found = observe("2024年，全市工业投资38.5亿元，2025年1—2月完成4.2亿元。")
    assert values(found, "text", "period") == [("38.5亿元", "2024"), ("4.2亿元", "2025-01/2025-02")]


def test_a_sentence_goes_on_in_the_period_of_the_one_before() -> None:
    found = observe("2023年，全市工业投资32.5亿元。新增高新技术企业12家。")
    assert values(found, "text", "period") == [("32.5亿元", "2023"), ("12家", "2023")]


def test_years_of_an_enumeration() -> None:
    found = observe("到2026年，全市新能源装机达到260万千瓦；到2027年，达到320万千瓦。")
    assert values(found, "text", "period", "kind", "indicator", "product") == [
        ("260万千瓦", "2026", "target", "装机容量", "新能源"),
        ("320万千瓦", "2027", "target", "装机容量", "新能源"),
    ]


def test_the_base_year_of_a_comparison_is_not_the_period() -> None:
    found = observe("2024年，全市工业总产值320亿元，较2020年增长36.2%。")
    assert values(found, "text", "period", "form") == [("320亿元", "2024", "level"), ("36.2%", "2024", "growth_base")]


def test_a_digression_since_a_year_and_back_to_the_topic() -> None:
    found = observe("2024年，全市工业总产值320亿元，2021年以来年均增长7.5%，工业投资38.5亿元。")
    assert values(found, "text", "period") == [("320亿元", "2024"), ("7.5%", "2021/2024"), ("38.5亿元", "2024")]


def test_since_a_year_until_the_date_of_the_document() -> None:
    means(only("2022年以来，全市累计完成工业投资138亿元。"), period="2022/2025", kind="actual")


def test_year_to_date_of_this_year() -> None:
    means(only("1—9月，全市完成工业投资28.5亿元。", issued="2024-10"), period="2024-01/2024-09", indicator="工业投资")


def test_the_same_period_of_the_year_before_is_a_base() -> None:
    found = observe("2024年1—9月，全市工业投资28.5亿元，比去年同期增长6.2%。")
    assert {o.time_period for o in found} == {"2024-01/2024-09"}


def test_this_year_follows_the_document() -> None:
    means(only("今年以来，全市新增绿色工厂5家。", issued="2023-08"), period="2023", kind="actual")


def test_a_period_behind_the_figure_of_another_clause_does_not_reach_back() -> None:
    found = observe("2023年，全市建成加氢站5座，2027年将达到12座。")
    means(figure(found, "5座"), period="2023", kind="actual")
    means(figure(found, "12座"), period="2027", kind="target")


def test_after_a_year_is_not_in_that_year() -> None:
    found = only("云岭公司项目,2028年后年产能达到50万吨。")
    means(found, text="50万吨", value="50")
    assert found.time_period != "2028"


def test_a_month_without_a_year_belongs_to_the_year_of_the_sentence() -> None:
    found = observe("2023年，全市推进重点工程，截至6月底完成工业投资15亿元。", issued="2024-02")
    means(found[-1], period="2023-01/2023-06")


def test_without_any_date_there_is_no_period() -> None:
    means(only("全市高新技术企业达到85家。", issued=None), period=None)


REPORT = {"title": "白河市政府工作报告", "issued": "2022-01"}


def test_the_amount_of_the_year_compared_with() -> None:
    found = observe("2025年，全市工业总产值达到320亿元，较“十三五”末的240亿元增加80亿元。", issued="2026-01")
    assert values(found, "text", "period") == [("320亿元", "2025"), ("240亿元", "2020"), ("80亿元", "2025")]


def test_a_stock_on_a_day_does_not_date_the_sentences_behind_it() -> None:
    text = "前三季度，全市生产总值529亿元。三季度末，外出务工劳动力17.5万人。居民人均可支配收入17735元。\n"
    assert values(observe(text, issued="2024-10"), "text", "period") == [
        ("529亿元", "2024-01/2024-09"),
        ("17.5万人", "2024-09"),
        ("17735元", "2024-01/2024-09"),
    ]


def test_the_whole_year_behind_a_part_of_it() -> None:
    found = observe("上半年，引进企业50家，全年有望达到100家，年底建成园区5个。", issued="2024-07")
    assert values(found, "text", "period", "kind") == [
        ("50家", "2024-01/2024-06", "actual"),
        ("100家", "2024", "target"),
        ("5个", "2024", "target"),
    ]


def test_the_year_before_is_that_before_the_year_spoken_of() -> None:
    text = "一、2021年工作回顾\n技改投资占比由上年的38%提高到45.6%，存栏由五年前的46万头增加到81万头，新增工厂5家。\n"
    assert values(observe(text, **REPORT), "text", "period") == [
        ("38%", "2020"),
        ("45.6%", "2021"),
        ("46万头", "2016"),
        ("81万头", "2021"),
        ("5家", "2021"),
    ]


def test_what_stands_in_brackets_does_not_go_on_behind_them() -> None:
    text = "2024年，工业增加值116亿元，增长6.8%（2022年增速为3.3%），工业投资75亿元（占全部投资的32%），增长5%。"
    assert values(observe(text), "text", "period", "indicator")[3:] == [
        ("75亿元", "2024", "工业投资"),
        ("32%", "2024", "工业投资占全部投资比重"),
        ("5%", "2024", "工业投资"),
    ]


def test_each_quarter_of_a_year() -> None:
    text = "2023年各季度及2024年一季度生产总值增速分别为1.4%、2.2%、2.0%、1.9%和1.5%。"
    assert values(observe(text, issued="2024-05"), "period") == [
        ("2023-01/2023-03",),
        ("2023-04/2023-06",),
        ("2023-07/2023-09",),
        ("2023-10/2023-12",),
        ("2024-01/2024-03",),
    ]


def test_the_part_of_this_year_right_behind_it() -> None:
    text = "今年1月至10月，全市煤炭产量85万吨，增长19.3%。其中，重点煤矿产量45万吨，同比增长13.3%。\n"
    assert values(observe(text, issued="2024-11"), "period", "form") == [
        ("2024-01/2024-10", "level"),
        ("2024-01/2024-10", "growth"),
        ("2024-01/2024-10", "level"),
        ("2024-01/2024-10", "growth"),
    ]


def test_until_the_end_of_a_month_that_is_over() -> None:
    means(only("到10月末，全市煤炭库存115万吨。", issued="2024-11-05"), period="2024-10", kind="actual")


def test_the_best_in_so_many_years_is_of_no_such_years() -> None:
    found = observe("2024年，增加值增长9.5%，为35年来、20年来首次；固定资产投资增长8.3%。", issued="2025-02")
    assert values(found, "period", "form") == [("2024", "growth"), ("2024", "growth")]


def test_a_time_in_brackets_behind_a_figure_is_that_of_the_figure() -> None:
    text = "全年平均气温8.5℃，年最高气温33.5℃（8月16日），平均风速3.5米。"
    found = observe(text, title="白河市2024年国民经济和社会发展统计公报", issued="2025-04")
    assert values(found, "period") == [("2024",), ("2024-08-16",), ("2024",)]


def test_since_a_month_says_nothing_of_what_stands_behind_a_semicolon() -> None:
    text = "6月，全市原煤产量38.5万吨，今年3月以来，产量平稳增长；销量36.5万吨。"
    assert values(observe(text, issued="2024-07"), "period") == [("2024-06",), ("2024-06",)]


def test_the_last_month_of_the_months_spoken_of_and_their_sum() -> None:
    text = "1-9月，全市工业产值385亿元。其中，新能源产业当月产值8.5亿元，增长6.5%；累计产值76.5亿元，增长5.5%。"
    found = observe(text, issued="2024-10")
    assert values(found, "period") == [("2024-01/2024-09",), *[("2024-09",)] * 2, *[("2024-01/2024-09",)] * 2]


def test_the_day_of_the_news_dates_no_figure_of_a_report() -> None:
    text = "7月15日，记者从市统计局获悉，全市工业投资38.5亿元。\n"
    means(only(text, title="白河市上半年工业运行平稳", issued="2024-07-15"), period="2024-01/2024-06")


def test_a_time_among_the_words_of_a_note_dates_nothing_behind_it() -> None:
    found = observe("2018年末，全市从业人员38.5万人，比2013年末（2013年为普查年份，下同）增加2.5万人。")
    assert values(found, "period") == [("2018",), ("2018",)]


def test_each_year_of_a_span() -> None:
    text = "预计2025-2027年营业收入分别为21.1、21.7、22.5亿元。2025-2027年，甲县、乙县、丙县产值分别为1亿元、2亿元、3亿元。"
    assert [o.time_period for o in observe(text)][:3] == ["2025", "2026", "2027"]
    assert {o.time_period for o in observe(text)[3:]} == {"2025/2027"}


def test_the_same_year_is_the_one_just_named() -> None:
    means(only("该风电场于2023年6月开工，当年完成风机基础浇筑34座。"), period="2023")


def test_since_a_company_came() -> None:
    found = only("自2020年白河市云岭风力发电有限公司落户开发区以来，累计发电21亿千瓦时。")
    means(found, period="2020/2025")


def test_when_a_company_was_founded_dates_none_of_its_figures() -> None:
    text = "云岭材料有限公司成立于2015年，公司现有职工320人；白石材料有限公司2018年成立，年产磷酸铁锂5万吨。"
    assert {o.time_period for o in observe(text)} == {None}


@pytest.mark.parametrize(
    ("words", "period"),
    [
        pytest.param("10月1日至12月9日", "2025-10-01/2025-12-09", id="no_year"),
        pytest.param("2024年5月1日-7日", "2024-05-01/2024-05-07", id="one_month"),
        pytest.param("2024年9月28日到10月5日", "2024-09-28/2024-10-05", id="two_months"),
    ],
)
def test_from_day_to_day(words: str, period: str) -> None:
    means(only(f"{words}，全市接待游客85万人次。", issued="2025-12-20"), period=period)


def test_days_that_no_month_has_are_no_span() -> None:
    assert only("2月25日至2月31日，全市接待游客85万人次。", issued="2025-12-20").time_period is None


def test_the_whole_year_told_of_in_january_is_the_one_before() -> None:
    text = "全年新增规模以上企业38家。"
    assert only(text, issued="2025-01-18").time_period == "2024"
    assert only(text, issued="2025-08-18").time_period is None
    assert only("力争全年新增规模以上企业38家。", issued="2025-01-18").time_period != "2024"


def test_what_is_added_up_to_a_month() -> None:
    text = "4月，税收收入累计完成24亿元，增长4.2%。其中：增值税8.1亿元。"
    found = observe(text, title="4月财政收支", issued="2024-05-16")
    assert values(found, "text", "period") == [
        ("24亿元", "2024-01/2024-04"),
        ("4.2%", "2024-01/2024-04"),
        ("8.1亿元", "2024-01/2024-04"),
    ]


def test_behind_a_semicolon_the_month_again() -> None:
    text = "今年6月完成工业产值20亿元，半年累计完成108亿元；完成销售产值19亿元，半年累计完成105亿元。"
    found = observe(text, issued="2024-07")
    assert values(found, "text", "period") == [
        ("20亿元", "2024-06"),
        ("108亿元", "2024-01/2024-06"),
        ("19亿元", "2024-06"),
        ("105亿元", "2024-01/2024-06"),
    ]


def test_a_quarter_is_no_more_than_the_year_to_its_end() -> None:
    text = "二季度全县地区生产总值为14亿元。\n一、农业\n上半年，实现农业增加值2亿元。\n生猪出栏5267头。\n"
    found = observe(text, title="2024年上半年云溪县经济运行情况", issued="2024-08")
    assert values(found, "text", "period") == [
        ("14亿元", "2024-04/2024-06"),
        ("2亿元", "2024-01/2024-06"),
        ("5267头", "2024-01/2024-06"),
    ]


def test_a_time_compared_with_has_its_figure_in_brackets() -> None:
    text = "上半年，工业增加值增长6.7%，较一季度(4.8%)加快1.9个百分点，较上年同期(3.2%)加快3.5个百分点。"
    found = observe(text, issued="2024-08")
    assert values(found, "text", "period", "form", "indicator") == [
        ("6.7%", "2024-01/2024-06", "growth", "工业增加值"),
        ("4.8%", "2024-01/2024-03", "growth", "工业增加值"),
        ("1.9个百分点", "2024-01/2024-06", "increase_abs", "工业增加值"),
        ("3.2%", "2023-01/2023-06", "growth", "工业增加值"),
        ("3.5个百分点", "2024-01/2024-06", "increase_abs", "工业增加值"),
    ]


def test_parts_of_a_list_of_a_year_are_of_that_year() -> None:
    text = "3月24日,有关部门公布了2022年度绿色制造名单。其中,绿色工厂84家。"
    means(only(text, issued="2023-03-24"), period="2022")


def test_this_month_is_the_one_spoken_of() -> None:
    text = "7月份，税收收入13亿元，增长3.3%。本月增速比上月回落4.1个百分点。"
    found = observe(text, title="7月财政收支情况", issued="2018-08-13")
    assert {o.time_period for o in found} == {"2018-07"}


def test_this_year_in_news_of_its_end() -> None:
    text = "今年前11个月，全市工业产值425亿元，其中11月份当月完成44亿元。"
    found = observe(text, issued="2011-01-11")
    assert values(found, "text", "period") == [("425亿元", "2010-01/2010-11"), ("44亿元", "2010-11")]


@pytest.mark.parametrize("opening", ["报告指出，2025年", "周某某在《政府工作报告》中强调，2025年"])
def test_the_year_that_a_report_speaks_of_lasts_beyond_its_sentence(opening: str) -> None:
    found = observe(f"{opening}我市将发展特色农业。新建高标准农田36万亩。", title="市长作政府工作报告", issued="2025-01-20")
    assert values(found, "text", "period", "kind") == [("36万亩", "2025", "target")]


def test_parts_of_a_stock_are_as_of_its_date() -> None:
    text = "截至5月底,全省装机容量3.6亿千瓦。其中,风电装机容量1.2亿千瓦。"
    found = observe(text, title="2025年1-5月全省电力数据", issued="2025-06")
    assert values(found, "period") == [("2025-05",), ("2025-05",)]


def test_two_times_compared_with_date_nothing() -> None:
    text = "1—11月，利润总额114亿元，下降10.2%，降幅分别比1—9月和1—10月收窄3.8和2.5个百分点。"
    assert {o.time_period for o in observe(text, issued="2022-12")} == {"2022-01/2022-11"}


def test_the_highest_of_a_year_so_far_dates_nothing() -> None:
    text = "11月份，利润总额15亿元，增长10.4%，达今年以来最高水平；利润率为9.6%。"
    assert {o.time_period for o in observe(text, title="1-11月利润情况", issued="2023-01-03")} == {"2022-11"}


def test_a_time_named_behind_a_figure_ends_with_the_semicolon() -> None:
    text = "到2025年，全市光伏装机250万千瓦，2030年达到400万千瓦；电化学储能20万千瓦。"
    assert [o.time_period for o in observe(text, issued="2022-08")] == ["2025", "2030", "2025"]


def test_a_stock_told_of_in_the_year_to_date_is_as_of_its_end() -> None:
    text = "1-5月，全市工业总产值120亿元。据介绍，该市已聚集工业企业1100余家，其中规上企业167家。"
    assert [o.time_period for o in observe(text, issued="2017-06")] == ["2017-01/2017-05", "2017-05", "2017-05"]


def test_the_history_of_a_project_dates_nothing_behind_it() -> None:
    text = "2010年省厅批复矿井报告，产能为12万吨/年。项目井田面积为53平方公里。"
    found = observe(text, title="关于云岭煤矿项目环境影响报告书的批复", issued="2025-08")
    assert values(found, "period") == [("2010",), (None,)]


def test_a_plan_of_the_year_is_of_the_year_of_its_document() -> None:
    text = "省列重点项目总投资600亿元，年度计划完成投资90亿元。"
    assert values(observe(text, issued="2017-04"), "period") == [(None,), ("2017",)]


def test_years_that_something_stands_out_in_date_nothing_behind_it() -> None:
    text = "2024年，全市工业投资增长30%。电网“十四五”期间投资最大的单体项目竣工。5个园区获评绿色园区。"
    assert [o.time_period for o in observe(text, issued="2025-01")] == ["2024", "2024"]


def test_power_is_told_as_of_the_day_named_before() -> None:
    text = "1-6月，全国用电量900亿千瓦时。\n截至6月底，全国发电装机容量27亿千瓦。水电4.2亿千瓦，同比增长4.5%。"
    assert values(observe(text, issued="2024-07"), "period") == [("2024-01/2024-06",), ("2024-06",), ("2024-06",), ("2024-06",)]


def test_a_plan_that_was_sent_out_is_not_of_that_day() -> None:
    text = "省发改委3月22日下发规划称，至2030年，全省煤炭产能达4亿吨/年。\n其中，大型煤矿3亿吨/年。"
    found = observe(text, title="煤炭工业发展规划下发", issued="2025-03-23")
    assert values(found, "period", "kind") == [("2030", "target"), ("2030", "target")]


def test_what_an_opinion_makes_clear_dates_the_sentence_behind_it() -> None:
    text = "《意见》明确，到2030年，制造水平明显提升。与2025年相比，单位能耗下降18%，培育绿色工厂50家。"
    found = observe(text, title="关于加强工业绿色发展的指导意见", issued="2025-07")
    assert values(found, "period", "kind") == [("2030", "target"), ("2030", "target")]


def test_how_far_orders_reach_dates_nothing() -> None:
    means(only("公司订单已排到5月底，生产线开动6条。"), period=None, kind="actual")


def test_a_capacity_is_never_that_of_the_months_so_far() -> None:
    means(only("2022年10月，总产能累计达到121万吨/年。"), period="2022-10")


def test_parts_of_the_year_a_report_is_about_and_all_of_it() -> None:
    text = "一季度、上半年和全年工业投资增速分别为18.8%、9.6%和6.2%，两年平均增速分别为4.7%、5.0%和4.4%。"
    found = observe(text, title="2021年白河市经济形势分析", issued="2022-07-18")
    assert [o.time_period for o in found[:3]] == ["2021-01/2021-03", "2021-01/2021-06", "2021"]
    assert [o.time_period for o in found[3:]] == ["2021-01/2021-03", "2021-01/2021-06", "2020/2021"]


def test_how_much_of_the_plan_of_a_year_is_done_is_of_the_months_so_far() -> None:
    text = "1-10月，累计完成投资62亿元，占年度投资计划的97%。"
    assert values(observe(text, issued="2024-11"), "period") == [("2024-01/2024-10",)] * 2
