"""One rule: season is over."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.season import season_over
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.WARNING)
def season_is_over(context: RuleContext) -> Iterator[Problem]:
    """La saison d’un créneau est finie.

    Pourquoi : le créneau n’est plus proposé ; sa page dit que la saison est finie.
    Corriger : demander les dates de la nouvelle saison, ou retirer le créneau.
    """
    for entry in context.sessions:
        if entry.session.schedules and season_over(entry.session.schedules, context.today):
            yield Problem(
                entry.where / "horaires",
                f"La saison du créneau {quoted(entry.session.id)} est finie.",
                "Écrire les dates de la nouvelle saison, ou retirer le créneau.",
            )
