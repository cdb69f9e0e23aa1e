"""Sessions day by day: on which days each takes place, how many a day has, and the rows of a day in their order.

Every page that lists sessions says their days alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.directory import Offering
from generator.model.schedule import Schedule
from generator.views.context import ViewContext
from generator.views.parts.links import SESSIONS, Link, page_of
from generator.views.session.rows import SessionRow, row_of
from generator.views.session.times import weekday_ranks
from generator.views.words.names import capitalised
from generator.views.words.phrases import NBSP
from generator.views.words.time import dates_words, hour_words, schedules_words
from generator.vocabulary import Frequency, Weekday

BY_DATES = Frequency.DATES.value
_DAYS = {day.value: day.label for day in Weekday}
_RANKED = tuple(day.value for day in Weekday)


@dataclass(frozen=True, slots=True)
class DayRows:
    """The sessions of one weekday: the link that leads to them with their number, the heading's id, the rows."""

    jump: Link
    anchor: str
    rows: tuple[SessionRow, ...]


def days_of(offering: Offering) -> dict[str, list[Schedule]]:
    """The session's schedules by weekday; those of dated workshops under their weekdays and under `BY_DATES`."""
    days: dict[str, list[Schedule]] = {}
    for schedule in offering.session.schedules:
        ranks = weekday_ranks(schedule)
        for rank in ranks:
            days.setdefault(_RANKED[rank], []).append(schedule)
        if schedule.frequency is Frequency.DATES or not ranks:
            days.setdefault(BY_DATES, []).append(schedule)
    return days


def several_days_words(counts: Mapping[str, int], total: int) -> str:
    """Why the days add up to more than the whole; empty when they do not."""
    days = sum(number for day, number in counts.items() if day != BY_DATES)
    return "Certains ont lieu plusieurs jours\u00a0: on les compte à chacun de leurs jours." if days > total else ""


def count_by_day(offerings: Iterable[Offering]) -> dict[str, int]:
    """How many sessions each weekday has, from Monday, then dated workshops; a session counts once on each of its days.

    Dated workshops are counted on their weekdays too, as the finder does.
    """
    counts = dict.fromkeys([*(day.value for day in Weekday), BY_DATES], 0)
    for offering in offerings:
        for day in days_of(offering):
            counts[day] += 1
    return counts


def day_title(day: str) -> str:
    """« Mardi », or the title of dated workshops."""
    return capitalised(_DAYS.get(day, Frequency.DATES.label))


def hour_when(schedule: Schedule) -> str:
    """« 14 h – 15 h », with the rhythm when it is not every week, with the dates when there are only dates."""
    hours = f"{hour_words(schedule.start)}{NBSP}– {hour_words(schedule.end)}"
    if schedule.frequency is Frequency.WEEKLY:
        return hours
    return f"{hours}, {dates_words(schedule.dates) if schedule.dates else schedule.frequency.label}"


def day_page(day: str, territory_id: str = "") -> str:
    """The place of a day, or of a day in a territory, on the index of sessions."""
    return f"{page_of(SESSIONS)}#{day}{f'-{territory_id}' if territory_id else ''}"


def day_rows(context: ViewContext, day: str, offerings: Sequence[Offering]) -> tuple[SessionRow, ...]:
    """The sessions that take place on a weekday (or on dates) in the order of their hours; the others are left out."""
    rows = []
    for offering in offerings:
        schedules = sorted(days_of(offering).get(day, ()), key=lambda schedule: (schedule.start, schedule.end))
        if day == BY_DATES and schedules:
            first = min((d for schedule in schedules for d in schedule.dates), default=context.today).isoformat()
            rows.append((first, offering.session.id, row_of(context, offering, schedules_words(schedules))))
        elif schedules:
            when = ", ".join(hour_when(schedule) for schedule in schedules)
            rows.append((schedules[0].start.isoformat(), offering.session.id, row_of(context, offering, when)))
    return tuple(row for _, _, row in sorted(rows, key=lambda item: item[:2]))


def rows_by_day(context: ViewContext, path: str, offerings: Iterable[Offering]) -> tuple[DayRows, ...]:
    """The sessions of a page day by day, each on each of its days; those without a weekday last."""
    found, days = tuple(offerings), []
    for day, number in count_by_day(found).items():
        dayless = (offering for offering in found if set(days_of(offering)) == {BY_DATES})
        rows = day_rows(context, day, tuple(dayless) if day == BY_DATES else found)
        if rows:
            days.append(DayRows(Link(day_title(day), page=f"{path}#{day}", note=str(number)), day, rows))
    return tuple(days)
