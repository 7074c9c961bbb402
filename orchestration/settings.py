"""Where things lie. Here: paths of one installation, derived from two folders. Not here: any I/O, any tuning."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
DBT_PROJECT = REPOSITORY / "dbt_project"
SEEDS = DBT_PROJECT / "seeds"
LAKE_DECLARATION = DBT_PROJECT / "models" / "staging" / "_lake__sources.yml"
OPS_DECLARATION = DBT_PROJECT / "models" / "ops" / "_ops__sources.yml"


@dataclass(frozen=True)
class Settings:
    """The two folders a run works on; everything else follows from them."""

    raw: Path = REPOSITORY / "raw"
    warehouse: Path = REPOSITORY / "warehouse"

    @property
    def inbox(self) -> Path:
        return self.raw / "inbox"

    @property
    def live(self) -> Path:
        """The name analysts open: a symbolic link to the newest published build."""
        return self.warehouse / "ordos.duckdb"

    @property
    def builds(self) -> Path:
        return self.warehouse / "builds"

    @property
    def staging(self) -> Path:
        return self.warehouse / "staging"

    @property
    def lake(self) -> Path:
        return self.warehouse / "lake"

    @property
    def exports(self) -> Path:
        return self.warehouse / "exports"

    @property
    def ledger(self) -> Path:
        return self.warehouse / "ledger.sqlite"

    @property
    def lock(self) -> Path:
        """Held by the one process that writes."""
        return self.warehouse / ".writer.lock"
