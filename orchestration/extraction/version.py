"""The version of extraction: a digest of its rules and word lists, so that a changed rule takes every document again.

Here: the digest. Not here: what is done with it (ingest).
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from orchestration.settings import SEEDS

NAME = "ordos-rules"


@cache
def extractor_version() -> str:
    """``ordos-rules@<12 hex digits>`` over the sources of extraction and vocabulary and over the seeds."""
    here = Path(__file__).parent
    files = sorted([*here.glob("*.py"), *(here.parent / "vocabulary").glob("*.py"), *SEEDS.glob("*.csv")])
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return f"{NAME}@{digest.hexdigest()[:12]}"
