"""Asset checks.

Here: the suites of `expectations` as blocking checks, all in one step on the staged build. Not here: what is expected
(expectations/), how it is checked (quality/expectations_adapter.py), dbt's tests (they come with the models).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import dagster as dg

from expectations.suite import Suite
from expectations.suites import SUITES
from orchestration.assets.transformations import staged_build
from orchestration.ingest.ledger import Ledger
from orchestration.progress import say, stage
from orchestration.quality.expectations_adapter import run_suites
from orchestration.quality.results import CheckResult, describe
from orchestration.resources import Folders, Writer
from orchestration.transformation import dbt_runner
from orchestration.transformation.dbt_checks import check_results

CHECK_NAME = "expectations"


def expectations_check(suites: Sequence[Suite] = SUITES) -> dg.AssetChecksDefinition:
    """One check for each relation, in one step: the library behind them takes seconds to import."""
    specs = [
        dg.AssetCheckSpec(
            CHECK_NAME,
            asset=dg.AssetKey(suite.relation.split(".")),
            blocking=True,
            description="\n".join(f"- {expect.name}: {expect.reason}" for expect in suite.checks()),
        )
        for suite in suites
    ]

    @dg.multi_asset_check(name=CHECK_NAME, specs=specs)
    def hold(folders: Folders, writer: Writer) -> Iterator[dg.AssetCheckResult]:
        settings = folders.settings
        build = staged_build(folders)
        with stage("expectations"):
            results = run_suites(build.database, suites)
            failed = sum(not result.passed for result in results)
            say(f"{len(results)} checks on {len(suites)} relations, {failed} failed")
        of_dbt = check_results(dbt_runner.last_results(settings), build.database)
        Ledger(settings.ledger).record_checks(build.build_id, [*of_dbt, *results])
        for suite in suites:
            yield verdict(suite.relation, [result for result in results if result.relation == suite.relation])

    return hold


def verdict(relation: str, results: Sequence[CheckResult]) -> dg.AssetCheckResult:
    """All checks of one relation as one result. A relation about which nothing was checked has failed."""
    failed = [result for result in results if not result.passed]
    blocks = not results or any(result.blocks for result in failed)
    return dg.AssetCheckResult(
        asset_key=dg.AssetKey(relation.split(".")),
        check_name=CHECK_NAME,
        passed=bool(results) and not failed,
        severity=dg.AssetCheckSeverity.ERROR if blocks else dg.AssetCheckSeverity.WARN,
        metadata={
            "checks": len(results),
            "failed": dg.MetadataValue.md("\n\n".join(f"```\n{describe(result)}\n```" for result in failed) or "none"),
        },
    )
