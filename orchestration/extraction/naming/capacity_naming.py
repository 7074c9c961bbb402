"""Capacities: what a year can bring of a product, and power that is installed.

Here: whether an amount is a capacity by the words around it, its product or technology, and its name.
Not here: noun phrases (naming), capacities of a project list (project_figures).
"""

from __future__ import annotations

import re
from dataclasses import replace

from orchestration.extraction.naming.naming import Naming, clean, standard
from orchestration.extraction.quantities.quantities import Quantity
from orchestration.extraction.words.named_products import product_in, technology_in
from orchestration.vocabulary import load

_LONGEST_PRODUCT = 30
_COMPARATORS = ("以上", "以下", "左右", "及以")
_CAPACITY_BEFORE = re.compile(
    r"(?:年产能?|年加工|年处理|年生产|产能|规模|生产能力|处置|年处置|新建|建设|扩建|建成|、|及|和|与|，|,|联产|配套)[^，。;；]{0,4}$"
)
_YEARLY_BEFORE = re.compile(
    r"年(?:产(?!能|值|量)|制(?!造)|捕集|封存|加工|处理|处置|生产(?!能力)|输送|回收|屠宰|消纳|转化|综合利用)[^,，。;；\d]{0,16}$"
)
_PRODUCT_END = re.compile(
    r"(?:生产线|项目|装置|示范|工程|基地|机组|电站|制造能力|加工能力|能力|产能|规模|设备|[,，、。;；:()（]|及(?!其)|以及|和|与|等|的|联产|生产|建设|配套|年产|一期|二期|组成|构成|\n)"
)
# 200MW/400MWh储能: power and energy of one thing.
_OTHER_RATING = re.compile(r"/\d[\d.]*(?:[A-Za-z]+|[万亿]?千瓦时)")
# 年产 leads into what can be made, whatever the unit: 年产50万千瓦的风机制造能力.
_MADE_BEFORE = re.compile(r"年(?:产(?!能|值|量)|生产|加工|制造)(?:约|近|超过)?$")
# 80万辆整车、100万台发动机 | 的生产能力
_ABILITY_BEHIND = re.compile(
    r"[^,，。;；\n]{1,24}(?:的(?:年)?(?:生产|制造|加工)能力|产能(?:布局|建设|规划)?(?=[,，。;；\n]|$))"
)
_LONGEST_ABILITY = 24 + len("的年生产能力")
_HAS_ABILITY = re.compile(r"(?:已经?)?(?:具备|具有|形成|拥有|达到)了?年(?:产|生产|加工|制造)(?:约|近|超过)?$")
# 年生产能力炼铁 | 80万吨
_ABILITY_OF = re.compile(r"(?:生产|制造|加工)能力(?![将可已达为约提增由从超的是近扩翻共合总])(?P<product>[一-龥]{1,6})$")
# 80万吨/年乙二醇装置, 8万吨乙二醇及1万吨甲醇项目: a plant is called by its capacities and its products.
_PLANT_BEHIND = re.compile(
    r"[一-龥A-Za-z][一-龥A-Za-z,-]{1,15}?(?:(?:、|及|和|与)\d[\d.]*万?吨(?:/年)?[一-龥A-Za-z,-]{1,16}?)*(?:装置|项目|生产线|工程)"
)
# 20万吨多晶硅项目: what is weighed right before a plant is what it makes in a year.
_WEIGHED = frozenset({"mass", "volume"})
# 每年可发电 | 25亿千瓦时
_GENERATES = re.compile(r"(?P<source>[一-龥]{0,12}?)(?:年均?)?可?发电$")
_ELECTRICITY_BEHIND = re.compile(r"(?:的)?(?:绿色|清洁|优质|低碳)*(?:电力|电能|电量|绿电)(?=$|[,，。;；、])")
_POWER_OF_PLANT = frozenset({"装机容量", "单机容量"})
_IS_PLANT = re.compile(r"(?:项目|工程|电站|电厂|基地)$")
# 2台 | 66万千瓦燃煤机组
_COUNTED_MACHINES = re.compile(r"[\d一两二三四五六七八九十][台套组]$")
# 发动机工厂( | 20万台/年): the plant stands before the bracket that holds its capacity.
_PLANT_BEFORE = re.compile(r"(?P<product>[一-龥A-Za-z]{2,16})(?:工厂|装置|生产线|车间)\($")
# 充填能力, 用水量, 产能利用率; 建设规模 and 产能核增 are capacities.
_OTHER_YEARLY = re.compile(
    r"(?:能力|[量率费额耗]|消费|需求|排放|收入|支出|投入|转化|处理|消纳|占比|比重|产能)$|(?:开工|新增|投产|淘汰|关闭)规模$"
)
# 建设规模为 | 180万吨甲醇
_SCALE_BEFORE = re.compile(r"(?:建设|生产|设计)(?:总?规模|能力)(?:约?为|达到?|是|:)*$")
# Power that is no installed capacity: 最大负荷, 外送能力.
_OTHER_POWER = re.compile(r"(?:负荷|能力|电力|出力|缺口|功率|需求|交易|变电容量|输电容量)(?:数量)?$")
# 150万千瓦 | 陆续并网发电: what is done with power is no technology.
_IS_DONE = re.compile(r"(?:陆续|相继|先后|全部|已|将|全容量|首批)?(?:并网|建成|投产|投运|开工|发电|核准)")
# Without a technology some word of electricity must stand there; engines and pumps have kilowatts too.
_OF_POWER = re.compile(r"并网|装机|发电|电站|电源|电厂|机组")
# 年产 | 丙烯, 副产 | 汽油: what leads into a product.
_LED_BY = re.compile(
    r"^.*?(?:年产(?!能|值|量)|年制(?!造)|年捕集|年封存|年加工|年处理|年处置|年生产|年消纳|年转化|年综合利用|建设|新建|、|及|和|(?:最终|中间|主要)产品)"
)
# 二期 | 20万吨: no product.
_PHASE = re.compile(r"[一二三四五首]期(?:工程|项目)?")
_BESIDES = re.compile(r"^(?:副产|联产)品?")
# 由5万吨 | 提高到8万吨: no product but what became of it.
_BOUNDS = ("左右", "以上", "以下", "以内", "及以")
_CHANGED = re.compile(r"[提增扩升降减达][一-龥]?[到至]")


