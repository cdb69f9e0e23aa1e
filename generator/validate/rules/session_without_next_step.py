"""One rule: session without next step."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.session import NextStep
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.WARNING)
def session_without_next_step(context: RuleContext) -> Iterator[Problem]:
    """Un créneau ne dit pas ce qui vient après.

    Pourquoi : c’est à la fin d’un programme que les gens s’arrêtent de bouger.
    Corriger : écrire « etape_suivante » : une phrase pour le patient, ou les créneaux qui suivent.
    """
    for entry in context.sessions:
        if entry.session.next_step in (None, NextStep()):
            yield Problem(
                entry.where,
                f"Le créneau {quoted(entry.session.id)} ne dit pas ce qui vient après.",
                "Sous « etape_suivante », écrire « patient » : une phrase sur ce que la personne fera ensuite.",
            )
