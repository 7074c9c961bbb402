"""What a paragraph has said so far: the state that the walk over its clauses carries on.

Here: the record only. Not here: what changes it (binding, dating).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from orchestration.extraction.naming.naming import Naming
from orchestration.extraction.subjects.subject import Subject


@dataclass(slots=True)
class Scope:
    """Subject, time and names in force.

    ``topic_subject`` is whom the paragraph is about, ``former`` whom the sentence before was, ``speaker`` whose
    words it gives; ``has_figures`` tells that
    the paragraph has had any, ``subject_has_figures`` that the subject has since it was named.
    ``period_words`` and ``intent`` are the words of the source that gave the period and the intent.
    ``topic_period`` is the period a sentence opened with and lasts beyond it; ``period`` is the one in force here,
    ``is_as_of`` tells that it ends then (截至9月底), ``is_until`` that it is aimed at (到2025年底), ``resume`` is the one
    to go back to behind a digression (2017年以来年均增长…),
    ``base_year`` the year last set out from (从2016年的A), ``mean_years`` the years of the last mean growth.
    ``dated_to`` and ``subject_end`` are places in the view: up to where periods were taken in, and where the clause goes on
    behind its subject. ``last`` is the name given last,
    ``recent`` the names of the levels of this sentence, for 分别, and ``shared`` how many of them the last 分别 shared out.
    ``bracket`` is where the bracket opened that is being read, ``outside`` what was last named, the
    subject and the period before it.
    """

    subject: Subject | None
    topic_subject: Subject | None = None
    former: Subject | None = None
    speaker: Subject | None = None
    has_figures: bool = False
    subject_has_figures: bool = False
    period: str | None = None
    period_rule: str = "none"
    period_words: str = ""
    topic_period: str | None = None
    topic_words: str = ""
    is_as_of: bool = False
    is_until: bool = False
    resume: tuple[str | None, str, str] | None = None
    base_year: int | None = None
    mean_years: str | None = None
    dated_to: int = 0
    resumed_at: int = 0
    is_target: bool = False
    intent: str = ""
    target_is_dated: bool = False
    subject_end: int = 0
    last: Naming | None = None
    recent: list[Naming] = field(default_factory=list)
    shared: int = 0
    bracket: int = -1
    outside: tuple[Naming | None, Subject | None, str | None, str, str] = (None, None, None, "none", "")
