"""One rule: aid without end."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.money import Aid
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.ERROR)
def aid_without_end(context: RuleContext) -> Iterator[Problem]:
    """Une aide n’a pas de date de fin.

    Pourquoi : une aide promise et disparue coûte la confiance ; les aides changent presque chaque année.
    Corriger : écrire « valide_jusqu_au » : le dernier jour connu, quitte à le repousser plus tard.
    """
    for part in context.parts(Aid):
        if part.record.valid_until is None:
            yield Problem(
                part.where,
                f"L’aide {quoted(part.record.name)} n’a pas de date de fin.",
                "Ajouter « valide_jusqu_au: 2027-06-30 », par exemple.",
            )
