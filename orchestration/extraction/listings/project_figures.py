"""The figures inside the names and contents of a project list: what each of them measures.

Here: reading the cells in one view, the noun that several amounts share, and the indicator that the unit's dimension and the
words around the number decide.
Not here: rows and columns of the list (projects, project_columns).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from orchestration.extraction.model import Cell
from orchestration.extraction.naming import capacity_naming, count_naming, naming, relation_naming
from orchestration.extraction.naming.naming import Naming
from orchestration.extraction.prose import forms
from orchestration.extraction.quantities.quantities import Quantity, scan
from orchestration.extraction.text import View
from orchestration.extraction.words import named_products
from orchestration.vocabulary import load

_BREAKS = frozenset(",，、。;；:\n")
_UP_TO_BREAK = re.compile(r".*[,，、。;；:\n]", re.DOTALL)
_BREAK = re.compile(r"[,，。;；]")
_CLAUSE_END = re.compile(r"[,，。;；\n]")
# 300MW | / | 600MWh储能系统, 一期5万吨 | 、二期 | 5万吨磷酸铁: the noun behind the second is that of both.
_SHARED = re.compile(r"/|[,，、及和]?[一二三四五]期")
_PHASE = re.compile(r"[一二三四五]期")
_YEARLY = re.compile(r"年(?:产(?!值|量)|加工|处理|处置|生产|回收|屠宰|出栏)|产能|能力")
_BUILDS = re.compile(r"建设|新建|扩建|配套|安装|购置|改造|新增|建成|布置|配置")
# What leads up to a product: 建设年产…, 其中一期…, 6微米 | 及以下…
_LEAD = re.compile(
    r"^.*(?:[年日](?:产|处理|加工|处置|生产|回收|屠宰|出栏)(?![能值量])|建设|新建|[一二三四五]期(?:工程|项目)?)|^及?以[上下]的?"
)
# Lines, stations and halls are built; however yearly the sentence is, they are counted: 年产…，建设生产线3条.
_FACILITY = re.compile(r"(?:线|机架|机柜|站|库|厂房|基地|中心|井)(?:数量)?$")
_MEASURE = re.compile(
    r"(?:量|容|容积|面积|里程|长度|高度|厚度|能力|规模|产能|装机|时长|小时数|率|比例|占比|比重|浓度|纯度|强度|密度|功率|负荷)$"
)
_ABILITY = re.compile(r"(?:产能|能力|规模)$")
# 生产规模, 设计产能: these words name no product.
_NO_PRODUCT = re.compile(r"(?:设计|生产|加工|处理|建设|单班|新增|总|年|其中)*")
# Things rated in watts that are made, not installed: 5GW高效组件.
_MADE = re.compile(r"组件|电池|电芯|硅|玻璃|拉晶|切片|叶片|整机|逆变器|装备|制造|生产线")
_STORED = re.compile(r"储能(?:电站|系统|设施|项目|装置|单元)")
_TRANSFORMED = re.compile(r"变压器|主变|变电")
# 2台 | 66万千瓦机组
_COUNTED = frozenset("台套")
_SET = re.compile(r"[台套]")
_MADE_DIMENSIONS = frozenset({"mass", "volume", "volume_barrel", "count", "container", "flat_glass", "unknown"})


@dataclass(slots=True)
class Stated:
    """A figure of a cell with what was decided about it; offsets are those of the source."""

    quantity: Quantity
    naming: Naming
    comparator: str
    form: str


@dataclass(slots=True)
class _Figure:
    """An amount with the words it is named by: its clause before it, the noun behind it, what goes before and comes next."""

    text: str
    begin: int
    clause: int
    quantity: Quantity
    stop: int
    noun: str
    project: str
    last_product: str | None
    last_counted: str
    is_of_each: bool

    @property
    def front(self) -> str:
        return self.text[self.clause : self.quantity.start]

    @property
    def is_rate(self) -> bool:
        return (self.quantity.unit.unit_code or "").endswith(("/a", "/d", "/h"))


class ProjectFigures:
    """Names and contents of all rows in one view: a scan for each cell would cost more than what it finds."""

    def __init__(self, source: str, cells: Iterator[Cell]) -> None:
        self._view = View(source)
        self._places = {cell.start: self._view.add_paragraph([(cell.start, cell.end)]) for cell in cells}
        self._view.close()
        self._quantities = scan(self._view.text).quantities
        self._starts = [q.start for q in self._quantities]

    def of(self, cell: Cell, project: str) -> Iterator[Stated]:
        """The figures stated in a cell of the project called ``project``."""
        text = self._view.text
        begin, finish = self._places[cell.start]
        here = self._quantities[bisect_left(self._starts, begin) : bisect_left(self._starts, finish)]
        nouns = _nouns(text, here, finish)
        left, last_product, last_counted = begin, None, ""
        for i, quantity in enumerate(here):
            follower = here[i + 1] if i + 1 < len(here) else None
            stop = follower.start if follower else finish
            before = _UP_TO_BREAK.match(text, left, quantity.start)
            clause = before.end() if before else left
            of_each = follower is not None and _is_of_each(text, quantity, follower)
            figure = _Figure(text, begin, clause, quantity, stop, nouns[i], project, last_product, last_counted, of_each)
            name = relation_naming.dimensionless(text, left, quantity, None) if quantity.is_bare else _naming(figure)
            if name is not None:
                form = forms.measure_form(text, left, quantity, begin).code
                yield Stated(self._in_source(quantity), name, forms.comparator(text, quantity), form)
                last_counted = name.name.removesuffix("数量") if quantity.unit.kind == "classifier" else ""
                last_product = (name.product if name.rule == "capacity_of_product" else None) or last_product
            left = quantity.end

    def _in_source(self, quantity: Quantity) -> Quantity:
        """The same amount with offsets of the source."""
        start, end = self._view.source_start(quantity.start), self._view.source_end(quantity.end)
        unit, rule = quantity.unit, quantity.rule
        return Quantity(start, end, quantity.value, quantity.value_upper, unit, quantity.is_more, quantity.is_bare, rule)


def _nouns(text: str, quantities: list[Quantity], finish: int) -> list[str]:
    """The noun behind each amount of a cell; of A/B X and 一期A、二期B X both have the noun X."""
    nouns = [""] * len(quantities)
    stop = finish
    for i in range(len(quantities) - 1, -1, -1):
        quantity = quantities[i]
        if i + 1 < len(quantities) and _SHARED.fullmatch(text, quantity.end, stop):
            nouns[i] = nouns[i + 1]
        elif not quantity.is_bare:
            breaks = _BREAK.search(text, quantity.end, stop)
            nouns[i] = capacity_naming.product_behind(text, quantity, breaks.start() if breaks else stop).strip("/")
        stop = quantity.start
    return nouns


def _is_of_each(text: str, quantity: Quantity, follower: Quantity) -> bool:
    """5MW风力发电机组 | 100台: the rating of each of the things counted next."""
    between = text[quantity.end : follower.start]
    return len(between) > 1 and _SET.fullmatch(follower.unit.unit_text) is not None and not any(m in between for m in _BREAKS)


def _naming(figure: _Figure) -> Naming | None:
    """What an amount measures: the indicator right before it, else what the dimension of its unit is usually said of."""
    quantity = figure.quantity
    dimension = quantity.unit.dimension
    if dimension == "voltage":
        return None
    if quantity.unit.unit_code == "CNY":
        return _money(figure.front)
    if quantity.unit.kind == "classifier" and not figure.is_rate:
        return _count(figure)
    said = _said_before(figure)
    if said is not None:
        return said
    if dimension in _MADE_DIMENSIONS or (figure.is_rate and dimension != "length"):
        return _capacity(figure)
    if dimension == "power":
        return _power(figure)
    if dimension == "energy":
        is_behind_power = figure.front.endswith("/") and not figure.noun
        technology = figure.last_product if is_behind_power else _technology(figure)
        return _capacity(figure) if _is_made(figure) else naming.standard("储能电量", technology, "capacity_of_product")
    if dimension == "apparent_power":
        is_transformer = _TRANSFORMED.search(figure.noun or figure.front)
        return naming.standard("变电容量", None, "project_size") if is_transformer else _capacity(figure)
    if dimension == "computing_power":
        return naming.standard("算力规模", None, "project_size")
    if dimension in ("time", "ratio"):
        return _rating(figure)
    if dimension in ("area", "length") and _YEARLY.search(figure.front):
        return _capacity(figure)
    # 标准厂房12栋 | 18万平方米: how large those counted are.
    of_counted = f"{figure.last_counted}面积" if dimension == "area" and figure.last_counted else ""
    return naming.named(naming.clean(figure.front) or figure.noun or of_counted, "project_size")


def _money(front: str) -> Naming:
    """Money is what its words say (年销售收入), else investment, perhaps of a phase."""
    phase = _PHASE.search(front)
    phrase = naming.clean(_PHASE.sub("", front))
    indicator = naming.lookup(phrase) or naming.lookup(phrase.removeprefix("年"))
    name = indicator.indicator_name if indicator and indicator.base_unit == "CNY" else "投资"
    return naming.standard(name, phase.group() if phase else None, "project_money")


def _count(figure: _Figure) -> Naming | None:
    """Pieces made a year are a capacity; facilities, and what a clause of its own builds, are counted."""
    breaks = _BREAK.search(figure.text, figure.quantity.end, figure.stop)
    counted = count_naming.count_name(figure.text, figure.clause, figure.quantity, breaks.start() if breaks else figure.stop)
    if counted is not None and (_FACILITY.search(counted.text) or not _is_yearly(figure)):
        return counted
    return _capacity(figure)


def _is_yearly(figure: _Figure) -> bool:
    """A list that began with 年产 goes on being yearly until something is built: 年产重卡4500台、客车500台，建设车间3座."""
    if _YEARLY.search(figure.front):
        return True
    head = figure.text[figure.begin : figure.clause]
    return "年产" in head[max(head.rfind("；"), head.rfind("。"), 0) :] and _BUILDS.search(figure.front) is None


def _said_before(figure: _Figure) -> Naming | None:
    """The indicator named right before the number (治沙面积, 装机容量, 冷库库容); None when other words stand there."""
    phrase = naming.clean(_LEAD.sub("", figure.front))
    if _MEASURE.search(phrase) is None:
        return None
    found = naming.named(phrase, "project_size")
    if found is None or found.code is None:
        found = naming.named(phrase.removeprefix("年"), "project_size") or found
    base = (figure.quantity.unit.unit_code or "").split("/")[0]
    if found is None or found.code is None or load.indicators()[found.code].base_unit not in (None, base):
        if _ABILITY.search(phrase):
            return _capacity(figure)
        return Naming(phrase, phrase, None, None, "project_size")
    if not load.indicators()[found.code].is_product_specific:
        return found
    if figure.quantity.unit.dimension == "power" and found.name != "产能":
        return naming.standard(found.name, _technology(figure), "capacity_of_product")
    return _capacity(figure) if found.name == "产能" else naming.standard(found.name, _product(figure), "capacity_of_product")


def _capacity(figure: _Figure) -> Naming:
    return naming.standard("产能", _product(figure), "capacity_of_product")


def _product(figure: _Figure) -> str | None:
    """The noun behind an amount, else the one before it, else what was made last, else a product of the project's name."""
    if figure.noun:
        return figure.noun
    written = _LEAD.sub("", figure.front)
    if written in load.products():
        return written
    phrase = _ABILITY.sub("", naming.clean(written))
    if _NO_PRODUCT.fullmatch(phrase) is None:
        return naming.clean(phrase) or phrase
    return figure.last_product or named_products.product_in(figure.project)


