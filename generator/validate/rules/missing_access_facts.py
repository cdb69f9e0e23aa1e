"""One rule: missing access facts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.records import (
    Venue,
)
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule
from generator.vocabulary import (
    AccessFeature,
)

EXPECTED = (AccessFeature.WHEELCHAIR, AccessFeature.STEP_FREE)


@rule(Severity.WARNING)
def missing_access_facts(context: RuleContext) -> Iterator[Problem]:
    """Un lieu ne dit pas si l’on peut y entrer en fauteuil.

    Pourquoi : une personne en fauteuil ne peut pas se déplacer « pour voir ».
    Corriger : écrire sous « accessibilite » au moins « fauteuil » et « plain-pied » : oui, non ou inconnu.
    """
    for part in context.parts(Venue):
        missing = [each.value for each in EXPECTED if each not in part.record.access]
        if missing and not part.record.confidential:
            yield Problem(
                part.where / "accessibilite",
                f"{quoted(part.record.name)} ne dit rien de {' ni de '.join(quoted(each) for each in missing)}.",
                "L’écrire sous « accessibilite » : oui, non ou inconnu.",
            )
