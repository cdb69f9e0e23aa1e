"""One rule: slot outside opening hours."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.records import Venue
from generator.model.schedule import Schedule
from generator.validate.context import RuleContext
from generator.validate.plausible import is_unlikely
from generator.validate.rule import Problem, rule
from generator.vocabulary import Frequency, Weekday


@rule(Severity.WARNING)
def slot_outside_opening_hours(context: RuleContext) -> Iterator[Problem]:
    """Un créneau est hors des heures d’ouverture du lieu.

    Pourquoi : la porte pourrait être fermée.
    Corriger : vérifier l’horaire du créneau et « horaires_ouverture » du lieu.
    """
    for entry in context.sessions:
        venue = context.venues.get(entry.session.venue or "")
        if venue is None or not venue.opening:
            continue
        for index, slot in enumerate(entry.session.schedules):
            if not is_unlikely(slot) and not all(_is_open(venue, day, slot) for day in _weekdays(slot)):
                yield Problem(
                    entry.where / "horaires" / index,
                    f"{slot.start:%H:%M} – {slot.end:%H:%M} est hors des heures d’ouverture de {quoted(venue.id)}.",
                    "Corriger l’horaire du créneau ou ceux du lieu.",
                )


def _weekdays(slot: Schedule) -> frozenset[Weekday]:
    """The days of the week on which a slot falls; none when it does not say."""
    if slot.frequency is Frequency.DATES:
        return frozenset(list(Weekday)[day.weekday()] for day in slot.dates)
    return frozenset({slot.weekday} if slot.weekday else ())


def _is_open(venue: Venue, day: Weekday, slot: Schedule) -> bool:
    """True when the venue's hours of that weekday, end to end, hold the whole slot."""
    reached = slot.start
    for start, end in sorted((each.start, each.end) for each in venue.opening if each.weekday in (None, day)):
        if start <= reached < end:
            reached = end
    return reached >= slot.end
