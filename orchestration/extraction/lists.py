"""分别: one list of names, one list of numbers.

Here: splitting a joined name (猪肉、牛肉、羊肉产量; 第一、二、三产业投资; 城乡居民收入) into as many names as numbers.
Not here: finding the numbers that belong together (binding), naming single figures (naming).
"""

from __future__ import annotations

import re

from orchestration.extraction import naming
from orchestration.vocabulary import load

EACH = re.compile(r"分别(?=[^,，。;；]{0,30}$)")
JOINED = re.compile(r"(?:、|和|与|及|以及)$")
_SPLIT = re.compile(r"、|以及|和|与|及")
_ORDINALS = re.compile(r"[一二三四五六七八九十]")
_PAIRS = (("城乡", ("城镇", "农村")), ("男女", ("男性", "女性")), ("进出口", ("进口", "出口")))


def names_of_each(phrase: str, count: int) -> list[str] | None:
    """``count`` names that ``phrase`` joins; None when it joins another number of them.

    >>> names_of_each("猪肉、牛肉、羊肉产量", 3)
    ['猪肉产量', '牛肉产量', '羊肉产量']
    """
    parts = [part for part in _SPLIT.split(phrase) if part]
    if len(parts) == count:
        return _with_shared_words(parts)
    if count == 2:
        for joined, both in _PAIRS:
            if joined in phrase:
                return [phrase.replace(joined, one) for one in both]
    return None


def _with_shared_words(parts: list[str]) -> list[str]:
    """What stands behind the last name, and 第 before the first, belongs to all of them."""
    first, last = parts[0], parts[-1]
    if first.startswith("第") and all(_ORDINALS.match(part) for part in parts[1:]):
        tail = last[1:]
        return [first + tail, *("第" + part + tail for part in parts[1:-1]), "第" + last]
    if naming.lookup(first) is not None or len(parts) == 1:
        return parts
    tail = _known_ending(last, parts[:-1]) or last[len(parts[-2]) :]
    return [*(part + tail for part in parts[:-1]), last]


def _known_ending(name: str, others: list[str]) -> str:
    """The longest ending of a name that is itself a name: 发电装机 of 太阳能发电装机.

    It must not double what the others end with: 产量, not 肉产量, is what 猪肉 and 牛肉 share with 羊肉产量.
    """
    aliases = load.indicator_aliases()
    endings = (name[i:] for i in range(1, len(name) - 1) if name[i:] in aliases)
    return next((ending for ending in endings if not any(other.endswith(ending[0]) for other in others)), "")
