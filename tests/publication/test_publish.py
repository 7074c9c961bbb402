"""Publication on real files: what goes live, what readers see, what a kill leaves."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import duckdb
import polars as pl
import pytest
from staged_build import PASSED, SMALL_SUITES, live_values, publish_values, settings_in, stage

from orchestration.ingest.ledger import Ledger
from orchestration.publication import publish as publish_module
from orchestration.publication.build import build_ids, clear_leftovers, live_build_id, manifest_link, new_build
from orchestration.publication.publish import PublicationError, export_ops, publish
from orchestration.quality.results import CheckResult, ChecksFailed
from orchestration.settings import REPOSITORY, Settings

FAILED = CheckResult("marts.fct_observation", "text_not_blank", False, "critical", "a figure has characters", 1)
WARNED = CheckResult(
    "marts.fct_observation", "share_within_hundred", False, "warning", "a part is not larger than its whole", 1
)


@pytest.fixture(autouse=True)
def small_suites(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish_module, "SUITES", SMALL_SUITES)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return settings_in(tmp_path)


def test_published_warehouse_is_whole(settings: Settings) -> None:
    manifest = publish_values(settings, [1, 2], [*PASSED, WARNED])
    assert settings.live.is_symlink()
    assert settings.live.readlink() == Path("builds") / manifest.build_id / "ordos.duckdb"
    with duckdb.connect(str(settings.live), read_only=True) as connection:
        tables = connection.execute("SELECT table_schema, table_name FROM information_schema.tables ORDER BY ALL").fetchall()
        builds = connection.execute("SELECT build_id, status, row_counts FROM ops.build").fetchall()
        checks = connection.execute("SELECT check_name, passed FROM ops.check_result ORDER BY ALL").fetchall()
        comments = connection.execute("SELECT count(*) FROM duckdb_columns() WHERE NOT internal AND comment IS NULL").fetchone()
        catalog = connection.execute("SELECT current_database()").fetchone()
    assert tables == [
        ("marts", "dim_document"),
        ("marts", "fct_observation"),
        ("ops", "alert"),
        ("ops", "build"),
        ("ops", "check_result"),
        ("ops", "rejected_row"),
        ("seeds", "unit"),
    ]
    counts = {"marts.dim_document": 1, "marts.fct_observation": 2, "ops.rejected_row": 1}
    assert [(builds[0][0], builds[0][1], json.loads(builds[0][2]))] == [(manifest.build_id, "published", counts)]
    assert checks == [("share_within_hundred", False), ("text_not_null", True), ("title_not_null", True)]
    assert comments == (0,)
    assert catalog == ("ordos",)
    assert not list(settings.staging.iterdir())
    kept = sorted(path.name for path in settings.live.resolve().parent.iterdir())
    assert kept == ["exports", "manifest.json", "ordos.duckdb"]


def test_manifest_tells_what_changed(settings: Settings) -> None:
    first = publish_values(settings, [1, 2, 3])
    publish_values(settings, [1, 7], [*PASSED, WARNED])
    manifest = json.loads(manifest_link(settings).read_text(encoding="utf-8"))
    assert manifest["compared_with"] == first.build_id
    assert manifest["fingerprint"] == "fingerprint"
    assert manifest["duckdb_version"] == duckdb.__version__
    difference = {d["relation"]: (d["row_count"], d["added"], d["removed"], d["changed"]) for d in manifest["differences"]}
    assert difference == {"marts.dim_document": (1, 0, 0, 0), "marts.fct_observation": (2, 0, 1, 1)}
    assert manifest["checks"] == {"passed": 2, "failed": 1, "warnings": ["marts.fct_observation.share_within_hundred"]}


def test_ledger_knows_the_build(settings: Settings) -> None:
    manifest = publish_values(settings, [1])
    build = Ledger(settings.ledger).last_build("published")
    assert build is not None
    assert (build["build_id"], build["fingerprint"]) == (manifest.build_id, "fingerprint")
    assert build["started_at"] <= build["finished_at"]


def test_marts_and_ledger_as_parquet(settings: Settings) -> None:
    publish_values(settings, [4, 5])
    assert pl.read_parquet(settings.exports / "*.parquet", columns=[]).width == 0
    assert pl.read_parquet(settings.exports / "fct_observation.parquet")["obs_value"].to_list() == [4, 5]
    assert sorted(path.name for path in (settings.warehouse / "ops").iterdir()) == [
        "alert.parquet",
        "build.parquet",
        "check_result.parquet",
        "document_outcome.parquet",
    ]


def test_failed_run_still_shows_in_exported_ops(settings: Settings) -> None:
    publish_values(settings, [1])
    ledger = Ledger(settings.ledger)
    ledger.record_alert("run_failed", "Run failed", "because", "critical", "f", "recorded")
    export_ops(settings, ledger)
    assert pl.read_parquet(settings.warehouse / "ops" / "alert.parquet")["subject"].to_list() == ["Run failed"]


@pytest.mark.parametrize(
    ("checks", "words"),
    [
        ([], "Not checked: marts.dim_document, marts.fct_observation"),
        (PASSED[:1], "Not checked: marts.fct_observation"),
        ([*PASSED, FAILED], "text_not_blank failed, 1 row"),
    ],
)
def test_unchecked_or_failed_build_is_refused(settings: Settings, checks: list[CheckResult], words: str) -> None:
    first = publish_values(settings, [1])
    with pytest.raises(ChecksFailed, match=words):
        publish_values(settings, [2], checks)
    assert live_build_id(settings) == first.build_id
    assert live_values(settings) == [1]


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("CREATE TABLE marts.silent AS SELECT 1 AS a", "marts.silent, marts.silent.a"),
        ("COMMENT ON COLUMN marts.dim_document.names IS NULL", "marts.dim_document.names"),
        ("CREATE VIEW marts.silent_view AS SELECT 1 AS a", "marts.silent_view, marts.silent_view.a"),
    ],
)
def test_missing_comment_blocks(settings: Settings, statement: str, name: str) -> None:
    build = stage(settings, [1])
    with duckdb.connect(str(build.database)) as connection:
        connection.execute(statement)
    ledger = Ledger(settings.ledger)
    ledger.record_checks(build.build_id, PASSED)
    with pytest.raises(PublicationError, match=f": {name}"):
        publish(settings, build, ledger, "fingerprint")
    assert not settings.live.exists()


READER = """
import sys, duckdb
def value():
    with duckdb.connect(sys.argv[1], read_only=True) as connection:
        return connection.execute("SELECT sum(obs_value) FROM marts.fct_observation").fetchone()[0]
