"""Names of figures that set one thing against another: shares, ratios and indexes, structures, ranks.

Here: the name such a figure gets from the words before it and from what was named last.
Not here: noun phrases, counts and capacities (naming).
"""

from __future__ import annotations

import re
from dataclasses import replace

from orchestration.extraction.naming.naming import (
    GENERIC,
    INDUSTRIES,
    NOTE,
    Naming,
    before,
    clean,
    lookup,
    named,
    outside_note,
    without_setting_out,
)
from orchestration.extraction.quantities.quantities import Quantity
from orchestration.vocabulary import load

# Names of what has no unit; 0.38 behind another word measures nothing.
_RATIO_NAME = re.compile(
    r"(?P<head>[^,，、。;；\n]*?)(?P<ratio>(?<=[入别之])比|比值|倍差|死亡率|系数|指数|强度)(?:[由从为是到达]|分别|达到|[:(=])*$"
)
# 性别比 | 由2000年第五次人口普查的 | 106.75
_OF_YEAR_BEFORE = re.compile(r"[由从](?:19|20)\d{2}年[^,，。;；\d]{0,14}的$")
_PROPORTION = re.compile(r"(?P<part>[^,，。;；]{0,30})[与和](?P<whole>[^,，。;；与和]{2,20})之比(?:[为是达到约]|超过)*$")
_RATIO_CHANGED = re.compile(r"(?:缩小|扩大|下降|降低|降|上升|提高|升|增加|减少|回落|调整)(?:了|到|至|为)?$")
_DIMENSIONLESS_GAP = re.compile(r"(?:值|稳定|控制|保持|达到|达|在|为|是|低至|降至|至|约|低于|高于|:|=|仅)*$")
_SHARE_TRAIL = re.compile(r"(?:的)?(?:比重|比例|份额)?(?:达到|达|为|约|超过|的)*$")
# 以占全省6.2% | 的土地面积创造了…: the part stands behind its share.
_PART_BEHIND = re.compile(r"的(?P<part>[一-龥]{2,8}?)(?=创造|贡献|实现|产出|承载|养育|生产|支撑)")
_SHARE_NAME = re.compile(r"(?P<part>.+)占(?P<whole>.+)比重")
_RANKED_AMONG = re.compile(
    r"(?:始终|同样|也|分(?=[居列])|连续[^,，]{0,4}|持续|均|分别|稳|继续)*(?:位于|位居|位列|居于|居|排名|排在|排(?![放污水查])|名列|列|跃居|升至|进入|保持|在)[^,，。;；]{0,16}$|"
    r"(?:连续[多\d一-十]{1,2}年)?(?:全国|全球|亚洲|世界|国内|全区|全省|全市|自治区|全盟|全州|西部|同类|各盟市|各市|各地)[^,，。;；]{0,8}$|"
    # 在全省21个市中 | 居, 某地9市中 | 居
    r"在?[一-龥]{0,6}\d{1,3}个?[一-龥]{1,8}中(?:分别)?[居排列位]?[名于在]?$"
)
# 拉动全国原煤产量增长 | 3.9个百分点
_PULLED = re.compile(r"(?P<verb>[拉带]动|[上下]拉)(?P<whole>[^,，。;；]{2,24}?)(?:增长|增速|提高|上涨|下降|回落)*(?:了|约)?$")
_CLIMBED = re.compile(r"(?:上升|提升|前移|跃升|前进|下降|后退|后移)了?$")
_REGIONAL = re.compile(r"[一-龥]{0,2}[东西南北中]部?(?:地区|各省)?")
_LATIN_END = re.compile(r"[A-Za-z][A-Za-z0-9.]*$")


def dimensionless(text: str, left: int, quantity: Quantity, last: Naming | None) -> Naming | None:
    """A number without a unit counts when a ratio or index is named right before it (PUE…1.2), or when one changed to it."""
    front = outside_note(text, left, quantity.start)
    front = NOTE.sub("", front) if ")" in front else front
    front = _OF_YEAR_BEFORE.sub("", front) if front.endswith("的") else front
    gap = _DIMENSIONLESS_GAP.search(front)
    phrase = clean(front)
    phrase = phrase if lookup(phrase) else clean(front[: gap.start()] if gap else front)
    indicator = lookup(phrase)
    if indicator is None:
        # The name of the thing may stand before that of the ratio: 某中心PUE.
        latin = _LATIN_END.search(phrase)
        phrase = latin.group() if latin else phrase
        indicator = lookup(phrase)
    is_known = indicator is not None and indicator.base_unit in ("x", "index", "ratio", None, "")
    if not is_known and quantity.value != int(quantity.value):
        ratio = _RATIO_NAME.search(without_setting_out(front))
        if ratio:
            name = clean(ratio["head"]) + ratio["ratio"]
            standard = lookup(name)
            if standard is None or standard.base_unit is not None:
                return Naming(name, name, None, None, "dimensionless")
            return Naming(standard.indicator_name, name, standard.indicator_code, None, "dimensionless")
        if last is not None and last.rule == "dimensionless" and _RATIO_CHANGED.search(front):
            return last
    if indicator is None or not is_known:
        return None
    return Naming(indicator.indicator_name, phrase, indicator.indicator_code, None, "dimensionless")


