"""One rule: aid without amount."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.money import Aid
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.ERROR)
def aid_without_amount(context: RuleContext) -> Iterator[Problem]:
    """Une aide ne dit ni montant ni taux.

    Pourquoi : on ne peut pas calculer ce qu’il reste à payer.
    Corriger : écrire « montant » en euros ou « taux » en pour cent.
    """
    for part in context.parts(Aid):
        if part.record.amount is None and part.record.rate is None:
            yield Problem(
                part.where,
                f"L’aide {quoted(part.record.name)} n’a ni montant ni taux.",
                "Ajouter « montant » ou « taux ».",
            )
