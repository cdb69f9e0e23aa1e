"""One rule: agreement ending."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.findings import Severity, quoted
from generator.model.records import (
    Accreditation,
    Convention,
    Label,
)
from generator.validate.context import RuleContext
from generator.validate.parts import Part
from generator.validate.rule import Problem, rule

NOTICE_DAYS = 90


@rule(Severity.WARNING)
def agreement_ending(context: RuleContext) -> Iterator[Problem]:
    """Un label, une convention ou une habilitation est fini, ou finit dans les 90 jours.

    Pourquoi : passé cette date, la page dit une chose fausse.
    Corriger : demander le renouvellement, puis repousser « fin ».
    """
    agreements: tuple[Part[Label | Convention | Accreditation], ...] = (
        *context.parts(Label),
        *context.parts(Convention),
        *context.parts(Accreditation),
    )
    for part in agreements:
        until = part.record.until
        if until and until <= context.today + timedelta(days=NOTICE_DAYS):
            verb = "a fini" if until < context.today else "finit"
            yield Problem(
                part.where / "fin",
                f"{_what(part.record)} de {quoted(part.owner.name)} {verb} le {until}.",
                "Demander le renouvellement, puis repousser « fin ».",
            )


def _what(agreement: Label | Convention | Accreditation) -> str:
    if isinstance(agreement, Label):
        return f"Le label {quoted(agreement.name)}"
    if isinstance(agreement, Convention):
        return f"La convention avec {quoted(agreement.with_whom)}"
    return "L’habilitation"
