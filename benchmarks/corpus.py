"""A corpus of made-up documents with the layouts, sizes and density of figures of real ones.

Here: press pages, hard-wrapped newspaper columns, policies, plans with their tables, communiqués; the mix of them; writing
them to a folder with its sources.yml. Everything follows from a seed and a document's number.
Not here: sentences (sentences), words (words), measurements.

    python -m benchmarks.corpus FOLDER --megabytes 50 --seed 1
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from benchmarks import words
from benchmarks.sentences import Writer

_HANZI = "一二三四五六七八九十"
_COLUMN_WIDTH = 28
_ROWS_PER_PAGE = (12, 28)


@dataclass(frozen=True)
class MadeUpDocument:
    """One document as it would lie in a folder of raw files."""

    name: str
    kind: str
    title: str
    issued: str
    place: str
    text: str


@dataclass(frozen=True)
class Kind:
    """A sort of document: how many of a hundred are such, their sizes in KB of UTF-8, who writes the lines."""

    share: int
    smallest: int
    largest: int
    lines: Callable[[Writer, int], list[str]]


def documents(megabytes: float, seed: int) -> Iterator[MadeUpDocument]:
    """Documents until ``megabytes`` of UTF-8 are reached; the same ones in the same order for a seed."""
    left, number = megabytes * 1e6, 0
    while left > 0:
        found = document(seed, number)
        yield found
        left -= len(found.text.encode())
        number += 1


def document(seed: int, number: int) -> MadeUpDocument:
    """Document ``number`` of the corpus of ``seed``, whatever the size of the corpus."""
    rng = random.Random(f"{seed}:{number}")
    kind = rng.choices(tuple(KINDS), weights=[k.share for k in KINDS.values()])[0]
    sizes = KINDS[kind]
    return _made(rng, f"{number:05d}_{kind}", kind, int(rng.triangular(sizes.smallest, sizes.largest, sizes.smallest) * 1000))


def long_document(shape: str, size: int, seed: int) -> MadeUpDocument:
    """One document of about ``size`` bytes of one ``shape``: a kind of document, or what layouts are hard put to part:
    one table (``table``), one paragraph without a line break (``line``)."""
    rng = random.Random(f"{seed}:{shape}:{size}")
    return _made(rng, f"long_{shape}_{size}", shape, size)


def _made(rng: random.Random, name: str, kind: str, size: int) -> MadeUpDocument:
    writer = Writer(rng, rng.randrange(2019, 2027))
    lines = KINDS[kind].lines if kind in KINDS else LONG_SHAPES[kind]
    title = f"{writer.city}{writer.field()}{rng.choice(('发展规划', '工作情况', '若干意见', '统计公报', '发展纪实'))}"
    text = "\n".join([title, "", *lines(writer, size)]) + "\n"
    return MadeUpDocument(f"{name}.txt", kind, title, f"{writer.year}-{rng.randrange(1, 13):02d}", writer.city, text)


def _fill(size: int, block: Callable[[int], list[str]]) -> list[str]:
    """Blocks, numbered from 0, until ``size`` bytes are reached."""
    lines: list[str] = []
    number = 0
    while size > 0:
        made = block(number)
        lines += made
        size -= sum(len(line.encode()) + 1 for line in made)
        number += 1
    return lines


def _press(writer: Writer, size: int) -> list[str]:
    share = writer.rng.uniform(0.15, 0.4)

    def block(number: int) -> list[str]:
        head = [writer.heading(), ""] if number % 4 == 3 else []
        return [*head, writer.paragraph(writer.rng.randrange(1, 5), share), "", *([""] if number % 5 == 0 else [])]

    return _fill(size, block)


def _newspaper(writer: Writer, size: int) -> list[str]:
    """Columns cut at a fixed width, now and then by the end of a page too."""

    def block(number: int) -> list[str]:
        text = writer.paragraph(writer.rng.randrange(2, 6), 0.3)
        column = [text[i : i + _COLUMN_WIDTH] for i in range(0, len(text), _COLUMN_WIDTH)]
        if number % 3 == 2:
            column.insert(writer.rng.randrange(len(column) + 1), "")
        head = [writer.heading(), writer.heading(), ""] if number % 2 == 0 else []
        return [*head, *column, ""]

    return _fill(size, block)


def _policy(writer: Writer, size: int) -> list[str]:
    pick = writer.rng.choice
    opening = [f"{writer.city[:1]}政发〔{writer.year}〕{writer.rng.randrange(1, 99)}号", "", "各有关单位：", ""]

    def block(number: int) -> list[str]:
        if number % 8 == 0:
            return [f"{_HANZI[number // 8 % 10]}、{writer.heading()}", "", writer.paragraph(5, 0.2), ""]
        title = f"（{_HANZI[number % 8 - 1]}）{pick(words.TASK_VERBS)}{writer.field()}{pick(words.NOUNS)}。"
        responsible = "、".join(writer.rng.sample(words.BUREAUS, 4))
        units = f"（牵头单位：市{pick(words.BUREAUS)}；责任单位：市{responsible}，{pick(writer.counties)}人民政府）"
        return [title + writer.paragraph(writer.rng.randrange(3, 8), 0.08) + units, ""]

    return opening + _fill(size, block)


def _plan(writer: Writer, size: int) -> list[str]:
    """Chapters of mostly plain prose; the first full of figures; tables in some; the project list at the end."""
    chapters = max(2, size // 14_000)
    lines: list[str] = []
    for number in range(chapters):
        dense = number % 9 == 0
        lines += [f"第{_HANZI[number % 10]}章 {words.CHAPTERS[number % len(words.CHAPTERS)]}", ""]
        lines += _fill(int(size * 0.86 / chapters), lambda section: _plan_section(writer, section, dense))  # noqa: B023
        if number % 9 in (0, 3):
            lines += _capacity_table(writer) if number % 9 == 0 else _indicator_table(writer)
            lines += _green_table(writer) if number % 9 == 0 else []
    return [*lines, "附件", "", *_project_table(writer, int(size * 0.1))]


def _plan_section(writer: Writer, number: int, dense: bool) -> list[str]:
    share = 0.3 if dense else 0.05
    head = (
        [f"第{_HANZI[number // 5 % 10]}节 {writer.heading()}", ""]
        if number % 5 == 0
        else [f"{number % 5}.{writer.heading()}" if number % 2 else f"{_HANZI[number % 5]}、{writer.heading()}", ""]
    )
    return head + [line for _ in range(3) for line in (writer.paragraph(writer.rng.randrange(2, 7), share), "")]


def _communique(writer: Writer, size: int) -> list[str]:
    """Paragraph after paragraph of figures, hardly a sentence without, and tables of amounts with their growth."""

    def block(number: int) -> list[str]:
        head = [f"{_HANZI[number // 4 % 10]}、{writer.heading()}", ""] if number % 4 == 0 else []
        table = _growth_table(writer) if number % 6 == 5 else []
        return [*head, writer.paragraph(writer.rng.randrange(4, 8), 0.95), "", *table]

    return _fill(size, block)


def _paged(writer: Writer, caption: str, header: str, rows: list[str]) -> list[str]:
    """A table whose header comes again on every page."""
    lines = [caption, ""]
    position = 0
    while position < len(rows):
        page = writer.rng.randint(*_ROWS_PER_PAGE)
        lines += [header, *rows[position : position + page], ""]
        position += page
    return lines


def _caption(writer: Writer, words_of_it: str) -> str:
    return f"表 {writer.rng.randrange(1, 9)}-{writer.rng.randrange(1, 9)} {writer.city}{words_of_it}"


def _capacity_table(writer: Writer, groups: int = 11) -> list[str]:
    """Serials with totals (2) and parts (2.1); some totals without a number, some cells wrapped by blanks."""
    rows = []
    for group in range(1, groups + 1):
        product, number, unit = writer.capacity()
        rows.append(f"{group}\t{product}\t{number if writer.rng.random() < 0.8 else ''}\t{unit}\t")
        for part in range(1, writer.rng.randrange(1, 6)):
            product, number, _ = writer.capacity()
            rows.append(f"{group}.{part}\t{product}\t{number}\t{unit}\t{writer.rng.choice(('', '', '装机容量', '在建'))}")
    return _paged(writer, _caption(writer, "主要产品产能"), "序号\t名称\t产能\t单位\t备注", rows)


def _indicator_table(writer: Writer) -> list[str]:
    first = writer.year - 1
    rows = []
    for group in range(1, 5):
        rows.append(f"{group}\t{writer.field()}\t\t\t\t")
        for part in range(1, writer.rng.randrange(4, 9)):
            name, unit = writer.indicator()
            last = writer.rng.choice((writer.number(), writer.number(), f"{part}-{part + 3}", "高于全省平均水平"))
            rows.append(f"{group}.{part}\t{name}\t{unit}\t{writer.rng.choice((writer.number(), '-'))}\t{last}\t预期性")
    header = f"序号\t名称\t单位\t{first} 年\t{first + 5} 年\t属性"
    return _paged(writer, _caption(writer, "发展主要指标"), header, rows)


def _green_table(writer: Writer) -> list[str]:
    rows = []
    for kind in ("绿色园区", "绿色工厂", "绿色产品", "绿色供应链"):
        for serial in range(1, writer.rng.randrange(3, 12)):
            name = writer.firm() if kind != "绿色园区" else f"{writer.rng.choice(writer.counties)}经济开发区"
            rows.append(f"{kind if serial == 1 else ''}\t{serial}\t{name}\t{writer.rng.choice(('国家级', '省级'))}")
    return _paged(writer, _caption(writer, "绿色制造名单"), "名称\t序号\t名称\t备注", rows)


def _growth_table(writer: Writer) -> list[str]:
    rows = []
    for _ in range(writer.rng.randrange(6, 18)):
        name, unit = writer.indicator()
        rows.append(f"{name}\t{unit}\t{writer.number()}\t{'-' if writer.rng.random() < 0.2 else ''}{writer.percent()}")
    return _paged(writer, _caption(writer, "主要指标及其增长速度"), "指标\t单位\t绝对数\t比上年增长（%）", rows)


def _project_table(writer: Writer, size: int) -> list[str]:
    def block(number: int) -> list[str]:
        if number % 17 == 0:
            return [f"{writer.field()}\t\t\t\t"]
        (product, amount, unit), (other, more, other_unit) = writer.capacity(), writer.capacity()
        if number % 5 in (1, 3):
            name, content = f"{writer.firm()}{product}项目", f"建设{writer.field()}基地及{other}配套设施，改造{product}装置。"
        else:
            name = f"{writer.firm()}{amount}{unit}{product}项目"
            content = f"建设年产{amount}{unit.removesuffix('/年')}{product}"
            content += f"、{more}{other_unit.removesuffix('/年')}{other}项目。" if number % 3 == 0 else "项目。"
        if number % 9 == 0:
            content += f"一期投资{writer.number()}万元，建设{more}{other_unit}{other}生产线；二期占地{writer.number()}亩。"
        return [f"{number}\t{name}\t{content}\t{writer.number()}\t{writer.rng.choice(writer.counties)}"]

    header = "序号\t项目名称\t建设内容\t总投资（亿元）\t建设地址"
    return _paged(writer, f"{writer.city}重大项目表", header, _fill(size, block))


def _one_line(writer: Writer, size: int) -> list[str]:
    return ["".join(_fill(size, lambda _: [writer.paragraph(4, 0.4)]))]


KINDS = {
    "press": Kind(42, 4, 14, _press),
    "newspaper": Kind(18, 4, 12, _newspaper),
    "policy": Kind(22, 10, 40, _policy),
    "communique": Kind(8, 8, 45, _communique),
    "plan": Kind(10, 60, 150, _plan),
}
LONG_SHAPES: dict[str, Callable[[Writer, int], list[str]]] = {
    "table": _project_table,
    "tree": lambda writer, size: _capacity_table(writer, size // 110),
    "line": _one_line,
}


def write(folder: Path, megabytes: float, seed: int) -> list[Path]:
    """Write the corpus and its sources.yml to ``folder``; the documents' paths in order."""
    folder.mkdir(parents=True, exist_ok=True)
    paths, sources = [], []
    for made in documents(megabytes, seed):
        path = folder / made.name
        path.write_text(made.text, encoding="utf-8")
        paths.append(path)
        sources.append({"file": made.name, "title": made.title, "issued": made.issued, "place": made.place})
    (folder / "sources.yml").write_text(yaml.safe_dump(sources, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return paths


def main() -> None:
    parser = argparse.ArgumentParser(description="Write a corpus of made-up documents.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--megabytes", type=float, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    paths = write(options.folder, options.megabytes, options.seed)
    print(f"{len(paths)} documents in {options.folder}")


if __name__ == "__main__":
    main()