def _power(figure: _Figure) -> Naming:
    """Power is installed, unless the things rated by it are what is made: 年产5GW组件."""
    if _is_made(figure):
        return _capacity(figure)
    is_of_each = figure.is_of_each or figure.text[figure.quantity.start - 1 : figure.quantity.start] in _COUNTED
    name = "单机容量" if is_of_each else "装机容量"
    return naming.standard(name, _technology(figure), "capacity_of_product")


def _is_made(figure: _Figure) -> bool:
    words = figure.noun or figure.front
    return _YEARLY.search(figure.front) is not None or (_MADE.search(words) is not None and _STORED.search(words) is None)


def _technology(figure: _Figure) -> str | None:
    """The technology named behind the power, before it, or in the project's name; else the words beside the number."""
    for words in (figure.noun, figure.front, figure.project):
        known = named_products.technology_in(words)
        if known is not None:
            return known
    phrase = naming.clean(_LEAD.sub("", figure.front))
    named = naming.named(phrase, "project_size")
    return figure.noun or (named.product if named and named.code else phrase) or None


def _rating(figure: _Figure) -> Naming | None:
    """10%/2h储能: the share of the power that storage has, and for how long it lasts; other rates need a name before them."""
    is_time = figure.quantity.unit.dimension == "time"
    behind = _CLAUSE_END.search(figure.text, figure.quantity.end)
    if "储能" in figure.text[figure.clause : behind.start() if behind else figure.stop]:
        return naming.standard("储能时长" if is_time else "储能配置比例", None, "project_size")
    phrase = naming.clean(figure.front) or figure.noun
    if not phrase:
        return None
    return naming.named(phrase + ("时长" if is_time else ""), "project_size")
