"""One rule: empty list."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.base import Record
from generator.model.money import Aid
from generator.model.records import (
    Partner,
    Programme,
    Territory,
)
from generator.model.session import Session
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule

NEVER_EMPTY: dict[type[Record], tuple[str, ...]] = {
    Session: ("levels", "supervision", "schedules"),
    Partner: ("territories",),
    Programme: ("territories",),
    Aid: ("territories",),
    Territory: ("communes",),
}


@rule(Severity.ERROR)
def empty_list(context: RuleContext) -> Iterator[Problem]:
    """Une liste qui doit dire quelque chose est vide.

    Pourquoi : sans niveau, encadrant, horaire, territoire ni commune, la fiche ne peut être proposée à
    personne.
    Corriger : ajouter au moins une ligne à la liste.
    """
    for kind, attributes in NEVER_EMPTY.items():
        for part in context.parts(kind):
            for attribute in attributes:
                if not getattr(part.record, attribute):
                    french = str(kind.model_fields[attribute].alias)
                    yield Problem(
                        part.where / french, f"La liste {quoted(french)} est vide.", "Ajouter au moins une ligne."
                    )
