"""The lock is one for a process and its job, and keeps other processes out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from orchestration.settings import Settings
from orchestration.writer_lock import is_being_written, writer_lock

TRY = """import sys
from pathlib import Path
from orchestration.settings import Settings
from orchestration.writer_lock import is_being_written
print(is_being_written(Settings(warehouse=Path(sys.argv[1]))))
"""


def seen_from_outside(settings: Settings) -> str:
    arguments = [sys.executable, "-c", TRY, str(settings.warehouse)]
    return subprocess.run(arguments, capture_output=True, text=True, check=True).stdout.strip()


def test_the_lock_counts_within_a_process_and_holds_others_out(tmp_path: Path) -> None:
    settings = Settings(warehouse=tmp_path / "warehouse")
    assert not is_being_written(settings)
    with writer_lock(settings):
        with writer_lock(settings):
            pass
        assert is_being_written(settings)
        assert seen_from_outside(settings) == "True"
    assert not is_being_written(settings)
    assert seen_from_outside(settings) == "False"
