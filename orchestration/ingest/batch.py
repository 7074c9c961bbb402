"""What a run has to do, by content and not by time.

Here: comparing the files that are there with the ledger, reading those that are new, and handing the result back to the
ledger. Not here: extraction, the lake, SQL.
"""

from __future__ import annotations

import hashlib
import time
import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from orchestration.extraction.model import Document
from orchestration.ingest import readers
from orchestration.ingest.ledger import Commit, Ledger, LedgerState, Outcome, Retired, Seen
from orchestration.ingest.quarantine import Quarantine
from orchestration.ingest.scan import FoundFile, scan
from orchestration.ingest.sources import SOURCES_NAME, UNREADABLE_SOURCES, SourcesTree, digest
from orchestration.settings import Settings

# What one tick of the inbox sensor may put into a run; the rest waits for the next tick.
PENDING_LIMIT = 500

_READER_MODULES = (
    *("charset", "dates", "delimited", "html", "html_markup", "html_record", "html_table", "html_text"),
    *("markup_origins", "metadata", "readers", "sources", "workbook"),
)

UNCHANGED, DUPLICATE, TAKE = "unchanged", "duplicate", "take"


@dataclass(frozen=True)
class BatchPlan:
    """What a run found: documents to extract, what became of the other files, and what to write down once it is done."""

    batch_id: str
    extractor: str
    documents: list[Document]
    outcomes: list[Outcome]
    seen: list[Seen]
    retired: list[Retired]
    unchanged_count: int
    missing: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Nothing happened that a build could show."""
        return not self.outcomes and not self.retired

    def counts(self) -> dict[str, int]:
        """Files by outcome, as a run's summary tells them."""
        counted = Counter(outcome.outcome for outcome in self.outcomes)
        counted["unchanged"] += self.unchanged_count
        counted["superseded"] += len(self.retired)
        return {name: counted[name] for name in ("taken", "unchanged", "superseded", "quarantined")}

    def without(self, failed: Mapping[str, str]) -> BatchPlan:
        """The plan after extraction failed for some documents (document_id -> reason): they are set aside, the rest goes on.

        Their earlier versions stay valid.
        """

        def set_aside(outcome: Outcome) -> Outcome:
            if outcome.outcome != "taken" or outcome.document_id not in failed:
                return outcome
            reason = failed[outcome.document_id]
            return replace(outcome, outcome="quarantined", reason_code="extraction_failed", reason=reason)

        outcomes = [set_aside(outcome) for outcome in self.outcomes]
        paths = {document.source_path for document in self.documents if document.document_id in failed}
        return replace(
            self,
            documents=[document for document in self.documents if document.document_id not in failed],
            outcomes=outcomes,
            seen=[replace(seen, outcome="quarantined") if seen.source_path in paths else seen for seen in self.seen],
            retired=[retired for retired in self.retired if retired.replaced_by not in paths],
        )


@dataclass(frozen=True)
class News:
    """How many files a run would look at again, and how many it no longer finds. True when there is something to do."""

    new: int = 0
    changed: int = 0
    outdated: int = 0
    missing: int = 0

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.outdated)


@cache
def reader_version() -> str:
    """Changes with the code that reads files, so that a better reader gets another try at what was set aside."""
    here = Path(__file__).parent
    sources = b"".join((here / f"{name}.py").read_bytes() for name in _READER_MODULES)
    return "reader@" + hashlib.sha256(sources).hexdigest()[:12]


def new_batch_id() -> str:
    """Sorts by time; the random tail keeps two machines apart."""
    return f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{uuid.uuid4().hex[:8]}"


class _Decider:
    """Holds files, one after the other, against the ledger's state. ``owners`` says which path a version belongs to."""

    def __init__(self, state: LedgerState, versions: Mapping[str, str], processor: str) -> None:
        self.state = state
        self.processor = processor
        self.owners = {
            pointer.document_version: path
            for path, pointer in state.current.items()
            if versions.get(path) == pointer.document_version
        }

    def decide(self, path: str, version: str, declared: str) -> str:
        seen, owner = self.state.seen.get(path), self.owners.get(version)
        standing = self.standing(path, version)
        if standing == "quarantined" and seen is not None and seen.declared == declared:
            return UNCHANGED
        if owner is None:
            return TAKE
        if owner != path:
            return UNCHANGED if standing == "unchanged" else DUPLICATE
        pointer = self.state.current[path]
        return UNCHANGED if (pointer.processor, pointer.declared) == (self.processor, declared) else TAKE

    def standing(self, path: str, version: str) -> str:
        """What became of this version of the file when this program last looked at it; taken when that was long ago."""
        seen = self.state.seen.get(path)
        is_same = seen is not None and (seen.document_version, seen.processor) == (version, self.processor)
        return seen.outcome if seen is not None and is_same else "taken"

    def why_again(self, path: str, version: str, declared: str) -> str | None:
        """Why a document that is already there is taken again."""
        pointer = self.state.current.get(path)
        if pointer is None:
            return None
        if pointer.document_version != version:
            return "The file has new content."
        if pointer.declared != declared:
            return "sources.yml says something else about the file."
        return "The file is read by a new version of the program."


