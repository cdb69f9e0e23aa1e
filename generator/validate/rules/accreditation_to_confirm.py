"""One rule: accreditation to confirm."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.records import (
    Accreditation,
)
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule
from generator.vocabulary import (
    AccreditationStatus,
)


@rule(Severity.WARNING)
def accreditation_to_confirm(context: RuleContext) -> Iterator[Problem]:
    """Une habilitation de Maison Sport-Santé est à confirmer.

    Pourquoi : la page le dit au lecteur ; le titre n’est sûr qu’avec l’habilitation.
    Corriger : demander l’habilitation à la structure, puis écrire « statut: accordee ».
    """
    for part in context.parts(Accreditation):
        if part.record.status is AccreditationStatus.UNKNOWN and part.record.source:
            yield Problem(
                part.where / "statut",
                f"L’habilitation de {quoted(part.owner.name)} est à confirmer.",
                "La vérifier auprès de la structure, puis écrire « statut: accordee ».",
            )
