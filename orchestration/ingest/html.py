"""HTML bytes -> text and what the page says about itself.

Here: the charset a page names, and the way from markup through the tree to the text. Not here: the steps themselves.
Nothing in a page is run, and nothing it points to is fetched.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from orchestration.extraction.model import Origin
from orchestration.ingest import html_markup, html_record, html_text, markup_origins
from orchestration.ingest.charset import decode
from orchestration.ingest.quarantine import Quarantine

# Browsers look no further for the charset; pages with a comment above their head are given some more.
_HEAD_BYTES = 4_096
_CHARSET = re.compile(rb"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)


@dataclass(frozen=True)
class Page:
    """What a reader sees, where it stands in the markup, and ``fields`` of Document that the page's head gives."""

    text: str
    charset: str
    origins: tuple[Origin, ...]
    fields: dict[str, str]


def read_page(data: bytes) -> Page:
    """The page of these bytes. Raises Quarantine."""
    named = _CHARSET.search(data[:_HEAD_BYTES])
    markup, charset = decode(data, named[1].decode("ascii") if named else None)
    markup = markup_origins.without_private(markup)
    slimmed, title = html_markup.slim(markup)
    tree = LexborHTMLParser(slimmed)
    rendered, record = html_text.render(tree)
    if not rendered:
        raise Quarantine("empty_file", "The page shows no text.")
    text, origins = markup_origins.resolve(rendered + "\n", markup)
    return Page(text, charset, origins, {**html_record.page_fields(tree, title), **record})
