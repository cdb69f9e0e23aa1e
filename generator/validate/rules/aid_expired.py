"""One rule: aid expired."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.money import Aid
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.WARNING)
def aid_expired(context: RuleContext) -> Iterator[Problem]:
    """Une aide n’existe plus.

    Pourquoi : elle n’est plus comptée dans les prix ; sa page dit qu’elle est finie.
    Corriger : demander si elle est reconduite, puis repousser « valide_jusqu_au » ou retirer l’aide.
    """
    for part in context.parts(Aid):
        until = part.record.valid_until
        if until and until < context.today:
            yield Problem(
                part.where / "valide_jusqu_au",
                f"L’aide {quoted(part.record.name)} est finie depuis le {until}.",
                "Repousser la date si l’aide est reconduite, sinon retirer l’aide.",
            )
