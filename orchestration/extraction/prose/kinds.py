"""Actual, target or planned.

Here: the one decision, from name, period, cue words and headings.
Not here: where cue words stand (binding).
"""

from __future__ import annotations

import re
from functools import lru_cache

from orchestration.extraction.naming.naming import Naming
from orchestration.extraction.periods.intervals import Anchor, end_year, is_of_years
from orchestration.extraction.words import cues

_FORWARD_HEADING = re.compile(
    r"^(?!.*以来)(?!.*(?:完成|执行|落实|进展)情况).*(?:目标|预期|工作(?:安排|部署|重点|思路|任务|打算|要点|建议|计划)|(?:今年|主要|重点)工作|(?:主要|重点)任务|展望|计划安排)"
)
_BACKWARD_HEADING = re.compile(
    r"以来|回顾|成就|现状|成效|(?:完成|执行|落实|进展)情况|(?<![产工]业)基础(?!设施|能力|研究|教育|产业|工程)|发展环境|问题"
)
_PLANNED_NAME = re.compile(
    r"协议|申报新增|计划(?:总)?投资|签约(?:项目)?(?:总)?(?:金额|总额|额$)|拟投资|概算|意向(?!性?(?:项目|企业|客商)(?:数|$))|债券.*总?金额|规划面积|建设(?:期限?|周期)$|总工期$"
)
# 项目投资 by itself is what statistics call investment without real estate.
_PROJECT_INVESTMENT = re.compile(r"总投资|投资总额|(?<=.)(?<![工产]业)(?<!民间)(?<!以上)项目投资")
# What comes once something is built is planned, and so are the phases of a planned investment.
_ONCE_BUILT = re.compile(r"[建达投满届](?:(?:(?<=建)成|(?<=[达满])产|(?<=投)[产用运])(?:达产|达效)?(?:后|以后)|(?<=届)时)")
_TO_BE_DONE = re.compile(
    r"(?:预计|计划|拟|力争|争取|将|可望|有望|底可|前可|内可)(?:[^。;；]{0,24}开工[^,，。;；]{0,4}[,，])?[^,，。;；]{0,14}?(?:建成|投产|投运|投用|竣工|达产|交付|通车|运营)+"
)
_PHASE = re.compile(r"[一二三四首]期(?:工程)?(?:计划)?(?:总)?投资$")
# A project whose paragraph speaks of its completion as of something to come is planned in all its amounts.
_YET_TO_COME = re.compile(
    r"(?:计划|预计|拟)总投资|拟投资|(?:将|拟)(?:新|扩)?建|(?:计划|预计|拟|力争)(?:于|在|到)?[^,，。;；]{0,12}(?:建成|投产|投运|投用|竣工|完工|并网)|"
    r"(?:建成|达产|投产|投用|投运|满产)(?:达产|达效|投产|投运)?后|全部(?:建成|达产)后|正在(?:建设|施工)|"
    r"(?:计划|预计|拟)(?:于|在)?[^,，。;；]{0,12}(?:开工|动工|启动建设)|签约(?:项目由|仪式)|(?:开工|奠基)仪式"
)
# 某项目:总投资5亿元，新建…: a project told of by what goes into it, as long as nothing is said to be complete.
_DESCRIBED = re.compile(r"总投资|新建|扩建|改建|拟建")
_LONGEST_LOOK = 1000
_LONGEST_START, _LONGEST_PROJECT = 14, 36
_PROJECTS = ("项目", "工程", "电站", "基地")
# Of 年底将建成A，已建成B the second is done.
_ALREADY = re.compile(r"已经?(?!将)[^,，。;；]{0,20}$")
# 计划实施项目120个，目前已开工98个，完成投资 | 35亿元: what is told of now was done by now.
_BY_NOW = re.compile(r"(?:目前|迄今|至今|截[至止][^,，。;；]{2,12})[,，]?(?:[^,，。;；]{0,16})?已经?(?!将)[^。;；]*$")
_INVESTED = re.compile(r"完成(?:[一-龥]{0,4})投资额?(?:约|达到?|为|近|超过?)*$")
_INTENDED = re.compile(r"计划(?!新?开工)|预计|力争|确保|争取|目标|拟")
_LONGEST_PART = 24
_PART_BEFORE = re.compile(r"[^,，。;；(]{0,4}[,，(;；]?(?:其中[,，:]?[^,，。;；]{2,16}|占[^,，。;；]{0,12})")
# What a project still to be completed has so far.
_SO_FAR = re.compile(r"累计|现有|进度|整体完成|完成(?:工业|固定资产)?投资")
# 力争到2010年，人均收入达到2万元: an aim that a history tells of.
_AIMED_AT = re.compile(r"(?:力争|争取|确保|目标是?)[^,，。;；]{0,6}到(?:19|20)\d{2}年")
# “十四五”期间已核准电站43个: of years that are not over.
_DONE_SO_FAR = re.compile(r"已经?(?:累计)?(?:核准|建成|完成|投产|开工|签约|实现|新增|投运|并网)")
_BEHIND_PART_OF_YEAR = re.compile(r"(?:月|季度|半年)(?!.*(?:月|季度|半年))")
# 产能将由现在的6万台 | 上升到20万台
_FROM_NOW = re.compile(r"[由从](?:现在|目前|现有|如今|原来|原有|原先|此前|过去|上年|去年)的?[^,，。;；\d]{0,6}$")
# 计划营业收入 | 310.75亿元; 年度计划 and 完成计划 are plans spoken of.
_PLANNED_AMOUNT = re.compile(
    r"(?<![度成超预年照按生技关炬])计划(?!生育|完成|实现|新增|建设|投入|新?开工项目完成|[在到于将用])(?:总|年)?[一-龥]{2,8}$"
)
# 将投资 | 1.37亿元, 将建 | 2套
_TO_INVEST = re.compile(
    r"(?:(?:将|拟|计划|预计|规划)(?:[在于]?[^,，。;；\d将拟划计]{0,8}(?:期间|年内|园区))?(?:再|新增?|扩|总)?(?:投资|投入|建设?)|"
    r"斥资|豪砸|豪掷|拟)(?:约|近|超过?)?$"
)
# 增长58%(目标 | 10%): the aim beside what was reached.
_AIM_BESIDE = re.compile(r"\((?:全年|年度|年初)?目标(?:值|为|是|:)?$")
# 8%左右的增速是稳中求进的目标: what is called an aim.
_CALLED_AIM = re.compile(r"[\d.%]{1,8}(?:左右|以上)?(?:的[^,，。;；\d]{1,6})?是[^,，。;；\d]{0,12}目标(?!的|任务)")
_AT_LEAST = ("不少于", "不低于")
# 拟以自有资金向子公司增资 | 4.5亿元，并以该公司为主体投资 | 10亿元
_TO_INVEST_BY = re.compile(r"拟(?![^。;；]*已)[^。;；]{0,90}(?:增资|投资|出资)(?:约|近|超过?)?$")
# 拟调整地块 | 4个
_TO_BE_DONE_WITH = re.compile(r"拟(?:新增|调整|实施|引进|招聘|招收|出让|安排|收储)[^,，。;；]{1,10}$")
_LONGEST_INVESTMENT = 100
# 年产20万吨的项目 | 正式开工
_BEGUN = re.compile(r"项目[^,，。;；\d]{0,6}(?:开工|签约|奠基|动工|启动建设|落户|落地)")
_TO_BE_BUILT = re.compile(r"(?:拟|新建|规划|建设|推进|加快|加速)(?:[^,，。]{0,24}|[^,，。;；]*、[^,，。;；、]{0,16})$")
_POLICY = re.compile(r"意见|方案|行动计划|若干(?:政策)?(?:措施|举措)|若干政策|征求意见稿")
_REACHES = re.compile(
    r"(?:达到?|提[高升][到至]?|下降[到至]?|降[低至到]+|控制在|超过|突破|不低于|保持在|打造|培育|建成|形成|新增|率实现)(?:约|近)?$"
)
_IS_THERE = re.compile(r"目前|已经?(?!有)|截[至止]|现有|近年来|(?:19|20)\d\d年|去年|上年|奖励|补助|补贴|给予|申报|条件")
_BOUND_OF_WHOM = re.compile(r"(?:以上|以下|及以上)?的")
_OF_CAPACITY = frozenset({"capacity_of_product", "installed_power"})
# 年产4万吨 | 铝合金型材生产线建设项目, 年产4万吨 | 型材、2万吨板材项目: a capacity in the name of a project, which 项目 ends.
_NAMES_PROJECT = re.compile(r"[^,，。;；、:：\n]{4,36}?(?:[、及和与]\d[^,，。;；、:：\n]{2,24}?)?(?:项目|工程)(?!数)")
# What an agreement, an announcement or an assessment before building says of a project.
_AGREED = re.compile(
    r"签(?:署|订|约|下)|核准|开工(?!率)|框架协议|投资协议|合作协议|开发协议|拟[^,，。;；]{0,16}(?:投建|投资|建设|新建)|拟(?:在|于|由|用|新|投|建|引|选址)|投资建设[^,，。;；]{2,40}公告|环境影响(?:评价|报告)|环评|奠基|动工"
)
_ASSESSED = re.compile(r"环境影响|环评|节能报告|核准|可行性研究|初步设计|水土保持")
_OF_PROJECT = re.compile(
    r"^(?:[一二三四首]期)?(?:总?投资|投资总?额)$|占地|用地|建筑面积|机组|装机|产能|储能|发电量|抽水电量|产能$|减排|碳排放|单机|(?:厂房|用房|车间)(?:面积)?$|^占地面积$"
)


