"""The dates a timetable gives: rhythms, school and public holidays, exceptions, suspensions.

Times are naive, of the clock on the wall in metropolitan France. What is not known gives no date: a fortnight without
its first day, a monthly session without its rank. Phrases are made in `views`.
"""

from __future__ import annotations

import heapq
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from generator.model.public_holidays import public_holiday
from generator.model.schedule import Schedule
from generator.model.school_calendar import calendar_end, is_school_holiday
from generator.vocabulary import Frequency, HolidayZone, MonthRank

Suspensions = Sequence[tuple[str, str, str]]
WEEK = 7
FORTNIGHT = 14
YEAR_DAYS = 365
HORIZON_DAYS = 731


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """One session; `certain` is false when it lies beyond the published school calendar, which might take it away."""

    start: datetime
    end: datetime
    certain: bool = True

    @property
    def day(self) -> date:
        """The day it takes place."""
        return self.start.date()


def later(day: date, days: int) -> date:
    """`days` later, at most the last day that can be written."""
    return date.fromordinal(max(1, min(day.toordinal() + days, date.max.toordinal())))


def _every(first: date, last: date, weekday: int, step: int) -> Iterator[date]:
    start = first.toordinal() + (weekday - first.weekday()) % WEEK
    yield from map(date.fromordinal, range(start, last.toordinal() + 1, step))


def _fortnights(since: date | None, first: date, last: date, weekday: int) -> Iterator[date]:
    if since is None:
        return
    anchor = since.toordinal() + (weekday - since.weekday()) % WEEK
    start = anchor + max(0, -(-(first.toordinal() - anchor) // FORTNIGHT)) * FORTNIGHT
    yield from map(date.fromordinal, range(start, last.toordinal() + 1, FORTNIGHT))


def day_of_month(year: int, month: int, weekday: int, rank: MonthRank) -> date:
    """The n-th or last `weekday` (0: Monday) of a month."""
    first_weekday, length = monthrange(year, month)
    first = 1 + (weekday - first_weekday) % WEEK
    weeks = (length - first) // WEEK if rank is MonthRank.LAST else rank.rank
    return date(year, month, first + weeks * WEEK)


def _monthly(first: date, last: date, weekday: int, rank: MonthRank | None) -> Iterator[date]:
    if rank is None:
        return
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        day = day_of_month(month // 12, month % 12 + 1, weekday, rank)
        if first <= day <= last:
            yield day


def planned_days(schedule: Schedule, first: date, last: date) -> Iterator[date]:
    """The days of the rhythm within the season, in order, before any holiday or exception; both bounds included."""
    first, last = max(first, schedule.since or first), min(last, schedule.until or last)
    if schedule.frequency is Frequency.DATES:
        yield from (day for day in sorted(set(schedule.dates)) if first <= day <= last)
    elif schedule.weekday is None or first > last:
        return
    elif schedule.frequency is Frequency.FORTNIGHTLY:
        yield from _fortnights(schedule.since, first, last, schedule.weekday.rank)
    elif schedule.frequency is Frequency.MONTHLY:
        yield from _monthly(first, last, schedule.weekday.rank, schedule.rank)
    else:
        yield from _every(first, last, schedule.weekday.rank, WEEK)


def _takes_place(schedule: Schedule, day: date, zone: HolidayZone) -> bool:
    if day in schedule.except_dates:
        return False
    if schedule.frequency is Frequency.DATES:
        return True
    if not schedule.public_holidays and public_holiday(day):
        return False
    return schedule.school_holidays or not is_school_holiday(day, zone)


def depends_on_school(schedule: Schedule) -> bool:
    """Whether school holidays take sessions away."""
    return not schedule.school_holidays and schedule.frequency is not Frequency.DATES


def occurrences(schedule: Schedule, zone: HolidayZone, first: date, last: date) -> Iterator[Occurrence]:
    """The sessions of one line of a timetable from `first` to `last`, both included, in order."""
    end_known = calendar_end() if depends_on_school(schedule) else last
    for day in planned_days(schedule, first, last):
        if _takes_place(schedule, day, zone):
            start, end = datetime.combine(day, schedule.start), datetime.combine(day, schedule.end)
            yield Occurrence(start, end, day <= end_known)


def not_suspended(found: Iterable[Occurrence], suspensions: Suspensions) -> Iterator[Occurrence]:
    """The sessions outside every suspension, given as `Offering.suspensions`: first and last days (ISO), text."""
    for occurrence in found:
        day = occurrence.day.isoformat()
        if not any(first <= day <= last for first, last, _ in suspensions):
            yield occurrence


def all_occurrences(
    schedules: Iterable[Schedule], zone: HolidayZone, first: date, last: date, suspensions: Suspensions = ()
) -> Iterator[Occurrence]:
    """The sessions of a whole timetable, in order, each once, without suspended ones."""
    merged = heapq.merge(*(occurrences(schedule, zone, first, last) for schedule in schedules))
    previous: Occurrence | None = None
    for occurrence in not_suspended(merged, suspensions):
        if previous is None or (occurrence.start, occurrence.end) != (previous.start, previous.end):
            yield occurrence
        previous = occurrence


def next_dates(
    schedules: Iterable[Schedule], zone: HolidayZone, today: date, count: int, suspensions: Suspensions = ()
) -> tuple[Occurrence, ...]:
    """The next `count` sessions from `today` on, today included, within two years."""
    found = all_occurrences(schedules, zone, today, later(today, HORIZON_DAYS), suspensions)
    return tuple(islice(found, count))


def year_ahead(
    schedules: Iterable[Schedule], zone: HolidayZone, today: date, suspensions: Suspensions = ()
) -> tuple[Occurrence, ...]:
    """Every session from `today` to the end of the season, one year ahead at most."""
    return tuple(all_occurrences(schedules, zone, today, later(today, YEAR_DAYS), suspensions))
