"""The period of one figure, from the time in force where it stands.

Here: spans since a year, means and totals over years or a plan, states within years, year to date, targets without a year.
Not here: which time is in force (dating), reading expressions of time (periods).
"""

from __future__ import annotations

import re

from orchestration.extraction.clauses import CLAUSE_BREAK
from orchestration.extraction.naming.naming import Naming
from orchestration.extraction.periods.intervals import Anchor, end_year, is_of_years, years_up_to
from orchestration.extraction.periods.periods import plan_period
from orchestration.extraction.prose.kinds import outlook
from orchestration.extraction.prose.scope import Scope
from orchestration.extraction.quantities.quantities import Quantity

_PLAN_TITLE = re.compile(r"十.(?:五|个五年)[”\"]?[^,，。]{0,8}(?:规划|计划|纲要|目标|任务)")
_WORK_REPORT = re.compile(r"(?:政府|年度?|总结|工作)工作(?:总结)?报告|计划执行情况")
# 某行动计划(2025-2027年)
_SPAN_OF_TITLE = re.compile(r"(?P<first>20\d{2})年?[-—~－至](?P<last>20\d{2})年?")
# 某市2025年工作要点, 某市2023年国民经济和社会发展计划, 若干措施(2025年版): what is set for one year.
_YEAR_OF_TITLE = re.compile(
    r"(?<![\d至~-])(?P<year>20\d{2})年(?:度)?(?:版|(?![^,，。《》]*(?:报告|完成情况|执行情况|总结))[^,，。《》\d]{0,30}(?:计划|要点|方案|任务|清单|措施|举措|行动|目标))(?!.*20\d{2}年)"
)
# 五年累计完成投资: what came together over years, not in the last of them.
_LONGEST_TOTALLED = 20
# A year's aims are set by this month, and told in one list.
_SET_BY, _LONGEST_LIST_OF_AIMS = 4, 300
# 五年累计, 三年间共, 两年平均: so many years up to the one spoken of.
_YEARS_TOGETHER = re.compile(
    r"(?P<count>[二两三四五六七八九十\d](?<!\d.)(?:(?<=\d)\d)?)年(?:来|间)?(?:累计|共计?|年均|平均|增加|新增|减少)[^,，。;；]{0,18}$"
)
_TOGETHER = re.compile("累计|共|年均|平均|增加|新增|减少")
# 五年来，拥有 | 上市企业74家、驰名商标73件: what there is, there is at their end.
_HELD = re.compile(r"(?:拥有|现有|共有|保有)[^,，。;；]{0,24}$")
_OF_AMOUNT = frozenset({"level", "increase_abs", "decrease_abs", "growth_annual"})
# 达到38.5亿元, 占比为51.4%: the state reached at the end of several years, not what came together over them.
_REACHED = re.compile(r"(?:达到?|突破|超过|迈上|跃上|站上|[到至])(?:了|约|近)?$")
_SET_OUT = ("由", "从")
# 由12:45:43 | 调整为, 由218家 | 增加到: behind what is set out from stands what is reached.
_PARTS_OF_STRUCTURE = "0123456789.:"
_ARRIVES = re.compile(r"(?:左右|以上)?[^,，。;；\d]{0,8}[到至为]")
# 是“十一五”时期的 | 2.6倍: over years as many as those compared with.
_TIMES_OF_YEARS = re.compile(r"(?:[是为]|相当于)[^,，。;；\d]{0,6}五[”\"]?(?:时期|期间|年)?[^,，。;；末初底\d]{0,4}的$")
# 增加值910亿元，是2007年的2.5倍: an amount set against that of one year is itself of one.
_TIMES_BEHIND = re.compile(r"(?:左右|以上)?[,，](?:约|将)?[是为](?:19|20)\d{2}年的\d")
# What years cannot add up to, and what was kept up, brought together or averaged over them.
_YEARS_OF_PLAN = 5
_STATE = re.compile(r"人均|[率比]$|比重$|余额|人口|保有量|拥有量|总量$|寿命|差距")
# 新开工规模占比: a share of what came together over the years.
_SHARE_OF_FLOW = re.compile(r"(?:新增|新开工|累计|投产|淘汰|关闭)[^,，]{0,8}(?:占比|比重)$")
_KEPT_UP = re.compile(r"保持|控制|稳定|始终|(?<![人户亩])均|累计|共|每年|新增|一直")
_PROJECTS = ("项目", "工程")
_EVER_SINCE = re.compile(r"自[^,，。;；]{2,10}?以来[^,，。;；]*$")
_MEAN = re.compile(r"(?:年均|每年)[^,，。;；\d]*$")
_OF_STATE = frozenset({"level", "share", "ratio"})
_PART_OF_YEAR = re.compile(r"[季月旬]|半年|序时")
# Amounts of a stretch of time; stocks (家, 个, 装机) are as of a date.
_FLOW = re.compile(
    r"产值|收入|利润|[外内]资|增加值|投资|产量|税收|支出|交易额|销售|零售|发电量|用电量|货运|客运|进出口|出口|进口|贷款|到位资金"
)


