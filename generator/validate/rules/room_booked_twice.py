"""One rule: room booked twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from generator.findings import Severity, quoted
from generator.model.calendar import occurrences
from generator.model.schedule import Schedule
from generator.model.session import Session
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule
from generator.vocabulary import HolidayZone, VenueType


@rule(Severity.WARNING)
def room_booked_twice(context: RuleContext) -> Iterator[Problem]:
    """Deux créneaux occupent la même salle en même temps.

    Pourquoi : l’un des deux groupes trouverait la salle prise.
    Corriger : vérifier les horaires, ou séparer la salle en deux lieux.
    """
    for venue, entries in context.sessions_at.items():
        if venue in context.venues and context.venues[venue].kind is VenueType.PARK:
            continue
        zone = _zone(context, venue)
        for first, second in combinations(entries, 2):
            if day := _clash(context, zone, first.session, second.session):
                yield Problem(
                    second.where / "horaires",
                    f"{quoted(second.session.id)} et {quoted(first.session.id)} ont la même salle le {day}.",
                    "Corriger l’un des horaires, ou séparer la salle en deux lieux.",
                )


def _zone(context: RuleContext, venue: str) -> HolidayZone:
    record = context.venues.get(venue)
    territory = context.territories.get(record.territory) if record else None
    return territory.holiday_zone if territory else HolidayZone.A


def _clash(context: RuleContext, zone: HolidayZone, first: Session, second: Session) -> date | None:
    """The first day of the coming year on which both are in the room at the same time."""
    for one in first.schedules:
        for other in second.schedules:
            if one.start >= other.end or other.start >= one.end:
                continue
            if one.weekday and other.weekday and one.weekday is not other.weekday:
                continue
            days = [_days(context, zone, each) for each in (one, other)]
            if common := days[0] & days[1]:
                return min(common)
    return None


def _days(context: RuleContext, zone: HolidayZone, schedule: Schedule) -> frozenset[date]:
    last = context.today + timedelta(days=365)
    return frozenset(each.start.date() for each in occurrences(schedule, zone, context.today, last))
