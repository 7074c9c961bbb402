"""The way through extraction: Document -> layout -> prose and tables -> observations, projects, tasks, green units.

Here: the order of the rooms. Not here: any rule.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from orchestration.extraction.layout.layout import Layout, lay_out
from orchestration.extraction.listings import green_units, policy_tasks, projects
from orchestration.extraction.model import Document, Extraction, GreenUnit, Observation, Project, RejectedRow
from orchestration.extraction.prose.binding import Binder
from orchestration.extraction.quantities.quantities import scan
from orchestration.extraction.record import Facts, identity, observation
from orchestration.extraction.subjects.subjects import Subjects
from orchestration.extraction.tables import columns, headers, tables
from orchestration.extraction.version import extractor_version


def extract_document(document: Document) -> Extraction:
    """Everything stated in one document. Never raises for what a document says; what cannot be kept is a rejected row."""
    with _collector_at_rest():
        return _extract(document)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Nothing made for a document refers to itself in a circle; to look for that costs a third of a long document's time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _extract(document: Document) -> Extraction:
    layout = lay_out(document)
    subjects = Subjects(document)
    subjects.about = subjects.of_text(layout.view.text)
    scanned = scan(layout.view.text)
    facts = Binder(document, layout, scanned, subjects).facts()
    project_rows: list[Project] = []
    units: list[GreenUnit] = []
    in_words: list[RejectedRow] = []
    for block in layout.tables:
        block = replace(block, grid=headers.folded(block.grid))
        header = columns.read_header(block.grid)
        if header is None:
            continue
        if columns.is_project_list(header):
            for row in projects.rows(document, block, header, subjects, layout.source):
                if row.project is not None:
                    project_rows.append(row.project)
                facts.extend(row.facts)
                in_words.extend(row.in_words)
        elif green_units.is_green_list(header, block):
            units.extend(green_units.rows(document, block, header))
        else:
            figures, words = tables.read(document, block, header, subjects, layout.source)
            facts.extend(figures)
            in_words.extend(words)
    kept, rejected = _records(document, facts)
    rejected += in_words
    rejected += _oversized(document, layout, [(o.start, o.end) for o in scanned.oversized])
    return Extraction(
        document=document,
        observations=tuple(kept),
        projects=tuple(project_rows),
        policy_tasks=tuple(policy_tasks.tasks(document, layout)),
        green_units=tuple(units),
        rejected_rows=tuple(rejected),
    )


def _records(document: Document, facts: list[Facts]) -> tuple[list[Observation], list[RejectedRow]]:
    extractor = extractor_version()
    kept: list[Observation] = []
    rejected: list[RejectedRow] = []
    for fact in sorted(facts, key=lambda f: (f.start, f.end)):
        record = observation(document, fact, extractor)
        if isinstance(record, Observation):
            kept.append(record)
        else:
            rejected.append(record)
    return kept, rejected


def _oversized(document: Document, layout: Layout, spans: list[tuple[int, int]]) -> list[RejectedRow]:
    rows = []
    for view_start, view_end in spans:
        start, end = layout.view.source_start(view_start), layout.view.source_end(view_end)
        rows.append(
            RejectedRow(
                identity(document, start, end),
                start,
                end,
                document.text[start:end][:200],
                "number_out_of_range",
                "the numeral has more digits than any stated figure",
            )
        )
    return rows
