"""Tasks of a policy document: number, title, and the units that lead and answer for it.

Here: paragraphs that close with 牵头单位 and 责任单位.
Not here: figures inside the tasks (binding).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from orchestration.extraction.layout.layout import Layout, Paragraph
from orchestration.extraction.model import Document, PolicyTask
from orchestration.extraction.record import identity

_UNITS = re.compile(
    r"[(\[]?(?:(?:市级)?牵头(?:单位|部门)|(?P<only>责任(?:单位|部门)))[:：]?(?P<lead>[^;；)\]]*?)"
    r"(?:[;；,，](?:责任|配合|参与|协同)(?:单位|部门)[:：]?(?P<responsible>[^)\]]*))?[)\]]?[。.]?$"
)
# (甲局牵头，乙厅、各市政府按职责分工负责)
_LED_BY = re.compile(
    r"[(\[](?P<lead>[^()\[\]:;；,，。]{2,60}?)牵头(?:负责)?"
    r"(?:[;；,，](?P<responsible>[^()\[\]]{2,200}?)(?:按照?职责分工)?(?:分工)?(?:协同|配合|参加|参与|负责)+)?(?P<only>)[)\]][。.]?$"
)
# What may stand before the word: (市级牵头单位.
_LONGEST_LEAD = len("(市级")
_TITLE = re.compile(
    r"(?P<number>\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|\d{1,2}[.、])(?P<title>[^。.;；]{2,40})[。.]?"
)
_SEPARATOR = re.compile(r"[、,，]")


def tasks(document: Document, layout: Layout) -> Iterator[PolicyTask]:
    """The tasks in order of the text."""
    if "牵头" not in layout.view.text and "责任" not in layout.view.text:
        return
    before: tuple[Paragraph, re.Match[str]] | None = None
    for paragraph in layout.paragraphs:
        text = layout.view.text[paragraph.view_start : paragraph.view_end]
        title = _TITLE.match(text)
        units = _units(text)
        if units is not None and title is not None:
            yield _task(document, paragraph, title, units, paragraph.source_end)
        elif units is not None and units.start() == 0 and before is not None:
            # The units stand on a line of their own below the task.
            yield _task(document, before[0], before[1], units, paragraph.source_end)
        before = (paragraph, title) if title is not None else None


def _units(text: str) -> re.Match[str] | None:
    """The units at the end of a paragraph, looked for no sooner than where the first of the words for them may begin."""
    places = [place for place in (text.find("牵头"), text.find("责任")) if place >= 0]
    if not places:
        return None
    named = _UNITS.search(text, max(0, min(places) - _LONGEST_LEAD))
    return named or _LED_BY.search(text, max(0, text.rfind("(", 0, text.rfind("牵头") + 1)))


def _task(document: Document, paragraph: Paragraph, title: re.Match[str], units: re.Match[str], end: int) -> PolicyTask:
    start = paragraph.source_start
    named, responsible = _names(units["lead"]), _names(units["responsible"])
    return PolicyTask(
        policy_task_id=identity(document, start, end),
        char_start=start,
        char_end=end,
        source_text=document.text[start:end],
        section=_section(paragraph, title["title"]),
        task_number=title["number"].rstrip("、."),
        task_title=title["title"],
        lead_units=() if units["only"] else named,
        responsible_units=named if units["only"] else responsible,
    )


def _names(words: str | None) -> tuple[str, ...]:
    return tuple(name for name in (part.strip("。. ") for part in _SEPARATOR.split(words or "")) if name)


def _section(paragraph: Paragraph, title: str) -> str:
    """The heading above the task's own."""
    above = [heading for heading in paragraph.headings if title not in heading]
    return above[-1] if above else ""
