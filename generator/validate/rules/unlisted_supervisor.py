"""One rule: unlisted supervisor."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule
from generator.vocabulary import (
    Requirement,
    Theme,
)


@rule(Severity.WARNING)
def unlisted_supervisor(context: RuleContext) -> Iterator[Problem]:
    """Une activité physique sur ordonnance est encadrée par un métier hors de la liste.

    Pourquoi : l’activité physique prescrite est encadrée par les métiers et diplômes de l’article D.1172-2 du
    Code de la santé publique.
    Corriger : ajouter l’encadrant de la liste, ou changer « ordonnance ».
    """
    for entry in context.sessions:
        session = entry.session
        prescribed = session.prescription is Requirement.REQUIRED and session.theme is Theme.PHYSICAL_ACTIVITY
        if prescribed and session.supervision and not any(each.qualification.is_listed for each in session.supervision):
            yield Problem(
                entry.where / "encadrement",
                f"{quoted(session.id)} demande une ordonnance, sans encadrant de la liste officielle.",
                "Ajouter l’encadrant, ou changer « ordonnance ».",
            )
