"""Whom a clause is about: a place, zone, company, institute or project named at its head.

Here: finding the subject of one clause, and what 全市, 我省, 该园区 stand for in this document.
Not here: carrying a subject from clause to clause (binding).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from orchestration.extraction import cues, own_names
from orchestration.extraction.model import Document
from orchestration.extraction.terms import ENTITY, PLACE, Term, term_at, terms_between
from orchestration.vocabulary import load
from orchestration.vocabulary.records import Entity, Place

_SCOPE = re.compile(
    r"(?:全市|我市|本市|全省|我省|本省|全区|我区|本区|全县|我县|全旗|我旗|全州|我州|全盟|我盟|全国|我国|全镇|全乡|"
    r"(?:该|本|我)?(?:国家)?(?:高新区|开发区|经开区|新区|园区|自贸区|产业园))(?![一-龥]{0,2}级|[“\"《第首前]|[一-龥]{0,6}(?:排名|位次|排位))"
)
_PRONOUN = re.compile(
    r"建设(?:内容|规模)|(?:该|本)[一-龥]{0,6}?(?:企业|公司|集团|项目|中心|研究院|院|所|基地|产业园|园区|平台|系统|矿|厂)|(?:公司|企业|集团|项目)(?=[^一-龥]|累计|实现|已|将|目前|计划|总投资|投资|占地|全部|建成|达产|投产|分[两二三]|一期|位于|主要|采用|规划|拟|预计|于)|我?们?公司(?!制|债|治理|类|法|企业|户)"
)
_OF_COMPANY = re.compile(r"公司|企业|集团|厂")
# “…。”该公司负责人介绍: whose words a paragraph gives.
_SPEAKER = re.compile(r"[”\"](?:该|本)?(?P<who>公司|企业|集团)[一-龥]{0,6}(?:负责人|董事长|总经理|经理|厂长|主任|总监)")
# The full name of a company needs nothing behind it, unless it is one of a list; other names need a verb or a mark.
_COMPANY = r"(?:有限责任公司|股份有限公司|有限公司|集团公司|集团(?![一-龥()]{0,14}公司|[军化]))(?!\d|[^,，。;；\n]{0,60}、)"
_OTHER_ENDS = (
    "公司|研究院|研究所|研究中心|大学|学院|医院|银行|实验室|产业园|示范园|科创园|科技园|开发区|高新区|示范区|综保区|保税区|中心|"
    "服务大厅|电厂|电站|煤矿|药业|铁路|机场|港|基地|产业园区|工业园|园区|委员会|合作社|项目"
)
_BEHIND_NAME = (
    r"[,，]|自|由|拟|用地|设计|达产|一期|总|也|属|在|已|将|共|累计|(?:工业)?(?:总)?产值|规[上模]|税收|营收|营业收入|全年|目前|总投资|规划|实现|完成|拥有|"
    r"投产|投运|投用|投入|投资|建成(?!率)|建有|建立|年产|开|承|推|与|为|是|日|年|计划|新|占地|启|成|组织|入|现|引|聚|集|获|孵|有|"
    r"参|举|办|签|出|通过|利用|采|面[向对临]|围|正|先|每|落户|$"
)
# What the endings begin with: one look at a character spares most of them the trial of every ending.
_BEGINS_END = "".join(sorted({end[0] for end in _OTHER_ENDS.split("|")} | set("有股集")))
# A clause without any of them names no organisation; this look costs less than that for a whole name.
_SOME_END = re.compile(f"公司|集团|{_OTHER_ENDS}")
# No name goes on over these; 自由贸易 and 属地 are words.
_NO_PART_OF_NAME = r"[在对与向从将被把是也由属就](?<!就(?=业))(?<!由(?=贸))(?<!属(?![国全省市于]))"
# The characters that a scope word or a pronoun begins with; most clauses begin with another.
_POINTING = frozenset("全我本该国高开经新园自产公企集项建")
_ORGANISATION = re.compile(
    rf"(?P<name>[一-龥A-Za-z](?:(?!{_NO_PART_OF_NAME})[一-龥A-Za-z0-9()·./×%-]){{1,39}}?"
    rf"(?=[{_BEGINS_END}])(?:{_COMPANY}|(?:{_OTHER_ENDS})(?={_BEHIND_NAME})|项目(?=[”:])))"
)
# 某有限公司 | 年产4万吨型材生产线建设项目 | 位于…: the project is called by the company that builds it.
_ITS_PROJECT = re.compile(
    r"(?<=公司)(?:首期|[一二三四]期|年产|年处理|年加工|\d)[^,，。;；:\n]{2,40}?(?:项目|工程)(?=[:,，”]|位于|总投资|计划|拟|建设[地内]|$)"
)
# 甲、乙、丙等多个盆地: the first of many is not whom a text is about.
_OF_MANY = re.compile(
    r"、[^,，。;；]{1,60}?等(?:多|数|[一二三四五六七八九十\d]+)?[个大座]?[一-龥]{0,4}(?:盆地|地区|地|[省市县区]|基地)"
)
_COMPARISON = re.compile(r"(?:对标|标杆|先进)(?:城市|地区|省份|市)?(?:的|是|为)?")
_JOINED = re.compile(r"、|和|与|及|以及")
# 某市级, 某省首个, 某地产, 某县现代产业园区 speak of something else than the place; 某市生产, 某省第一产业 do not.
_BEHIND_SUBJECT = re.compile(r"[一-龥]{0,2}(?:级|首个|首家|首批|第一(?!产业|季度)|籍|牌|人民)|产|[一-龥]{2,6}(?:园区|管委会)")
_CATEGORY = re.compile(
    r"(?:国家|自治区|省|市|县|区)级|以上|各类|首个|首批|重点项目$|^[一-龥]{0,2}项目$|^(?:工业|产业)园区?$|^(?:此次|本次|这批|上述|集中)|^企业集团$"
)
_DUTY = re.compile(r"必须|应当|可以|不得|鼓励|确需|严禁|原则上|全面|深入|每年|不少于|不低于")
# What was done with it, or how many there are: 列为重点项目, 被授予…基地, 启动改造项目, 开工8个项目.
_DEED = re.compile(
    r"^(?:占|新开工|列[为入]|被[授评认列确命]|获[批评得]|荣获|入选|跻身|成为|晋升|获评|荣登|升级为|初步|开工|我[县市省区旗]|附近)|启动|接入|举行|召开|引进|签约|\d[个座家条项]"
)
# 总投资A亿元的某项目: the project is named behind its figure.
_BEHIND_INVESTMENT = re.compile(
    r"的(?P<name>[一-龥A-Za-z0-9“”()·-]{4,36}?)(?=[、,，。;；]|等|和|及|近期|全部|先后|相继|陆续|进入|顺利|全面|试车|上月|\d{1,2}月|于|今年|去年|开工|落户|落地|投产|建成|签约|已|正|将|$)"
)
_CLASS_OF_PROJECTS = re.compile(r"^一批|工作$|^(?:[一-龥]{1,4}|.*(?:重大|重点|产业|招商|工业|签约|以上).*)(?:项目|企业)$")
_PROJECT_HEADING = re.compile(r"[一-龥A-Za-z0-9()“”·-]{4,36}(?:项目|工程|有限公司|集团)")
_GENERAL_HEADING = re.compile(r"重[点大]|民生|[一二三四五六七八九十大类]项|实施|推进|建设$|加[快强]|抓好")
_PRESS = re.compile(r"(?:[^简公通]报|网|新华社|通讯社|新闻社|中新社|电视台|传媒|在线|客户端|新闻|证券)$")
_COMPANY_IN_TITLE = re.compile(
    r"[一-龥A-Za-z]{2,12}(?:公司|集团|股份|能源|电力|科技|化工|化学|煤业|钢铁|石化|材料|新材|电气|重工|生物|药业|医药|汽车|矿业|水泥|控股|实业|电子|环保)(?=[:：])"
)
# 云岭科技 | 园区, 云岭科技 | 、: a longer name, or one of a list.
_GOES_ON_AS_NAME = re.compile(rf"有限|股份|集团|、|[一-龥]{{0,8}}?(?:{_OTHER_ENDS})(?={_BEHIND_NAME})")
# 投资2亿元 | 亚麻纺织项目
_ITS_SIZE = re.compile(r"^(?:总)?投资[\d.]+[万亿]{0,2}元")
_IS_PROJECT = re.compile(r"(?:项目|工程|电站|基地|生产线)$")
_PARKS = ("园区", "产业园", "工业园", "科技园", "示范园", "开发区", "高新区", "经开区", "新区")
_WHOLES = ("全", "我")
# How many characters of a short name are looked at first.
_HEAD = 3
_SHORTEST_NAME = 2
# 四川:…, a paragraph or a line by itself.
_OPENING = re.compile(r"(?:--|[-·●■◆])?(?P<place>[一-龥]{2,12})[:：]")
_ZONE = re.compile(r"[一-龥]{2,8}(?:高新区|开发区|经开区|产业园|新区)")


@dataclass(slots=True)
class Subject:
    """A canonical name, the words in the source, and the rule that found it."""

    name: str
    text: str
    rule: str


class Subjects:
    """The subjects of one document: its own place first."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._asked: str | None = None
        self._of_cells: dict[str, Subject | None] = {}
        self._has_comparison = False
        self._named: str | None = None
        self._shorts: dict[str, dict[str, str]] = {}
        self._place = _known_place(document.place)
        self._lineage = _lineage(self._place) if self._place else []
        self._is_zone = (
            bool(document.place)
            and document.place != "全国"
            and (self._place is None or not (document.place or "").endswith(_names(self._place)))
        )
        name = document.place or _region_of(document.publisher) or _region_in(document.title)
        whole = _inner_place(name) if name else None
        self.default = Subject(whole.place_name if whole else _canonical(name), name, "document_place") if name else None

    def of_clause(self, text: str, start: int, end: int, current: Subject | None) -> Subject | None:
        """The subject named in the clause ``text[start:end]``; None when it names none."""
        first = text[start : start + 1]
        is_linked = first in cues.begins_link() or first.isspace()
        head = cues.linking().match(text, start, end) if is_linked else None
        begin = head.end() if head else start
        if self._compares(text):
            compared = self._compared(text, start, end)
            if compared is not None:
                return compared
        if text[begin : begin + 1] in _POINTING and _PRONOUN.match(text, begin, end):
            return self._pointed_at(text, begin, current)
        known = self._known_at(text, begin, end, current)
        organisation = _ORGANISATION.match(text, begin, end) if _SOME_END.search(text, begin, end) else None
        if organisation and not _looks_like_predicate(organisation["name"]):
            its_project = _ITS_PROJECT.match(text, organisation.end(), end)
            whole = organisation["name"] + (its_project.group() if its_project else "")
            name = _ITS_SIZE.sub("", whole.rpartition("的")[2])
            if not _CATEGORY.search(name) and (known is None or len(name) > len(known.text)):
                return Subject(_canonical(name), name, "organisation_at_head")
        return known

    def _pointed_at(self, text: str, position: int, current: Subject | None) -> Subject | None:
        """Whom 该公司, 项目 point to: the subject so far, or the company or project named last where that is none."""
        speaks_of_project = text.startswith(("项目", "该项目", "本项目", "建设内容", "建设规模"), position)
        if speaks_of_project and (current is None or not _IS_PROJECT.search(current.name)):
            return self._project_before(text, position) or current
        speaks_of_company = "公司" in text[position : position + len("我们公司")]
        if not speaks_of_company or (current is not None and _OF_COMPANY.search(current.name)):
            return current
        return self.company_before(text, position) or current

    def company_before(self, text: str, position: int) -> Subject | None:
        """The company whose full name stands last before ``position``."""
        name = own_names.company_before(text, position)
        return Subject(_canonical(name), name, "company_before") if name else None

    def _project_before(self, text: str, position: int) -> Subject | None:
        """The project whose name stands last before ``position``; None where that is a class of projects."""
        name = own_names.project_before(text, position)
        if not name or _CLASS_OF_PROJECTS.search(name) or _looks_like_predicate(name):
            return None
        return Subject(name, name, "project_before")

    def of_speaker(self, text: str, start: int, end: int) -> Subject | None:
        """The company whose words a paragraph gives that opens with a quotation: “…。”该公司负责人介绍."""
        if text[start] not in '“"':
            return None
        speaker = _SPEAKER.search(text, start, end)
        return self.company_before(text, speaker.start()) if speaker else None

    def of_opening(self, text: str, start: int, end: int) -> Subject | None:
        """The place that a paragraph opens with to tell of it and what is below: 四川:…."""
        opening = _OPENING.match(text, start, end)
        if opening is None:
            return None
        place = self.of_cell(opening["place"])
        zone = _ZONE.fullmatch(opening["place"]) if place is None and not opening.group()[0].isalpha() else None
        return Subject(zone.group(), zone.group(), "opening") if zone else place

    def of_part(self, place: Subject) -> Subjects:
        """The subjects of a part about another place: 全省 is that province there."""
        return Subjects(replace(self._document, place=place.name))

    def _compares(self, text: str) -> bool:
        """Whether a text speaks of other places to measure up to at all; asked once for each text."""
        if self._asked is not text:
            self._asked = text
            self._has_comparison = any(word in text for word in ("对标", "标杆", "先进"))
        return self._has_comparison

    def _known_at(self, text: str, begin: int, end: int, current: Subject | None) -> Subject | None:
        scope = _SCOPE.match(text, begin, end) if text[begin : begin + 1] in _POINTING else None
        if scope:
            return self._park(text, begin, scope.group(), current) or self._scope(scope.group())
        if text[begin : begin + _HEAD] in self._short_names(text):
            called = self._called(text, begin, end)
            if called is not None:
                return called
        term = term_at(text, begin, end)
        if term is None:
            return None
        subject = self._of_term(term, text)
        is_other = _BEHIND_SUBJECT.match(text, term.end) or (
            text[term.end : term.end + 1] == "、" and _OF_MANY.match(text, term.end, end)
        )
        return None if subject is None or is_other else subject

    def _compared(self, text: str, start: int, end: int) -> Subject | None:
        """对标城市苏州达到…: the figure is the other city's."""
        for comparison in _COMPARISON.finditer(text, start, end):
            term = term_at(text, comparison.end(), end)
            if term is not None and term.kind == PLACE:
                return self._of_term(term, text)
        return None

    def _park(self, text: str, position: int, words: str, current: Subject | None) -> Subject | None:
        """The park that 园区, 该开发区 points to in a document about none: the subject so far, else the one named last."""
        word = words.removeprefix("该").removeprefix("本")
        if word.startswith(_WHOLES) or self._is_zone:
            return None
        if current is not None and current.name.endswith(_PARKS) and word in ("园区", "产业园"):
            return Subject(current.name, words, "scope_word")
        name = own_names.park_before(text, position, word)
        return Subject(_canonical(name), words, "park_before") if name else None

    def _short_names(self, text: str) -> dict[str, dict[str, str]]:
        """The short names of the companies of a text by the characters they begin with; read once for each text."""
        if self._named is not text:
            self._named, self._shorts = text, {}
            for short, full in own_names.short_names(text).items():
                self._shorts.setdefault(short[:_HEAD], {})[short] = full
        return self._shorts

    def of_text(self, text: str) -> Subject | None:
        """Whom a text is about where it does not say otherwise: the company it opens with, else the document's place."""
        self._short_names(text)
        names = {short: full for shorts in self._shorts.values() for short, full in shorts.items()}
        firm = own_names.firm_at_head(f"{self._document.title or ''}\n{self._document.text}", text, names)
        return Subject(_canonical(firm), firm, "firm_at_head") if firm else self.default

    def _called(self, text: str, begin: int, end: int) -> Subject | None:
        """The company called by a short name at ``begin``, the longest that fits."""
        shorts = self._short_names(text)[text[begin : begin + _HEAD]]
        short = max((short for short in shorts if text.startswith(short, begin, end)), key=len, default=None)
        if short is None or _GOES_ON_AS_NAME.match(text, begin + len(short)):
            return None
        return Subject(_canonical(shorts[short]), short, "short_name")

    def joined(self, text: str, start: int, end: int) -> list[Subject]:
        """Places and entities that stand joined by 、 or 和 between ``start`` and ``end``; [] when fewer than two do."""
        found: list[tuple[Term, Subject]] = []
        for term in terms_between(text, start, end):
            subject = self._of_term(term, text)
            if subject is None:
                continue
            if found and not _JOINED.fullmatch(text, found[-1][0].end, term.start):
                break
            found.append((term, subject))
        return [subject for _, subject in found] if len(found) > 1 else []

    def _of_term(self, term: Term, text: str) -> Subject | None:
        words = text[term.start : term.end]
        if term.kind == ENTITY:
            assert isinstance(term.entry, Entity)
            return Subject(term.entry.entity_name, words, "known_entity")
        if term.kind == PLACE:
            assert isinstance(term.entry, tuple)
            return Subject(self._nearest(term.entry).place_name, words, "known_place")
        return None

    def _nearest(self, bearers: tuple[Place, ...]) -> Place:
        """Of several places of one name the one that lies in, or above, the document's place."""
        if self._place is not None and len(bearers) > 1:
            for place in bearers:
                if place.place_code in self._lineage or self._place.place_code in _lineage(place):
                    return place
        return bearers[0]

    def _scope(self, words: str) -> Subject:
        """全市 is the document's city, 全区 its autonomous region or district, 高新区 the zone it is about."""
        if words in ("全国", "我国"):
            return Subject("全国", words, "scope_word")
        if words[-2:] in ("新区", "园区") or words.endswith(("开发区", "产业园", "高新区", "经开区", "自贸区")):
            if self.default and self._is_zone:
                return Subject(self.default.name, words, "scope_word")
            return Subject(words.removeprefix("该").removeprefix("本"), words, "scope_word")
        wanted = words[-1]
        for code in self._lineage:
            place = load.places()[code]
            if place.place_name.endswith(wanted) and (wanted != "区" or place.place_level != "prefecture"):
                return Subject(place.place_name, words, "scope_word")
        if self.default:
            return Subject(self.default.name, words, "scope_word")
        # 全县 in a document that does not say which: its words are kept, and no name.
        return Subject("", words, "scope_word")

    def behind(self, text: str, position: int, end: int) -> Subject | None:
        """投资6亿元的某数据中心、…: what the amount before ``position`` is put into; None for a class of projects."""
        found = _BEHIND_INVESTMENT.match(text, position, end)
        if found is None or _CLASS_OF_PROJECTS.search(found["name"]) or _looks_like_predicate(found["name"]):
            return None
        return Subject(found["name"], found["name"], "project_behind")

    def of_heading(self, heading: str) -> Subject | None:
        """The place, zone, company or project that a heading is by itself."""
        known = self.of_cell(heading)
        if known is not None or not _PROJECT_HEADING.fullmatch(heading):
            return known
        if _GENERAL_HEADING.search(heading) or _looks_like_predicate(heading):
            return None
        return Subject(heading, heading, "heading")

    def of_cell(self, words: str) -> Subject | None:
        """The place or organisation that a table cell names; None for other words."""
        if words not in self._of_cells:
            self._of_cells[words] = self._read_cell(words)
        return self._of_cells[words]

    def _read_cell(self, words: str) -> Subject | None:
        squeezed = "".join(words.split())
        entity = load.entity_names().get(squeezed)
        if entity is not None:
            return Subject(entity.entity_name, words, "table_cell")
        bearers = load.place_candidates().get(squeezed)
        if bearers:
            return Subject(self._nearest(bearers).place_name, words, "table_cell")
        if squeezed.startswith(("全市", "全省", "全国", "全区")) and len(squeezed) <= 4:
            return self._scope(squeezed[:2])
        return None


