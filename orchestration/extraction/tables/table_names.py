"""What the figures of a table are called.

Here: the indicator of a row, a column or a caption; categories and head rows that qualify the rows below them; ranks.
Not here: names in running text (naming, context_naming), labels taken apart (row_labels).
"""

from __future__ import annotations

import re
from collections import Counter

from orchestration.extraction.model import Cell
from orchestration.extraction.naming import naming
from orchestration.extraction.naming.continued_naming import is_bare_industry
from orchestration.extraction.naming.naming import Naming
from orchestration.extraction.quantities.units import UnitReading, read_unit
from orchestration.extraction.tables import columns as roles
from orchestration.extraction.tables.columns import Column, Header, squeeze
from orchestration.extraction.tables.row_labels import Label, read_label, split_change
from orchestration.extraction.text import normalise

_CAPACITY_HEADER = re.compile(r"产能|生产能力|设计能力")
_INSTALLED = re.compile(r"装机")
_PLAIN_VALUE = re.compile(
    r"产量|产能|数值|绝对|总量|数量|金额|合计|实绩|累计|本[年期月]|上[年期月]|全年|指标|完成|目标|执行|[决预]算|月|季|年"
)
_PLAIN = re.compile(r"(?:(?:19|20)\d{2}年)?(?:数量|金额|总量|总额|产量|绝对[数额]|年末数|本期数|数值|[余总]额)")
_SCOPE_COLUMN = re.compile(r"全[市省区县旗国州盟]|合计|总计")
# 表2-1 各县区2024年民间投资统计表: what is measured stands between the number of the table and the words for tables.
_CAPTION_NUMBER = re.compile(
    r"^(?:附?表|专栏)\s*(?:\d+(?:\s*[-.]\s*\d+)*|[一二三四五六七八九十]+)?[\s:.、]*|^\d{1,2}-\d{1,2}\s*(?=[一-龥])|^指标[:_]"
)
_EACH_REGION = re.compile(
    r"^[各分按](?:行业|产业|领域|类别|类型|登记注册类型|经济类型|地区|旗区|旗县区?|县市?区?|区县?|盟市|市州?|市县区?|省市?区?)"
)
_CAPTION_END = re.compile(r"(?:及其?|完成)?(?:主要)?(?:统计|情况|一览|对比|比较)?(?:数据|指标)?表?$")
_STRUCTURE_END = re.compile(r"(?:构成|结构)$")
_OVER_YEARS = re.compile(r"^(?:历年|各年|主要年份的?)")
_TIME_WORDS = re.compile(
    r"(?:19|20)\d{2}年?(?:[-~至](?:19|20)\d{2}年)?度?|\d{1,2}月?[-~至]\d{1,2}月份?|\d{1,2}月[份末底]?|[上下]半年|[第前]?[一二三四1-4]个?季度"
)
# Column headers that say which figure it is, not what is measured.
_NO_MEASURE = re.compile(r"(?:绝对[数量值]|总量|数值|实绩|实际|完成|执行|[决预]算|累计|本[年月期]|当月|全年|数|值)+")
# Words that measure by themselves: 采掘业增加值 under 规模以上工业增加值 is no product of it.
_MEASURE_END = re.compile(
    r"(?:额|量|率|值|数|投资|收入|支出|利润|面积|价格|指数|余额|比重|比例|占比|程度|强度|浓度|满意度|寿命|年限|贷款|存款|能耗|消费|产能|项目)$"
)
# 某价格指数(上年=100) measures like 某价格指数; people are counted below amounts of money too.
_SCOPE_NOTE = re.compile(r"\((?:不含|不包括|含|包括|扣除)[^()]*\)")
_NOTE_END = re.compile(r"\([^()]*\)$")
_ON_BASE = re.compile(r"(?:=|为)100")
_COUNTED_END = re.compile(r"人[员口次]?$|[用职]工$|户$|工资$")
# 按产业分: the rows below divide the row above.
_DIVISION = re.compile(r"^按.+分(?:组|类)?[::]?$")
_TOTAL_END = re.compile(r"(?:合计|总计|小计|^Total)$")
_MONTH_END = re.compile(r"(?:本月|当月|本期|累计)$")
_RANK_END = re.compile(r"(?:位次|名次|排[名位])$")
_ONLY_DONE = re.compile(r"(?:完成|达成|执行|占|为|[计规]划|目标|任务|预算|年|全)")
_GENERIC_END = re.compile(r"(?:产量|产能)$")


