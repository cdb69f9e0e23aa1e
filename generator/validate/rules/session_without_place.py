"""One rule: session without place."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule
from generator.vocabulary import (
    Mode,
)


@rule(Severity.ERROR)
def session_without_place(context: RuleContext) -> Iterator[Problem]:
    """Un créneau sur place n’a pas de lieu, ou un créneau à domicile pas de communes.

    Pourquoi : la personne ne saurait pas où aller, ni si l’on vient chez elle.
    Corriger : ajouter « lieu » ; à domicile, « communes_desservies » ; à distance, « mode: a-distance ».
    """
    for entry in context.sessions:
        session = entry.session
        if session.mode is Mode.ON_SITE and session.venue is None:
            yield Problem(
                entry.where,
                f"Le créneau {quoted(session.id)} est sur place, sans lieu.",
                "Ajouter « lieu » ou changer « mode ».",
            )
        if session.mode is Mode.AT_HOME and not session.served_communes:
            yield Problem(
                entry.where,
                f"Le créneau {quoted(session.id)} est à domicile, sans communes.",
                "Ajouter « communes_desservies ».",
            )
