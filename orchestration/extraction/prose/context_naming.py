"""The name of a figure in its context: from the words beside it, else from the figure, the clause or the noun before.

Here: the order in which the sources of a name are asked. Not here: taking a single noun phrase apart (naming), the walk over
clauses (binding).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from orchestration.extraction.clauses import CLAUSE_BREAK, SENTENCE_END, WORDS_BEFORE_TIME
from orchestration.extraction.naming import (
    award_naming,
    capacity_naming,
    constructed_naming,
    continued_naming,
    count_naming,
    naming,
    relation_naming,
)
from orchestration.extraction.naming.naming import Naming
from orchestration.extraction.naming.nouns_behind import behind as noun_behind
from orchestration.extraction.prose import forms
from orchestration.extraction.prose.dating import Dating
from orchestration.extraction.prose.scope import Scope
from orchestration.extraction.quantities.quantities import Quantity

_UP_TO_MARK = re.compile(r"[一-龥]{0,12}")
_CLAUSE_END = re.compile(r"[^,，。;；:\n]{0,40}$")
_JOINED_PRODUCT = re.compile(
    r"(?:生产线|项目|装置|机组)?(?:、|和|及|以及|与|/|[,，]?(?:其中)?(?:最终|中间|主要)产品|(?:副产|联产)品?|中?的?[一二三四]期$)"
)
_BUILT = frozenset("座处条个")
_OF_THE_PLAN = re.compile(
    r"(?:完成|[为占])[^,，。;；\d]{0,8}(?:计划(?:新?开工|竣工|投资|签约)?|目标|任务|预算数?)(?P<amount>\d[\d.,]*[^,，。;；\d]{1,5})?的(?:约|近)?$"
)
# 完成全年任务 | 1250亿元 | 的84.6%
_AIMS = ("任务", "目标")
_AIM_BEFORE = re.compile(r"完成[^,，。;；\d]{0,10}(?:计划|目标|任务|预算数?)$")
# 税收收入进度 | 完成年初预算的
_PACE = re.compile(r"(?:执行)?进度$")
_PART_BEHIND = re.compile(r"的(?:约|近)?\d[\d.]*%")
# 将直接拉动超 | 200亿元的下游产业
_MOVED = re.compile(r"(?:拉动|带动|撬动|吸引|聚集|集聚)了?(?:约|近|超过?|上)?$")
_LONGEST_MOVE = 6
# 超过10亿元、 | 50亿元的企业
_NEXT_BOUND = re.compile(r"元[、和或]$")
# What opens a list of parts, and how long such a sentence may be.
_PARTS = re.compile(
    r"其中|中(?=[,，])|[分从按][^,，。;；]{1,12}[看分](?<!部分)(?=[,，:])|(?<![部充身成])分[^,，。;；别]{2,4}(?=[,，:])"
)
_LONGEST_LIST = 300
_LONGEST_AIM, _LONGEST_ITEM, _LONGEST_MEASURE = 40, 30, 14
# How far back the clause before may end, and how long it may be.
_LONGEST_WAY, _LONGEST_CLAUSE = 40, 60
_LONGEST_BEFORE = _LONGEST_WAY + _LONGEST_CLAUSE
# 提前完成1000万人以上的预期目标: the aim is that of what was named last.
_BEGINS_AIM = frozenset("以左的")
_AIM_BEHIND = re.compile(r"(?:以上|以下|左右)?的(?:全年|年度|预期|既定|计划)*(?:目标|任务)")
_AT_VOLTAGE = re.compile(
    r"(?:及以上|以上|及以下|以下)?(?:的)?(?:特高压|超高压)?[变输线电直交升]|[一-龥]{0,16}(?:通道|线路|变电站|工程)"
)
# 厂房6栋，这 | 6栋
_THESE = ("这", "上述")
_CHANGES = frozenset({"growth", "growth_base", "growth_annual", "decrease_pct"})
_PRODUCT_LIST = re.compile(r"产品(?:产量|[中看:]|(?<=分产品))|产量[^,，。;；]{0,10}(?:有|的是|为|包括)[:：]")
_SHARES = frozenset({"share_of", "share_word"})
_SAME_AGAIN = re.compile(r"^(?:同比|环比|较|比|增长|下降|增速|增幅|占|年均|年平均|提高|降低|减少|上升|增加|其中|升|降)")


class ContextNamer:
    """Names the quantities of one view."""

    def __init__(self, text: str, quantities: list[Quantity], dating: Dating) -> None:
        self._text = text
        self._starts = [q.start for q in quantities]
        self._dating = dating
        self._lists_products = _PRODUCT_LIST.search(text) is not None
        # What the last amount of money was, and where it stood.
        self._money: tuple[Naming, int] | None = None

    def name(self, left: int, quantity: Quantity, right: int, form: forms.Form, scope: Scope) -> Naming | None:
        """What a quantity measures, from the words between ``left`` and ``right`` and from what ``scope`` carries."""
        found = self.of_power(self._name(left, quantity, right, form, scope), quantity, scope)
        if quantity.unit.unit_code is not None and quantity.unit.unit_code.endswith("/a"):
            subject = scope.subject.text if scope.subject is not None else ""
            product = capacity_naming.product_behind(self._text, quantity, right) or capacity_naming.made_by(subject)
            found = capacity_naming.yearly(found, quantity, product)
        found = capacity_naming.generated(found, self._text, quantity)
        if found is not None and quantity.unit.kind == "money":
            self._money = (found, quantity.end)
        return found

    def of_power(self, found: Naming | None, quantity: Quantity, scope: Scope) -> Naming | None:
        """The name, or that of installed power for a number of kilowatts that has none of its own."""
        if quantity.unit.unit_code != "W":
            return found
        text = self._text
        behind = _UP_TO_MARK.match(text, quantity.end)
        clause = _CLAUSE_END.search(text, max(0, quantity.start - 40), quantity.start)
        subject = scope.subject.text if scope.subject is not None else ""
        words = (behind.group() if behind else "", clause.group() if clause else "", subject)
        power = capacity_naming.installed(found, words, scope.last)
        return capacity_naming.of_each(capacity_naming.of_subject(power, subject), text, quantity)

    def _name(self, left: int, quantity: Quantity, right: int, form: forms.Form, scope: Scope) -> Naming | None:
        text = self._text
        if quantity.is_bare or quantity.rule == "structure_part":
            return self._without_unit(left, quantity, scope)
        if quantity.unit.unit_code == "V" and _AT_VOLTAGE.match(text, quantity.end):
            return None
        related = self._related(left, quantity, form, scope)
        if related is not None or form.rule == "share_of" or form.code == "rank":
            return related
        product = self._listed_product(left, quantity, form) if self._lists_products else None
        if product is not None:
            return product
        if capacity_naming.is_capacity(text, left, quantity, right) or self._goes_on_as_capacity(left, quantity, right, scope):
            capacity = capacity_naming.capacity_name(text, left, quantity, right)
            if capacity is not None:
                return capacity
        held = capacity_naming.stored(text, quantity, scope.last)
        if held is not None:
            return held
        if quantity.unit.kind == "classifier" or (quantity.unit.flag == "missing" and noun_behind(text, quantity, right)):
            return self._counted(left, quantity, right, scope)
        return self._measured(left, quantity, right, form, scope)

    def _without_unit(self, left: int, quantity: Quantity, scope: Scope) -> Naming | None:
        """A part of a structure, or an index or ratio; 比2010年的104.94 is the one named last."""
        if quantity.rule == "structure_part":
            return relation_naming.structure_part(self._text, left, quantity, scope.last)
        is_same = scope.last is not None and scope.last.rule == "dimensionless" and naming.is_base(self._text, left, quantity)
        return scope.last if is_same else relation_naming.dimensionless(self._text, left, quantity, scope.last)

    def _related(self, left: int, quantity: Quantity, form: forms.Form, scope: Scope) -> Naming | None:
        """A proportion, a share, a rank, or what the amount before it is compared with or has changed to."""
        text, last = self._text, scope.last
        proportion = relation_naming.proportion(text, left, quantity, last) if form.code == "ratio" else None
        if proportion is not None:
            return proportion
        if form.rule == "share_of":
            return relation_naming.share_name(text, left, quantity, last)
        if last is not None and naming.is_base(text, left, quantity):
            return last.again()
        is_changed = last is not None and naming.arrives(text, left, quantity)
        if form.code == "rank":
            name = last.name.removesuffix("排名") + "排名" if last is not None else ""
            ranked = replace(last, name=name, rule="rank_of_last") if last is not None and is_changed else None
            return ranked or relation_naming.rank_name(text, left, quantity, last)
        return last.again() if last is not None and is_changed else None

    def _listed_product(self, left: int, quantity: Quantity, form: forms.Form) -> Naming | None:
        """主要产品中，水泥385万吨，增长5%，钢材增长3%: a product alone stands for its output."""
        text = self._text
        if form.code not in _CHANGES and quantity.unit.kind not in ("physical", "classifier"):
            return None
        first = max(0, left - _LONGEST_LIST)
        opening = _PRODUCT_LIST.search(text, max(first, text.rfind("\n", first, left) + 1), left)
        if opening is None:
            return None
        front = naming.before_change(text, left, quantity) if form.is_change else naming.before(text, left, quantity)
        # In tonnes, or where the list says that it is one of output (产量下降的有:), what measures nothing needs not be known.
        is_of_output = quantity.unit.unit_code == "t" or opening.group().startswith("产量")
        is_made = bool(front) and is_of_output and not naming.is_quantity(front)
        return naming.standard("产量", front, "listed_product") if is_made or naming.is_product(front) else None

    def _counted(self, left: int, quantity: Quantity, right: int, scope: Scope) -> Naming | None:
        """What a count counts: what was counted last, or what the words beside it say."""
        text = self._text
        if scope.last is not None:
            follower = text[quantity.end : quantity.end + 1]
            if text.endswith(_THESE, left, quantity.start):
                return scope.last.again()
            if (follower in _BEGINS_AIM and _AIM_BEHIND.match(text, quantity.end)) or award_naming.is_bound(
                text, left, quantity
            ):
                return scope.last.again()
            chosen_by = continued_naming.counted_among(text, left, quantity)
            if chosen_by is not None:
                # What follows tells of that measure: 其中增幅较大的有甲(增长87%).
                again, scope.last = scope.last.again(), chosen_by
                return again
            climbed = relation_naming.places_climbed(text, left, quantity, scope.last)
            if climbed is not None:
                return climbed
        grown = self._grown(left, quantity)
        if grown is not None:
            return grown
        subject = scope.subject.text if scope.subject is not None else ""
        counted = count_naming.count_name(text, left, quantity, right) or count_naming.number_of(text, left, quantity, subject)
        if counted is not None:
            return count_naming.completed(counted, scope.last)
        is_of_share = scope.last is not None and scope.last.rule in _SHARES and scope.recent
        return scope.recent[-1] if is_of_share else count_naming.total_of(self._last_but_money(scope))

    def _last_but_money(self, scope: Scope) -> Naming | None:
        """项目12个，总投资6亿元，其中续建 | 5个: what is counted goes on behind the money it costs."""
        if self._money is None or scope.last is not self._money[0]:
            return scope.last
        return next((name for name in reversed(scope.recent) if name.name.endswith("数量")), scope.last)

    def _grown(self, left: int, quantity: Quantity) -> Naming | None:
        """高新技术项目增长较快，由52个增至92个: the thing counted stands in the clause before, which has no figure."""
        if self._text.find("增", max(0, left - _LONGEST_BEFORE), left) < 0:
            return None
        start, stop = self._clause_before(left)
        if start == stop or self._has_quantity(start, stop) or "增" not in self._text[start:stop]:
            return None
        words = self._text[stop : quantity.start]
        is_set_out = naming.without_setting_out(words) != words
        front = naming.before(self._text, left, quantity)
        return count_naming.grown(self._text[start:stop], front, is_set_out, quantity.unit.unit_text)

    def _goes_on_as_capacity(self, left: int, quantity: Quantity, right: int, scope: Scope) -> bool:
        """年产甲A吨、乙B吨: the second amount of a list is a capacity like the first; so is 10万吨烧碱 behind any capacity."""
        is_weighed = quantity.unit.dimension in ("mass", "volume") and scope.last is not None and scope.last.name == "产能"
        if is_weighed and capacity_naming.makes_product(self._text, quantity, right):
            return True
        if scope.last is None or scope.last.rule != "capacity_of_product" or quantity.unit.kind == "money":
            return False
        # 年产4000吨绿氢及加氢站 | 2座: what is built is counted.
        return quantity.unit.unit_text not in _BUILT and _JOINED_PRODUCT.match(self._text, left, quantity.start) is not None

    def _measured(self, left: int, quantity: Quantity, right: int, form: forms.Form, scope: Scope) -> Naming | None:
        """A measured amount is named by what stands before it; a change by what was named last."""
        text = self._text
        is_next_bound = form.code == "threshold" and _NEXT_BOUND.search(text, max(0, quantity.start - 2), quantity.start)
        if is_next_bound and scope.last is not None:
            return scope.last.again()
        constructed = self._of_plan(left, quantity, form, scope) or constructed_naming.constructed(
            self._text, left, quantity, right, form.rule
        )
        if constructed is not None:
            return constructed
        if scope.last is not None and form.is_change and text[quantity.start - 1 : quantity.start] == "(":
            return scope.last.again()
        front = naming.before_change(text, left, quantity) if form.is_change else naming.before(text, left, quantity)
        if not naming.is_quantity(front):
            of_following = self._of_following(quantity, right, form)
            if of_following is not None:
                return of_following
        if front and not naming.is_quantity(front) and "增收" in text[quantity.start - 4 : quantity.start]:
            # 户均增收8万元, 村集体增收8万元
            return naming.named(front + "收入", "noun_before")
        if form.rule == "share_of_following" and not naming.is_quantity(front):
            # 园区集聚了 | 70%的某类企业: whatever stands before, the share is that of what stands behind.
            front = "" if noun_behind(text, quantity, right) else front
        listed = self._listed_in_brackets(front, quantity, scope)
        if listed is not None:
            return listed
        if front and not (scope.last is not None and naming.refers_back(front)):
            return self._named_before(front, left, quantity, form, scope)
        share = noun_behind(text, quantity, right) if form.rule == "share_of_following" else ""
        if share:
            return Naming(share + "占比", share, None, None, "share_of_following")
        earlier_share = self._share_of_previous_clause(left, quantity) if form.code == "ratio" else None
        if earlier_share is not None:
            return earlier_share
        return self._named_by_context(left, quantity, right, form, scope)

    def _listed_in_brackets(self, front: str, quantity: Quantity, scope: Scope) -> Naming | None:
        """到位资金前五的产业为:甲(12亿元)、乙(8亿元): each has the measure named before the list."""
        text, last = self._text, scope.last
        if last is None or text[quantity.start - 1 : quantity.start] != "(" or not text.startswith(")", quantity.end):
            return None
        item = naming.clean(front.rpartition("、")[2].rpartition(":")[2])
        if not item or naming.is_quantity(item):
            return None
        before, behind = text[max(0, quantity.start - _LONGEST_ITEM) : quantity.start], text[quantity.end : quantity.end + 2]
        if behind != ")、" and f")、{item}" not in before and f")和{item}" not in before:
            return None
        return Naming(last.name, item, last.code, item, "listed_in_brackets")

    def _of_plan(self, left: int, quantity: Quantity, form: forms.Form, scope: Scope) -> Naming | None:
        """完成全年任务1250亿元的84.6%: the aim of what was named last, or before 完成, and how much of it is reached."""
        text, last = self._text, self._named_before_done(left, quantity, form) or scope.last
        if last is None:
            return None
        if (
            text.startswith("的", quantity.end)
            and _PART_BEHIND.match(text, quantity.end)
            and _AIM_BEFORE.search(text, left, quantity.start)
        ):
            return replace(last, name=last.name + "任务", code=None, rule="aim_of_last")
        begin = max(0, quantity.start - _LONGEST_AIM)
        if (
            form.code in ("ratio", "share")
            and "的" in text[quantity.start - 2 : quantity.start]
            and _OF_THE_PLAN.search(text, begin, quantity.start)
        ):
            return replace(last, name=last.name + "计划完成率", code=None, rule="of_plan")
        return None

    def _named_before_done(self, left: int, quantity: Quantity, form: forms.Form) -> Naming | None:
        """税收收入 | 完成年初预算的57.1%: what stands before 完成 in the same clause."""
        done = self._text.rfind("完成", left, quantity.start) if form.code in ("ratio", "share", "level") else -1
        if done < 0:
            return None
        front = naming.clean(_PACE.sub("", CLAUSE_BREAK.split(self._text[left:done])[-1]))
        return naming.named(front, "noun_before") if front else None

    def _of_following(self, quantity: Quantity, right: int, form: forms.Form) -> Naming | None:
        """What is bounded, 退出2.5万千伏安及以下矿热炉; or what is measured, in that unit, 完成了2.8亿千瓦时的发电量."""
        is_bound = form.rule == "threshold_of_following"
        if not is_bound and not self._text.startswith("的", quantity.end):
            return None
        behind = noun_behind(self._text, quantity, right)
        if is_bound:
            return naming.named(behind, "noun_behind") if behind else None
        # 250亿元的营业收入 | 再次入围: the longest beginning that is known.
        for end in range(min(len(behind), _LONGEST_MEASURE), 1, -1):
            indicator = naming.lookup(behind[:end])
            if indicator is not None and indicator.base_unit == quantity.unit.unit_code:
                return naming.named(behind[:end], "noun_behind")
        if quantity.unit.kind == "money" and _MOVED.search(self._text, max(0, quantity.start - _LONGEST_MOVE), quantity.start):
            return naming.named(behind, "noun_behind") if behind else None
        return None

    def _named_before(self, front: str, left: int, quantity: Quantity, form: forms.Form, scope: Scope) -> Naming | None:
        """The name that the noun phrase before the number gives, perhaps together with the name before it."""
        is_joined = self._text[left : left + 1] == "、"
        is_amount = form.code in ("level", "increase_abs", "decrease_abs")
        of_last = (
            (continued_naming.listed_with_last(front, scope.last, quantity, is_joined) if is_amount else None)
            or continued_naming.product_of_last(front, quantity, scope.last, self._is_bare(front, left, quantity))
            or self._part_of_last(front, left, quantity, form, scope)
        )
        if of_last is not None:
            return of_last
        if form.rule == "share_word" and naming.lookup(front) is None and not front.endswith("比例"):
            return Naming(front + "比重", front, None, None, "share_word")
        if front.endswith(_AIMS) and is_amount and naming.lookup(front[:-2]) is not None:
            # 预算收入任务 | 174万元，完成198万元
            return naming.named(front[:-2], "aim_named")
        named = naming.named(front, "noun_before")
        return continued_naming.of_last(named, scope.last) if named else None

    def _is_bare(self, front: str, left: int, quantity: Quantity) -> bool:
        """Whether nothing but the name stands before a number."""
        return self._text[left : quantity.start].lstrip("，,、 ") == front

    def _part_of_last(self, front: str, left: int, quantity: Quantity, form: forms.Form, scope: Scope) -> Naming | None:
        """A category behind 其中 or 分行业看, before a change."""
        is_group = front in naming.GROUPS and form.code in ("ratio", "share")
        if not is_group and form.code not in _CHANGES:
            return None
        text = self._text
        first = max(0, left - _LONGEST_LIST)
        begin = max(first, *(text.rfind(mark, first, left) + 1 for mark in "。\n"))
        marks = list(_PARTS.finditer(text, begin, quantity.start))
        if not marks:
            return None
        is_listed = self._has_quantity(marks[-1].end(), quantity.start)
        if marks[-1].group() != "中":
            return continued_naming.part_of_last(front, scope.last, is_listed)
        # 零售额中，甲类增长2%: the words before 中 name what is divided; 建设过程中 divides nothing.
        lead = naming.clean(re.split("[,，]", text[begin : marks[-1].start()])[-1])
        if not naming.is_quantity(lead):
            return None
        return continued_naming.part_of_last(front, scope.last if is_listed else naming.named(lead, "noun_before"), is_listed)

    def _named_by_context(self, left: int, quantity: Quantity, right: int, form: forms.Form, scope: Scope) -> Naming | None:
        """The name of a number with no noun before it: what was named last, the noun behind, the clause before."""
        raw = self._text[left : quantity.start].lstrip("，,、 ")
        again = self._again(raw, quantity, form, scope)
        if again is not None and (form.code not in ("level", "threshold") or _SAME_AGAIN.match(raw) or not raw):
            return again
        after = noun_behind(self._text, quantity, right)
        if after:
            return naming.named(after, "noun_behind")
        before_clause = self._previous_clause(left)
        if before_clause:
            return naming.named(before_clause, "clause_before")
        return again or Naming(naming.UNNAMED, "", None, None, "unnamed")

    def _again(self, raw: str, quantity: Quantity, form: forms.Form, scope: Scope) -> Naming | None:
        """What was named last; what grows behind a share is what has it: 发明专利128件，占申请量的28%，增长30%."""
        last = scope.last
        if last is not None and last.rule in _SHARES and form.code in (_CHANGES | {"level"}) and scope.recent:
            last = scope.recent[-1]
        # 收入超10亿元的企业达到11户，其中某公司达到200亿元: money is no count.
        is_mixed = raw and last is not None and quantity.unit.kind == "money" and last.name.endswith("数量")
        if is_mixed and self._money is not None and "\n" not in self._text[self._money[1] : quantity.start]:
            last = self._money[0]
        # 新建厂房12栋、18万平方米: how large those counted are.
        if not raw and last is not None and quantity.unit.dimension == "area" and last.name.endswith("数量"):
            return naming.named(last.name.removesuffix("数量") + "面积", "area_of_counted")
        return last.again() if last is not None else None

    def _share_of_previous_clause(self, left: int, quantity: Quantity) -> Naming | None:
        """A占B的比重，2025年达到40%: the clause before names the share."""
        start, stop = self._clause_before(left)
        if "占" not in self._text[start:stop] or self._has_quantity(start, stop):
            return None
        return relation_naming.share_name(self._text, start, replace(quantity, start=stop), None)

    def _previous_clause(self, left: int) -> str:
        """The noun phrase of the clause before, when that clause has no figure of its own."""
        start, stop = self._clause_before(left)
        if self._has_quantity(start, stop):
            return ""
        for expression in self._dating.expressions.between(start, stop):
            if expression.start <= start + WORDS_BEFORE_TIME:
                start = max(start, min(expression.end, stop))
        return naming.clean(self._text[start:stop])[-24:]

    def _clause_before(self, position: int) -> tuple[int, int]:
        """The clause that ends before the one ``position`` stands in; empty at the beginning of a sentence."""
        first = max(0, position - _LONGEST_WAY)
        stop = max((m.start() for m in CLAUSE_BREAK.finditer(self._text, first, position)), default=0)
        if stop <= 0 or SENTENCE_END.match(self._text, stop):
            return position, position
        first = max(0, stop - _LONGEST_CLAUSE)
        earlier = [m.end() for m in CLAUSE_BREAK.finditer(self._text, first, stop)]
        return (earlier[-1] if earlier else first), stop

    def _has_quantity(self, start: int, end: int) -> bool:
        i = bisect_left(self._starts, start)
        return i < len(self._starts) and self._starts[i] < end