def rank_of(name: Naming) -> Naming:
    """The rank by what is measured beside it."""
    return Naming(name.name.removesuffix("排名") + "排名", name.text, None, name.product, name.rule)


def done_of(name: Naming, column: Column) -> Naming:
    """How much of what is measured is done: 工业投资完成比例; 计划完成率 where only the plan is named."""
    said = roles.DONE_WORDS.search(column.label)
    ending = said.group() if said else "计划完成率"
    if name.name.endswith(ending):
        return name
    full = name.name.removeprefix("完成") + ending
    indicator = naming.lookup(full)
    if indicator is None:
        return Naming(full, name.text, None, name.product, "table_share_done")
    return Naming(indicator.indicator_name, name.text, indicator.indicator_code, name.product, "table_share_done")


def of_caption(caption: str, unit: str) -> tuple[Naming | None, str]:
    """The indicator that a caption names, when it is a known one or one of products, and the words of change behind it."""
    words = squeeze(_CAPTION_NUMBER.sub("", normalise(caption))).replace("_", "")
    words = roles.without_unit(words).removesuffix(f"({unit})")
    words = _EACH_REGION.sub("", _OVER_YEARS.sub("", _TIME_WORDS.sub("", words)))
    words = _SCOPE_NOTE.sub("", words) if "(" in words else words
    words, change = split_change(_STRUCTURE_END.sub("", _CAPTION_END.sub("", words)))
    measured = naming.named(naming.clean(words), "table_caption")
    return (measured if measured and measured.code else None), change


def is_alike(words: str, unit: str) -> bool:
    """Whether the vocabulary measures a label in ``unit``: 第一产业 in 亿元."""
    indicator = naming.lookup(words)
    return indicator is not None and indicator.base_unit == read_unit(unit).unit_code


def total_of_caption(caption: str, unit: str) -> Naming | None:
    """What a column of totals (合计) counts where the vocabulary does not know the caption: 历年接待海外游客人数."""
    words = _OVER_YEARS.sub(
        "", roles.without_unit(squeeze(_CAPTION_NUMBER.sub("", normalise(caption)))).removesuffix(f"({unit})")
    )
    words = naming.clean(_STRUCTURE_END.sub("", _CAPTION_END.sub("", _TIME_WORDS.sub("", words))))
    return naming.named(words, "table_caption") if _MEASURE_END.search(words) else None


# 农产品加工业产值与农业总产值比: in no unit, whatever the row above is in.
_PURE_NUMBERS = ("值比", "之比", "系数", "指数")


def is_component(words: str, unit: str) -> bool:
    """Whether a label measures nothing by itself (金融业); shares and rates in ``unit`` are those of anything but a count."""
    plain = _NOTE_END.sub("", words)
    if _MEASURE_END.search(plain) or _COUNTED_END.search(plain) or plain.endswith(_PURE_NUMBERS):
        return False
    indicator = naming.lookup(words)
    return indicator is None or (read_unit(unit).unit_code == "percent" and indicator.base_unit != "count")


def is_index(words: str) -> bool:
    """A row of numbers on a base of 100: 总产出指数(上年=100)."""
    return "100" in words and _ON_BASE.search(words) is not None


def measures(words: str) -> bool:
    """Whether a label says by its ending what is measured: 销售额, but not 第一产业."""
    return _MEASURE_END.search(_NOTE_END.sub("", words)) is not None


def is_total(label: str) -> bool:
    """合计, 总计: a column that adds up the others."""
    return _TOTAL_END.fullmatch(label) is not None


def is_rate(words: str) -> bool:
    """Whether the vocabulary measures a label in percent: 亏损面."""
    return is_alike(words, "%")


