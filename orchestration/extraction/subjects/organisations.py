"""Names of companies, institutes, parks and projects in running text.

Here: the name that a clause opens with or that a reporter visits, and what only looks like one.
Not here: whom a clause is about (subjects), names that a document points back to (own_names).
"""

from __future__ import annotations

import re
from functools import lru_cache

from orchestration.extraction.text import Places
from orchestration.extraction.words import cues

# The full name of a company needs nothing behind it, unless it is one of a list; other names need a verb or a mark.
# 某集团将建设甲、乙: what 、 parts behind a verb is no list of companies.
_SAYS_OF_ITSELF = (
    r"将|已|拟(?!建)|是|现有|现已|共有|拥有|具[备有]|成立|注册|占地|年产|累计|主营|主要|致力|先后|目前|去年|今年|20\d\d年"
)
_LISTED_WITH = "公司|集团|厂|项目|工程|基地|生产线|装置|产业园|园区"
_COMPANY = (
    r"(?:有限责任公司|股份有限公司|有限公司|集团公司|集团(?![一-龥()]{0,14}公司|[军化]))"
    rf"(?!\d)(?:(?={_SAYS_OF_ITSELF})|(?!、|[^,，。;；\n]{{0,60}}(?:{_LISTED_WITH})、|[^,，。;；\n]{{0,40}}、[^,，。;；\n]{{0,30}}等[\d多数]))"
)
_OTHER_ENDS = (
    "公司|研究院|研究所|研究中心|大学|学院|医院|银行|实验室|产业园|示范园|科创园|科技园|开发区|高新区|示范区|综保区|保税区|中心|"
    "服务大厅|安置区|安置点|水厂|处理厂|电厂|电站|煤矿|药业|铁路|大道|大桥|公路|隧道|水库|机场|港|基地|景区|度假区|古镇|博物馆|产业园区|工业园|创业园|孵化园|园区|集中区|集聚区|委员会|合作社|工厂|项目"
)
# How a firm is called for short, before what it makes or has.
_FIRM_ENDS = "科技|股份|药业|重工|实业|控股|酒业|乳业|铝业|锂业|新材"
_FIRM_HAS = (
    r"年产|年加工|投资(?:建设|新建|约|近|超)?\d|实现(?:营|销|产|净|利)|"
    r"的[一-龥]{2,12}(?:占比|产值|产能|产量|营收|收入|销售额|利润|订单)"
)
_BEHIND_NAME = (
    r"[,，]|自|由|拟|位于|分[两二三四]期|用地|设计|达产|一期|总|也|属|在|已|将|共|累计|(?:工业)?(?:总)?产值|规[上模]|税收|营收|营业收入|全[年长线]|目前|总投资|规划|实现|完成|拥有|"
    r"投产|投运|投用|投入|投资|建成(?!率)|建有|建立|年产|开|承|推|与|为|是|日|年|计划|新|占地|启|成|组织|入|现|引|聚|集|获|孵|有|"
    r"封顶|奠基|竣工|通车|并网|揭牌|复工|点火|试|\((?:以下)?简称|参|举|办|签|出|被|通过|利用|采|面[向对临]|围|正|先|每|落户|落地|接待|发电|流转|种植|养殖|吸纳|带动|连续|前\d|(?:19|20)\d\d年|$"
)
# What the endings begin with: one look at a character spares most of them the trial of every ending.
_BEGINS_END = "".join(sorted({end[0] for end in f"{_OTHER_ENDS}|{_FIRM_ENDS}".split("|")} | set("有股集")))
# A clause without any of them names no organisation; this look costs less than that for a whole name.
_SOME_END = Places(re.compile(f"公司|集团|{_OTHER_ENDS}|{_FIRM_ENDS}"))
# No name goes on over these; 自由贸易 and 属地 are words, 随州 is a place.
_NO_PART_OF_NAME = r"[在对与向从将被把是也由属就随该](?<!就(?=业))(?<!由(?=贸))(?<!随(?=州))(?<!属(?![国全省市于]))"
# 某公司 | 人事经理
_HEADED_BY = r"[一-龥]{0,6}(?:经理|董事长|总裁|厂长|社长|理事长|负责人|书记|总监|主管|总工程师)"
_ORGANISATION = re.compile(
    rf"(?P<name>[一-龥A-Za-z](?:(?!{_NO_PART_OF_NAME})(?:[一-龥A-Za-z0-9()·./×%-]|“[一-龥]{{1,6}}”(?=[一-龥]))){{1,39}}?"
    rf"(?=[{_BEGINS_END}])(?:{_COMPANY}|(?:{_OTHER_ENDS})(?:\([一二三四首]期\))?(?={_BEHIND_NAME})|(?:产业园|科技园|工业园|园区|开发区|高新区)(?=\d)|"
    rf"(?:公司|合作社)(?={_HEADED_BY})|"
    rf"(?:{_FIRM_ENDS})(?={_FIRM_HAS})|项目(?=[”:])))"
)
# 某有限公司 | 年产4万吨型材生产线建设项目 | 位于…: the project is called by the company that builds it.
_ITS_PROJECT = re.compile(
    r"(?<=公司)(?:首期|[一二三四]期|年产|年处理|年加工|\d)[^,，。;；:\n]{2,40}?(?:项目|工程)(?=[:,，”]|位于|总投资|计划|拟|建设[地内]|$)"
)
# 某省发展改革委核准批复 | 某电站项目
_APPROVED = re.compile(r"^.{4,20}?(?:委员会|委|局|厅)(?:核准|批复|审批|备案|同意|批准)+(?=[一-龥]{4})")
# 笔者走进 | 某公司
_ON_THE_WAY = re.compile(
    r"^(?:[^()]{2,20}电\([^()]{1,20}\)(?:据|从)?|[一-龥]{0,12}(?:走进|来到|走访|走入)(?:了|位于)?)(?=[一-龥]{3})"
)
# 关于某项目 | 环境影响报告书的批复: what is assessed or approved is what the document is about.
_PROJECT_OF_TITLE = re.compile(
    r"(?:关于(?:同意|核准|审批)?)?(?P<name>[^,，。《》关]{4,90}?(?:项目|工程|电站|矿井|煤矿|选煤厂|电厂))(?:\([^()]{2,16}\))?(?=环境影响|环评|节能|核准|水土保持|初步设计|可行性研究|可研|竣工环保)"
)
# 走进位于某区的 | 某公司, 在某公司 | 生产车间: whom a reporter visits.
_VISITED = re.compile(
    r"(?:走进|走访|来到|走入|探访|[在到])(?:[^,，。;；]{2,24}的)?(?P<name>[一-龥A-Za-z0-9()]{3,38}?)"
    r"(?:[,，]|的?(?:智能|数字化|全自动)?(?:生产|焊接|总装|装配|组装|加工|铸造|机加工|精加工|冲压|涂装|包装|染整|织造|注塑)?(?:车间|厂区|展厅|生产线|建设现场|施工现场|项目现场|工地))"
)
_IS_VISITED = re.compile(
    r"(?:有限公司|公司|集团|厂|产业园|科技园|工业园|园区|开发区|高新区|经开区|基地|项目|研究院|实验室|电站|煤矿)$"
)
# 80万吨/年乙烯装置改造项目 | 已于: a project that its size opens.
_SIZED_PROJECT = re.compile(
    rf"(?:年产)?\d[\d.]*[万亿]?(?:吨|千瓦|立方米|台|套|[A-Z]{{1,3}}[a-z]?)(?:/[年日a])?(?P<name>[一-龥A-Za-z0-9/()]{{3,30}}?项目)(?={_BEHIND_NAME})"
)
# 一期投资约5亿元建年产2万吨基地 is a clause, no name.
_HAS_AMOUNT = re.compile(r"^(?:[一二三四五]期|总?投资)[^\d]{0,6}\d|\d[\d.]*[万亿]+元建")
_CATEGORY = re.compile(
    r"^全[国省市区县旗州盟](?=[^,，]{0,8}(?:园区|开发区|景区|机场|项目|医院|银行|公司)$)|^[一二三四五六七八九十两几各]+大|(?:国家|自治区|省|市|县|区)级|以上|各类|首[个批条座]|第[一二三四五六七八九十\d]+[条座个家]|(?:高速|农村|乡村|等级)公路$|重[点大][一-龥]{0,2}项目$|(?:产业|制造业|服务业|工业|农业|行业|领域|类)项目$|^[一-龥]{0,2}项目$|^(?:绿色|现代|特色|智慧|零碳)?(?:工业|产业|化工)园区?$|^(?:此次|本次|这批|上述|集中)|^企业集团$|"
    r"(?:A级|旅游|各大?|主要|重点|热门)景区$|^(?:集团|总|分|子)公司$|^(?:研发|技术|检测|物流|数据|展示|服务|运营|营销|调度|培训|交易|创新|体验|生产|种植|养殖|酿酒|制造)(?:中心|基地)$|(?:规模化|专业化|现代化|综合性|标准化|国际化)[一-龥]{0,4}(?:产业园|工业园|科技园|园区|基地)$|"
    r"^.{0,4}(?:绿色|智能|智慧|数字化?|灯塔|示范|标杆|未来)工厂$"
)
# 甲机场和乙机场 | 先后建成: two are not whom a clause is about; 云岭制造中心及研发中心 is one house.
_TWO_NAMES = re.compile(
    rf"(?:{_OTHER_ENDS})[和与及、](?!(?:研发|生产|制造|销售|检测|服务|运营|展示|物流|培训|实验|技术|创新)[一-龥]{{0,4}}$)[一-龥]"
)
# 民航机场 | 由12个增加到24个, 养殖园区 | 12个，, 制造业项目 | 共670个: what is counted is a class.
_COUNTED = re.compile(r"[由从]\d+[个家座处所条]|\d+[个家座处所](?![一-龥])|(?<=项目)(?:共(?:有|计)?|达到?|已?有)\d+个")
_DUTY = re.compile(r"必须|应当|可以|不得|鼓励|确需|严禁|原则上|全面|深入|每年|不少于|不低于")
# 云岭铝业 | 在白河园区累计投资20亿元: who invests there.
_INVESTS_IN = re.compile(
    r"(?P<name>(?!企业|公司|集团|项目|园区|客商|外商|我|已|将|目前|累计|先后|近|[全各该本其])[一-龥A-Za-z]{2,8}(?<!公司)(?<!企业)(?<!项目)(?<!集团))"
    r"在[^,，。;；\d]{2,16}(?:园区|产业园|工业园|开发区|高新区|经开区|新区)(?:已|累计|先后|共)*(?:投资|投入)"
)
# What was done with it, or how many there are: 列为重点项目, 被授予…基地, 启动改造项目, 开工8个项目.
_DEED = re.compile(
    r"^(?:占|拉动|带动|推动|新开工|主要(?:建设|从事|生产|产品|包括)|重点(?:建设|发展|推进)|列[为入]|被[授评认列确命]|获[批评得]|荣获|入选|跻身|成为|晋升|获评|荣登|升级为|初步|开工|我[县市省区旗]|附近)|[大狠]抓|启动|接入|明确|基础上|举行|召开|进行|引进|签约|签订|签署|\d[个座家条项]"
)
_CLASS_OF_PROJECTS = re.compile(
    r"^一批|工作$|的建设项目$|^(?:[一-龥]{1,4}|.*(?:重大|重点|产业(?!园|基地)|招商|工业|签约|以上).*)(?:项目|企业)$"
)
# 云岭科技 | 园区, 云岭科技 | 、: a longer name, or one of a list.
_GOES_ON_AS_NAME = re.compile(rf"有限|股份|集团|、|[一-龥]{{0,8}}?(?:{_OTHER_ENDS})(?={_BEHIND_NAME})")
# 投资2亿元 | 亚麻纺织项目
_ITS_SIZE = re.compile(r"^(?:总)?投资[\d.]+[万亿]{0,2}元")
# What a visit may begin with.
_SOME_VISIT = Places(re.compile("走进|走访|来到|走入|探访|在|到"))
_ITS_CAPACITY = re.compile(r"^年(?:产|加工|处理)(?=\d)")
# 单体投资最大项目为 | 某产业链项目: the one that stands out.
_STANDS_OUT = re.compile(
    r"最[大多高长][^,，。;；\d]{0,6}[为是](?P<name>[一-龥A-Za-z0-9“”()·-]{4,40}?(?:项目|工程|基地|公司|园区))(?=[、,，(]|总?投资|$)"
)
_FIGURE = re.compile(r"\d")
_LONGEST_VISIT = 60
_SHORTEST_NAME = 2