def capacity_name(text: str, left: int, quantity: Quantity, right: int) -> Naming | None:
    """年产15万吨丙烯、1.5万吨LNG: a capacity of the product behind (or right before) the amount."""
    product = product_behind(text, quantity, right)
    front = text[left : quantity.start]
    ability = None if product else _HAS_ABILITY.search(front)
    plant = _PLANT_BEFORE.search(front)
    able = _ABILITY_OF.search(front)
    if able:
        product = able["product"]
    elif plant:
        product = clean(_LED_BY.sub("", plant["product"]))
    elif ability:
        product = clean(front[: ability.start()])
    elif not product:
        product = _BESIDES.sub("", clean(_LED_BY.sub("", front)))
    if _PHASE.fullmatch(product):
        product = ""
    if not product:
        # 建年产 | 20万吨基地
        is_made_here = quantity.unit.unit_code != "W" and _MADE_BEFORE.search(front) is not None
        return standard("产能", None, "capacity_of_product") if is_made_here else None
    # 200MW/400MWh: behind the power of a store stands what it holds.
    is_behind_power = text[quantity.start - 1 : quantity.start] == "/"
    is_made = _MADE_BEFORE.search(front) is not None
    is_store = quantity.unit.unit_code == "Wh" and not is_made and (is_behind_power or "储能" in product)
    is_power = quantity.unit.unit_code == "W" and not is_made
    if is_power:
        technology = technology_in(product) or (None if _IS_DONE.match(product) else product)
        return replace(standard("装机容量", technology, "capacity_of_product"), text=product)
    return standard("储能电量" if is_store else "产能", product, "capacity_of_product")


def product_behind(text: str, quantity: Quantity, right: int) -> str:
    """The product named right behind an amount, up to the word that ends it."""
    rating = _OTHER_RATING.match(text, quantity.end)
    if text.startswith(_COMPARATORS, quantity.end):
        return ""
    begin = quantity.end + text.startswith("的", quantity.end)
    segment = text[rating.end() : rating.end() + _LONGEST_PRODUCT] if rating else text[begin:right]
    end = _PRODUCT_END.search(segment)
    product = segment[: end.start()] if end else segment
    if _CHANGED.match(product) or product.startswith(_BOUNDS):
        return ""
    return product.strip('“”" ') if len(product) < _LONGEST_PRODUCT else ""


def makes_product(text: str, quantity: Quantity, right: int) -> bool:
    """Whether a product of the vocabulary stands right behind an amount."""
    return product_behind(text, quantity, right) in load.products()


