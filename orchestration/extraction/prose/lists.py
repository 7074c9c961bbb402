"""分别: one list of names, one list of numbers.

Here: splitting a joined name (猪肉、牛肉、羊肉产量; 第一、二、三产业投资; 城乡居民收入) into as many names as numbers.
Not here: finding the numbers that belong together (binding), naming single figures (naming).
"""

from __future__ import annotations

import re

from orchestration.extraction.naming import naming
from orchestration.extraction.quantities.amounts import Quantity
from orchestration.vocabulary import load

EACH = re.compile(r"分别(?=[^,，。;；]{0,30}$)")
# 分别比上年 | 增加2个: the time compared with is read before the list.
EACH_THAN = re.compile(r"分别[比较][^,，。;；\d]{1,6}[年期月底末初]$")
# 其中A和B增幅最大，分别为: what is told of each is the rate named before.
_RATE_OF_EACH = re.compile(
    r"(?P<parts>[^,，。;；:]{2,40}?)(?P<rate>增[幅速]|涨幅|升幅|降幅|跌幅)(?:[最较][大高快小低]|居前|领先|靠前)[,，]分别(?:[为是达到])*$"
)
JOINED = re.compile(r"(?:、|和|与|及|以及)$")
# A和B年均增长x%和y%: so many numbers for as many names need no 分别.
GOES_ON = "、和与"
# 分别下降A、增长B: a list whose numbers bring their own words of change.
CHANGE = re.compile(r"增长|上涨|上升|提高|增加|下降|下跌|降低|减少|回落")
# A左右、B以上: the bound of the one before stands between them.
JOINED_WITH_CHANGE = re.compile(rf"(?:左右|以[上下内])?(?:、|和|与|及|以及)(?:同比)?(?:{CHANGE.pattern})?")
_SPLIT = re.compile(r"、|以及|和|与|及(?!以[上下]|其|相关)")
_ORDINALS = re.compile(r"[一二三四五六七八九十]")
_JOINED_WORDS = (
    ("城乡", ("城镇", "农村")),
    ("男女", ("男性", "女性")),
    ("进出口", ("进口", "出口")),
    ("存贷款", ("存款", "贷款")),
    ("三次产业", naming.INDUSTRIES),
    ("一二三产业", naming.INDUSTRIES),
    ("一二产业", naming.INDUSTRIES[:2]),
    ("一三产业", naming.INDUSTRIES[::2]),
    ("二三产业", naming.INDUSTRIES[1:]),
)
# What is measured, at the end of the last name of a list, where it takes more than one word.
_MEASURE = re.compile(
    r"(?:(?:对[^、]{2,10})?(?:拉动(?:贡献)?|贡献率?|(?<=[一-龥]{2})总量|(?:增加|产|总产)值|产量|销[售]?[额量]|总?投资|收入|支出|余额|利润|价格|人数|人口|占比|覆盖率|毛?入学率|面积|总?规模|产能|项目|企业)|[^、]{0,2}数量?)$"
)
# 借贷户数和借贷余额: the first is counted by itself.
_OWN_NUMBER = re.compile(r"[户人次家件起]数$")
# 煤炭、化工两大行业增加值: the parts are told how many they are.
_SUMMED = re.compile(
    r"(?P<parts>.+、.+?|.+[和与].+?)[两三四五六七八九十][大个](?P<kind>行业|产业|板块|门类|领域)(?P<measure>.*)"
)
# 普通高中、小学在校生: schools before pupils.
_PUPILS = re.compile(r"(?:在校学?生|招生|毕业生)(?:人?数)?$")
# 生产安全事故起数、死亡人数: the accident is that of the dead too.
_ACCIDENTS = re.compile(r"(?P<accident>.*事故)(?:发生)?(?:起数|次数|数)?$")
_CASUALTIES = ("死亡", "受伤", "伤亡", "直接经济损失", "经济损失")


def rate_of_each(text: str, start: int, end: int) -> re.Match[str] | None:
    """The rate that is told of each of several in ``text[start:end]``, and their names."""
    is_told = text.find("幅", start, end) >= 0 or text.find("增速", start, end) >= 0
    return _RATE_OF_EACH.search(text, start, end) if is_told else None