def is_counted(text: str, start: int, end: int) -> bool:
    """Whether a number of what stands before ``start`` follows it: 国家级开发区 | 由9家增加到19家."""
    return _COUNTED.match(text, start, end) is not None


def at_head(text: str, begin: int, end: int) -> str | None:
    """The name of an organisation or a project that ``text[begin:end]`` opens with; None where it names none.

    最大项目为某项目 opens with that one.
    """
    largest = standing_out(text, begin, end)
    if largest is not None and _FIGURE.search(text, begin, largest.start()) is None:
        return largest["name"]
    if text[begin : begin + 1].isdigit():
        sized = _SIZED_PROJECT.match(text, begin, end)
        return sized.group() if sized else None
    if not _SOME_END.is_in(text, begin, end):
        return None
    invests = _INVESTS_IN.match(text, begin, end)
    if invests is not None:
        return None if looks_like_predicate(invests["name"]) else invests["name"]
    organisation = _ORGANISATION.match(text, begin, end)
    if organisation is None or looks_like_predicate(organisation["name"]) or _HAS_AMOUNT.search(organisation["name"]):
        return None
    if is_counted(text, organisation.end(), end) or _TWO_NAMES.search(organisation["name"]):
        return None
    its_project = _ITS_PROJECT.match(text, organisation.end(), end)
    whole = organisation["name"] + (its_project.group() if its_project else "")
    name = _ON_THE_WAY.sub("", _APPROVED.sub("", _ITS_SIZE.sub("", whole.rpartition("的")[2])))
    return None if _CATEGORY.search(name) else name


