"""One rule: reserved for nobody."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.WARNING)
def reserved_for_nobody(context: RuleContext) -> Iterator[Problem]:
    """Un créneau est réservé, sans dire à qui.

    Pourquoi : un créneau réservé n’est proposé qu’à ceux que la fiche nomme ; sans nom, il n’est proposé à personne.
    Corriger : écrire les publics dans « groupes », ou les maladies dans « pathologies », ou retirer la réserve.
    """
    for entry in context.sessions:
        session, programme = entry.session, context.programmes.get(entry.session.programme or "")
        groups = session.audience.groups or (programme.groups if programme else ())
        if session.audience.only and not groups:
            yield Problem(
                entry.where / "publics" / "seulement",
                f"{quoted(session.id)} est réservé à des publics, mais n’en nomme aucun.",
                "Écrire « groupes », ou retirer « seulement ».",
            )
        if session.conditions_only and not session.conditions:
            yield Problem(
                entry.where / "pathologies_seulement",
                f"{quoted(session.id)} est réservé à des pathologies, mais n’en nomme aucune.",
                "Écrire « pathologies », ou retirer « pathologies_seulement ».",
            )
