"""One rule: personal data in text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.base import Address, Contact
from generator.model.records import Stop
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule

PERSONAL = re.compile(
    r"[\w.+-]+@[\w-]+\.[\w.]+"
    r"|(?<!\d)(?:0|(?:\+|00)33[ .\u00a0\u202f-]?)[67](?:[ .\u00a0\u202f-]?\d{2}){4}(?!\d)"
    r"|\b(?:Mme|Mlle|M\.|Mr|Monsieur|Madame|Dr|Docteur)[ \u00a0]+[A-ZÀ-Ý][\w’-]+"
)

COORDINATES = ("phone", "email", "website", "person")
"""What a contact holds on purpose; its hours and its note are free texts."""


@rule(Severity.WARNING)
def personal_data_in_text(context: RuleContext) -> Iterator[Problem]:
    """Un texte libre contient un nom, un mobile ou une adresse électronique.

    Pourquoi : ce qui est dans un texte échappe à l’accord de la personne et ne peut être ni composé ni corrigé.
    Corriger : mettre le contact sous « contacts », avec l’accord de la personne, et la fonction plutôt que le
    nom.
    """
    for text in context.texts:
        if isinstance(text.holder, Address | Stop) or (
            isinstance(text.holder, Contact) and text.attribute in COORDINATES
        ):
            continue
        if match := PERSONAL.search(text.text):
            yield Problem(
                text.where,
                f"{quoted(match[0])} est une donnée personnelle dans un texte.",
                "La mettre sous « contacts », ou écrire la fonction.",
            )
