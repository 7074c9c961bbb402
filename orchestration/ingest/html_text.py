"""Markup -> the text a reader of the page sees.

Here: which elements are paragraphs, headings, list items, tables, which are furniture of the site or hidden.
Not here: bytes, limits of the markup, spans of cells, metadata.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from orchestration.ingest.html_markup import BLOCKS
from orchestration.ingest.html_record import LONGEST_RECORD, record_fields
from orchestration.ingest.html_table import Budget, HtmlCell, join_lines, table_blocks
from orchestration.ingest.markup_origins import ANY_MARK, INVISIBLE, WIDE, bare, between, first_mark

_HIDDEN_TAGS = frozenset(["nav", "footer", "aside", "menu", "button", "dialog", "meta"])
_HIDDEN_ROLES = frozenset(["navigation", "contentinfo", "complementary", "search", "menu", "menubar", "toolbar", "dialog"])
# Whole words of class and id only: footnote is no foot, and a table named navigation-data still holds data.
_HIDDEN_NAMES = frozenset(
    [
        "nav",
        "navbar",
        "navigation",
        "menu",
        "submenu",
        "foot",
        "footer",
        "sidebar",
        "breadcrumb",
        "breadcrumbs",
        "crumbs",
        "crumb",
        "share",
        "copyright",
        "pagination",
        "pager",
        "hidden",
        "hide",
        "d-none",
        "sr-only",
        "visually-hidden",
        "noprint",
    ]
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_RAISED_STYLE = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
_NEVER_FURNITURE = frozenset(
    ["html", "body", "main", "article", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"]
)

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BREAKS = BLOCKS | {"p", "li", "dt", "dd", "hr"}

# Short lines that sites put around every page; their numbers count clicks and licences, not the world.
_LONGEST_FURNITURE = 120
_FURNITURE = re.compile(
    r"您?(?:现在|当前|所在)?的?(?:所在)?位置\s*[:：]|打印(?:本页)?$|关闭(?:窗口|本页)?$|分享(?:到|至)|扫一扫|网站标识码|版权所有|Copyright|©"
    r"|上一[篇页]|下一[篇页]|.{0,6}ICP备|.{0,4}公网安备|网站地图$|联系我们$|返回顶部$",
    re.IGNORECASE,
)
_PAGE_TOOLS = re.compile(
    r"(?:浏览|访问|点击|阅读)(?:次数|量|数)\s*[:：]\s*\d*+(?![.\d]|\s*[十百千万亿])\s*次?|[\[【(（]\s*字[体号]\s*[:：][^\]】)）]{0,20}[\]】)）]"
)

# A line end between two Chinese characters is the editor's; anywhere else it parts words.
_CHINESE_BREAK = re.compile(rf"(?<={WIDE})[\t\r ]*+\n[\t\n\r ]*+(?={ANY_MARK}{WIDE})")
_INVISIBLE = str.maketrans("", "", INVISIBLE)
_PARAGRAPH_END = re.compile(r"\n{2,}")
_DIGITS = re.compile(r"\s*([0-9]{1,9})")
_MARK = re.compile(r"[\[(（【〔]?\s*([-−+]?\d{1,3}(?:\s*[,，、]\s*\d{1,2})*)\s*[\])）】〕]?")
_RAISED = str.maketrans("0123456789-−+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁺")


@dataclass
class _Flow:
    """The text of the page, of a cell or of a caption: finished blocks, and what has come of the next one."""

    cell: HtmlCell | None = None
    blocks: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    def add(self, block: str) -> None:
        self.end_list()
        self.blocks.append(block)

    def end_list(self) -> None:
        if self.items:
            self.blocks.append("\n".join(self.items))
            self.items = []


@dataclass
class _Table:
    rows: list[list[HtmlCell]] = field(default_factory=list)
    caption: list[str] = field(default_factory=list)


class _Renderer:
    """Walks the tree without recursion; ``flows`` and ``tables`` are stacks, the innermost last."""

    def __init__(self) -> None:
        self.flows = [_Flow()]
        self.tables: list[_Table] = []
        self.marks: list[int] = []
        self.preformatted = 0
        self.lists = 0
        self.fields: dict[str, str] = {}
        self.budget = Budget()

    def render(self, root: LexborNode) -> str:
        node = root.first_child
        while node is not None:
            if self._enter(node):
                if node.first_child is not None:
                    node = node.first_child
                    continue
                self._leave(node)
            node = self._following(node, root)
        self._end_block()
        self.flows[0].end_list()
        return "\n\n".join(self.flows[0].blocks)

    def _following(self, node: LexborNode, root: LexborNode) -> LexborNode | None:
        """The next node that is not inside this one; the elements that end before it are left."""
        while node.next is None:
            parent = node.parent
            if parent is None or parent.mem_id == root.mem_id:
                return None
            node = parent
            self._leave(node)
        return node.next

    def _enter(self, node: LexborNode) -> bool:
        """Begin an element, or take a text; whether there is more to see inside."""
        tag = node.tag or "-"
        if tag == "-text":
            self._add_text(node.text_content or "")
        elif tag == "br":
            self.flows[-1].pieces.append("\n")
        if tag.startswith("-") or tag == "br" or _is_hidden(node, tag):
            return False
        if tag == "table":
            self._end_block()
            self.tables.append(_Table())
        elif tag == "tr":
            self.tables[-1].rows.append([])
        elif tag in ("td", "th", "caption"):
            self._begin_cell(node, tag)
        elif tag in _BREAKS:
            self._end_block()
            self.preformatted += tag == "pre"
            self.lists += tag == "li"
        elif _is_raised(node, tag):
            self.marks.append(len(self.flows[-1].pieces))
        return True

    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or "-"
        if tag == "table":
            self._end_table()
        elif tag in ("td", "th", "caption"):
            self._end_block()
            flow = self.flows.pop()
            flow.end_list()
            if flow.cell is None:
                self.tables[-1].caption += flow.blocks
            else:
                flow.cell.blocks = flow.blocks
        elif tag in _HEADINGS:
            self._end_block(heading=_HEADINGS[tag])
        elif tag in _BREAKS:
            self._end_block()
            self.preformatted -= tag == "pre"
            self.lists -= tag == "li"
        elif _is_raised(node, tag):
            self._raise(self.marks.pop())

    def _begin_cell(self, node: LexborNode, tag: str) -> None:
        if tag == "caption":
            self.flows.append(_Flow())
            return
        attributes = node.attributes
        cell = HtmlCell(_span(attributes, "colspan") or 1, _span(attributes, "rowspan"))
        self.tables[-1].rows[-1].append(cell)
        self.flows.append(_Flow(cell))

    def _end_table(self) -> None:
        self._end_block()
        table = self.tables.pop()
        record = record_fields([[bare(cell.text) for cell in row] for row in table.rows[:LONGEST_RECORD]])
        if record:
            self.fields = {**record, **self.fields}
            return
        for block in table_blocks(table.rows, table.caption, self.budget):
            self._add_block(block)
            cell = self.flows[-1].cell
            if cell is not None and "\t" in block:
                cell.is_text = True

    def _add_text(self, text: str) -> None:
        if not self.preformatted:
            text = _CHINESE_BREAK.sub("", text).replace("\n", " ")
        self.flows[-1].pieces.append(text)

    def _raise(self, start: int) -> None:
        """A raised number becomes raised digits, so that a footnote mark does not go on with the figure before it."""
        pieces = self.flows[-1].pieces
        raised = "".join(pieces[start:])
        mark = _MARK.fullmatch(bare(raised).strip())
        if mark:
            pieces[start:] = [first_mark(raised) + mark[1].translate(_RAISED)]

    def _end_block(self, heading: int = 0) -> None:
        """Finish what has been collected; an empty line in it parts paragraphs, list items follow each other."""
        flow = self.flows[-1]
        if not flow.pieces:
            return
        text = "".join(flow.pieces).translate(_INVISIBLE)
        flow.pieces = []
        if self.preformatted:
            lines = [line.rstrip() for line in text.split("\n")]
        else:
            lines = [" ".join(line.split()) for line in text.split("\n")]
        if heading:
            title = join_lines(lines)
            lines = [f"{'#' * heading} {title}" if title else ""]
            if flow.cell is not None:
                flow.cell.is_text = True
        for block in _PARAGRAPH_END.split("\n".join(lines)) if len(lines) > 1 else lines:
            self._add_block(block.strip("\n"))

    def _add_block(self, block: str) -> None:
        flow = self.flows[-1]
        if not self.tables:
            block = "\n".join(line for line in map(_without_furniture, block.split("\n")) if line)
        if not block:
            return
        if self.lists:
            flow.items.append(block)
        else:
            flow.add(block)


def _without_furniture(line: str) -> str:
    shown = bare(line)
    if len(shown) > _LONGEST_FURNITURE or "\t" in line:
        return line
    if _FURNITURE.match(shown):
        return ""
    kept, position = "", 0
    for tool in _PAGE_TOOLS.finditer(shown):
        kept, position = kept + between(line, position, tool.start()), tool.end()
    return (kept + between(line, position, len(shown))).strip()


def _span(attributes: Mapping[str, str | None], name: str) -> int:
    """A number of columns or rows; what is no number is one, as a browser takes it, and 0 rows are all that follow."""
    digits = _DIGITS.match(attributes.get(name) or "1")
    return int(digits[1]) if digits else 1


def _is_raised(node: LexborNode, tag: str) -> bool:
    return tag == "sup" or (tag == "span" and bool(_RAISED_STYLE.search(node.attributes.get("style") or "")))


def _is_hidden(node: LexborNode, tag: str) -> bool:
    """Whether a reader does not see the element, or it belongs to the site and not to the page."""
    if tag in _HIDDEN_TAGS:
        return True
    attributes = node.attributes
    if tag in ("html", "body") or not (attributes or tag == "header"):
        return False
    if "hidden" in attributes or _HIDDEN_STYLE.search(attributes.get("style") or ""):
        return True
    if tag in _NEVER_FURNITURE:
        return False
    if attributes.get("aria-hidden") == "true" or attributes.get("role") in _HIDDEN_ROLES:
        return True
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower().split()
    is_menu = tag == "header" and (node.parent is None or node.parent.tag not in ("article", "main", "section"))
    is_furniture = is_menu or not _HIDDEN_NAMES.isdisjoint(names)
    return is_furniture and node.css_first("h1, h2, article, main") is None


def render(tree: LexborHTMLParser) -> tuple[str, dict[str, str]]:
    """The page's text: paragraphs, headings as in Markdown and tables as tab-separated lines, with blank lines between;
    and what the record of the document at the head of the page says, under the names of Document's fields."""
    renderer = _Renderer()
    return (renderer.render(tree.body) if tree.body is not None else ""), renderer.fields
