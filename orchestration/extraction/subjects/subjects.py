"""Whom a clause is about: a place, zone, company, institute or project named at its head.

Here: finding the subject of one clause, and what 全市, 我省, 该园区 stand for in this document.
Not here: carrying a subject from clause to clause (binding).
"""

from __future__ import annotations

import re
from dataclasses import replace

from orchestration.extraction.model import Document
from orchestration.extraction.subjects import beside_figures, organisations, own_names, regions, speakers
from orchestration.extraction.subjects.subject import Subject
from orchestration.extraction.text import Places, normalise
from orchestration.extraction.words import cues
from orchestration.extraction.words.terms import ENTITY, PLACE, Term, term_at, terms_between
from orchestration.vocabulary import load
from orchestration.vocabulary.records import Entity, Place

_SCOPE = re.compile(
    r"(?:全市|我市|本市|全省|我省|本省|全区|我区|本区|全县|我县|全旗|我旗|全州|我州|全盟|我盟|全国|我国|国家(?=[“\"]?十.五)|全镇|我镇|全乡|我乡|"
    r"(?:该|本|我|国家级?|省级|市级)?(?:高新区|开发区|经开区|新区|园区|自贸区|产业园))(?![一-龥]{0,2}级|[“\"《第首前]|[一-龥]{0,6}(?:\d+强|百强|知名|龙头|排名|位次|排位|名列|位列|[排居列][第前])|\d{1,3}个?[一-龥]{1,10}中[居排列位]|[^,，。;；]{0,36}分会场)"
)
_PRONOUN = re.compile(
    r"建设(?:内容|规模)|(?:全部|整体)?(?:建成|投产|达产|投运)(?:投产|达产|达效)?后|(?:该|本)[一-龥]{0,6}?(?:企业|公司|集团|项目|工程|中心|研究院|院|所|基地|产业园|园区|平台|系统|矿|厂)|(?:公司|企业|集团|项目)(?=[^一-龥]|的|累计|实现|已|将|目前|计划|总投资|投资|占地|全部|建成|达产|投产|分[两二三]|一期|位于|主要|采用|规划|拟|预计|于|顺利|正式|如期|竣工)|(?:集团|我们?)?公司(?!制|债|治理|类|法|企业|户)"
)
_OF_COMPANY = re.compile(r"公司|企业|集团|厂")
# The characters that a scope word and a pronoun begin with; most clauses begin with another.
_BEGINS_SCOPE = frozenset("全我本该国省市高开经新园自产")
_BEGINS_PRONOUN = frozenset("建全整投达该本公企集项我")
# 甲、乙、丙等多个盆地, 甲、乙、丙三省市: the first of many is not whom a text is about.
_OF_MANY = re.compile(
    r"、[^,，。;；]{1,60}?等(?:多|数|[一二三四五六七八九十\d]+)?[个大座]?[一-龥]{0,4}(?:盆地|地区|地|[省市县区]|基地)|"
    r"、[^,，。;；、]{2,8}(?:、[^,，。;；、]{2,8}){0,8}?(?<!第)[二三四五六七八九十两]个?(?:省[区市]*|地?市|县|区(?!域)|旗县?区?|州|地区|城市)"
)
# 甲园区年产6万吨型材生产、乙县污水处理等 | 76个项目: the first of many projects is not whom a clause is about.
_MANY_PROJECTS = re.compile(r"、[^,，。;；]{2,160}?等\d+个[一-龥]{0,6}(?:项目|工程)")
# (2) | 云岭煤制天然气项目:…
_SERIAL = re.compile(r"\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)\s*")
# 甲市-乙市1000千伏输变电工程: where a line begins is not whom a text is about.
_PARTS_OF_LINE = frozenset("-—~至")
_ENDS_OF_LINE = re.compile(r"[-—~至][一-龥]{2,8}(?:[-—~][一-龥]{2,8})?(?:±?\d+千伏|特高压|铁路|高速|公路|管道|输)")
_COMPARISON = re.compile(r"(?:对标|标杆|先进)(?:城市|地区|省份|市)?(?:的|是|为)?")
# 西部 | 增长8%: a part of the country, beside 西部地区.
_PART_OF_COUNTRY = re.compile(r"(?P<part>东部|中部|西部|东北)(?=(?:固定资产|民间)?投资|增[长速]|下降|占|[约近]?\d)")
_BEGINS_PART = frozenset("东中西")
_COMPARISONS = Places(_COMPARISON)
_JOINED = re.compile(r"、|和|与|及|以及")
# 某市级, 某省首个, 某地产, 某县现代产业园区 speak of something else than the place; 某市生产, 某省第一产业 do not.
# 在某市委、市政府的领导下: who leads is not whom a text is about.
# 某市云岭酒业、白河钢铁等工业项目 begins with a name, 某省龙头企业, with what somebody is.
_BEHIND_SUBJECT = re.compile(
    r"\d{1,3}个?[一-龥]{1,10}中[居排列位]|[一-龥]{0,2}(?:级|首个|首家|首批|第一(?!产业|季度)|籍|牌|人民)|产|[一-龥]{2,6}(?:园区|管委会)|"
    r"(?:党?委|党工委|政府)[^,，。;；\d]{0,40}(?:领导|支持|关心|指导|帮助|监督|部署)下|"
    r"[一-龥]{2,10}、[^,，。;；\d]{2,40}等[^,，。;；\d]{0,20}(?:项目|企业)|"
    r"[一-龥]{0,6}(?:培育|示范|试点|龙头|百强|先进|科技型|高新技术|隐形冠军|骨干)[一-龥]{0,4}(?:企业|单位|基地|项目)(?=[,，、])"
)
_PROJECT_HEADING = re.compile(r"[一-龥A-Za-z0-9()“”·×/-]{4,36}(?:项目|工程|有限公司|集团|电站|电厂|煤矿)")
_GENERAL_HEADING = re.compile(r"重[点大]|民生|[一二三四五六七八九十大类]项|实施|推进|建设$|加[快强]|抓好")
_IS_PROJECT = re.compile(r"(?:项目|工程|电站|基地|生产线)$")
_PARKS = ("园区", "产业园", "工业园", "科技园", "创业园", "孵化园", "示范园", "开发区", "高新区", "经开区", "新区")
_JOINING = frozenset("、和")
_LONGEST_PLACE = 15
_WHOLES = ("全", "我")
_MEANS = ("依托", "通过", "围绕", "针对", "作为")
# Who is known by a short name is a company, whatever it ends with.
_FIRMS = frozenset({"short_name", "speaker", "firm_at_head", "firm_before"})
# What points to a project, or tells of one.
_OF_PROJECT = (
    "项目",
    "该项目",
    "本项目",
    "本工程",
    "该工程",
    "建设内容",
    "建设规模",
    "全部建成",
    "整体",
    "建成",
    "投产",
    "达产",
    "投运",
)
# How many characters of a short name are looked at first.
_HEAD = 2
# 四川:…, a paragraph or a line by itself.
_LONGEST_OPENING = len("--阿拉善左旗经济技术开发区:")
_OPENING = re.compile(r"(?:--|[-·●■◆])?(?P<place>[一-龥]{2,12})[:：]")
_ZONE = re.compile(r"[一-龥]{2,8}(?:高新区|开发区|经开区|产业园|新区)")


