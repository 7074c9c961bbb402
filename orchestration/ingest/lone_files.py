"""Files given by hand, read without ledger or warehouse. Here: walking them. Not here: extraction, output."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from orchestration.extraction.model import Document
from orchestration.ingest import readers
from orchestration.ingest.dates import iso_date
from orchestration.ingest.quarantine import Quarantine
from orchestration.ingest.scan import printable, scan
from orchestration.ingest.sources import SOURCES_NAME, UNREADABLE_SOURCES, SourcesTree

Report = Callable[[str, Quarantine], None]


def read_for_extract(paths: Sequence[Path], issued: str | None, place: str | None, report: Report) -> Iterator[Document]:
    """Documents of the given files and folders, one after the other. What cannot be taken is reported, the rest goes on.

    Folders are read through. ``issued`` and ``place`` stand for what sources.yml leaves out. A document's path is the one
    given; its id follows from the path inside the given folder, or from the name of a lone file.
    """
    given = {"issued": iso_date(issued) if issued else None, "place": place}
    if issued and not given["issued"]:
        raise ValueError(f"{issued} is no year, month or day")
    extra = {name: value for name, value in given.items() if value}
    for path in paths:
        if path.is_dir():
            tree = SourcesTree(path)
            for file in scan(path):
                name = posixpath.join(printable(path.as_posix()), file.relative_path)
                yield from _read(file.path, file.relative_path, name, tree, extra, report)
            _report_sources(path, tree, report)
        else:
            yield from _read(path, printable(path.name), printable(path.as_posix()), SourcesTree(path.parent), extra, report)


def _read(
    path: Path, relative_path: str, source_path: str, tree: SourcesTree, extra: Mapping[str, str], report: Report
) -> Iterator[Document]:
    try:
        data = readers.read_bytes(path)
        yield readers.read_document(path, relative_path, data, {**extra, **tree.declared(relative_path)}, source_path)
    except Quarantine as error:
        report(source_path, error)


def _report_sources(folder: Path, tree: SourcesTree, report: Report) -> None:
    for name, sources in sorted(tree.read.items()):
        if sources.problems:
            report((folder / name / SOURCES_NAME).as_posix(), Quarantine(UNREADABLE_SOURCES, " ".join(sources.problems)))
