"""Regions: a name in the list of places, what lies in what, and for which region a publisher or a title speaks.

Here: looks into the vocabulary of places. Not here: whom a clause is about (subjects).
"""

from __future__ import annotations

import re

from orchestration.vocabulary import load
from orchestration.vocabulary.records import Place

_PRESS = re.compile(r"(?:[^简公通]报|网|新华社|通讯社|新闻社|中新社|电视台|传媒|在线|客户端|新闻|证券)$")
_COMPANY_IN_TITLE = re.compile(
    r"[一-龥A-Za-z]{2,12}(?:公司|集团|股份|能源|电力|科技|化工|化学|煤业|钢铁|石化|材料|新材|电气|重工|生物|药业|医药|汽车|矿业|水泥|控股|实业|电子|环保)(?=[:：])"
)
# Who speaks for the country, in a text that is about no place of it.
_NATION = re.compile(
    r"我国|全国|国务院|国新办|\d{2}个大类行业|大中城市|国家(?:统计局|发展改革委|发改委|能源局)|工业和信息化部|工信部"
)
_LONGEST_OPENING = 2000


def known_place(name: str | None) -> Place | None:
    bearers = load.place_candidates().get(name) if name else None
    if bearers:
        return bearers[0]
    entity = load.entity_names().get(name) if name else None
    code = entity.part_of if entity else None
    return load.places().get(code) if code else inner_place(name) if name else None


def is_called(place: Place, name: str) -> bool:
    """Whether a name is that of the place itself (白河市, 白河, another name it has), not of something in it (白河高新区)."""
    own = tuple(filter(None, (place.place_name, place.short_name)))
    return name.endswith(own) or place in load.place_candidates().get(name, ())


def inner_place(name: str) -> Place | None:
    """The place of a name written with the one above it: 随州市曾都区."""
    for length in range(2, len(name) - 1):
        outer, inner = load.place_candidates().get(name[:length]), load.place_candidates().get(name[length:], ())
        for place in inner if outer else ():
            if outer and outer[0].place_code in lineage(place):
                return place
    return None


def lineage(place: Place) -> list[str]:
    """Codes of a place and all above it, nearest first."""
    codes = [place.place_code]
    while place.parent_code:
        codes.append(place.parent_code)
        place = load.places()[place.parent_code]
    return codes


def nation_in(text: str) -> str | None:
    """The words of a text's opening that speak for the country."""
    nation = _NATION.search(text, 0, _LONGEST_OPENING)
    return nation.group() if nation else None


def region_of(publisher: str | None) -> str | None:
    """The region an authority speaks for: 某省统计局 -> 某省; a paper or an agency speaks for none."""
    if publisher and _PRESS.search(publisher):
        return None
    region = re.match(
        r"[一-龥]{2,10}?(?:自治区|省|市|州|盟|县|旗|区)(?=[一-龥]{2,}(?:局|政府|委员会|委|厅|办公室|大会)$)", publisher or ""
    )
    return region.group() if region else publisher


def region_in(title: str | None) -> str | None:
    """The region or company a title opens with: 某市2025年上半年经济运行情况, 某能源:三季度业绩增长."""
    company = _COMPANY_IN_TITLE.match(title or "")
    if company:
        return company.group()
    region = re.match(r"[一-龥]{2,6}?(?:自治区|省|市|州|盟|县|旗|区)(?=[\d“一-龥])", title or "")
    return region.group() if region else None


def canonical(name: str) -> str:
    entity = load.entity_names().get(name)
    if entity is not None:
        return entity.entity_name
    bearers = load.place_candidates().get(name)
    return bearers[0].place_name if bearers else name