class Subjects:
    """The subjects of one document: its own place first."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._of_cells: dict[str, Subject | None] = {}
        self._named: str | None = None
        self._persons: dict[str, tuple[str, int]] | None = None
        self._shorts: dict[str, dict[str, str]] = {}
        self._place = regions.known_place(document.place)
        self._lineage = regions.lineage(self._place) if self._place else []
        self._is_zone = (
            bool(document.place)
            and document.place != "全国"
            and (self._place is None or not regions.is_called(self._place, document.place or ""))
        )
        self.default = _default(document)
        # Whom the whole text is about, once it has been looked at.
        self.about = self.default

    def of_clause(self, text: str, start: int, end: int, current: Subject | None) -> Subject | None:
        """The subject named in the clause ``text[start:end]``; None when it names none."""
        first = text[start : start + 1]
        is_linked = first in cues.begins_link() or first.isspace()
        head = cues.linking().match(text, start, end) if is_linked else None
        begin = head.end() if head else start
        if text[begin : begin + 1] == "(":
            serial = _SERIAL.match(text, begin, end)
            begin = serial.end() if serial else begin
        if _COMPARISONS.is_in(text, start, end):
            compared = self._compared(text, start, end)
            if compared is not None:
                return compared
        if text[begin : begin + 1] in _BEGINS_PRONOUN and _PRONOUN.match(text, begin, end):
            return self._pointed_at(text, begin, current)
        if text.find("等", begin, end) >= 0 and _MANY_PROJECTS.search(text, begin, end):
            return None
        known = self._known_at(text, begin, end, current)
        # 依托某项目,带动农户: a means is not whom a text is about.
        is_means = head is not None and head.group().endswith(_MEANS)
        if head is not None and head.group().endswith("作为"):
            # 作为白河市最大的项目，总投资A: what somebody is names nobody.
            return None
        name = None if is_means else organisations.at_head(text, begin, end)
        if name is not None and (known is None or len(name) > len(known.text)):
            return Subject(regions.canonical(name), name, "organisation_at_head")
        return known or self._visited(text, start, end)

    def _visited(self, text: str, begin: int, end: int) -> Subject | None:
        """走进某公司, 在某公司生产车间: whom the reporter visits, if it has a name of its own."""
        name = organisations.visited(text, begin, end)
        if name is None or name[:_HEAD] in self._short_names(text):
            return self._called_in_full(text, name) if name else None
        return Subject(regions.canonical(name), name, "visited") if organisations.is_named(name) else None

    def _pointed_at(self, text: str, position: int, current: Subject | None) -> Subject | None:
        """Whom 该公司, 项目 point to: the subject so far, or the company or project named last where that is none."""
        speaks_of_project = text.startswith(_OF_PROJECT, position)
        # 某产业园是…，全部建成后: what is built is the park just named.
        is_park = current is not None and current.rule == "organisation_at_head" and current.name.endswith(_PARKS)
        if speaks_of_project and not is_park and (current is None or not _IS_PROJECT.search(current.name)):
            return self._project_before(text, position) or current
        pointer = _PRONOUN.match(text, position)
        if pointer and pointer.group().endswith(_PARKS) and (current is None or not current.name.endswith(_PARKS)):
            park = own_names.park_before(text, position, pointer.group()[1:])
            return Subject(regions.canonical(park), pointer.group(), "park_before") if park else current
        speaks_of_company = "公司" in text[position : position + len("我们公司")]
        if not speaks_of_company or (current is not None and (current.rule in _FIRMS or _OF_COMPANY.search(current.name))):
            return current
        firm = own_names.firm_of_line(text, position)
        return Subject(firm, firm, "firm_before") if firm else self.company_before(text, position) or current

    def company_before(self, text: str, position: int) -> Subject | None:
        """The company whose full name stands last before ``position``."""
        name = own_names.company_before(text, position)
        return Subject(regions.canonical(name), name, "company_before") if name else None

    def _project_before(self, text: str, position: int) -> Subject | None:
        """The project whose name stands last before ``position``, or one that was named again and again.

        Classes of projects are none.
        """
        found = own_names.projects_before(text, position)
        names = [name for name in found if organisations.is_project(name)]
        if not names:
            return None
        repeated = next((name for name in names if names.count(name) > 1), names[0])
        return Subject(repeated, repeated, "project_before")

    def of_speaker(self, text: str, start: int, end: int) -> Subject | None:
        """The company or park whose words a paragraph gives: “…。”该公司负责人介绍, 某酒业总经理某某说:“…。”"""
        if not speakers.has_quotation(text, start, end):
            return None
        if self._persons is None:
            self._persons = speakers.persons(text)
        speaker = speakers.of_paragraph(text, start, end, self._persons)
        if speaker is None or not speaker[0]:
            return self.company_before(text, speaker[1]) if speaker else None
        return self.of_cell(speaker[0]) or self._called_in_full(text, speaker[0])

    def _called_in_full(self, text: str, name: str) -> Subject:
        """The company of a short name, else the one called so."""
        full = self._short_names(text).get(name[:_HEAD], {}).get(name, name)
        return Subject(regions.canonical(full), name, "speaker")

    def of_opening(self, text: str, start: int, end: int) -> Subject | None:
        """The place that a paragraph opens with to tell of it and what is below: 四川:…."""
        head = text[start : min(end, start + _LONGEST_OPENING)]
        opening = _OPENING.match(text, start, end) if ":" in head or "：" in head else None
        if opening is None:
            return None
        place = self.of_cell(opening["place"])
        zone = _ZONE.fullmatch(opening["place"]) if place is None and not opening.group()[0].isalpha() else None
        return Subject(zone.group(), zone.group(), "opening") if zone else place

    def of_part(self, place: Subject) -> Subjects:
        """The subjects of a part about another place: 全省 is that province there."""
        return Subjects(replace(self._document, place=place.name))

    def _known_at(self, text: str, begin: int, end: int, current: Subject | None) -> Subject | None:
        scope = _SCOPE.match(text, begin, end) if text[begin : begin + 1] in _BEGINS_SCOPE else None
        if scope and organisations.is_counted(text, scope.end(), end):
            return None
        if scope:
            return self._park(text, begin, scope.group(), current) or self._scope(scope.group(), current)
        if text[begin : begin + _HEAD] in self._short_names(text):
            called = self._called(text, begin, end)
            if called is not None:
                return called
        part = _PART_OF_COUNTRY.match(text, begin, end) if text[begin : begin + 1] in _BEGINS_PART else None
        if part is not None:
            return Subject(part["part"] + "地区", part["part"], "known_place")
        term = term_at(text, begin, end)
        if term is None:
            return None
        subject = self._of_term(term, text)
        if text[term.end : term.end + 1] in _PARTS_OF_LINE and _ENDS_OF_LINE.match(text, term.end):
            return None
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
        return Subject(regions.canonical(name), words, "park_before") if name else None

    def _short_names(self, text: str) -> dict[str, dict[str, str]]:
        """The short names of the companies of a text by the characters they begin with; read once for each text."""
        if self._named is not text:
            self._named, self._shorts = text, {}
            for short, full in own_names.short_names(text).items():
                self._shorts.setdefault(short[:_HEAD], {})[short] = full
        return self._shorts

    def of_text(self, text: str) -> Subject | None:
        """Whom a text is about where it does not say otherwise: the company it opens with, else the document's place."""
        title = normalise(self._document.title or "")
        project = organisations.project_of_title(title)
        if project is not None:
            return Subject(project, project, "project_of_title")
        opens = organisations.at_head(title, 0, len(title))
        if opens is not None and organisations.is_named(opens) and not own_names.tells_of_region(text):
            return Subject(regions.canonical(opens), opens, "title_opens_with")
        known = term_at(title, 0, len(title))
        if known is not None and known.kind == ENTITY and not own_names.tells_of_region(text):
            return self._of_term(known, title)
        self._short_names(text)
        names = {short: full for shorts in self._shorts.values() for short, full in shorts.items()}
        firm = own_names.firm_at_head(f"{self._document.title or ''}\n{self._document.text}", text, names)
        return Subject(regions.canonical(firm), firm, "firm_at_head") if firm else self.default

    def _called(self, text: str, begin: int, end: int) -> Subject | None:
        """The company called by a short name at ``begin``, the longest that fits."""
        shorts = self._short_names(text)[text[begin : begin + _HEAD]]
        short = max((short for short in shorts if text.startswith(short, begin, end)), key=len, default=None)
        if short is None or organisations.goes_on(text, begin + len(short)):
            return None
        return Subject(regions.canonical(shorts[short]), short, "short_name")

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

    def in_list(self, text: str, left: int, position: int) -> tuple[Subject, int] | None:
        """Who an item of a list is about, and where its other words begin.

        其中甲市12万吨、乙市 | 8万吨: a place or a company alone; 某项目、云岭科技年产 | 1000万片: who makes it;
        最大的为某项目、 | 总投资A: the one that stands out.
        """
        if text[left] in _JOINING and position - left <= _LONGEST_PLACE:
            place = self.of_cell(text[left + 1 : position])
            if place is not None:
                return place, position
        largest = organisations.standing_out(text, left, position)
        if largest is not None:
            return Subject(largest["name"], largest["name"], "stands_out"), largest.end()
        return beside_figures.item(text, left, position)

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
                if place.place_code in self._lineage or self._place.place_code in regions.lineage(place):
                    return place
        return bearers[0]

    def _scope(self, words: str, current: Subject | None = None) -> Subject:
        """全市 is the document's city, 全区 its autonomous region or district, 高新区 the zone it is about."""
        if words in ("全国", "我国", "国家"):
            return Subject("全国", words, "scope_word")
        if words[-2:] in ("新区", "园区") or words.endswith(("开发区", "产业园", "高新区", "经开区", "自贸区")):
            if self.default and self._is_zone:
                return Subject(self.default.name, words, "scope_word")
            return Subject(words.removeprefix("该").removeprefix("本"), words, "scope_word")
        if words in ("园区", "产业园") and self.default is not None:
            return Subject(self.default.name, words, "scope_word")
        wanted = words[-1]
        for code in self._lineage:
            place = load.places()[code]
            if place.place_name.endswith(wanted) and (wanted != "区" or place.place_level != "prefecture"):
                return Subject(place.place_name, words, "scope_word")
        if current is not None and current.rule == "known_place" and current.name.endswith(wanted):
            # 某市…，全市…, in a text about more than that city.
            return Subject(current.name, words, "scope_word")
        if self.default:
            return Subject(self.default.name, words, "scope_word")
        # 全县 in a document that does not say which: its words are kept, and no name.
        return Subject("", words, "scope_word")

    def of_heading(self, heading: str) -> Subject | None:
        """The place, zone, company or project that a heading is by itself."""
        known = self.of_cell(heading)
        if known is not None or not _PROJECT_HEADING.fullmatch(heading):
            return known
        if _GENERAL_HEADING.search(heading) or organisations.looks_like_predicate(heading):
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


def _default(document: Document) -> Subject | None:
    """The place a document is about, else the one its publisher or title speaks for, else the country where it does so."""
    name = document.place or regions.region_of(document.publisher) or regions.region_in(document.title)
    if name:
        whole = regions.inner_place(name)
        return Subject(whole.place_name if whole else regions.canonical(name), name, "document_place")
    nation = regions.nation_in(document.text)
    return Subject("全国", nation, "nation") if nation else None
