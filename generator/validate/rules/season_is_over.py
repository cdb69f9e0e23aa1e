"""One rule: season is over."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.schedule import Schedule
from generator.model.season import season_end, season_over
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.WARNING)
def season_is_over(context: RuleContext) -> Iterator[Problem]:
    """La saison d’un créneau est finie.

    Pourquoi : le créneau n’est plus proposé ; sa page dit que la saison est finie.
    Corriger : demander les dates de la nouvelle saison, ou retirer le créneau.
    """
    for entry in context.sessions:
        schedules = entry.session.schedules
        last = season_end(schedules)
        if last is None or not season_over(schedules, context.today) or any(map(_upside_down, schedules)):
            continue
        index = next((number for number, each in enumerate(schedules) if each.until == last), None)
        yield Problem(
            entry.where / "horaires" if index is None else entry.where / "horaires" / index / "au",
            f"La saison du créneau {quoted(entry.session.id)} est finie depuis le {last}.",
            "Écrire les dates de la nouvelle saison, ou retirer le créneau.",
        )


def _upside_down(schedule: Schedule) -> bool:
    """Another rule tells that such a line ends before it begins."""
    return bool(schedule.since and schedule.until and schedule.until < schedule.since)
