"""Whom a figure is about: the record that passes between the rooms.

Here: the record only. Not here: finding a subject (subjects, beside_figures).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Subject:
    """A canonical name, the words in the source, and the rule that found it."""

    name: str
    text: str
    rule: str
