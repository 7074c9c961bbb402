"""Cue words: which words lead into a name, trail behind it, end it, or tell of change, share and target.

Here: patterns compiled once from the seed cue.csv, and the constructions that need context.
Not here: what follows from a cue (forms, naming).
"""

from __future__ import annotations

import re
from functools import cache

from orchestration.vocabulary import load

# Begins with one class of characters, so that the engine skips all others quickly.
TARGET = re.compile(
    r"[力争确有预努奋目任计规拟将要束控可](?:(?<=[将要拟可])|(?=[争取保望计期力标务划性制]))"
    r"(?:(?<=力)争|(?<=争)取(?!各|到位|上级|专项)|(?<=确)保|(?<=[有可])望|(?<=年内可)|(?<=预)(?:计|(?<![于超合场初]预)期(?!目标的))|(?<=努)力(?:实现|达到|完成)|(?<=奋)力|"
    r"(?:(?<=目)标|(?<=任)务)(?:是|为|值|(?=:)|(?<=[长速幅]目标)(?=\d))|(?<=约束)性指标|(?<=控)制在(?=[^,，。;；]{1,12}(?:以[内下]|之内))|(?<=计)(?<![度成超预年照按生]计)划(?=(?!总投资|新?开工项目完成)[一-龥]{2,8}\d)|(?:(?<=[计规])(?<!度计)(?<!占年计)划|(?<=拟))(?=到|在|新增|建设|新建|实施|安排|引进|培育|实现|完成|于|今年|全年|年内|投资)(?!..了)|"
    r"(?<=将)(?<![即必就可现]将)(?!近|军|来|领|士)|(?<=要)(?<![重主需必只首纪里天都]要)(?!求|素|闻|点|约|道))"
)
DONE = re.compile(r"建成|投产|投运|投用|竣工|运营|达产|揭牌|通车|交付")


# 规模以上, 高等院校, 有色金属, 比例, 并购, 经济: the cue is a part of another word.
_WHOLE_WORD = (
    r"(?<!规模以)(?<!规模以上)(?<![高中初平]等)(?!(?<=有)[色机限])(?!(?<=比)[例重值])(?!(?<=等)级)"
    r"(?!(?<=计划)生育)(?!(?<=服务)贸易)(?!(?<=年产)值)(?!(?<=并)[购网列行联轨])(?!(?<=共)[享同和])(?!(?<=再)生)(?!(?<=经)[济营费开销贸纪典历验])(?!(?<=可)(?:再生|外供|持续|支配|降解|用|燃))(?!(?<=来)[料华访往源])(?!(?<=度)[假量夏])"
)

# Particles and comparators behind a cue.
_BEHIND_CUE = r"了|约|近|超过|超|达到|达|为|率|速度|幅度|目标值|目标|逾|至少|控制在|突破|不低于|不少于|速|分别|的"


def words(role: str) -> tuple[str, ...]:
    """The cue words of one role, longest first."""
    return load.cues()[role]


@cache
def trailing() -> re.Pattern[str]:
    """The run of words between a name and its number, at the end of a text; 签约 is one word."""
    return re.compile(rf"(?:(?!(?<=[签合预节公])约)(?!(?<=[人户亩])均)(?:{_alternatives('trail')})|[\s,，:：、(=~-])+$")


@cache
def ends_trail() -> frozenset[str]:
    """The characters, blanks aside, that ``trailing`` may end with; most names end with another."""
    return frozenset({*(word[-1] for word in words("trail")), *",，:：、(=~-"})


@cache
def begins_lead() -> frozenset[str]:
    """The characters, blanks aside, that ``leading`` may begin with."""
    return frozenset({*(word[0] for word in words("lead")), *",，:：、)-"})


@cache
def ends_weak() -> frozenset[str]:
    """The characters that ``weak_ending`` may end with."""
    return frozenset(word[-1] for word in words("weak"))


@cache
def weak_ending() -> re.Pattern[str]:
    """The run of words at the end of a name that may belong to it or not: 规模, 比例, 总数."""
    return re.compile(rf"(?:{_alternatives('weak')})+$")


@cache
def leading() -> re.Pattern[str]:
    """One word in front of a name, at the beginning of a text."""
    return re.compile(rf"(?:{_alternatives('lead')}){_WHOLE_WORD}|[\s,，:：、)\-]+")


@cache
def linking() -> re.Pattern[str]:
    """The run of connectives that may stand before the subject of a clause; verbs are none of them, 年产 is no 年."""
    return re.compile(rf"(?:(?!年(?:产|加工|处理|生产|输送))(?:{_alternatives('link')})|[\s,，:：、\"“”])+")


@cache
def begins_link() -> frozenset[str]:
    """The characters, blanks aside, that ``linking`` may begin with; most clauses begin with another."""
    return frozenset({*(word[0] for word in words("link")), *',，:：、"“”'})


@cache
def stopping() -> re.Pattern[str]:
    """The first word that ends a name behind a number; 63个项目 | 中最大的 ends with what they are."""
    return re.compile(
        rf"(?:{_alternatives('stop')}){_WHOLE_WORD}|[,，。;；:：、(\n]|(?<=[一-龥])\)|--|的(?=加快|推进)|(?<=项目|企业)中(?![心小国型期])"
    )


def at_end(role: str, text: str) -> re.Match[str] | None:
    """The word of ``role`` at the end of a text, particles and comparators behind it allowed."""
    return _ending(role).search(text) if text[-1:] in _ends(role) else None


@cache
def _ending(role: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<cue>{_alternatives(role)})(?:{_BEHIND_CUE})*$")


@cache
def _ends(role: str) -> frozenset[str]:
    """The characters that ``_ending`` may end with; most texts end with another."""
    return frozenset(word[-1] for word in (*words(role), *_BEHIND_CUE.split("|")))


def _alternatives(role: str) -> str:
    """The words of a role, longest first among those that begin alike: their first character is looked at once for all."""
    behind: dict[str, list[str]] = {}
    for word in words(role):
        behind.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in behind.items())
