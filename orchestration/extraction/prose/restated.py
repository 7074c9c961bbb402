"""Figures of a headline that the text below states again, with their time.

Here: which figure below a headline is the same, and what the headline takes from it.
Not here: the time of a figure by its own words (dating, figure_periods).
"""

from __future__ import annotations

from orchestration.extraction.periods.intervals import is_of_years
from orchestration.extraction.record import Facts

# How many figures below a headline are looked at: a long text costs no more than its length.
_FARTHEST = 500


def date_headlines(found: list[Facts], headlines: list[int], head: int) -> None:
    """云岭县开工30个项目 | 一季度，全县开工项目30个: a headline without a time takes that of the first same figure below it.

    ``headlines`` are the places in ``found`` of the figures of headings and of what opens the text, which is its first
    ``head`` characters.
    """
    for i in headlines:
        headline = found[i]
        if headline.period is not None or headline.period_rule != "none" or (headline.start > head and not headline.headings):
            continue
        for below in found[i + 1 : i + 1 + _FARTHEST]:
            # What is told of several years may be told of any of them.
            if below.period is not None and not is_of_years(below.period) and _is_same(headline, below):
                headline.period, headline.period_rule, headline.period_words = below.period, "restated", below.period_words
                break


def _is_same(headline: Facts, below: Facts) -> bool:
    """Whether two figures are of one value, unit and form, and one name holds the other."""
    one, other = headline.quantity, below.quantity
    if one.value != other.value:
        # Most are not, and all that follows costs more.
        return False
    if (one.value_upper, one.unit.unit_code, one.unit.factor, headline.form, headline.kind) != (
        other.value_upper,
        other.unit.unit_code,
        other.unit.factor,
        below.form,
        below.kind,
    ):
        return False
    return headline.naming.name in below.naming.name or below.naming.name in headline.naming.name
