"""What a figure measures: the indicator's name and the product, from the words around the number.

Here: the noun phrase before or behind a quantity, its place in the vocabulary, composed names for what is not in it
(数量).
Not here: capacities (capacity_naming), shares, ratios and ranks (relation_naming), subjects, periods, forms of measure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from orchestration.extraction.quantities.quantities import Quantity
from orchestration.extraction.words import cues
from orchestration.vocabulary import load
from orchestration.vocabulary.records import Indicator

# The name of a figure whose words do not tell what it measures.
UNNAMED = "未指明"
_SCOPE_PREFIX = re.compile(
    r"(?:该[市省县区旗州盟]|全市|全省|全区|全县|全旗|全国|我市|我省|我区|我县|全州|全盟|全镇|我镇|全乡|我乡|高新区|开发区|园区|区内|市内|境内|辖[内区]|该高新区|该企业|该项目|该园区|该产业园|项目(?!总[量数])|我们|(?:我们|我)?(?:公司|企业|集团)(?:去年|今年|上年|全年|目前)?|该[一-龥]{0,4}?(?:中心|公司|院|所|基地|平台|系统|矿|厂))(?:内|的|共)?(?=[一-龥A-Z“]{2})"
)
# 形成 | 全省10万吨: whose it is names nothing.
_SCOPES = frozenset(
    {"全国", "全省", "全区", "全市", "全县", "全旗", "全州", "全盟", "我国", "我省", "我区", "我市", "我县", "我州"}
)
_COUNT_SUFFIX = re.compile(r"(?:数量|数|总数|总量|人数|次数|户数|家数|量|总额|额)$")
_ENDS_COUNT = frozenset("量数额")
_NOTE_OR_QUOTE = re.compile(r"\([^()]*\)|[“”\"]")
NOTE = re.compile(r"\([^()]*\)")
_THE_SAME_BELOW = re.compile(r"\([^()]*下同\)")
_FOOTNOTE = re.compile(r"\[\d{1,2}\]")
# 云岭新材(300586): the number of a share.
_SHARE_CODE = re.compile(r"\(\d{6}(?:\.[A-Z]{2})?\)")
# What is longer and holds 等 is a list.
_LONGEST_PLAIN = 12
# The words between a name and its number are taken off in stretches no longer than this.
_LONGEST_TRAIL = 12
_LONGEST_CHANGE = 30
_LONGEST_NOTE = 80
_LONGEST_BASE = 8
LONGEST_EACH = len("每公斤")
# 五年累计完成固定资产投资: the years are no part of the name.
_YEARS_TOTALLED = re.compile(r"(?:[二三四五六七八九十]|\d{1,2})年(?:来|间)?(?=累计|年均|平均|共|增加|增长|提高|新增|减少|下降)")
LEADING_MARKS = "，,、：: )）-·●▲■◆★※▪•"
_SERIAL = re.compile(r"(?:\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.．、](?!\d))")
# 由2020年的, 从上年同期的每公斤, 到2024年的: where a change sets out from and arrives; the time is no part of a name.
_ADJUNCT = (
    r"(?:(?:[^,，。;；]{0,4}(?:19|20)\d{2}年[底末]?|[“\"]?[一二三四五六七八九十]{1,2}五[”\"]?(?:时期|期间|期)?[末初]?|当年|当时|当初|最初|起初|原来|原先|过去|以前|现在|如今|目前|每年|年产|年[初末底]|去年[底末]?|"
    r"(?:上年|上一年|去年)?同期|上年[底末]?|上一年|[一二两三四五六七八九十\d]{1,3}年前|每[一-龥]{1,2})的?)"
)
_SET_OUT_FROM = re.compile(rf"(?:(?:调整|变化|优化)?[由从]{_ADJUNCT}*|(?:调整|变化|优化)?[到至为]{_ADJUNCT}+)$")
# The last characters of all these, those of 每[一-龥] aside.
_ENDS_SET_OUT = frozenset('由从年底末五”"期间初时来先去前在今产的')
# Any verb and 到 behind the first amount leads to the second: 由30人扩展到300人.
_ARRIVES_AT = re.compile(rf"[,，]?[一-龥]{{0,4}}?(?<!不)[到至为]{_ADJUNCT}*(?:约|近|了|超过|不足)?$")
_LONGEST_VERB_TO = len(",扩大建设到")
_SET_OUT = re.compile(rf"[由从]{_ADJUNCT}*[近约超第]?[\d一二三四五六七八九十百千万][^,，。;；]{{0,12}}[,，]?$")
_BASE_OF_COMPARISON = re.compile(r"(?:比|较|相比|相较于?)(?:(?:19|20)\d{2}年|上一?年|去年)[^,，。;；\d增减提升降]{0,14}的$")
_COMPARED_WITH = re.compile(
    r"(?:(?:高于|低于|快于|慢于)(?:\d{1,2}(?:-\d{1,2})?月份?|[一二三四]季度|上半年|上年|去年)[^,，。;；]{0,6}$|(?:高于|低于|快于|慢于)[^,，。;；]{2,14}?(?:增速|增幅)$|(?:增速|增幅)?(?:分别)?(?:高于|低于|快于|慢于|高出|低)(?:全国|全省|全区|全市|全县|全州|全盟|[一-龥]{2,8}平均)[一-龥A-Z]{0,6}$|与[^,，。;；]{1,12}相比|(?:较|(?<![同环占可])比(?![重例值]))[^,，。;；]{1,20}$)"
)
# One character of each.
_COMPARES = re.compile("[于出低较比与]")
# ，低于排名第一的某市 | 8个百分点: so far from others, and nothing else before it.
_APART_FROM = re.compile(
    r"[,，、]?(?:增速|增幅|涨幅|降幅|占比)?(?:分别)?(?:高于|低于|快于|慢于|高出|低出|超过|超出|落后于?)[^,，。;；\d]{2,20}"
)
# 存栏 | 比正常保有量少 | 0.3万头
_CHANGED = ("多", "少", "增加", "减少", "新增", "净增", "增长")
_MORE_OR_LESS = re.compile(r"(?:较|(?<![同环占可])比(?![重例值]))[^,，。;；]{1,12}(?:多|少|增加|减少|新增|净增|增长)$")
# 扣除价格因素实际增长, 按可比价格计算同比增长: how a change is reckoned.
_BASIS = re.compile(
    r"(?:(?:扣除|剔除)[^,，。;；]{1,14}?(?:因素|影响)+后?|(?<![一-龥]按)按[^,，。;；]{1,10}?(?:计算|口径|价))"
    r"(?:同比|同口径|实际|名义|年均|平均|累计)*(?:增长|增加|上涨|上升|提高|下降|降低|减少)?$"
)
# 按平均汇率计算为 | 5686美元: what was named last, in other money.
_AT_RATE = re.compile(
    r"(?:按[^,，。;；]{0,16}|^(?:年?平均|年均|年末|当年|当期)*)汇率(?:中间价|\([^()]{1,16}\))?(?:计算|折算|换算)?(?:折合|合|约|为|是|达到?)*$"
)
_INNER_VERB = re.compile(r"(?:(?<=[一-龥]{2})|(?<=[”\"]))(?:累计实现|累计完成|已完成|已实现|实现|完成)(?=[一-龥]{2})")
_MILESTONE = re.compile(
    r"(?=[首先连相一二三四五六七八九十实突迈跨站跃稳跻翻成“\"])(?<=[一-龥]{2})(?:首次|先后|连续|相继|[一二三四五]次|实现)*"
    r"(?:突破|首破|迈上|迈[过入]|跨上|跨[越过](?!式)|站上|跃上|稳居|跻身|翻番|翻倍|成为[^,，]{0,8}(?:首个|第[一二三四五六七八九十]个)|"
    r"[“\"]?[一二三四五六七八九十]+连[增丰])"
)
# Each milestone has one of them.
_OF_MILESTONE = frozenset("突首迈跨站跃稳跻翻成连")
_TIMES_OF = re.compile(r"(?:是|为)[^,，。;；]{1,16}的?$")
# 城镇, 农村: groups of people that any ratio may be told of.
# The three that an economy is divided into.
INDUSTRIES: tuple[str, ...] = ("第一产业", "第二产业", "第三产业")
GROUPS = frozenset({"城镇", "农村", "城市", "乡村", "男性", "女性", "城镇居民", "农村居民"})
# What is measured, at the end of a name.
MEASURE = re.compile(
    r"(?:(?:增加|产|总产)值|产量|销[售]?[额量]|投资|收入|支出|余额|利润|价格|人数|人口|占比|覆盖率|(?:播种|种植|栽培)?面积)$"
)
_QUANTITY_NOUN = re.compile(
    r"(?:[率值量额数税费]|收入|支出|投资|利润|余额|价格|面积|人口|产能|[存贷]款|成本|资产|负债|[出进]口|消费|零售|用电|能耗|强度|速度|规模|效益|指标|未指明)$"
)
GENERIC = frozenset(
    {
        "首期",
        "首期规模",
        "首期到位",
        "首期出资",
        "首期募集",
        "总金额",
        "金额",
        "总额",
        "总规模",
        "增量",
        "增速",
        "升幅",
        "降幅",
        "涨幅",
        "总量",
        "规模",
        "面积",
        "总面积",
        "存量",
        "投资",
        "数量",
    }
)
# 增速高, 涨幅, 现价总量, 超年度目标, 平均水平: said of what was named last.
_REFERS_BACK = re.compile(
    r"(?:高于|低于|快于|慢于)(?:\d{1,2}(?:-\d{1,2})?月份?|[上去]年同期|上月|第?[一二三四1-4]季度|上半年|前[二三]季度)|"
    r"(?:(?:增速|增幅|涨幅|升幅|降幅|跌幅)(?:同比|环比|比?[^,，]{0,6}?)?(?:分别)?(?:高|低|快|慢|收窄|回落|扩大|提高|加快)?出?|[高低快慢]出?|现价(?:总量)?|"
    r"基期|超(?:年度|全年|序时|计划|预期)+(?:目标|计划|进度|任务)*|(?:年度|全年|年初)(?:目标|计划|任务)+|(?:[一-龥]{2,4})?平均(?:水平|增速|增幅)|(?:(?:19|20)\d{2}[年和与、]*)*同[比期])"
)
# 投资额(不含土地款，下同)到位: the note parts the name from its end.
_OPEN_NOTE = re.compile(r"(?P<head>[^,，。;；()]{2,24})\([^()。;；\n]{0,60}$")
# 项目达产后预计 | 年销售收入.
_ONCE_BUILT = re.compile(r"[一-龥A-Za-z]{0,30}?(?:建成|达产|投产|投用|投运|满产)(?:达效)?后(?=[一-龥]{2})")
# 某材料项目、总投资 | 6亿元: no list goes on over these.
_ALONE = frozenset({"总投资", "计划总投资", "协议总投资", "占地面积", "注册资本"})
# What a word before it may not be taken from: 处理能力, 增加值, 投入量.
_HEADS = GENERIC | {"能力", "投入", "期限", "周期", "期", "项目", *"值量额率数比度业费"}
# Verbs that by themselves name what was paid.
_WHOLE = frozenset({"投入"})
_OF_ANIMALS = ("出栏", "存栏")
# 企业生产原煤: who makes it and the verb leave the product.
_PRODUCED = re.compile(r"(?:[一-龥]{0,10}企业)?(?:累计)?(?:生产|产(?![值量能业品]))(?P<product>.+)")
# 日均产量连续11个月 | 突破
_STREAK = re.compile(r"连续[\d一二三四五六七八九十两多]{1,3}个?(?:月|年|季度?)")
# 自开工以来 | 完成投资
_EVER_SINCE = re.compile(r"自[^,，。;；]{2,10}?以来")
# “我们公司去年 | 产值: a quotation is opened, no name.
_QUOTES = frozenset('“"「')
_CLOSING_QUOTE = re.compile(r"(?<=.)[”\"」]")
_NOT_A_NAME = re.compile(r"^(?:[\W\d_]*|[要将须需应可再拟]|[该其此这本各均每][一项些台套个家座条]?)$")


@dataclass(slots=True)
class Naming:
    """A name, the words of the source it stands for, the vocabulary's code (None outside it), the product, and the rule."""

    name: str
    text: str
    code: str | None
    product: str | None
    rule: str

    def again(self) -> Naming:
        """The same, said once more."""
        return Naming(self.name, self.text, self.code, self.product, "same_again")


