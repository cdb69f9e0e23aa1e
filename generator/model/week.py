"""Where a session stands in the week, and the suggested week of a list.

Suggested are the first two sessions of every week on days apart (HAS); `templates/assets/js/propose.js` finds the same
(`Annuaire.proposal.week`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from generator.model.session import Session
from generator.vocabulary import Frequency, Theme

Days = tuple[int, ...]
"""Weekdays by rank, 0 for Monday."""
A_DAY = 24 * 60


def week_start(session: Session) -> int:
    """Minutes from Monday at midnight to the first session of a week; workshops on certain dates come after Sunday."""
    starts = []
    for schedule in session.schedules:
        weekly = schedule.frequency is not Frequency.DATES and schedule.weekday
        day = schedule.weekday.rank if weekly and schedule.weekday else 7
        starts.append(day * A_DAY + schedule.start.hour * 60 + schedule.start.minute)
    return min(starts, default=8 * A_DAY)


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
