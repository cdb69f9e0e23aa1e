"""One rule: verification in the future."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity
from generator.model.base import Verification
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.WARNING)
def verification_in_the_future(context: RuleContext) -> Iterator[Problem]:
    """Une vérification porte une date à venir.

    Pourquoi : elle n’est pas comptée ; c’est presque toujours une faute de frappe.
    Corriger : corriger l’année ou le mois.
    """
    for part in context.parts(Verification):
        if part.record.on > context.today:
            yield Problem(
                part.where / "le", f"La vérification est datée du {part.record.on}, dans l’avenir.", "Corriger la date."
            )
