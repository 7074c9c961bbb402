"""The values that pass between the rooms of extraction.

Here: records with no behaviour beyond what follows from their own fields. None is changed once made; those made for
every figure are not frozen all the same, because a frozen record of thirty fields costs ten times as much to make.
Not here: parsing, files, Dagster, DuckDB, polars.

All offsets are Unicode code points in ``Document.text``, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(slots=True)
class Cell:
    """One table cell; ``text`` is ``Document.text[start:end]`` without the blanks around it."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as rows of cells, whichever format it came from. ``name`` is a sheet's name, else empty."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Origin:
    """A stretch of a page's text and where it stands in the markup: character for character, or a single character that is
    written as a reference (&sup2;). Blanks and signs that the text adds belong to no stretch."""

    text_start: int
    text_end: int
    markup_start: int
    markup_end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One version of one document, decoded.

    ``grids`` is given by readers of tabular formats (csv, tsv, xlsx), whose ``text`` then is the decoded file itself or,
    for a workbook, its cells joined by tabs and line feeds, a sheet after the other. For running text it is empty and
    tables are found by the layout.
    ``issued`` is an ISO 8601 year, month or day. ``inferred_fields`` names the fields that were read off the text.
    ``source_document`` is the title of the document a digest was made from, else None.
    ``origins`` tells of a page, whose ``text`` is what a reader sees of it, where that stands in the markup, in order of
    ``text_start``; it is empty where ``text`` is the decoded file itself, and for a workbook.
    """

    document_id: str
    document_version: str
    source_path: str
    text: str
    title: str | None = None
    publisher: str | None = None
    document_number: str | None = None
    issued: str | None = None
    document_kind: str | None = None
    place: str | None = None
    url: str | None = None
    licence: str | None = None
    inferred_fields: tuple[str, ...] = ()
    media_type: str = "text/plain"
    charset: str | None = None
    byte_size: int = 0
    source_document: str | None = None
    grids: tuple[Grid, ...] = ()
    origins: tuple[Origin, ...] = ()


@dataclass(slots=True)
class Observation:
    """One figure stated in one place of one document. What each field means: dbt_project/models/columns.md."""

    observation_id: str
    char_start: int
    char_end: int
    text: str
    source_text: str
    source_start: int
    heading_path: str
    obs_value: Decimal
    obs_value_upper: Decimal | None
    unit_text: str
    normalized_value: Decimal | None
    normalized_value_upper: Decimal | None
    normalized_unit: str | None
    unit_flag: str | None
    comparator: str
    time_period: str | None
    obs_kind: str
    measure_form: str
    indicator_name: str | None
    indicator_text: str | None
    indicator_code: str | None
    product: str | None
    entity_name: str | None
    entity_text: str | None
    table_index: int | None
    table_row: int | None
    table_caption: str | None
    table_serial: str | None
    table_row_label: str | None
    table_column_label: str | None
    decisions: str
    extractor: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Project:
    """One row of a project list."""

    project_id: str
    char_start: int
    char_end: int
    source_text: str
    heading_path: str
    table_index: int
    table_row: int
    serial: str
    project_name: str
    project_category: str | None
    project_content: str | None
    total_investment: Decimal | None
    unit_text: str | None
    place_text: str | None


@dataclass(frozen=True, slots=True)
class PolicyTask:
    """One task or measure of a policy document with the units that answer for it."""

    policy_task_id: str
    char_start: int
    char_end: int
    source_text: str
    section: str
    task_number: str
    task_title: str
    lead_units: tuple[str, ...]
    responsible_units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GreenUnit:
    """One named green unit of a list."""

    green_unit_id: str
    char_start: int
    char_end: int
    source_text: str
    heading_path: str
    table_index: int
    table_row: int
    serial: str | None
    unit_category: str
    unit_name: str
    unit_level: str | None


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """Something that looked like a figure or a row and was set aside, with the reason code and words for people.

    Words where a table has figures also say what they are about: a target may be set in words.
    """

    rejected_row_id: str
    char_start: int
    char_end: int
    source_text: str
    reason_code: str
    reason: str
    indicator_name: str | None = None
    indicator_code: str | None = None
    entity_name: str | None = None
    time_period: str | None = None
    obs_kind: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one document."""

    document: Document
    observations: tuple[Observation, ...] = field(default=())
    projects: tuple[Project, ...] = field(default=())
    policy_tasks: tuple[PolicyTask, ...] = field(default=())
    green_units: tuple[GreenUnit, ...] = field(default=())
    rejected_rows: tuple[RejectedRow, ...] = field(default=())
