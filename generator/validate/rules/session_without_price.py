"""One rule: session without price."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.WARNING)
def session_without_price(context: RuleContext) -> Iterator[Problem]:
    """Un créneau ne dit pas son prix.

    Pourquoi : le prix est la première question des patients.
    Corriger : écrire « tarifs » ; si c’est gratuit, « montant: 0 ».
    """
    for entry in context.sessions:
        if not entry.session.fees:
            yield Problem(
                entry.where,
                f"Le créneau {quoted(entry.session.id)} n’a pas de prix.",
                "Ajouter « tarifs » ; « montant: 0 » si c’est gratuit.",
            )
