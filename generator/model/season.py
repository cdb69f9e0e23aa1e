"""What can be said of a timetable as a whole: its season, its next pause, how often it takes place in a year.

Dates themselves are worked out in `calendar`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.calendar import (
    YEAR_DAYS,
    Suspensions,
    all_occurrences,
    depends_on_school,
    later,
    next_dates,
    occurrences,
    planned_days,
)
from generator.model.schedule import Schedule
from generator.model.school_calendar import SchoolBreak, break_of, calendar_end
from generator.vocabulary import Frequency, HolidayZone

SEASON_DAYS = YEAR_DAYS - 1


@dataclass(frozen=True, slots=True)
class Pause:
    """A school holiday that takes sessions away, and the day of the first session after it, within two years.

    `whole`: nothing takes place during it; false when part of the timetable goes on.
    """

    first: date
    last: date
    resumes: date | None
    whole: bool


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Sessions in a whole year or season (None: unknown), and months from the first to the last of them, 1 to 12."""

    sessions: int | None
    months: int = 12

    @property
    def per_month(self) -> Decimal | None:
        """Sessions a month, the year's being spread over twelve."""
        return None if self.sessions is None else Decimal(self.sessions) / 12


def _bounds(schedule: Schedule) -> tuple[date | None, date | None]:
    """First and last days of a line's season; those of its dates when they are written one by one."""
    first, last = schedule.since, schedule.until
    if schedule.frequency is Frequency.DATES and schedule.dates:
        listed_first, listed_last = min(schedule.dates), max(schedule.dates)
        return max(first or listed_first, listed_first), min(last or listed_last, listed_last)
    return first, last


def season(schedules: Sequence[Schedule]) -> tuple[date | None, date | None]:
    """First and last days of the whole timetable; None where one of its lines says nothing."""
    firsts, lasts = zip(*map(_bounds, schedules), strict=True) if schedules else ((None,), (None,))
    known_firsts, known_lasts = [day for day in firsts if day], [day for day in lasts if day]
    return (
        min(known_firsts) if len(known_firsts) == len(firsts) else None,
        max(known_lasts) if len(known_lasts) == len(lasts) else None,
    )


def season_end(schedules: Sequence[Schedule]) -> date | None:
    """The last day of the whole timetable; None when one of its lines has no end."""
    return season(schedules)[1]


def season_over(schedules: Sequence[Schedule], today: date) -> bool:
    """Whether the last day of the timetable is past."""
    last = season_end(schedules)
    return last is not None and last < today


def holidays_unpublished(schedules: Sequence[Schedule], today: date) -> bool:
    """Whether sessions of the coming year lie beyond the published school calendar and may be taken away by it."""
    end, horizon = calendar_end(), later(today, YEAR_DAYS)
    return any(
        next(planned_days(schedule, max(today, later(end, 1)), horizon), None) is not None
        for schedule in schedules
        if depends_on_school(schedule)
    )


def _first_loss(schedule: Schedule, zone: HolidayZone, today: date) -> SchoolBreak | None:
    for day in planned_days(schedule, today, later(today, YEAR_DAYS)):
        if day not in schedule.except_dates and (pause := break_of(day, zone)):
            return pause
    return None


def next_pause(
    schedules: Sequence[Schedule], zone: HolidayZone, today: date, suspensions: Suspensions = ()
) -> Pause | None:
    """The next school holiday that takes a session away from `today` on, within a year; the current one included."""
    losses = (_first_loss(schedule, zone, today) for schedule in schedules if depends_on_school(schedule))
    pause = min((loss for loss in losses if loss), key=lambda loss: loss.first, default=None)
    if pause is None:
        return None
    kept = all_occurrences(schedules, zone, max(today, pause.first), pause.last, suspensions)
    after = next_dates(schedules, zone, later(pause.last, 1), 1, suspensions)
    return Pause(pause.first, pause.last, after[0].day if after else None, next(kept, None) is None)


def _year_of(schedule: Schedule, today: date) -> tuple[date, date]:
    """The season's own year when it has bounds, else the year that begins today."""
    since, until = _bounds(schedule)
    running = min(today, later(until, -SEASON_DAYS)) if until else today
    first = max(since, running) if since else running
    return first, min(until or date.max, later(first, SEASON_DAYS))


def yearly_rhythm(schedules: Sequence[Schedule], zone: HolidayZone, today: date) -> Rhythm:
    """How often the whole timetable takes place in its season, or in a year when it has no bounds.

    Unknown when a line gives no date, or reaches beyond the published school calendar.
    """
    months: list[int] = []
    sessions: int | None = 0
    for schedule in schedules:
        found = tuple(occurrences(schedule, zone, *_year_of(schedule, today)))
        months += [occurrence.day.year * 12 + occurrence.day.month for occurrence in found]
        known = found and all(occurrence.certain for occurrence in found)
        sessions = sessions + len(found) if sessions is not None and known else None
    return Rhythm(sessions or None, min(max(months) - min(months) + 1, 12) if months else 12)