class RowNames:
    """Names row after row: a head row or a category stays in force for what stands below it."""

    def __init__(self, header: Header, rows: list[tuple[Cell, ...]], caption: Naming | None) -> None:
        self._header = header
        self._caption = caption
        self._category = ""
        self._measure: Naming | None = None
        self._head: Naming | None = None
        self._head_unit = ""
        # The last row that stated its unit itself, and the row that the present one is a part of.
        self._unit_head: Naming | None = None
        self._whole: Naming | None = None
        self.is_divided = self._was_part = self._is_marked = False
        self._last: Naming | None = None
        # A product that stands in the table more than once is told apart by its category.
        index = header.first(roles.LABEL)
        written = [squeeze(row[index].text) for row in rows if index is not None and index < len(row)]
        self._times = Counter(read_label(words).words for words in written)
        measured = (_measured(column) for column in header.columns if column.role == roles.VALUE)
        self._columns_measure = len({name.code for name in measured if name is not None and name.code is not None}) > 1
        values = [column for column in header.columns if column.role == roles.VALUE]
        # 企业数(家) | 实际使用金额(亿元)
        are_measures = all(column.unit and measures(column.label) and not _PLAIN.fullmatch(column.label) for column in values)
        self._columns_measure = self._columns_measure or (are_measures and len({column.unit for column in values}) > 1)
        # 综合能耗(吨标准煤) | 比上年增长(%): one column measures, and rows that measure nothing divide.
        single = values[0].label if are_measures and len(values) == 1 and caption is None else ""
        self._one_measures = naming.lookup(single) is not None and _GENERIC_END.fullmatch(single) is None

    def open_category(self, label: Label) -> None:
        """A row without figures: 主要产品产量 says what is measured below it, 煤化工 which products are meant."""
        self.is_divided = self._head is not None and _DIVISION.match(label.words) is not None
        if self.is_divided:
            return
        measured = naming.named(label.words, "table_category")
        self._measure = measured if measured and measured.code and measured.product is not None else None
        self._category = "" if self._measure else label.words
        self._head = self._unit_head = None

    def open_row(self, label: Label, is_part: bool, unit: str, has_own_unit: bool) -> None:
        """A new section ends what is above it; a row that is no part is the head of the parts below it.

        A row with the unit of a row above can be a part of that row even where others stand between: 金融业 below 第三产业
        is one of 地区生产总值(亿元).
        """
        if label.lead == "section":
            self._measure, self._category, self.is_divided = None, "", False
        words = split_change(label.words)[0]
        self.is_divided = self.is_divided and not is_index(words)
        named = naming.named(words, "table_row")
        head = self._head if has_own_unit or is_part or self.is_divided else self._unit_head
        is_further = not label.lead and self._was_part and self._is_further(words, unit)
        self._is_marked = is_part or self.is_divided or is_further
        is_part = self._is_marked or (named is not None and self._goes_on(head, named, words, unit))
        self._was_part = is_part
        self._whole = head if is_part else None
        if not is_part and named is not None:
            self._head, self._head_unit = self._below(named, words, None), unit
            self._unit_head = self._head if has_own_unit else self._unit_head

    def _is_further(self, words: str, unit: str) -> bool:
        """其中:一般贸易, then 加工贸易: a label that measures nothing, behind a part in the same unit, is a part as well."""
        return self._head is not None and self._head.code is not None and unit == self._head_unit and not measures(words)

    def _goes_on(self, head: Naming | None, named: Naming, words: str, unit: str) -> bool:
        """货运量, then 铁路 in the same tonnes: a label that measures nothing is a part of the known indicator above."""
        if head is None or head.code is None or not unit or unit != self._head_unit:
            return False
        return read_unit(unit).dimension != "count" and not _names_itself(named, words, head, None)

    def of_row(self, label: Label, has_serial: bool, column: Column, note: str, unit: UnitReading) -> Naming:
        """The name of one figure of a row whose label is no place; a row that names a change only goes with the row above."""
        words = split_change(label.words)[0]
        if not words and self._last is not None:
            return self._last
        self._last = self._named(words or label.words, label, has_serial, column, note, unit)
        return self._last

    def _named(self, words: str, label: Label, has_serial: bool, column: Column, note: str, unit: UnitReading) -> Naming:
        """By the column of amounts, the head above, the label, in this order."""
        product = words
        measured = _measured(column) if self._columns_measure or self._one_measures else None
        known = naming.lookup(words)
        divides = known is None or known.indicator_name != words
        if self._one_measures:
            # 采矿业 is known for its value added, but not in tonnes.
            divides = not measures(words) and (known is None or known.base_unit != read_unit(column.unit or "").unit_code)
        if measured is not None and divides:
            # 行业 | 营业收入 | 利润总额: the columns measure, the rows divide.
            part = None if _TOTAL_END.search(words) else words
            return Naming(measured.name, measured.text, measured.code, part, "table_column")
        if self._category and not has_serial and self._times[label.words] > 1:
            product = self._category + words
        if _INSTALLED.search(note) or _INSTALLED.search(column.label):
            return naming.standard("装机容量", product, "table_row")
        if _CAPACITY_HEADER.search(column.label):
            return naming.standard("产能", product, "table_row")
        # 其中:火电 of 发电量; but 汽油 below 原油加工量 is a product of its own in a table of products.
        is_of_whole = (
            self._is_marked
            and self._whole is not None
            and self._whole.code is not None
            and _GENERIC_END.fullmatch(self._whole.name) is None
        )
        if column.label.endswith("产量") and naming.lookup(words) is None and not is_of_whole:
            return naming.standard("产量", product, "table_row")
        named = naming.named(words, "table_row")
        if named is None:
            return of_column(column, column, self._caption)
        if self._whole is not None and (not label.unit or label.unit == self._head_unit):
            return self._part(self._whole, named, words, unit)
        return self._below(named, words, unit)

    def _part(self, head: Naming, named: Naming, words: str, unit: UnitReading) -> Naming:
        """A part of the row above: 玉米 of 粮食产量 is the output of maize."""
        is_division = self.is_divided and _MEASURE_END.search(words) is None
        if not is_division and _names_itself(named, words, head, unit):
            return named
        generic = _GENERIC_END.search(head.name)
        if generic:
            return naming.standard(generic.group(), words, "table_part")
        return Naming(head.name, words, head.code, words, "table_part")

    def _below(self, named: Naming, words: str, unit: UnitReading | None) -> Naming:
        """A row below a category that says what is measured, or in a table whose caption does."""
        above = self._measure or self._caption
        if above is None or _names_itself(named, words, above, unit):
            return named
        return Naming(above.name, words, above.code, None if _TOTAL_END.search(words) else words, "table_category")

    def of_breakdown(self, name: Naming, column: Column, label: str) -> Naming:
        """One column for each part of a region (全省, 城市, 农村) goes into the name."""
        plain = [c for c in self._header.columns if c.role == roles.VALUE and not c.year and not _PLAIN_VALUE.search(c.label)]
        if (
            self._columns_measure
            or column.role != roles.VALUE
            or len(plain) < 2
            or column not in plain
            or _SCOPE_COLUMN.match(column.label)
        ):
            return name
        return Naming(column.label.lstrip("#*") + name.name, label, None, name.product, "table_row_and_column")


