"""Who speaks in a report: companies and parks through those who head them.

Here: the name before an office (某公司总经理…说), persons that a report has introduced with one.
Not here: whom a clause is about (subjects), what 公司 points back to (own_names).
"""

from __future__ import annotations

import re

from orchestration.extraction.text import Places

_TITLE = (
    r"(?:董事长|总经理|总裁|厂长|总监|总工程师|总工|经理|院长|所长|矿长|场长|创始人|负责人|主管|部长|主任|书记|工程师|技术员)"
)
# Most paragraphs hold none, and this look costs less than that for a speaker.
_SOME_TITLE = Places(re.compile(_TITLE))
_OFFICE = (
    r"(?:党委|党组|常务|执行|行政|生产|销售|市场|技术|研发|运营|项目|车间|财务|对外|相关|有关|主要)*副?"
    rf"{_TITLE}"
)
_SPEAKS = (
    r"(?:还|也|进一步|笑着|[一-龥]{2,5}?地)?(?:向|对|跟|和)?(?:本报|本网)?(?:记者)?"
    r"(?:说|介绍|告诉|表示|坦言|透露|指出|解释)"
)
# A name may be missing before the office, and the person's behind it.
_SPEAKER = re.compile(
    rf"(?:(?<=[”\"。,，;；!?\n ])|^)(?P<who>[一-龥A-Za-z0-9()“”]{{0,30}}?)"
    rf"(?P<office>{_OFFICE}(?:兼?{_OFFICE}|、{_OFFICE}){{0,2}})"
    rf"(?P<person>[一-龥]{{2,3}}?)?(?:{_SPEAKS}|[:：])"
)
_PERSON_SPEAKS = re.compile(rf"(?:(?<=[”\"。,，;；!?\n ])|^)(?P<person>[一-龥]{{2,3}}?){_SPEAKS}")
_LED_IN = re.compile(r"^(?:据|对此|随后|日前|该|本|这家|在现场|采访中)+")
_POINTS_BACK = re.compile(r"(?:该|本|这家)?(?:公司|企业|集团|厂)?")
_OF_FIRM = re.compile(
    r"(?:公司|集团|厂|股份|科技|能源|电力|化工|化学|煤业|钢铁|石化|材料|新材|重工|生物|药业|酒业|乳业|医药|汽车|矿业|水泥|实业|电子|环保|铝业|食品|机械|"
    r"园区|产业园|科技园|工业园|创业园|开发区|高新区|经开区|项目|基地|研究院|实验室|合作社|电厂|煤矿)(?:管委会)?$"
)
# 某公司 | 信息自动化部部长
_DEPARTMENT = re.compile(r"(?P<firm>.+(?:公司|集团|厂|研究院))(?!管委会)[一-龥]{2,10}")
_OF_FIRMS_ONLY = ("董事长", "总经理", "总裁", "厂长", "创始人")
_SHORT_NAME = re.compile(r"(?!公司|企业|集团|该|本|这|我|原|前|时任|大堂|区域|客户|项目)[一-龥A-Za-z]{3,8}")
_LONGEST_NAME = 40
_QUOTES = ("“", "”", '"')


def is_firm(name: str) -> bool:
    """Whether a name ends like that of a company, a park or a project."""
    return _OF_FIRM.search(name) is not None


def has_quotation(text: str, start: int, end: int) -> bool:
    """Whether a paragraph gives words of somebody: in quotation marks, or behind a name and a colon."""
    return any(text.find(quote, start, end) >= 0 for quote in _QUOTES) or text.find(":", start, start + _LONGEST_NAME) >= 0


def is_quoted(text: str, start: int, position: int) -> bool:
    """Whether ``position`` stands inside a quotation that opened behind ``start``."""
    return text.rfind("“", start, position) > text.rfind("”", start, position)


def of_paragraph(text: str, start: int, end: int, persons: dict[str, tuple[str, int]]) -> tuple[str, int] | None:
    """The company or park whose words a paragraph gives, and where that is said; "" for the one named before."""
    for speaker in _SPEAKER.finditer(text, start, end) if _SOME_TITLE.is_in(text, start, end) else ():
        who = _who(speaker["who"], speaker["office"])
        if who is not None:
            return who, speaker.start()
    for speaker in _PERSON_SPEAKS.finditer(text, start, end) if persons else ():
        firm = persons.get(speaker["person"])
        if firm is not None:
            return firm
    return None


def persons(text: str) -> dict[str, tuple[str, int]]:
    """Persons with an office of a company or park, and its name, "" for the one named before the place they are introduced.

    >>> persons("云岭公司总经理王某某说，订单充足。")
    {'王某某': ('云岭公司', 0)}
    """
    found: dict[str, tuple[str, int]] = {}
    for speaker in _SPEAKER.finditer(text) if _SOME_TITLE.is_in(text, 0, len(text)) else ():
        who = _who(speaker["who"], speaker["office"])
        if who is not None and speaker["person"]:
            found.setdefault(speaker["person"], (who, speaker.start()))
    return found


def _who(words: str, office: str) -> str | None:
    """The firm in the words before an office: "" where they point back, None where they name no firm."""
    words = _LED_IN.sub("", words.strip("“”"))
    if _POINTS_BACK.fullmatch(words):
        return ""
    words = words.rpartition("的")[2]
    department = _DEPARTMENT.fullmatch(words)
    words = department["firm"] if department else words
    if _OF_FIRM.search(words):
        return words.removesuffix("管委会")
    # 云岭专汽总经理: an office that only firms have.
    is_headed = office.endswith(_OF_FIRMS_ONLY) and _SHORT_NAME.fullmatch(words) is not None
    return words if is_headed else None
