"""One rule: personal contact without consent."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.base import Contact
from generator.validate.contact_points import (
    is_mobile,
    is_personal_mail,
)
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule

FIX = "Ajouter « consentement » avec le jour de l’accord, ou mettre le contact de la structure."


@rule(Severity.ERROR)
def personal_contact_without_consent(context: RuleContext) -> Iterator[Problem]:
    """Le contact d’une personne est publié sans son accord.

    Pourquoi : un nom, un mobile ou une adresse nominative sont des données personnelles : il faut l’accord de
    la personne, avec sa date.
    Corriger : écrire « consentement » avec le jour de l’accord, ou mettre le contact de la structure.
    """
    activities = tuple(entry.record.name for entry in context.catalogue.words.get("activites", ()))
    for part in context.parts(Contact):
        contact = part.record
        if contact.consent is not None:
            continue
        if contact.person:
            yield Problem(
                part.where / "personne", f"{quoted(contact.person)} est une personne, sans date d’accord.", FIX
            )
        elif contact.phone and is_mobile(contact.phone):
            yield Problem(part.where / "telephone", f"{quoted(contact.phone)} est un mobile, sans date d’accord.", FIX)
        elif contact.email and is_personal_mail(contact.email, (part.owner.name, *activities)):
            yield Problem(
                part.where / "courriel", f"{quoted(contact.email)} est une adresse nominative, sans date d’accord.", FIX
            )