with duckdb.connect(sys.argv[1], read_only=True) as connection:
    print("open", flush=True)
    sys.stdin.readline()
    print(connection.execute("SELECT sum(obs_value) FROM marts.fct_observation").fetchone()[0])
print(value())
"""


def test_reader_keeps_its_build_and_then_sees_the_new_one(settings: Settings) -> None:
    publish_values(settings, [1])
    with subprocess.Popen(
        [sys.executable, "-c", READER, str(settings.live)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as reader:
        assert reader.stdout is not None
        assert reader.stdin is not None
        assert reader.stdout.readline() == "open\n"
        # Enough publications for the reader's file to be past keeping.
        for value in range(2, 9):
            publish_values(settings, [value])
        reader.stdin.write("go on\n")
        reader.stdin.flush()
        assert reader.stdout.read().split() == ["1", "8"]
    assert reader.returncode == 0


KILLED = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import staged_build
from orchestration.publication import publish as module
module.SUITES = staged_build.SMALL_SUITES
def die(*arguments, **parameters):
    os.kill(os.getpid(), signal.SIGKILL)
target, count = sys.argv[3], int(sys.argv[4])
owner, name = {
    "finish": (module, "_finish_database"),
    "export": (module, "export_marts"),
    "replace": (os, "replace"),
    "symlink": (os, "symlink"),
    "record": (module.Ledger, "record_build"),
    "retention": (module, "remove_old_builds"),
    "ops": (module, "export_ops"),
}[target]
original = getattr(owner, name)
left = count
def counted(*arguments, **parameters):
    global left
    if left == 0:
        die()
    left -= 1
    return original(*arguments, **parameters)
settings = staged_build.settings_in(Path(sys.argv[2]))
build = staged_build.stage(settings, [99])
ledger = module.Ledger(settings.ledger)
ledger.record_checks(build.build_id, staged_build.PASSED)
setattr(owner, name, counted)
module.publish(settings, build, ledger, "fingerprint")
"""

# Calls of os.replace: three tables of the ledger, the manifest (3), the build (4), the links (5 to 7).
KILL_POINTS = [
    ("finish", 0),
    ("export", 0),
    ("replace", 3),
    ("replace", 4),
    ("replace", 5),
    ("replace", 6),
    ("replace", 7),
    ("symlink", 0),
    ("record", 0),
    ("retention", 0),
    ("ops", 0),
]


@pytest.mark.parametrize(("target", "count"), KILL_POINTS)
def test_killed_publication_leaves_a_whole_warehouse(tmp_path: Path, target: str, count: int) -> None:
    settings = settings_in(tmp_path)
    publish_values(settings, [1])
    command = [sys.executable, "-c", KILLED, str(Path(__file__).parent), str(tmp_path), target, str(count)]
    killed = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert live_values(settings) in ([1], [99])
    assert pl.read_parquet(settings.exports / "fct_observation.parquet")["obs_value"].to_list() in ([1], [99])

    clear_leftovers(settings)
    live = live_build_id(settings)
    assert live is not None
    assert manifest_link(settings).resolve().parent.name == live
    assert settings.exports.resolve().parent.name == live
    assert json.loads(manifest_link(settings).read_text())["build_id"] == live

    manifest = publish_values(settings, [2])
    assert live_values(settings) == [2]
    assert live_build_id(settings) == manifest.build_id
    assert not list(settings.warehouse.rglob("*.part"))
    assert not list(settings.staging.iterdir())
    assert {path.name for path in settings.builds.iterdir()} == set(build_ids(settings))


def test_new_build_clears_what_was_left(settings: Settings) -> None:
    left = new_build(settings)
    left.database.write_bytes(b"half")
    (settings.warehouse / "ordos.duckdb.part").symlink_to("nowhere")
    build = new_build(settings)
    assert [path.name for path in settings.staging.iterdir()] == [build.build_id]
    assert not build.database.exists()
    assert not (settings.warehouse / "ordos.duckdb.part").is_symlink()