@lru_cache(maxsize=8192)
def clean(phrase: str) -> str:
    """A noun phrase without the words that lead into it and trail behind it, and without the region in front.

    Words are taken off one at a time, and no further once what is left is a known name: 并网风电装机容量 keeps its 并.
    """
    phrase = _FOOTNOTE.sub("", phrase) if "[" in phrase else phrase
    phrase = _SHARE_CODE.sub("", phrase) if "(" in phrase else phrase
    phrase = phrase.rpartition(" - ")[2] if " - " in phrase else phrase
    phrase = _THE_SAME_BELOW.sub("", phrase) if "下同" in phrase else phrase
    phrase = _YEARS_TOTALLED.sub("", phrase) if "年" in phrase else phrase
    phrase = _STREAK.sub("", phrase) if "连续" in phrase else phrase
    phrase = phrase.lstrip(LEADING_MARKS)
    phrase = _EVER_SINCE.sub("", phrase) if "来" in phrase else phrase
    while not _is_known(phrase) and phrase not in _WHOLE:
        shorter = _one_word_less(phrase)
        if shorter == phrase:
            break
        phrase = shorter
    # 投资6亿元的某中心、投资: the last of a list speaks for itself.
    item = phrase.rpartition("、")[2]
    phrase = item if item in GENERIC or item in _ALONE else phrase
    if phrase[:1] in _QUOTES and not _CLOSING_QUOTE.search(phrase):
        phrase = clean(phrase[1:])
    if phrase.count("(") != phrase.count(")"):
        phrase = phrase.strip("()")
    is_note = phrase.startswith("(") and NOTE.fullmatch(phrase) is not None
    is_word = len(phrase) > 2 and phrase[0].isalpha()
    return "" if is_note or (not is_word and _NOT_A_NAME.match(phrase)) else phrase


