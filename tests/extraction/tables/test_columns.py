"""Header rows into column roles."""

from __future__ import annotations

import pytest

from orchestration.extraction.tables.columns import Header, is_project_list, read_header, squeeze

from ..conftest import grid, observe, values


def header(text: str) -> Header:
    found = read_header(grid(text))
    assert found is not None
    return found


def roles(text: str) -> list[str]:
    return [column.role for column in header(text).columns]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            "序号\t名称\t产能\t单位\t备注\n1\t煤炭\t6.4\t亿吨/年\t",
            ["serial", "label", "value", "unit", "note"],
            id="capacity_table",
        ),
        pytest.param(
            "电源类型\t装机（万千瓦）\n风电\t30\n光伏\t20",
            ["label", "value"],
            id="types_name_the_rows_where_nothing_else_does",
        ),
        pytest.param(
            "名称\t级别\t产值\n甲\t国家级\t30\n乙\t市级\t20",
            ["label", "note", "value"],
            id="levels_beside_names_are_notes",
        ),
        pytest.param(
            "指标\t2020年\t2025年\n地区生产总值\t320\t480",
            ["label", "value", "value"],
            id="year_columns",
        ),
        pytest.param(
            "指标\t绝对数\t比上年增长（%）\n地区生产总值\t320\t6.1",
            ["label", "value", "growth"],
            id="absolute_and_growth",
        ),
        pytest.param(
            "产业\t增加值\t比重（%）\n第一产业\t32\t10.1",
            ["label", "value", "share"],
            id="share_column",
        ),
        pytest.param(
            "地区\t普通高等学校（所）\t高新技术企业（家）\n白河市\t6\t85",
            ["label", "value", "value"],
            id="region_by_indicator",
        ),
        pytest.param(
            "序号\t项目名称\t建设内容及规模\t总投资（亿元）\t建设地点\n1\t甲项目\t建设厂房\t12.5\t东河区",
            ["serial", "label", "content", "value", "place"],
            id="project_list",
        ),
    ],
)
def test_roles(table: str, expected: list[str]) -> None:
    assert roles(table) == expected


def test_units_and_years_of_headers() -> None:
    columns = header("指标\t2020年（亿元）\t2025年目标\n工业总产值\t320\t480").columns
    assert [(c.label, c.unit, c.year, c.is_target) for c in columns[1:]] == [
        ("2020年", "亿元", "2020", False),
        ("2025年目标", None, "2025", True),
    ]


@pytest.mark.parametrize("words", ["2025年目标", "2025年规划", "2025年预期", "2025年计划"])
def test_columns_that_look_forward(words: str) -> None:
    assert header(f"指标\t{words}\n工业总产值\t480").columns[1].is_target


def test_a_header_written_with_blanks_and_full_width_brackets() -> None:
    columns = header("指 标\t投 资 额（亿 元）\n工业\t320").columns
    assert [(c.label, c.unit) for c in columns] == [("指标", None), ("投资额", "亿元")]


def test_rows_that_repeat_the_header_are_left_out() -> None:
    assert header("名称\t产能\n甲醇\t60\n名 称\t产 能\n尿素\t40").skip == {0, 2}


def test_a_table_without_a_label_column_takes_its_first_text_column() -> None:
    assert roles("领域\t个数\n化工\t6")[0] == "label"


@pytest.mark.parametrize(
    "words",
    ["6月", "6月份", "1-6月", "6月末", "2季度", "2023年6月", "6月绝对量", "1-6月同比±%", "前二季度"],
)
def test_a_time_in_the_header_is_no_figure(words: str) -> None:
    assert roles(f"指标名称\t计量单位\t{words}\n工业投资\t亿元\t38.5")[:2] == ["label", "unit"]


