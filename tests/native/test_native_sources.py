"""What the compiler is given in place of the sources: it must say the same."""

from __future__ import annotations

import pickle
import sys
from dataclasses import fields
from pathlib import Path
from types import ModuleType

import pytest

from orchestration.native.sources import native

SOURCE = '''"""Rules."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

_WORD = re.compile(
    r"[a-z]+"
)
LENGTHS: dict[str, int] = {"a": 1}
FIRST, SECOND = 1, 2


@dataclass(slots=True)
class Found:
    """One word."""

    word: str
    start: int = 0
    parts: list[str] = field(default_factory=list)

    @property
    def end(self) -> int:
        return self.start + len(self.word)


@dataclass(frozen=True, slots=True)
class Kept:
    found: Found


def find(text: str) -> Found | None:
    match = _WORD.search(text)
    return Found(match.group(), match.start()) if match else None


@cache
def begun() -> list[int]:
    """What is made once."""
    return []


@lru_cache(maxsize=2)
def found_in(text: str, start: int) -> Found | None:
    begun().append(start)
    return find(text[start:])
'''


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = ModuleType("rules")
    monkeypatch.setitem(sys.modules, "rules", module)
    exec(native(SOURCE), module.__dict__)
    return module


def test_constants_are_declared() -> None:
    text = native(SOURCE)
    assert "_WORD: Final = re.compile(" in text
    assert "LENGTHS: Final[dict[str, int]] = {" in text
    assert "FIRST, SECOND = 1, 2" in text


def test_records_stay_what_they_were(rules: ModuleType) -> None:
    found = rules.find("12 abc")
    assert (found.word, found.start, found.parts, found.end) == ("abc", 3, [], 6)
    assert found == rules.Found("abc", 3) != rules.Found("abc")
    assert repr(found) == "Found(word='abc', start=3, parts=[])"
    assert [field.name for field in fields(found)] == ["word", "start", "parts"]
    assert rules.Found("a").parts is not rules.Found("a").parts


def test_records_are_pickled(rules: ModuleType) -> None:
    kept = rules.Kept(rules.Found("abc", 3, ["a"]))
    assert pickle.loads(pickle.dumps(kept)) == kept


def test_what_is_kept_is_made_once(rules: ModuleType) -> None:
    assert rules.found_in("abc", 1) is rules.found_in("abc", 1)
    assert rules.found_in("12", 0) is rules.found_in("12", 0) is None
    assert rules.begun() == [1, 0]


def test_a_full_cache_is_emptied(rules: ModuleType) -> None:
    for start in (0, 1, 0, 2, 0):
        rules.found_in("abc", start)
    assert rules.begun() == [0, 1, 2, 0]


def test_lines_above_the_first_record_stay_where_they_are() -> None:
    head = SOURCE.index("@dataclass")
    assert native(SOURCE)[: native(SOURCE).index("@dataclass")].count("\n") == SOURCE[:head].count("\n")


def test_a_source_without_constants_and_records_stays_the_same_but_for_the_import() -> None:
    source = Path(__file__).read_text(encoding="utf-8").replace("SOURCE", "source")
    assert native(source).replace("; from typing import Final", "", 1) == source