def _one_word_less(phrase: str) -> str:
    """The phrase without one layer: what trails first, then what leads, then what may belong to the name."""
    may_trail = phrase[-1:] in cues.ends_trail() or phrase[-1:].isspace()
    trail = cues.trailing().search(phrase, max(0, len(phrase) - _LONGEST_TRAIL)) if may_trail else None
    if trail:
        # 人口自然增长率为: the words taken off end where a known name does.
        ends = range(len(phrase) - 1, trail.start(), -1)
        return phrase[: next((end for end in ends if _is_known(phrase[:end])), trail.start())]
    phrase = phrase.lstrip(LEADING_MARKS)
    serial = (_SERIAL.match(phrase) if phrase[:1] == "(" or phrase[:1].isdigit() else None) or (
        _ONCE_BUILT.match(phrase) if "后" in phrase else None
    )
    if serial:
        return phrase[serial.end() :]
    may_lead = phrase[:1] in cues.begins_lead() or phrase[:1].isspace()
    lead = cues.leading().match(phrase) if may_lead else None
    if lead and (phrase[lead.end() :] not in _HEADS or phrase[lead.end() :] in _WHOLE):
        return phrase[lead.end() :]
    scope = _SCOPE_PREFIX.match(phrase)
    if scope:
        return phrase[scope.end() :]
    weak = cues.weak_ending().search(phrase) if phrase[-1:] in cues.ends_weak() else None
    return phrase[: weak.start()] if weak else phrase


