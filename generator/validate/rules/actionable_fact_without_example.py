"""One rule: actionable fact without example."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.records import (
    Partner,
    Venue,
)
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule

ACTIONABLE = ("sessions", "contacts", "verifications", "opening", "free_slots")


@rule(Severity.ERROR)
def actionable_fact_without_example(context: RuleContext) -> Iterator[Problem]:
    """Dans une démonstration, une fiche réelle porte un fait sur lequel on peut agir.

    Pourquoi : le réel et l’inventé ne se mélangent pas : une vraie structure n’a ici ni créneau, ni téléphone,
    ni courriel, ni vérification, un vrai lieu ni heure d’ouverture ni heure à prêter.
    Corriger : retirer ce fait, ou écrire « exemple: oui » si la fiche est inventée.
    """
    if not context.demonstration:
        return
    real = (part for part in context.owners if isinstance(part.record, Partner | Venue) and not part.owner.example)
    for part in real:
        for attribute in ACTIONABLE:
            if getattr(part.record, attribute, None):
                french = str(type(part.record).model_fields[attribute].alias)
                yield Problem(
                    part.where / french,
                    f"{quoted(part.owner.name)} est une fiche réelle, avec {quoted(french)}.",
                    "Retirer ce champ, ou écrire « exemple: oui » si la fiche est inventée.",
                )
