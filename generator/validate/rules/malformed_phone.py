"""One rule: malformed phone."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.base import Contact
from generator.validate.contact_points import (
    PhoneKind,
    phone_kind,
    phone_mend,
)
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.ERROR)
def malformed_phone(context: RuleContext) -> Iterator[Problem]:
    """Un numéro de téléphone n’existe pas.

    Pourquoi : la personne appellerait dans le vide.
    Corriger : recopier le numéro comme on le compose, dix chiffres.
    """
    for part in context.parts(Contact):
        if part.record.phone and phone_kind(part.record.phone) is PhoneKind.INVALID:
            yield Problem(
                part.where / "telephone",
                f"{quoted(part.record.phone)} n’est pas un numéro de téléphone français.",
                phone_mend(part.record.phone),
            )
