"""Names that go on from what was named last.

Here: a product, a part, an item or a generic word that takes its measure or its product from the name before it.
Not here: noun phrases by themselves (naming), which of these is asked when (context_naming).
"""

from __future__ import annotations

import re
from dataclasses import replace

from orchestration.extraction.naming.naming import (
    GENERIC,
    INDUSTRIES,
    MEASURE,
    Naming,
    clean,
    generic_endings,
    is_quantity,
    lookup,
    named,
    standard,
)
from orchestration.extraction.quantities.quantities import Quantity
from orchestration.extraction.words.named_products import product_in
from orchestration.vocabulary import load

# 其中产量同比增长的有 | 45种: those counted were named before.
_COUNTED_AMONG = re.compile(r"(?:增长|上升|上涨|提高|下降|回落|持平)的(?:有|达到?|为|共)*$")
_OUTPUT = re.compile(r"(?<=业)(?:总产值|产值|营业收入|主营业务收入)$")
# 一般公共预算收入A；支出B
_SIDES = frozenset({"收入", "支出"})
_SIDE = re.compile(r"(?<=预算)(?:收入|支出)$")
# 其中硫酸法 | 65万吨/年
_LONGEST_PART = 6
_WEIGHED = frozenset({"mass", "volume"})
_INDUSTRIES = frozenset({*INDUSTRIES, "一产", "二产", "三产"})
_OF_WHOLE_ECONOMY = re.compile(r"生产总值|增加值|GDP|产业")
_PHASE = re.compile(r"[一二三四五首]期(?:工程|项目)?")
_CAPACITY = re.compile(r"(?:容量|产能|规模|能力|面积)$")


def product_of_last(phrase: str, quantity: Quantity, last: Naming | None, is_bare: bool) -> Naming | None:
    """装机容量A，其中火电B: a product in the place of a name goes on with what was measured before, in the same unit.

    So does what stands bare before a weight: 年产甲1500吨，乙 | 500吨.
    """
    if last is None or last.code is None:
        return None
    indicator = load.indicators()[last.code]
    is_part = last.name == "产能" and (quantity.unit.unit_code or "").endswith("/a") and len(phrase) <= _LONGEST_PART
    if is_part and _PHASE.fullmatch(phrase):
        # 一期20亿立方米/年，二期 | 20亿立方米/年: a phase makes what the one before it does.
        return last.again()
    is_weighed = quantity.unit.dimension in _WEIGHED and last.rule in ("capacity_of_product", "product_of_last")
    is_part = is_part or (is_bare and is_weighed and last.name == "产能")
    if phrase not in load.products() and (not is_part or is_quantity(phrase)):
        return None
    is_same_unit = indicator.base_unit == quantity.unit.unit_code
    is_output = indicator.indicator_name == "产量" and quantity.unit.kind == "physical"
    is_price = indicator.indicator_name == "价格" and "元/" in quantity.unit.unit_text
    if not (is_same_unit or is_output or is_price or is_part):
        return None
    return Naming(last.name, phrase, last.code, phrase, "product_of_last")


def is_bare_industry(phrase: str, measure: Naming) -> bool:
    """固定资产投资增长9%。分产业看，第一产业增长5%: an industry alone is its value added only where that is spoken of."""
    return phrase in _INDUSTRIES and _OF_WHOLE_ECONOMY.search(measure.name) is None


def part_of_last(phrase: str, last: Naming | None, is_listed_with_last: bool) -> Naming | None:
    """居民消费价格上涨2%，其中城市上涨2.1%: a bare category has the measure of what was named last.

    ``is_listed_with_last``: 分行业看，甲业增加值增长1%，乙业增长2%, where the last name is that of a category itself.
    """
    if last is None or last.rule == "unnamed":
        return None
    if is_quantity(phrase) and not is_bare_industry(phrase, last):
        return None
    if is_listed_with_last and last.rule != "part_of_last":
        measure = MEASURE.search(last.name)
        return named(phrase + measure.group(), "part_beside_last") if measure else None
    generic = next((name for name in ("产量", "产能") if last.name.endswith(name)), last.name)
    return standard(generic, phrase, "part_of_last")


def counted_among(text: str, left: int, quantity: Quantity) -> Naming | None:
    """产量同比增长的有45种: the measure by which some of those counted before were chosen."""
    chosen = _COUNTED_AMONG.search(text, left, quantity.start) if text.find("的", left, quantity.start) >= 0 else None
    return named(clean(text[left : chosen.start()]), "noun_before") if chosen else None


def listed_with_last(phrase: str, last: Naming | None, quantity: Quantity, is_joined: bool) -> Naming | None:
    """农业产值6.7亿元，林业0.9亿元; 水稻面积3万亩、大豆2万亩: a bare item has the measure of the last one, in its unit.

    Money must make a known name; what is ``is_joined`` to the item before by 、 may be anything grown.
    """
    if last is None or (last.code is None and last.rule != "listed_with_last") or is_quantity(phrase):
        return None
    measure = MEASURE.search(last.name)
    if measure is None or (last.code and load.indicators()[last.code].base_unit != quantity.unit.unit_code):
        return None
    known = lookup(phrase + measure.group())
    is_area = is_joined and measure.group().endswith("面积")
    return named(phrase + measure.group(), "listed_with_last") if known is not None or is_area else None


def _value_added_of(last: Naming, naming: Naming) -> Naming:
    """规模以上工业总产值A，实现增加值B: the value added of whoever had the output."""
    output = _OUTPUT.search(last.name)
    return named(last.name[: output.start()] + naming.name, "value_added_of_last") or naming if output else naming


def of_last(naming: Naming, last: Naming | None) -> Naming:
    """总金额 and its like belong to what was named last: 债券项目29项、总金额80亿元; 日均产量 to the product named last."""
    if last is not None and last.product and naming.name in generic_endings() and naming.text in load.indicator_aliases():
        return replace(naming, product=last.product) if last.name in generic_endings() else naming
    if last is not None and naming.name == "产能" and naming.product is None and last.name.endswith("数量"):
        # 煤矿12座，产能 | 600万吨/年: what those counted before make.
        return replace(naming, product=product_in(last.name.removesuffix("数量")))
    if last is not None and naming.name in _SIDES:
        side = lookup(_SIDE.sub("", last.name) + naming.name) if _SIDE.search(last.name) else None
        return named(side.indicator_name, naming.rule) or naming if side else naming
    if last is not None and naming.name == "增加值":
        return _value_added_of(last, naming)
    if naming.name not in GENERIC or last is None or last.name.endswith(naming.name):
        return naming
    if naming.name == "投资" and (last.name == naming.name or _CAPACITY.search(last.name)):
        return naming
    noun = re.sub(r"(?:数量|排名|次数|首期(?:规模|到位|出资|募集)?)$", "", last.name)
    return Naming(noun + naming.name, naming.text, naming.code, last.product, "generic_of_last")