def is_capacity(text: str, left: int, quantity: Quantity, right: int) -> bool:
    """Whether an amount of a product per year, or of power, is a capacity by the words before it."""
    if quantity.unit.kind not in ("physical", "classifier"):
        return False
    front = text[left : quantity.start]
    if "能力" in front and _ABILITY_OF.search(front):
        return True
    behind = text[quantity.end : quantity.end + _LONGEST_ABILITY]
    has_ability = "能力" in behind or "产能" in behind
    if ("年" in front and _YEARLY_BEFORE.search(front)) or (has_ability and _ABILITY_BEHIND.match(text, quantity.end)):
        return True
    is_yearly = quantity.unit.unit_code is not None and quantity.unit.unit_code.endswith("/a")
    is_weighed = quantity.unit.dimension in _WEIGHED
    if (is_yearly or is_weighed) and _PLANT_BEHIND.match(text, quantity.end):
        return True
    if is_yearly and _PLANT_BEFORE.search(front):
        return True
    if is_weighed and _SCALE_BEFORE.search(front) and product_behind(text, quantity, right):
        return True
    if quantity.unit.unit_code == "Wh" and "储能" in product_behind(text, quantity, right):
        return True
    return (
        (is_yearly or quantity.unit.unit_code in ("W", "Wh"))
        and bool(_CAPACITY_BEFORE.search(front))
        and bool(product_behind(text, quantity, right))
    )


def stored(text: str, quantity: Quantity, last: Naming | None) -> Naming | None:
    """容量200MW | /400MWh: what a store holds, behind its power."""
    if quantity.unit.unit_code != "Wh" or text[quantity.start - 1 : quantity.start] != "/":
        return None
    return standard("储能电量", last.product, "capacity_of_product") if last is not None and last.name == "装机容量" else None


def yearly(found: Naming | None, quantity: Quantity, product: str) -> Naming | None:
    """煤矿改扩建( | 240万吨/年)项目: an amount a year that no other measure names is what can be made in one."""
    is_yearly = (quantity.unit.unit_code or "").endswith("/a") and quantity.unit.kind == "physical"
    if found is None or not is_yearly:
        return found
    if found.name == "产能" and found.product is None:
        return replace(found, product=product or None)
    if found.code is not None or _OTHER_YEARLY.search(found.name):
        return found
    return standard("产能", product or None, "capacity_of_product")


def generated(found: Naming | None, text: str, quantity: Quantity) -> Naming | None:
    """每年可发电 | 25亿千瓦时, 可提供 | 5亿千瓦时绿色电力: electricity that is generated."""
    if quantity.unit.unit_code != "Wh" or found is None or found.code is not None:
        return found
    source = _GENERATES.search(found.name)
    if source is None and _ELECTRICITY_BEHIND.match(text, quantity.end) is None:
        return found
    product = technology_in(source["source"]) if source and source["source"] else None
    return replace(standard("发电量", product, "generated"), text=found.text)


def of_subject(found: Naming | None, subject: str) -> Naming | None:
    """某抽水蓄能电站总装机 | 120万千瓦: the technology of a project is in its name."""
    if found is None or found.name not in _POWER_OF_PLANT or found.product is not None or not _IS_PLANT.search(subject):
        return found
    return replace(found, product=technology_in(subject))


def made_by(subject: str) -> str:
    """What a project makes by its name: 天然气 of 煤制天然气项目."""
    return (product_in(subject) or "") if _IS_PLANT.search(subject) or subject.endswith("煤矿") else ""


def of_each(found: Naming | None, text: str, quantity: Quantity) -> Naming | None:
    """2台 | 66万千瓦机组: the power of each of those counted before it."""
    if found is None or found.name != "装机容量":
        return found
    if _COUNTED_MACHINES.search(text, max(0, quantity.start - 3), quantity.start) is None:
        return found
    return standard("单机容量", found.product, found.rule)


def installed(found: Naming | None, words: tuple[str, ...], last: Naming | None) -> Naming | None:
    """Power under no name of its own is installed: 风电项目已建成并网30万千瓦, 光伏电站达到20万千瓦.

    ``words`` are those around it that may name the technology, the likeliest first; else it is that of what was named last.
    """
    if found is None or _OTHER_POWER.search(found.name):
        return found
    known = load.indicators().get(found.code) if found.code else None
    if known is not None and known.base_unit in (None, "W"):
        # 开工新型储能 | 装机容量: the technology, without what is done with it.
        bare = technology_in(found.product) if found.product and found.product not in load.products() else None
        return replace(found, product=bare) if bare else found
    indicator = load.indicator_names()["装机容量"]
    product = next(filter(None, map(technology_in, (found.name, found.text, *words))), None)
    if (
        product is None
        and last is not None
        and last.code == indicator.indicator_code
        and (found.rule == "same_again" or _IS_DONE.fullmatch(found.name))
    ):
        # 开工新型储能A万千瓦，建成投产 | B万千瓦
        product = last.product
    if product is None and not any(map(_OF_POWER.search, (found.name, *words))):
        return found
    return Naming(indicator.indicator_name, found.text, indicator.indicator_code, product, "installed_power")
