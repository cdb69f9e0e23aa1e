"""One rule: alert over."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity
from generator.model.session import Alert
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.WARNING)
def alert_over(context: RuleContext) -> Iterator[Problem]:
    """Une alerte est finie.

    Pourquoi : elle n’est plus montrée et encombre la fiche.
    Corriger : retirer l’alerte.
    """
    for part in context.parts(Alert):
        if part.record.until < context.today:
            yield Problem(part.where / "au", f"L’alerte est finie depuis le {part.record.until}.", "Retirer l’alerte.")
