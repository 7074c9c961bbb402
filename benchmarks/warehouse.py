"""What a build of the warehouse costs, against reading its lake once.

    python -m benchmarks.warehouse --figures 1000000 --rounds 3

Here: building an empty lake, a full one and that one with documents added, with the pipeline's own dbt command, and one CREATE
TABLE AS of the full lake's Parquet. Every ratio and every slope is of one round, in which all of them are timed.
Not here: how the lake is made up (lake).
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import linear_regression, mean, median

import duckdb

from benchmarks.lake import FIGURES_A_DOCUMENT, write_lake
from orchestration.settings import Settings
from orchestration.transformation import dbt_runner

GOAL = 4.0
# Documents added, as shares of the full lake: far enough apart that a build's own jitter does not hide what they cost.
ADDED = (0.25, 0.5)


@dataclass(frozen=True)
class Spent:
    """Seconds on the clock, and of processor time, that of dbt's process included."""

    wall: float
    processor: float


@dataclass(frozen=True)
class Round:
    """What one round took: dbt on an empty lake, on lakes by their number of figures, and reading the full lake."""

    start_up: Spent
    builds: dict[int, Spent]
    read: Spent

    def over_reading(self, clock: str) -> float:
        return self._work(clock, min(self.builds)) / float(getattr(self.read, clock))

    def added(self, clock: str) -> float:
        """Seconds for each figure that is added to a full lake: the slope of a line through the builds."""
        seconds = [getattr(spent, clock) for spent in self.builds.values()]
        return linear_regression(list(self.builds), seconds).slope

    def proportional(self, clock: str) -> float:
        """Seconds for each figure of the full lake."""
        return self._work(clock, min(self.builds)) / min(self.builds)

    def _work(self, clock: str, figures: int) -> float:
        return float(getattr(self.builds[figures], clock)) - float(getattr(self.start_up, clock))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--figures", type=int, default=1_000_000)
    options.add_argument("--rounds", type=int, default=3)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _measure(Path(folder), chosen.figures, chosen.rounds)


def _measure(folder: Path, figures: int, number_of_rounds: int) -> None:
    sizes = {figures: folder / "full"} | {int(figures * (1 + share)): folder / f"grown_{share}" for share in ADDED}
    write_lake(folder / "empty" / "lake", "batch_1", 0, 0)
    for size, lake in sizes.items():
        write_lake(lake / "lake", "batch_1", 0, figures)
        if size > figures:
            write_lake(lake / "lake", "batch_2", figures, size)

    # The first round parses the project; it is not counted.
    rounds = [_round(folder / "empty", sizes) for _ in range(number_of_rounds + 1)][1:]
    slowest = sorted(((node.seconds, node.name) for node in dbt_runner.last_results(_settings(folder / "full"))), reverse=True)

    print(f"Figures                     {figures:>12,}")
    print(f"dbt on an empty lake        {median(each.start_up.wall for each in rounds):>12.1f} s")
    print(f"dbt on the full lake        {median(each.builds[figures].wall for each in rounds):>12.1f} s")
    print(f"CREATE TABLE AS of Parquet  {median(each.read.wall for each in rounds):>12.2f} s")
    print(f"Build over reading          {_spread([each.over_reading('wall') for each in rounds])}   (goal at most {GOAL})")
    print(f"The same in processor time  {_spread([each.over_reading('processor') for each in rounds])}")
    document = FIGURES_A_DOCUMENT * 1000
    print(f"One more document, ms       {_spread([each.added('processor') * document for each in rounds])}   (processor time)")
    print(f"The same, by proportion     {_spread([each.proportional('processor') * document for each in rounds])}")
    print(
        f"Added over proportion       {_spread([each.added('processor') / each.proportional('processor') for each in rounds])}"
    )
    print("Slowest of the full build")
    for seconds, name in slowest[:12]:
        print(f"  {seconds:>8.1f} s  {name}")


def _round(empty: Path, sizes: dict[int, Path]) -> Round:
    full = sizes[min(sizes)]
    start_up = _timed(partial(_build, empty))
    reads = [_timed(partial(_read, full))]
    builds = {}
    for size, lake in sizes.items():
        builds[size] = _timed(partial(_build, lake))
        if lake == full:
            # Before and after the full build, so that whatever else the machine does then weighs on both.
            reads.append(_timed(partial(_read, full)))
    return Round(start_up, builds, Spent(mean(each.wall for each in reads), mean(each.processor for each in reads)))


def _spread(values: list[float]) -> str:
    return f"{median(values):>12.1f}   ({min(values):.1f} to {max(values):.1f})"


def _settings(folder: Path) -> Settings:
    return Settings(raw=folder / "raw", warehouse=folder)


def _build(folder: Path) -> None:
    database = folder / "staging" / "ordos.duckdb"
    database.parent.mkdir(exist_ok=True)
    database.unlink(missing_ok=True)
    failed = [node.name for node in dbt_runner.build(_settings(folder), database) if node.failed and node.severity == "error"]
    if failed:
        raise SystemExit(f"The made-up lake does not build: {', '.join(failed)}")


def _read(folder: Path) -> None:
    database = folder / "read.duckdb"
    database.unlink(missing_ok=True)
    with duckdb.connect(str(database)) as connection:
        connection.execute(f"CREATE TABLE observation AS SELECT * FROM read_parquet('{folder}/lake/observation/*.parquet')")


def _timed(work: Callable[[], None]) -> Spent:
    started, processor = time.perf_counter(), _processor_time()
    work()
    return Spent(time.perf_counter() - started, _processor_time() - processor)


def _processor_time() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


if __name__ == "__main__":
    main()
