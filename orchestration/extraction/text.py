"""Source text to view: the same characters made regular, and the way back.

Here: one-to-one character normalisation, and views (text without the blanks and line breaks that only wrap it) whose
every position leads back to an offset of the source.
Not here: deciding what is a paragraph (layout), finding anything in it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

# One character to one character, so that offsets stay the source's. NFKC would turn 21.7%¹ into 21.7%1 and move offsets.
_FULL_WIDTH = "％．（）／＋－～＜＞＝：；？！［］＆"
_HALF_WIDTH = "%.()/+-~<>=:;?![]&"
_PUNCTUATION = dict(zip(_FULL_WIDTH, _HALF_WIDTH, strict=True))
_PUNCTUATION.update(dict.fromkeys("–—―−", "-"))
_PUNCTUATION.update(dict.fromkeys("〜", "~"))
_PUNCTUATION.update(dict.fromkeys("✕╳", "×"))
_PUNCTUATION.update(dict.fromkeys("【〔", "["))
_PUNCTUATION.update(dict.fromkeys("】〕", "]"))
_PUNCTUATION.update(dict.fromkeys("\u3000\u00a0\u2009\u202f\ufeff", " "))
_PUNCTUATION.update({"﹪": "%", "＂": '"', "∶": ":", "︰": ":"})
_WORD_TRANSLATION = {0xFF10 + i: 0x30 + i for i in range(10)}
_WORD_TRANSLATION.update({0xFF21 + i: 0x41 + i for i in range(26)})
_WORD_TRANSLATION.update({0xFF41 + i: 0x61 + i for i in range(26)})
_TRANSLATION = _WORD_TRANSLATION | {ord(mark): ord(plain) for mark, plain in _PUNCTUATION.items()}
_ANY = re.compile("[" + re.escape("".join(map(chr, _TRANSLATION))) + "]")
# Below this length one look for any of the characters is cheaper than one for each.
_SHORT = 200
_FULL_WIDTH_WORD = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")

_RUN = re.compile(r"\S+")
_ASCII_WORD = frozenset("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_DIGITS = frozenset("0123456789")


def normalise(text: str) -> str:
    """Full-width digits, letters and punctuation in their half-width form; as many characters as before."""
    if len(text) < _SHORT:
        return text if _ANY.search(text) is None else text.translate(_TRANSLATION)
    for mark, plain in _PUNCTUATION.items():
        if mark in text:
            text = text.replace(mark, plain)
    return text if _FULL_WIDTH_WORD.search(text) is None else text.translate(_WORD_TRANSLATION)


def around(text: str, mark: str, pattern: re.Pattern[str], before: int) -> Iterator[re.Match[str]]:
    """What ``finditer`` gives for a pattern that always has ``mark`` so many characters behind its beginning.

    Plain substrings are found several times as fast as patterns that begin with a class of characters.
    """
    end = 0
    place = text.find(mark)
    while place >= 0:
        match = pattern.match(text, place - before) if place - before >= end else None
        if match:
            end = match.end()
            yield match
        place = text.find(mark, place + 1)


class Places:
    """Where a pattern is found in a text; asked for one clause or paragraph of it after the other."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        self._text: str | None = None
        # Nothing is found from ``_from`` on before ``_next``.
        self._from = self._next = 0

    def is_in(self, text: str, start: int, end: int) -> bool:
        """Whether something that the pattern matches begins in ``text[start:end]``."""
        if text is not self._text or not self._from <= start <= self._next:
            found = self._pattern.search(text, start)
            self._text, self._from, self._next = text, start, found.start() if found else len(text)
        return self._next < end


class View:
    """Paragraphs of a source text put together without wrapping, with the way back to source offsets.

    Blanks and line breaks inside a paragraph fall away, except between two Latin letters or digits, where a blank parts
    words. A line break between two digits is taken for a wrap inside a number and falls away too. Every paragraph ends
    with a line feed, which stands for no source character.
    """

    def __init__(self, source: str) -> None:
        """``source`` is the normalised source text."""
        self._source = source
        self._parts: list[str] = []
        self._view_starts: list[int] = []
        self._source_starts: list[int] = []
        self._length = 0
        self.text = ""

    def add_paragraph(self, spans: list[tuple[int, int]], opens_with_title: bool = False) -> tuple[int, int]:
        """Append the lines at ``spans`` as one paragraph; returns its place in the view, without the line feed.

        A title that it opens with is a sentence by itself, with a line feed behind it too.
        """
        begin = self._length
        last = -1
        for number, (start, end) in enumerate(spans):
            if opens_with_title and number == 1:
                self._append("\n", last)
                last = -1
            piece = self._source[start:end]
            is_run = piece.split() == [piece]
            for first, behind in ((start, end),) if is_run else (run.span() for run in _RUN.finditer(self._source, start, end)):
                if 0 <= last < first and self._parts_words(last, first):
                    self._append(" ", last)
                self._append(self._source[first:behind], first)
                last = behind
        finish = self._length
        self._append("\n", max(last, 0))
        return begin, finish

    def close(self) -> None:
        """Put the text together; to be called once, after the last paragraph."""
        self.text = "".join(self._parts)

    def source_start(self, position: int) -> int:
        """The source offset of the character at ``position`` of the view."""
        i = bisect_right(self._view_starts, position) - 1
        return self._source_starts[i] + position - self._view_starts[i]

    def source_end(self, position: int) -> int:
        """The source offset behind the character before ``position`` of the view."""
        return self.source_start(position - 1) + 1

    def _parts_words(self, last: int, first: int) -> bool:
        before, after = self._source[last - 1], self._source[first]
        if before not in _ASCII_WORD or after not in _ASCII_WORD:
            return False
        return not (before in _DIGITS and after in _DIGITS and "\n" in self._source[last:first])

    def _append(self, piece: str, source_start: int) -> None:
        self._parts.append(piece)
        self._view_starts.append(self._length)
        self._source_starts.append(source_start)
        self._length += len(piece)
