"""分别: one list of names, one list of numbers.

Here: splitting a joined name (猪肉、牛肉、羊肉产量; 第一、二、三产业投资; 城乡居民收入) into as many names as numbers.
Not here: finding the numbers that belong together (binding), naming single figures (naming).
"""

from __future__ import annotations

import re

from orchestration.extraction import naming
from orchestration.vocabulary import load

EACH = re.compile(r"分别(?=[^,，。;；]{0,30}$)")
# 分别比上年 | 增加2个: the time compared with is read before the list.
EACH_THAN = re.compile(r"分别[比较][^,，。;；\d]{1,6}[年期月底末初]$")
# 其中A和B增幅最大，分别为: what is told of each is the rate named before.
RATE_OF_EACH = re.compile(
    r"(?P<parts>[^,，。;；:]{2,40}?)(?P<rate>增[幅速]|涨幅|升幅|降幅|跌幅)(?:[最较][大高快小低]|居前|领先|靠前)[,，]分别(?:[为是达到])*$"
)
JOINED = re.compile(r"(?:、|和|与|及|以及)$")
# 分别下降A、增长B: a list whose numbers bring their own words of change.
CHANGE = re.compile(r"增长|上涨|上升|提高|增加|下降|下跌|降低|减少|回落")
JOINED_WITH_CHANGE = re.compile(rf"(?:、|和|与|及|以及)(?:同比)?(?:{CHANGE.pattern})?")
_SPLIT = re.compile(r"、|以及|和|与|及(?!以[上下]|其|相关)")
_ORDINALS = re.compile(r"[一二三四五六七八九十]")
_JOINED_WORDS = (
    ("城乡", ("城镇", "农村")),
    ("男女", ("男性", "女性")),
    ("进出口", ("进口", "出口")),
    ("三次产业", ("第一产业", "第二产业", "第三产业")),
)
# What is measured, at the end of the last name of a list, where it takes more than one word.
_MEASURE = re.compile(
    r"(?:(?:对[^、]{2,10})?(?:拉动(?:贡献)?|贡献率?|(?:增加|产|总产)值|产量|销[售]?[额量]|总?投资|收入|支出|余额|利润|价格|人数|人口|占比|覆盖率|面积|总?规模|产能)|[^、]{0,2}数量?)$"
)
# 煤炭、化工两大行业增加值: the parts are told how many they are.
_SUMMED = re.compile(
    r"(?P<parts>.+、.+?|.+[和与].+?)[两三四五六七八九十][大个](?P<kind>行业|产业|板块|门类|领域)(?P<measure>.*)"
)
# 普通高中、小学在校生: schools before pupils.
_PUPILS = re.compile(r"(?:在校学?生|招生|毕业生)(?:人?数)?$")
# 生产安全事故起数、死亡人数: the accident is that of the dead too.
_ACCIDENTS = re.compile(r"(?P<accident>.*事故)(?:发生)?(?:起数|次数|数)?$")
_CASUALTIES = ("死亡", "受伤", "伤亡", "直接经济损失", "经济损失")


def names_of_each(phrase: str, count: int) -> list[str] | None:
    """``count`` names that ``phrase`` joins; None when it joins another number of them.

    >>> names_of_each("猪肉、牛肉、羊肉产量", 3)
    ['猪肉产量', '牛肉产量', '羊肉产量']
    """
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


def with_verb(parts: list[str] | None, verb: str) -> list[str] | None:
    """牛、羊分别出栏: the verb behind 分别 tells what is measured of each, if it names a measure."""
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
    if (naming.lookup(first) is not None and not of) or len(parts) == 1 or "占" in first:
        return parts
    tail = (_known_ending(name, parts[:-1]) or _ending(name, parts[-2])) + of + whole
    return [*(part if part.endswith(tail) else part + tail for part in parts[:-1]), last]


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
    return next((ending for ending in endings if not any(other[-1] in ending for other in others)), "")
