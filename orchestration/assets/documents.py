"""The raw folder as an asset.

Here: a thin wrapper around the plan of a batch. Not here: what counts as new (ingest/batch.py), extraction.
"""

from __future__ import annotations

import dagster as dg

from orchestration.extraction.version import extractor_version
from orchestration.ingest import batch
from orchestration.ingest.ledger import Ledger
from orchestration.lake import discard_orphans
from orchestration.progress import say, stage
from orchestration.publication.build import clear_leftovers
from orchestration.resources import Folders, Writer


@dg.asset(group_name="ingest", kinds={"python"})
def documents(folders: Folders, writer: Writer) -> dg.Output[batch.BatchPlan]:
    """Files of the raw folder that are new or changed, read and decoded; every other file with what became of it.

    Changes nothing: what was planned counts once its observations are in the lake.
    """
    settings = folders.settings
    ledger = Ledger(settings.ledger)
    with stage("ingest"):
        clear_leftovers(settings)
        discard_orphans(settings, ledger.committed_batches())
        plan = batch.plan(settings, ledger, extractor_version())
        counts = plan.counts()
        say(", ".join(f"{count} {outcome}" for outcome, count in counts.items()))
    set_aside = [f"- {o.source_path}: {o.reason}" for o in plan.outcomes if o.outcome == "quarantined"]
    metadata: dict[str, dg.MetadataValue] = {name: dg.MetadataValue.int(count) for name, count in counts.items()}
    metadata["batch_id"] = dg.MetadataValue.text(plan.batch_id)
    metadata["set_aside"] = dg.MetadataValue.md("\n".join(set_aside) or "none")
    return dg.Output(plan, metadata=metadata)