def _is_known(phrase: str) -> bool:
    return phrase in load.indicator_aliases()


def is_of_money(phrase: str) -> bool:
    """Whether a phrase names an indicator in money."""
    indicator = lookup(phrase)
    return indicator is not None and indicator.base_unit == "CNY"


@lru_cache(maxsize=8192)
def lookup(phrase: str) -> Indicator | None:
    """The vocabulary's indicator for a phrase, with or without 数量 at its end."""
    aliases = load.indicator_aliases()
    if phrase in aliases:
        return aliases[phrase]
    is_marked = "(" in phrase or "“" in phrase or "”" in phrase or '"' in phrase
    bare = _NOTE_OR_QUOTE.sub("", phrase) if is_marked else phrase
    stem = _COUNT_SUFFIX.sub("", bare) if bare[-1:] in _ENDS_COUNT else bare
    # 出栏 | 生猪, 存栏 | 牛羊: the word before the animals.
    turned = bare[2:] + bare[:2] if bare.startswith(_OF_ANIMALS) else bare
    for form in (bare, bare + "数量", stem, stem + "数量", turned):
        if form in aliases:
            return aliases[form]
    return None


@cache
def generic_endings() -> frozenset[str]:
    """Names of indicators that need a product (产量, 产能, 装机容量), with their other wordings."""
    return frozenset(name for name, indicator in load.indicator_aliases().items() if indicator.is_product_specific)


