"""Sentences, clauses, and the marks that part them. Here: the patterns. Not here: the walk over them (binding)."""

from __future__ import annotations

import re

_SENTENCE_MARKS = r"。！？!?\n"
_CLAUSE_MARKS = rf",，;；:{_SENTENCE_MARKS}"
SENTENCE_END = re.compile(f"[{_SENTENCE_MARKS}]")
# A comma between digits parts thousands: 7,034,418.94元.
_IN_NUMBER = r"(?<=\d),(?=\d{3}(?!\d))"
# 生产总值(预计,下同)、财政收入: the note parts no clause.
_NOTE_ENDS = r"[^,，()]{0,8}下同\)"
CLAUSE_BREAK = re.compile(rf"[{_CLAUSE_MARKS}](?:(?<![,，])|(?!{_NOTE_ENDS})(?:(?<!\d,)|(?!\d{{3}}(?!\d))))")
# Longer stretches without a full stop are cut: text without marks must not cost more than its length.
SENTENCE = re.compile(f"[^{_SENTENCE_MARKS}]{{1,1000}}")
CLAUSE = re.compile(f"[^{_CLAUSE_MARKS}]+(?:(?:{_IN_NUMBER}|[,，](?={_NOTE_ENDS}))[^{_CLAUSE_MARKS}]+)*")
# How far behind the beginning of a clause its expression of time may stand: 截至2020年底, 到2025年.
WORDS_BEFORE_TIME = 4
