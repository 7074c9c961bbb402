"""HTML bytes -> text and what the page says about itself.

Here: the charset a page names, and the way from markup through the tree to the text. Not here: the steps themselves.
Nothing in a page is run, and nothing it points to is fetched.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from orchestration.ingest import html_markup, html_record, html_text
from orchestration.ingest.charset import decode
from orchestration.ingest.quarantine import Quarantine

# Browsers look no further for the charset; pages with a comment above their head are given some more.
_HEAD_BYTES = 4_096
_CHARSET = re.compile(rb"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)


def read_page(data: bytes) -> tuple[str, str, dict[str, str]]:
    """Text of the page, its charset, and fields of Document that its head gives. Raises Quarantine."""
    named = _CHARSET.search(data[:_HEAD_BYTES])
    markup, charset = decode(data, named[1].decode("ascii") if named else None)
    slimmed, title = html_markup.slim(markup)
    tree = LexborHTMLParser(slimmed)
    text, record = html_text.render(tree)
    if not text:
        raise Quarantine("empty_file", "The page shows no text.")
    return text + "\n", charset, {**html_record.page_fields(tree, title), **record}
