"""Markup -> markup that is safe to build a tree of.

Here: leaving out what is never text (scripts, comments, inline formatting), bounding nesting, elements and attributes.
Not here: the tree, the text.

Building a tree takes time in proportion to its depth for each element, and an unclosed <b> is opened again in each
paragraph that follows: a page of one megabyte made for it would take minutes. What is left of the markup here is plain
enough for a count of open elements to be right.
"""

from __future__ import annotations

import html
import re

from orchestration.ingest.markup_origins import marked
from orchestration.ingest.quarantine import Quarantine

# Real pages stay below 60; in a deeper one the boxes are left out, not the text in them.
MAXIMUM_DEPTH = 200
# The largest statistical table printed on one page has some ten thousand cells.
MAXIMUM_ELEMENTS = 1_000_000
MAXIMUM_ATTRIBUTES = 4_000

_BLANK = r"[\t\n\f\r ]"
_NO_TEXT = (
    "script|style|noscript|template|title|textarea|select|iframe|noembed|noframes|xmp|svg|math|object|applet|canvas|video|audio"
)
_TOKEN = re.compile(
    rf"""<!--.*?(?:--!?>|\Z)
    |<(?P<void>{_NO_TEXT})(?={_BLANK}|[/>])[^>]*>(?P<content>.*?)(?:</(?P=void)(?={_BLANK}|[/>])[^>]*>|\Z)
    |<(?P<end>/?)(?P<name>[a-z][^\t\n\f\r />]*+)
      (?P<attributes>(?:[\t\n\f\r /]++
        |[^\t\n\f\r />][^\t\n\f\r />=]*+(?:{_BLANK}*+={_BLANK}*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\t\n\f\r >]*+))?+
      )*+)(?:>|\Z)
    |<[!?][^>]*>?
    |</[^a-z>][^>]*>?
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "button",
        "center",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "header",
        "hgroup",
        "main",
        "menu",
        "nav",
        "ol",
        "pre",
        "section",
        "summary",
        "ul",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    ]
)
# Their end tags may be missing: the next one, or the end of the element around them, closes them.
_IMPLIED = frozenset(["p", "li", "dd", "dt", "tr", "td", "th", "thead", "tbody", "tfoot", "caption"])
_EMPTY = frozenset(["br", "hr", "meta"])
_PLAIN = frozenset(["span", "sup", "table"])


class _Slimmer:
    """Takes the tokens of one page in order. ``open`` holds the elements that are open, ``excess`` counts those left out."""

    def __init__(self) -> None:
        self.title = ""
        self.open: list[str] = []
        self.excess: dict[str, int] = {}
        self.elements = 0

    def take(self, token: re.Match[str]) -> str:
        if token["void"]:
            if token["void"].lower() == "title" and not self.title:
                self.title = html.unescape(token["content"])
            return " "
        name = (token["name"] or "").lower()
        if token["end"]:
            return self._close(name)
        if name in _EMPTY or name in _IMPLIED or name in BLOCKS or name in _PLAIN:
            return self._open(name, token["attributes"])
        return ""

    def _open(self, name: str, attributes: str) -> str:
        self.elements += 1
        if self.elements > MAXIMUM_ELEMENTS:
            raise Quarantine("oversize_file", f"The page has more than {MAXIMUM_ELEMENTS} elements.")
        if name in BLOCKS or name in _PLAIN:
            if len(self.open) >= MAXIMUM_DEPTH:
                self.excess[name] = self.excess.get(name, 0) + 1
                return " "
            self.open.append(name)
        return f"<{name} {attributes if len(attributes) <= MAXIMUM_ATTRIBUTES else ''}>"

    def _close(self, name: str) -> str:
        """Only what a browser would close as well: a block through what is unclosed inside it, but not out of a table."""
        if name in _IMPLIED:
            return f"</{name}>"
        if self.excess.get(name):
            self.excess[name] -= 1
            return " "
        for position in range(len(self.open) - 1, -1, -1):
            if self.open[position] == name:
                del self.open[position:]
                return f"</{name}>"
            if (name in BLOCKS and self.open[position] == "table") or name in ("span", "sup"):
                break
        return ""


def slim(markup: str) -> tuple[str, str]:
    """The markup without what is never text, its words marked with where they stand, and the page's title."""
    slimmer = _Slimmer()
    pieces = ["<!DOCTYPE html>"]
    position = 0
    for token in _TOKEN.finditer(markup):
        pieces += [marked(markup[position : token.start()], position), slimmer.take(token)]
        position = token.end()
    pieces.append(marked(markup[position:], position))
    return "".join(pieces), slimmer.title