class _Planner:
    """Builds one plan; every method adds to it."""

    def __init__(self, settings: Settings, ledger: Ledger, extractor: str) -> None:
        self.settings = settings
        self.processor = f"{reader_version()}+{extractor}"
        self.state = ledger.state()
        self.sources = SourcesTree(settings.raw)
        self.plan = BatchPlan(new_batch_id(), extractor, [], [], [], [], 0)
        self.versions: dict[str, str] = {}
        self.unchanged = 0

    def build(self) -> BatchPlan:
        files = scan(self.settings.raw)
        self.versions = {file.relative_path: _version(file) for file in files}
        decider = _Decider(self.state, self.versions, self.processor)
        for file in files:
            self._add(file, self.versions[file.relative_path], decider)
        for folder in sorted(self.sources.read):
            self._add_sources(folder)
        missing = sorted(set(self.state.current) - set(self.versions) - {retired.source_path for retired in self.plan.retired})
        return replace(self.plan, unchanged_count=self.unchanged, missing=missing)

    def _add(self, file: FoundFile, version: str, decider: _Decider) -> None:
        path = file.relative_path
        declared = _declared_digest(self.sources, path, self.state)
        decision = decider.decide(path, version, declared)
        if decision == UNCHANGED:
            self.unchanged += 1
            self._see(file, version, declared, decider.standing(path, version))
        elif decision == DUPLICATE:
            self._add_duplicate(file, version, declared, decider.owners[version])
        else:
            self._take(file, version, decider)

    def _add_duplicate(self, file: FoundFile, version: str, declared: str, owner: str) -> None:
        outcome = self._outcome(file, version, "unchanged", "duplicate_content", f"The same bytes as {owner}.")
        self.plan.outcomes.append(outcome)
        if file.relative_path in self.state.current:
            reason = f"The file now has the bytes of {owner}."
            self.plan.retired.append(Retired(file.relative_path, "duplicate_content", reason, owner))
        self._see(file, version, declared, "unchanged")

    def _take(self, file: FoundFile, version: str, decider: _Decider) -> None:
        path = file.relative_path
        fields = self.sources.declared(path)
        declared = digest(fields)
        try:
            data = readers.read_bytes(file.path)
            if readers.document_version(data) != version:
                raise Quarantine("changing_file", "The file changed while it was read; the next run takes it.")
            document = readers.read_document(file.path, path, data, fields)
        except Quarantine as error:
            reason = error.reason
            if path in self.state.current:
                reason += " The version taken before stays valid."
            self.plan.outcomes.append(self._outcome(file, version, "quarantined", error.reason_code, reason))
            self._see(file, version, declared, "quarantined")
            return
        decider.owners[version] = path
        again = decider.why_again(path, version, declared)
        moved = self._retire_moved(path, version)
        outcome = self._outcome(file, version, "taken", None, again or moved)
        self.plan.documents.append(document)
        self.plan.outcomes.append(replace(outcome, charset=document.charset, byte_size=document.byte_size))
        if again:
            self.plan.retired.append(Retired(path, None, again, path))
        self._see(file, version, declared, "taken")

    def _retire_moved(self, path: str, version: str) -> str | None:
        """The same bytes were taken from a path where there is no file any more: that document has moved here."""
        for old, pointer in self.state.current.items():
            if pointer.document_version == version and old not in self.versions:
                self.plan.retired.append(Retired(old, "retired", f"The file has moved to {path}.", path))
                return f"The file has moved here from {old}."
        return None

    def _add_sources(self, folder: str) -> None:
        """A sources.yml with something wrong in it is told of once, as a file of its own."""
        sources = self.sources.at(folder)
        path = f"{folder}/{SOURCES_NAME}" if folder else SOURCES_NAME
        version = sources.document_version or ""
        seen = self.state.seen.get(path)
        is_same = seen is not None and (seen.document_version, seen.processor) == (version, self.processor)
        if sources.problems and not is_same:
            file = FoundFile(self.settings.raw / path, path, sources.byte_size, 0)
            reason = " ".join(sources.problems)
            self.plan.outcomes.append(self._outcome(file, version, "quarantined", UNREADABLE_SOURCES, reason))
            self._see(file, version, "", "quarantined")

    def _see(self, file: FoundFile, version: str, declared: str, outcome: str) -> None:
        key = (file.relative_path, file.byte_size, file.modified)
        self.plan.seen.append(Seen(*key, version, self.processor, declared, outcome))

    def _outcome(self, file: FoundFile, version: str, outcome: str, reason_code: str | None, reason: str | None) -> Outcome:
        return Outcome(
            source_path=file.relative_path,
            document_id=readers.document_id(file.relative_path),
            document_version=version or None,
            outcome=outcome,
            reason_code=reason_code,
            reason=reason,
            byte_size=file.byte_size,
            media_type=readers.media_type(file.path),
        )


