"""One rule: fee without period."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity
from generator.model.money import Fee
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.WARNING)
def fee_without_period(context: RuleContext) -> Iterator[Problem]:
    """Un prix ne dit pas pour quelle durée.

    Pourquoi : 95 € par an et 95 € par mois ne se comparent pas.
    Corriger : ajouter « par » : « seance », « mois », « trimestre », « annee » ou « cycle ».
    """
    for part in context.parts(Fee):
        if part.record.amount > 0 and part.record.period is None:
            yield Problem(
                part.where / "montant",
                f"Le prix de {part.record.amount} € ne dit pas pour quelle durée.",
                "Ajouter « par: annee », par exemple.",
            )
