"""What the assets work with.

Here: the two folders of a run, and the lock that lets one process write at a time. Not here: where things lie inside the
folders (settings.py), anything done with them.
"""

from __future__ import annotations

from pathlib import Path

import dagster as dg
from filelock import Timeout
from pydantic import PrivateAttr

from orchestration.settings import Settings
from orchestration.writer_lock import writer_lock

_WAIT_SECONDS = 10


class Folders(dg.ConfigurableResource):
    """Where raw documents are and where the warehouse is made."""

    raw: str
    warehouse: str

    @classmethod
    def of(cls, settings: Settings) -> Folders:
        return cls(raw=str(settings.raw), warehouse=str(settings.warehouse))

    @property
    def settings(self) -> Settings:
        return Settings(Path(self.raw), Path(self.warehouse))


class Writer(dg.ConfigurableResource):
    """Holds the writer's lock from the first step of a run to the last."""

    folders: Folders
    _held: bool = PrivateAttr(default=False)

    def setup_for_execution(self, context: dg.InitResourceContext) -> None:
        try:
            writer_lock(self.folders.settings).acquire(timeout=_WAIT_SECONDS)
        except Timeout:
            raise dg.Failure("Another run is writing this warehouse.", allow_retries=False) from None
        self._held = True

    def teardown_after_execution(self, context: dg.InitResourceContext) -> None:
        if self._held:
            writer_lock(self.folders.settings).release()
            self._held = False