def _measured(column: Column) -> Naming | None:
    """What the header of a column of amounts measures by itself; None for 本月, 绝对数."""
    words = _MONTH_END.sub("", _TIME_WORDS.sub("", column.label)).lstrip("#*")
    return naming.named(words, "table_column") if words and not _NO_MEASURE.fullmatch(words) else None


def _names_itself(named: Naming, words: str, above: Naming, unit: UnitReading | None) -> bool:
    """Whether a label needs nothing from above. 国有企业 is a count of them, but not where shares or amounts stand."""
    if is_bare_industry(words, above):
        return False
    indicator = naming.lookup(words)
    if indicator is not None and indicator.base_unit == "count" and unit is not None:
        return unit.dimension == "count" or _is_count(above)
    return named.code is not None or _MEASURE_END.search(words) is not None


def _is_count(name: Naming) -> bool:
    indicator = naming.lookup(name.name)
    return indicator is not None and indicator.base_unit == "count"


def of_column(column: Column, amount: Column, caption: Naming | None) -> Naming:
    """The name a column gives where rows are places or times: its own, that of its amounts, that of the caption."""
    # 完成率, 为年计划% say nothing of what is done; 工业投资完成率 does.
    own = (amount.label,) if column.role == roles.DONE and _ONLY_DONE.match(column.label) else (column.label, amount.label)
    for label in own:
        label = _MONTH_END.sub("", _RANK_END.sub("", _TIME_WORDS.sub("", label)))
        words = split_change(label.lstrip("#*"))[0]
        if words and not _NO_MEASURE.fullmatch(words):
            return naming.named(words, "table_column") or Naming(words, words, None, None, "table_column")
    if caption is None and not _TIME_WORDS.sub("", amount.label).strip("年"):
        # 2000 | 2005 | 2010 below words that no cell holds: nothing tells what is measured.
        return Naming(naming.UNNAMED, amount.label, None, None, "unnamed")
    return caption or Naming(amount.label, amount.label, None, None, "table_column")


def of_place_column(column: Column, amount: Column, caption: Naming | None, has_unit: bool) -> Naming:
    """The name of a figure of a place: counted things where neither column nor table has a unit."""
    name = of_column(column, amount, caption)
    if has_unit or name is caption or name.rule == "unnamed":
        return name
    return naming.counted(name.text, "table_column", "") or name
