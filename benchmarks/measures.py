"""What is measured of extraction, and how.

Here: one function a measure; each returns plain numbers. Single-core times are processor time, so that a machine shared with
others does not count their work as ours; things compared are timed in turns within one round.
Not here: goals, options, printing (extraction), the made-up documents (corpus).
"""

from __future__ import annotations

import multiprocessing
import re
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.pool import Pool
from pathlib import Path
from statistics import median
from typing import TypeVar

from benchmarks import corpus
from benchmarks.peer import Peer
from orchestration.extraction.extract import extract_document
from orchestration.extraction.model import Document
from orchestration.ingest.readers import read_document

A = TypeVar("A")
T = TypeVar("T")

CHUNK = 1_000_000
MEMORY_AFTER = 10_000_000

# Two yardsticks, neither of which knows dates, names, or what is measured. The first looks for digits only, which lets the
# engine skip from digit to digit; the second is the short grammar that people write for the job: a comparator, a numeral in
# figures or in characters, a range, a multiplier, a unit.
_UNIT = (
    r"(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百|十)?(?:个百分点|%|％|千瓦时|千瓦|兆瓦|吉瓦|kWh|MWh|GWh|kW|MW|GW|立方米|"
    r"平方米|平方公里|公里|公顷|亩|米|吨标准煤|千克标准煤|吨|千克|美元|元|家|个|人|名|项|件|台|辆|户|座|条|套|倍|位)"
    r"(?:/(?:年|日|天|小时|吨|人|亩))?"
)
_FIGURES = r"\d+(?:,\d{3})*(?:\.\d+)?"
_CHARACTERS = r"(?:百分之)?[一二两三四五六七八九十百千万亿零〇点]+"
BARE_SCAN = re.compile(rf"{_FIGURES}\s*(?:{_UNIT})?")
GRAMMAR_SCAN = re.compile(
    rf"(?P<comparator>约|近|超过?|突破|不低于|不超过|达到?)?\s*(?P<low>{_FIGURES}|{_CHARACTERS})"
    rf"(?:\s*[-~—至到]\s*(?P<high>{_FIGURES}|{_CHARACTERS}))?\s*(?P<more>[余多])?(?P<unit>{_UNIT})"
)


@dataclass(frozen=True)
class Throughput:
    """Medians over rounds in MB/s, and over megabytes of the cost of extraction in scans of the same megabyte."""

    extraction: float
    with_reading: float
    scan: float
    grammar: float
    cost_in_scans: float
    cost_in_grammars: float
    observations: int
    memory_early: float
    memory_late: float


@dataclass(frozen=True)
class Scaling:
    """Throughput of one and two processes in MB/s of wall time, the ratio, how much of a core each of the two had, and the
    ratio that two free cores would give, from the processor time of both."""

    one: float
    two: float
    ratio: float
    core_share: float
    ratio_by_processor_time: float


def throughput(paths: list[Path], rounds: int, tell: Callable[[str], None]) -> Throughput:
    """Read, scan and extract the corpus a megabyte at a time, ``rounds`` times over; memory is taken in the first."""
    speeds: list[tuple[float, ...]] = []
    costs: list[tuple[float, float]] = []
    memory: list[float] = []
    observations = 0
    warm_up(paths)
    for number in range(rounds):
        tell(f"round {number + 1} of {rounds}: whole corpus")
        size, spent, observations = 0, [0.0] * 4, 0
        for chunk in _chunks(paths):
            reading, documents = _timed(_read, chunk)
            scanning, _ = _timed(_scan, documents)
            grammar, _ = _timed(_scan_by_grammar, documents)
            extracting, found = _timed(_extract, documents)
            spent = [a + b for a, b in zip(spent, (reading, scanning, grammar, extracting), strict=True)]
            observations += sum(found)
            costs.append((extracting / scanning, extracting / grammar))
            size += sum(document.byte_size for document in documents)
            if not number and (not memory and size >= MEMORY_AFTER):
                memory.append(_peak_memory())
        memory.append(_peak_memory())
        reading, scanning, grammar, extracting = spent
        speeds.append(tuple(size / seconds / 1e6 for seconds in (extracting, reading + extracting, scanning, grammar)))
    in_scans, in_grammars = (median(column) for column in zip(*costs, strict=True))
    extraction, with_reading, scan, by_grammar = (median(column) for column in zip(*speeds, strict=True))
    return Throughput(extraction, with_reading, scan, by_grammar, in_scans, in_grammars, observations, memory[0], memory[-1])