@cache
def _longest_generic() -> int:
    return max((len(name) for name in generic_endings()), default=0)


@lru_cache(maxsize=8192)
def named(phrase: str, rule: str) -> Naming | None:
    """The naming of a noun phrase; None for an empty one. A verb inside it falls away: 高新技术企业实现产值."""
    if not phrase:
        return None
    words = phrase
    if not _OF_MILESTONE.isdisjoint(phrase):
        phrase = _MILESTONE.split(phrase, maxsplit=1)[0] or phrase
    if "实现" in phrase or "完成" in phrase:
        phrase = _INNER_VERB.sub("", phrase)
    whole = (lookup(words) if words != phrase else None) or lookup(phrase)
    if whole is not None:
        return Naming(whole.indicator_name, words, whole.indicator_code, None, rule)
    # 某集团规划建设的甲、乙等总投资: the measure of a whole list.
    of_list = phrase.rpartition("等")
    if of_list[0] and of_list[0][-1] not in "高平同优中初" and len(phrase) > _LONGEST_PLAIN and lookup(of_list[2]) is not None:
        return named(of_list[2], rule)
    for length in range(min(_longest_generic(), len(phrase) - 1), 0, -1):
        ending = phrase[-length:]
        if ending in generic_endings():
            indicator = load.indicator_aliases()[ending]
            product = clean(NOTE.sub("", phrase[: -len(ending)])) or None
            return Naming(indicator.indicator_name, words, indicator.indicator_code, product, rule)
    produced = _PRODUCED.fullmatch(phrase) if "产" in phrase else None
    if produced and produced["product"] in load.products():
        return replace(standard("产量", produced["product"], rule), text=words)
    return Naming(phrase, words, None, None, rule)


def standard(name: str, product: str | None, rule: str) -> Naming:
    """What is measured called by a given name, of a product where there is one."""
    indicator = load.indicator_aliases().get(name)
    found, code = (indicator.indicator_name, indicator.indicator_code) if indicator else (name, None)
    return Naming(found, product or name, code, product, rule)


def counted(phrase: str, rule: str, classifier: str) -> Naming | None:
    """A count of things: the standard name if there is one, else the phrase with 数量."""
    naming = named(phrase, rule)
    if naming is None or (naming.code is not None and load.indicators()[naming.code].base_unit != "m2"):
        return naming
    name = phrase if _COUNT_SUFFIX.search(phrase) else phrase + ("次数" if classifier.endswith("次") else "数量")
    return Naming(name, phrase, None, None, rule)


