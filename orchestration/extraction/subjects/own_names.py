"""Names that a document introduces itself and then points back to: 该公司, 项目, 园区, 以下简称.

Here: the company, park or project named last before a place in the text, and the short names of companies.
Not here: who stands at the head of a clause (subjects).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from orchestration.extraction.words.terms import PLACE, term_at

_LONGEST_NAME, _LONGEST_WAY_BACK = 44, 1500
_FULL_COMPANY = re.compile(r"[一-龥A-Za-z0-9()·]{3,38}(?:有限责任公司|有限公司|集团公司)$")
_PLAIN_COMPANY = re.compile(r"[一-龥A-Za-z]{2,12}(?:公司|集团)$")
_ANY_COMPANY = re.compile(
    r"[一-龥A-Za-z]{0,8}?(?:该|本|这|那|各|其|家|我们?|他们|上市|国有|民营|外资|合资|独资|控股|子|分|母|总|集团|有限|房地产|物业|保险|投资|运输|物流|"
    r"旅游|贸易|建筑|科技|型|性|的|类|等|个|人|企业|产业|跨国|大)(?:公司|集团)"
)
_LONGEST_PLAIN = 16
# 记者走进位于开发区的 | 某公司
_LEADS_TO_COMPANY = re.compile(
    r"^.*(?:的|位于|走进|来到|走访|获悉|引进|入驻|落户|记者|由|与|在|对|向|从|据|到|了)(?=[一-龥]{4})"
)
# 白河钢铁(600022): a company by the number of its share.
_SHARE = re.compile(r"\((?:股票代码:?)?\d{6}(?:\.[A-Z]{2})?\)")
_SHARE_NAME = re.compile(r"(?![一-龥]*(?:登陆|上市|挂牌|交所|交易所))[一-龥A-Za-z]{3,8}$")
# 白河钢铁发布中报: a company by its place and its trade.
_BY_TRADE = re.compile(
    r"(?P<trade>钢铁|能源|电力|科技|水泥|化工|煤业|石化|焦化|重工|股份|铝业|锂业)(?=实现|发布|披露|预计|公告|称|宣布|净利润|营业收入|(?:20\d\d年)?(?:上半年|前三季度|年报|中报))"
)
# 云岭硅业作为…龙头企业
_AS_LEADER = re.compile(
    r"(?<=[,，。;；\n\s])(?P<firm>(?!项目|企业|公司|[全我该本])[一-龥A-Za-z]{3,8})作为[^,，。;；\n]{0,30}(?:企业|公司|集团|厂商|制造商)[,，]"
)
# 白河钢是特大型联合企业: a text says what the company is that it calls by a short name.
_IS = re.compile(r"[是系](?=[一-龥])")
_BEFORE_IS = re.compile(r"(?:(?<=[,，。;；\n\s])|^)(?!项目|企业|公司|集团|产品|品牌|[全我该本这其也])[一-龥A-Za-z]{2,8}\Z")
_AS_COMPANY = re.compile(r"[是系][^,，。;；\n]{0,50}(?:企业|公司|集团|厂商|[制造供应生产]+商)(?=[,，。;；])")
_LONGEST_SHORT = 8
# 云岭集团召开年度工作会议, as a title or at the head of an article.
_FIRM_AT_HEAD = re.compile(
    r"(?:^|(?<=[\s:]))(?![在据从到对走])[一-龥A-Za-z]{2,10}?(?:集团|公司|股份)(?=[一-龥\d:]|$)(?!有限|股份)"
)
# 日前，从云岭集团获悉: who the news comes from, near the head of an article.
_FIRM_TELLS = re.compile(r"(?<=从)[一-龥A-Za-z]{2,10}?(?:集团|公司|股份)(?=了解到|获悉)")
# 云岭食品变废为宝。…该公司
_FIRM_OF_LINE = re.compile(
    r"[\s“]*(?P<firm>[一-龥A-Za-z]{2,4}?(?:食品|科技|股份|能源|电力|化工|煤业|钢铁|石化|材料|新材|重工|生物|药业|酒业|乳业|医药|汽车|专汽|矿业|水泥|"
    r"实业|电子|环保|铝业|机械|纺织|服饰|家具|电气))(?![一-龥]{0,4}(?:产业|行业|企业|领域|制造|园|项目|工业))"
)
# 白河硅业:2024年年度报告, 白河硅业(600022):业绩增长: whose report or news of business a line is.
_FIRM_REPORTS = re.compile(
    r"[:：](?<=[一-龥A-Za-z)].) ?(?=[^。;；\n]{0,24}(?:业绩|年报|季报|中报|年度报告|季度报告|公告|净利|营收|点评|股东大会))"
)
_BEFORE_COLON = re.compile(r"(?:^|(?<=[\n\]】]))[ ]?(?P<firm>[一-龥A-Za-z]{3,8})(?:\(\d{6}(?:\.[A-Z]{2})?\))?$")
_LONGEST_REPORTED = 20
_OF_A_REGION = re.compile(r"[全我][市省县区旗州盟]")
_HEAD_LINES, _LONGEST_HEAD = 3, 60
_LONGEST_PLACE = 4
_PARK = (
    r"(?:产业园区?|工业园区?|科技园区?|示范园区?|物流园区?|园区|"
    r"高新区|高新技术产业开发区|经开区|经济技术开发区|开发区|新区|自贸区)"
)
_PARK_NAME = re.compile(rf"[一-龥A-Za-z0-9()·]{{2,24}}{_PARK}$")
_LEADS_TO_PARK = re.compile(
    r"^.*(?:投资|位于|走进|来到|走访|获悉|落户|入驻|拉动|带动|推动|促进|助力|辐射|依托|记者|作为|成为|升格为|升级为|\d个|占|在|对|向|从|据|到|了|是|的|与|和)(?=[一-龥]{3})"
)
# 全市园区, 各开发区, 工业园区: a kind of park, none by name.
_ANY_PARK = re.compile(
    rf"(?:[全我本该各其两三四省市县区]|个|[百千万亿]+元?级?|所有|重点|国家级?|省级|自治区级|市级|特色|现代|专业|新型|化工|工业|产业|农业|物流|科技|经济|技术|高新|双创|一批|建设|打造|推进|加快|拉动|带动|推动|促进|占)*{_PARK}"
)
# 新区 of a name may also be called 园区; a 高新区 is no 经开区.
_SAME_PARK = {
    "高新区": ("高新区", "高新技术产业开发区"),
    "经开区": ("经开区", "经济技术开发区"),
    "开发区": ("开发区", "高新区", "经开区"),
    "新区": ("新区",),
    "自贸区": ("自贸区",),
}
_PROJECT_END = re.compile(r"项目|工程(?![师量款进])|(?:制造|生产|产业|装备)基地|电站|产业园")
_MOST_PROJECTS = 12
# 50亿元 | 光伏储能项目
_SIZE_BEFORE = re.compile(r"^.*\d[万亿]{0,2}元的?")
_PROJECT_NAME = re.compile(r"[一-龥A-Za-z0-9()“”·/~.×-]{4,40}$")
_LEADS_TO_PROJECT = re.compile(
    r"^\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|^.*(?:的|位于|走进|来到|获悉|记者|日[,，]?|由|在|是|为|了|将|对|签[订署]的?“?|启动|举行|开工的?|签约的?|建设(?=年产|\d))(?=[一-龥A-Za-z]{2}[一-龥A-Za-z0-9×]{2})"
)
_STEM = re.compile(r"(?P<stem>.{2,}?)(?:(?:股份|集团|控股)*(?:有限责任公司|有限公司))$")
_CALLED = re.compile(r"\((?:以下)?简称[:：]?[“\"]?(?P<short>[^”\"()]{2,12}?)(?:(?<=集团)公司)?[”\"]?\)")
_SHORTEST_STEM = 3
# 白河市云, 白河工业: no brand.
_PARTS_OF_PLACE = tuple("省市县区旗州业")


def company_before(text: str, position: int) -> str | None:
    """The company whose full name, or name with the number of its share, stands last before ``position``."""
    first = max(0, position - _LONGEST_WAY_BACK)
    listed = _listed(text, first, position)
    plain = ""
    group = text.rfind("集团", first, position)
    if group > text.rfind("公司", first, position):
        plain = _plain_company(text, first, group + len("集团"))
    end = text.rfind("公司", first, position)
    while end >= 0:
        found = _FULL_COMPANY.search(text, max(first, end - _LONGEST_NAME), end + len("公司"))
        if found:
            return _LEADS_TO_COMPANY.sub("", found.group())
        plain = plain or _plain_company(text, first, end + len("公司"))
        end = text.rfind("公司", first, end)
    return listed[-1] if listed else plain or None


def _plain_company(text: str, first: int, end: int) -> str:
    """来到云岭公司: a company without its legal form, at ``end``; "" for a kind of company."""
    found = _PLAIN_COMPANY.search(text, max(first, end - _LONGEST_PLAIN), end)
    name = _LEADS_TO_COMPANY.sub("", found.group()) if found else ""
    return "" if not name or _ANY_COMPANY.fullmatch(name) else name


def _listed(text: str, first: int, end: int) -> list[str]:
    """The names right before numbers of shares."""
    marks = _SHARE.finditer(text, first, end)
    names = (_SHARE_NAME.search(text, max(first, mark.start() - _LONGEST_PLACE * 2), mark.start()) for mark in marks)
    return [name.group() for name in names if name]


def firm_of_line(text: str, position: int) -> str | None:
    """The company by its trade that the line of ``position`` opens with: 云岭食品… before 该公司."""
    found = _FIRM_OF_LINE.match(text, text.rfind("\n", 0, position) + 1, position)
    return found["firm"] if found else None


def firm_at_head(head: str, text: str, names: dict[str, str]) -> str | None:
    """The company that a text is about: it opens one of the first lines of ``head``, and nothing is told of a region."""
    if tells_of_region(text):
        return None
    lines = [line.strip() for line in head[: _LONGEST_HEAD * _HEAD_LINES].split("\n") if line.strip()]
    for line in lines[:_HEAD_LINES]:
        reporting = next(_reporting(line), "")
        if reporting:
            return reporting
        firm = _FIRM_AT_HEAD.search(line) or _FIRM_TELLS.search(line)
        short = max((short for short in names if line.startswith(short)), key=len, default=None)
        if short or firm:
            return names[short] if short else firm.group() if firm else None
    return None


def _reporting(text: str) -> Iterator[str]:
    """The companies whose report or news of business a line opens with."""
    for found in _FIRM_REPORTS.finditer(text):
        firm = _BEFORE_COLON.search(text, max(0, found.start() - _LONGEST_REPORTED), found.start())
        if firm is not None:
            yield firm["firm"]


def tells_of_region(text: str) -> bool:
    """Whether a text speaks of a whole region: 全市, 我县."""
    return _OF_A_REGION.search(text) is not None


def projects_before(text: str, position: int) -> list[str]:
    """What ends like a project before ``position``, without what leads to it: projects before others, the last first."""
    first = max(0, position - _LONGEST_WAY_BACK)
    ends = [found.end() for found in _PROJECT_END.finditer(text, first, position)][-_MOST_PROJECTS:]
    ends.sort(key=lambda end: (not text.endswith("项目", 0, end), -end))
    found = [_PROJECT_NAME.search(text, max(first, end - _LONGEST_NAME), end) for end in ends]
    return [_SIZE_BEFORE.sub("", _LEADS_TO_PROJECT.sub("", name.group())) for name in found if name]


def park_before(text: str, position: int, word: str) -> str | None:
    """The park that ``word`` (园区, 高新区) points to: the one of its kind named last before ``position``."""
    first = max(0, position - _LONGEST_WAY_BACK)
    endings = _SAME_PARK.get(word, ("产业园区?", "工业园区?", "科技园区?", "园区", "开发区", "高新区", "经开区"))
    ends = sorted((found.end() for found in re.finditer("|".join(endings), text[first:position])), reverse=True)
    for end in ends:
        found = _PARK_NAME.search(text, max(first, first + end - _LONGEST_NAME), first + end)
        name = _LEADS_TO_PARK.sub("", found.group()) if found else ""
        if name and not _ANY_PARK.fullmatch(name):
            return name
    return None


def short_names(text: str) -> dict[str, str]:
    """Short names of the companies that a text names in full: without the legal form, without the place too, or as it says.

    >>> short_names("白河云岭新材料有限公司投产。")
    {'白河云岭新材料': '白河云岭新材料有限公司'}
    """
    names: dict[str, str] = {name: name for name in _listed(text, 0, len(text))}
    brands = _Brands(text)
    for trade in _BY_TRADE.finditer(text):
        for begin in range(max(0, trade.start() - _LONGEST_PLACE), trade.start() - 1):
            place = term_at(text, begin, trade.start())
            if place is not None and place.kind == PLACE and place.end == trade.start():
                firm = text[begin : trade.end()]
                names.setdefault(firm, firm)
    names.update((firm, firm) for firm in _reporting(text))
    for leader in _AS_LEADER.finditer(text) if "作为" in text else ():
        names.setdefault(leader["firm"], leader["firm"])
    for firm in _said_to_be_companies(text) if "企业" in text or "公司" in text else ():
        names.setdefault(firm, firm)
    end = text.find("有限")
    while end >= 0:
        behind = end + len("有限责任公司" if text.startswith("责任", end + 2) else "有限公司")
        found = _FULL_COMPANY.search(text, max(0, end - _LONGEST_NAME), behind)
        if found:
            full = _LEADS_TO_COMPANY.sub("", found.group())
            brand = brands.of(full)
            if brand:
                names.setdefault(brand, full)
            called = _CALLED.match(text, behind)
            for short in (*_stems(full), called["short"] if called else ""):
                if len(short) >= _SHORTEST_STEM:
                    names.setdefault(short, full)
        end = text.find("有限", end + 1)
    return names


def _said_to_be_companies(text: str) -> Iterator[str]:
    """白河钢 of 白河钢是特大型联合企业."""
    end = 0
    for found in _IS.finditer(text):
        position = found.start()
        firm = _BEFORE_IS.search(text, max(end, position - _LONGEST_SHORT), position)
        said = _AS_COMPANY.match(text, position) if firm else None
        if firm and said:
            end = said.end()
            yield firm.group()


class _Brands:
    """What the companies of a text are called by: a place and two or three characters behind it.

    What stands behind a place is looked up once for all companies of that place.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        # Place -> what begins with it and is so long -> the characters behind that.
        self._behind: dict[str, dict[str, set[str]]] = {}

    def of(self, full: str) -> str | None:
        """白河云岭 of 白河云岭新材料有限公司, where the text goes on otherwise behind it."""
        place = term_at(full, 0, len(full))
        if place is None or place.kind != PLACE:
            return None
        found = self._behind_place(full[: place.end])
        for end in (place.end + 3, place.end + 2):
            brand = full[:end]
            if not brand.endswith(_PARTS_OF_PLACE) and found.get(brand, set()) - {full[end : end + 1]}:
                return brand
        return None

    def _behind_place(self, place: str) -> dict[str, set[str]]:
        if place not in self._behind:
            found: dict[str, set[str]] = {}
            start = self._text.find(place)
            while start >= 0:
                for end in (start + len(place) + 3, start + len(place) + 2):
                    found.setdefault(self._text[start:end], set()).add(self._text[end : end + 1])
                start = self._text.find(place, start + 1)
            self._behind[place] = found
        return self._behind[place]


def _stems(full: str) -> list[str]:
    found = _STEM.fullmatch(full)
    if found is None:
        return []
    stem = found["stem"]
    place = term_at(stem, 0, len(stem))
    bare = stem[place.end :].lstrip("省市县区") if place is not None and place.kind == PLACE else ""
    return [stem, bare] if bare else [stem]
