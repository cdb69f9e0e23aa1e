"""One rule: room booked twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations, product

from generator.findings import Severity, quoted
from generator.model.calendar import Occurrence, not_suspended, occurrences
from generator.model.catalogue import SessionEntry
from generator.model.schedule import Schedule
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule
from generator.vocabulary import AlertType, HolidayZone, VenueType, Weekday

_DAYS = tuple(day.label for day in Weekday)


@rule(Severity.WARNING)
def room_booked_twice(context: RuleContext) -> Iterator[Problem]:
    """Deux créneaux occupent la même salle en même temps.

    Pourquoi : l’un des deux groupes trouverait la salle prise.
    Corriger : appeler les deux structures, corriger les horaires de l’une, ou séparer la salle en deux lieux. Les
    semaines, les vacances, les dates sans séance et les suspensions sont comptées.
    """
    for venue, entries in context.sessions_at.items():
        if venue in context.venues and context.venues[venue].kind is VenueType.PARK:
            continue
        zone = _zone(context, venue)
        for first, second in combinations(entries, 2):
            if first.session.id == second.session.id:
                continue
            if clash := _clash(context, zone, first, second):
                mine, other, index = clash
                place = first.where.location
                yield Problem(
                    second.where / "horaires" / index,
                    f"{quoted(second.session.id)} et {quoted(first.session.id)} occupent tous deux {quoted(venue)} le "
                    f"{_DAYS[mine.day.weekday()]} {mine.day:%d/%m/%Y}\N{NO-BREAK SPACE}: de {_hours(mine)} et de {_hours(other)}.",
                    f"Appeler {quoted(first.partner.name)} ({quoted(first.session.title)}, {place.path}, ligne {place.line}) "
                    "avant de corriger l’un des horaires, ou séparer la salle en deux lieux.",
                )


def _hours(occurrence: Occurrence) -> str:
    return f"{occurrence.start:%H:%M} à {occurrence.end:%H:%M}"


def _zone(context: RuleContext, venue: str) -> HolidayZone:
    record = context.venues.get(venue)
    territory = context.territories.get(record.territory) if record else None
    return territory.holiday_zone if territory else HolidayZone.A


def _clash(
    context: RuleContext, zone: HolidayZone, first: SessionEntry, second: SessionEntry
) -> tuple[Occurrence, Occurrence, int] | None:
    """The first time within a year that both are in the room: the second's, the first's, the second's line of hours."""
    found = []
    for one, (index, other) in product(first.session.schedules, enumerate(second.session.schedules)):
        if one.start >= other.end or other.start >= one.end:
            continue
        if one.weekday and other.weekday and one.weekday is not other.weekday:
            continue
        theirs = {each.day: each for each in _times(context, zone, first, one)}
        mine = (each for each in _times(context, zone, second, other) if each.day in theirs)
        found += [(each, theirs[each.day], index) for each in mine][:1]
    return min(found, default=None)


def _times(context: RuleContext, zone: HolidayZone, entry: SessionEntry, schedule: Schedule) -> Iterator[Occurrence]:
    alerts = (*entry.session.alerts, *entry.partner.alerts)
    pauses = [
        (alert.since.isoformat(), alert.until.isoformat(), alert.text)
        for alert in alerts
        if alert.kind is AlertType.SUSPENSION
    ]
    last = context.today + timedelta(days=365)
    return not_suspended(occurrences(schedule, zone, context.today, last), pauses)
