"""One rule: incomplete schedule."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.schedule import Schedule
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule
from generator.vocabulary import (
    Frequency,
)

NEEDS = {
    Frequency.WEEKLY: ("weekday",),
    Frequency.FORTNIGHTLY: ("weekday", "since"),
    Frequency.MONTHLY: ("weekday", "rank"),
    Frequency.DATES: ("dates",),
}


EXAMPLES = {"weekday": "mardi", "since": "2026-09-08", "rank": "2", "dates": "[2026-12-05, 2027-01-09]"}


@rule(Severity.ERROR)
def incomplete_schedule(context: RuleContext) -> Iterator[Problem]:
    """Il manque à un horaire de quoi trouver ses dates.

    Pourquoi : sans le jour, le rang ou le premier jour, on ne sait pas quand venir.
    Corriger : compléter selon la fréquence : « jour » chaque semaine ; « jour » et « du » une semaine sur
    deux ; « jour » et « rang » une fois par mois ; « dates » à certaines dates.
    """
    for part in context.parts(Schedule):
        if part.record.frequency is not Frequency.DATES and part.record.dates:
            continue
        for name in NEEDS[part.record.frequency]:
            if not getattr(part.record, name):
                french = Schedule.model_fields[name].alias
                yield Problem(
                    part.where,
                    f"L’horaire {quoted(part.record.frequency.value)} n’a pas de {quoted(str(french))}.",
                    f"Ajouter « {french} » à cet horaire, comme « {french}: {EXAMPLES[name]} ».",
                )