def kind_of(
    name: Naming,
    before: str,
    sentence: str,
    period: str | None,
    anchor: Anchor,
    has_cue: bool,
    is_to_come: bool,
    headings: tuple[str, ...],
) -> tuple[str, str]:
    """The kind of one figure and the rule that decided it.

    ``before`` is the text of the sentence up to the quantity, ``sentence`` all of it, ``anchor`` the date of the document,
    ``has_cue`` whether a word of intent (力争, 确保) governs the figure, ``is_to_come`` whether it is about a project that is.
    """
    # 处于协议阶段的项目12个: those counted are there, whatever they are.
    is_count = name.name.endswith("项目数量") and "申报" not in name.name
    said = name.name if name.name == name.text else f"{name.name} {name.text}"
    # 占年计划投资的64%: how much of a plan is reached.
    if not is_count and "占" not in name.name and _is_planned(said):
        return "planned", "planned_name"
    year, now = end_year(period), anchor.year
    is_past = year is not None and now is not None and year < now
    # 五年来工业总投资达…: what several years have invested is no project's plan.
    is_over_years = is_past and is_of_years(period)
    if (
        "投资" in name.name
        and _PROJECT_INVESTMENT.search(name.name)
        and "占" not in name.name
        and not (is_over_years or _is_done(sentence) or _is_invested(before))
    ):
        return "planned", "project_investment"
    constructed = _of_construction(name, before, sentence)
    if constructed is not None:
        return constructed
    is_phase = "投资" in name.text and _PHASE.search(name.text) is not None
    if _is_once_built(before) or (is_phase and _PROJECT_INVESTMENT.search(before)):
        return "planned", "project_effect"
    is_size_to_come = is_to_come and not is_past and _measures_project(name.name)
    if is_size_to_come and not _is_done(before) and not _SO_FAR.search(before):
        return "planned", "project_to_come"
    if year is not None and now is not None and year > now:
        is_under_way = "/" in (period or "") and int((period or "")[:4]) <= now and _DONE_SO_FAR.search(sentence) is not None
        return ("actual", "reached_so_far") if is_under_way else ("target", "future_period")
    if is_past:
        # A history tells of aims that are over: 力争到2010年，人均收入达到2万元.
        return ("target", "aimed_at") if has_cue and _AIMED_AT.search(before) else ("actual", "past_period")
    if (is_to_come or has_cue) and _is_reached(before, period is not None and anchor.is_after(period)):
        return "actual", "reached"
    if is_to_come and not _is_done(before) and not _SO_FAR.search(before):
        return "planned", "project_to_come"
    if has_cue and outlook(headings) != "backward":
        return "target", "target_cue"
    if outlook(headings) == "forward":
        return ("actual", "reached") if _ALREADY.search(before) else ("target", "target_heading")
    # 全年引进项目不少于3个: whoever has reached it knows how many.
    is_bound = before.endswith(_AT_LEAST) and period == str(now)
    return ("target", "at_least") if is_bound else ("actual", "default")


