"""One rule: weekly session alone."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.records import (
    Programme,
)
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule
from generator.vocabulary import (
    Theme,
)


@rule(Severity.INFO)
def weekly_session_alone(context: RuleContext) -> Iterator[Problem]:
    """Un programme n’a qu’un seul créneau par semaine.

    Pourquoi : un programme d’activité physique adaptée compte 2 à 3 séances par semaine pendant 3 mois (HAS,
    ameli).
    Corriger : ouvrir un deuxième créneau, un jour qui ne suit pas le premier, ou dire lequel le complète.
    """
    counts: dict[str, int] = {}
    for entry in context.sessions:
        if entry.session.programme and entry.session.theme is Theme.PHYSICAL_ACTIVITY:
            counts[entry.session.programme] = counts.get(entry.session.programme, 0) + len(entry.session.schedules)
    for part in context.parts(Programme):
        if counts.get(part.record.id) == 1:
            yield Problem(
                part.where,
                f"{quoted(part.record.name)} n’a qu’un créneau par semaine.",
                "Dire quel créneau le complète, ou en ouvrir un deuxième.",
            )
