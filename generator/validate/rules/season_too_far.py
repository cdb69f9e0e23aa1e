"""One rule: season too far."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.findings import Severity
from generator.model.schedule import Schedule
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule

FAR = timedelta(days=731)
"""Two years: a season is one at most, and the next one may be known."""


@rule(Severity.WARNING)
def season_too_far(context: RuleContext) -> Iterator[Problem]:
    """La saison d’un créneau finit dans plus de deux ans.

    Pourquoi : c’est presque toujours une faute de frappe ; le créneau resterait proposé bien après sa fin.
    Corriger : corriger l’année, ou écrire le dernier jour de la saison en cours.
    """
    for part in context.parts(Schedule):
        if part.record.until and part.record.until - context.today > FAR:
            yield Problem(
                part.where / "au",
                f"L’horaire finit le {part.record.until}, dans plus de deux ans.",
                "Corriger l’année, ou écrire le dernier jour de la saison en cours.",
            )
