"""Made-up sentences, with figures and without, composed word by word.

Here: one writer per document, who draws words and numbers from one random source.
Not here: the words (words), what a document is made of (corpus).
"""

from __future__ import annotations

import random
from collections.abc import Callable

from benchmarks import words

_SCOPES = ("全市", "我市", "全区", "园区", "高新区", "")
_STATES = ("达到", "完成", "实现", "为", "突破", "超过", "约", "不低于", "接近")
_HANZI_COUNTS = ("近二十", "三十余", "十多", "一百二十", "数十", "十五")


class Writer:
    """Writes one document of one place and year."""

    def __init__(self, rng: random.Random, year: int) -> None:
        self.rng = rng
        self.year = year
        self.city, self.counties = rng.choice(words.cities())
        # Real plans set blanks around figures in some chapters, and press pages half-width commas.
        self.blank = rng.choice(("", "", " "))
        self.half_width = rng.random() < 0.2
        self._clauses = self._clause_shapes()
        self._with_figures: tuple[Callable[[], str], ...] = (
            self._level, self._level, self._level_and_growth, self._level_and_growth, self._each, self._counts, self._counts,
            self._milestones, self._share, self._capacity, self._product_output, self._added, self._since_plan, self._target,
            self._range, self._in_words, self._intensity, self._rank, self._names_with_numbers,
            self._names_with_numbers, self._investment,
        )  # fmt: skip

    def plain(self) -> str:
        """A sentence without a figure."""
        pick = self.rng.choice
        clauses = [self._clause() for _ in range(pick((1, 2, 2, 3, 3, 4)))]
        if self.rng.random() < 0.4:
            clauses.append(f"{pick(words.AIM_STARTS)}{self.field()}{pick(words.AIM_ENDS)}")
        if self.rng.random() < 0.15:
            clauses.insert(0, f"在{pick(self.counties)}的{pick(words.PLACES_OF_WORK)}")
        elif self.rng.random() < 0.06:
            clauses.insert(
                0, pick((f"{self.year - 1}年以来", f"自{self.year - 3}年起", f"到{self.year + 4}年", "“十四五”期间"))
            )
        return self._ended("，".join(clauses))

    def figure(self) -> str:
        """A sentence with one to six figures, or with numbers that count nothing."""
        return self._ended(self.rng.choice(self._with_figures)())

    def paragraph(self, sentences: int, figure_share: float) -> str:
        """Sentences of which ``figure_share`` hold figures."""
        return "".join(self.figure() if self.rng.random() < figure_share else self.plain() for _ in range(max(1, sentences)))

    def field(self) -> str:
        """A field of work: one of the list, or put together."""
        pick = self.rng.choice
        return pick(words.FIELDS) if self.rng.random() < 0.3 else pick(words.FIELD_HEADS) + pick(words.FIELD_TAILS)

    def product(self) -> str:
        return self.rng.choice(words.products())[0]

    def heading(self) -> str:
        pick = self.rng.choice
        return f"{pick(words.MANNERS)}{pick(words.VERBS)}{self.field()}{pick(words.NOUNS)}"

    def firm(self) -> str:
        pick = self.rng.choice
        return self.city.removesuffix("市") + pick(words.FIRM_HEADS) + pick(words.FIRM_MIDDLES) + pick(words.FIRM_ENDS)

    def number(self) -> str:
        """A number of one to six digits, with decimals as often as papers have them."""
        size = 10 ** self.rng.choice((1, 2, 2, 3, 3, 4, 5))
        if self.rng.random() < 0.4:
            return f"{self.rng.uniform(0.1, size):.{self.rng.choice((1, 1, 2))}f}"
        return str(self.rng.randrange(1, size))

    def percent(self) -> str:
        return f"{self.rng.uniform(0.2, 99):.1f}" if self.rng.random() < 0.7 else str(self.rng.randrange(1, 100))

    def capacity(self) -> tuple[str, str, str]:
        """A product, a number, the unit of its yearly capacity."""
        product, units = self.rng.choice(words.products())
        return product, self.number(), self.rng.choice(units)

    def indicator(self) -> tuple[str, str]:
        """An indicator's name and a unit it is written in."""
        name, units = self.rng.choice(words.indicators())
        return name, self.rng.choice(units)

    def _ended(self, text: str) -> str:
        text += "。" if self.rng.random() < 0.85 else "；"
        return text.replace("，", ",") if self.half_width else text

    def _clause(self) -> str:
        pick = self.rng.choice
        verb, noun, other, manner = pick(words.VERBS), pick(words.NOUNS), pick(words.NOUNS), pick(words.MANNERS)
        return pick(self._clauses)(verb, noun, other, manner)

    def _clause_shapes(self) -> tuple[Callable[[str, str, str, str], str], ...]:
        """Ways of putting a verb, two nouns and a manner into a clause without a figure."""
        pick = self.rng.choice
        return (
            lambda verb, noun, other, manner: f"{manner}{verb}{self.field()}{noun}{other}",
            lambda verb, noun, other, manner: f"以{self.field()}为抓手，{verb}{noun}、{other}和{pick(words.NOUNS)}",
            lambda verb, noun, other, manner: f"{verb}{self.product()}与{self.field()}{manner}对接",
            lambda verb, noun, other, manner: f"由{pick(words.BUREAUS)}会同{pick(words.BUREAUS)}{manner}{verb}{noun}",
            lambda verb, noun, other, manner: f"{pick(self.counties)}依托{self.field()}{verb}{self.product()}{noun}",
            lambda verb, noun, other, manner: f"{manner}打造“{self.field()}{other}”，{verb}{self.product()}{noun}",
            lambda verb, noun, other, manner: f"围绕{self.field()}、{self.field()}等领域{verb}{noun}{other}",
        )

    def _spaced(self, number: str, unit: str) -> str:
        return f"{self.blank}{number}{self.blank}{unit}"

    def _amount(self) -> str:
        """Name, verb, number and unit: 某指标达到12.3亿元."""
        name, unit = self.indicator()
        return f"{name}{self.rng.choice(_STATES)}{self._spaced(self.number(), unit)}"

    def _when(self) -> str:
        year, month = self.year - self.rng.randrange(3), self.rng.randrange(2, 12)
        dated = (f"{year}年，", f"截至{year}年底，", f"{year}年1-{month}月，", f"{month}月末，")
        return self.rng.choice((*dated, "今年以来，", "目前，", "去年，", "前三季度，", ""))

    def _level(self) -> str:
        return f"{self._when()}{self.rng.choice(_SCOPES)}{self._amount()}"

    def _level_and_growth(self) -> str:
        change = self.rng.choice(("同比增长", "比上年增长", "较上年下降", "年均增长", "增长"))
        more = f"，{self._amount()}，{change}{self.percent()}%" if self.rng.random() < 0.4 else ""
        return f"{self._level()}，{change}{self.percent()}%{more}"

    def _each(self) -> str:
        (first, unit), (second, other) = self.indicator(), self.indicator()
        levels = f"{self._when()}{first}、{second}分别为{self.number()}{unit}和{self.number()}{other}"
        return f"{levels}，分别增长{self.percent()}%和{self.percent()}%"

    def _counts(self) -> str:
        pick, whole = self.rng.choice, self.rng.randrange(12, 900)
        part = self.rng.randrange(1, whole)
        return (
            f"{self._when()}{pick(self.counties)}拥有{pick(words.KEPT_THINGS)}{self._spaced(str(whole), '家')}，"
            f"其中{self.field()}类{part}家、{self.field()}类{whole - part}家"
        )

    def _milestones(self) -> str:
        name, unit = self.indicator()
        steps = sorted(self.rng.uniform(5, 4000) for _ in range(3))
        return "；".join(f"到{self.year + i + 1}年，{name}力争达到{step:.1f}{unit}" for i, step in enumerate(steps))

    def _share(self) -> str:
        return (
            f"{self.indicator()[0]}占{self.indicator()[0]}的比重为{self.percent()}%，"
            f"较{self.year - 5}年提高{self.rng.uniform(0.1, 9):.1f}个百分点"
        )

    def _capacity(self) -> str:
        product, number, unit = self.capacity()
        other, more, other_unit = self.capacity()
        return f"建成年产{number}{unit.removesuffix('/年')}{product}、{more}{other_unit.removesuffix('/年')}{other}生产线"

    def _product_output(self) -> str:
        product, number, unit = self.capacity()
        change = self.rng.choice(("增长", "下降"))
        return f"{self._when()}{product}产量{number}{unit.removesuffix('/年')}，{change}{self.percent()}%"

    def _added(self) -> str:
        thing, added = self.rng.choice(words.KEPT_THINGS), self.rng.randrange(1, 60)
        return f"全年新增{thing}{added}家，总数达到{added + self.rng.randrange(500)}家"

    def _since_plan(self) -> str:
        name, unit = self.indicator()
        return f"“十四五”以来，累计完成{name}{self._spaced(self.number(), unit)}，比“十三五”时期增加{self.number()}{unit}"

    def _target(self) -> str:
        product, number, unit = self.capacity()
        return f"力争{self.year + 2}年{product}产能控制在{number}{unit}以内，{self.indicator()[0]}保持{self.percent()}%以上"

    def _range(self) -> str:
        product, _, unit = self.capacity()
        low = self.rng.randrange(2, 80)
        projects = f"每年安排{low}-{low + self.rng.randrange(2, 40)}个{self.field()}项目"
        return f"{projects}，新增{product}能力{low}至{low * 2}{unit}"

    def _in_words(self) -> str:
        pick = self.rng.choice
        firms = f"{pick(_HANZI_COUNTS)}家{self.field()}企业入驻{pick(self.counties)}"
        return f"{firms}，{self.indicator()[0]}翻一番，{pick(words.NOUNS)}覆盖百分之{pick('三五七九')}十"

    def _intensity(self) -> str:
        product = self.product()
        return f"吨{product}综合能耗降至{self.number()}千克标准煤，电耗{self.number()}kWh/吨，水耗低于{self.number()}立方米/吨"

    def _rank(self) -> str:
        return f"{self.indicator()[0]}居全省第{self.rng.randrange(1, 20)}位，较上年前移{self.rng.randrange(1, 6)}位"

    def _names_with_numbers(self) -> str:
        pick, n = self.rng.choice, self.rng.randrange(2, 99)
        return pick(
            (
                f"按照《{self.field()}条例》第{n}条和{self.city}发〔{self.year}〕{n}号文件要求，{self._clause()}",
                f"5G基站与G{n}高速沿线{pick(words.NOUNS)}同步{pick(words.VERBS)}，“{self.field()}{n}条”落地见效",
                f"第{n}届{self.field()}大会于{n % 12 + 1}月{n % 28 + 1}日在{pick(self.counties)}举行，{self._clause()}",
            )
        )

    def _investment(self) -> str:
        product, number, unit = self.capacity()
        cost = f"{self.firm()}{number}{unit}{product}项目总投资{self.number()}亿元，占地{self.number()}亩"
        start = f"计划{self.year + 1}年{self.rng.randrange(1, 12)}月投产"
        return f"{cost}，{start}，达产后可实现产值{self.number()}亿元，带动就业{self.rng.randrange(20, 3000)}人"
