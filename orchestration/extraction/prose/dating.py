"""Which period a figure belongs to.

Here: the time in force, by the chain clause, sentence, sentence before.
Not here: what title, headings and paragraphs before say of time (paragraph_periods), reading expressions of time (periods),
the period of one figure by that time (figure_periods).
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from orchestration.extraction.model import Document
from orchestration.extraction.naming.naming import Naming
from orchestration.extraction.periods.dates import BASE, SINCE, PeriodExpression, in_year
from orchestration.extraction.periods.intervals import Anchor, end_year, is_of_years, is_to_date
from orchestration.extraction.periods.periods import EVENT, LAST_MONTH, NOW, WHOLE_YEAR, period_expressions
from orchestration.extraction.prose.figure_periods import FigurePeriods
from orchestration.extraction.prose.lists import JOINED
from orchestration.extraction.prose.paragraph_periods import INHERITED, Expressions, ParagraphPeriods
from orchestration.extraction.prose.scope import Scope
from orchestration.extraction.prose.title_periods import period_of_title
from orchestration.extraction.quantities.quantities import Quantity
from orchestration.extraction.text import normalise

_PARTS_OF_IT = re.compile(r"其中[,，:]")
# 截至6月底，装机容量A。 | 水电B千瓦: power is told as of the same day, until another time is named.
_OF_POWER = re.compile(r"[一-龥]{2,16}?\d[\d.]*[万亿]?千瓦(?!时)")
_AS_OF = ("截至", "截止")
_SET_OUT = ("由", "从")
# 比2020年 | 第七次人口普查的 | 3.1人
_OF_THAT = re.compile(r"[^,，。;；\d增减提升降]{0,14}的(?:每[一-龥]{1,2})?")
_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"\d{4}-(?!01)\d{2}")
_HELD = re.compile(r"(?:聚集|集聚|拥有|现有|共有|已有)[^,，。;；]*$")
_LONGEST_HELD = 20
_LONGEST_SINCE = 40
_QUEUED = ("排到", "排至", "排到了", "排产到", "排产至")
_LONGEST_COMPARED = 12
_THIS_MONTH = "本月"
_EXTREMES = ("最", "新高", "新低", "首", "单月", "的最", "峰值")
_LONGEST_NOTE = 40
_EXTREME_OF_YEARS = re.compile(r"(?:内|期间|以来)?[一-龥]{0,6}(?:最[大多高快长好]|首[个座条家]|唯一)的")
_NEWS = re.compile(r"[^。;；\n]{0,20}?(?:来源|获悉|发布|公布|通报|印发|下发|出台|报道|消息|讯|电[,，)])")
# 2018-04-18 10:24 来源:某日报: above an article.
_SOURCE_LINE = re.compile(r"\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:[信文稿]?[息章件]?来源|作者|编辑|字体|点击|浏览|阅读)")
_ONLY_TIME = re.compile(r"\((?=\d)[\d年月日份底末~至到-]{2,24}[年月日份底末]\)")
# When 全年 by itself is the year before.
_TOLD_AFTERWARDS = frozenset({1, 2, 3})
# 完成全年任务的80%: what is done, not the year, is spoken of.
_OF_AN_AIM = re.compile(r"(?:投资|预算)?(?:目标|任务|计划|预算)")
_OF_THIS_YEAR = frozenset({"年底", "年内"})
_EACH_QUARTER = "各季度"


class Dating:
    """Dates the figures of one document's running text."""

    def __init__(self, document: Document, text: str, dates: list[PeriodExpression]) -> None:
        title = document.title or ""
        self._text = text
        anchor = Anchor.of(document.issued)
        of_title = period_of_title(normalise(title), anchor)
        self.anchor = replace(anchor, reported=end_year(of_title))
        self.expressions = Expressions(period_expressions(text, dates, self.anchor))
        self.paragraphs = ParagraphPeriods(document, text, self.expressions, self.anchor, of_title)
        self.figures = FigurePeriods(text, title, self.anchor)
        # Where the bracket behind the figure dated last ends, if only a time stands in it.
        self._noted_to = -1
        # Where the sentence being read begins, and whether it has gone aside to another time behind a figure.
        self._sentence_start, self._is_aside = 0, False

    def of_each(self, start: int, end: int, count: int, are_of_one: bool) -> list[str]:
        """One period for each of ``count`` numbers, if as many are joined: 2023年和2024年分别完成A和B, 各季度分别为A、B、C、D.

        The years of a span are told apart only where the numbers ``are_of_one`` name: 2024-2026年收入分别为A、B、C.
        """
        found = self.expressions.between(start, end)
        expressions = [e for e in found if (e.period or e.word == WHOLE_YEAR) and e.role != BASE]
        # Between two that are joined stands nothing but the conjunction, and what makes quarters of a year.
        gaps = [self._text[a.end : b.start].removeprefix(_EACH_QUARTER) for a, b in pairwise(expressions)]
        apart = [i for i, gap in enumerate(gaps, 1) if not JOINED.fullmatch(gap)]
        expressions = expressions[apart[-1] :] if apart else expressions
        periods: list[str] = []
        for expression in expressions:
            # 上半年和全年: of the same year.
            period = expression.period or (periods[-1][:4] if periods else None)
            periods += self._parts_of(period, expression.end, are_of_one) if period else []
        return periods if len(periods) == count else []

    def _parts_of(self, period: str, end: int, are_of_one: bool) -> list[str]:
        if len(period) == len("2024") and self._text.startswith(_EACH_QUARTER, end):
            return [f"{period}-Q{quarter}" for quarter in range(1, 5)]
        if are_of_one and is_of_years(period):
            return [str(year) for year in range(int(period[:4]), int(period[5:]) + 1)]
        return [period]

    def open_sentence(self, start: int, first_clause_end: int, scope: Scope) -> bool:
        """A period in the first clause is the topic of this sentence and of those behind it; True when there is one."""
        as_of = (scope.period, scope.period_words) if scope.is_as_of else None
        scope.dated_to = start
        scope.resume = None
        self._sentence_start, self._is_aside = start, False
        scope.is_as_of = scope.is_until = False
        scope.period, scope.period_words = scope.topic_period, scope.topic_words
        goes_on = (
            as_of is not None and (_PARTS_OF_IT.match(self._text, start) or _OF_POWER.match(self._text, start)) is not None
        )
        if as_of is not None and (goes_on or scope.topic_period in (None, as_of[0])):
            # 截至3月底，已开工12个。累计完成投资A: counted up to then as well.
            (scope.period, scope.period_words), scope.is_as_of = as_of, True
        if scope.period_rule != "heading" and scope.period_rule not in INHERITED:
            scope.period_rule = "sentence_before" if scope.topic_period else "none"
        if scope.topic_period is None and self._text.startswith("其中", start) and _PARTS_OF_IT.match(self._text, start):
            self._take_from_before(start, scope)
        for expression in self.expressions.between(start, first_clause_end):
            is_queue = self._text.endswith(_QUEUED, 0, expression.start)
            if is_queue or self._is_dateline(expression, scope) or self._tells_an_extreme(expression):
                continue
            if self._is_set_out(expression):
                # 由2016年的A上升至2019年的B: neither of the two lasts beyond its clause.
                break
            if expression.period and expression.role != BASE:
                expression = self._of_month_spoken_of(expression, scope)
                scope.period, scope.period_words = expression.period, self._words(expression)
                scope.period_rule = "topic"
                if not (scope.topic_period and _is_end_of_part(expression)):
                    self.paragraphs.take_topic(scope)
                return True
        return False

    def _take_from_before(self, start: int, scope: Scope) -> None:
        """公布了2024年度名单。其中，…: the year named last before it."""
        for expression in self.expressions.between(start - _LONGEST_NOTE, start):
            if expression.period and expression.role != BASE and len(expression.period) == len("2024"):
                scope.period, scope.period_words = expression.period, self._words(expression)
                scope.period_rule = "sentence_before"

    def _of_month_spoken_of(self, expression: PeriodExpression, scope: Scope) -> PeriodExpression:
        """7月…。本月增幅: the month spoken of, not that of the document."""
        month = (scope.topic_period or "").rpartition("/")[2]
        is_meant = len(month) == len("2024-09") and self._words(expression) == _THIS_MONTH
        return expression.dated(month) if is_meant else expression

    def _is_dateline(self, expression: PeriodExpression, scope: Scope) -> bool:
        """7月15日从市统计局获悉, 2024-07-15 来源: the day of the news dates no figure where title or text tell of a period."""
        if len(expression.period or "") != len("2024-07-15"):
            return False
        if _SOURCE_LINE.match(self._text, expression.end):
            return True
        news = _NEWS.match(self._text, expression.end)
        if news is None:
            return False
        end = self._text.find("。", news.end())
        return scope.topic_period is not None or any(e.period for e in self.expressions.between(news.end(), end))

    def advance(self, quantity: Quantity, scope: Scope) -> None:
        """Take in the periods named since the quantity before, in clauses without figures too."""
        dated_to, scope.dated_to = scope.dated_to, quantity.start
        # The parts of one structure (由2018年的15.9:51.9:32.2) are of one time.
        is_next_part = quantity.rule == "structure_part" and self._text[quantity.start - 1] == ":"
        if scope.resume is not None and dated_to > scope.resumed_at and not is_next_part:
            scope.period, scope.period_rule, scope.period_words = scope.resume
            scope.resume = None
        scope.resumed_at = dated_to
        if (self._is_aside or self._is_added_up(scope)) and self._text.find(";", dated_to, quantity.start) >= 0:
            # 6月完成A，半年累计完成B；完成C: behind the semicolon the month again. So it is in 到2025年A，2030年B；C.
            scope.period, scope.period_words, self._is_aside = scope.topic_period, scope.topic_words, False
        for expression in self.expressions.between(max(dated_to, self._noted_to), quantity.start):
            if expression.word == WHOLE_YEAR:
                self._widen(expression, scope)
            elif expression.role == BASE:
                is_of_base = _OF_THAT.fullmatch(self._text, expression.end, quantity.start) is not None
                if is_of_base and quantity.unit.unit_code != "x":
                    self._set_out(expression, scope)
            elif expression.word == EVENT:
                self._take_event(expression, scope)
            elif expression.word == LAST_MONTH:
                self._narrow(expression, scope)
            elif expression.period and not self._dates_nothing(expression, quantity, scope):
                is_behind_figure = dated_to > self._sentence_start and self._text.find(";", dated_to, expression.start) < 0
                self._take(expression, scope)
                # From a base year (由2016年的A增加到2021年的B) all goes on with the year reached.
                is_other = scope.topic_period not in (None, scope.period) and scope.base_year is None
                self._is_aside = is_behind_figure and is_other
        if self._text.find("累计", dated_to, quantity.start) >= 0:
            self._add_up(quantity, scope)
        if quantity.unit.kind == "classifier" and is_to_date(scope.period):
            self._narrow_to_end(quantity, dated_to, scope)

    def period_of(
        self, quantity: Quantity, form_code: str, name: Naming, scope: Scope, first: Quantity
    ) -> tuple[str | None, str]:
        """The period of one figure and the rule that gave it; the words before the ``first`` of a list hold for all: 达A和B."""
        noted = self._noted(quantity.end) if self._text[quantity.end] == "(" else None
        if noted is not None:
            return noted, "bracket_behind"
        period, rule = self.figures.of(first, form_code, name, scope)
        of_plan = "年度" in name.name and "计划" in name.name and "占" not in name.name
        if of_plan and self.anchor.year is not None and not (period or "").isdigit():
            # 年度计划投资A, where no year is told: that of the month or quarter spoken of, or of the document.
            return period[:4] if period else str(self.anchor.year), "year_of_plan"
        return period, rule

    def _noted(self, position: int) -> str | None:
        """The period in the bracket at ``position`` if nothing but a time stands in it: 最高气温33.5℃(8月16日)."""
        note = _ONLY_TIME.match(self._text, position)
        if note is None:
            return None
        self._noted_to = note.end()
        noted = [e.period for e in self.expressions.between(position, note.end()) if e.period and e.role != BASE]
        return "/".join(dict.fromkeys((noted[0], noted[-1]))) if noted else None

    def _dates_nothing(self, expression: PeriodExpression, quantity: Quantity, scope: Scope) -> bool:
        """5月以来，产量平稳增长；日均…: what has been so since then says nothing of a figure behind the next semicolon.

        Nor does a time among the words of a note in brackets: 较2018年(2018年为普查年份，下同)增长.
        """
        if self._text.endswith(_QUEUED, 0, expression.start):
            # 订单已排到3月底
            return True
        if expression.role == SINCE and self._text.find(";", expression.end, quantity.start) >= 0:
            return True
        if self._words(expression).endswith("以来") and self._text.startswith(_EXTREMES, expression.end):
            # 达今年以来最高水平
            return True
        if self._tells_an_extreme(expression):
            return True
        if self._text.find(")", expression.end, quantity.start) >= 0:
            opened = self._text.rfind("(", max(0, expression.start - _LONGEST_NOTE), expression.start)
            if opened >= 0 and self._text.find(")", opened, expression.start) < 0:
                return _ONLY_TIME.match(self._text, opened) is None
        return self._is_dateline(expression, scope)

    def _tells_an_extreme(self, expression: PeriodExpression) -> bool:
        """“十四五”期间投资最大的单体项目竣工: the years that it stands out in do not date what is told of it."""
        return is_of_years(expression.period) and _EXTREME_OF_YEARS.match(self._text, expression.end) is not None

    def _take_event(self, expression: PeriodExpression, scope: Scope) -> None:
        """近日, 此次集中开工: in news without any other time, the month of the news."""
        year, month = self.anchor.year, self.anchor.month
        if scope.period is None and year is not None:
            scope.period, scope.period_words = f"{year}-{month:02d}" if month else str(year), self._words(expression)
            scope.period_rule = "event"

    def _narrow(self, expression: PeriodExpression, scope: Scope) -> None:
        """1-9月…，当月…: from here on the last of the months is spoken of."""
        last = (scope.topic_period or "").rpartition("/")[2]
        if len(last) == len("2024-09"):
            scope.period, scope.period_words = last, self._words(expression)

    def _narrow_to_end(self, quantity: Quantity, begin: int, scope: Scope) -> None:
        """1-5月…。已聚集企业A家: a stock is counted at the end."""
        if scope.period and _HELD.search(self._text, max(begin, quantity.start - _LONGEST_HELD), quantity.start):
            scope.period, scope.is_as_of = scope.period.rpartition("/")[2], True

    def _add_up(self, quantity: Quantity, scope: Scope) -> None:
        """当月…，累计…: the months spoken of before; 4月，收入累计完成A: what came together in the year up to that month."""
        if scope.period_words == LAST_MONTH:
            scope.period, scope.period_words = scope.topic_period, scope.topic_words
        # 自开工以来累计: since a day that is not told.
        is_since = self._text.rfind("以来", max(0, quantity.start - _LONGEST_SINCE), quantity.start) >= 0
        is_yearly = (quantity.unit.unit_code or "").endswith("/a")
        is_counted = quantity.unit.kind == "classifier" or is_yearly or scope.is_as_of or is_since
        if is_counted or scope.period is None or _MONTH.fullmatch(scope.period) is None:
            return
        is_topic = scope.period == scope.topic_period and not scope.has_figures
        scope.period = _up_to(scope.period)
        if is_topic:
            self.paragraphs.take_topic(scope)

    def _is_added_up(self, scope: Scope) -> bool:
        """Whether the sentence is about a month and the time in force is the year up to it."""
        topic = scope.topic_period
        return (
            topic is not None
            and scope.period != topic
            and _MONTH.fullmatch(topic) is not None
            and scope.period == _up_to(topic)
        )

    def compared(self, end: int, scope: Scope) -> str | None:
        """The period that a comparison names right before ``end``: 较一季度, 比上年同期."""
        named = self.expressions.between(max(0, end - _LONGEST_COMPARED), end)
        if not named or named[-1].end != end or named[-1].role != BASE:
            return None
        return self._earlier(named[-1], scope.topic_period)

    def _widen(self, expression: PeriodExpression, scope: Scope) -> None:
        """上半年…，全年…: from here on the whole year is spoken of; 比2016年全年 only completes its year."""
        if _OF_AN_AIM.match(self._text, expression.end):
            return
        is_named = self._text[max(0, expression.start - 1) : expression.start] == "年"
        is_over = not scope.is_target and self._words(expression) not in _OF_THIS_YEAR
        if scope.period is None and not is_named and is_over and self.anchor.month in _TOLD_AFTERWARDS:
            scope.period, scope.period_words = str(self.anchor.last_whole_year), self._words(expression)
        is_of_this_year = scope.is_target or self._words(expression) in _OF_THIS_YEAR
        if scope.period is None and self.anchor.year and is_of_this_year:
            scope.period, scope.period_words = str(self.anchor.year), self._words(expression)
        if not is_named and scope.period is not None and "-" in scope.period:
            scope.period, scope.period_words = str(end_year(scope.period)), self._words(expression)

    def _is_set_out(self, expression: PeriodExpression) -> bool:
        return self._text[max(0, expression.start - 1) : expression.start] in _SET_OUT

    def _set_out(self, expression: PeriodExpression, scope: Scope) -> None:
        """从2020年的A提高到B, 较2020年的A增长: the year A stands for; B goes on with the period before."""
        scope.resume = scope.resume or (scope.period, scope.period_rule, scope.period_words)
        scope.period, scope.period_rule = self._earlier(expression, scope.topic_period), "set_out_from"
        if scope.period is not None and len(scope.period) == len("2020") and expression.role != BASE:
            scope.base_year = int(scope.period)
        scope.period_words = self._words(expression)

    def _earlier(self, expression: PeriodExpression, topic: str | None) -> str | None:
        """上年 is the year before the one spoken of, 上年同期 the same part of it."""
        words = self._words(expression)
        if topic is None or not words.startswith(("上年", "去年同期", "同期")):
            return expression.period
        if words.endswith("同期"):
            return _YEAR.sub(lambda year: str(int(year.group()) - 1), topic)
        last = end_year(topic)
        return str(last - 1) if last else expression.period

    def _take(self, expression: PeriodExpression, scope: Scope) -> None:
        expression = self._of_month_spoken_of(expression, scope)
        assert expression.period is not None
        if expression.role == SINCE and scope.topic_period and expression.period[:4] != scope.topic_period[:4]:
            # A digression: the year it began in up to the year spoken of; behind it the topic goes on.
            scope.resume = scope.resume or (scope.period, scope.period_rule, scope.period_words)
            scope.period = f"{expression.period[:4]}/{end_year(scope.topic_period)}"
            scope.period_rule, scope.period_words = "since", self._words(expression)
            return
        if self._is_set_out(expression):
            self._set_out(expression, scope)
            return
        scope.resume = None
        is_open = scope.topic_period is None or scope.period_rule in INHERITED
        scope.period, scope.period_words = expression.period, self._words(expression)
        scope.period_rule = "since" if expression.role == SINCE else "clause"
        before = self._text[max(0, expression.start - 3) : expression.start]
        scope.is_as_of = expression.is_end or before.endswith(_AS_OF)
        # 到10月末 in November looks back.
        is_over = len(expression.period) > len("2024") and (expression.word in NOW or self.anchor.is_after(expression.period))
        scope.is_until = before.endswith("到") and not before[:-1].endswith(_AS_OF) and not is_over
        # 优化布局，到2020年，产量达到A。B控制在C: the time of an aim goes on in a planning document, wherever it stands.
        is_aim = self.paragraphs.is_planning and scope.is_until and self.anchor.is_before(expression.period)
        if is_open and (is_aim or not scope.has_figures) and not _is_end_of_part(expression):
            # 初步核算，前三季度…: the period of a paragraph's first figure lasts until another is named.
            self.paragraphs.take_topic(scope)

    def _words(self, expression: PeriodExpression) -> str:
        return self._text[expression.start : expression.end]


def _is_end_of_part(expression: PeriodExpression) -> bool:
    """三季度末, 9月末: the day a stock is counted on; the sentences behind it go on with the time before."""
    return expression.is_end and expression.period is not None and len(expression.period) == len("2024-09")


def _up_to(month: str) -> str:
    """The year up to a month."""
    return in_year(int(month[:4]), f"01/{month[5:]}")
