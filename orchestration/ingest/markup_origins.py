"""Where the characters of a page's text stand in its markup.

Here: marks that go with each word from the markup through the tree to the text, and what they say in the end.
Not here: the markup, the tree, the text.

A mark is two characters of Unicode's private planes 15 and 16, which no page uses, and names the offset of the word behind it.
So it goes wherever the word goes: into each row and column that a cell covers, and out with what is left out.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from html.entities import html5
from itertools import groupby
from operator import attrgetter, itemgetter

from orchestration.extraction.model import Origin

_HIGH, _LOW, _BITS = 0xF0000, 0x100000, 15
_MARK = re.compile("[\U000f0000-\U000fffff][\U00100000-\U0010ffff]")
_PRIVATE = re.compile("[\U000f0000-\U0010ffff]")
# What a reader does not see; it never comes into the text, and the word goes on behind it with a mark of its own.
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_UNSEEN = str.maketrans("", "", INVISIBLE)
# The longest name first: some are the beginning of others, and a few old ones need no semicolon, whatever follows. Parted by
# their first letter, because the engine tries one alternative after the other.
_NAMES = "|".join(
    f"{first}(?:{'|'.join(name[1:] for name in sorted(names, key=len, reverse=True))})"
    for first, names in groupby(sorted(html5), key=itemgetter(0))
)
_REFERENCE = rf"&(?:#\d{{1,7}};?|#[xX][0-9a-fA-F]{{1,6}};?|{_NAMES})"
_REFERENCED = re.compile(_REFERENCE)
_WORD = re.compile(rf"{_REFERENCE}|[^\s&{INVISIBLE}]+|&")

# A character that is no mark, and beyond ASCII.
WIDE = "[^\x00-\x7f\U000f0000-\U0010ffff]"
ANY_MARK = f"(?:{_MARK.pattern})?"


def without_private(markup: str) -> str:
    """The markup with another character for each that could be taken for a mark."""
    return _PRIVATE.sub("\ufffd", markup)


def marked(text: str, start: int) -> str:
    """A stretch of markup without tags, that begins at offset ``start``, with a mark before each word."""

    def with_mark(word: re.Match[str]) -> str:
        # A blank has no mark: which blanks the text keeps is for the text to say.
        is_unseen = word[0].startswith("&") and not html.unescape(word[0]).translate(_UNSEEN).strip()
        return word[0] if is_unseen else _mark(start + word.start()) + word[0]

    return _WORD.sub(with_mark, text)


def _mark(offset: int) -> str:
    return chr(_HIGH + (offset >> _BITS)) + chr(_LOW + (offset & ((1 << _BITS) - 1)))


def _offset(mark: str) -> int:
    return ((ord(mark[0]) - _HIGH) << _BITS) + ord(mark[1]) - _LOW


def bare(text: str) -> str:
    """The text without marks."""
    return _PRIVATE.sub("", text)


def first_mark(text: str) -> str:
    """The mark of the first word."""
    found = _MARK.search(text)
    return found[0] if found else ""


def between(text: str, start: int, end: int) -> str:
    """``bare(text)[start:end]`` with its marks, and one more where it begins within a word."""
    places = [place for place, character in enumerate(text) if not _PRIVATE.match(character)]
    if start >= end:
        return ""
    first = places[start - 1] + 1 if start else 0
    part = text[first : places[end - 1] + 1]
    marks = list(_MARK.finditer(text, 0, first))
    if marks and not _MARK.match(part):
        part = _mark(_offset(marks[-1][0]) + first - marks[-1].end()) + part
    return part


def resolve(text: str, markup: str) -> tuple[str, tuple[Origin, ...]]:
    """The text without marks, and where its characters stand in the markup."""
    return bare(text), tuple(_joined(_stretches(text, markup)))


def source_span(origins: Sequence[Origin], start: int, end: int) -> tuple[int, int]:
    """Where ``text[start:end]`` of a document stands in its source: the same place where there are no origins.
    The SQL of it is the model int_source_span."""
    if not origins:
        return start, end
    first = origins[min(bisect_right(origins, start, key=attrgetter("text_end")), len(origins) - 1)]
    last = origins[max(bisect_left(origins, end, key=attrgetter("text_start")) - 1, 0)]
    return first.markup_start + max(start - first.text_start, 0), last.markup_end - max(last.text_end - end, 0)


def _stretches(text: str, markup: str) -> Iterator[Origin]:
    """One for each word. What stands behind a word up to the next mark is the text's own: blanks, the sign of a heading."""
    before, *pieces = _MARK.split(text)
    position = len(before)
    for mark, piece in zip(_MARK.findall(text), pieces, strict=True):
        word = piece.split(maxsplit=1)[0] if piece[:1].strip() else ""
        markup_start = _offset(mark)
        reference = _REFERENCED.match(markup, markup_start)
        length = reference.end() - markup_start if reference and word != reference[0] else len(word)
        if word:
            yield Origin(position, position + len(word), markup_start, markup_start + length)
        position += len(piece)


def _joined(stretches: Iterable[Origin]) -> Iterator[Origin]:
    """Stretches that go on with the one before, in the text and in the markup, are one with it."""
    former: Origin | None = None
    for stretch in stretches:
        if former is not None and _is_even(former) and _is_even(stretch) and _shift(former) == _shift(stretch):
            former = Origin(former.text_start, stretch.text_end, former.markup_start, stretch.markup_end)
            continue
        if former is not None:
            yield former
        former = stretch
    if former is not None:
        yield former


def _is_even(stretch: Origin) -> bool:
    return stretch.text_end - stretch.text_start == stretch.markup_end - stretch.markup_start


def _shift(stretch: Origin) -> int:
    return stretch.markup_start - stretch.text_start
