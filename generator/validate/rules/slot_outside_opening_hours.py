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
            shut = [day for day in _weekdays(slot) if not _is_open(venue, day, slot)]
            if shut and not is_unlikely(slot):
                yield Problem(
                    entry.where / "horaires" / index,
                    f"Le créneau est le {shut[0].label} de {slot.start:%H:%M} à {slot.end:%H:%M}, mais "
                    f"{quoted(venue.id)} est {_hours(venue, shut[0])}.",
                    f"Corriger l’horaire, ou « horaires_ouverture » dans data/venues/{venue.id}.yml.",
                )


def _hours(venue: Venue, day: Weekday) -> str:
    """« ouvert ce jour-là de 08:00 à 12:00 », « fermé ce jour-là »."""
    hours = sorted((each.start, each.end) for each in venue.opening if each.weekday in (None, day))
    spans = ", ".join(f"de {start:%H:%M} à {end:%H:%M}" for start, end in hours)
    return f"ouvert ce jour-là {spans}" if spans else "fermé ce jour-là"


def _weekdays(slot: Schedule) -> tuple[Weekday, ...]:
    """The days of the week on which a slot falls, in order; none when it does not say."""
    if slot.frequency is Frequency.DATES:
        return tuple(list(Weekday)[number] for number in sorted({day.weekday() for day in slot.dates}))
    return (slot.weekday,) if slot.weekday else ()


def _is_open(venue: Venue, day: Weekday, slot: Schedule) -> bool:
    """True when the venue's hours of that weekday, end to end, hold the whole slot."""
    reached = slot.start
    for start, end in sorted((each.start, each.end) for each in venue.opening if each.weekday in (None, day)):
        if start <= reached < end:
            reached = end
    return reached >= slot.end