def structure_part(text: str, left: int, quantity: Quantity, last: Naming | None) -> Naming | None:
    """三次产业结构5.8:52.5:41.7: the shares of the three industries; other structures keep their own words."""
    goes_on = last is not None and last.rule == "structure_part"
    is_second = text[quantity.start - 1 : quantity.start] == ":"
    head = "" if is_second else before(text, left, quantity)
    if not head and goes_on and last is not None:
        head = last.text
    part = named(head, "structure_part")
    if part is None or part.code != "three_industry_structure":
        return part
    place = is_second + (is_second and text[quantity.end : quantity.end + 1] != ":")
    share = load.indicator_names()[f"{INDUSTRIES[place]}增加值占地区生产总值比重"]
    return Naming(share.indicator_name, head, share.indicator_code, None, "structure_part")


def share_name(text: str, left: int, quantity: Quantity, last: Naming | None) -> Naming | None:
    """A占B的51.4%: A占B比重; with nothing before 占, A is what was named last, and B goes on from the share before."""
    front = without_setting_out(text[left : quantity.start])
    part, _, whole = front.rpartition("占")
    whole = clean(_SHARE_TRAIL.sub("", whole).lstrip("到了"))
    behind = _PART_BEHIND.match(text, quantity.end) if part.endswith("以") else None
    numerator = behind["part"] if behind else clean(part)
    if behind and not whole:
        return named(numerator + "占比", "share_word")
    earlier = _SHARE_NAME.fullmatch(last.name) if last else None
    if not numerator and last is not None:
        numerator = earlier["part"] if earlier else (last.product or "") + last.name
    if not whole and earlier and "占比" not in front:
        whole = earlier["whole"]
    if not whole:
        share = named(numerator + "占比", "share_word") if numerator else None
        # The words of the source are those of what was named last.
        return replace(share, text=last.text + "占比") if share and last is not None and not clean(part) else share
    part, standard = numerator.removesuffix("数量"), lookup(whole)
    # 规模以上工业 alone is no 增加值 unless the part is one.
    if standard is not None and ("增加值" in part or standard.indicator_name != whole + "增加值"):
        whole = standard.indicator_name
    name = f"{part}占{whole}比重"
    indicator = lookup(name)
    return Naming(name, front.strip("，, "), indicator.indicator_code if indicator else None, None, "share_of")


def proportion(text: str, left: int, quantity: Quantity, last: Naming | None) -> Naming | None:
    """与B之比为2.64%: of what was named last; in the vocabulary it is the share in B."""
    is_told = text.find("之比", left, quantity.start) >= 0
    found = _PROPORTION.search(text, left, quantity.start) if is_told else None
    if found is None:
        return None
    part, whole = clean(found["part"]) or (last.name if last else ""), clean(found["whole"])
    standard = lookup(whole)
    indicator = lookup(f"{part}占{standard.indicator_name if standard else whole}比重")
    if not part or not whole:
        return None
    if indicator is not None:
        return Naming(indicator.indicator_name, found.group(), indicator.indicator_code, None, "proportion")
    return Naming(f"{part}与{whole}之比", found.group(), None, None, "proportion")


def pull_name(text: str, left: int, quantity: Quantity) -> Naming | None:
    """甲业拉动工业增长1.2个百分点: what a part gives to the growth of the whole, which is no growth of its own."""
    found = _PULLED.search(text, left, quantity.start)
    whole = clean(found["whole"]) if found else ""
    return Naming(f"拉动{whole}增长", found.group(), None, None, "pull") if found and whole else None


def places_climbed(text: str, left: int, quantity: Quantity, last: Naming) -> Naming | None:
    """排名第180位，较上年上升28位: how far the rank named last has moved."""
    if quantity.unit.unit_text not in ("位", "名") or not _CLIMBED.search(text, left, quantity.start):
        return None
    return Naming(last.name.removesuffix("排名") + "排名", last.text, None, None, "same_again")


def rank_name(text: str, left: int, quantity: Quantity, last: Naming | None) -> Naming | None:
    """A居全区第一: A排名; 增量全区第一 is the rank of what was named last; 排名全国某类城市第15位 of those ranked among."""
    raw = text[left : quantity.start]
    front = clean(_RANKED_AMONG.sub("", raw))
    # 居全省第四、苏南第二: the same among others.
    is_among = raw.startswith("、") and _REGIONAL.fullmatch(front) is not None
    if (not front or front in GENERIC or is_among) and last is not None:
        return Naming(last.name.removesuffix("排名") + "排名", last.text, None, None, "rank_of_last")
    if not front:
        among = clean(raw)
        return Naming(among + "排名", among, None, None, "ranked_among") if among else None
    named_front = named(front, "noun_before")
    name = named_front.name if named_front else front
    return Naming(name + "排名", front, None, None, "rank")