def test_a_header_of_two_rows_with_times_above() -> None:
    columns = header(
        "指标\t6月\t6月\t1-6月\t1-6月\n指标\t绝对量\t同比增长（%）\t绝对量\t同比增长（%）\n工业投资\t…\t2\t38.5\t3"
    ).columns
    assert [(c.role, c.label) for c in columns] == [
        ("label", "指标"),
        ("value", "6月绝对量"),
        ("growth", "6月同比增长"),
        ("value", "1-6月绝对量"),
        ("growth", "1-6月同比增长"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        pytest.param("指标\t1-6月\n绝对量\t同比增长\n(亿元)\t(%)\n工业投资\t38.5\t3", id="one_above"),
        pytest.param("指标\t6月\t1-6月\n绝对量\t同比增长\t绝对量\t同比增长\n工业投资\t6\t2\t38.5\t3", id="two_above"),
    ],
)
def test_header_cells_that_lost_their_spans(table: str) -> None:
    columns = header(table).columns
    assert [c.role for c in columns] == ["label"] + ["value", "growth"] * (len(columns) // 2)
    assert columns[-2].label == "1-6月绝对量"


def test_a_header_with_nothing_above_the_names_of_rows() -> None:
    columns = header("\t单位产值能耗\t单位产值能耗\n\t数值（吨标准煤/万元）\t上升或下降（±%）\n白河市\t1.5\t-2.5").columns
    assert [(c.role, c.unit) for c in columns] == [("label", None), ("value", "吨标准煤/万元"), ("growth", "±%")]


@pytest.mark.parametrize(
    "table",
    [
        pytest.param("工业投资\t2024.5\n民间投资\t12", id="an_amount_that_begins_like_a_year"),
        pytest.param("甲醇\t60\n尿素\t40", id="figures_in_the_first_row"),
        pytest.param("名称\t产能", id="nothing_below"),
        pytest.param("\t\n甲醇\t60", id="blank_first_row"),
    ],
)
def test_what_is_no_header(table: str) -> None:
    assert read_header(grid(table)) is None


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param("项目名称\t建设内容\n甲\t厂房", True, id="name_and_content"),
        pytest.param("项目名称\t总投资（亿元）\n甲\t12", True, id="name_and_investment"),
        pytest.param("指标\t总投资（亿元）\n工业\t12", False, id="indicators"),
        pytest.param("项目名称\t属地\n甲\t东河区", False, id="name_and_place_only"),
    ],
)
def test_what_is_a_project_list(table: str, expected: bool) -> None:
    assert is_project_list(header(table)) is expected


def test_squeezed_text_has_no_blanks_and_is_half_width() -> None:
    assert squeeze(" 绿色 \u3000工厂（个）\n") == "绿色工厂(个)"


def test_a_part_stands_behind_the_whole_that_shares_its_words() -> None:
    text = (
        "| 年份 | 邮政局所 | 邮路总长度(公里) | 投递线路(公里) | |\n| 汽车邮路 | | | | |\n"
        "| 1995 | 76 | 6826 | 2415 | 4411 |\n| 2000 | 85 | 6933 | 2485 | 4448 |\n"
    )
    found = observe(text, title="白河统计年鉴")
    assert values(found, "text", "unit", "indicator")[1:4] == [
        ("6826", "公里", "邮路总长度"),
        ("2415", "公里", "邮路总长度汽车邮路"),
        ("4411", "公里", "投递线路"),
    ]


def test_a_header_that_lost_its_open_first_cell() -> None:
    table = "地区\t产量（万吨）\t增长（%）\t\n1\t甲县\t3.5\t4\n2\t乙县\t2.5\t-1\n3\t丙县\t1.5\t2\n"
    header = read_header(grid(table))
    assert header is not None
    assert [(column.role, column.label) for column in header.columns] == [
        ("serial", ""),
        ("label", "地区"),
        ("value", "产量"),
        ("growth", "增长"),
    ]


@pytest.mark.parametrize("line", ["本表按当年价格计算，单位：万元", "（2018年） 单位：万元"])
def test_a_unit_line_that_says_more_before_it(line: str) -> None:
    header = read_header(grid(f"{line}\t\t\n项目\t产值\t利润\n甲\t3\t1\n乙\t4\t2\n"))
    assert header is not None
    assert header.unit == "万元"
