"""sources.yml: what is declared, what is passed over, and what no file of a folder can break."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from orchestration.ingest.sources import SourcesTree, digest, load_sources
from orchestration.settings import Settings

DOCUMENTS = Path(__file__).parents[1] / "documents"
Put = Callable[[str, str | bytes], Path]


def test_declared_fields_under_the_names_of_a_document() -> None:
    sources = load_sources(DOCUMENTS)
    assert sources.entries["policy.txt"] == {
        "issued": "2024-03-05",
        "document_kind": "policy",
        "publisher": "青石市人民政府",
    }
    assert sources.entries["capacity.csv"] == {"title": "青石市装机容量", "issued": "2024"}
    assert not sources.problems


@pytest.mark.parametrize(
    ("written", "issued"),
    [
        ("2022", "2022"),
        ("2025-12", "2025-12"),
        ("2025-08-15", "2025-08-15"),
        ("2025-08-15 10:00:00", "2025-08-15"),
        ("2025年8月15日", "2025-08-15"),
        ("'2022'", "2022"),
    ],
)
def test_issued_becomes_iso(put: Put, settings: Settings, written: str, issued: str) -> None:
    put("sources.yml", f"- file: a.txt\n  issued: {written}\n")
    assert load_sources(settings.raw).entries["a.txt"] == {"issued": issued}


@pytest.mark.parametrize(
    "name", ["../a.txt", "/etc/a.txt", "x/../../a.txt", "..", "'.'", "''", "a\\b.txt", "7", "null", "[a.txt]"]
)
def test_names_that_lead_out_of_the_folder_are_passed_over(put: Put, settings: Settings, name: str) -> None:
    put("sources.yml", f"- file: {name}\n  title: 甲\n- file: ./b.txt\n  title: 乙\n")
    sources = load_sources(settings.raw)
    assert list(sources.entries) == ["b.txt"]
    assert "Entry 1" in sources.problems[0]
    assert not sources.is_broken


@pytest.mark.parametrize(
    "field", ["issued: 2025-13", "issued: 去年", "issued: 2025.1", "title: [a]", "kind: 奇谈", "title: true"]
)
def test_values_that_cannot_be_used_are_passed_over(put: Put, settings: Settings, field: str) -> None:
    put("sources.yml", f"- file: a.txt\n  publisher: 某局\n  {field}\n")
    sources = load_sources(settings.raw)
    assert sources.entries["a.txt"] == {"publisher": "某局"}
    assert field.split(":")[0] in sources.problems[0]


@pytest.mark.parametrize(
    "content",
    [
        "- file: a.txt\n  title: [unclosed\n",
        "a: b\n",
        "just words\n",
        b"\x00\x01",
        "- file: a.txt\n  issued: 2025-13-45\n",
        "- !!python/object/apply:os.system [id]\n",
        "[" * 20_000,
        "",
    ],
)
def test_a_broken_file_declares_nothing(put: Put, settings: Settings, content: str | bytes) -> None:
    put("sources.yml", content)
    sources = load_sources(settings.raw)
    assert sources.is_broken
    assert sources.entries == {}
    assert sources.problems


def test_other_charsets_are_read(put: Put, settings: Settings) -> None:
    put("sources.yml", "- file: 甲.txt\n  title: 全市经济运行情况\n".encode("gb18030"))
    assert load_sources(settings.raw).entries == {"甲.txt": {"title": "全市经济运行情况"}}


def test_the_nearest_sources_speak(put: Put, settings: Settings) -> None:
    put("sources.yml", "- file: a/b/c.txt\n  title: 远\n- file: a/d.txt\n  title: 根\n")
    put("a/b/sources.yml", "- file: c.txt\n  title: 近\n")
    tree = SourcesTree(settings.raw)
    assert tree.declared("a/b/c.txt") == {"title": "近"}
    assert tree.declared("a/d.txt") == {"title": "根"}
    assert tree.declared("a/other.txt") == {}


def test_the_digest_follows_the_content() -> None:
    assert digest({"title": "甲", "issued": "2022"}) == digest({"issued": "2022", "title": "甲"})
    assert digest({"title": "甲"}) != digest({"title": "乙"})


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("press", "press"),
        ("新闻报道", "press"),
        ("新闻", "press"),
        ("规划", "plan"),
        ("报告", "report"),
        ("work report", "work_report"),
    ],
)
def test_a_kind_by_its_code_or_its_name(put: Put, settings: Settings, written: str, kind: str) -> None:
    put("sources.yml", f"- file: a.txt\n  kind: {written}\n")
    assert load_sources(settings.raw).entries["a.txt"] == {"document_kind": kind}
