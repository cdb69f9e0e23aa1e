"""One rule: actionable fact without example."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.base import Record
from generator.model.records import Identifiers, Territory
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule

OWNERS = ("partners", "venues", "programmes", "aids", "territories")
ACTIONABLE = {
    "sessions": "créneaux",
    "contacts": "contacts",
    "verifications": "vérifications",
    "opening": "heures d’ouverture",
    "free_slots": "heures à prêter",
}
REACHES = re.compile(
    r"[\w.+-]+@[\w-]+\.[\w.]+"
    r"|(?<!\d)(?:0|(?:\+|00)33[ .\u00a0\u202f-]?)[1-9](?:[ .\u00a0\u202f-]?\d{2}){4}(?!\d)"
)
"""A mail address or a telephone number inside a text."""


def actionable_facts(record: Record) -> tuple[str, ...]:
    """What people could act upon in a record, in French words."""
    found = [french for attribute, french in ACTIONABLE.items() if getattr(record, attribute, None)]
    if isinstance(record, Territory) and (contact := record.contact):
        named = {"téléphone": contact.phone, "courriel": contact.email, "nom d’une personne": contact.person}
        found += [french for french, value in named.items() if value]
    return tuple(found)


@rule(Severity.ERROR)
def actionable_fact_without_example(context: RuleContext) -> Iterator[Problem]:
    """Dans une démonstration, une fiche réelle porte un fait sur lequel on peut agir.

    Pourquoi : le réel et l’inventé ne se mélangent pas : une vraie structure n’a ici ni créneau, ni téléphone,
    ni courriel, ni vérification, un vrai lieu ni heure d’ouverture ni heure à prêter ; un vrai programme, une
    vraie aide, un territoire ni téléphone ni courriel, pas même dans un texte.
    Corriger : écrire « exemple: oui » si la fiche est inventée, sinon retirer ces faits.
    """
    if not context.demonstration:
        return
    said = set()
    for part in context.owners:
        if part.owner.folder in OWNERS and not part.owner.example and (told := actionable_facts(part.record)):
            said.add(id(part.record))
            yield Problem(
                part.where / "contact" if isinstance(part.record, Territory) else part.where,
                f"{quoted(part.owner.name)} se présente comme une fiche réelle, et porte : {', '.join(told)}.",
                _mend(part.record, "ces champs"),
            )
    for text in context.texts:
        owner = text.owner
        if (
            owner.folder not in OWNERS
            or owner.example
            or id(owner.record) in said
            or isinstance(text.holder, Identifiers)
        ):
            continue
        if match := REACHES.search("" if text.text.startswith("http") else text.text):
            yield Problem(
                text.where,
                f"{quoted(owner.name)} se présente comme une fiche réelle, et un texte donne {quoted(match[0])}.",
                _mend(owner.record, "ce numéro ou cette adresse"),
            )


def _mend(record: Record, what: str) -> str:
    """A territory is always real; anything else may be invented."""
    if isinstance(record, Territory):
        return f"Retirer {what}."
    return f"Si elle est inventée, ajouter « exemple: oui » ; sinon, retirer {what}."
