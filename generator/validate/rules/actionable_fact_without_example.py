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

ACTIONABLE = {
    "sessions": "créneaux",
    "contacts": "contacts",
    "verifications": "vérifications",
    "opening": "heures d’ouverture",
    "free_slots": "heures à prêter",
}


def actionable_facts(record: Partner | Venue) -> tuple[str, ...]:
    """What people could act upon in a record, in French words."""
    return tuple(french for attribute, french in ACTIONABLE.items() if getattr(record, attribute, None))


@rule(Severity.ERROR)
def actionable_fact_without_example(context: RuleContext) -> Iterator[Problem]:
    """Dans une démonstration, une fiche réelle porte un fait sur lequel on peut agir.

    Pourquoi : le réel et l’inventé ne se mélangent pas : une vraie structure n’a ici ni créneau, ni téléphone,
    ni courriel, ni vérification, un vrai lieu ni heure d’ouverture ni heure à prêter.
    Corriger : écrire « exemple: oui » si la fiche est inventée, sinon retirer ces faits.
    """
    if not context.demonstration:
        return
    for part in context.owners:
        if not isinstance(part.record, Partner | Venue) or part.owner.example:
            continue
        if told := actionable_facts(part.record):
            yield Problem(
                part.where,
                f"{quoted(part.owner.name)} se présente comme une fiche réelle, et porte : {', '.join(told)}.",
                "Si elle est inventée, ajouter « exemple: oui » ; sinon, retirer ces champs.",
            )
