"""One figure traced to its source, in words.

Here: fetching an observation of the live warehouse and telling where it stands and how it was read. Not here: extraction,
which wrote the decisions down.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import duckdb

from orchestration.commands.observation_lines import plain_number
from orchestration.settings import Settings

MARKS = ("»", "«")

_QUERY = """
    SELECT o.*, d.title, d.publisher, d.issued, d.document_number
    FROM marts.fct_observation AS o
    JOIN marts.dim_document AS d USING (document_key)
    WHERE o.observation_id = $observation_id
"""
_TEXT = "SELECT document_text FROM read_parquet($files, union_by_name = true) WHERE document_version = $version LIMIT 1"
# The warehouse tells where a figure stands in the file; in the text of a page it stands elsewhere.
_PLACE = """
    SELECT char_start, char_end FROM read_parquet($files, union_by_name = true)
    WHERE observation_id = $observation_id AND document_version = $version LIMIT 1
"""
_READ = (
    "indicator_name", "indicator_code", "product", "entity_name", "time_period", "obs_kind", "measure_form", "comparator",
    "obs_value", "obs_value_upper", "unit_text", "normalized_value", "normalized_value_upper", "normalized_unit",
)  # fmt: skip


def explain(settings: Settings, observation_id: str) -> str | None:
    """The explanation, or None when the live build has no such observation."""
    with duckdb.connect(str(settings.live.resolve()), read_only=True) as connection:
        cursor = connection.execute(_QUERY, {"observation_id": observation_id})
        row = cursor.fetchone()
        if row is None:
            return None
        found = dict(zip((name for name, *_ in cursor.description or []), row, strict=True))
        version = {"version": found["document_version"]}
        files = str(settings.lake / "document" / "*.parquet")
        text = connection.execute(_TEXT, {"files": files, **version}).fetchone()
        files = str(settings.lake / "observation" / "*.parquet")
        place = connection.execute(_PLACE, {"files": files, "observation_id": observation_id, **version}).fetchone()
    if text is None or place is None:
        return describe(found, found["source_text"])
    return describe(found, marked(found["source_text"], text[0], *place))


def describe(found: Mapping[str, Any], marked_text: str) -> str:
    """The explanation of one row of fct_observation. ``marked_text`` is its sentence or row with the figure marked, unless
    the lake no longer holds the document."""
    issued = ", ".join(str(found[name]) for name in ("publisher", "document_number", "issued") if found[name])
    lines = [
        f"{found['text']}  ({found['observation_id']})",
        "",
        f"document   {found['title'] or 'no title'}{f' ({issued})' if issued else ''}",
        f"file       {found['source_path']}, characters {found['char_start']} to {found['char_end']}",
        f"version    {found['document_version']}",
        f"headings   {found['heading_path'] or 'none'}",
        *_table_lines(found),
        "",
        marked_text,
        "",
        *_decision_lines(found),
        "",
        f"read by {found['extractor']}, confidence {found['confidence']:.2f}",
    ]
    return "\n".join(lines)


def marked(source_text: str, document_text: str, start: int, end: int) -> str:
    """The sentence or row with the figure between marks; the same figure may stand in it more than once."""
    opening, closing = MARKS
    at = document_text.rfind(source_text, max(0, end - len(source_text)), start + len(source_text))
    if at < 0:
        return source_text
    return source_text[: start - at] + opening + document_text[start:end] + closing + source_text[end - at :]


def _table_lines(found: Mapping[str, Any]) -> list[str]:
    if found["table_index"] is None:
        return []
    parts = [found[name] for name in ("table_caption", "table_row_label", "table_column_label") if found[name]]
    return [f"table      {' / '.join(parts) or 'without caption'}, row {found['table_row']}"]


def _decision_lines(found: Mapping[str, Any]) -> list[str]:
    """Each field with its value, and below it whatever else was decided, with the rule and the words it went by."""
    decisions = json.loads(found["decisions"] or "{}")
    names = [name for name in _READ if found[name] is not None or name in decisions]
    names += [name for name in decisions if name not in _READ]
    lines = []
    for name in names:
        value = found.get(name)
        shown = plain_number(value) if isinstance(value, Decimal) else str(value) if value is not None else "-"
        lines.append(f"{name:<24} {shown:<28} {_because(decisions.get(name))}".rstrip())
    return lines


def _because(decision: Mapping[str, str] | None) -> str:
    if not decision:
        return ""
    words = decision.get("words")
    return f"{decision.get('rule', '')}" + (f": {words}" if words else "")