def names_of_each(phrase: str, count: int) -> list[str] | None:
    """``count`` names that ``phrase`` joins; None when it joins another number of them.

    >>> names_of_each("猪肉、牛肉、羊肉产量", 3)
    ['猪肉产量', '牛肉产量', '羊肉产量']
    """
    # 城、乡居民; 存、贷款: two halves of one word.
    phrase = phrase.replace("城、乡", "城乡").replace("存、贷款", "存贷款") if "、" in phrase else phrase
    summed = _SUMMED.fullmatch(phrase)
    if summed:
        phrase, tail = summed["parts"], summed["kind"] + summed["measure"]
        parts = [part + tail for part in _SPLIT.split(phrase) if part]
        return parts if len(parts) == count else None
    parts = [part for part in _SPLIT.split(phrase) if part]
    if len(parts) == count:
        return _with_shared_words(parts)
    for joined, words in _JOINED_WORDS:
        if joined in phrase and len(words) == count:
            return [phrase.replace(joined, one) for one in words]
    return None


def are_implied(text: str, left: int, quantities: list[Quantity]) -> bool:
    """Whether numbers of one unit, joined right behind as many names, are shared out between them without 分别."""
    count = 1
    while count < len(quantities):
        one, other = quantities[count - 1], quantities[count]
        if other.start != one.end + 1 or one.unit != other.unit or text[one.end] not in GOES_ON:
            break
        count += 1
    return count > 1 and names_of_each(naming.clean(text[left : quantities[0].start]), count) is not None


def with_verb(parts: list[str] | None, verb: str) -> list[str] | None:
    """牛、羊分别出栏, 甲、乙两大产业分别实现产值: what stands behind 分别 tells what is measured of each, if it measures."""
    name = naming.clean(verb)
    if parts and len(name) > 1 and naming.is_quantity(name) and not naming.is_quantity(parts[-1]):
        return [part + name for part in parts]
    indicator = load.indicator_aliases().get(verb)
    return [part + verb for part in parts] if parts and indicator is not None and indicator.is_product_specific else parts


def _with_shared_words(parts: list[str]) -> list[str]:
    """What stands behind the last name, and 第 before the first, belongs to all of them."""
    first, last = parts[0], parts[-1]
    if _ORDINALS.fullmatch(first):
        first = "第" + first
    if first.startswith("第") and all(_ORDINALS.match(part) for part in parts[1:]):
        tail = last[1:]
        return [first + tail, *("第" + part + tail for part in parts[1:-1]), "第" + last]
    accident = _ACCIDENTS.match(first)
    if accident:
        return [first, *(accident["accident"] + part if part.startswith(_CASUALTIES) else part for part in parts[1:])]
    # A、B增加值占生产总值比重: the whole is shared besides what is measured of the parts.
    name, of, whole = last.partition("占")
    pupils = _PUPILS.search(last)
    if pupils and not _PUPILS.search(first):
        return [*(part + pupils.group() for part in parts[:-1]), last]
    if (_is_measured(first, last) and not of) or len(parts) == 1 or "占" in first:
        return parts
    tail = (_known_ending(name, parts[:-1]) or _ending(name, parts[-2])) + of + whole
    return [*(part if part.endswith(tail) else part + tail for part in parts[:-1]), last]


def _is_measured(first: str, last: str) -> bool:
    """Whether the first name of a list measures something by itself: 高中, else counted, does not beside 高等教育毛入学率."""
    if _MEASURE.search(first) or _OWN_NUMBER.search(first):
        return True
    indicator = naming.lookup(first)
    return indicator is not None and not (last.endswith("入学率") and indicator.indicator_name.endswith("数量"))


def _ending(name: str, other: str) -> str:
    """What a name has beyond the word that stands for ``other`` in it: the measure, else all beyond the other's length."""
    measure = _MEASURE.search(name)
    return measure.group() if measure else name[len(other) :]


def _known_ending(name: str, others: list[str]) -> str:
    """The longest ending of a name that is itself a name: 发电装机 of 太阳能发电装机.

    It must not repeat what the others end with: 产量, not 肉产量, is what 猪肉 and 牛肉 share with 羊肉产量.
    """
    aliases = load.indicator_aliases()
    endings = (name[i:] for i in range(1, len(name) - 1) if name[i:] in aliases)
    return next((e for e in endings if not any(other[-1] in e for other in others) and not _cuts_product(name, e)), "")


def _cuts_product(name: str, ending: str) -> bool:
    """Whether an ending leaves only a part of a product: 蛋产量 of 禽蛋产量."""
    measure = _MEASURE.search(ending)
    return measure is not None and measure.group() != ending and name.removesuffix(measure.group()) in load.products()