def visited(text: str, begin: int, end: int) -> str | None:
    """走进某公司, 在某公司生产车间: what the reporter visits."""
    stop = min(end + 1, begin + _LONGEST_VISIT)
    visit = _VISITED.search(text, begin, stop) if _SOME_VISIT.is_in(text, begin, stop) else None
    return visit["name"].rpartition("的")[2] if visit else None


def standing_out(text: str, begin: int, end: int) -> re.Match[str] | None:
    """其中最大的项目为某产业链项目: the last that is told of so, as ``name``."""
    if text.find("最", begin, end) < 0:
        return None
    return next(iter(reversed([*_STANDS_OUT.finditer(text, begin, end)])), None)


def is_named(name: str) -> bool:
    """Whether words are the name of an organisation or project, and not what kind it is or what is done."""
    return _IS_VISITED.search(name) is not None and not _CATEGORY.search(name) and not looks_like_predicate(name)


def is_project(name: str) -> bool:
    """Whether words name one project: no class of projects, nothing done; 年产8万吨 opens the name of one."""
    name = _ITS_CAPACITY.sub("", name)
    return not _CLASS_OF_PROJECTS.search(name) and not looks_like_predicate(name)


def project_of_title(title: str) -> str | None:
    """The project that a title says to be assessed or approved."""
    named = _PROJECT_OF_TITLE.search(title)
    return named["name"] if named is not None and _CLASS_OF_PROJECTS.search(named["name"]) is None else None


def goes_on(text: str, position: int) -> bool:
    """Whether a short name goes on to a longer one at ``position``, or to a list."""
    return _GOES_ON_AS_NAME.match(text, position) is not None


@lru_cache(maxsize=8192)
def looks_like_predicate(name: str) -> bool:
    """建设…项目 and 拥有…中心 are what is done, not who does it."""
    return (
        cues.leading().match(name) is not None
        or _DUTY.match(name) is not None
        or _DEED.search(name) is not None
        or _CATEGORY.search(name) is not None
        or len(name) < _SHORTEST_NAME
        or name[0] in "的等了和与及、"
        or name.count("(") != name.count(")")
    )
