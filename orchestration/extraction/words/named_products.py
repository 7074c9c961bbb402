"""Products of the vocabulary inside a phrase: the technology of some power, what a project makes.

Here: which product a phrase names, where it may name several or a company called by one.
Not here: what an amount measures (capacity_naming, project_figures).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from orchestration.vocabulary import load

# 光伏+储能, 风电及配套储能: what stands first is what a number is said of.
_JOINT = re.compile(r"[+、,，;；]|配套|配建|以?及|[和与]")
_OF_COMPANY = re.compile(r"(?:科技|股份|集团|发展|投资|能源)*(?:有限)?(?:公司|责任)|集团|科技")


@lru_cache(maxsize=4096)
def technology_in(phrase: str) -> str | None:
    """The technology of power that a phrase names: 光伏 in 太阳能光伏并网电站, 风电 in 风电及配套储能项目."""
    named = _last_of_first_part(phrase, is_power=True)
    return load.products()[named].canonical_name if named else None


@lru_cache(maxsize=4096)
def product_in(phrase: str) -> str | None:
    """The product other than power that a phrase names, in its words: 甲醇 in 甲醇一体化项目."""
    return _last_of_first_part(phrase, is_power=False)


def _last_of_first_part(phrase: str, is_power: bool) -> str | None:
    """The last product of the first part of a phrase that has any, the longest there; what names a company is none."""
    names, lengths = _names(is_power), _lengths(is_power)
    for part in _JOINT.split(phrase):
        best, best_end = "", 0
        for start in range(len(part) - 1):
            for length in lengths.get(part[start], ()):
                end = start + length
                is_later = best_end < end <= len(part)
                if is_later and part[start:end] in names and _OF_COMPANY.match(part, end) is None:
                    best, best_end = part[start:end], end
        if best:
            return best
    return None


@cache
def _names(is_power: bool) -> frozenset[str]:
    """Names of technologies of power, or of all other products."""
    return frozenset(
        name
        for name, product in load.products().items()
        if len(name) > 1 and (product.product_group == "power" and product.technology is not None) == is_power
    )


@cache
def _lengths(is_power: bool) -> dict[str, tuple[int, ...]]:
    """The first character of a name -> how long the names are that begin with it."""
    lengths: dict[str, set[int]] = {}
    for name in _names(is_power):
        lengths.setdefault(name[0], set()).add(len(name))
    return {first: tuple(found) for first, found in lengths.items()}
