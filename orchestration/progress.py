"""What a run says while it works.

Here: the stages of a run and their duration, as records of the standard logger, so that the command line prints them and
Dagster shows them. Not here: who listens, what is printed at the end.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager

LOGGER = logging.getLogger("orchestration.progress")


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Announces a stage, and tells its seconds when it ends, well or badly."""
    started = time.monotonic()
    LOGGER.info("%s ...", name)
    try:
        yield
    finally:
        seconds = time.monotonic() - started
        LOGGER.info("%s: %.1f s", name, seconds, extra={"stage": name, "seconds": seconds})


def say(message: str) -> None:
    """One line about how far the stage is."""
    LOGGER.info("  %s", message)
