"""One rule: slot outside opening hours."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


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
            hours = [each for each in venue.opening if slot.weekday in (None, each.weekday)]
            if not any(each.start <= slot.start and slot.end <= each.end for each in hours):
                yield Problem(
                    entry.where / "horaires" / index,
                    f"{slot.start:%H:%M} – {slot.end:%H:%M} est hors des heures d’ouverture de {quoted(venue.id)}.",
                    "Corriger l’horaire du créneau ou ceux du lieu.",
                )
