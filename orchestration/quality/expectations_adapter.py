"""Holds the suites of `expectations` against a staged build with Great Expectations.

Here: from a database file and suites to check results. Not here: what is expected (expectations/), what follows from a
failure (results.gate, alerts).

Checks run as SQL inside DuckDB; no table is ever loaded. Great Expectations is imported inside the function, because the
import takes seconds and most commands need no checks. A check that could not run has failed.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from expectations.suite import CRITICAL, CodeList, Expect, Suite
from orchestration.quality.results import CheckResult

SAMPLE_ROWS = 5
SAMPLE_CHARACTERS = 500
CONTEXT_COLUMNS = ("source_path", "char_start", "char_end", "text", "source_text", "quote", "statement", "title", "evidence")

BatchOf = Callable[[Suite], Any]


def run_suites(database: Path, suites: Sequence[Suite] | None = None) -> list[CheckResult]:
    """Every check of every suite against the database, opened read-only; one result for each."""
    if suites is None:
        from expectations.suites import SUITES

        suites = SUITES
    with _quiet(), _batches(database) as batch_of, duckdb.connect(str(database), read_only=True) as connection:
        return [result for suite in suites for result in _run_suite(suite, batch_of, connection)]


def _run_suite(suite: Suite, batch_of: BatchOf, connection: duckdb.DuckDBPyConnection) -> Iterator[CheckResult]:
    """The results of one suite, the existence of its relation first."""
    exists = _relation_exists(connection, suite.relation)
    reason = "a relation of the contract is always there, with or without rows"
    yield CheckResult(
        suite.relation, "relation_exists", exists, CRITICAL, reason, error=None if exists else "the relation is missing"
    )
    if not exists:
        return
    outcomes = _validate(suite, batch_of)
    for expect in suite.checks():
        passed, count, error = outcomes[expect.name]
        sample: tuple[dict[str, str], ...] = ()
        if not passed and error is None:
            sample = _sample(connection, suite, expect)
        severity = CRITICAL if error else expect.severity
        yield CheckResult(suite.relation, expect.name, passed, severity, expect.reason, count, sample, error)


def _validate(suite: Suite, batch_of: BatchOf) -> dict[str, tuple[bool, int, str | None]]:
    """For each check: passed, rows at fault, and why it could not run; all checks of the suite in one validation."""
    import great_expectations as gx

    outcomes: dict[str, tuple[bool, int, str | None]] = {
        expect.name: (False, 0, "it returned no result") for expect in suite.checks()
    }
    gx_suite = gx.ExpectationSuite(name=suite.relation)
    for expect in suite.checks():
        try:
            kwargs = {name: _resolve(value) for name, value in expect.kwargs.items()}
            gx_suite.add_expectation(getattr(gx.expectations, expect.expectation)(**kwargs, meta={"check": expect.name}))
        except Exception as problem:  # whatever keeps one check from running must fail that check, not hide the others
            outcomes[expect.name] = (False, 0, _first_line(problem))
    result_format = {"result_format": "BASIC", "partial_unexpected_count": 1}
    try:
        results = batch_of(suite).validate(gx_suite, result_format=result_format).results
    except Exception as problem:  # as with a view whose files are gone: then none of its checks could run
        return {name: (False, 0, _first_line(problem)) for name in outcomes}
    for result in results:
        outcomes[result.expectation_config.meta["check"]] = _outcome(result)
    return outcomes


def _outcome(result: Any) -> tuple[bool, int, str | None]:
    """One result of Great Expectations as passed, rows at fault, and why it could not run."""
    error = _exception_message(result.exception_info or {})
    counted = result.result.get("unexpected_count")
    if counted is None and result.expectation_config.type == "unexpected_rows_expectation":
        counted = result.result.get("observed_value")
    if error is None and not result.result:
        error = "it returned an empty result"
    return result.success is True and error is None, int(counted or 0), error


def _exception_message(exception_info: dict[str, Any]) -> str | None:
    """The first message in an exception record, which is either flat or keyed by metric."""
    records = [exception_info] if "raised_exception" in exception_info else list(exception_info.values())
    for record in records:
        if record.get("raised_exception"):
            return str(record.get("exception_message") or "unknown error").splitlines()[0]
    return None


def _resolve(value: Any) -> Any:
    """A code list becomes its codes; every other argument stays."""
    if not isinstance(value, CodeList):
        return value
    from orchestration.vocabulary.load import codelist

    codes = sorted(codelist(value.name))
    if not codes:
        raise ValueError(f"the code list {value.name} is empty or unknown")
    return codes


def _sample(connection: duckdb.DuckDBPyConnection, suite: Suite, expect: Expect) -> tuple[dict[str, str], ...]:
    """The first failing rows: the columns the check speaks of, the row's ids, and where in which document it was said."""
    if expect.failing is None:
        return ()
    columns = [name for name, *_ in connection.execute(f"{suite.checked} LIMIT 0").description or []]
    concerned = [name for name in columns if re.search(rf"\b{name}\b", expect.failing)]
    ids = [name for name in columns if name.endswith("_id")]
    context = [name for name in CONTEXT_COLUMNS if name in columns]
    shown = list(dict.fromkeys(concerned + ids + context)) or columns
    selected = ", ".join(f'"{name}"' for name in shown)
    clause = "QUALIFY" if " OVER (" in expect.failing else "WHERE"
    parameters = {"value_set": _resolve(expect.kwargs["value_set"])} if "value_set" in expect.kwargs else {}
    query = f"SELECT {selected} FROM ({suite.checked}) {clause} {expect.failing} LIMIT {SAMPLE_ROWS}"
    rows = connection.execute(query, parameters).fetchall()
    return tuple({name: _as_text(value) for name, value in zip(shown, row, strict=True)} for row in rows)


