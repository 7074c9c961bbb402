"""JioNLP beside us: its extraction of times and amounts of money, in an interpreter of its own.

Here: finding or installing it, and a worker that times it on files we name.
Not here: what the times are compared with (measures). The project does not depend on it: where this interpreter does not
have it, it goes into an environment in a temporary folder that is thrown away.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

# Line by line, which is no slower than document by document and keeps its own windows small.
_WORKER = """
import json, pathlib, sys, time
output, sys.stdout = sys.stdout, sys.stderr
import jionlp
find_times, find_money = jionlp.ner.extract_time, jionlp.ner.extract_money
find_times("2020年投资3亿元"), find_money("2020年投资3亿元")
print("{}", file=output, flush=True)
for request in sys.stdin:
    texts = [pathlib.Path(path).read_text(encoding="utf-8") for path in json.loads(request)]
    lines = [line for text in texts for line in text.split("\\n") if line]
    begun = time.process_time()
    found = sum(len(find_times(line)) + len(find_money(line)) for line in lines)
    print(json.dumps({"seconds": time.process_time() - begun, "found": found}), file=output, flush=True)
"""


class Unavailable(Exception):
    """JioNLP cannot be had here; the message says why."""


@dataclass(frozen=True)
class Peer:
    """A running worker."""

    process: subprocess.Popen[str]

    def seconds(self, paths: list[Path]) -> float:
        """Processor time it takes over the documents."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps([str(path) for path in paths]) + "\n")
        self.process.stdin.flush()
        return float(self.answer()["seconds"])

    def answer(self) -> dict[str, float]:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise Unavailable("JioNLP was installed and could not be started.")
        answer: dict[str, float] = json.loads(line)
        return answer


@contextmanager
def running(scratch: Path) -> Iterator[Peer]:
    """A worker with JioNLP loaded; installed under ``scratch`` if this interpreter does not have it."""
    python = Path(sys.executable) if importlib.util.find_spec("jionlp") else _installed(scratch / "jionlp")
    process = subprocess.Popen(
        [str(python), "-c", _WORKER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        peer = Peer(process)
        peer.answer()
        yield peer
    finally:
        process.kill()
        process.wait()


def _installed(folder: Path) -> Path:
    """The interpreter of a new environment that has JioNLP."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "jionlp"]
    done = subprocess.run(pip, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["pip gave no reason"])[-1]
        raise Unavailable(f"JioNLP could not be installed: {said}")
    return python
