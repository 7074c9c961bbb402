"""What a document says about itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from orchestration.extraction.model import Document
from orchestration.ingest.readers import read_document
from orchestration.vocabulary import load


def read(text: str, name: str = "文件.txt", **declared: str) -> Document:
    return read_document(Path(name), name, text.encode(), declared)


POLICY = """鄂政办发［2024］ 17 号

鄂尔多斯市人民政府办公室
关于支持清洁能源发展的若干措施

各旗区人民政府:

依据《某意见》(国发〔2020〕7号)，制定本措施。

鄂尔多斯市人民政府办公室
2024年3月5日

附件
1.名单
2.说明
3.其他
"""


def test_a_policy_tells_everything() -> None:
    document = read(POLICY)
    assert document.title == "鄂尔多斯市人民政府办公室关于支持清洁能源发展的若干措施"
    assert document.document_number == "鄂政办发〔2024〕17号"
    assert document.issued == "2024-03-05"
    assert document.publisher == "鄂尔多斯市人民政府办公室"
    assert document.document_kind == "policy"
    assert document.place == "鄂尔多斯市"
    assert set(document.inferred_fields) == {"title", "document_number", "issued", "publisher", "document_kind", "place"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n\n某地工业发展“十四五”规划\n\n正文如下，内容很多。\n", "某地工业发展“十四五”规划"),
        ("# 园区一季度开局良好\n正文。\n", "园区一季度开局良好"),
        ("一、总体要求\n正文。\n", "文件"),
        ("各旗区人民政府:\n正文。\n", "文件"),
        ("▶ 本报记者 甲\n正文。\n", "文件"),
        ("第一句就是正文，没有标题。\n后来的短行\n", "文件"),
        ("序号\t名称\n1\t甲\n", "文件"),
        ("2024年5月\n某地运行情况\n", "某地运行情况"),
    ],
)
def test_titles(text: str, title: str) -> None:
    assert read(text, "文件.md" if text.startswith("#") else "文件.txt").title == title


def test_a_table_is_named_by_its_caption_or_its_file() -> None:
    assert read("装机容量表,,\n名称,单位,数值\n", "表.csv").title == "装机容量表"
    assert read("名称,单位,数值\n火电,万千瓦,1\n", "表.csv").title == "表"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("国发〔2021〕23号\n标题\n", "国发〔2021〕23号"),
        ("内政发[2021]13号\n标题\n", "内政发〔2021〕13号"),
        ("鄂府发【2025】36号\n标题\n", "鄂府发〔2025〕36号"),
        ("文号：鄂府发（2025）第36号\n标题\n", "鄂府发〔2025〕36号"),
        ("标题\n根据国发〔2021〕23号文件要求。\n", None),
        ("标题\n国发〔2021〕23号文件要求加快建设。\n", None),
    ],
)
def test_numbers_are_the_documents_own(text: str, number: str | None) -> None:
    assert read(text).document_number == number


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        ("标题\n成文日期：2025年8月15日\n正文2020年完成。\n", "2025-08-15"),
        ("标题\n来源：《某文》。日期：2025年12月。规划期：2021—2025年。\n", "2025-12"),
        ("某新闻标题\n2025-04-18 10:30　来源：某报\n正文。\n", "2025-04-18"),
        ("标题\n（2024年3月1日）\n正文。\n", "2024-03-01"),
        ("标题\n正文。\n二〇二四年三月一日\n", "2024-03-01"),
        ("标题\n正文。\n某市统计局\n2025年3月\n", "2025-03"),
        ("鄂府发〔2025〕36号\n各旗区:\n正文。\n", "2025"),
        ("2024年国民经济和社会发展统计公报\n正文2024年增长。\n", None),
        ("标题\n到2030年12月31日完成建设。\n", None),
        ("表\n甲\n2025年\n", None),
    ],
)
def test_dates_of_issue(text: str, issued: str | None) -> None:
    assert read(text).issued == issued


def test_bodies_that_sign_together() -> None:
    document = read("标题\n正文。\n某市统计局\n国家统计局某调查队\n2025年3月20日\n")
    assert document.publisher == "某市统计局、国家统计局某调查队"


def test_a_press_page_names_its_source() -> None:
    document = read("园区开局良好\n2025-04-18　来源：鄂尔多斯日报 作者：甲\n本报记者报道。\n")
    assert (document.publisher, document.document_kind) == ("鄂尔多斯日报", "press")


@pytest.mark.parametrize("source", ["《某规划》", "原文未载", "一个报纸版面", "根据公开资料整理"])
def test_a_source_that_is_no_publisher(source: str) -> None:
    assert read(f"标题\n来源：{source}。发布机构：原文未载。\n正文。\n").publisher is None


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("某市工业“十四五”规划", "plan"),
        ("关于印发某规划的通知", "plan"),
        ("某市2024年国民经济和社会发展统计公报", "communique"),
        ("2025年政府工作报告", "work_report"),
        ("关于某事的实施意见", "policy"),
        ("某实施方案", "policy"),
        ("一段没有类别的文字", None),
    ],
)
def test_kinds(title: str, kind: str | None) -> None:
    document = read(f"{title}\n\n正文。\n")
    assert document.document_kind == kind
    assert kind is None or kind in load.codelist("document_kind")


def test_places() -> None:
    assert read("鄂尔多斯高新技术产业开发区发展规划\n正文。\n").place == "鄂尔多斯高新技术产业开发区"
    assert read("开局良好\n正文讲东胜区，又讲东胜区，也讲包头市。\n").place == "东胜区"
    assert read("开局良好\n正文。\n某县统计局\n2025年3月20日\n").place is None
    assert read("开局良好\n正文。\n", place="乌审旗").place == "乌审旗"


def test_what_a_national_authority_says_is_about_the_whole_country() -> None:
    assert read("名单公布\n国家能源局公布名单，包括包头市的项目。\n").place == "全国"
    assert read("开局良好\n我国产量上升，包头市也上升，我国仍领先。\n").place == "全国"
    assert read("开局良好\n包头市获国家能源局批复，我国首个项目落户包头市。\n").place == "包头市"


def test_what_is_not_told_stays_unknown() -> None:
    document = read("一段文字，没有别的。\n")
    assert (document.publisher, document.document_number, document.issued, document.document_kind) == (None,) * 4
    assert document.inferred_fields == ("title",)


def test_the_ends_of_a_line_are_not_what_a_text_is_about() -> None:
    assert read("开局良好\n包头-东胜输电工程开工，途经乌审旗。\n").place == "乌审旗"


def test_a_text_about_china_and_places_all_over_it_is_about_the_country() -> None:
    text = "中国制造展现新颜。\n宁波工厂焕新。重庆车间提速。\n杭州、成都、武汉的企业也在改造。\n"
    assert read(text).place == "全国"