def outside_note(text: str, left: int, end: int) -> str:
    """The words up to ``end``; where a note closes among them that opened before, with those it stands behind."""
    phrase = text[left:end]
    inside, closed, rest = phrase.partition(")")
    if not closed or "(" in inside:
        return phrase
    opened = _OPEN_NOTE.search(text, max(0, left - _LONGEST_NOTE), left)
    return (opened["head"] if opened else "") + rest


@lru_cache(maxsize=8192)
def refers_back(phrase: str) -> bool:
    """Whether a phrase only speaks of what was named last."""
    return _REFERS_BACK.fullmatch(phrase) is not None


def is_base(text: str, left: int, quantity: Quantity) -> bool:
    """Whether an amount is what the one before it is compared with: 比2010年第六次人口普查的 | 3.53人."""
    if text[quantity.start - 1 : quantity.start] != "的":
        return False
    if text.startswith("相比", quantity.end):
        return True
    return _BASE_OF_COMPARISON.search(text, max(0, left - _LONGEST_BASE), quantity.start) is not None


def arrives(text: str, left: int, quantity: Quantity) -> bool:
    """Whether an amount is what the one before it has changed to: 从20万元提高到现在的每年 | 400万元."""
    start = text[left : min(left + _LONGEST_VERB_TO, quantity.start)]
    if not ("到" in start or "至" in start or "为" in start) or not _ARRIVES_AT.fullmatch(text, left, quantity.start):
        return False
    return _SET_OUT.search(text, max(0, left - _LONGEST_CHANGE), left) is not None


def before(text: str, left: int, quantity: Quantity) -> str:
    """The cleaned noun phrase between ``left`` and the quantity; 是2020年的 before 2.6倍 is no part of it."""
    phrase = outside_note(text, left, quantity.start)
    phrase = _AT_RATE.sub("", phrase) if "汇率" in phrase else phrase
    phrase = without_setting_out(phrase)
    if phrase.endswith(_CHANGED):
        phrase = _MORE_OR_LESS.sub("", NOTE.sub("", phrase) if ")" in phrase else phrase)
    name = clean(_TIMES_OF.sub("", phrase) if quantity.unit.unit_code == "x" else phrase)
    if name in _SCOPES:
        return ""
    # A percentage is a proportion, and keeps the word when it is named one.
    return f"{name}比例" if name and quantity.unit.unit_code == "percent" and f"{name}比例" in phrase else name


def before_change(text: str, left: int, quantity: Quantity) -> str:
    """The noun phrase before a change, without what it is compared with: 产值 | 较2015年增长 | 30%."""
    if quantity.unit.unit_code == "pp" and _APART_FROM.fullmatch(text, left, quantity.start):
        return ""
    phrase = text[left : quantity.start]
    phrase = _BASIS.sub("", phrase) if "按" in phrase or "除" in phrase else phrase
    phrase = NOTE.sub("", phrase) if ")" in phrase else phrase
    return clean(uncompared(phrase))


def without_setting_out(phrase: str) -> str:
    """A phrase without 由, 由2020年的, 到当年的 at its end."""
    may_set_out = phrase[-1:] in _ENDS_SET_OUT or "每" in phrase[-LONGEST_EACH:]
    return _SET_OUT_FROM.sub("", phrase) if may_set_out else phrase


def uncompared(phrase: str) -> str:
    """A phrase without what it is compared with at its end."""
    return _COMPARED_WITH.sub("", phrase) if _COMPARES.search(phrase) else phrase


def is_product(phrase: str) -> bool:
    """Whether the vocabulary knows a phrase as a product and as nothing measured."""
    return phrase in load.products() and lookup(phrase) is None


@lru_cache(maxsize=8192)
def is_quantity(phrase: str) -> bool:
    """Whether a noun phrase names something measured, not a thing or a group."""
    return lookup(phrase) is not None or _QUANTITY_NOUN.search(phrase) is not None