class FigurePeriods:
    """Dates single figures of one view; ``headings`` are those of the paragraph that is being read."""

    def __init__(self, text: str, title: str, anchor: Anchor) -> None:
        self._text = text
        self._title = title
        self._is_work_report = _WORK_REPORT.search(title) is not None
        self._anchor = anchor
        self.headings: tuple[str, ...] = ()
        # The years that the document looks back upon where the paragraph stands.
        self.reviewed: str | None = None

    def of(self, quantity: Quantity, form_code: str, name: Naming, scope: Scope) -> tuple[str | None, str]:
        """The period of one figure and the rule that gave it."""
        period = scope.period
        if period and name.rule == "aim_of_last" and self._is_of_year(quantity):
            return str(end_year(period)), "aim_of_year"
        before = self._text[max(0, quantity.start - _LONGEST_TOTALLED) : quantity.start]
        if "以来" in before and _EVER_SINCE.search(before):
            # 目前…，自开工以来累计完成投资A: since a day that is not told.
            return period, scope.period_rule
        together = self._together(quantity, period) if period and form_code in _OF_AMOUNT else None
        if together is not None:
            return together, "totalled"
        if period and form_code == "growth_annual" and "/" not in period:
            average = self._average_over(quantity, period, scope)
            if average is not None:
                return average
        if period and is_of_years(period):
            is_total = "投资" in name.name and scope.period_words.endswith("来")
            return period if is_total else self._within_years(quantity, form_code, period, name, scope), scope.period_rule
        # 到2027年，年均新增A, 每年培育B: in each of the years up to then.
        is_mean = ("年均" in before or "每年" in before) and _MEAN.search(before) is not None
        coming = self._years_from_now(period) if period and is_mean else None
        years = self._years_up_to(period, scope) if period and is_mean and coming is None else coming
        if years is not None:
            return years, "years_average"
        if period and form_code == "level" and self._is_totalled(quantity, scope) and _is_flow(name.name):
            period = self._years_up_to(period, scope) or period
            if "/" in period:
                return period, "totalled"
        if period and scope.base_year is not None and len(period) == len("2020") and int(period) > scope.base_year:
            return self._since_base(quantity, form_code, period, scope.base_year), scope.period_rule
        if period and period.isdigit() and form_code in _OF_STATE and self.sets_out(quantity):
            return str(self._years_before(period, scope) - 1), "set_out_from"
        return self._to_date(form_code, period, name, scope)

    def _to_date(self, form_code: str, period: str | None, name: Naming, scope: Scope) -> tuple[str | None, str]:
        """截至9月底，产值A: what flows came together since the year began; a project has what it has as of that day."""
        is_project = scope.subject is not None and scope.subject.name.endswith(_PROJECTS)
        if period and scope.is_as_of and len(period) == 7 and form_code == "level" and not is_project and _is_flow(name.name):
            return (f"{period[:4]}-01/{period}" if not period.endswith("-01") else period), "year_to_date"
        return period, scope.period_rule

    def _years_before(self, period: str, scope: Scope) -> int:
        """The first of the years looked back upon that end with ``period``; itself where its own clause names it."""
        years = self.reviewed if scope.period_rule != "clause" and self.reviewed else ""
        return int(years[:4]) if is_of_years(years) and years.endswith(period) else int(period)

    def sets_out(self, quantity: Quantity) -> bool:
        """今年…由218家增加到271家, 由12:45:43调整为10:40:50: within one year a state sets out from that of the year before."""
        text, start, end = self._text, quantity.start, quantity.end
        if quantity.rule == "structure_part":
            window = text[max(0, start - _LONGEST_TOTALLED) : start]
            start -= len(window) - len(window.rstrip(_PARTS_OF_STRUCTURE))
            window = text[end : end + _LONGEST_TOTALLED]
            end += len(window) - len(window.lstrip(_PARTS_OF_STRUCTURE))
        return text[start - 1 : start] in _SET_OUT and _ARRIVES.match(text, end) is not None

    def _is_of_year(self, quantity: Quantity) -> bool:
        """完成年初预算A亿元的40%: a budget or a plan is for its year, unless it says it is for a part of it."""
        said = self._text.rfind("完成", max(0, quantity.start - _LONGEST_TOTALLED), quantity.start)
        return said >= 0 and _PART_OF_YEAR.search(self._text, said, quantity.start) is None

    def _since_base(self, quantity: Quantity, form_code: str, period: str, base: int) -> str:
        """从2016年的A增加到2021年的B，年均增长x%: x is over the years between, and so is 从C增加到D behind it."""
        if form_code == "growth_annual":
            return f"{base + 1}/{period}"
        is_base = form_code in _OF_STATE and self._text[max(0, quantity.start - 1) : quantity.start] in _SET_OUT
        return str(base) if is_base else period

    def _within_years(self, quantity: Quantity, form_code: str, period: str, name: Naming, scope: Scope) -> str:
        """A state that several years set out from, 由A提高到B, stands for the year before them; one reached, for the last.

        So does what no years can add up to (人均收入, 覆盖率), unless it was kept up over them.
        """
        before = self._text[max(0, quantity.start - 6) : quantity.start]
        if form_code not in _OF_STATE:
            return period
        window = self._text[max(0, quantity.start - _LONGEST_TOTALLED) : quantity.start]
        if quantity.unit.unit_code == "x" and _TIMES_OF_YEARS.search(window):
            return period
        if form_code == "level" and _TIMES_BEHIND.match(self._text, quantity.end):
            return period[5:]
        if name.name.endswith("增量"):
            return period
        if before.endswith(_SET_OUT) or (quantity.rule == "structure_part" and self.sets_out(quantity)):
            # 2020-2024年，由A增加到B: a span that opens with a plan's last year sets out from that year.
            return period[:4] if int(period[:4]) % _YEARS_OF_PLAN == 0 else str(int(period[:4]) - 1)
        came_together = self._text.find("累计", max(0, quantity.start - _LONGEST_TOTALLED // 2), quantity.start) >= 0
        if _REACHED.search(before) and not came_together:
            return period[5:]
        of_flow = _SHARE_OF_FLOW.search(name.name) is not None
        is_state = not of_flow and (form_code == "ratio" or _STATE.search(name.name) is not None)
        # 产量由2002年的A增加到B，C产量D: what stands beside such a change is of the same year.
        is_beside_change = scope.base_year is not None and _FLOW.search(name.name) is not None
        is_state = is_state or _HELD.search(self._text, max(0, quantity.start - _LONGEST_TOTALLED), quantity.start) is not None
        is_kept = _KEPT_UP.search(self._text, max(0, quantity.start - _LONGEST_TOTALLED), quantity.start) is not None
        return period[5:] if (is_state or is_beside_change) and not is_kept else period

    def _average_over(self, quantity: Quantity, period: str, scope: Scope) -> tuple[str, str] | None:
        """年均 behind 较十二五末 is over the years since; behind 十四五 over that plan; else over the years spoken of."""
        plan = plan_period(self._text[max(0, quantity.start - 40) : quantity.start])
        last = end_year(plan)
        if plan is not None and last is not None:
            return (f"{last + 1}/{period[:4]}" if int(period[:4]) > last else plan), "plan_average"
        years = self._years_up_to(period, scope) or self._years_from_now(period)
        return (years, "years_average") if years else None

    def _years_from_now(self, period: str) -> str | None:
        """The years from that of the document up to one to come."""
        now = self._anchor.year
        return f"{now}/{period}" if period.isdigit() and now is not None and now < int(period) else None

    def _together(self, quantity: Quantity, period: str) -> str | None:
        """The years of an amount that came together over several: 2021年…，五年累计新增A."""
        last = end_year(period)
        words = self._text[max(0, quantity.start - _LONGEST_TOTALLED * 2) : quantity.start]
        found = _YEARS_TOGETHER.search(words) if "年" in words and _TOGETHER.search(words) else None
        if found is None or last is None or "-" in period:
            return None
        years = years_up_to(found["count"], last)
        # 过去五年，三年累计…: fewer years are not told to be the last of them.
        is_within = is_of_years(period) and years is not None and years[:4] >= period[:4]
        return None if is_within else years

    def _is_totalled(self, quantity: Quantity, scope: Scope) -> bool:
        """Whether an amount came together over more than the year its own clause names: 2020年累计生产A is of that year."""
        said = self._text.rfind("累计", max(0, quantity.start - _LONGEST_TOTALLED), quantity.start)
        if said < 0 or CLAUSE_BREAK.search(self._text, said, quantity.start) is not None:
            return False
        named = self._text.rfind(scope.period_words, max(0, said - _LONGEST_TOTALLED), said) if scope.period_words else -1
        return named < 0 or CLAUSE_BREAK.search(self._text, named, said) is not None

    def _years_up_to(self, period: str, scope: Scope) -> str | None:
        """The years that end with ``period``: since the base named, those of the topic, those of the plan it ends.

        六年来，A年均增长x%，2016年达到B；C年均增长y%: y is over the six years as well.
        """
        if not period.isdigit():
            return None
        if scope.base_year is not None and scope.base_year < int(period):
            return f"{scope.base_year + 1}/{period}"
        plans = (
            scope.topic_period,
            plan_period(scope.period_words),
            scope.mean_years,
            self._plan(self.headings),
            self.reviewed,
        )
        return next((p for p in plans if p and is_of_years(p) and p.endswith(period)), None)

    def _plan(self, headings: tuple[str, ...]) -> str | None:
        """The years of the plan that the nearest heading names, else the title."""
        for words in (*reversed(headings), self._title):
            plan = _PLAN_TITLE.search(words)
            if plan:
                return plan_period(plan.group())
        return None

    def before_plan(self, headings: tuple[str, ...], aim: str | None) -> str | None:
        """The year that an aim sets out from: the last before the plan or before this year's aim, else that of the document."""
        plan = self._plan(headings)
        if plan:
            return str(int(plan[:4]) - 1)
        year = self._anchor.year
        return str(year - 1 if aim == str(year) else year) if year else None

    def tells_of_last_year(self, is_behind_review: bool) -> bool:
        """Whether what names no time is of the last whole year here."""
        return self.of_report(is_behind_review)[0] is not None and outlook(self.headings) != "forward"

    def of_report(self, is_behind_review: bool) -> tuple[str | None, str]:
        """What a report on a year's work tells without a time is of the last whole year, unless it has gone on to the next."""
        year = self._anchor.last_whole_year
        if year is None or is_behind_review or not self._is_work_report:
            return None, "none"
        return str(year), "year_of_report"

    def of_target(self, quantity: Quantity, headings: tuple[str, ...]) -> tuple[str | None, str]:
        """A target of a plan that names no year is for the plan's last year; what is aimed at 每年, for each of its years."""
        span = _SPAN_OF_TITLE.search(self._title)
        plan = self._plan(headings) or (f"{span['first']}/{span['last']}" if span else None)
        if plan is None:
            year = _YEAR_OF_TITLE.search(self._title)
            return (year["year"], "plan_of_year") if year else self._of_coming_year(quantity)
        before = self._text[max(0, quantity.start - _LONGEST_TOTALLED) : quantity.start]
        is_mean = "每年" in before and _MEAN.search(before) is not None
        return plan if is_mean else str(end_year(plan)), "plan_end"

    def _of_coming_year(self, quantity: Quantity) -> tuple[str | None, str]:
        """主要预期目标为A增长8%: what is set out for a year, without the year, when that has just begun, is for it."""
        said = self._text.rfind("预期目标", max(0, quantity.start - _LONGEST_LIST_OF_AIMS), quantity.start)
        is_listed = said >= 0 and "\n" not in self._text[said : quantity.start]
        year, month = self._anchor.year, self._anchor.month
        if not is_listed or year is None or month is None or month > _SET_BY:
            return None, "none"
        return str(year), "year_of_aims"


def _is_flow(name: str) -> bool:
    return _FLOW.search(name) is not None and "余额" not in name and "总投资" not in name
