"""Lines to headings, paragraphs and tables with their offsets."""

from __future__ import annotations

from orchestration.extraction.layout.layout import Layout, lay_out

from ..conftest import grid, made_up, observe, only, values


def layout_of(text: str, **fields: object) -> Layout:
    return lay_out(made_up(text, **fields))


def paragraphs(layout: Layout) -> list[str]:
    return [layout.view.text[p.view_start : p.view_end] for p in layout.paragraphs if not p.is_heading]


def headings(layout: Layout) -> list[tuple[str, ...]]:
    return [p.headings for p in layout.paragraphs if not p.is_heading]


def cells(layout: Layout) -> list[list[list[str]]]:
    return [[[cell.text for cell in row] for row in block.grid.rows] for block in layout.tables]


NUMBERED = """白河市工业发展规划

第一章 发展基础
第一节 主要成就
一、总量规模扩大
（一）产值持续增长
2024年全市实现工业总产值320亿元。
（二）投资稳步增加
全市完成工业投资85亿元。
第二章 总体要求
坚持稳中求进工作总基调。
"""


def test_headings_nest_by_their_numbering() -> None:
    layout = layout_of(NUMBERED, title="白河市工业发展规划")
    first, second, third = headings(layout)
    assert first == ("白河市工业发展规划", "第一章 发展基础", "第一节 主要成就", "一、总量规模扩大", "(一)产值持续增长")
    assert second[-1] == "(二)投资稳步增加"
    assert third == ("白河市工业发展规划", "第二章 总体要求")


def test_arabic_numbering_nests_by_its_points() -> None:
    layout = layout_of("1 总则\n1.1 依据\n根据有关规定制定本规划，并组织实施。\n2 目标\n到期全面完成各项任务。\n", title="规划")
    assert headings(layout) == [("规划", "1 总则", "1.1 依据"), ("规划", "2 目标")]


def test_markdown_headings() -> None:
    layout = layout_of("# 年报\n\n## 工业\n\n全年增长平稳，效益提升。\n\n## 农业\n\n粮食生产稳定，量质齐升。\n", title="年报")
    assert headings(layout) == [("年报", "工业"), ("年报", "农业")]


def test_the_first_unnumbered_heading_is_the_title_when_none_is_known() -> None:
    layout = layout_of("白河市年度公报\n一、综合\n全年经济运行总体平稳、稳中有进。\n")
    assert headings(layout) == [("白河市年度公报", "一、综合")]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "全市坚持以高质量发展为主题，以改革创新为根本动力，\n着力构建现代产业体系，工业总产值达到320\n亿元。\n"
        "第二段另起一行，说明其他情况。\n"
    )
    layout = layout_of(text)
    first = layout.paragraphs[0]
    assert paragraphs(layout)[0].endswith("工业总产值达到320亿元。")
    assert text[first.source_start : first.source_end].endswith("320\n亿元。")
    assert len(layout.paragraphs) == 2


def test_a_page_break_inside_a_sentence_joins() -> None:
    layout = layout_of("全市坚持以高质量发展为主题，规模以上工业企业营业收入达到834.8\n\n\n亿元，同比增长5%。\n")
    assert paragraphs(layout) == ["全市坚持以高质量发展为主题，规模以上工业企业营业收入达到834.8亿元，同比增长5%。"]


def test_a_finished_sentence_ends_its_paragraph() -> None:
    layout = layout_of("全市完成工业投资八十五亿元，超额完成任务。\n全市新增企业若干家，结构持续优化。\n")
    assert len(paragraphs(layout)) == 2


def test_tab_separated_rows_are_a_table() -> None:
    layout = layout_of("以下为产能情况表。\n名称\t产能\t单位\n煤炭\t6.4\t亿吨/年\n电力\t\t\n表后另有说明，不属于表格。\n")
    assert cells(layout) == [[["名称", "产能", "单位"], ["煤炭", "6.4", "亿吨/年"], ["电力", "", ""]]]
    assert paragraphs(layout) == ["以下为产能情况表。", "表后另有说明，不属于表格。"]


def test_markdown_rows_are_a_table_without_the_rule() -> None:
    layout = layout_of("| 名称 | 产能 |\n|---|---:|\n| 煤炭 | 6.4 |\n")
    assert cells(layout) == [[["名称", "产能"], ["煤炭", "6.4"]]]


def test_cells_stand_where_they_say() -> None:
    text = "\n 名称 \t产能\t\n煤炭\t 6.4 \t亿吨/年\n| 甲 | 乙 |\n"
    for block in layout_of(text).tables:
        for row in block.grid.rows:
            for cell in row:
                assert text[cell.start : cell.end] == cell.text


BLANKS = """表2 主要产品产量
                    单位：吨
产品名称        产量      比上年增长%
茶叶            120       1.5
其中：绿茶      85        2.5
# 红茶          30        -0.5
"""