def plan(settings: Settings, ledger: Ledger, extractor: str) -> BatchPlan:
    """What is new in the raw folder, read and ready for extraction. Changes nothing."""
    return _Planner(settings, ledger, extractor).build()


def commit_batch(ledger: Ledger, done: BatchPlan, observation_count: int) -> None:
    """Write down that the plan was carried out. Call it after the lake files of the batch are written."""
    change = Commit(done.batch_id, done.extractor, done.outcomes, done.seen, done.retired, observation_count)
    ledger.commit(change)


def has_news(settings: Settings, ledger: Ledger, extractor: str) -> News:
    """Whether a run would find something to do. Opens only files whose size or time has changed."""
    state = ledger.state()
    files = scan(settings.raw)
    decisions = _cheap_decisions(settings, state, files, extractor)
    counted: Counter[str] = Counter()
    for file, version in decisions:
        seen = state.seen.get(file.relative_path)
        kind = "new" if seen is None else "changed" if seen.document_version != version else "outdated"
        counted[kind] += 1
    found = {file.relative_path for file in files}
    return News(**counted, missing=sum(path not in found for path in state.current))


def pending_inbox(settings: Settings, ledger: Ledger, extractor: str, minimum_age_seconds: float) -> list[FoundFile]:
    """Files in the inbox that a run would take, old enough to be whole, the oldest first and not too many at once."""
    state = ledger.state()
    before = time.time_ns() - int(minimum_age_seconds * 1e9)
    decisions = _cheap_decisions(settings, state, scan(settings.raw), extractor)
    pending = [file for file, _ in decisions if file.path.is_relative_to(settings.inbox) and file.modified <= before]
    return sorted(pending, key=lambda file: file.modified)[:PENDING_LIMIT]


def _cheap_decisions(
    settings: Settings, state: LedgerState, files: Sequence[FoundFile], extractor: str
) -> list[tuple[FoundFile, str]]:
    """Files that a run would not leave as they are, and their versions."""
    processor = f"{reader_version()}+{extractor}"
    sources = SourcesTree(settings.raw)
    versions = {file.relative_path: _remembered_version(file, state) for file in files}
    decider = _Decider(state, versions, processor)
    found = []
    for file in files:
        version = versions[file.relative_path]
        decision = decider.decide(file.relative_path, version, _declared_digest(sources, file.relative_path, state))
        if decision == TAKE:
            decider.owners[version] = file.relative_path
        if decision != UNCHANGED:
            found.append((file, version))
    return found


def _declared_digest(sources: SourcesTree, path: str, state: LedgerState) -> str:
    """Digest of what is declared about a file. A sources.yml that has become unreadable takes nothing back: what was
    declared when the file was last read still holds."""
    seen = state.seen.get(path)
    return seen.declared if seen is not None and sources.is_broken(path) else digest(sources.declared(path))


def _remembered_version(file: FoundFile, state: LedgerState) -> str:
    seen = state.seen.get(file.relative_path)
    if seen is not None and (seen.byte_size, seen.modified) == (file.byte_size, file.modified):
        return seen.document_version
    return _version(file)


def _version(file: FoundFile) -> str:
    """sha256 of the file's bytes, however large; empty where it cannot be read."""
    try:
        with file.path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""
