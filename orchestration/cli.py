"""The command line.

Here: commands, their options and exit codes. Not here: what they do. Every command imports what it needs when it is called,
so that none pays for another's libraries.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from orchestration.settings import Settings

_DEFAULT = Settings()
_FOLDER = click.Path(file_okay=False, path_type=Path)

raw_option = click.option("--raw", type=_FOLDER, default=_DEFAULT.raw, help="Folder of documents and tables. Default: raw/")
warehouse_option = click.option(
    "--warehouse", type=_FOLDER, default=_DEFAULT.warehouse, help="Folder the warehouse is made in. Default: warehouse/"
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Figures from Chinese plans, policies, press pages and tables, each tied to the characters it came from."""


@main.command()
@raw_option
@warehouse_option
def run(raw: Path, warehouse: Path) -> None:
    """Take what is new, extract, build, check, publish.

    Exit code 0 when a build was published or nothing was new, 1 when the run failed, 3 when another run is going on.
    """
    from orchestration.commands.run import run as run_pipeline

    sys.exit(run_pipeline(Settings(raw.resolve(), warehouse.resolve()), click.echo))


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="File to write to. Default: standard output")
@click.option("--issued", help="Date of issue where sources.yml says nothing: 2025, 2025-03 or 2025-03-28")
@click.option("--place", help="What the document is about where sources.yml says nothing")
def extract(paths: tuple[Path, ...], out: Path | None, issued: str | None, place: str | None) -> None:
    """Write the figures of files and folders as JSON lines, without a warehouse.

    Files that cannot be read are told on standard error with a reason code, the others go on. Exit code 0 when at least
    one document was extracted, else 1.
    """
    from orchestration.commands.observation_lines import write_observations

    def say(message: str) -> None:
        click.echo(message, err=True)

    with click.open_file(str(out) if out else "-", "w", encoding="utf-8") as stream:
        try:
            done, failed = write_observations(paths, stream, issued, place, say)
        except ValueError as problem:
            raise click.ClickException(str(problem)) from problem
    say(f"{done} documents extracted, {failed} not taken")
    sys.exit(0 if done else 1)


@main.command()
@click.argument("observation_id")
@warehouse_option
def explain(observation_id: str, warehouse: Path) -> None:
    """Trace one figure to its source: document, headings, the sentence or row, and how each field was decided."""
    from orchestration.commands.explain import explain as explain_observation

    settings = Settings(warehouse=warehouse.resolve())
    if not settings.live.exists():
        raise click.ClickException(f"There is no published warehouse in {warehouse}; make one with: ordos run")
    text = explain_observation(settings, observation_id)
    if text is None:
        raise click.ClickException(f"The published warehouse has no observation {observation_id}.")
    click.echo(text)


@main.command()
@click.argument("build_id")
@warehouse_option
def rollback(build_id: str, warehouse: Path) -> None:
    """Make an earlier build the live one again; `ordos status` lists the builds that are kept."""
    from orchestration.publication.retention import rollback as make_live
    from orchestration.writer_lock import writer_lock

    settings = Settings(warehouse=warehouse.resolve())
    try:
        with writer_lock(settings).acquire(timeout=1):
            make_live(settings, build_id)
    except TimeoutError as busy:
        raise click.ClickException("A run is in progress.") from busy
    except ValueError as unknown:
        raise click.ClickException(str(unknown)) from unknown
    click.echo(f"The live build is {build_id}.")


@main.command()
@warehouse_option
def status(warehouse: Path) -> None:
    """The last build, what failed since, alerts, and files that were set aside."""
    from orchestration.commands.status import status_lines

    for line in status_lines(Settings(warehouse=warehouse.resolve())):
        click.echo(line)


if __name__ == "__main__":
    main()