def against_peer(paths: list[Path], rounds: int, peer: Peer, tell: Callable[[str], None]) -> tuple[float, float, float]:
    """MB/s of the peer and of extraction over the same sample, and the median ratio of the two."""
    documents = [_read(path) for path in paths]
    size = sum(document.byte_size for document in documents)
    theirs, ours = [], []
    for number in range(rounds):
        tell(f"round {number + 1} of {rounds}: JioNLP on a sample")
        theirs.append(peer.seconds(paths))
        ours.append(_timed(_extract, documents)[0])
    ratio = median(a / b for a, b in zip(theirs, ours, strict=True))
    return size / median(theirs) / 1e6, size / median(ours) / 1e6, ratio


def scaling(paths: list[Path], rounds: int, tell: Callable[[str], None]) -> Scaling:
    """The same documents by one process and by two, in turns; each process is new and warm."""
    size = sum(path.stat().st_size for path in paths)
    spawn = multiprocessing.get_context("spawn")
    walls: list[tuple[float, float]] = []
    busy: list[tuple[float, float]] = []
    with spawn.Pool(1) as single, spawn.Pool(2) as pair:
        for pool in (single, pair):
            pool.map(_warm, [paths[:1]] * 8, chunksize=1)
        for number in range(rounds):
            tell(f"round {number + 1} of {rounds}: two processes")
            by_one, by_two = _by_pool(single, paths), _by_pool(pair, paths)
            walls.append((by_one[0], by_two[0]))
            busy.append((by_one[1], by_two[1]))
    one, two = (size / median(column) / 1e6 for column in zip(*walls, strict=True))
    return Scaling(
        one,
        two,
        ratio=median(a / b for a, b in walls),
        core_share=median(both / wall / 2 for (_, wall), (_, both) in zip(walls, busy, strict=True)),
        ratio_by_processor_time=median(2 * a / b for a, b in busy),
    )


def curve(shape: str, megabytes: tuple[float, ...], rounds: int, seed: int) -> dict[float, float]:
    """Seconds a megabyte for one document of each size; medians, sizes taken in turns."""
    spent: dict[float, list[float]] = {size: [] for size in megabytes}
    made = {size: _in_memory(corpus.long_document(shape, int(size * 1e6), seed)) for size in megabytes}
    for _ in range(rounds):
        for size, document in made.items():
            spent[size].append(_timed(_extract, [document])[0] / (document.byte_size / 1e6))
    return {size: median(times) for size, times in spent.items()}


def warm_up(paths: list[Path]) -> None:
    """Word lists and patterns are built on first use; that is once a process, not once a document."""
    for path in paths[:10]:
        document = _read(path)
        _scan(document)
        _extract(document)


def _read(path: Path) -> Document:
    return read_document(path, path.name, path.read_bytes(), {})


def _scan(document: Document) -> int:
    return sum(1 for _ in BARE_SCAN.finditer(document.text))


def _scan_by_grammar(document: Document) -> int:
    return sum(1 for _ in GRAMMAR_SCAN.finditer(document.text))


def _extract(document: Document) -> int:
    return len(extract_document(document).observations)


def _in_memory(made: corpus.MadeUpDocument) -> Document:
    size = len(made.text.encode())
    return Document("0" * 16, "0" * 64, made.name, made.text, made.title, issued=made.issued, place=made.place, byte_size=size)


def _chunks(paths: list[Path]) -> Iterator[list[Path]]:
    chunk: list[Path] = []
    size = 0
    for path in paths:
        chunk.append(path)
        size += path.stat().st_size
        if size >= CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _timed(work: Callable[[A], T], items: Sequence[A]) -> tuple[float, list[T]]:
    """Processor time of ``work`` on every item, and what it gave."""
    begun = time.process_time()
    results = [work(item) for item in items]
    return time.process_time() - begun, results


def _peak_memory() -> float:
    """The most memory this process ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _warm(paths: list[Path]) -> None:
    warm_up(paths)
    time.sleep(0.2)  # so that every process of the pool gets its turn


def _by_pool(pool: Pool, paths: list[Path]) -> tuple[float, float]:
    """Wall time of the documents by a pool, and processor time of its workers."""
    begun = time.perf_counter()
    busy = sum(pool.imap_unordered(_work, paths, chunksize=4))
    return time.perf_counter() - begun, busy


def _work(path: Path) -> float:
    return _timed(_extract, [_read(path)])[0]
