"""How long builds stay. Here: which old builds go, and the way back to one that stayed. Not here: making builds."""

from __future__ import annotations

import shutil

from orchestration.publication.build import build_ids, live_build_id, point_names, published_build
from orchestration.settings import Settings

KEPT_BUILDS = 5


def builds_to_remove(newest_first: list[str], live: str | None, kept: int = KEPT_BUILDS) -> list[str]:
    """All but the newest ``kept``; the live build, wherever it stands, is one of those that stay."""
    staying = [build_id for build_id in newest_first if build_id == live]
    others = [build_id for build_id in newest_first if build_id != live]
    return others[kept - len(staying) :]


def remove_old_builds(settings: Settings) -> list[str]:
    """Delete the builds that are past keeping and return their ids. Who has one open keeps reading it."""
    gone = builds_to_remove(build_ids(settings), live_build_id(settings))
    for build_id in gone:
        shutil.rmtree(published_build(settings, build_id).folder)
    return gone


def rollback(settings: Settings, build_id: str) -> None:
    """Make an earlier build the live one again. Only the writer may call this."""
    if build_id not in build_ids(settings):
        raise ValueError(f"There is no build {build_id}; kept are: {', '.join(build_ids(settings)) or 'none'}.")
    point_names(settings, published_build(settings, build_id))