def _of_construction(name: Naming, before: str, sentence: str) -> tuple[str, str] | None:
    """The kind that a construction gives by itself: what is to be built or invested, an aim, where a change sets out from."""
    if name.rule in _OF_CAPACITY:
        is_to_be_built = (
            _TO_BE_BUILT.search(before) is not None
            or _BEGUN.search(sentence) is not None
            or _NAMES_PROJECT.match(sentence, len(before), len(before) + _LONGEST_PROJECT) is not None
        )
        if is_to_be_built and not _is_done(sentence):
            return "planned", "project_capacity"
    start = before[-_LONGEST_START:]
    if "计划" in start and _PLANNED_AMOUNT.search(start):
        return "planned", "planned_amount"
    if name.rule in ("aim_of_last", "aim_named"):
        return "target", name.rule
    if "目标" in sentence:
        if _AIM_BESIDE.search(start):
            return "target", "aim_beside"
        if _CALLED_AIM.match(sentence, len(before)):
            return "target", "called_aim"
    if any(sign in start for sign in "投建资豪拟") and _TO_INVEST.search(start):
        return "planned", "to_invest"
    if "拟" in start and _TO_BE_DONE_WITH.search(start):
        return "planned", "to_be_done"
    if "资" in start and "拟" in before and _TO_INVEST_BY.search(before[-_LONGEST_INVESTMENT:]):
        return "planned", "to_invest"
    if ("由" in start or "从" in start) and _FROM_NOW.search(start):
        return "actual", "set_out_from_now"
    return None