def _looks_like_predicate(name: str) -> bool:
    """建设…项目 and 拥有…中心 are what is done, not who does it."""
    return (
        cues.leading().match(name) is not None
        or _DUTY.match(name) is not None
        or _DEED.search(name) is not None
        or _CATEGORY.search(name) is not None
        or len(name) < _SHORTEST_NAME
        or name[0] in "的等了和与及、"
        or name.count("(") != name.count(")")
    )


def _known_place(name: str | None) -> Place | None:
    bearers = load.place_candidates().get(name) if name else None
    if bearers:
        return bearers[0]
    entity = load.entity_names().get(name) if name else None
    code = entity.part_of if entity else None
    return load.places().get(code) if code else _inner_place(name) if name else None


def _names(place: Place) -> tuple[str, ...]:
    return tuple(filter(None, (place.place_name, place.short_name)))


def _inner_place(name: str) -> Place | None:
    """The place of a name written with the one above it: 随州市曾都区."""
    for length in range(2, len(name) - 1):
        outer, inner = load.place_candidates().get(name[:length]), load.place_candidates().get(name[length:], ())
        for place in inner if outer else ():
            if outer and outer[0].place_code in _lineage(place):
                return place
    return None


def _lineage(place: Place) -> list[str]:
    """Codes of a place and all above it, nearest first."""
    codes = [place.place_code]
    while place.parent_code:
        codes.append(place.parent_code)
        place = load.places()[place.parent_code]
    return codes


def _region_of(publisher: str | None) -> str | None:
    """The region an authority speaks for: 某省统计局 -> 某省; a paper or an agency speaks for none."""
    if publisher and _PRESS.search(publisher):
        return None
    region = re.match(
        r"[一-龥]{2,10}?(?:自治区|省|市|州|盟|县|旗|区)(?=[一-龥]{2,}(?:局|政府|委员会|委|厅|办公室|大会)$)", publisher or ""
    )
    return region.group() if region else publisher


def _region_in(title: str | None) -> str | None:
    """The region or company a title opens with: 某市2025年上半年经济运行情况, 某能源:三季度业绩增长."""
    company = _COMPANY_IN_TITLE.match(title or "")
    if company:
        return company.group()
    region = re.match(r"[一-龥]{2,6}?(?:自治区|省|市|州|盟|县|旗|区)(?=[\d“一-龥])", title or "")
    return region.group() if region else None


def _canonical(name: str) -> str:
    entity = load.entity_names().get(name)
    if entity is not None:
        return entity.entity_name
    bearers = load.place_candidates().get(name)
    return bearers[0].place_name if bearers else name
