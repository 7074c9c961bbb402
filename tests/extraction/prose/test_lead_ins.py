"""Lines that lead into a list."""

from __future__ import annotations

from ..conftest import means, observe, only, values

PLAN = {"title": "“十四五”发展目标确定", "issued": "2021-02-18"}


def test_items_have_the_aim_of_the_line_above_them() -> None:
    text = (
        "全会提出，白河市“十四五”发展的主要目标是：\n"
        "1.经济增长。财政总收入达到130亿元，城镇登记失业率控制在4.5%以内。\n"
        "2.公共服务。参保率达到95%。\n"
    )
    found = observe(text, **PLAN)
    assert values(found, "text", "kind", "period") == [
        ("130亿元", "target", "2025"),
        ("4.5%", "target", "2021/2025"),
        ("95%", "target", "2025"),
    ]


def test_lines_that_end_with_semicolons_are_one_list() -> None:
    text = "2025年全市主要预期目标：\n地区生产总值增长6%以上；\n固定资产投资增长8%；\n新增高新技术企业12家。\n"
    assert values(observe(text, issued="2025-01"), "text", "kind", "period") == [
        ("6%", "target", "2025"),
        ("8%", "target", "2025"),
        ("12家", "target", "2025"),
    ]


def test_a_list_ends_with_the_paragraph_that_is_no_item() -> None:
    text = "2025年全市主要预期目标：\n●固定资产投资增长8%。\n●出口增长5%。\n全市拥有高新技术企业85家。\n"
    means(observe(text, issued="2025-01")[-1], text="85家", kind="actual", period=None)


def test_a_list_of_what_was_done_has_no_aim() -> None:
    text = "2024年主要做了以下工作：\n一是扩大投资。完成工业投资85亿元。\n二是培育企业。新增高新技术企业12家。\n"
    assert values(observe(text, issued="2025-01"), "kind", "period") == [("actual", "2024"), ("actual", "2024")]


def test_the_day_of_a_report_does_not_date_the_list_it_leads_into() -> None:
    text = "2025年1月8日，大会提出今后的主要目标是：\n1.规模更大。工业总产值达到500亿元。\n"
    means(only(text, issued="2025-01-09"), kind="target", period=None)


def test_sections_below_a_line_that_leads_into_them() -> None:
    text = (
        "实现今年的目标，要重点做好以下工作：\n"
        "(一)促进农业发展\n扎实推进现代化。力争果品产量87万吨。\n"
        "(二)促进工业发展\n新增企业12家。\n"
    )
    found = observe(text, title="政府工作报告", issued="2023-01")
    assert values(found, "text", "kind", "period") == [("87万吨", "target", "2023"), ("12家", "target", "2023")]


def test_items_are_about_whom_the_line_above_them_was_about() -> None:
    text = (
        "白河市经济平稳。\n\n据报道,2023年云岭县实施项目96个,主要呈现几个特点:\n\n"
        "一是工业项目多,开工建设工业项目24个,总投资48亿元。\n"
    )
    found = observe(text, title="白河市项目情况", place="鄂尔多斯市", issued="2023-02")
    assert {entity for (entity,) in values(found, "entity")} == {found[0].entity_name}