def _as_text(value: Any) -> str:
    return "null" if value is None else str(value)[:SAMPLE_CHARACTERS]


def _first_line(problem: Exception) -> str:
    return (str(problem) or type(problem).__name__).splitlines()[0]


def _relation_exists(connection: duckdb.DuckDBPyConnection, relation: str) -> bool:
    schema, name = relation.split(".")
    query = "SELECT count(*) FROM information_schema.tables WHERE table_schema = ? AND table_name = ?"
    found = connection.execute(query, [schema, name]).fetchone()
    return bool(found and found[0])


@contextmanager
def _batches(database: Path) -> Iterator[BatchOf]:
    """A function from a suite to the rows it checks; one data source for each schema, closed at the end."""
    import great_expectations as gx
    from great_expectations.data_context.types.base import ProgressBarsConfig
    from sqlalchemy import URL

    from orchestration.quality import duckdb_cursors

    duckdb_cursors.register()
    context = gx.get_context(mode="ephemeral")
    context.enable_analytics(False)
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    # Great Expectations would take a dollar sign in the path for one of its variables.
    url = URL.create(duckdb_cursors.DRIVER, database=str(database)).render_as_string().replace("$", r"\$")
    sources: dict[str, Any] = {}

    def batch_of(suite: Suite) -> Any:
        schema, name = suite.relation.split(".")
        if schema not in sources:
            arguments = {"connect_args": {"schema": schema}}
            sources[schema] = context.data_sources.add_sql(schema, connection_string=url, kwargs=arguments)  # type: ignore[call-arg]
        source = sources[schema]
        asset = (
            source.add_query_asset(name, query=suite.checked) if suite.rows else source.add_table_asset(name, table_name=name)
        )
        return asset.add_batch_definition_whole_table(name).get_batch()

    try:
        yield batch_of
    finally:
        for source in sources.values():
            source.get_engine().dispose()
            source.get_execution_engine().close()


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the library's own log and warnings out of ours: what went wrong is in the results."""
    logger, nowhere = logging.getLogger("great_expectations"), logging.NullHandler()
    logger.addHandler(nowhere)
    # Not by level: some of its modules set one of their own.
    logger.propagate = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.propagate = True
        logger.removeHandler(nowhere)
