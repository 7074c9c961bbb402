"""What sort of statement a figure is: comparator, form of measure, and actual, target or planned.

Here: decisions from the words around one quantity and its clause.
Not here: names of indicators (naming), the carrying over between clauses (binding).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from orchestration.extraction.periods.intervals import is_of_years
from orchestration.extraction.quantities.quantities import Quantity
from orchestration.extraction.words import cues

_GIVEN = ("给予", "补助", "奖励", "资助", "补贴", "可给予", "可补助", "可奖励", "可资助", "可补贴", "可达", "可获", "支持")
# Words for a bound before an amount, and what they bound.
_BOUNDS = {
    **dict.fromkeys(("不低于", "不少于", "不小于", "至少", "最低"), "ge"),
    **dict.fromkeys(("不超过", "不高于", "不大于", "控制在", "最高", "最多"), "le"),
    **{f"最{much}{given}": "le" for much in "高多" for given in _GIVEN},
    **{
        word + done: "gt"
        for word in ("超过", "突破", "超", "逾", "高于", "大于", "多于", "冲破", "跨越")
        for done in ("", "了")
    },
    **dict.fromkeys(("低于", "小于", "少于", "不足", "不到"), "lt"),
    **dict.fromkeys(("约为", "大约", "将近", "接近", "约", "近"), "approx"),
}
_LONGEST_BOUND = max(map(len, _BOUNDS))
# The last characters of all these: most amounts have another before them.
_ENDS_BOUND = frozenset(word[-1] for word in _BOUNDS)
# 签约, 合约 are words of their own, and 不高于 bounds the other way.
_NOT_BEHIND = {
    "约": frozenset("签合预节公"),
    **dict.fromkeys((word + done for word in ("高于", "大于") for done in ("", "了")), frozenset("不")),
    **dict.fromkeys(("低于", "小于", "少于"), frozenset("不")),
}
# The first characters of all words for a bound behind an amount.
_BEGINS_BOUND = frozenset("及以左上")
_BEHIND = re.compile(r"(?P<ge>及?以上)|(?P<le>及?以下|以内)|(?P<approx>左右|上下)")
_SHARE_BEFORE = re.compile(r"占(?!地(?![区方])|用(?!电|能|水)|有|领)[^,，。;；]{0,24}$")
# 占全国15%、全省 | 38%: the share in another whole.
_OTHER_WHOLE = re.compile(r"占[^,，。;；\d]{1,16}\d[\d.]*%(?:、|和|,)全[国省区市县州盟旗](?:的)?(?:约|近|超过?)?$")
_SHARE_WORD = re.compile(r"(?:占比|比重|份额|比例|比率)[^,，。;；]{0,6}$")
_UP_TO = re.compile(
    r"(?:增长|增加|提高|上升|提升|扩大|下降|降低|减少|升|增|降|由[^,，]{1,12})(?:到|至)[^,，。;；]{0,8}$|(?:上升|提升|提高|下降|降低|扩大|缩小)为(?:约|近)?$"
)
_TIMES_OF = re.compile(r"(?:是[^,，。;；]{0,16}|(?:为|达|达到|相当于)[^,，。;；]{1,16}的)$")
_GROWTH_BEHIND = re.compile(r"[以上左右的]*(?:快速|较快|高速|中高速|稳定|平稳|持续)?(?:增长|增速|增幅)")
# 增速比全省(7.7%)和全国(7.0%)高: what stands beside places is their growth.
_BESIDE_COMPARED = re.compile(
    r"(?:增[长速幅]|涨幅)[^。;；\n]{0,40}(?:[比高低快慢]于?(?:全[国省市区县州盟]|[一-龥]{1,8}[省市区县州盟])(?:\([^()]{1,12}\)[和与、]全[国省市区县州盟])?|"
    r"[比较](?:[上去]年(?:同期)?|上月|第?[一二三1-4]季度|上半年|前[二三]季度|\d{1,2}(?:-\d{1,2})?月份?))\($"
)
_LONGEST_GAP = 60
# 年出栏500头以上的养殖场: what somebody has to hold.
_ENDS_HELD = frozenset("栏有养殖量模")
_HELD = re.compile(r"(?:[出存]栏|拥有|饲养|养殖)(?:量|规模)?$")
# 15亿元项目1个: the size of those counted.
_PROJECT_OF_SIZE = re.compile(r"(?:以上|左右)?(?:的)?[一-龥]{0,6}项目\d+个")
# 产值超10亿元企业5家: what those counted exceed.
_EXCEEDED = re.compile(r"(?:超过?|过|突破|首个|第[一二三四五六七八九十]个)$")
_FIRMS_BEHIND = re.compile(r"的?(?:重点|骨干|龙头|工业|总部)?(?:企业|园区|集群|楼宇|乡镇|省份|城市)")
_LIMIT_OF_FIRMS = re.compile(
    r"(?:及)?(?:以上|以下)(?:的)?(?:重点|重大|重特大|特大|大|新兴|优质|工业|产业|制造业|服务业|在建|新建|签约|招商)*(?:企业|项目|工程|园区|单位|园|集群|乡镇|村)"
)
# 按增量的 | 5%给予补助
_PORTION = re.compile(r"按照?[^,，。;；\d]{1,20}的$")
# 200张床位以上的养老院; 40家以上的企业 are counted themselves.
_COUNT_LIMIT = re.compile(r"[一-龥]{1,3}?(?<![以及])(?:(?P<ge>及?以上)|(?P<le>及?以下))的[一-龥]{2}")
_SHARE_WORD_ANYWHERE = re.compile(r"占比|比重|份额")
_ADDED_NAME = re.compile(r"(?:新增(?!长|[^,，。;；\d]{2,6}[超过])|净增|(?<!重)新认定)[^,，。;；\d]{0,16}$")
_REMOVED_NAME = re.compile(r"(?:减少|退出|淘汰|关停|压减|调减|核减|化解|削减)[^,，。;；\d]{0,12}$")
# 增加水稻种植面积26万亩、蔬菜16万亩: the verb at the head of an enumeration governs all of it.
_ENLARGED = re.compile(r"(?:增加|扩大|扩增)[^,，。;；\d]{1,14}(?:面积|产能)$")
_ENUMERATED = re.compile(
    r"(?:^|[,，。;；:\n])[^,，。;；:\n\d]{0,4}(?:(?P<less>调减|压减|核减)|(?P<more>增加|扩大|扩增))[^,，。;；\n]{2,60}$"
)
# 同比增加装机 | 80万千瓦: what is measured stands behind the verb.
_ON_YEAR_BEFORE = re.compile(r"同比(?:(?P<more>增加|增长|新增|多)|减少|下降|少)[一-龥]{2,6}$")
_MORE_THAN_BEFORE = re.compile(r"(?:较|比)[^,，。;；]{1,12}(?:增加|新增|增长|多)(?:了)?$")
_LESS_THAN_BEFORE = re.compile(r"(?:较|比)[^,，。;；]{1,12}少(?:了)?$")
_NEW_APPLICATION = re.compile(r"(?:申报|签约|谋划|储备|实施)(?:的)?新增")
# One character of every word of change: without one of them an amount is a level.
_CHANGE_WORD = re.compile(r"[增减新多退汰关停缩削化降少去清销拆节净扩压收除提升涨]")
_LED_BY_MONTH = re.compile(r"[从按]?环比(?:来?看|计算)?[,，]")
_ANNUAL = re.compile(r"年均|年平均|平均每年|增[速幅](?:年)?平均")
_COMPARED = re.compile(r"(?:较|(?<![同环占])比|相比)(?P<base>[^,，。;；]{1,16})|[与同](?P<with>[^,，。;；]{2,36})相比")
_LAST_YEAR = re.compile(r"上年|去年|上一年|同期|同比|上月|年初")
_NAMED_BASE = re.compile(r"(?<!\d)(?:19|20)\d{2}(?![\d.])|十.五|末")
_BASE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?=年(?![底末]?[^,，。;；]*末))")
_LESS_THAN = re.compile(r"(?:低|慢|少|落后)于[^,，。;；]{0,12}$")
_BARE_CHANGE = re.compile(r"(?:(?P<up>扩大|上升|提高|增加)|(?P<down>缩小|下降|降低|减少|回落))了?$")
_RATE_END = re.compile(r"[率度]$|比重$|强度")
_OF_FOLLOWING = re.compile(r"(?:及?以上|左右)?的(?:[一-龥]{2}|[A-Z]{2})")
# 对投资5亿元以上的项目, 达到1000公斤的，给予补助: what must be fulfilled, by those spoken of or for an award.
_TOWARDS = re.compile(r"(?:^|[,，。;；\n)、.])对[^,，。;；\n]{2,36}$")
_CONDITION = re.compile(
    r"(?:及?以上|及?以下|以内|或[^,，。;；]{0,14}\d[^,，。;；]{0,8}以[上下])?的(?!奖|补|资|扶|贴|标准|比例)"
)
# 首次超过10亿元 | 、50亿元、100亿元的企业: what is said behind the last bound is said of all.
_LIST_OF_BOUNDS = re.compile(r"(?:(?:及?以上)?[、和或]\d[\d.]{0,8}[万亿]{0,2}元){1,6}")
_BEGINS_CONDITION = frozenset("及以或的、和")
_AWARD = re.compile(r"给予|奖励|补助|补贴|资助|贴息|扶持")
_HOLDING_BEHIND = re.compile(r"的?(?:股权|股份)")
_GROWTH_RATE = re.compile(r"(?<!自然)(?:增速|增幅|涨幅|增长率|增长速度)[^,，。;；]{0,6}$|同比为?$")
_BEGINS_LIMIT = frozenset("及以")
_THRESHOLD_BEHIND = re.compile(r"(?:及)?(?:以上|以下)(?:的)?(?!的?增)[一-龥]{2}")


@dataclass(slots=True)
class Form:
    """A measure form, the words that decided it, and whether those words stand between the name and the number."""

    code: str
    rule: str
    words: str = ""

    @property
    def is_change(self) -> bool:
        """Whether the figure tells how much something changed."""
        return self.code.startswith(("growth", "decrease", "increase"))


_LONGEST_AS = len("为约")
_LONGEST_BOUND_BEHIND = 6
# What a construction says by itself: 居前10位, 三分之一 as 33.3333333333%.
_COMPARATOR_OF_RULE = {"rank_among_first": "le", "rounded_fraction": "approx"}
_LEVEL = Form("level", "level")
_ADDED_NAMED = Form("increase_abs", "added_name", "新增")
_REMOVED_NAMED = Form("decrease_abs", "removed_name", "淘汰")


def comparator(text: str, quantity: Quantity, first: Quantity | None = None) -> str:
    """eq, ge, gt, le, lt or approx, from the words touching the quantity, or before the ``first`` of its list."""
    bound = _before(text, quantity.start) or _behind(text, quantity.end) or (_before(text, first.start) if first else "")
    if not bound and quantity.unit.kind == "classifier":
        bound = _count_limit(text, quantity)
    if bound:
        return bound
    if quantity.rule in _COMPARATOR_OF_RULE:
        return _COMPARATOR_OF_RULE[quantity.rule]
    return "gt" if quantity.is_more else "eq"


def _before(text: str, end: int) -> str:
    """What the longest word for a bound right before ``end`` bounds; "" where none stands there."""
    if text[end - 1 : end] not in _ENDS_BOUND:
        return ""
    for start in range(max(0, end - _LONGEST_BOUND), end):
        word = text[start:end]
        if word in _BOUNDS and text[start - 1 : start] not in _NOT_BEHIND.get(word, ()):
            return _BOUNDS[word]
    return ""


def _behind(text: str, end: int) -> str:
    found = _BEHIND.match(text, end) if text[end : end + 1] in _BEGINS_BOUND else None
    return str(found.lastgroup) if found else ""


def _count_limit(text: str, quantity: Quantity) -> str:
    """What a word for a bound behind those counted bounds."""
    is_near = text.find("以", quantity.end, quantity.end + _LONGEST_BOUND_BEHIND) >= 0
    limit = _COUNT_LIMIT.match(text, quantity.end) if is_near else None
    return str(limit.lastgroup) if limit else ""


def measure_form(text: str, left: int, quantity: Quantity, sentence_start: int) -> Form:
    """The form of a quantity from the words between ``left`` (the quantity or clause before) and the quantity."""
    before = text[left : quantity.start].removesuffix("(下同)")
    if quantity.unit.kind == "rank":
        return Form("rank", "rank_unit")
    if quantity.is_bare:
        return _bare_form(before, quantity)
    if quantity.unit.unit_code in ("percent", "permille", "pp", "x") or quantity.unit.unit_text in ("成", "番"):
        return _relative_form(text, before, quantity, sentence_start)
    if before.startswith("、") and quantity.unit.dimension == "area":
        listed = _ENUMERATED.search(text, max(sentence_start, quantity.start - _LONGEST_GAP), quantity.start)
        if listed:
            return _REMOVED_NAMED if listed["less"] else _ADDED_NAMED
    return _absolute_form(text, before, quantity)


def _bare_form(before: str, quantity: Quantity) -> Form:
    """A number without a unit is a ratio, the change of one (收入比缩小0.02), or a part of a structure."""
    if quantity.rule == "structure_part":
        return Form("share", "structure_part")
    change = _BARE_CHANGE.search(before)
    if change is None:
        return Form("ratio", "bare_number")
    return Form("increase_abs" if change["up"] else "decrease_abs", "change_of_ratio", change.group())


def _relative_form(text: str, before: str, quantity: Quantity, sentence_start: int) -> Form:
    if quantity.unit.unit_text == "番":
        return Form("growth_base", "doubling", "翻")
    if quantity.unit.unit_code != "pp" and "占" in before and _SHARE_BEFORE.search(before):
        return Form("share", "share_of", "占")
    if is_share_of_other(text, quantity, sentence_start):
        return Form("share", "share_of_other", "占")
    if before.endswith("的") and _PORTION.search(before):
        return Form("share", "portion_of")
    if _is_changed_to(before):
        named = text[max(sentence_start, quantity.start - 40) : quantity.start]
        return Form("share" if _SHARE_WORD_ANYWHERE.search(named) else "ratio", "changed_to")
    if before.rstrip("控制为是达到约在:(").endswith("自然增长率"):
        return Form("ratio", "rate")
    if before.endswith("(") and _BESIDE_COMPARED.search(
        text, max(sentence_start, quantity.start - _LONGEST_GAP), quantity.start
    ):
        return _growth(text, before, quantity, sentence_start, "增速")
    behind = text[quantity.end : quantity.end + 10]
    # 负增长 ends like 增长.
    change = cues.at_end("down", before) or cues.at_end("up", before)
    if change is None and _GROWTH_BEHIND.match(behind):
        return _growth(text, before, quantity, sentence_start, "增长")
    if change is not None and not (change["cue"] in ("少", "压缩", "扩大") and quantity.unit.unit_code == "x"):
        return _growth(text, before, quantity, sentence_start, change["cue"])
    if quantity.unit.unit_code != "pp" and "贡献率" not in before and _GROWTH_RATE.search(before):
        return _growth(text, before, quantity, sentence_start, "增速")
    return _rate(text, before, behind, quantity)


def _is_changed_to(before: str) -> bool:
    """提高到, 上升为: whether an amount is what something has changed to."""
    may_lead = "到" in before or "至" in before or "为" in before[-_LONGEST_AS:]
    return may_lead and _UP_TO.search(before) is not None


def is_share_of_other(text: str, quantity: Quantity, sentence_start: int) -> bool:
    """Whether a number is the share of what was named last in another whole."""
    if quantity.unit.unit_code != "percent":
        return False
    return _OTHER_WHOLE.search(text, max(sentence_start, quantity.start - _LONGEST_GAP), quantity.start) is not None


def _rate(text: str, before: str, behind: str, quantity: Quantity) -> Form:
    """A relative figure that no word of change leads."""
    if quantity.unit.unit_code == "pp":
        return Form("decrease_abs" if _LESS_THAN.search(before) else "increase_abs", "percentage_points")
    if quantity.unit.unit_code == "x":
        return Form("ratio", "times_of") if _TIMES_OF.search(before) else Form("growth_base", "times")
    if _SHARE_WORD.search(before):
        return Form("share", "share_word")
    if _HOLDING_BEHIND.match(behind):
        return Form("share", "holding")
    if _OF_FOLLOWING.match(behind) and not _RATE_END.search(before.rstrip("达到为超过约至在")):
        return Form("share", "share_of_following")
    begins_bound = text[quantity.end : quantity.end + 1] in _BEGINS_LIMIT
    if begins_bound and _THRESHOLD_BEHIND.match(text, quantity.end) and not before.strip("推动使让实现超过，,、"):
        return Form("share", "share_of_following")
    if quantity.value < 0 and not _RATE_END.search(before.rstrip("达到为超过约至在")):
        # 单位产值能耗-3.5%
        return Form("growth", "below_zero")
    return Form("ratio", "rate")


def of_rate(word: str) -> Form:
    """The form of figures that a rate of change was announced for: 增幅最大，分别为."""
    return Form("decrease_pct" if word[0] in "降跌" else "growth", "rate_named_before", word)


def _growth(text: str, before: str, quantity: Quantity, sentence_start: int, cue: str) -> Form:
    is_down = cue in cues.words("down")
    if quantity.unit.unit_code == "pp":
        return Form("decrease_abs" if is_down else "increase_abs", "change_in_points", cue)
    if is_down:
        return Form("decrease_pct", "decline", cue)
    if "环比" in before or ("环比" in text[sentence_start : quantity.start] and _LED_BY_MONTH.search(text, sentence_start)):
        return Form("growth_base", "period_before", "环比")
    if _ANNUAL.search(before):
        return Form("growth_annual", "annual_average", cue)
    clause = (
        before if any(w in before for w in ("较", "比")) else text[max(sentence_start, quantity.start - 60) : quantity.start]
    )
    base = _COMPARED.search(clause)
    named = (base["base"] or base["with"]) if base else ""
    if base and not _LAST_YEAR.match(named) and _NAMED_BASE.search(named):
        return Form("growth_base", "base_year", base.group())
    if "累计" in before:
        return Form("growth_base", "cumulative", cue)
    return Form("growth", "growth_on_year_before" if _LAST_YEAR.search(clause) else "growth", cue)


def over(form: Form, period: str | None) -> Form:
    """Growth in a period of several years, on no year that is named, is growth on the state before them; that on a year
    which is named is growth on the year before when it is that one: 2018年…，比2017年增长."""
    if form.rule == "base_year" and period is not None and len(period) == len("2021"):
        base = _BASE_YEAR.search(form.words)
        if base and int(base.group()) == int(period) - 1:
            return Form("growth", "growth_on_year_before", form.words)
    is_over_years = form.rule == "growth" and is_of_years(period)
    return Form("growth_base", "growth_over_years", form.words) if is_over_years else form


def _is_condition(text: str, quantity: Quantity) -> bool:
    """Whether the words before speak of those who fulfil it, or the rest of the sentence awards something."""
    if _TOWARDS.search(text, max(0, quantity.start - 40), quantity.start):
        return True
    stop = text.find("。", quantity.end, quantity.end + 80)
    return _AWARD.search(text, quantity.end, stop if stop >= 0 else quantity.end + 80) is not None


def _threshold(text: str, before: str, quantity: Quantity) -> Form | None:
    """What must be reached by those spoken of behind the amount; None when it is no such bound."""
    if (
        quantity.unit.kind == "classifier"
        and before[-1:] in _ENDS_HELD
        and _HELD.search(before)
        and _THRESHOLD_BEHIND.match(text, quantity.end)
    ):
        return Form("threshold", "threshold_of_following")
    if quantity.unit.kind == "money" and _PROJECT_OF_SIZE.match(text, quantity.end):
        return Form("threshold", "size_of_following")
    if quantity.unit.kind == "money" and _EXCEEDED.search(before) and _FIRMS_BEHIND.match(text, quantity.end):
        return Form("threshold", "exceeded_by_following")
    limit = _THRESHOLD_BEHIND if quantity.unit.kind == "physical" else _LIMIT_OF_FIRMS
    begins_limit = text[quantity.end : quantity.end + 1] in _BEGINS_LIMIT
    if begins_limit and quantity.unit.kind in ("physical", "money") and limit.match(text, quantity.end):
        return Form("threshold", "threshold_of_following")
    # All that may begin a condition behind an amount, or a list of them.
    may_be_condition = text[quantity.end : quantity.end + 1] in _BEGINS_CONDITION
    listed = _LIST_OF_BOUNDS.match(text, quantity.end) if may_be_condition and quantity.unit.kind == "money" else None
    if may_be_condition and _CONDITION.match(text, listed.end() if listed else quantity.end) and _is_condition(text, quantity):
        return Form("threshold", "condition")
    if quantity.unit.kind == "classifier" and _count_limit(text, quantity):
        return Form("threshold", "threshold_of_following")
    return None


def _absolute_form(text: str, before: str, quantity: Quantity) -> Form:
    if _is_changed_to(before):
        return Form("level", "changed_to")
    threshold = _threshold(text, before, quantity)
    if threshold is not None:
        return threshold
    if _CHANGE_WORD.search(before) is None:
        return _LEVEL
    if _NEW_APPLICATION.search(before):
        return _LEVEL
    tail = before[-12:]
    added, removed = cues.at_end("added", tail), cues.at_end("removed", tail)
    is_less = removed is not None and (added is None or removed.start() < added.start())
    compared = _ON_YEAR_BEFORE.search(tail) if "同比" in tail else None
    if compared:
        return Form("increase_abs", "added", "增加") if compared["more"] else Form("decrease_abs", "removed", "减少")
    if not is_less and (added or _MORE_THAN_BEFORE.search(before)):
        return Form("increase_abs", "added", "增加")
    if is_less or _LESS_THAN_BEFORE.search(before):
        return Form("decrease_abs", "removed", "减少")
    if _ADDED_NAME.search(before) or _ENLARGED.search(before):
        return _ADDED_NAMED
    if _REMOVED_NAME.search(before):
        return _REMOVED_NAMED
    return _LEVEL
