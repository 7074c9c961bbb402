"""A made-up lake of any size. Here: documents and observations composed by SQL, written as the Parquet files dbt reads.

Every span is the text of its document, units fit their values, names come from the seeds; a row follows from its number.
Not here: measuring (warehouse), documents for extraction (corpus).
"""

from __future__ import annotations

from pathlib import Path

import duckdb
import yaml

from orchestration.settings import LAKE_DECLARATION, SEEDS

FIGURES_A_DOCUMENT = 200
_FORMS = "['level', 'level', 'level', 'level', 'growth', 'share']"
_KINDS = "['actual', 'actual', 'actual', 'actual', 'actual', 'actual', 'actual', 'target', 'planned', 'actual']"

# One line a figure: place, year, indicator, number with unit. The number's place in the document follows from the lines before.
_LINES = f"""
    CREATE TEMP TABLE line AS
    WITH indicators AS (
        SELECT indicator_code, indicator_name, base_unit, row_number() OVER (ORDER BY indicator_code) - 1 AS number
        FROM read_csv('{SEEDS}/indicator.csv', all_varchar = true) WHERE base_unit IN ('CNY', 'count', 't')
    ),
    places AS (
        SELECT place_name, row_number() OVER (ORDER BY place_code) - 1 AS number
        FROM read_csv('{SEEDS}/place.csv', all_varchar = true)
    ),
    drawn AS (
        SELECT
            i, i // {FIGURES_A_DOCUMENT} AS document,
            {_FORMS}[cast(1 + hash(i, 'f') % 6 AS integer)] AS form,
            {_KINDS}[cast(1 + hash(i, 'k') % 10 AS integer)] AS kind,
            cast(2010 + hash(i, 'y') % 16 AS integer) AS year,
            cast(hash(i, 'v') % 900000 + 10000 AS integer) / 100 AS value,
            hash(i, 'i') % (SELECT count(*) FROM indicators) AS indicator,
            (i // {FIGURES_A_DOCUMENT}) % (SELECT count(*) FROM places) AS place
        FROM range($first, $last) AS rows (i)
    ),
    worded AS (
        SELECT
            drawn.*, place_name, indicator_code, indicator_name,
            CASE WHEN form != 'level' THEN '%'
                WHEN base_unit = 'CNY' THEN '亿元' WHEN base_unit = 't' THEN '万吨' ELSE '个' END AS unit_text,
            CASE WHEN form != 'level' THEN 'percent' ELSE base_unit END AS unit,
            CASE WHEN form != 'level' THEN 1 WHEN base_unit = 'CNY' THEN 100000000 WHEN base_unit = 't' THEN 10000 ELSE 1 END
                AS factor,
            CASE WHEN form != 'level' THEN cast(value % 90 AS decimal(18, 1))::varchar
                WHEN base_unit = 'count' THEN cast(value AS bigint)::varchar ELSE cast(value AS decimal(18, 2))::varchar END
                AS digits
        FROM drawn JOIN indicators ON drawn.indicator = indicators.number JOIN places ON drawn.place = places.number
    ),
    written AS (
        SELECT *, concat(place_name, year, '年', indicator_name, '为') AS lead, digits || unit_text AS text FROM worded
    )
    SELECT
        *, lead || text AS content,
        coalesce(sum(length(lead) + length(text) + 1) OVER (
            PARTITION BY document ORDER BY i ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ), 0) AS line_start
    FROM written
"""

_SHARED = """
    $batch AS batch_id, md5('path' || document)[:16] AS document_id, sha256('version' || document) AS document_version,
    'documents/' || document || '.txt' AS source_path
"""
_TABLES = {
    "document": f"""
        SELECT {_SHARED}, '文件' || document AS title, '2024' AS issued, 'report' AS document_kind,
            any_value(place_name) AS place,
            string_agg(content, chr(10) ORDER BY i) || chr(10) AS document_text, 'made-up@1' AS extractor
        FROM line GROUP BY document
    """,
    "document_outcome": f"""
        SELECT DISTINCT {_SHARED}, $batch AS run_id, TIMESTAMP '2026-01-01' AS seen_at, 'taken' AS outcome, true AS is_current
        FROM line
    """,
    "observation": f"""
        SELECT {_SHARED}, 'o' || i AS observation_id, line_start + length(lead) AS char_start,
            line_start + length(content) AS char_end, text, content AS source_text,
            line_start AS source_start, '' AS heading_path,
            digits::decimal(38, 10) AS obs_value, unit_text,
            (digits::decimal(18, 2) * factor)::decimal(38, 10) AS normalized_value,
            unit AS normalized_unit, 'eq' AS comparator, year::varchar AS time_period, kind AS obs_kind, form AS measure_form,
            indicator_name, indicator_name AS indicator_text, indicator_code, place_name AS entity_name,
            place_name AS entity_text, '{{}}' AS decisions, 'made-up@1' AS extractor, 1.0 AS confidence
        FROM line
    """,
}


def write_lake(folder: Path, batch: str, first: int, last: int) -> None:
    """One batch with the figures from number ``first`` up to ``last``, exclusive; every declared table gets its file."""
    declaration = yaml.safe_load(LAKE_DECLARATION.read_text(encoding="utf-8"))["sources"][0]["tables"]
    with duckdb.connect() as connection:
        connection.execute(_LINES, {"first": first, "last": last})
        for table in declaration:
            name, columns = table["name"], table["columns"]
            connection.execute(f"CREATE TABLE {name} ({', '.join(c['name'] + ' ' + c['data_type'] for c in columns)})")
            if name in _TABLES:
                connection.execute(f"INSERT INTO {name} BY NAME {_TABLES[name]}", {"batch": batch})
            path = folder / name / f"{batch}.parquet"
            path.parent.mkdir(parents=True, exist_ok=True)
            connection.execute(f"COPY {name} TO '{path}' (FORMAT parquet, COMPRESSION zstd)")
