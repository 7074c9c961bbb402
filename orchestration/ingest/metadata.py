"""What a document says about itself.

Here: title, number, date, publisher, kind and place read off the text where sources.yml leaves them out. Pure.
Not here: sources.yml, files. What the text does not tell stays None.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from orchestration.extraction.model import Document
from orchestration.ingest.dates import PRINTED_DATE, first_day, iso_date
from orchestration.vocabulary import load

_HEAD_LINES = 12
_LONGEST_TITLE = 60
_LONGEST_DATE = 30
_PLACE_WINDOW = 2_000
# How far above its date a signature may stand: joint documents are signed by several bodies.
_SIGNATURE_LINES = 4

_NUMBER = re.compile(
    r"(?:发文字号|文号)?[:：]?\s*(?P<office>[\u4e00-\u9fff]{1,12})\s*[〔\[［【(（]\s*(?P<year>(?:19|20)\d{2})\s*[〕\]］】)）]"
    r"\s*第?\s*(?P<serial>\d{1,4})\s*号(?=\s|$)"
)
_SECTION = re.compile(
    r"第?[一二三四五六七八九十]{1,3}[、章节编部]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:\.\d+)*[.、．]"
)
_NO_TITLE = re.compile(r"[▶●■◆]|本报|记者|通讯员|来源|作者|发布|日期|时间|附件|目\s*录|摘要|编者按|单位[:：]|签发人")
_TITLE_END = re.compile(r"[。;；,，:：、!！?？…]$")
_SENTENCE = re.compile(r"[。;；]")
_LABELLED_DATE = re.compile(rf"(?:日期|发布时间)\s*[:：]?\s*(?P<date>{PRINTED_DATE})")
_LABELLED_PUBLISHER = re.compile(r"(?:发布机构|发文机关|发文单位|印发机关|来源)\s*[:：]\s*(?P<name>[^\s,，。;；|]{2,40})")
_MEDIUM = re.compile(r"[\u4e00-\u9fffA-Za-z·]{1,16}(?:报|网|社|电视台|广播电台|杂志|客户端|公众号|融媒体中心|新闻中心)")
_BODY = re.compile(r"[\u4e00-\u9fff（）()]{2,40}(?:人民政府|办公厅|办公室|调查队|委员会|管委会|党委|[市区旗县]委|局|厅|部)")
# Authorities of the whole country; what they publish names places as its parts.
_NATIONAL = re.compile(
    r"国务院|国家(?:[\u4e00-\u9fff]{1,8}局|发展和?改革委员会|发改委)|工业和信息化部|工信部|财政部|商务部|科技部|生态环境部|自然资源部|农业农村部|交通运输部|水利部"
)
_WHOLE_COUNTRY = re.compile(r"我国|全国(?!人大|政协|各?[首前第])|中国(?=的|[\u4e00-\u9fff]{0,4}(?:产量|消费|能源|经济))")
_DASHES = frozenset("-—~")
_OPENING = 80
_SEVERAL = 3
_PRESS = re.compile(r"本报|记者|通讯员|供图|讯[)）]?[:：]?")

# Entity types that a document can be about as a place.
_ZONES = frozenset(
    ["region", "new_area", "high_tech_zone", "economic_development_zone", "bonded_zone", "industrial_park", "free_trade_zone"]
)

# First that fits: a notice that issues a plan carries the plan.
_KINDS = (
    ("work_report", re.compile(r"政府工作报告")),
    ("communique", re.compile(r"公报")),
    ("plan", re.compile(r"规划|纲要")),
    ("policy", re.compile(r"意见|办法|方案|通知|措施|决定|细则|条例")),
)


def infer(document: Document, stem: str) -> Document:
    """The document with its empty fields filled from the text, and the names of the fields that were."""
    lines = [line.strip() for line in document.text.splitlines() if line.strip()]
    found: dict[str, str | None] = {}
    title = document.title or _title(document, lines, stem)
    found["title"] = title
    if not document.grids:
        found["document_number"], numbered = _document_number(lines)
        signed, signers = _signature(lines)
        found["issued"] = _labelled_date(lines) or signed or _dateline(lines) or numbered
        found["publisher"] = _labelled_publisher(lines) or signers
    number = document.document_number or found.get("document_number")
    found["document_kind"] = _kind(document, title, number, lines)
    found["place"] = _place(title, document.publisher or found.get("publisher"), document.text)
    missing: dict[str, Any] = {name: value for name, value in found.items() if value and getattr(document, name) is None}
    return replace(document, **missing, inferred_fields=tuple(missing))


def _title(document: Document, lines: list[str], stem: str) -> str:
    if document.grids:
        first = document.grids[0].rows[:1]
        named = [cell.text for row in first for cell in row if cell.text]
        return named[0] if len(named) == 1 and len(named[0]) <= _LONGEST_TITLE else stem
    if document.media_type == "text/markdown":
        heading = next((line.lstrip("#").strip() for line in lines if re.match(r"#\s*\S", line)), None)
        if heading:
            return heading
    head = lines[:_HEAD_LINES]
    for position, line in enumerate(head):
        if _SENTENCE.search(line):
            break
        if _is_heading(line):
            return _wrapped_title(head[position:])
    return stem


def _is_heading(line: str) -> bool:
    if len(line) > _LONGEST_TITLE or "\t" in line or len(line) < 4 or _TITLE_END.search(line):
        return False
    return not (_NUMBER.match(line) or _SECTION.match(line) or _NO_TITLE.search(line) or iso_date(line.strip("()（）")))


def _wrapped_title(lines: list[str]) -> str:
    """Titles of official documents break after the issuing body: 鄂尔多斯市人民政府 / 关于……的意见."""
    if len(lines) > 1 and _BODY.fullmatch(lines[0]) and lines[1].startswith("关于"):
        return lines[0] + lines[1]
    return lines[0]


def _document_number(lines: list[str]) -> tuple[str | None, str | None]:
    """The document's own number, which stands in a line of its own near the top (those in running text are citations),
    and the year in it."""
    for line in lines[:_HEAD_LINES]:
        match = _NUMBER.match(line)
        if match:
            return _written(match), match["year"]
    return None, None


def document_number(text: str) -> str | None:
    """A document number with the brackets official style wants; None for any other text."""
    match = _NUMBER.fullmatch(text.strip())
    return _written(match) if match else None


def _written(match: re.Match[str]) -> str:
    return f"{match['office']}〔{match['year']}〕{match['serial']}号"


def _labelled_date(lines: list[str]) -> str | None:
    for line in lines[:_HEAD_LINES] + lines[-_HEAD_LINES:]:
        match = _LABELLED_DATE.search(line)
        if match:
            return iso_date(match["date"])
    return None


def _labelled_publisher(lines: list[str]) -> str | None:
    for line in lines[:_HEAD_LINES] + lines[-_HEAD_LINES:]:
        match = _LABELLED_PUBLISHER.search(line)
        if match and (_BODY.fullmatch(match["name"]) or _MEDIUM.fullmatch(match["name"])):
            return match["name"]
    return None


def _signature(lines: list[str]) -> tuple[str | None, str | None]:
    """Date and signing bodies of the last signature: a line that is a date, below lines that are bodies.

    Attachments may follow it, so that it is not looked for at the end only.
    """
    for position in range(len(lines) - 1, 0, -1):
        date = iso_date(lines[position]) if "年" in lines[position] and len(lines[position]) < _LONGEST_DATE else None
        if not date:
            continue
        bodies: list[str] = []
        for line in reversed(lines[max(position - _SIGNATURE_LINES, 0) : position]):
            if not _BODY.fullmatch(line.replace(" ", "")):
                break
            bodies.insert(0, re.sub(r"\s", "", line))
        if bodies:
            return date, "、".join(bodies)
        if position >= len(lines) - 3 and len(date) > len("2025"):
            return date, None
    return None, None


def _dateline(lines: list[str]) -> str | None:
    """A short line near the top that is or holds a full date: a press page's head, or （2025年8月15日） under a title."""
    for line in lines[1:_HEAD_LINES]:
        if len(line) <= _LONGEST_TITLE and not _SENTENCE.search(line):
            date = first_day(line)
            if date:
                return date
    return None


