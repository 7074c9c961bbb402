"""The published warehouse as an asset.

Here: the last gate and the call that publishes. Not here: how a build goes live (publication/), what is checked (checks.py).
"""

import dagster as dg
from dagster import AssetExecutionContext

from orchestration.assets.transformations import staged_build
from orchestration.ingest.ledger import Ledger
from orchestration.progress import say, stage
from orchestration.publication.manifest import Manifest
from orchestration.publication.publish import publish
from orchestration.report import report_findings
from orchestration.resources import Folders, Writer
from orchestration.transformation.fingerprint import build_fingerprint

PUBLISHED_SCHEMAS = ("marts", "ops", "seeds")


def published_warehouse(models: dg.AssetsDefinition) -> dg.AssetsDefinition:
    """The asset that follows every published relation, and so waits for the blocking checks of all of them."""

    @dg.asset(
        name="published_warehouse",
        group_name="publication",
        kinds={"duckdb", "parquet"},
        deps=[key for key in models.keys if key.path[0] in PUBLISHED_SCHEMAS],
    )
    def published(context: AssetExecutionContext, folders: Folders, writer: Writer) -> dg.MaterializeResult:
        """The build that analysts open: checked, compared with the one before, swapped in whole."""
        settings = folders.settings
        ledger = Ledger(settings.ledger)
        build = staged_build(folders)
        with stage("publication"):
            report_findings(ledger, context.run_id, build.build_id)
            manifest = publish(settings, build, ledger, build_fingerprint(ledger))
            say(f"build {manifest.build_id}")
        return dg.MaterializeResult(
            metadata={"build_id": manifest.build_id, "differences": dg.MetadataValue.md(differences_table(manifest))}
        )

    return published


def differences_table(manifest: Manifest) -> str:
    """Rows added, removed and changed in each relation, as Markdown."""
    lines = ["| relation | rows | added | removed | changed |", "|---|---|---|---|---|"]
    for d in manifest.differences:
        lines.append(f"| {d.relation} | {d.row_count} | {d.added} | {d.removed} | {d.changed} |")
    return "\n".join(lines)
