"""One rule: group already started."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.WARNING)
def group_already_started(context: RuleContext) -> Iterator[Problem]:
    """Le prochain groupe a déjà commencé.

    Pourquoi : la personne croirait arriver au début.
    Corriger : écrire la date du prochain démarrage, ou retirer « prochain_demarrage ».
    """
    for entry in context.sessions:
        start = entry.session.next_start
        if start and start < context.today:
            yield Problem(
                entry.where / "prochain_demarrage",
                f"Le groupe du créneau {quoted(entry.session.id)} a commencé le {start}.",
                "Écrire la date du prochain démarrage, ou retirer la ligne.",
            )
