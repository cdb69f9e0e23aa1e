"""One rule: holidays not said."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule
from generator.vocabulary import Frequency


@rule(Severity.WARNING)
def holidays_not_said(context: RuleContext) -> Iterator[Problem]:
    """L’horaire ne dit pas s’il y a séance pendant les vacances.

    Pourquoi : sans réponse, la page annonce qu’il n’y a pas de séance pendant les vacances scolaires.
    Corriger : demander à la structure, puis écrire « vacances_scolaires: oui » ou « vacances_scolaires: non ».
    """
    for entry in context.sessions:
        for index, schedule in enumerate(entry.session.schedules):
            if schedule.frequency is Frequency.DATES or schedule.dates:
                continue
            if "school_holidays" not in schedule.model_fields_set:
                yield Problem(
                    entry.where / "horaires" / index,
                    "L’horaire ne dit pas s’il y a séance pendant les vacances ; la page annoncera que non.",
                    "Demander à la structure, puis écrire « vacances_scolaires: oui » ou « vacances_scolaires: non ».",
                )
