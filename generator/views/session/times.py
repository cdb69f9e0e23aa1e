"""When a session takes place, ready to show: day and hours, the week in seven marks, next dates, pauses.

The phrases are those of `words.time`, the dates those of `model.calendar`; this module only chooses which stand where.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.calendar import Occurrence, next_dates
from generator.model.directory import Offering
from generator.model.schedule import Schedule
from generator.model.season import Pause, next_pause, season_end, season_over
from generator.model.session import Session
from generator.views.context import ViewContext
from generator.views.session.people import is_full, places_doubtful, places_fact
from generator.views.words.names import capitalised
from generator.views.words.phrases import NBSP, joined, sentence
from generator.views.words.season import except_words, holiday_words, pause_words, season_words, unpublished_words
from generator.views.words.time import date_words, hour_words, hours_words, rhythm_words
from generator.vocabulary import Frequency, Weekday

MOST_SLOTS = 3


@dataclass(frozen=True, slots=True)
class Slot:
    """Day and hours for a card: « mardi », « 14 h », « à 15 h »; « un vendredi sur deux » when it is not every week."""

    day: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class SlotLine:
    """The same in words, for a page: « Chaque mardi » and « de 14 h à 15 h »."""

    day: str
    hours: str


@dataclass(frozen=True, slots=True)
class DayMark:
    """A day of the week strip."""

    letter: str
    on: bool


@dataclass(frozen=True, slots=True)
class DateView:
    """A date to come: ISO for machines, words for people."""

    iso: str
    words: str


@dataclass(frozen=True, slots=True)
class NextDates:
    """« Prochaine séance : » with the dates; without any, `label` says all that is known."""

    label: str
    dates: tuple[DateView, ...]


def weekday_ranks(schedule: Schedule) -> tuple[int, ...]:
    """The weekdays on which a line of a timetable takes place, 0 for Monday, those of its dates included."""
    if schedule.frequency is Frequency.DATES:
        return tuple(sorted({day.weekday() for day in schedule.dates}))
    return (schedule.weekday.rank,) if schedule.weekday else ()


def weekdays_of(schedules: Sequence[Schedule]) -> tuple[int, ...]:
    """The weekdays of a timetable by rank, those of its dates included."""
    return tuple(sorted({day for schedule in schedules for day in weekday_ranks(schedule)}))


def is_weekly(schedules: Sequence[Schedule]) -> bool:
    """Whether a line of a timetable comes back every week."""
    return any(schedule.frequency is Frequency.WEEKLY for schedule in schedules)


def first_weekday(schedules: Sequence[Schedule]) -> Weekday | None:
    """The earliest weekday of a timetable; none for dated workshops."""
    days = [s.weekday for s in schedules if s.weekday is not None and s.frequency is not Frequency.DATES]
    return min(days, key=lambda day: day.rank, default=None)


def _day_of(schedule: Schedule) -> str:
    if schedule.frequency is Frequency.WEEKLY and schedule.weekday:
        return schedule.weekday.label
    if schedule.frequency is Frequency.DATES and len(schedule.dates) > 1:
        return f"{len(schedule.dates)}{NBSP}dates"
    return rhythm_words(schedule)


def slots_of(schedules: Sequence[Schedule]) -> tuple[Slot, ...]:
    """Day and hours for a card; days with the same hours share one, more than three are counted."""
    groups: dict[tuple[str, str], list[str]] = {}
    for schedule in schedules:
        hours = (hour_words(schedule.start), f"à {hour_words(schedule.end)}")
        groups.setdefault(hours, []).append(_day_of(schedule))
    slots = [Slot(joined(dict.fromkeys(days)), *hours) for hours, days in groups.items()]
    if len(slots) > MOST_SLOTS:
        rest = len(slots) - MOST_SLOTS + 1
        slots = [*slots[: MOST_SLOTS - 1], Slot(f"et {rest}{NBSP}autres horaires", "", "")]
    return tuple(slots)


def slot_lines(schedules: Sequence[Schedule]) -> tuple[SlotLine, ...]:
    """Each line of the timetable in words, the hours apart so that they never break."""
    return tuple(SlotLine(capitalised(rhythm_words(s)), hours_words(s.start, s.end)) for s in schedules)


def week_strip(schedules: Sequence[Schedule]) -> tuple[DayMark, ...]:
    """Seven marks, those of the timetable on; empty for dated workshops, which have no weekday."""
    days = {s.weekday for s in schedules if s.weekday is not None and s.frequency is not Frequency.DATES}
    return tuple(DayMark(day.label[0].upper(), day in days) for day in Weekday) if days else ()


def group_start(context: ViewContext, offering: Offering) -> date | None:
    """The day on which a group to come starts: nobody can join before."""
    start = offering.session.next_start
    return start if start and start > context.today else None


def upcoming(context: ViewContext, offering: Offering, count: int) -> tuple[Occurrence, ...]:
    """The next occurrences that one can join, suspensions taken out."""
    zone, first = offering.territory.holiday_zone, group_start(context, offering) or context.today
    return next_dates(offering.session.schedules, zone, first, count, offering.suspensions)


def starting_view(context: ViewContext, offering: Offering, dated: bool = False) -> NextDates | None:
    """What stands in place of the next date: that it is full, or when a group starts; None when one can just come.

    `dated` says since when it is known to be full, for pages that do not say it elsewhere.
    """
    session, start = offering.session, group_start(context, offering)
    if is_full(session) and session.places:
        known = places_fact(session, context.today).text if dated else capitalised(session.places.state.label)
        doubt = ", à confirmer" if not dated and places_doubtful(session, context.today) else ""
        later = f". Prochain groupe le {date_words(start)}" if start else ""
        return NextDates(f"{known}{doubt}{later}", ())
    if start is None:
        return None
    return NextDates("Vous pouvez commencer le", (DateView(start.isoformat(), date_words(start)),))


def instead_words(context: ViewContext, offering: Offering, dated: bool = False) -> str:
    """`starting_view` in one phrase, empty when one can just come."""
    starting = starting_view(context, offering, dated)
    return " ".join((starting.label, *(day.words for day in starting.dates))) if starting else ""


def headline_view(context: ViewContext, offering: Offering, count: int, dated: bool = False) -> NextDates:
    """The one thing said of dates at the head of a card or page: full, a group’s start, or the next dates."""
    return starting_view(context, offering, dated) or next_dates_view(context, offering, count)


def next_dates_view(context: ViewContext, offering: Offering, count: int) -> NextDates:
    """The next dates; outside a demonstration the year is said, since the page may be read much later."""
    found = upcoming(context, offering, count)
    if not found:
        over = season_over(offering.session.schedules, context.today)
        end = season_end(offering.session.schedules)
        ended = f"Saison terminée le {date_words(end)}" if over and end else f"Prochaine séance{NBSP}: à confirmer"
        return NextDates(ended, ())
    views = tuple(
        DateView(item.start.date().isoformat(), date_words(item.start.date(), year=not context.pinned))
        for item in found
    )
    pinned = "Prochaine séance" if len(views) == 1 else "Prochaines séances"
    label = pinned if context.pinned else "Dates"
    return NextDates(f"{label}{NBSP}:", views)


def often_words(session: Session) -> str:
    """« 2 fois par semaine, avec le jeudi. », where the record says more than its timetable; else empty."""
    said = (session.effort.per_week or "").rstrip(".")
    weekly = sum(schedule.frequency is Frequency.WEEKLY for schedule in session.schedules)
    return "" if said.replace(NBSP, " ") == f"{weekly} fois par semaine" else sentence(capitalised(said))


def pause_to_come(context: ViewContext, offering: Offering) -> Pause | None:
    """The next pause that someone who joins now, or on the day the group starts, will know."""
    first = group_start(context, offering) or context.today
    return next_pause(offering.session.schedules, offering.territory.holiday_zone, first, offering.suspensions)


def calendar_notes(context: ViewContext, offering: Offering) -> tuple[str, ...]:
    """How often, pause, holidays, season and cancelled days, in sentences, those that apply."""
    schedules, today = offering.session.schedules, context.today
    pause = pause_to_come(context, offering)
    season = season_words(schedules)
    uncertain = any(not item.certain for item in upcoming(context, offering, 4))
    doubt = "Certaines dates sont à confirmer : les vacances ne sont pas encore publiées."
    return tuple(
        filter(
            None,
            (
                often_words(offering.session),
                pause_words(pause) if pause else "",
                holiday_words(schedules),
                except_words(schedules, today),
                sentence(f"Saison{NBSP}: {season[0].lower()}{season[1:]}") if season else "",
                unpublished_words(schedules, today),
                doubt.replace(" :", f"{NBSP}:") if uncertain else "",
            ),
        )
    )
