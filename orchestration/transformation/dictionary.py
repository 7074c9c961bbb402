"""The data dictionary: every published relation and column in words, as Markdown.

Here: rendering what dbt's YAML and the doc blocks of columns.md declare.
Not here: the declarations themselves (dbt_project/models), the comments in the database (dbt writes them).

    python -m orchestration.transformation.dictionary    writes docs/dictionary.md
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from orchestration.publication.comments import COLUMN_DOCS, doc_blocks, resolve_doc
from orchestration.settings import DBT_PROJECT, OPS_DECLARATION, REPOSITORY, SEEDS
from orchestration.vocabulary.load import codelist

DICTIONARY = REPOSITORY / "docs" / "dictionary.md"
_MODELS = DBT_PROJECT / "models"
_REFERENCE = re.compile(r"ref\('(\w+)'\)")
# Longer lists are read in the code list itself.
_CODES_SHOWN = 16

_HEAD = """# Data dictionary

Every relation of `warehouse/ordos.duckdb` that analysts and operators read, with the meaning of its columns. Generated from
dbt's declarations by `python -m orchestration.transformation.dictionary`; the same words are comments in the database.
"""


def relations() -> dict[str, list[dict[str, Any]]]:
    """The declared relations of each published schema; of the seeds those the warehouse decides by, not the word lists."""
    ops_sources = [table for source in _yaml(OPS_DECLARATION)["sources"] for table in source["tables"]]
    return {
        "marts": _yaml(_MODELS / "marts" / "_marts__models.yml")["models"],
        "ops": [*_yaml(_MODELS / "ops" / "_ops__models.yml")["models"], *ops_sources],
        "seeds": _yaml(SEEDS / "_rule__seeds.yml")["seeds"],
    }


def render(schemas: Mapping[str, list[dict[str, Any]]], blocks: Mapping[str, str]) -> str:
    """The whole dictionary."""
    parts = [_HEAD]
    for schema, declared in schemas.items():
        parts.append(f"## {schema}\n")
        parts += [_relation(schema, relation, blocks) for relation in declared]
    return "\n".join(parts)


def _relation(schema: str, relation: Mapping[str, Any], blocks: Mapping[str, str]) -> str:
    columns = relation.get("columns", [])
    types = relation.get("config", {}).get("column_types", {})
    filled = {
        column
        for test in relation.get("data_tests", [])
        for column in test.get("always_filled", {}).get("arguments", {}).get("columns", [])
    }
    rows = [
        f"| `{column['name']}` | {_type(column, types)} | {_cell(resolve_doc(column['description'], blocks))} "
        f"| {_cell('; '.join(_rules(column, filled)))} |"
        for column in columns
    ]
    description = resolve_doc(relation["description"], blocks)
    table = ["| column | type | meaning | keys and allowed values |", "|---|---|---|---|", *rows]
    return "\n".join([f"### {schema}.{relation['name']}\n", description, "", *table, ""])


def _type(column: Mapping[str, Any], types: Mapping[str, str]) -> str:
    declared = column.get("data_type") or types.get(column["name"], "varchar")
    return "list of struct" if declared.startswith("struct") and declared.endswith("[]") else _cell(declared)


def _rules(column: Mapping[str, Any], filled: Collection[str]) -> Iterator[str]:
    """What a column's constraints and data tests promise, in words; a test of the relation may want it ``filled``."""
    if column["name"] in filled:
        yield "always filled"
    simple = {"unique": "unique", "not_null": "always filled"}
    yield from (simple[constraint["type"]] for constraint in column.get("constraints", []))
    for test in column.get("data_tests", []):
        if isinstance(test, str):
            yield simple[test]
            continue
        ((name, options),) = test.items()
        arguments = options["arguments"]
        if name == "relationships":
            target = _REFERENCE.fullmatch(arguments["to"])
            yield f"→ {target[1] if target else arguments['to']}.{arguments['field']}"
        elif name == "accepted_values":
            yield f"one of {', '.join(arguments['values'])}"
        elif name == "in_codelist":
            codes = list(codelist(arguments["codelist"]))
            yield f"code list {arguments['codelist']}" + (f": {', '.join(codes)}" if len(codes) <= _CODES_SHOWN else "")
        else:
            raise ValueError(f"The dictionary has no words for the test {name} of {column['name']}.")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _yaml(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content


def current() -> str:
    """The dictionary as the declarations stand now."""
    return render(relations(), doc_blocks(COLUMN_DOCS.read_text(encoding="utf-8")))


if __name__ == "__main__":
    DICTIONARY.parent.mkdir(exist_ok=True)
    DICTIONARY.write_text(current(), encoding="utf-8")