def test_a_line_of_its_own_between_two_rows_is_a_category_of_the_table() -> None:
    text = "指标\t投资\t增速\n全部\t38.5\t2\n分产业\n第一产业\t6.5\t3\n"
    [table] = cells(layout_of(text))
    assert table == [["指标", "投资", "增速"], ["全部", "38.5", "2"], ["分产业"], ["第一产业", "6.5", "3"]]


def test_a_line_of_its_own_above_a_header_parts_two_tables() -> None:
    text = "指标\t投资\t增速\n全部\t38.5\t2\n主要产品产量\n产品\t产量\t增速\n水泥\t6.5\t3\n"
    assert len(cells(layout_of(text))) == 2


def test_words_aligned_by_blanks_are_a_table_marks_of_parts_included() -> None:
    [table] = layout_of(BLANKS).tables
    assert (table.caption, table.unit) == ("表2 主要产品产量", "吨")
    assert [[cell.text for cell in row] for row in table.grid.rows][2:] == [
        ["其中:绿茶", "85", "2.5"],
        ["# 红茶", "30", "-0.5"],
    ]


def test_a_missing_cell_of_words_aligned_by_blanks_stays_empty() -> None:
    text = (
        "指标          单位      2023年    2024年\n"
        "工业投资      亿元      32.5      38.5\n"
        "民间投资      亿元                26.5\n"
        "技改投资      亿元      12.5      13.5\n"
    )
    [table] = layout_of(text).tables
    row = table.grid.rows[2]
    assert [cell.text for cell in row] == ["民间投资", "亿元", "", "26.5"]
    assert [text[cell.start : cell.end] for cell in row] == ["民间投资", "亿元", "", "26.5"]


def test_a_shorter_row_that_fits_no_column_ends_the_table() -> None:
    text = "指标  单位  2023年  2024年\n工业投资  亿元  32.5  38.5\n技改投资  亿元  12.5  13.5\n甲 乙 丙丁戊己庚辛壬癸\n"
    assert len(layout_of(text).tables[0].grid.rows) == 3


def test_the_english_words_of_a_yearbook_part_the_label_from_the_figures() -> None:
    text = (
        "项    目   Item   2020 2021\n"
        "货运量     (万吨)   Freight Traffic                (10000 tons)   385 412\n"
        "# 铁 路             Railways                                      85 95\n"
        " 公 路              Highways, total                               300 317\n"
    )
    [table] = cells(layout_of(text))
    assert table == [
        ["项    目", "2020", "2021"],
        ["货运量     (万吨)", "385", "412"],
        ["# 铁 路", "85", "95"],
        ["公 路", "300", "317"],
    ]


def test_rows_with_bars_are_no_words_aligned_by_blanks() -> None:
    layout = layout_of("| 指标 | 2024年 |\n| --- | --- |\n| 茶叶 | 12 |\n| 水果 | 13 |\n| 油料 | 14 |\n")
    assert cells(layout) == [[["指标", "2024年"], ["茶叶", "12"], ["水果", "13"], ["油料", "14"]]]


def test_caption_and_unit_line_belong_to_the_table_below() -> None:
    layout = layout_of("表3-1 主要产品产能\n（单位：万吨/年）\n名称\t产能\n甲醇\t60\n")
    [table] = layout.tables
    assert (table.caption, table.unit) == ("表3-1 主要产品产能", "万吨/年")
    assert paragraphs(layout) == []


def test_caption_and_unit_do_not_reach_the_next_table() -> None:
    layout = layout_of("表1 产能\n单位：万吨/年\n名称\t产能\n甲醇\t60\n以下为企业数量。\n名称\t数量\n工厂\t6\n")
    assert [(t.caption, t.unit) for t in layout.tables] == [("表1 产能", "万吨/年"), ("", "")]


def test_a_table_without_caption_is_named_by_its_heading() -> None:
    layout = layout_of("一、产能情况\n名称\t产能\n甲醇\t60\n", title="规划")
    assert layout.tables[0].caption == "一、产能情况"
    assert layout.tables[0].headings == ("规划", "一、产能情况")


def test_prose_between_two_tables_parts_them() -> None:
    layout = layout_of("名称\t产能\n甲醇\t60\n说明：数据为初步统计。\n名称\t数量\n工厂\t6\n")
    assert len(layout.tables) == 2


def test_a_page_break_does_not_part_a_table() -> None:
    layout = layout_of("名称\t产能\n甲醇\t60\n\n\n名称\t产能\n尿素\t40\n")
    assert cells(layout) == [[["名称", "产能"], ["甲醇", "60"], ["名称", "产能"], ["尿素", "40"]]]


def test_the_tables_of_a_reader_are_taken_as_they_are() -> None:
    text = "名称\t产能\n甲醇\t60"
    layout = layout_of(text, grids=(grid(text, "产能表"),), title="产能统计")
    assert [(t.caption, t.headings) for t in layout.tables] == [("产能表", ("产能统计", "产能表"))]
    assert layout.paragraphs == []


def test_a_numbered_sentence_is_no_heading_of_what_follows() -> None:
    layout = layout_of("一、全市完成投资，增势良好。\n企业效益稳步提升，结构优化。\n", title="报告")
    assert headings(layout)[1] == ("报告",)


