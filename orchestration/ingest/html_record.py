"""What a page says about the document it shows.

Here: meta tags and record tables (索引号, 发文字号, 成文日期 ...) as Chinese government sites write them, the title.
Not here: what the text itself tells (metadata), sources.yml.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser

from orchestration.ingest.dates import first_day, iso_date
from orchestration.ingest.markup_origins import bare
from orchestration.ingest.metadata import document_number

LONGEST_RECORD = 12
_LONGEST_PUBLISHER = 40
_LONGEST_TITLE = 120

# Names of meta tags in lower case, the first one that says something counts.
_META_TITLE = ("articletitle", "og:title")
_META_DATE = ("pubdate", "publishdate", "article:published_time", "发布日期", "成文日期")
_META_PUBLISHER = ("contentsource", "发布机构", "来源")
_META_NUMBER = ("文号", "发文字号")

_RECORD_LABELS = {
    "发文字号": "document_number",
    "文号": "document_number",
    "发布机构": "publisher",
    "发布机关": "publisher",
    "发文机关": "publisher",
    "发文单位": "publisher",
    "制发机关": "publisher",
    "成文日期": "issued",
    "发文日期": "issued",
    "印发日期": "issued",
    "发布日期": "published",
    "发布时间": "published",
    "公开日期": "published",
    "生成日期": "published",
    "标题": "title",
    "名称": "title",
    "信息名称": "title",
    "文件名称": "title",
}
_DESCRIPTIVE_LABELS = (
    "索引号",
    "主题分类",
    "信息分类",
    "公文种类",
    "组配分类",
    "体裁分类",
    "主题词",
    "关键词",
    "公开方式",
    "公开范围",
)
_VALIDITY_LABELS = ("有效性", "时效性", "效力状态", "生效日期", "失效日期")
_OTHER_LABELS = frozenset(_DESCRIPTIVE_LABELS + _VALIDITY_LABELS)
_LABEL = re.compile(r"[\[【]?(?P<label>[^:：\]】]{2,8})[\]】]?\s*(?:[:：]\s*(?P<value>.*))?")
# The name of the site after the title: 统计公报_某市人民政府, 统计公报 - 某市统计局.
_SITE = re.compile(r"\s*(?:[_|｜]|\s[-–—]+\s).*$|[-–—]{1,2}[^-–—]{2,20}(?:网|网站|政府|门户|局|平台)$")


def record_fields(rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """Fields of Document that a table of labels and values gives; nothing if the table is of another kind."""
    found: dict[str, str] = {}
    known = 0
    for row in rows:
        cells = iter(text for text in row if text)
        for cell in cells:
            match = _LABEL.fullmatch(cell)
            label = re.sub(r"\s", "", match["label"]) if match else ""
            if match is None or (label not in _RECORD_LABELS and label not in _OTHER_LABELS):
                return {}
            known += 1
            value = match["value"] or next(cells, "")
            found.setdefault(_RECORD_LABELS.get(label, label), value)
    return _usable(found) if known > 1 else {}


def _usable(found: dict[str, str]) -> dict[str, str]:
    """The values in the form they have in Document; what has none is left to the text."""
    publisher, title = found.get("publisher", "").strip(), found.get("title", "").strip()
    fields = {
        "title": title if len(title) <= _LONGEST_TITLE else None,
        "publisher": publisher if len(publisher) <= _LONGEST_PUBLISHER else None,
        "document_number": document_number(found.get("document_number", "")),
        "issued": _date(found.get("issued", "")) or _date(found.get("published", "")),
    }
    return {name: value for name, value in fields.items() if value}


def _date(text: str) -> str | None:
    return first_day(text) or iso_date(text)


def page_fields(tree: LexborHTMLParser, title: str) -> dict[str, str]:
    """Fields of Document out of the meta tags and the headings. ``title`` is that of the title tag."""
    metas: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        name = node.attributes.get("name") or node.attributes.get("property") or ""
        metas.setdefault(name.strip().lower(), " ".join((node.attributes.get("content") or "").split()))

    def meta(names: Sequence[str]) -> str:
        return next((metas[name] for name in names if metas.get(name)), "")

    found = {
        "title": meta(_META_TITLE) or _title(tree, title),
        "publisher": meta(_META_PUBLISHER),
        "document_number": meta(_META_NUMBER),
        "issued": meta(_META_DATE),
    }
    return _usable(found)


def _title(tree: LexborHTMLParser, title: str) -> str:
    """The title tag without the site's name, or the main heading that makes up most of it; else the first heading."""
    headings = [" ".join(bare(node.text()).split()) for node in tree.css("h1")[:LONGEST_RECORD]]
    title = _SITE.sub("", " ".join(title.split()))
    repeated = max((heading for heading in headings if heading in title), key=len, default="")
    if len(repeated) * 2 > len(title):
        return repeated
    return title or next((heading for heading in headings if heading), "")
