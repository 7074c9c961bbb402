"""dbt as this project uses it: one process for each command.

Here: parsing the project for its manifest, building it into a staged database, and what became of every model and test.
Not here: Dagster (assets/transformations.py), SQL (dbt_project/), alerts.

dbt runs in a process of its own: it opens the staged database for writing, and only the end of a process gives that up
for certain; and while it starts, this process is free to import what the next stage needs.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock

from orchestration.progress import say, stage
from orchestration.settings import DBT_PROJECT, Settings
from orchestration.transformation.fingerprint import dbt_project_fingerprint

TARGET = DBT_PROJECT / "target"
MANIFEST = TARGET / "manifest.json"
_STAMP = TARGET / "manifest.fingerprint"
_PARSED = "partial_parse.msgpack"
# Where dbt finds the database, seen from its target: the same in every run of every warehouse, since dbt parses everything anew
# when its profile changes.
_BUILD = Path("build", "ordos.duckdb")
_EVERY_NODES = 50
_FAILED = frozenset({"error", "fail", "runtime error"})


@dataclass(frozen=True)
class NodeResult:
    """What became of one model, seed or test. ``relation`` is the one a test is about, as schema.name."""

    unique_id: str
    kind: str
    name: str
    relation: str
    status: str
    seconds: float
    failing_rows: int
    message: str
    severity: str
    reason: str
    query: str

    @property
    def passed(self) -> bool:
        return self.status in {"success", "pass", "no-op"}

    @property
    def failed(self) -> bool:
        return self.status in _FAILED


class DbtFailed(Exception):
    """dbt could not do its work; the message is dbt's own, shortened."""


def ensure_manifest() -> Path:
    """The manifest of the project as it stands; parsed anew only when the project changed since."""
    TARGET.mkdir(exist_ok=True)
    with FileLock(TARGET / ".lock"):
        fingerprint = dbt_project_fingerprint()
        if not (MANIFEST.exists() and _STAMP.exists() and _STAMP.read_text() == fingerprint):
            environment = {"ORDOS_BUILD": str(_BUILD), "ORDOS_LAKE": "lake"}
            with stage("dbt project"):
                _finish(*_dbt("parse", TARGET, environment))
            _STAMP.write_text(fingerprint)
    return MANIFEST


def build(settings: Settings, database: Path) -> list[NodeResult]:
    """Builds and tests every model into the database. Failing tests are results, a broken project is DbtFailed."""
    target = _target(settings)
    target.mkdir(parents=True, exist_ok=True)
    run_results = target / "run_results.json"
    run_results.unlink(missing_ok=True)
    _inherit_parsing(target)
    _link_build(target, database)
    environment = {"ORDOS_BUILD": str(_BUILD), "ORDOS_LAKE": str(settings.lake.resolve())}
    # Unit tests are about the SQL, not about this data: they belong to the test suite.
    code, errors = _dbt("build", target, environment, "--exclude-resource-type", "unit_test")
    if not run_results.exists():
        _finish(code or 1, errors)
    return last_results(settings)


def last_results(settings: Settings) -> list[NodeResult]:
    """What the last build of this warehouse came to."""
    target = _target(settings)
    run_results = json.loads((target / "run_results.json").read_text())
    return list(node_results(run_results, json.loads((target / "manifest.json").read_text())))


def node_results(run_results: Mapping[str, Any], manifest: Mapping[str, Any]) -> Iterator[NodeResult]:
    """dbt's own account of a run, with names and reasons from the manifest."""
    for result in run_results["results"]:
        node = manifest["nodes"][result["unique_id"]]
        about = _relation_of(node, manifest)
        yield NodeResult(
            unique_id=result["unique_id"],
            kind=node["resource_type"],
            name=node["name"],
            relation=f"{about['schema']}.{about.get('alias') or about['name']}",
            status=result["status"],
            seconds=float(result["execution_time"]),
            failing_rows=int(result.get("failures") or 0),
            message=result.get("message") or "",
            severity=str(node["config"].get("severity") or "error").lower(),
            reason=node.get("description") or "",
            query=result.get("compiled_code") or "",
        )


def _relation_of(node: Mapping[str, Any], manifest: Mapping[str, Any]) -> Mapping[str, Any]:
    """The node a test is attached to, or the first it reads; for all others the node itself."""
    if node["resource_type"] != "test":
        return node
    about = node.get("attached_node") or next(iter(node["depends_on"]["nodes"]), None)
    return manifest["nodes"].get(about) or manifest["sources"].get(about) or node


def _target(settings: Settings) -> Path:
    """Where dbt keeps what it remembers from run to run of one warehouse."""
    return settings.warehouse / ".dbt"


def _inherit_parsing(target: Path) -> None:
    """A warehouse's first run goes on from what ensure_manifest parsed."""
    if not (TARGET / _PARSED).exists() or (target / _PARSED).exists():
        return
    with FileLock(TARGET / ".lock"):
        shutil.copy(TARGET / _PARSED, target / _PARSED)


def _link_build(target: Path, database: Path) -> None:
    """Lets the stable name of the database lead to the staged one."""
    link = target / _BUILD.parent
    link.unlink(missing_ok=True)
    link.symlink_to(os.path.relpath(database.parent, target), target_is_directory=True)


def _dbt(command: str, target: Path, environment: Mapping[str, str], *options: str) -> tuple[int, list[str]]:
    """Runs one dbt command from inside its target; its exit code and the errors it logged."""
    arguments = [sys.executable, "-m", "dbt.cli.main", "--no-use-colors", "--log-format", "json", "--log-level-file", "none"]
    arguments += [command, "--project-dir", str(DBT_PROJECT), "--profiles-dir", str(DBT_PROJECT)]
    arguments += ["--target-path", str(target.resolve()), *options]
    errors: list[str] = []
    with subprocess.Popen(
        arguments, cwd=target, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ, **environment}
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            _follow(line, errors)
    return process.returncode, errors


def _follow(line: str, errors: list[str]) -> None:
    """One line of dbt's log: errors are kept, progress is passed on."""
    try:
        event = json.loads(line)
    except ValueError:
        errors.append(line.rstrip())
        return
    if event["info"]["level"] == "error":
        errors.append(event["info"]["msg"].strip())
    data = event.get("data", {})
    index, total = data.get("index"), data.get("total") or data.get("num_models")
    if event["info"]["name"].endswith("Result") and index and total and (index % _EVERY_NODES == 0 or index == total):
        say(f"{index} of {total} models and tests")


def _finish(code: int, errors: list[str]) -> None:
    if code:
        raise DbtFailed("\n".join(error for error in errors[:10] if error) or f"dbt ended with exit code {code}.")
