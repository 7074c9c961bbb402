"""Marks that part sentences and clauses. Here: the patterns. Not here: the walk over them (binding)."""

from __future__ import annotations

import re

SENTENCE_END = re.compile(r"[。！？!?\n]")
CLAUSE_BREAK = re.compile(r"[,，;；:。！？!?\n]")
# How far behind the beginning of a clause its expression of time may stand: 截至2020年底, 到2025年.
WORDS_BEFORE_TIME = 4
