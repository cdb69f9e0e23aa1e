"""One rule: range upside down."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.money import Aid, Fee, IncomeBand
from generator.model.session import Audience, Session
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.ERROR)
def range_upside_down(context: RuleContext) -> Iterator[Problem]:
    """Le plus petit nombre est plus grand que le plus grand.

    Pourquoi : personne n’aurait jamais l’âge, et aucun groupe la taille, que la fiche demande.
    Corriger : échanger ou corriger les deux nombres.
    """
    ranges = (
        *(
            (part.where, "age_min", part.record.age_min, "age_max", part.record.age_max)
            for part in context.parts(Audience)
        ),
        *(
            (part.where, "effectif_min", part.record.group_min, "effectif_max", part.record.group_max)
            for part in context.parts(Session)
        ),
        *((part.where, "montant", part.record.amount, "jusqu_a", part.record.up_to) for part in context.parts(Fee)),
        *((part.where, "de", part.record.low, "a", part.record.high) for part in context.parts(IncomeBand)),
        *(
            (part.where / "conditions", "age_min", each.age_min, "age_max", each.age_max)
            for part in context.parts(Aid)
            for each in (part.record.conditions,)
        ),
    )
    for where, least, low, most, high in ranges:
        if low is not None and high is not None and high < low:
            yield Problem(
                where / most,
                f"{quoted(most)} vaut {high}, moins que {quoted(least)}, qui vaut {low}.",
                "Échanger ou corriger les deux nombres.",
            )
