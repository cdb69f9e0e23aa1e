"""One rule: period ends before start."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity
from generator.model.money import Aid
from generator.model.schedule import Schedule
from generator.model.session import Alert
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.ERROR)
def period_ends_before_start(context: RuleContext) -> Iterator[Problem]:
    """Une période finit avant d’avoir commencé.

    Pourquoi : aucune date ne tomberait dans cette période : le créneau, l’alerte ou l’aide n’existerait jamais.
    Corriger : vérifier le premier et le dernier jour.
    """
    periods = (
        *((part.where / "au", part.record.since, part.record.until) for part in context.parts(Schedule)),
        *((part.where / "au", part.record.since, part.record.until) for part in context.parts(Alert)),
        *(
            (part.where / "valide_jusqu_au", part.record.valid_from, part.record.valid_until)
            for part in context.parts(Aid)
        ),
    )
    for where, first, last in periods:
        if first and last and last < first:
            yield Problem(
                where,
                f"La période finit le {last} mais commence le {first}.",
                "Corriger le premier ou le dernier jour.",
            )
