"""One rule: session without verification."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.ERROR)
def session_without_verification(context: RuleContext) -> Iterator[Problem]:
    """Un créneau n’a jamais été vérifié.

    Pourquoi : un horaire que personne n’a vérifié fait déplacer quelqu’un pour rien.
    Corriger : vérifier le créneau, puis écrire « verifications » : le jour, par qui, par quel moyen.
    """
    for entry in context.sessions:
        if not entry.session.verifications:
            yield Problem(
                entry.where,
                f"Le créneau {quoted(entry.session.id)} n’a aucune vérification.",
                "Le vérifier, puis ajouter « verifications », avec « le » (le jour), « par » (quelle structure) et « moyen ».",
            )
