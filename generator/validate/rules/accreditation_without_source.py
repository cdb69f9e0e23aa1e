"""One rule: accreditation without source."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity
from generator.model.records import (
    Accreditation,
)
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule
from generator.vocabulary import (
    AccreditationStatus,
)


@rule(Severity.ERROR)
def accreditation_without_source(context: RuleContext) -> Iterator[Problem]:
    """Une habilitation à confirmer ne dit pas d’où vient l’information.

    Pourquoi : le lecteur ne peut pas savoir pourquoi le titre est montré.
    Corriger : ajouter « source » sous « habilitation ».
    """
    for part in context.parts(Accreditation):
        if part.record.status is AccreditationStatus.UNKNOWN and not part.record.source:
            yield Problem(
                part.where / "statut",
                "L’habilitation est à confirmer, sans source.",
                "Sous « habilitation », ajouter « source » : le document qui en parle.",
            )
