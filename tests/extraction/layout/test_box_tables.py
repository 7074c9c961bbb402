"""Tables drawn with lines."""

from __future__ import annotations

from orchestration.extraction.layout.box_tables import boxed_rows

from ..conftest import observe, values

BOX = """主要年份公路运输情况

──────┬────┬────┬────
            │ 公路通 │ 客运量 │ 旅  客
   年  份   │ 车里程 │        │ 周转量
            │ (公里) │ (万人) │万人公里
──────┼────┼────┼────
1952        │    2839│      86│    7723
1957        │    6034│    1254│ 1046975
"""


def test_a_header_of_several_lines_and_its_rows() -> None:
    found = boxed_rows(BOX)
    rows = [[cell.text for cell in row] for _, begun in sorted(found.items()) for row in begun]
    assert rows == [
        ["年份", "公路通车里程(公里)", "客运量(万人)", "旅客周转量万人公里"],
        ["1952", "2839", "86", "7723"],
        ["1957", "6034", "1254", "1046975"],
    ]


def test_walls_at_both_sides_part_nothing() -> None:
    found = boxed_rows("┌──┬──┐\n│指标│数量│\n├──┼──┤\n│甲│1│\n│乙│2│\n└──┴──┘\n")
    assert [[cell.text for cell in row] for begun in found.values() for row in begun] == [
        ["指标", "数量"],
        ["甲", "1"],
        ["乙", "2"],
    ]


def test_lines_of_other_widths_are_no_table() -> None:
    assert boxed_rows("首页│新闻│公告\n────\n甲│乙\n丙│丁\n") == {}


def test_the_figures_of_such_a_table() -> None:
    found = observe(BOX, title="白河统计年鉴")
    assert values(found, "text", "unit", "period", "indicator")[:3] == [
        ("2839", "公里", "1952", "公路里程"),
        ("86", "万人", "1952", "客运量"),
        ("7723", "万人公里", "1952", "旅客周转量"),
    ]