def _kind(document: Document, title: str, number: str | None, lines: list[str]) -> str | None:
    for kind, words in _KINDS:
        if words.search(title):
            return kind
    if number:
        return "policy"
    if document.grids:
        return "table"
    if any(_PRESS.search(line) for line in lines[:_HEAD_LINES] + lines[-3:]):
        return "press"
    return None


@cache
def _names() -> tuple[AhoCorasick, tuple[str, ...]]:
    zones = (name for name, entity in load.entity_names().items() if entity.entity_type in _ZONES)
    names = tuple(sorted({*load.place_names(), *zones}))
    return AhoCorasick(names, matchkind=MatchKind.LeftmostLongest), names


def _place(title: str, publisher: str | None, text: str) -> str | None:
    """Longest name of a place or zone in the title, else in the publisher's name, else the most frequent at the beginning.

    A text that speaks of the country more often than of any place, or of China and places all over it, is about the country.
    """
    automaton, names = _names()
    for words in (title, publisher or ""):
        spans = automaton.find_matches_as_indexes(words)
        found = [names[index] for index, _, _ in spans]
        # 山西屯留: the inner of two places that touch.
        inner = next((names[b] for (_, _, end), (b, start, _) in pairwise(spans) if end == start), None)
        if found:
            longest = max(found, key=len)
            return inner if inner is not None and len(inner) == len(longest) else longest
    opening = _NATIONAL.search(text, 0, _OPENING)
    spans = automaton.find_matches_as_indexes(text[:_PLACE_WINDOW])
    # 甲市-乙市输变电工程: the ends of a line.
    counted = Counter(
        names[index]
        for index, start, end in spans
        if text[start - 1 : start] not in _DASHES and text[end : end + 1] not in _DASHES
    )
    place, often = counted.most_common(1)[0] if counted else (None, 0)
    if _NATIONAL.search(publisher or "") or (opening and not automaton.find_matches_as_indexes(text[: opening.start()])):
        return "全国"
    is_of_country = len(_WHOLE_COUNTRY.findall(text[:_PLACE_WINDOW])) > often or ("中国" in text and _is_spread(counted))
    return "全国" if is_of_country else place


def _is_spread(counted: Counter[str]) -> bool:
    """Whether places of several provinces are named, and those of none most often."""
    provinces: Counter[str] = Counter()
    for name, often in counted.items():
        for place in load.place_candidates().get(name, ())[:1]:
            provinces[place.place_code[:2]] += often
    return len(provinces) >= _SEVERAL and max(provinces.values()) * 2 <= provinces.total()
