"""One process writes a warehouse at a time. Here: the lock. Not here: who takes it."""

from __future__ import annotations

from filelock import FileLock, Timeout

from orchestration.settings import Settings


def writer_lock(settings: Settings) -> FileLock:
    """The lock of a warehouse. Within one process it is one object and counts, so that `ordos run` and its job share it."""
    settings.warehouse.mkdir(parents=True, exist_ok=True)
    return FileLock(settings.lock, is_singleton=True, thread_local=False)


def is_being_written(settings: Settings) -> bool:
    """Whether some process holds the lock now."""
    lock = writer_lock(settings)
    if lock.is_locked:
        return True
    try:
        with lock.acquire(timeout=0):
            return False
    except Timeout:
        return True
