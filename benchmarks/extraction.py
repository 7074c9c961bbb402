"""How fast extraction is, beside a bare scan, beside JioNLP, on two processes, in memory and in the length of a document.

Here: options, goals, the table. Not here: how a thing is measured (measures), the made-up documents (corpus).

    python -m benchmarks.extraction [--megabytes 50] [--rounds 3] [--jionlp]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks import corpus, measures, peer
from orchestration.extraction import extract

# The goal is about plans, the longest documents there are; the other shapes show what else a length could be made of.
SHAPES = {"plan": "a plan", "table": "one list of projects", "tree": "one capacity table", "line": "one unbroken line"}
SIZES = {shape: (0.25, 0.5, 1.0, 2.0, 5.0, 10.0) if shape == "plan" else (0.25, 1.0, 4.0) for shape in SHAPES}
PEER_SAMPLE = 400_000
SCALING_SAMPLE = 6_000_000

MEGABYTES_A_SECOND = 4.0
COST_IN_SCANS = 6.0
TIMES_PEER = 8.0
TIMES_ONE_PROCESS = 1.8
# What counts as flat and as constant: allocators keep some slack, and a shared machine's clock varies by a tenth or two.
MEMORY_GROWTH = 1.05
TIME_GROWTH = 1.25


@dataclass(frozen=True)
class Row:
    """One line of the table; ``is_met`` is None where there is no goal."""

    measure: str
    measured: str
    goal: str = ""
    is_met: bool | None = None


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        _tell(f"writing {options.megabytes:g} MB of made-up documents")
        paths = corpus.write(scratch / "corpus", options.megabytes, options.seed)
        whole = measures.throughput(paths, options.rounds, _tell)
        rows = [Row("Extraction runs", _form()), *_throughput_rows(whole), *_memory_rows(whole)]
        rows += _scaling_rows(measures.scaling(_sample(paths, SCALING_SAMPLE), options.rounds, _tell))
        rows += _peer_rows(paths, scratch, options) if options.jionlp else [Row("JioNLP", "not asked for (--jionlp)")]
    curves = {}
    for shape in SHAPES:
        _tell(f"one document of up to {SIZES[shape][-1]:g} MB: {SHAPES[shape]}")
        curves[shape] = measures.curve(shape, SIZES[shape], options.rounds, options.seed)
    rows += [_curve_row(shape, curve) for shape, curve in curves.items()]
    print(f"\n{len(paths)} documents, {options.megabytes:g} MB of UTF-8, {whole.observations} observations; ", end="")
    print(f"medians of {options.rounds} rounds; one core is processor time\n")
    print("\n".join(_table(rows)))
    print("\nSeconds a megabyte for one document of so many megabytes\n")
    print("\n".join(_curve_table(curves)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure extraction on made-up documents.")
    parser.add_argument("--megabytes", type=float, default=50, help="size of the corpus (default: 50)")
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is measured (default: 3)")
    parser.add_argument("--seed", type=int, default=1, help="which corpus (default: 1)")
    parser.add_argument("--jionlp", action="store_true", help="compare with JioNLP; installed for this run if it is missing")
    return parser.parse_args()


def _form() -> str:
    return "from its sources" if extract.__file__.endswith(".py") else "compiled"


def _throughput_rows(whole: measures.Throughput) -> list[Row]:
    return [
        Row(
            "Extraction on one core", f"{whole.extraction:.2f} MB/s", *_at_least(whole.extraction, MEGABYTES_A_SECOND, " MB/s")
        ),
        Row("Extraction with reading", f"{whole.with_reading:.2f} MB/s"),
        Row("Scan for digits, units behind them", f"{whole.scan:.1f} MB/s"),
        Row("Cost of extraction in such scans", f"{whole.cost_in_scans:.2f}"),
        Row("Scan by a grammar of numerals and units", f"{whole.grammar:.1f} MB/s"),
        Row(
            "Cost of extraction in such scans",
            f"{whole.cost_in_grammars:.2f}",
            *_at_most(whole.cost_in_grammars, COST_IN_SCANS),
        ),
    ]


def _memory_rows(whole: measures.Throughput) -> list[Row]:
    growth = whole.memory_late / whole.memory_early
    return [
        Row("Peak memory after 10 MB", f"{whole.memory_early:.0f} MB"),
        Row("Peak memory after all rounds", f"{whole.memory_late:.0f} MB"),
        Row("Growth of memory", f"{growth:.3f}", *_at_most(growth, MEMORY_GROWTH)),
    ]


def _scaling_rows(scaling: measures.Scaling) -> list[Row]:
    return [
        Row("One process, wall time", f"{scaling.one:.2f} MB/s"),
        Row("Two processes, wall time", f"{scaling.two:.2f} MB/s (each had {scaling.core_share:.0%} of a core)"),
        Row("Two processes against one", f"{scaling.ratio:.2f}", *_at_least(scaling.ratio, TIMES_ONE_PROCESS)),
        Row("The same, had both cores been free", f"{scaling.ratio_by_processor_time:.2f} (from processor time)"),
    ]


def _peer_rows(paths: list[Path], scratch: Path, options: argparse.Namespace) -> list[Row]:
    try:
        _tell("starting JioNLP")
        with peer.running(scratch) as jionlp:
            sample = _sample(paths, PEER_SAMPLE)
            theirs, ours, ratio = measures.against_peer(sample, options.rounds, jionlp, _tell)
    except peer.Unavailable as problem:
        return [Row("JioNLP", str(problem))]
    return [
        Row("JioNLP, time and money, on a sample", f"{theirs:.2f} MB/s"),
        Row("Extraction on that sample", f"{ours:.2f} MB/s"),
        Row("Extraction against JioNLP", f"{ratio:.2f}", *_at_least(ratio, TIMES_PEER)),
    ]


def _curve_row(shape: str, curve: dict[float, float]) -> Row:
    """The long documents against the short ones."""
    short = median(seconds for size, seconds in curve.items() if size <= 1)
    growth = max(seconds for size, seconds in curve.items() if size > 1) / short
    return Row(f"Time a MB, long against short: {SHAPES[shape]}", f"{growth:.2f}", *_at_most(growth, TIME_GROWTH))


def _at_least(value: float, goal: float, unit: str = "") -> tuple[str, bool]:
    return f"at least {goal:g}{unit}", value >= goal


def _at_most(value: float, goal: float) -> tuple[str, bool]:
    return f"at most {goal:g}", value <= goal


def _sample(paths: list[Path], size: int) -> list[Path]:
    """Documents evenly spread over the corpus, about ``size`` bytes of them."""
    whole = sum(path.stat().st_size for path in paths)
    return paths[:: max(1, round(whole / size))]


def _table(rows: list[Row]) -> Iterator[str]:
    widths = [max(len(getattr(row, name)) for row in rows) for name in ("measure", "measured", "goal")]
    verdicts = {True: "met", False: "not met", None: ""}
    yield "  ".join(("measure".ljust(widths[0]), "measured".ljust(widths[1]), "goal".ljust(widths[2])))
    for row in rows:
        cells = (row.measure.ljust(widths[0]), row.measured.ljust(widths[1]), row.goal.ljust(widths[2]), verdicts[row.is_met])
        yield "  ".join(cells).rstrip()


def _curve_table(curves: dict[str, dict[float, float]]) -> Iterator[str]:
    yield "MB".rjust(6) + "".join(SHAPES[shape].rjust(22) for shape in curves)
    for size in sorted({size for sizes in SIZES.values() for size in sizes}):
        cells = (f"{curve[size]:.3f}" if size in curve else "" for curve in curves.values())
        yield f"{size:6g}" + "".join(cell.rjust(22) for cell in cells)


def _tell(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
