"""One rule: programme without follow up."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.records import (
    Programme,
)
from generator.model.session import NextStep
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.WARNING)
def programme_without_follow_up(context: RuleContext) -> Iterator[Problem]:
    """Un programme ne dit pas ce qui vient après.

    Pourquoi : personne ne doit s’arrêter à la fin d’un programme.
    Corriger : écrire « suite » : une phrase, des créneaux ou des programmes.
    """
    for part in context.parts(Programme):
        if part.record.follow_up in (None, NextStep()):
            yield Problem(
                part.where,
                f"Le programme {quoted(part.record.name)} ne dit pas ce qui vient après.",
                "Sous « suite », écrire « patient » : une phrase sur ce que la personne fera ensuite.",
            )
