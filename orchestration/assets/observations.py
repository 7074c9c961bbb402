"""The lake as an asset.

Here: extraction over the documents of a batch, and handing the batch to lake and ledger. Not here: how figures are found
(extraction/), what a file of the lake looks like (lake.py).
"""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence

import dagster as dg

from orchestration.extraction.extract import extract_document
from orchestration.extraction.model import Document, Extraction
from orchestration.ingest import batch
from orchestration.ingest.ledger import Ledger
from orchestration.lake import extraction_frames, write_batch, write_outcomes
from orchestration.progress import say, stage
from orchestration.resources import Folders, Writer

_SECONDS_BETWEEN_LINES = 5.0


@dg.asset(group_name="ingest", kinds={"python", "parquet"})
def observations(folders: Folders, writer: Writer, documents: batch.BatchPlan) -> dg.MaterializeResult:
    """What the documents of the batch state: figures, projects, policy tasks and named green units, in the lake."""
    settings = folders.settings
    ledger = Ledger(settings.ledger)
    with stage("extraction"):
        extractions, failed = extract_all(documents.documents)
        frames = extraction_frames(documents.batch_id, documents.extractor, extractions)
        if extractions:
            write_batch(settings, documents.batch_id, frames)
        batch.commit_batch(ledger, documents.without(failed), frames["observation"].height)
        write_outcomes(settings, ledger.snapshot_outcomes())
        say(f"{frames['observation'].height} observations from {len(extractions)} documents")
    return dg.MaterializeResult(
        metadata={
            "batch_id": documents.batch_id,
            "extractor": documents.extractor,
            "failed_documents": dg.MetadataValue.json(failed),
            **{f"{table}_rows": frame.height for table, frame in frames.items()},
        }
    )


def extract_all(documents: Sequence[Document]) -> tuple[list[Extraction], dict[str, str]]:
    """Extractions, and the documents that broke extraction with the reason: one bad document must not stop the others."""
    extractions: list[Extraction] = []
    failed: dict[str, str] = {}
    said = time.monotonic()
    for number, document in enumerate(documents, start=1):
        try:
            extractions.append(extract_document(document))
        except Exception as error:
            logging.getLogger(__name__).exception("Extraction failed: %s", document.source_path)
            failed[document.document_id] = f"Extraction broke off: {type(error).__name__}: {error}"
        if time.monotonic() - said > _SECONDS_BETWEEN_LINES:
            say(f"{number} of {len(documents)} documents")
            said = time.monotonic()
    return extractions, failed
