"""What a build of the warehouse costs, against reading its lake once.

    python -m benchmarks.warehouse --figures 1000000 --rounds 3

Here: building an empty, a full and a grown lake with the pipeline's own dbt command, and one CREATE TABLE AS of the same
Parquet.
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
from statistics import median

import duckdb

from benchmarks.lake import FIGURES_A_DOCUMENT, write_lake
from orchestration import dbt_runner
from orchestration.settings import Settings

GOAL = 4.0
GROWTH = 0.1


@dataclass(frozen=True)
class Spent:
    """Seconds on the clock, and of processor time, that of dbt's process included."""

    wall: float
    processor: float


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--figures", type=int, default=1_000_000)
    options.add_argument("--rounds", type=int, default=3)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _measure(Path(folder), chosen.figures, chosen.rounds)


def _measure(folder: Path, figures: int, rounds: int) -> None:
    grown = int(figures * (1 + GROWTH))
    lakes = {"empty": (0, 0), "full": (0, figures), "grown": (0, figures)}
    for name, (first, last) in lakes.items():
        write_lake(folder / name / "lake", "batch_1", first, last)
    write_lake(folder / "grown" / "lake", "batch_2", figures, grown)

    builds: dict[str, list[Spent]] = {name: [] for name in lakes}
    reads: list[Spent] = []
    for number in range(rounds + 1):
        for name in lakes:
            spent = _timed(partial(_build, folder / name))
            # The first round parses the project; it is not counted.
            builds[name] += [spent] * (number > 0)
        reads.append(_timed(partial(_read, folder / "full")))
    slowest = sorted(((node.seconds, node.name) for node in dbt_runner.last_results(_settings(folder / "full"))), reverse=True)

    start_up, full, more = (median(spent.wall for spent in builds[name]) for name in lakes)
    read = median(spent.wall for spent in reads)
    work = median(spent.processor for spent in builds["full"]) - median(spent.processor for spent in builds["empty"])
    added = (more - full) / (grown - figures) * FIGURES_A_DOCUMENT
    print(f"Figures                     {figures:>12,}")
    print(f"dbt on an empty lake        {start_up:>12.1f} s")
    print(f"dbt on the full lake        {full:>12.1f} s")
    print(f"CREATE TABLE AS of Parquet  {read:>12.2f} s")
    print(f"Build over reading          {(full - start_up) / read:>12.1f}   (goal at most {GOAL})")
    print(f"The same in processor time  {work / median(spent.processor for spent in reads):>12.1f}")
    print(f"One more document           {added * 1000:>12.1f} ms (of {FIGURES_A_DOCUMENT} figures, at {GROWTH:.0%} more)")
    print(f"The same, by proportion     {(full - start_up) / figures * FIGURES_A_DOCUMENT * 1000:>12.1f} ms")
    print("Slowest of the full build")
    for seconds, name in slowest[:12]:
        print(f"  {seconds:>8.1f} s  {name}")


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
