"""The build that dbt has filled, as the assets behind dbt find it."""

from __future__ import annotations

from pathlib import Path

import dagster as dg
import pytest

from orchestration.assets.transformations import staged_build
from orchestration.resources import Folders


def test_without_a_staged_build_the_failure_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(dg.Failure, match="No build is staged"):
        staged_build(Folders(raw=str(tmp_path / "raw"), warehouse=str(tmp_path / "warehouse")))


def test_the_latest_of_the_staged_builds(tmp_path: Path) -> None:
    folders = Folders(raw=str(tmp_path / "raw"), warehouse=str(tmp_path / "warehouse"))
    for name in ("20250101T000000Z_ab12", "20250102T000000Z_cd34"):
        (folders.settings.staging / name).mkdir(parents=True)
    assert staged_build(folders).build_id == "20250102T000000Z_cd34"