def test_a_run_in_title_stands_above_its_own_paragraph() -> None:
    layout = layout_of("（一）扩大装机规模。加快推进风电基地建设，全面提升消纳能力。\n", title="措施")
    assert headings(layout) == [("措施", "(一)扩大装机规模")]


def test_an_empty_document_has_nothing() -> None:
    layout = layout_of("\n \n\t\n")
    assert (layout.paragraphs, layout.tables) == ([], [])


def test_the_line_of_date_and_source_above_an_article() -> None:
    text = "白河发布发展目标\n\n2025年01月18日07:30 白河日报社本报讯\n\n昨日获悉，全市完成工业投资85亿元。\n"
    assert only(text).source_text == "昨日获悉，全市完成工业投资85亿元"


def test_the_time_of_day_above_an_article_is_no_figure() -> None:
    text = "白河市印发制造业高质量发展专项规划的通知\n2025-01-13 08:40:54 来源：白河日报\n全市完成工业投资85亿元。\n"
    assert only(text).text == "85亿元"


def test_short_rows_with_bars_are_no_categories() -> None:
    text = "| 序号 | 指标 | 单位 | 2024年 |\n|---|---|---|---|\n| 1 | 林地 | 万亩 | 46 |\n| 2 | 草地 | 万亩 | 38 |\n"
    (table,) = lay_out(made_up(text)).tables
    assert [[cell.text for cell in row] for row in table.grid.rows[1:]] == [
        ["1", "林地", "万亩", "46"],
        ["2", "草地", "万亩", "38"],
    ]


def test_the_title_of_a_part_above_numbered_headings() -> None:
    text = (
        "2024年工作回顾\n一年来，全市攻坚克难。\n一、农业\n新建水窖59口。\n二、工业\n新建厂房20栋。\n"
        "2025年工作安排\n一、农业\n建成村卫生室3个。\n"
    )
    headings = [p.headings for p in lay_out(made_up(text, title="政府工作报告")).paragraphs if not p.is_heading]
    assert [h[1:] for h in headings] == [
        ("2024年工作回顾",),
        ("2024年工作回顾", "一、农业"),
        ("2024年工作回顾", "二、工业"),
        ("2025年工作安排", "一、农业"),
    ]


def test_the_day_of_a_report_is_no_title_of_a_part() -> None:
    text = "2025年3月28日\n一、综合\n生产总值85亿元。\n"
    assert lay_out(made_up(text, title="2024年统计公报")).paragraphs[-1].headings == ("2024年统计公报", "一、综合")


def test_each_item_of_a_marked_list_stands_for_itself() -> None:
    text = "■ 产业类安排正式项目62项，重点围绕全市的产业布局推进建设\n■ 民生类安排正式项目29项，重点围绕教育和医疗推进建设\n"
    assert values(observe(text), "text", "indicator") == [
        ("62项", "产业类安排正式项目数量"),
        ("29项", "民生类安排正式项目数量"),
    ]


def test_a_line_of_time_and_source_is_no_part_of_the_article() -> None:
    text = "某集团交出收官答卷再创历史新高纪录\n\n时间：2021-1-18   作者：办公室\n\n2020年，产值达到12亿元。\n"
    layout = lay_out(made_up(text))
    assert [layout.source[p.source_start : p.source_end] for p in layout.paragraphs][-1] == "2020年，产值达到12亿元。"


def test_the_day_of_an_article_dates_none_of_its_figures() -> None:
    text = "2018-04-18 10:24来源:某日报\n4月17日，记者获悉，截至3月底，已开工项目72个。\n"
    assert [o.time_period for o in observe(text, issued="2018-04-18")] == ["2018-03"]


def test_the_line_of_author_and_source_is_no_part_of_the_text() -> None:
    text = "作者:王某某 来源:白河日报 浏览次数:5600 发布时间:[2025-3-5] |\n去年，园区新签约项目9个。\n"
    assert values(observe(text), "text", "period") == [("9个", "2024")]


def test_items_behind_a_dash_are_parts_of_their_own() -> None:
    text = "公司拟投资2.4亿元建设化学浆项目[3]\n- 2023年，营业收入42亿元[8]\n- 2024年，营业收入35亿元[8]\n"
    assert values(observe(text), "text", "kind") == [("2.4亿元", "planned"), ("42亿元", "actual"), ("35亿元", "actual")]


def test_the_line_below_a_picture_is_no_part_of_the_text() -> None:
    text = "生产线上的工人们投入到新一年紧张的工作当中 供图 白河县委宣传部\n\n项目总投资2.4亿元。\n"
    assert values(observe(text), "text", "indicator") == [("2.4亿元", "总投资")]


def test_an_item_is_not_cut_short_by_a_width_that_the_line_below_it_exceeds() -> None:
    items = "●营业收入139亿元\n●新增研发机构32个\n"
    article = "全市高新区上半年实现营业收入139亿元，同比增长28%，运行良好。"
    sentences = {found.text: found.source_text for found in observe(items + article)}
    assert sentences["32个"] == "●新增研发机构32个"
