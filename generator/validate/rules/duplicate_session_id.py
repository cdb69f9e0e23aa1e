"""One rule: duplicate session id."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.ERROR)
def duplicate_session_id(context: RuleContext) -> Iterator[Problem]:
    """Deux créneaux portent le même identifiant.

    Pourquoi : l’identifiant est l’adresse de la page : une seule des deux existerait.
    Corriger : donner à l’un des deux un autre identifiant, jamais employé.
    """
    seen: dict[str, str] = {}
    for entry in context.sessions:
        if first := seen.get(entry.session.id):
            yield Problem(
                entry.where / "id",
                f"{quoted(entry.session.id)} est déjà l’identifiant d’un créneau de {first}.",
                "Choisir un autre identifiant pour ce créneau.",
            )
        seen.setdefault(entry.session.id, entry.where.source.path)