def is_aim_of_policy(title: str, text: str, start: int, end: int, begin: int) -> bool:
    """Whether the number at ``start:end`` is what an opinion or a plan of action wants reached: 数控化率达到80%以上.

    ``begin`` is where its sentence does. What is there already (目前, 已) and the bounds of who is meant are no aims.
    """
    if not _is_policy(title) or _REACHES.search(text, max(begin, start - _LONGEST_START), start) is None:
        return False
    return _IS_THERE.search(text, begin, start) is None and _BOUND_OF_WHOM.match(text, end) is None


def is_yet_to_come(subject: str, name: Naming, title: str, text: str, start: int, end: int, is_of_months_over: bool) -> bool:
    """Whether a figure is about a project that the paragraph ``text[start:end]`` speaks of as still to be completed.

    Its subject is a project, or what it measures is that of one and title or paragraph tell of an agreement or the like;
    what somebody else has had in the months that are over (``is_of_months_over``) is there.
    """
    end = min(end, start + _LONGEST_LOOK)
    is_project = subject.endswith(_PROJECTS)
    if is_project and (_speaks_of_completion(text, start, end) or _ASSESSED.search(title) is not None):
        return True
    if is_of_months_over and not is_project:
        return False
    return _measures_project(name.name) and _speaks_of_agreement(title, text, start, end)


@lru_cache(maxsize=8192)
def _is_planned(name: str) -> bool:
    return _PLANNED_NAME.search(name) is not None


@lru_cache(maxsize=64)
def _is_policy(title: str) -> bool:
    return _POLICY.search(title) is not None


@lru_cache(maxsize=8192)
def _measures_project(name: str) -> bool:
    return _OF_PROJECT.search(name) is not None


@lru_cache(maxsize=1)
def _speaks_of_agreement(title: str, text: str, start: int, end: int) -> bool:
    """Whether a title or ``text[start:end]`` speaks of a project agreed on or announced, and the text of none complete."""
    is_agreed = _AGREED.search(text, start, end) is not None or _AGREED.search(title) is not None
    return is_agreed and not _is_done(text[start:end])


@lru_cache(maxsize=1)
def _speaks_of_completion(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` speaks of a completion to come; asked for every figure of a paragraph."""
    if _YET_TO_COME.search(text, start, end) is not None:
        return True
    return _DESCRIBED.search(text, start, end) is not None and not _is_done(text[start:end])


def _is_reached(before: str, is_over: bool) -> bool:
    """Whether a figure is reached already: its clause says so, or its time ``is_over`` and nothing behind that is aimed at."""
    if _ALREADY.search(before):
        return True
    by_now = _BY_NOW.search(before) if "已" in before else None
    if by_now is not None and cues.TARGET.search(before, by_now.start()) is None:
        return True
    if not is_over:
        return False
    part = _BEHIND_PART_OF_YEAR.search(before)
    return cues.TARGET.search(before, part.end() if part else 0) is None


def _is_invested(before: str) -> bool:
    """重点项目完成投资 | 20亿元: what was spent, unless it is to be."""
    start = before[-_LONGEST_START:]
    return "完成" in start and _INVESTED.search(start) is not None and _INTENDED.search(start) is None


def is_part_of_planned(text: str, whole_end: int, start: int) -> bool:
    """Whether a number at ``start`` is told as part of the amount before it: 总投资5亿元，其中环保投资 | 0.2亿元."""
    return start - whole_end <= _LONGEST_PART and _PART_BEFORE.fullmatch(text, whole_end, start) is not None


def _is_once_built(before: str) -> bool:
    """Whether a figure stands behind words for what comes once something is built."""
    return ("后" in before or "届时" in before) and _ONCE_BUILT.search(before) is not None


def once_built(text: str, start: int, end: int) -> int:
    """Where the words for what comes once something is built stand last in ``text[start:end]``; -1 where there are none."""
    return max((found.start() for found in _ONCE_BUILT.finditer(text, start, end)), default=-1)


def _is_done(sentence: str) -> bool:
    """Whether the sentence says that something was built; 建成后 only says what comes then."""
    if cues.DONE.search(sentence) is None:
        return False
    return cues.DONE.search(_TO_BE_DONE.sub("", _ONCE_BUILT.sub("", sentence))) is not None


@lru_cache(maxsize=1024)
def outlook(headings: tuple[str, ...]) -> str:
    """Where the nearest heading that says anything of time looks: forward, backward; the title above them does not count.

    What a review expects of the year not quite over (预计全年增长8%) is no aim.
    """
    for heading in reversed(headings[1:]):
        if _FORWARD_HEADING.search(heading):
            return "forward"
        if _BACKWARD_HEADING.search(heading):
            return "backward"
    return ""
