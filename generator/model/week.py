"""The suggested week of a list: its first two sessions of every week on days apart (HAS).

`templates/assets/js/propose.js` finds the same (`Annuaire.proposal.week`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from generator.vocabulary import Theme

Days = tuple[int, ...]
"""Weekdays by rank, 0 for Monday."""


def regular(weekly: bool, theme: str) -> bool:
    """Every week, and neither a workshop on food nor an interview."""
    return weekly and theme not in (Theme.FOOD, Theme.ASSESSMENT)


def gaps(days: Days, other: Days) -> list[int]:
    """How many days lie between each day of one and each of the other, the shorter way round the week."""
    return [min(abs(a - b), 7 - abs(a - b)) for a in days for b in other]


def apart(days: Days, other: Days) -> bool:
    """On days of which none is, or is next to, one of the other’s."""
    between = gaps(days, other)
    return bool(between) and min(between) > 1


def suggested_week(days: Sequence[Days]) -> tuple[int, ...]:
    """The positions of the first two on days apart, or none; `days`: of each session, none where it is not regular."""
    pairs = combinations(range(len(days)), 2)
    return next((pair for pair in pairs if apart(days[pair[0]], days[pair[1]])), ())
