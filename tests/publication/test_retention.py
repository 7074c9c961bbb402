"""Old builds go, the live one stays, and there is a way back."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from staged_build import SMALL_SUITES, live_values, publish_values, settings_in

from orchestration.publication import publish as publish_module
from orchestration.publication.build import build_ids, live_build_id, manifest_link, published_build
from orchestration.publication.retention import KEPT_BUILDS, builds_to_remove, remove_old_builds, rollback
from orchestration.settings import Settings


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setattr(publish_module, "SUITES", SMALL_SUITES)
    return settings_in(tmp_path)


@pytest.mark.parametrize(
    ("live", "gone"),
    [("f", ["a"]), ("b", ["a"]), ("a", ["b"]), (None, ["a"])],
)
def test_which_builds_go(live: str | None, gone: list[str]) -> None:
    assert builds_to_remove(["f", "e", "d", "c", "b", "a"], live, kept=5) == gone


def test_few_builds_all_stay() -> None:
    assert builds_to_remove(["b", "a"], "a", kept=5) == []


def test_five_builds_stay(settings: Settings) -> None:
    published = [publish_values(settings, [value]).build_id for value in range(KEPT_BUILDS + 2)]
    kept = build_ids(settings)
    assert len(kept) == KEPT_BUILDS
    assert set(kept) <= set(published)


def test_rollback_and_back(settings: Settings) -> None:
    first, second = publish_values(settings, [1]), publish_values(settings, [2])
    rollback(settings, first.build_id)
    assert live_values(settings) == [1]
    assert pl.read_parquet(settings.exports / "fct_observation.parquet")["obs_value"].to_list() == [1]
    assert manifest_link(settings).resolve() == published_build(settings, first.build_id).manifest
    rollback(settings, second.build_id)
    assert live_values(settings) == [2]


def test_live_build_is_never_removed(settings: Settings) -> None:
    first = publish_values(settings, [1])
    newer = [published_build(settings, f"2999010{day}T000000Z_ab12") for day in range(1, 8)]
    for build in newer:
        build.folder.mkdir()
    assert remove_old_builds(settings) == [build.build_id for build in newer[2::-1]]
    assert live_build_id(settings) == first.build_id
    assert live_values(settings) == [1]


def test_rollback_to_a_build_that_is_gone(settings: Settings) -> None:
    first = publish_values(settings, [1])
    with pytest.raises(ValueError, match=f"There is no build x; kept are: {first.build_id}"):
        rollback(settings, "x")
